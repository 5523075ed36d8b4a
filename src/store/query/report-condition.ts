/**
 * What each dossier figure counts, once, as SQL: the sums of a report and the lists that explain
 * a number are made from these same texts, so they cannot disagree.
 */
import { sql, type RawBuilder } from 'kysely';
import type { Basis, DossierFigure } from '../../domain/report/figure.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';

/** What a report is asked about: days from and before, and the moment that lateness is judged. */
export interface ReportAsk {
  from: PlainDate;
  /** The first day behind the period. */
  next: PlainDate;
  cut: Instant;
  /** Agency ids; `null` for all. */
  offices: readonly string[] | null;
  field: string | null;
  channel: string | null;
  /** What cells are told apart by, beside office, field and month. */
  by: 'channel' | 'staff' | null;
}

/**
 * When a dossier ended: its result, else its end without one, else its return. One that came in
 * from paper without any of these dates ended when it was received. The index is on this text.
 */
const ENDED_AT =
  "case when d.status in ('received', 'processing', 'supplement_requested') then null " +
  'else coalesce(d.resolved_at, d.closed_at, d.returned_at, d.received_at) end';

/** A date that had passed before it was moved stays missed: a new one does not make it good. */
const MISSED =
  'exists (select 1 from dossier_due_change c where c.dossier = d.id and c.late = 1) or ' +
  'exists (select 1 from dossier_supplement s where s.dossier = d.id and s.late = 1)';
/** What a row that came in from paper says goes before what its channel lets one think. */
const said = (column: string, else_: string): string =>
  `coalesce(i.${column}, case when ${else_} then 1 else 0 end)`;
const DIGITISED = said(
  'digitised',
  "d.channel = 'online' or exists (select 1 from dossier_component p " +
    'where p.dossier = d.id and p.digitised = 1)',
);
/** A result's file that is really kept: what was erased or removed counts no more. */
const RESULT_KEPT =
  'exists (select 1 from document k where k.dossier = d.id and k.component is null ' +
  'and k.gone_at is null)';
/** Recorded with its file; of a paper that was scanned later the result is digitised. */
const E_RESULT = said('e_result', `d.result_file is not null and ${RESULT_KEPT}`);
const RESULT_DIGITISED = said('result_digitised', `${E_RESULT} = 1 or ${RESULT_KEPT}`);
/** What was declared for it is here by fields, and not on paper alone. */
const DECLARED = 'exists (select 1 from declaration t where t.dossier = d.id and t.later is null)';
const ASKED_AGAIN =
  'exists (select 1 from dossier_supplement s where s.dossier = d.id and s.number > 1)';
const AT_POST_OFFICE = "in (select agency_id from office where kind = 'post_office')";

/**
 * Of a dossier in a set, named `d`: what is asked of it more than once, found out once. Flags
 * are 1 or 0; `pace` is `late`, `early` or `on_due`, of those that ended.
 */
const FACTS: Readonly<Record<Basis, Readonly<Record<string, string>>>> = {
  received: {
    digitised: DIGITISED,
    // Under a name of its own: some ask of those received and of those ended in one walk.
    result_electronic: E_RESULT,
    received_at_post: flag(`d.office ${AT_POST_OFFICE}`),
    declared: flag(DECLARED),
  },
  carried: {},
  handled: {},
  ended: {
    pace: pace(),
    is_result: flag("d.status in ('resolved', 'unresolved', 'returned')"),
    asked_again: flag(ASKED_AGAIN),
    e_result: E_RESULT,
    result_digitised: RESULT_DIGITISED,
  },
  // Whether an open one is late depends on the day that is asked about: `lateAt`.
  open: { is_over: '' },
  cancelled: {},
  returned: {
    by_post: flag("d.returned_to = 'post' or d.return_shipment is not null"),
    at_post: flag(`coalesce(d.returned_office, d.office) ${AT_POST_OFFICE}`),
  },
};

function flag(condition: string): string {
  return `case when ${condition} then 1 else 0 end`;
}

function pace(): string {
  return `case when ${MISSED} then 'late' when d.due_at is null then 'on_due'
    when ${ENDED_AT} > d.due_at then 'late'
    when substr(${ENDED_AT}, 1, 10) < substr(d.due_at, 1, 10) then 'early' else 'on_due' end`;
}

/** Of the facts of the figure's set, named `f`. */
const conditions: { readonly [F in DossierFigure]: string } = {
  received: '1 = 1',
  online: "f.channel = 'online'",
  offline: "f.channel <> 'online'",
  portal: "f.channel = 'online' and f.source = 'portal'",
  app: "f.channel = 'online' and f.source = 'app'",
  assisted: "f.channel = 'online' and f.source = 'assisted'",
  eForms: "f.channel = 'online' and f.source in ('portal', 'app')",
  declared: 'f.declared = 1',
  byPost: "f.channel = 'post'",
  atHome: "f.channel = 'home'",
  postReceived: "f.channel = 'post' or f.received_at_post = 1",
  digitised: 'f.digitised = 1',
  onlineEResult: "f.channel = 'online' and f.result_electronic = 1",
  digital: 'f.digitised = 1 and f.result_electronic = 1',
  carriedOver: '1 = 1',
  handled: '1 = 1',
  ended: '1 = 1',
  endedBefore: "f.is_result = 1 and f.pace = 'early'",
  endedOnDue: "f.pace = 'on_due' or (f.is_result = 0 and f.pace = 'early')",
  endedLate: "f.pace = 'late'",
  resolved: 'f.is_result = 1',
  before: "f.is_result = 1 and f.pace = 'early'",
  onTime: "f.is_result = 1 and f.pace <> 'late'",
  late: "f.is_result = 1 and f.pace = 'late'",
  granted: "f.is_result = 1 and (f.outcome is null or f.outcome = 'granted')",
  closed: 'f.is_result = 0',
  onTimeIndex: "f.pace <> 'late' and f.asked_again = 0",
  resultDigitised: 'f.is_result = 1 and f.result_digitised = 1',
  eResult: 'f.is_result = 1 and f.e_result = 1',
  inProgress: '1 = 1',
  inTerm: 'f.is_over = 0',
  openLate: 'f.is_over = 1',
  returned: '1 = 1',
  returnedByPost: 'f.by_post = 1',
  postReturned: 'f.by_post = 1 or f.at_post = 1',
  pleased: 'f.satisfaction = 2',
  content: 'f.satisfaction = 1',
  displeased: 'f.satisfaction = 0',
  answered: 'f.satisfaction is not null',
  satisfied: 'f.satisfaction >= 1',
  cancelled: '1 = 1',
};

/** What is known of a dossier's papers beside the row itself, of `d`: 1 or 0. */
export const digitalFacts: RawBuilder<unknown> = sql.raw(
  `${DIGITISED} as digitised, ${RESULT_DIGITISED} as result_digitised, ${E_RESULT} as e_result`,
);

/** Dossiers as `d`, with what a row from paper said of each as `i`: what facts are asked of. */
export const dossiers: RawBuilder<unknown> = sql.raw(
  'dossier d left join dossier_import i on i.dossier = d.id',
);

export const endedAt: RawBuilder<string | null> = sql.raw(ENDED_AT);

/** What decides whether a dossier of a figure's set counts. */
export function conditionOf(figure: DossierFigure): RawBuilder<boolean> {
  return sql.raw(`(${conditions[figure]})`);
}

/**
 * What the conditions of some of a set's figures are asked of, as columns of `d`: only that, for
 * each is looked up for every dossier. All of the set's where no figures are named.
 */
export function factsOf(
  basis: Basis,
  ask: ReportAsk,
  figures: readonly DossierFigure[] | null = null,
): RawBuilder<unknown>[] {
  const asked = figures?.map((figure) => conditions[figure]).join(' ') ?? null;
  return Object.entries(FACTS[basis])
    .filter(([name]) => asked === null || new RegExp(`\\bf\\.${name}\\b`).test(asked))
    .map(([name, text]) => {
      const fact = text === '' ? sql`case when ${lateAt(ask)} then 1 else 0 end` : sql.raw(text);
      return sql`${fact} as ${sql.raw(name)}`;
    });
}

/**
 * Open at the period's end and over its date by then. A date that was moved later is taken as it
 * was; while the citizen was waited for there was none.
 */
function lateAt(ask: ReportAsk): RawBuilder<boolean> {
  const { next, cut } = ask;
  const waited = sql`exists (select 1 from dossier_supplement s where s.dossier = d.id
    and s.requested_at < ${next} and (s.completed_at is null or s.completed_at >= ${next}))`;
  const moved = sql`(select c.due_before from dossier_due_change c where c.dossier = d.id
    and c.at >= ${next} and c.why <> 'completed' order by c.version limit 1)`;
  const stopped = sql`(select s.due_before from dossier_supplement s where s.dossier = d.id
    and s.requested_at >= ${next} order by s.number limit 1)`;
  return sql`(${endedAt} is null or ${endedAt} >= ${next}) and not ${waited}
    and coalesce(${moved}, ${stopped}, d.due_at, '9999') < ${cut}`;
}

/** The dossiers of a set; what was cancelled is in its own set, by the day it was received. */
export function rangeOf(basis: Basis, ask: ReportAsk): RawBuilder<boolean> {
  const cancelled = basis === 'cancelled' ? sql`d.status = 'cancelled'` : NOT_CANCELLED;
  return sql`(${spanOf(basis, ask)} and ${cancelled})`;
}

/** No mistake counts as work. */
export const NOT_CANCELLED: RawBuilder<boolean> = sql.raw("d.status <> 'cancelled'");

/** Entered in the period, whether it counts or was cancelled; in the order of an index. */
export function receivedIn({ from, next }: ReportAsk): RawBuilder<boolean> {
  return sql`(d.received_at >= ${from} and d.received_at < ${next})`;
}

function spanOf(basis: Basis, ask: ReportAsk): RawBuilder<boolean> {
  const { from, next } = ask;
  switch (basis) {
    case 'cancelled':
    case 'received':
      return receivedIn(ask);
    case 'carried':
      return sql`(d.received_at < ${from} and (${endedAt} is null or ${endedAt} >= ${from}))`;
    case 'handled':
      return sql`(d.received_at < ${next} and (${endedAt} is null or ${endedAt} >= ${from}))`;
    case 'ended':
      return sql`(${endedAt} >= ${from} and ${endedAt} < ${next} and d.received_at < ${next})`;
    case 'open':
      return sql`(d.received_at < ${next} and (${endedAt} is null or ${endedAt} >= ${next}))`;
    case 'returned':
      return sql`(d.returned_at >= ${from} and d.returned_at < ${next})`;
  }
}

/** The dossiers that a report's filters let through. */
export function filterOf({ offices, field, channel }: ReportAsk): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [officeIn('d.office', offices)];
  if (field !== null) parts.push(sql`d.field = ${field}`);
  if (channel !== null) parts.push(sql`d.channel = ${channel}`);
  return sql`${sql.join(parts, sql` and `)}`;
}

/** Nothing passes a list of no offices. */
export function officeIn(column: string, offices: readonly string[] | null): RawBuilder<boolean> {
  if (offices === null) return sql`1 = 1`;
  if (offices.length === 0) return sql`1 = 0`;
  return sql`${sql.raw(column)} in (${sql.join([...offices])})`;
}
