/** What came in from files: batches, and the dossiers, citizens and editions of their rows. */
import type { PaperFacts, PaperPersons, PaperStanding } from '../../domain/import/events.ts';
import { ownerDetails, wholePaper, wholePersons } from '../../domain/import/sparse.ts';
import type { Status } from '../../domain/dossier/status.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Change, Row, Value } from '../engine/portable.ts';
import { detailColumns, indexedCitizen } from './citizen.ts';
import { dossierWords } from './dossier.ts';
import type { Projectors } from './projectors.ts';
import { editionRow } from './reference.ts';
import { numberTaken } from './series.ts';

export const importProjectors: Projectors<
  | 'import.started'
  | 'import.finished'
  | 'import.undone'
  | 'dossier.imported'
  | 'dossier.import_corrected'
  | 'dossier.import_undone'
  | 'citizen.imported'
  | 'citizen.import_undone'
  | 'procedure.imported'
  | 'procedure.import_undone'
> = {
  'import.started': ({ data, at, actor, office }) => [
    {
      op: 'insert',
      table: 'import_batch',
      row: {
        id: data.batch,
        kind: data.kind,
        file: data.file,
        digest: data.digest,
        plan: data.plan,
        started_at: at,
        started_by: actor,
        office,
        status: 'running',
      },
    },
  ],
  'import.finished': ({ data: { batch, counts }, at }) => {
    const { rows, ...rest } = counts;
    return batchChanged(batch, { status: 'finished', ended_at: at, row_count: rows, ...rest });
  },
  'import.undone': ({ data, at }) => batchChanged(data.batch, { status: 'undone', ended_at: at }),
  'dossier.imported': ({ data, personal, at, actor, office, version }) => {
    const { dossier, batch, row, number, citizen, newCitizen, standing } = data;
    const paper = wholePaper(data.paper);
    const persons = personal && wholePersons(personal, citizen);
    const own = paperColumns(paper, standing, persons, citizen);
    // What no row says and every dossier has; who received it is whoever brought it in.
    own['id'] = dossier;
    own['version'] = version;
    own['counter'] = 0;
    own['missing'] = '[]';
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
      ...(brought === null ? [] : citizenBrought(brought, persons, at, office)),
    ];
  },
  'dossier.import_corrected': ({ data, personal, at, actor, office, version }) => {
    const { dossier, batch, row, undoes, earlier = null, newCitizen, after } = data;
    const citizen = after.citizen ?? null;
    const paper = wholePaper(after.paper);
    const persons = personal && wholePersons(personal.after, after.citizen);
    const own = paperColumns(paper, after.standing, persons, after.citizen);
    const said = saidColumns(paper, persons);
    const told = { told: version, corrected_batch: undoes ? earlier : batch, ...said };
    return [
      { op: 'update', table: 'dossier', where: { id: dossier }, set: { version, ...own } },
      { op: 'update', table: 'dossier_import', where: { dossier }, set: told },
      { op: 'delete', table: 'dossier_supplement', where: { dossier }, rows: 'any' },
      ...awaited(dossier, paper, after.standing, actor),
      { ...indexed(dossier, paper, persons), known: true },
      ...(newCitizen ? citizenBrought(citizen!, persons, at, office) : []),
      ...(newCitizen ? [cameWith(citizen!, { batch, row })] : []),
    ];
  },
  'dossier.import_undone': ({ data: { dossier, citizen } }) => [
    { op: 'delete', table: 'dossier', where: { id: dossier }, rows: 'one' },
    { op: 'delete', table: 'dossier_import', where: { dossier }, rows: 'one' },
    { op: 'delete', table: 'dossier_supplement', where: { dossier }, rows: 'any' },
    { op: 'unindex', kind: 'dossier', ref: dossier },
    ...(citizen === null ? [] : citizenGone(citizen)),
  ],
  'citizen.imported': ({ data, personal, at, office, version }) => [
    {
      op: 'insert',
      table: 'citizen',
      row: {
        id: data.citizen,
        version,
        kind: data.kind,
        ...detailColumns(personal),
        registered_at: at,
        registered_office: office,
      },
    },
    {
      op: 'insert',
      table: 'citizen_import',
      row: { citizen: data.citizen, batch: data.batch, row_number: data.row, born: version },
    },
    indexedCitizen(data.citizen, personal, false),
  ],
  'citizen.import_undone': ({ data: { citizen } }) => [
    { op: 'delete', table: 'citizen_import', where: { citizen }, rows: 'one' },
    ...citizenGone(citizen),
  ],
  'procedure.imported': ({ data, seq }) => {
    const { edition, procedure, batch, row, flags } = data;
    const place = { edition, batch, row_number: row, flags: JSON.stringify(flags) };
    return [
      { op: 'insert', table: 'procedure_edition', row: editionRow(edition, procedure, seq) },
      { op: 'insert', table: 'procedure_import', row: place },
    ];
  },
  'procedure.import_undone': ({ data: { edition } }) => [
    { op: 'delete', table: 'procedure_edition', where: { edition }, rows: 'one' },
    { op: 'delete', table: 'procedure_import', where: { edition }, rows: 'one' },
  ],
};

function batchChanged(id: string, set: Row): Change[] {
  return [{ op: 'update', table: 'import_batch', where: { id }, set }];
}

/** The owner of a row, as the record of a citizen that nobody has touched. */
function citizenBrought(
  citizen: string,
  persons: PaperPersons | null,
  at: string,
  office: string,
): Change[] {
  const details = persons && ownerDetails(persons);
  return [
    {
      op: 'insert',
      table: 'citizen',
      row: {
        id: citizen,
        version: 0,
        kind: details?.kind ?? 'person',
        ...detailColumns(details),
        registered_at: at,
        registered_office: office,
      },
    },
    indexedCitizen(citizen, details, false),
  ];
}

/** With a correction and not with its dossier: an undo asks for it by itself. */
function cameWith(citizen: string, { batch, row }: { batch: string; row: number }): Change {
  const came = { citizen, batch, row_number: row, born: 0 };
  return { op: 'insert', table: 'citizen_import', row: came };
}

function citizenGone(citizen: string): Change[] {
  return [
    { op: 'delete', table: 'citizen', where: { id: citizen }, rows: 'one' },
    { op: 'delete', table: 'citizen_correction', where: { citizen }, rows: 'any' },
    { op: 'unindex', kind: 'citizen', ref: citizen },
  ];
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
    term: JSON.stringify(standing.term),
    subject: persons?.subject ?? null,
    owner_citizen: citizen ?? null,
    owner_name: persons?.owner.name ?? '',
    owner: JSON.stringify(persons?.owner ?? null),
    received_at: paper.receivedAt,
    due_at: waiting ? null : standing.dueAt,
    clock_run: promisedRun(paper, standing),
    waiting_since: waiting ? paper.receivedAt : null,
    closed_at: ended ? paper.resolvedAt : null,
    amount_due: paper.fee ?? 0,
    fees_unknown: 0,
    resolved_at: ended ? null : paper.resolvedAt,
    outcome,
    result_number: outcome === null ? null : (paper.resultNumber ?? ''),
    result_date: outcome === null ? null : localDate(paper.resolvedAt ?? paper.returnedAt!),
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
  const found = dossierWords(paper.code, {
    people: persons ? [persons.owner] : [],
    subject: persons?.subject ?? null,
  });
  return { op: 'index' as const, kind: 'dossier' as const, ref: dossier, words: found };
}
