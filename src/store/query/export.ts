/** Whole lists as they leave the store, some rows in memory at a time, in a fixed order. */
import { sql, type RawBuilder } from 'kysely';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { ExportCriteria, ExportKind } from '../../domain/export/events.ts';
import type { DossierRecord } from '../../domain/export/mirror.ts';
import type { PayMethod } from '../../domain/import/facts.ts';
import type { DossierFacts } from '../../domain/import/decide.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { Dong } from '../../domain/value/money.ts';
import type { BirthDate } from '../../domain/value/birth-date.ts';
import type { Builder, Db } from '../engine/portable.ts';
import type { JournalRow } from '../engine/schema.ts';
import { citizenOf } from './citizen.ts';
import { dossierFacts, paperEventOf, type JoinedRow } from './known.ts';
import { digitalFacts, dossiers, NOT_CANCELLED } from './report-condition.ts';

const PAGE = 500;

/** What was taken out, newest first. */
export interface ExportLine {
  id: string;
  kind: ExportKind;
  file: string;
  format: string;
  criteria: ExportCriteria;
  rows: number;
  at: string;
  actor: string;
  office: string;
}

export function exportQueries(db: Builder, store: Pick<Db, 'path'>) {
  return {
    async countDossiers(criteria: ExportCriteria): Promise<number> {
      const { rows } = await sql<{ n: number | string }>`
        select count(*) as n from dossier d where ${matching(criteria)}`.execute(db);
      return Number(rows[0]!.n);
    },

    async countCitizens(): Promise<number> {
      const { rows } = await sql<{ n: number | string }>`
        select count(*) as n from citizen where name <> '' and merged_into is null`.execute(db);
      return Number(rows[0]!.n);
    },

    /** Pages in the order of reception. */
    dossiers: (criteria: ExportCriteria) => dossierPages(db, store, criteria),

    /**
     * Pages in the order in which they became known; the erased are not told of, nor are
     * records that are part of another.
     */
    citizens: () => citizenPages(db),

    async list(limit: number): Promise<ExportLine[]> {
      const rows = await db
        .selectFrom('list_export')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ row_count: n, criteria, ...row }) => ({
        ...row,
        kind: row.kind as ExportKind,
        criteria: JSON.parse(criteria) as ExportCriteria,
        rows: n,
      }));
    },
  };
}

function matching({ from, to, office, procedure }: ExportCriteria): RawBuilder<boolean> {
  const parts: RawBuilder<unknown>[] = [NOT_CANCELLED];
  if (from !== null) parts.push(sql`d.received_at >= ${from}`);
  if (to !== null) parts.push(sql`d.received_at < ${`${to}T99`}`);
  if (office !== null) parts.push(sql`d.office = ${office}`);
  if (procedure !== null) parts.push(sql`d.procedure_code = ${procedure}`);
  return sql`${sql.join(parts, sql` and `)}`;
}

/** What a paper of a dossier received here would say, asked along with its row. */
type ExportRow = JoinedRow & {
  owner_dob: BirthDate | null;
  owner_old_number: string | null;
  digitised: number;
  result_digitised: number;
  e_result: number;
};

async function* dossierPages(
  db: Builder,
  store: Pick<Db, 'path'>,
  criteria: ExportCriteria,
): AsyncGenerator<DossierRecord[], void, void> {
  let [receivedAt, id] = ['', ''];
  for (;;) {
    const { rows } = await sql<ExportRow>`
      select d.*, i.batch as batch, i.row_number as row_number, i.told as told,
        c.dob as owner_dob, c.old_number as owner_old_number, ${digitalFacts}
      from ${dossiers}
      left join citizen c on c.id = d.owner_citizen
      where (d.received_at, d.id) > (${receivedAt}, ${id}) and ${matching(criteria)}
      order by d.received_at, d.id limit ${PAGE}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    [receivedAt, id] = [last.received_at, last.id];
    const ids = rows.map((row) => row.id);
    const [entries, paid] = [await entriesOf(db, rows), await paidFor(db, ids)];
    yield rows.map((row) => {
      const entry = entries.get(dossierStream(row.id));
      return recordOf(row, dossierFacts(row, entry ? paperEventOf(entry, store) : null), paid);
    });
  }
}

/** The entries that hold what the imported papers among them say. */
async function entriesOf(
  db: Builder,
  rows: readonly JoinedRow[],
): Promise<ReadonlyMap<string, JournalRow>> {
  const told = rows.flatMap((row) => (row.batch === null ? [] : [[row.id, row.told] as const]));
  if (told.length === 0) return new Map();
  const places = told.map(([id, version]) => sql`(${dossierStream(id)}, ${version})`);
  const { rows: entries } = await sql<JournalRow>`
    select * from journal where (stream, version) in (values ${sql.join(places)})`.execute(db);
  return new Map(entries.map((entry) => [entry.stream, entry]));
}

type Paid = ReadonlyMap<string, { amount: number; method: PayMethod }>;

/** What was taken for each dossier and not given back, and the way in which most of it came. */
async function paidFor(db: Builder, ids: readonly string[]): Promise<Paid> {
  const { rows } = await sql<{ dossier: string; method: PayMethod; amount: number | string }>`
    select dossier, method, sum(amount) as amount from payment
    where voided_at is null and dossier in (${sql.join([...ids])})
    group by dossier, method order by dossier, sum(amount) desc, method`.execute(db);
  const { rows: back } = await sql<{ dossier: string; amount: number | string }>`
    select dossier, sum(amount) as amount from reversal
    where kind = 'refund' and state = 'done' and dossier in (${sql.join([...ids])})
    group by dossier`.execute(db);
  const paid = new Map<string, { amount: number; method: PayMethod }>();
  for (const { dossier, method, amount } of rows) {
    const before = paid.get(dossier);
    paid.set(dossier, before ?? { amount: 0, method });
    paid.get(dossier)!.amount += Number(amount);
  }
  for (const { dossier, amount } of back) {
    const before = paid.get(dossier);
    if (before) before.amount -= Number(amount);
  }
  return paid;
}

function recordOf(row: ExportRow, facts: DossierFacts, payments: Paid): DossierRecord {
  const paper = facts.now ?? facts.paper;
  if (facts.from) return { paper, persons: facts.persons };
  const paid = payments.get(row.id) ?? null;
  return {
    paper: {
      ...paper,
      paid: paid && (paid.amount as Dong),
      method: paid && paid.method,
      digitised: row.digitised === 1,
      resultDigitised: row.result_digitised === 1,
      eResult: row.e_result === 1,
    },
    persons: facts.persons && {
      ...facts.persons,
      dob: row.owner_dob,
      oldNumber: row.owner_old_number,
    },
  };
}

async function* citizenPages(db: Builder): AsyncGenerator<Citizen[], void, void> {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('citizen')
      .selectAll()
      .where('id', '>', after)
      .where('name', '<>', '')
      .where('merged_into', 'is', null)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows.map(citizenOf);
  }
}
