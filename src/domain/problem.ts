/**
 * The one error that people are shown. It carries a code and facts, never words: `locale` says
 * under the same code what happened, why, and what to type next. Anything else thrown is a bug.
 */
import { moneyProblemKinds, type MoneyProblems } from './payment/problems.ts';

import type { Expected } from './expected.ts';
import type { Channel } from './procedure/procedure.ts';
import type { Instant } from './value/instant.ts';
import type { PlainDate } from './value/plain-date.ts';
import type { Act, Role } from './staff/role.ts';
import type { Status } from './dossier/status.ts';
import type { AwaitedPaper } from './dossier/paper.ts';
import type { Action } from './dossier/transition.ts';
import { citizenProblemKinds, type CitizenProblemDetails } from './citizen/problems.ts';
import { dossierLifeProblemKinds, type DossierLifeProblems } from './dossier/problems.ts';
import { returnProblemKinds, type ReturnProblemDetails } from './dossier/return-problems.ts';
import { handoverProblemKinds, type HandoverProblemDetails } from './handover/problems.ts';
import { exportProblemKinds, type ExportProblemDetails } from './export/problems.ts';
import { importProblemKinds, type ImportProblemDetails } from './import/problems.ts';
import { stationProblemKinds, type StationProblemDetails } from './office/problems.ts';
import { queueProblemKinds, type QueueProblemDetails } from './queue/problems.ts';
import type { JournalFault, ProblemKind, ScanFault } from './problem-kind.ts';
import { shipmentProblemKinds, type ShipmentProblemDetails } from './shipment/problems.ts';

/** What each problem tells, by its code. */
export interface ProblemDetails
  extends
    CitizenProblemDetails,
    DossierLifeProblems,
    ReturnProblemDetails,
    HandoverProblemDetails,
    QueueProblemDetails,
    ExportProblemDetails,
    ImportProblemDetails,
    StationProblemDetails,
    ShipmentProblemDetails,
    MoneyProblems {
  'usage.missing': { command: string; names: string[] };
  'usage.bad_value': { name: string; value: string; expected: Expected };
  'usage.unknown_command': { typed: string; near: string[] };
  'usage.unknown_option': { typed: string; command: string; near: string[] };
  'usage.too_many_arguments': { command: string; extra: string };
  'usage.no_topic': { topic: string; topics: string[] };
  'usage.clock_only_in_training': { variable: string };
  'usage.no_terminal': { command: string };
  /** Options of which one goes only. */
  'usage.one_only': { names: string[] };
  'citizen.bad_number': { value: string; why: 'not_digits' | 'length' };
  'citizen.bad_dob': { value: string };
  'citizen.name_missing': Record<never, never>;
  'scan.refused': { why: ScanFault };
  'calendar.no_rule': { count: number };
  'dossier.bad_received_at': { value: Instant; now: Instant };
  'dossier.no_such_component': { named: string; components: string[] };
  'dossier.reason_missing': { what: 'received_at' | 'missing' };
  'config.bad_value': { key: string; value: string; expected: Expected };
  'fee.no_such_line': { fee: string; lines: string[] };
  'fee.ambiguous': { fee: string; lines: string[] };
  'procedure.ambiguous': { typed: string; near: string[] };
  'procedure.case_missing': { code: string; cases: string[] };

  'citizen.number_taken': { number: string; name: string };
  'citizen.name_differs': { number: string; known: string; given: string };
  'dossier.component_missing': { missing: string[] };
  'dossier.not_allowed': {
    code: string;
    status: Status;
    action: Action;
    allowed: Action[];
    /** What to do first, one after the other, to make it possible. */
    path: Action[];
  };
  'dossier.not_holder': { code: string; holder: string; office: string };
  'dossier.block_full': { office: string; date: PlainDate; block: number };
  'dossier.nothing_to_print': { code: string; paper: AwaitedPaper; status: Status };
  'dossier.collector_missing': { code: string };
  'dossier.result_in_future': { date: PlainDate; today: PlainDate };
  'procedure.channel_not_offered': { code: string; channel: Channel; channels: Channel[] };
  'procedure.term_unstated': { code: string; case: string };
  'procedure.not_in_force': {
    code: string;
    date: PlainDate;
    from: PlainDate;
    to: PlainDate | null;
  };
  'staff.not_signed_in': Record<never, never>;
  'staff.not_allowed': { login: string; role: Role; act: Act; roles: Role[] };
  'staff.wrong_pin': { login: string; left: number };
  'staff.locked': { login: string };
  'staff.login_taken': { login: string };
  'staff.last_admin': { login: string };
  'office.taken': { agencyId: string };
  'command.key_reused': { key: string; command: string };
  'receipt.not_ours': { typed: string };
  'store.exists': { path: string };
  'store.broken': { seq: number; book: string; what: JournalFault };

  'citizen.not_found': { typed: string; near: string[] };
  'dossier.not_found': { typed: string; near: string[] };
  'procedure.not_found': { typed: string; near: string[] };
  'procedure.no_such_case': { code: string; case: string; cases: string[] };
  'office.not_found': { typed: string; near: string[] };
  'staff.not_found': { typed: string; near: string[] };
  'config.no_such_key': { typed: string; near: string[] };

  'store.busy': { seconds: number };
  'dossier.changed_meanwhile': { code: string };
  'stream.changed_meanwhile': { stream: string };

  'store.none': { path: string };
  'store.not_a_store': { path: string };
  /** A step of the schema, or a type and shape of events, that this program does not know. */
  'store.newer': { path: string } & ({ store: number; program: number } | { event: string });
  'store.entry_damaged': { book: string; seq: number; field: string };
  'store.migration_changed': { file: string };
  'store.disk_full': { path: string };
  'store.read_only': { path: string };
  'store.damaged': { path: string };
  'store.network_drive': { path: string };
  'store.engine_later': { url: string };
  'file.cannot_read': { path: string; why: string };
  'file.cannot_write': { path: string; why: string };
  'data.bad_file': { path: string; why: string };

  'input.cancelled': Record<never, never>;
  'input.declined': Record<never, never>;
}

export type ProblemCode = keyof ProblemDetails;

/** The kind decides the exit code; the first part of a code says which room it comes from. */
const kinds: { [Code in ProblemCode]: ProblemKind } = {
  ...citizenProblemKinds,
  ...dossierLifeProblemKinds,
  ...returnProblemKinds,
  ...handoverProblemKinds,
  ...stationProblemKinds,
  ...shipmentProblemKinds,
  'usage.missing': 'usage',
  'usage.bad_value': 'usage',
  'usage.unknown_command': 'usage',
  'usage.unknown_option': 'usage',
  'usage.too_many_arguments': 'usage',
  'usage.no_topic': 'usage',
  'usage.clock_only_in_training': 'usage',
  'usage.no_terminal': 'usage',
  'usage.one_only': 'usage',
  'citizen.bad_number': 'usage',
  'citizen.bad_dob': 'usage',
  'citizen.name_missing': 'usage',
  'scan.refused': 'usage',
  'calendar.no_rule': 'usage',
  'dossier.bad_received_at': 'usage',
  'dossier.no_such_component': 'usage',
  'dossier.reason_missing': 'usage',
  'config.bad_value': 'usage',
  'fee.no_such_line': 'usage',
  'fee.ambiguous': 'usage',
  'procedure.ambiguous': 'usage',
  'procedure.case_missing': 'usage',
  'citizen.number_taken': 'refused',
  'citizen.name_differs': 'refused',
  'dossier.component_missing': 'refused',
  'dossier.not_allowed': 'refused',
  'dossier.not_holder': 'refused',
  'dossier.block_full': 'refused',
  'dossier.nothing_to_print': 'refused',
  'dossier.collector_missing': 'refused',
  'dossier.result_in_future': 'refused',
  'procedure.channel_not_offered': 'refused',
  'procedure.term_unstated': 'refused',
  'procedure.not_in_force': 'refused',
  'staff.not_signed_in': 'refused',
  'staff.not_allowed': 'refused',
  'staff.wrong_pin': 'refused',
  'staff.locked': 'refused',
  'staff.login_taken': 'refused',
  'staff.last_admin': 'refused',
  'office.taken': 'refused',
  'command.key_reused': 'refused',
  'receipt.not_ours': 'usage',
  'store.exists': 'refused',
  'store.broken': 'refused',
  'citizen.not_found': 'not_found',
  'dossier.not_found': 'not_found',
  'procedure.not_found': 'not_found',
  'procedure.no_such_case': 'not_found',
  'office.not_found': 'not_found',
  'staff.not_found': 'not_found',
  'config.no_such_key': 'not_found',
  'store.busy': 'busy',
  'dossier.changed_meanwhile': 'busy',
  'stream.changed_meanwhile': 'busy',
  'store.none': 'environment',
  'store.not_a_store': 'environment',
  'store.newer': 'environment',
  'store.entry_damaged': 'environment',
  'store.migration_changed': 'environment',
  'store.disk_full': 'environment',
  'store.read_only': 'environment',
  'store.damaged': 'environment',
  'store.network_drive': 'environment',
  'store.engine_later': 'environment',
  'file.cannot_read': 'environment',
  'file.cannot_write': 'environment',
  'data.bad_file': 'environment',
  'input.cancelled': 'cancelled',
  'input.declined': 'cancelled',
  ...moneyProblemKinds,
  ...queueProblemKinds,
  ...exportProblemKinds,
  ...importProblemKinds,
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
