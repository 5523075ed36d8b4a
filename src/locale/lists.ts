/**
 * The closed lists of the domain that people read. Each language names every member, so that a
 * new status, role or event without its word does not compile. What really is open (a status of
 * another system, a key of a file from outside) is no list: it is shown as it is.
 */
import type { BookKind } from '../domain/certification/book.ts';
import type { DeclarationWay } from '../domain/declaration/portal.ts';
import type { CalendarDay, DayKind } from '../domain/calendar/calendar.ts';
import type { PassedOver } from '../domain/calendar/due.ts';
import type { Sex } from '../domain/citizen/citizen.ts';
import type { AccountKind, GuidancePlace, HelpKind } from '../domain/citizen/help.ts';
import type { CitizenWarning } from '../domain/citizen/number.ts';
import type { Pause } from '../domain/dossier/clock.ts';
import type { CorrectedField } from '../domain/dossier/correction.ts';
import type { ClockStart } from '../domain/dossier/clock-start.ts';
import type { ClockWord } from '../domain/dossier/dossier-clock.ts';
import type {
  AuthorityKind,
  CollectorKind,
  DueChange,
  Result,
  ReturnWay,
  Source,
} from '../domain/dossier/dossier.ts';
import type { Status } from '../domain/dossier/status.ts';
import type { Deed } from '../domain/dossier/transition.ts';
import type { EventType } from '../domain/event.ts';
import type { HandoverState, ItemState } from '../domain/handover/handover.ts';
import type { DiscrepancyKind, Resolution } from '../domain/handover/discrepancy.ts';
import type { KeyState } from '../domain/key/signing-key.ts';
import type { OfficeKind } from '../domain/office/office.ts';
import type { AccountState } from '../domain/payment/account.ts';
import type { Lowering } from '../domain/payment/lowered.ts';
import type { MoneyState } from '../domain/payment/money.ts';
import type { Method, ReversalKind, ReversalState } from '../domain/payment/payment.ts';
import type { LineVerdict } from '../domain/payment/verdict.ts';
import type { ShiftState } from '../domain/payment/shift.ts';
import type { CitizenKind } from '../domain/citizen/citizen.ts';
import type { Following } from '../domain/dossier/people.ts';
import type { SaidOrder } from '../domain/import/date-order.ts';
import type { ListOrder } from '../domain/dossier/urgency.ts';
import type { CatalogueChange } from '../domain/procedure/catalogue-update.ts';
import type {
  Channel,
  DurationUnit,
  FeeRule,
  Level,
  ProcedureFact,
  SupplementPolicy,
  Term,
} from '../domain/procedure/procedure.ts';
import type { JobState } from '../domain/printing/job.ts';
import type { MarkKind, PrivacyKind, PrivacyState } from '../domain/privacy/kinds.ts';
import type { PrinterUse } from '../domain/printing/paper-kind.ts';
import type { PrinterState } from '../domain/printing/target.ts';
import type { ReportLevel } from '../domain/report/fold.ts';
import type { Breakdown } from '../domain/report/group.ts';
import type { PostalService } from '../domain/shipment/shipment.ts';
import type { PeriodKind, Priority, Service, TicketState } from '../domain/queue/ticket.ts';
import type { Direction, ShipmentState } from '../domain/shipment/shipment.ts';
import type { Role } from '../domain/staff/role.ts';

/** Each list by the name under which `screen.words` holds it. */
export interface ClosedLists {
  account: AccountKind;
  accountState: AccountState;
  action: Deed;
  authority: AuthorityKind;
  breakdown: Breakdown;
  channel: Channel;
  citizenKind: CitizenKind;
  citizenWarning: CitizenWarning;
  clock: SupplementPolicy['clock'];
  clockStart: ClockStart;
  clockWord: ClockWord;
  corrected: CorrectedField;
  collector: CollectorKind;
  dayKind: DayKind;
  dayStatus: CalendarDay['status'];
  direction: Direction;
  discrepancy: DiscrepancyKind;
  dueChange: DueChange['why'];
  durationUnit: DurationUnit;
  feeKind: FeeRule['kind'];
  following: Following;
  handoverState: HandoverState;
  help: HelpKind;
  itemState: ItemState;
  keyState: KeyState;
  level: Level;
  dateOrder: SaidOrder;
  listOrder: ListOrder;
  method: Method;
  money: MoneyState;
  officeKind: OfficeKind;
  outcome: Result['outcome'];
  pause: Pause;
  per: FeeRule['per'];
  period: PeriodKind;
  place: GuidancePlace;
  postalService: PostalService;
  printerState: PrinterState;
  printerUse: PrinterUse;
  priority: Priority;
  privacyKind: PrivacyKind;
  privacyMark: MarkKind;
  privacyState: PrivacyState;
  procedureFact: ProcedureFact;
  catalogueChange: CatalogueChange;
  reportLevel: ReportLevel;
  resolution: Resolution;
  rest: PassedOver;
  returnWay: ReturnWay;
  lowering: Lowering;
  reversal: ReversalKind;
  reversalState: ReversalState;
  role: Role;
  service: Service;
  sex: Sex;
  shiftState: ShiftState;
  shipmentState: ShipmentState;
  side: 'in' | 'out';
  source: Source;
  status: Status;
  bookKind: BookKind;
  declarationWay: DeclarationWay;
  termRule: Exclude<Term['rule'], 'unstated'>;
  ticketState: TicketState;
  jobState: JobState;
  verdict: LineVerdict;
}

/** The words of some lists: one for every member. */
export type ListWords<Name extends keyof ClosedLists> = {
  readonly [N in Name]: Readonly<Record<ClosedLists[N], string>>;
};

/** What the events of some streams are called, such as `dossier`: every one of them. */
export type EventWords<Noun extends string> = Readonly<
  Record<Extract<EventType, `${Noun}.${string}`>, string>
>;

/** The words of all lists and events. */
export type EveryWord = ListWords<keyof ClosedLists> & {
  /** Sunday first, as they are counted. */
  readonly weekdays: readonly string[];
  readonly event: Readonly<Record<EventType, string>>;
};
