/** Whole lists as they leave the store, some rows in memory at a time, in a fixed order. */
import { sql, type RawBuilder } from 'kysely';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import {
  criteriaShape,
  exportKinds,
  type ExportCriteria,
  type ExportKind,
} from '../../domain/export/events.ts';
import type { DossierRecord } from '../../domain/export/mirror.ts';
import type { DossierFacts } from '../../domain/import/decide.ts';
import { methods, type Method } from '../../domain/payment/payment.ts';
import { oneOf, text } from '../../domain/shape.ts';
import { dossierStream } from '../../domain/stream.ts';
import { beforeAllIds } from '../../domain/value/id.ts';
import { dong } from '../../domain/value/money.ts';
import type { Builder, Db } from '../engine/portable.ts';
import type { JournalRow } from '../engine/schema.ts';
import { bit, natural, type RowOfReader, rowReader } from '../row.ts';
import { citizenOf } from './citizen.ts';
import {
  dossierFacts,
  joinedOf,
  paperEventOf,
  type JoinedDossier,
  type JoinedRow,
} from './known-dossier.ts';
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
      return rows.map(exportLineOf);
    },
  };
}

const exported = rowReader('list_export', {
  id: text(),
  kind: oneOf(exportKinds),
  file: text(),
  format: text(),
  criteria: text(),
  row_count: natural,
  at: text(),
  actor: text(),
  office: text(),
});

function exportLineOf(found: object): ExportLine {
  const row = exported.read(found);
  const { id, kind, file, format, row_count: rows, at, actor, office } = row;
  const criteria = exported.json(row, 'criteria', criteriaShape);
  return { id, kind, file, format, criteria, rows, at, actor, office };
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
  digitised: number;
  result_digitised: number;
  e_result: number;
};
const beside = rowReader('dossier', {
  id: text(),
  digitised: bit,
  result_digitised: bit,
  e_result: bit,
});

async function* dossierPages(
  db: Builder,
  store: Pick<Db, 'path'>,
  criteria: ExportCriteria,
): AsyncGenerator<DossierRecord[], void, void> {
  let [receivedAt, id]: [string, string] = ['', beforeAllIds];
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
    const joined = rows.map(joinedOf);
    const [entries, paid] = [await entriesOf(db, joined), await paidFor(db, ids)];
    yield joined.map((each, index) => {
      const entry = entries.get(dossierStream(each.row.id));
      const facts = dossierFacts(each, entry ? paperEventOf(entry, store) : null);
      return recordOf(beside.read(rows[index]!), facts, paid);
    });
  }
}

/** The entries that hold what the imported papers among them say. */
async function entriesOf(
  db: Builder,
  rows: readonly JoinedDossier[],
): Promise<ReadonlyMap<string, JournalRow>> {
  const told = rows.flatMap(({ row, brought }) =>
    brought ? [[row.id, brought.told] as const] : [],
  );
  if (told.length === 0) return new Map();
  const places = told.map(
    ([id, version]) => sql`(${dossierStream(id)}, cast(${version} as integer))`,
  );
  const { rows: entries } = await sql<JournalRow>`
    select * from journal where (stream, version) in (values ${sql.join(places)})`.execute(db);
  return new Map(entries.map((entry) => [entry.stream, entry]));
}

type Paid = ReadonlyMap<string, { amount: number; method: Method }>;
const ways = rowReader('payment', { dossier: text(), method: oneOf(methods) });

/** What was taken for each dossier and not given back, and the way in which most of it came. */
async function paidFor(db: Builder, ids: readonly string[]): Promise<Paid> {
  const { rows } = await sql<{ dossier: string; method: string; amount: number | string }>`
    select dossier, method, sum(amount) as amount from payment
    where voided_at is null and dossier in (${sql.join([...ids])})
    group by dossier, method order by dossier, sum(amount) desc, method`.execute(db);
  const { rows: back } = await sql<{ dossier: string; amount: number | string }>`
    select dossier, sum(amount) as amount from reversal
    where kind = 'refund' and state = 'done' and dossier in (${sql.join([...ids])})
    group by dossier`.execute(db);
  const paid = new Map<string, { amount: number; method: Method }>();
  for (const { amount, ...row } of rows) {
    const { dossier, method } = ways.read(row);
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

function recordOf(
  row: RowOfReader<typeof beside>,
  facts: DossierFacts,
  payments: Paid,
): DossierRecord {
  const paper = facts.now ?? facts.paper;
  const persons = facts.now ? facts.personsNow : facts.persons;
  if (facts.from) return { paper, persons };
  const paid = payments.get(row.id) ?? null;
  return {
    paper: {
      ...paper,
      paid: paid && dong(paid.amount),
      method: paid && paid.method,
      digitised: row.digitised === 1,
      resultDigitised: row.result_digitised === 1,
      eResult: row.e_result === 1,
    },
    persons,
  };
}

async function* citizenPages(db: Builder): AsyncGenerator<Citizen[], void, void> {
  let after: string = beforeAllIds;
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
