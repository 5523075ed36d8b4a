/** The hot queries go through an index: with a million dossiers none may walk the whole table. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStatuses } from '../../src/domain/dossier/transition.ts';
import { bookHead, streamVersion } from '../../src/store/journal.ts';
import { citizenQueries } from '../../src/store/query/citizen.ts';
import { countQueries } from '../../src/store/query/count.ts';
import { dossierQueries } from '../../src/store/query/dossier.ts';
import { feesNow } from '../../src/store/query/fees-now.ts';
import { idsOfPeople } from '../../src/store/query/dossier-people.ts';
import { historyQueries } from '../../src/store/query/history.ts';
import { paceQueries } from '../../src/store/query/pace.ts';
import { referenceQueries } from '../../src/store/query/reference.ts';
import { reportLineQueries } from '../../src/store/query/report-line.ts';
import { reportMoneyQueries } from '../../src/store/query/report-money.ts';
import { sqliteSearch } from '../../src/store/engine/sqlite-search.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { explaining } from '../support/explaining.ts';
import { bookOf, now, officeId, receive } from '../support/station.ts';
import { freshStore } from '../support/store.ts';

async function asked() {
  const { store, entropy, path } = await freshStore();
  const { value } = await receive(store, entropy);
  const { db, database, plans } = explaining(path);
  onTestFinished(() => void database.close());
  const search = sqliteSearch(database);
  return {
    plans,
    id: value.id,
    code: value.code,
    db,
    dossiers: dossierQueries(db, search),
    citizens: citizenQueries(db, search),
    history: historyQueries(db),
    reference: referenceQueries(db),
    counts: countQueries(db),
    pace: paceQueries(db),
    lines: reportLineQueries(await db.builder()),
    money: reportMoneyQueries(await db.builder()),
  };
}
const quarter = {
  from: '2026-10-01' as PlainDate,
  next: '2027-01-01' as PlainDate,
  cut: now,
  offices: null,
  field: null,
  channel: null,
  by: null,
};
type Asked = Awaited<ReturnType<typeof asked>>;

/** Sorting among those of one moment is none: an index has told all moments apart. */
const SORTED = /USE TEMP B-TREE(?! FOR LAST TERM)/;
/** A walk through a whole table, or through a whole index of one. */
const WALK = /^SCAN (dossier|citizen|journal|search_entry|payment|reversal|d|e|r)\b/;

const searched: [string, (on: Asked) => Promise<unknown>][] = [
  ['a dossier by its code', (on) => on.dossiers.byCode(on.code)],
  ['what lists brought', (on) => on.reference.broughtOn(officeId, '2026-11-23' as PlainDate)],
  ['a dossier by its id', (on) => on.dossiers.byId(on.id)],
  ['dossiers by words', (on) => on.dossiers.find('tran thu', 10)],
  ['dossiers of people', (on) => idsOfPeople(on.db, [on.id, on.code], 10)],
  ['fees set since, of a page of dossiers', (on) => feesNow(on.db, [on.id, on.code])],
  ['what somebody has open', (on) => on.dossiers.openOf(on.id)],
  ['citizens by words', (on) => on.citizens.find('tran thu', 10)],
  ['a citizen by number', (on) => on.citizens.byNumber('012345678')],
  ['a citizen’s help', (on) => on.citizens.help(on.id)],
  ['the history of a dossier', (on) => on.history.of([`dossier:${on.id}`])],
  ['the place of a stream', (on) => streamVersion(on.db, `dossier:${on.id}`)],
  ['the head of a book', (on) => bookHead(on.db, bookOf(1))],
  ['the counts of a day', (on) => on.dossiers.countsOfDay(officeId, '2026-11-23')],
  ['the work of an office', (on) => on.counts.workOf(officeId, now)],
  ['what waits to go on', (on) => on.counts.toSendOn(officeId, now)],
  [
    'a list of what waits to go on',
    (on) => on.dossiers.list({ toSendOn: officeId, order: 'oldest', limit: 20 }),
  ],
  ['the last number', (on) => on.reference.lastNumber('x')],
  ['a list by date', (on) => on.dossiers.list({ from: '2026-11-01', to: '2026-11-30', limit: 20 })],
  ['a list by one status', (on) => on.dossiers.list({ statuses: ['returned'], limit: 20 })],
  ['a list by statuses', (on) => on.dossiers.list({ statuses: openStatuses, limit: 20 })],
  ['a list by citizen', (on) => on.dossiers.list({ citizen: on.id, limit: 20 })],
  [
    'a list of what is due soon',
    (on) => on.dossiers.list({ dueFrom: '2026-11-23', dueBefore: '2026-11-25', limit: 20 }),
  ],
  [
    'a list of whom is waited for too long',
    (on) =>
      on.dossiers.list({
        statuses: ['supplement_requested'],
        limitBefore: '2026-11-23',
        limit: 20,
      }),
  ],
  ['what an office resolved lately', (on) => on.pace.done(officeId, '2026-08-25')],
  ['a page of the register', (on) => on.lines.register(quarter, { limit: 20, offset: 0 })],
  ['ways of paying', (on) => on.money.methods(quarter)],
  ['what lists say was paid', (on) => on.money.imported(quarter)],
  ['what was undone of payments', (on) => on.money.reversals(quarter)],
  ['what an office works on', (on) => on.pace.open(officeId)],
  ['a list of what is late', (on) => on.dossiers.list({ dueBefore: now, limit: 20 })],
  [
    'the next page of a list',
    (on) => on.dossiers.list({ after: { at: now, id: on.id }, limit: 20 }),
  ],
];

/** These stop at their limit and need no sorting: as quick with a million as with ten. */
const inOrder: [string, (on: Asked) => Promise<unknown>][] = [
  ['a page of the register', (on) => on.lines.register(quarter, { limit: 20, offset: 0 })],
  ['the newest', (on) => on.dossiers.list({ limit: 20 })],
  ['a list by office', (on) => on.dossiers.list({ office: officeId, limit: 20 })],
  ['a list by one status', (on) => on.dossiers.list({ statuses: ['returned'], limit: 20 })],
  ['a list by date', (on) => on.dossiers.list({ from: '2026-11-01', limit: 20 })],
  [
    'the next page of a list',
    (on) => on.dossiers.list({ after: { at: now, id: on.id }, limit: 20 }),
  ],
];

describe('no table is walked for', () => {
  test.each(searched)('%s', async (_what, query) => {
    const on = await asked();
    await query(on);
    const plans = on.plans();
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter((step) => WALK.test(step))).toEqual([]);
  });
});

test('ways of paying are counted from indexes alone: no dossier’s row is read', async () => {
  const on = await asked();
  await on.money.methods(quarter);
  const steps = on
    .plans()
    .filter((step) => /^(SCAN|SEARCH) (d|dossier)\b/.test(step))
    // Mistakes, which are few.
    .filter((step) => !step.endsWith('dossier_by_status (status=?)'));
  expect(steps).not.toEqual([]);
  expect(steps.filter((step) => !step.includes('COVERING INDEX'))).toEqual([]);
});

describe('nothing is sorted for', () => {
  test.each(inOrder)('%s', async (_what, query) => {
    const on = await asked();
    await query(on);
    expect(on.plans().filter((step) => SORTED.test(step))).toEqual([]);
  });

  test('what an office used lately, but for its last thousand receptions', async () => {
    const on = await asked();
    await on.reference.usedProcedures(officeId, 5);
    expect(on.plans()[1]).toBe('SCAN dossier USING INDEX dossier_by_received');
  });

  test('the latest moment of the store, but for what a clock accepted since makes no latest', async () => {
    const on = await asked();
    await on.history.latest();
    const plans = on.plans();
    expect(plans[0]).toBe('SCAN journal USING INDEX journal_by_time');
    expect(plans.filter((step) => SORTED.test(step))).toEqual([]);
    expect(plans.at(-1)).toContain('journal_of_clocks');
  });

  test('the days of work, each found behind the one before', async () => {
    const on = await asked();
    await on.history.workedDays('lan', null);
    const steps = on.plans().filter((step) => step.includes('journal'));
    expect(steps).toHaveLength(4);
    for (const step of steps) expect(step).toMatch(/^SEARCH .*INDEX journal_by_time \(at>\?\)$/);
  });
});
