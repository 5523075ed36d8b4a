/**
 * What our reports cost over a million dossiers, against the best raw SQL for the same answer on
 * the same tables: one prepared statement, no command, no folding, no words.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { total } from '../../src/domain/report/fold.ts';
import { columnsOf, formRow } from '../../src/domain/report/form-06a.ts';
import { figuresNamed } from '../../src/domain/report/layout.ts';
import type { ReportBasis } from '../../src/commands/report/ask.ts';
import { cashReport } from '../../src/commands/report/cash.ts';
import { count, groupsOf } from '../../src/commands/report/gather.ts';
import { postOf } from '../../src/commands/report/post.ts';
import { qualityOf } from '../../src/commands/report/quality.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { addDays, type PlainDate } from '../../src/domain/value/plain-date.ts';
import { openStore, type ReportAsk, type Store } from '../../src/store/store.ts';
import { formOfToday, indexOfToday } from '../support/layouts.ts';
import { fillDossiers, fillMoney } from '../support/report-rows.ts';
import { schemaFolder, seededEntropy } from '../support/station.ts';
import { median, type Figure } from './measure.ts';
import {
  RAW_06A,
  RAW_CASH,
  RAW_HANDED,
  RAW_HELD,
  RAW_LATE,
  RAW_ONLINE,
  RAW_PORTAL,
  RAW_POST,
  RAW_QUALITY,
  RAW_REGISTER,
  RAW_RETURNED,
  RAW_SUMMARY,
  RAW_WAYS,
} from './report-raw.ts';

const DOSSIERS = Number(process.env['MOTCUA_BENCH_DOSSIERS'] ?? 1_000_000);
const ROUNDS = 3;
/** What takes a few milliseconds is measured more often, as any disturbance is as long. */
const MOST = 101;
const LEAST_MS = 1000;

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

/** The statements in turn, as one answer; each is given of the days what it asks for. */
function together(database: Database.Database, bound: Bound, texts: readonly string[]) {
  const prepared = texts.map((text) => {
    const named = Object.entries(bound).filter(([name]) => text.includes(`:${name}`));
    return { statement: database.prepare(text), given: Object.fromEntries(named) };
  });
  return () => prepared.map(({ statement, given }) => statement.all(given));
}

type Bound = Pick<ReportAsk, 'from' | 'next' | 'cut'>;

async function pairs(store: Store, database: Database.Database, days: Days): Promise<Pair[]> {
  const ask = askOf(days);
  const { from, next, cut } = ask;
  const period = { from, to: addDays(next, -1) };
  const known = await store.offices.list();
  const offices = new Map(known.map((office) => [office.agencyId as string, office]));
  const homeOf = (office: string): string => office;
  const asked = { period, now: cut, ask, offices, homeOf, made: {} } as unknown as ReportBasis;
  const columns = columnsOf(formOfToday);
  const figures = figuresNamed(columns.map(({ sum }) => sum));
  const index = { by: null, layout: indexOfToday, language: 'vi' as const };
  const raw = (...texts: string[]) => together(database, { from, next, cut }, texts);
  return [
    [
      `report 06a over ${days.name}`,
      async () =>
        formRow(
          columns,
          total(await (await store.reports()).dossierCells(ask, { figures, months: false })),
        ),
      raw(RAW_06A),
    ],
    [
      `report summary over ${days.name}`,
      async () => groupsOf(await count(store, ask), 'field', asked, store),
      raw(RAW_SUMMARY, RAW_RETURNED, RAW_CASH),
    ],
    [
      `report cash over ${days.name}`,
      () => cashReport('office', asked, store),
      raw(RAW_CASH, RAW_WAYS),
    ],
    [
      `report quality over ${days.name}`,
      () => qualityOf(index, asked, store),
      raw(RAW_QUALITY, RAW_PORTAL, RAW_ONLINE),
    ],
    [
      `report post over ${days.name}`,
      () => postOf(asked, store),
      raw(RAW_POST, RAW_HANDED, RAW_HELD),
    ],
    [
      `report late over ${days.name}`,
      async () => (await store.reports()).overdue(ask, { limit: 500, offset: 0 }),
      raw(RAW_LATE),
    ],
    [
      `a page of the register of ${days.name}`,
      async () => (await store.reports()).register(ask, { limit: 1000, offset: 0 }),
      raw(RAW_REGISTER),
    ],
  ];
}

/** The medians of two works that take turns, in milliseconds. */
async function inTurn(ours: Pair[1], raw: Pair[2]): Promise<[ours: number, raw: number]> {
  const [mine, bare]: [number[], number[]] = [[], []];
  // The first round warms the caches and is not counted.
  await ours();
  await raw();
  const began = performance.now();
  while (mine.length < ROUNDS || (mine.length < MOST && performance.now() - began < LEAST_MS)) {
    mine.push(await milliseconds(ours));
    bare.push(await milliseconds(raw));
  }
  return [median(mine), median(bare)];
}

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
    fillMoney(writer);
    writer.close();
    const store = await openStore({ path, create: false, schemaFolder, entropy });
    const database = new Database(path, { readonly: true });
    database.pragma('cache_size = -32768');
    const figures: Figure[] = [];
    const all = [
      ...(await pairs(store, database, QUARTER)),
      ...(await pairs(store, database, ALL)),
    ];
    for (const [name, ours, raw] of all) {
      const [mine, bare] = await inTurn(ours, raw);
      process.stderr.write(`${name}: ${mine.toFixed(1)} ms, raw ${bare.toFixed(1)}\n`);
      figures.push({ name, ratio: mine / bare, goal: 2 });
    }
    await store.close();
    database.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
