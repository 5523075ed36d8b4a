/** Reports add up: against a count with a pencil, over random lives and any periods. */
import { describe, expect, test } from 'vitest';
import {
  dossierFigures,
  figuresOf,
  sumNames,
  type DossierFigure,
} from '../../src/domain/report/figure.ts';
import { columnsOf, formChecks, formRow } from '../../src/domain/report/form-06a.ts';
import { figuresNamed } from '../../src/domain/report/layout.ts';
import { fieldLines, groupBy, monthLines, total, type Cell } from '../../src/domain/report/fold.ts';
import { dayAfter, monthsOf, previousPeriod, type Period } from '../../src/domain/report/period.ts';
import type { StoredEvent } from '../../src/domain/event.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { addDays, type PlainDate } from '../../src/domain/value/plain-date.ts';
import type { Reader, ReportAsk } from '../../src/store/store.ts';
import { eventOf } from '../../src/store/door.ts';
import { fc } from '../support/arbitrary.ts';
import { live } from '../support/history.ts';
import { dossierLives, histories, type History } from '../support/lives.ts';
import { formOfToday } from '../support/layouts.ts';
import { livesOf, tally, type Life } from '../support/ledger.ts';
import { fillDossiers } from '../support/report-rows.ts';
import type { DossierRow } from '../../src/store/engine/schema.ts';
import { dossierRows } from '../../src/store/query/dossier-row.ts';
import { behind, freshStore, rowsBehind } from '../support/store.ts';

const START = '2026-11-20' as PlainDate;
const AFTER_ALL = '2030-01-01T00:00:00+07:00' as Instant;

/** Any days around those in which the histories play. */
const periods = fc.tuple(fc.nat(20), fc.nat(20)).map(([first, length]): Period => {
  const from = addDays(START, first);
  return { from, to: addDays(from, length) };
});

function askOf(period: Period, change: Partial<ReportAsk> = {}): ReportAsk {
  const all = { offices: null, field: null, channel: null, by: null };
  return { from: period.from, next: dayAfter(period), cut: AFTER_ALL, ...all, ...change };
}

/** The clock never goes back here: what stood at a day's end is told by time alone. */
function onward(history: History): History {
  return history.map((each) => ({
    ...each,
    acts: each.acts.map((act) => ({ ...act, seconds: Math.abs(act.seconds) * 4 })),
  }));
}

async function lived(history: History) {
  const { store, entropy, path } = await freshStore({ bare: true });
  await live(store, entropy, onward(history));
  const rows = rowsBehind(path, 'select * from journal order by arrival');
  const events = rows.map((row): StoredEvent => eventOf(row as never, { path: '' }));
  return { store, lives: livesOf(events) };
}

async function cellsOf(reader: Reader, ask: ReportAsk): Promise<Cell[]> {
  const reports = await reader.reports();
  return [
    ...(await reports.dossierCells(ask)),
    ...(await reports.returnedCells(ask)),
    ...(await reports.cancelledCells(ask)),
  ];
}

const lives = fc.oneof(histories, dossierLives);

describe('over random lives and any period', () => {
  test('every sum is what a pencil makes of the journal', async () => {
    let dossiers = 0;
    await fc.assert(
      fc.asyncProperty(lives, periods, async (history, period) => {
        const { store, lives: told } = await lived(history);
        dossiers += told.length;
        const sums = total(await cellsOf(store, askOf(period)));
        const next = dayAfter(period);
        // What is open is judged by dates as they were at the end: here by those at the very end.
        const expected = tally(told, period.from, next, '');
        const { openLate: _then, ...always } = expected;
        expect(sums).toMatchObject(always);

        const whole = { from: '2020-01-01' as PlainDate, to: '2029-12-31' as PlainDate };
        const all = total(await cellsOf(store, askOf(whole)));
        expect(all).toMatchObject(tally(told, whole.from, '2030-01-01', AFTER_ALL));
        expect(all.received).toBe(told.filter(({ cancelled }) => !cancelled).length);
        await store.close();
      }),
      { numRuns: 60 },
    );
    expect(dossiers).toBeGreaterThan(40);
  });

  test('form 06a holds: 3 = 7 + 11, and what is carried over was open before', async () => {
    const columns = columnsOf(formOfToday);
    const figures = figuresNamed(columns.map(({ sum }) => sum));
    const rowOf = (cells: Cell[]) => formRow(columns, total(cells));
    await fc.assert(
      fc.asyncProperty(lives, periods, async (history, period) => {
        const { store } = await lived(history);
        const rowsOf = async (days: Period) => {
          const cells = await (
            await store.reports()
          ).dossierCells(askOf(days), {
            figures,
            months: false,
          });
          const both = await (await store.reports()).dossierCells(askOf(days));
          expect(rowOf(cells)).toEqual(rowOf(both));
          const rows = [...groupBy(cells, ({ field }) => field)];
          return {
            rows: rows.map(([label, own]) => ({ label, row: rowOf(own) })),
            total: rowOf(cells),
          };
        };
        const now = await rowsOf(period);
        const checks = formChecks(formOfToday, now, await rowsOf(previousPeriod(period)));
        expect(checks.filter(({ ok }) => !ok)).toEqual([]);
        expect(checks).toHaveLength(6);
        await store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('a number is as large as the list behind it, and each dossier stands there once', async () => {
    await fc.assert(
      fc.asyncProperty(lives, periods, async (history, period) => {
        const { store } = await lived(history);
        const ask = askOf(period);
        const sums = total(await cellsOf(store, ask));
        for (const name of Object.keys(dossierFigures) as DossierFigure[]) {
          const page = { limit: 1000, offset: 0 };
          const found = await (await store.reports()).behind(name, null, ask, page);
          expect([name, found.length]).toEqual([name, sums[name]]);
          expect(new Set(found.map(({ line }) => line.code)).size).toBe(found.length);
        }
        const shared = await (
          await store.reports()
        ).behind('onTime', 'resolved', ask, {
          limit: 1000,
          offset: 0,
        });
        expect(shared.filter(({ counts }) => counts)).toHaveLength(sums.onTime);
        expect(shared).toHaveLength(sums.resolved);
        await store.close();
      }),
      { numRuns: 25 },
    );
  });

  test('groups, months and parts of periods add up to the whole, and shares to one', async () => {
    await fc.assert(
      fc.asyncProperty(lives, periods, fc.nat(20), async (history, period, cutAt) => {
        const { store } = await lived(history);
        const ask = askOf(period, { by: 'channel' });
        const cells = await cellsOf(store, ask);
        const whole = total(cells);
        for (const keyOf of [
          (cell: Cell) => cell.office,
          (cell: Cell) => cell.field,
          (cell: Cell) => cell.key,
        ]) {
          const groups = [...groupBy(cells, keyOf).values()].map(total);
          for (const name of sumNames) {
            expect(groups.reduce((sum, each) => sum + each[name], 0)).toBe(whole[name]);
          }
        }
        const months = monthLines(cells, monthsOf(period), new Set(sumNames));
        const received = months.reduce((sum, { figures }) => sum + figures.received!, 0);
        expect(received).toBe(whole.received);
        if (months.length > 0) {
          expect(months.at(-1)!.figures.inProgress).toBe(whole.inProgress);
        }
        const shares = fieldLines(cells).map(({ share }) => share ?? 0);
        const sum = shares.reduce((all, each) => all + each, 0);
        if (whole.online > 0) expect(sum).toBeCloseTo(1, 3);

        const middle = addDays(period.from, cutAt);
        if (middle >= period.to) return;
        const first = total(await cellsOf(store, askOf({ ...period, to: middle })));
        const rest = { from: addDays(middle, 1), to: period.to };
        const second = total(await cellsOf(store, askOf(rest)));
        for (const name of ['received', 'ended', 'resolved', 'onTime', 'returned'] as const) {
          expect(first[name] + second[name]).toBe(whole[name]);
        }
        expect(second.carriedOver).toBe(first.inProgress);
        await store.close();
      }),
      { numRuns: 40 },
    );
  });
});

test('the same over a thousand dossiers of every channel, source and office', async () => {
  const { store, path } = await freshStore({ bare: true });
  behind(path, (database) => fillDossiers(database, 1000));
  const told = livesOfRows(path);
  for (const [from, to] of [
    ['2023-01-01', '2023-03-31'],
    ['2024-02-10', '2024-12-31'],
    ['2020-01-01', '2029-12-31'],
  ] as [PlainDate, PlainDate][]) {
    const next = dayAfter({ from, to });
    const sums = total(await cellsOf(store, askOf({ from, to }, { cut: `${next}T` as Instant })));
    expect(sums).toMatchObject(tally(told, from, next, `${next}T`));
    expect(sums.received).toBeGreaterThan(50);
    expect(sums.openLate).toBeGreaterThan(0);
    expect(sums.postReceived).toBeGreaterThan(sums.byPost);
  }
});

/** Lives told by rows that no journal knows of. */
function livesOfRows(path: string): Life[] {
  const rows = rowsBehind(path, 'select * from dossier') as unknown as DossierRow[];
  const digitised = new Set(
    rowsBehind(path, 'select dossier from dossier_component where digitised = 1').map(
      ({ dossier }) => dossier,
    ),
  );
  const sql = 'select dossier from document where component is null and gone_at is null';
  const kept = new Set(rowsBehind(path, sql).map(({ dossier }) => dossier));
  return rows.map((row) => ({
    office: row.office,
    field: row.field,
    channel: row.channel,
    source: row.source,
    code: row.code,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    endedAt: row.resolved_at ?? row.closed_at,
    result: dossierRows.read(row).outcome,
    file: row.result_file !== null && kept.has(row.id),
    returnedAt: row.returned_at,
    returnedTo: row.returned_to,
    returnedOffice: null,
    satisfaction: null,
    digitised: row.channel === 'online' || digitised.has(row.id),
    declarations: new Set(),
    missed: false,
    asked: 0,
    cancelled: false,
  }));
}

test('what was not asked is not known, and nothing is divided by nought', () => {
  const figures = figuresOf(total([]), new Set(['received', 'online', 'accounts']));
  expect(figures).toMatchObject({ received: 0, onlineShare: null, accounts: 0, resolved: null });
  expect(figures.satisfiedShare).toBeNull();
});
