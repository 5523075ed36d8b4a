/** Dossiers that came as rows of a list, what later rows say of them, and the way back. */
import type { Status } from '../../domain/dossier/status.ts';
import { isDecided } from '../../domain/dossier/transition.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { saidInCells } from '../../domain/import/said.ts';
import type {
  PaperFacts,
  PaperPersons,
  PaperStanding,
  PaperState,
} from '../../domain/import/facts.ts';
import { wholePersons } from '../../domain/import/sparse.ts';
import type { Change, Row, Value } from '../engine/portable.ts';
import { cameWith, citizenBrought, citizenGone } from './citizen.ts';
import { formerPeople } from './dossier-correct.ts';
import { dossierSearchWords, ownerColumns, termColumn } from './dossier-row.ts';
import { lowered } from './fee-lowered.ts';
import type { Projectors } from './projectors.ts';
import { numberTaken } from './series.ts';

export const dossierImportProjectors: Projectors<
  'dossier.imported' | 'dossier.import_corrected' | 'dossier.import_undone'
> = {
  'dossier.imported': (event) => {
    const { data, personal, actor, version } = event;
    const { dossier, batch, row, number, citizen, newCitizen, less = 0 } = data;
    const { paper, standing } = saidInCells(data.said);
    const persons = personal && wholePersons(personal, citizen);
    const own = paperColumns(paper, standing, persons, citizen);
    // What no row says and every dossier has; who received it is whoever brought it in.
    own['id'] = dossier;
    own['version'] = version;
    own['counter'] = 0;
    own['sets'] = 1;
    own['return_by'] = 'counter';
    own['received_login'] = actor;
    own['received_name'] = '';
    const said = saidColumns(paper, persons);
    const place = { batch, row_number: row, told: version };
    const brought = newCitizen ? citizen! : null;
    return [
      ...(number ? [numberTaken(number)] : []),
      { op: 'insert', table: 'dossier', row: own },
      {
        op: 'insert',
        table: 'dossier_import',
        row: { dossier, ...place, brought_citizen: brought, ...said },
      },
      ...awaited(dossier, paper, standing, actor),
      { ...indexed(dossier, paper, persons), known: false },
      ...(brought === null ? [] : citizenBrought(brought, persons)),
      ...lowered('imported', { ...event, personal: null }, less, paper.fee ?? 0),
    ];
  },
  'dossier.import_corrected': (event) => {
    const { data, personal, actor, version } = event;
    const { dossier, batch, row, undoes, earlier = null, newCitizen, before, after } = data;
    const citizen = after.citizen ?? null;
    const { paper, standing } = saidInCells(after.said);
    const persons = personal && wholePersons(personal.after, after.citizen);
    const own = paperColumns(paper, standing, persons, after.citizen);
    const said = saidColumns(paper, persons);
    const told = { told: version, corrected_batch: undoes ? earlier : batch, ...said };
    return [
      { op: 'update', table: 'dossier', where: { id: dossier }, set: { version, ...own } },
      { op: 'update', table: 'dossier_import', where: { dossier }, set: told },
      correction(event),
      ...madeLess(event),
      ...(undoes
        ? stands(dossier, citizen)
        : formerPeople(dossier, [before.citizen ?? null], [citizen])),
      { op: 'delete', table: 'dossier_supplement', where: { dossier }, rows: 'any' },
      ...awaited(dossier, paper, standing, actor),
      { ...indexed(dossier, paper, persons), known: true },
      ...(newCitizen ? citizenBrought(citizen!, persons) : []),
      ...(newCitizen ? [cameWith(citizen!, { batch, row })] : []),
    ];
  },
  'dossier.import_undone': ({ data: { dossier, citizen } }) => [
    { op: 'delete', table: 'dossier', where: { id: dossier }, rows: 'one' },
    { op: 'delete', table: 'dossier_import', where: { dossier }, rows: 'one' },
    { op: 'delete', table: 'fee_lowered', where: { dossier }, rows: 'any' },
    { op: 'delete', table: 'dossier_correction', where: { dossier }, rows: 'any' },
    { op: 'delete', table: 'dossier_former', where: { dossier }, rows: 'any' },
    { op: 'delete', table: 'dossier_supplement', where: { dossier }, rows: 'any' },
    { op: 'unindex', kind: 'dossier', ref: dossier },
    ...(citizen === null ? [] : citizenGone(citizen)),
  ],
};

/** A fee that a row corrects to less; taken back, what it wrote goes: it is known by its sums. */
function madeLess(event: StoredEvent<'dossier.import_corrected'>): Change[] {
  const { dossier, undoes, before, after } = event.data;
  const feeOf = ({ said }: PaperState): number => saidInCells(said).paper.fee ?? 0;
  const [was, is] = [feeOf(before), feeOf(after)];
  if (!undoes) return lowered('imported', { ...event, personal: null }, was - is, is);
  const where = { dossier, kind: 'imported', amount: is - was, due: was };
  return is <= was ? [] : [{ op: 'delete', table: 'fee_lowered', where, rows: 'any' }];
}

/** Whoever a batch took out of a dossier stands in it again once that is undone. */
function stands(dossier: string, citizen: string | null): Change[] {
  return [{ op: 'delete', table: 'dossier_former', where: { dossier, citizen }, rows: 'any' }];
}

/** A correction stands until it is taken back; a batch corrects a dossier once. */
function correction({ data, version }: StoredEvent<'dossier.import_corrected'>): Change {
  const table = 'dossier_correction';
  const { dossier, batch, undoes } = data;
  return undoes
    ? { op: 'delete', table, where: { dossier, batch }, rows: 'one' }
    : { op: 'insert', table, row: { dossier, told: version, batch } };
}

function paperColumns(
  paper: PaperFacts,
  standing: PaperStanding,
  persons: PaperPersons | null,
  citizen: string | undefined,
): Row {
  const outcome = outcomeOf(paper);
  const ended = ENDED.has(paper.status);
  const waiting = paper.status === 'supplement_requested';
  return {
    code: paper.code,
    status: paper.status,
    office: paper.office,
    holder: standing.holder,
    channel: paper.channel,
    source: paper.source,
    procedure_code: paper.procedure,
    edition: standing.edition,
    field: standing.field,
    case_id: standing.caseId,
    term: termColumn(standing.term),
    subject: persons?.subject ?? null,
    owner_citizen: citizen ?? null,
    ...ownerColumns(persons?.owner ?? null),
    received_at: paper.receivedAt,
    due_at: waiting ? null : standing.dueAt,
    clock_run: promisedRun(paper, standing),
    waiting_since: waiting ? paper.receivedAt : null,
    closed_at: ended ? paper.resolvedAt : null,
    amount_due: paper.fee ?? 0,
    fees_unknown: 0,
    resolved_at: ended ? null : paper.resolvedAt,
    outcome,
    was_decided: isDecided(paper.status) || paper.status === 'returned' ? 1 : 0,
    result_number: outcome === null ? null : (paper.resultNumber ?? ''),
    // The day on which the list says that it ended.
    result_date: null,
    returned_at: paper.returnedAt,
  };
}

/** Without a result: their day is the one of their end. */
const ENDED: ReadonlySet<Status> = new Set(['refused', 'withdrawn', 'stopped']);
const UNDECIDED: ReadonlySet<Status> = new Set(['received', 'processing', 'supplement_requested']);

/** The day that the paper of an open dossier promised, as its clock counts it. */
function promisedRun(paper: PaperFacts, { dueAt }: PaperStanding): string | null {
  if (paper.dueDate === null || !UNDECIDED.has(paper.status)) return null;
  return JSON.stringify({ from: paper.receivedAt, count: { rule: 'until', at: dueAt } });
}

/** Who came from a list as waiting for papers waits for an answer here too. */
function awaited(
  dossier: string,
  paper: PaperFacts,
  standing: PaperStanding,
  actor: string,
): Change[] {
  if (paper.status !== 'supplement_requested') return [];
  const row = {
    dossier,
    number: 1,
    requested_at: paper.receivedAt,
    requested_by: actor,
    reason: '',
    items: '[]',
    limit_date: null,
    due_before: standing.dueAt,
    late: 0,
    completed_at: null,
  };
  return [{ op: 'insert', table: 'dossier_supplement', row }];
}

function outcomeOf({ status, resolvedAt, returnedAt }: PaperFacts): string | null {
  if ((resolvedAt ?? returnedAt) === null) return null;
  if (status === 'unresolved') return 'not_granted';
  return status === 'resolved' || status === 'returned' ? 'granted' : null;
}

function saidColumns(paper: PaperFacts, persons: PaperPersons | null): Row {
  return {
    fee: paper.fee,
    paid: paper.paid,
    method: paper.method,
    digitised: bit(paper.digitised),
    result_digitised: bit(paper.resultDigitised),
    e_result: bit(paper.eResult),
    note: persons?.note ?? null,
  };
}

function bit(yes: boolean | null): Value {
  return yes === null ? null : Number(yes);
}

function indexed(dossier: string, paper: PaperFacts, persons: PaperPersons | null) {
  const found = dossierSearchWords(paper.code, {
    people: persons ? [persons.owner] : [],
    subject: persons?.subject ?? null,
  });
  return { op: 'index' as const, kind: 'dossier' as const, ref: dossier, words: found };
}
