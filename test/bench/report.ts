/**
 * What our reports cost over a million dossiers, against the best raw SQL for the same answer on
 * the same tables: one prepared statement, no command, no folding, no words.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { total } from '../../src/domain/report/fold.ts';
import { row06a } from '../../src/domain/report/form-06a.ts';
import { groupsOf, count } from '../../src/commands/report/gather.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { openStore, type ReportAsk, type Store } from '../../src/store/store.ts';
import { fillDossiers } from '../support/report-rows.ts';
import { schemaFolder, seededEntropy } from '../support/station.ts';
import { median, type Figure } from './measure.ts';

const DOSSIERS = Number(process.env['MOTCUA_BENCH_DOSSIERS'] ?? 1_000_000);
const ROUNDS = 3;

const ENDED =
  "case when status in ('draft', 'received', 'processing', 'supplement_requested') then null " +
  'else coalesce(resolved_at, closed_at, returned_at, received_at) end';

/** The thirteen columns by field, as somebody would write them who has this schema only. */
const RAW_06A = `
  with f as materialized (
    select field, channel, received_at, ${ENDED} as e, due_at,
      status in ('resolved', 'unresolved', 'returned') as r from dossier
    where received_at < :next and (${ENDED} is null or ${ENDED} >= :from))
  select field, count(*), sum(received_at >= :from and channel = 'online'),
    sum(received_at >= :from and channel <> 'online'), sum(received_at < :from),
    sum(e < :next), sum(e < :next and r and substr(e, 1, 10) < substr(due_at, 1, 10)),
    sum(e < :next and e > due_at), sum(e is null or e >= :next),
    sum((e is null or e >= :next) and due_at < :cut)
  from f group by field`;

/** The summary's figures by office and field; results handed over are a walk of their own. */
const RAW_SUMMARY = `
  with f as materialized (
    select d.office, d.field, d.channel, d.source, d.received_at, ${ENDED} as e, d.due_at,
      d.status in ('resolved', 'unresolved', 'returned') as r, d.result_file is not null as file,
      d.channel = 'online' or exists (select 1 from dossier_component p
        where p.dossier = d.id and p.digitised = 1) as dig
    from dossier d where received_at < :next and (${ENDED} is null or ${ENDED} >= :from))
  select office, field, substr(received_at, 1, 7) as m, substr(e, 1, 7) as em,
    sum(received_at >= :from), sum(received_at >= :from and channel = 'online'),
    sum(received_at >= :from and source = 'portal'), sum(received_at >= :from and source = 'app'),
    sum(received_at >= :from and dig), sum(received_at < :from), sum(e < :next and r),
    sum(e < :next and r and substr(e, 1, 10) < substr(due_at, 1, 10)),
    sum(e < :next and r and e > due_at), sum(e < :next and r and file),
    sum(e is null or e >= :next), sum((e is null or e >= :next) and due_at < :cut)
  from f group by office, field, m, em`;

const RAW_RETURNED = `
  select office, field, substr(returned_at, 1, 7), count(*), sum(returned_to = 'post')
  from dossier where returned_at >= :from and returned_at < :next group by 1, 2, 3`;

interface Days {
  name: string;
  from: string;
  next: string;
}

const QUARTER = { name: 'a quarter', from: '2024-04-01', next: '2024-07-01' };
const ALL = { name: 'three years', from: '2023-01-01', next: '2026-01-01' };

function askOf({ from, next }: Days): ReportAsk {
  return {
    from: from as PlainDate,
    next: next as PlainDate,
    cut: `${next}T00:00:00+07:00` as Instant,
    offices: null,
    field: null,
    channel: null,
    by: null,
  };
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

type Pair = [name: string, ours: () => Promise<unknown>, raw: () => unknown];

function pairs(store: Store, database: Database.Database, days: Days): Pair[] {
  const ask = askOf(days);
  const bound = { from: ask.from, next: ask.next, cut: ask.cut };
  const [form, summary, returned] = [RAW_06A, RAW_SUMMARY, RAW_RETURNED].map((text) =>
    database.prepare(text),
  );
  const asked = { period: { from: ask.from, to: ask.from }, offices: new Map(), ask } as never;
  return [
    [
      `report 06a over ${days.name}`,
      async () => row06a(total(await store.reports.formCells(ask))),
      () => form!.all(bound),
    ],
    [
      `report summary over ${days.name}`,
      async () => groupsOf(await count(store, ask), 'field', asked, store),
      () => [summary!.all(bound), returned!.all({ from: ask.from, next: ask.next })],
    ],
    [
      `report late over ${days.name}`,
      () => store.reports.overdue(ask, { limit: 500, offset: 0 }),
      () => database.prepare(RAW_LATE).all(bound),
    ],
    [
      `a page of the register of ${days.name}`,
      () => store.reports.register(ask, { limit: 1000, offset: 0 }),
      () => database.prepare(RAW_REGISTER).all({ from: ask.from, next: ask.next }),
    ],
  ];
}

const RAW_LATE = `
  select d.*, e.short_name from dossier d join procedure_edition e on e.edition = d.edition
  where received_at < :next and (${ENDED.replaceAll('status', 'd.status')} is null
    or ${ENDED.replaceAll('status', 'd.status')} >= :next) and due_at < :cut
    and :from = :from order by due_at limit 500`;
const RAW_REGISTER = `
  select d.*, e.short_name from dossier d join procedure_edition e on e.edition = d.edition
  where received_at >= :from and received_at < :next order by received_at, id limit 1000`;

/** Ratios of ours to raw, medians of some rounds in turn. */
export async function reports(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    const path = join(folder, 'reports.db');
    const entropy = seededEntropy('bench');
    await (await openStore({ path, create: true, schemaFolder, entropy })).close();
    const writer = new Database(path);
    writer.pragma('synchronous = OFF');
    fillDossiers(writer, DOSSIERS);
    writer.close();
    const store = await openStore({ path, create: false, schemaFolder, entropy });
    const database = new Database(path, { readonly: true });
    database.pragma('cache_size = -32768');
    const figures: Figure[] = [];
    for (const [name, ours, raw] of [QUARTER, ALL].flatMap((d) => pairs(store, database, d))) {
      const [mine, bare]: [number[], number[]] = [[], []];
      for (let round = 0; round <= ROUNDS; round++) {
        const [a, b] = [await milliseconds(ours), await milliseconds(raw)];
        // The first round warms the caches and is not counted.
        if (round === 0) continue;
        mine.push(a);
        bare.push(b);
      }
      process.stderr.write(
        `${name}: ${median(mine).toFixed(0)} ms, raw ${median(bare).toFixed(0)}\n`,
      );
      figures.push({ name, ratio: median(mine) / median(bare), goal: 2 });
    }
    await store.close();
    database.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
