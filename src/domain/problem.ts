/**
 * The one error that people are shown. It carries a code and facts, never words: `locale` says
 * under the same code what happened, why, and what to type next. Anything else thrown is a bug.
 */
import { backupProblemKinds, type BackupProblems } from './backup/problems.ts';
import { calendarProblemKinds, type CalendarProblems } from './calendar/problems.ts';
import { certificationProblemKinds, type CertificationProblems } from './certification/problems.ts';
import { citizenProblemKinds, type CitizenProblems } from './citizen/problems.ts';
import { declarationProblemKinds, type DeclarationProblems } from './declaration/problems.ts';
import { documentProblemKinds, type DocumentProblems } from './document/problems.ts';
import { dossierProblemKinds, type DossierProblems } from './dossier/problems.ts';
import { exportProblemKinds, type ExportProblems } from './export/problems.ts';
import { feeProblemKinds, type FeeProblems } from './fee/problems.ts';
import { handoverProblemKinds, type HandoverProblems } from './handover/problems.ts';
import { importProblemKinds, type ImportProblems } from './import/problems.ts';
import { keyProblemKinds, type KeyProblems } from './key/problems.ts';
import { officeProblemKinds, type OfficeProblems } from './office/problems.ts';
import { paymentProblemKinds, type PaymentProblems } from './payment/problems.ts';
import { shiftProblemKinds, type ShiftProblems } from './payment/shift-problems.ts';
import { printingProblemKinds, type PrintingProblems } from './printing/problems.ts';
import { privacyProblemKinds, type PrivacyProblems } from './privacy/problems.ts';
import { procedureProblemKinds, type ProcedureProblems } from './procedure/problems.ts';
import { programProblemKinds, type ProgramProblems } from './program-problems.ts';
import { queueProblemKinds, type QueueProblems } from './queue/problems.ts';
import { receiptProblemKinds, type ReceiptProblems } from './receipt/problems.ts';
import { reportProblemKinds, type ReportProblems } from './report/problems.ts';
import { scanProblemKinds, type ScanProblems } from './scan/problems.ts';
import { shipmentProblemKinds, type ShipmentProblems } from './shipment/problems.ts';
import { staffProblemKinds, type StaffProblems } from './staff/problems.ts';
import { storeProblemKinds, type StoreProblems } from './store-problems.ts';
import { updateProblemKinds, type UpdateProblems } from './update/problems.ts';
import type { ProblemKind } from './problem-kind.ts';

/** What each problem tells, by its code. */
export interface ProblemDetails
  extends
    BackupProblems,
    CalendarProblems,
    CertificationProblems,
    CitizenProblems,
    DeclarationProblems,
    DocumentProblems,
    DossierProblems,
    ExportProblems,
    FeeProblems,
    HandoverProblems,
    ImportProblems,
    KeyProblems,
    OfficeProblems,
    PaymentProblems,
    ShiftProblems,
    PrintingProblems,
    PrivacyProblems,
    ProcedureProblems,
    ProgramProblems,
    QueueProblems,
    ReceiptProblems,
    ReportProblems,
    ScanProblems,
    ShipmentProblems,
    StaffProblems,
    StoreProblems,
    UpdateProblems {}

export type ProblemCode = keyof ProblemDetails;

/** The kind decides the exit code; the first part of a code says which noun it comes from. */
const kinds: { [Code in ProblemCode]: ProblemKind } = {
  ...backupProblemKinds,
  ...calendarProblemKinds,
  ...certificationProblemKinds,
  ...citizenProblemKinds,
  ...declarationProblemKinds,
  ...documentProblemKinds,
  ...dossierProblemKinds,
  ...exportProblemKinds,
  ...feeProblemKinds,
  ...handoverProblemKinds,
  ...importProblemKinds,
  ...keyProblemKinds,
  ...officeProblemKinds,
  ...paymentProblemKinds,
  ...shiftProblemKinds,
  ...printingProblemKinds,
  ...privacyProblemKinds,
  ...procedureProblemKinds,
  ...programProblemKinds,
  ...queueProblemKinds,
  ...receiptProblemKinds,
  ...reportProblemKinds,
  ...scanProblemKinds,
  ...shipmentProblemKinds,
  ...staffProblemKinds,
  ...storeProblemKinds,
  ...updateProblemKinds,
};

export const problemCodes = Object.keys(kinds) as ProblemCode[];

export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  readonly code: Code;
  readonly kind: ProblemKind;
  readonly detail: ProblemDetails[Code];

  constructor(code: Code, detail: ProblemDetails[Code], options?: ErrorOptions) {
    super(code, options);
    this.name = 'Problem';
    this.code = code;
    this.kind = kinds[code];
    this.detail = detail;
  }
}
