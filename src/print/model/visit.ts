/** One receipt for all that a citizen handed in on one visit: each dossier with its own codes. */
import type { Dossier, Party } from '../../domain/dossier/dossier.ts';
import { isSamePerson } from '../../domain/dossier/people.ts';
import {
  field,
  letterhead,
  line,
  fieldsLine,
  numberField,
  framedSheet,
  type SheetInput,
} from './head.ts';
import { dueText } from './due-text.ts';
import { arrivalLine, competentLine, type DecidedElsewhere } from './elsewhere.ts';
import { feeTotal, type WaivedLine } from './receipt-fees.ts';
import type { SheetBlock, Sheet } from './sheet.ts';
import { fill, type ReceiptWording } from './wording.ts';

export interface VisitInput extends SheetInput<ReceiptWording> {
  /** In the order of their codes; `dossier` is the first of them. */
  dossiers: readonly VisitDossier[];
}

interface VisitDossier {
  dossier: Dossier;
  qrText: string;
  elsewhere?: DecidedElsewhere | null;
  /** What was taken off its fees. */
  waived?: readonly WaivedLine[];
}

/**
 * Whose they are stands once where all are of one person; else beside each, and at the head is
 * who came.
 */
export function visitSheet(input: VisitInput): Sheet {
  const { dossier, dossiers, wording, office } = input;
  const { owner, receivedBy, receivedAt } = dossier;
  const came = dossier.submitter ?? owner;
  const several = dossiers.some((each) => !isSamePerson(each.dossier.owner, owner));
  const person = several ? came : owner;
  const all = dossiers.map((each) => each.dossier);
  const { signHint: hint } = wording;
  return framedSheet(input, wording.visitTitle, receivedAt, [
    letterhead(input, receivedAt),
    { kind: 'title', text: wording.visitTitle, note: null },
    line(several ? wording.submitter : wording.submitterOf, person.name, true),
    fieldsLine([numberField(wording, person), phoneOf(person, wording)]),
    line(null, fill(wording.visitCount, { count: all.length })),
    ...dossiers.flatMap((each) => dossierBlocks(each, several, came, wording)),
    totals(dossiers, wording),
    office.phone === null ? null : line(wording.officePhone, office.phone),
    {
      kind: 'signatures',
      left: { caption: wording.signSubmitter, hint, name: came.name },
      right: { caption: wording.signReceiver, hint, name: receivedBy.name },
    },
  ]);
}

function phoneOf({ phone }: Party, wording: ReceiptWording) {
  return phone === null ? null : field(wording.phone, phone);
}

function dossierBlocks(
  { dossier, qrText, elsewhere }: VisitDossier,
  named: boolean,
  came: Party,
  wording: ReceiptWording,
): (SheetBlock | null)[] {
  const { code, owner, procedure } = dossier;
  // Another than at the head only where who came was put right on one of them.
  const brought = dossier.submitter ?? owner;
  const name = fill(wording.procedureWithCode, { name: procedure.name, code: procedure.code });
  return [
    { kind: 'codes', barcode: code, caption: fill(wording.codeCaption, { code }), qr: qrText },
    named ? line(wording.owner, owner.name, true) : null,
    named ? fieldsLine([numberField(wording, owner)]) : null,
    isSamePerson(brought, came) ? null : line(wording.submitter, brought.name, true),
    line(wording.procedure, name),
    competentLine(elsewhere, wording),
    line(wording.dueAt, dueText(dossier, wording), true),
    arrivalLine(elsewhere, wording),
  ];
}

/** What each dossier costs, and all together; an unknown fee is said to be unknown. */
function totals(dossiers: readonly VisitDossier[], wording: ReceiptWording): SheetBlock {
  const rows = dossiers.map((each) => [each.dossier.code, costOf([each], wording)]);
  return {
    kind: 'table',
    columns: [
      { title: wording.visitCodes, share: 60, align: 'left' },
      { title: wording.columnAmount, share: 40, align: 'right' },
    ],
    rows,
    total: { label: wording.feeTotal, value: costOf(dossiers, wording) },
  };
}

function costOf(dossiers: readonly VisitDossier[], wording: ReceiptWording): string {
  const costs = dossiers.map(({ dossier: { fees }, waived = [] }) => ({ fees, waived }));
  const none = costs.every(({ fees }) => fees.length === 0);
  return none ? wording.feesNone : feeTotal(costs, wording);
}
