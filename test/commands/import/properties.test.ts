/** Random files: applied = planned, twice = once, good + bad = all, undone = as before. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fc } from '../../support/arbitrary.ts';
import { csv, fileOf, header, importing, row, type Column } from '../../support/import-files.ts';
import { newCounter, type Answer, type Counter } from '../../support/program.ts';
import { onPostgres } from '../../support/engine.ts';
import { tries } from '../../support/figures.ts';
import { kept } from '../../support/kept.ts';
import { rowsIn, standingIn } from '../../support/rows.ts';

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', '=1+1', "'", '2.20851E+10', '45662', 'NguyÔn V¨n An', '05/01/26', '\u0000'),
);
const few = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Mostly good, of few different values, so that rows collide. */
const change: fc.Arbitrary<Partial<Record<Column, string>>> = fc.record(
  {
    code: few('HS-1', 'HS-2', 'HS-3', 'HS-4', 'HS-5', 'HS-6'),
    citizen_id: few('', '022192000001', '022192000002', '22192000003', '012345678'),
    name: few('Trần Thị Thử', 'TRAN THI THU', 'Lê Văn Khác', 'Công ty Thử'),
    returned_at: few('', '06/01/2026', '07/01/2026'),
    fee: few('', '8.000', '9000', 'x'),
    note: anything,
    procedure: few('1.001193', '2.000815', '9.999999'),
    received_at: fc.oneof(few('05/01/2026', '2026-01-04 10:00', '46027'), anything),
  },
  { requiredKeys: ['code'] },
);
const files = fc.array(change, { minLength: 1, maxLength: 14 });

/** What the tables say, but for ids, moments of writing and the list of batches. */
async function told(counter: Counter): Promise<unknown> {
  return {
    dossiers: await rowsIn(
      counter.store,
      `select code, status, office, channel, procedure_code, owner_name, received_at, due_at,
        amount_due, returned_at, subject, c.id_number as number, i.row_number, i.note
        from dossier d join dossier_import i on i.dossier = d.id
        left join citizen c on c.id = d.owner_citizen order by code`,
    ),
    citizens: await rowsIn(
      counter.store,
      'select id_number, old_number, name from citizen order by 1, 2',
    ),
  };
}

async function tables(counter: Counter): Promise<Record<string, unknown[]>> {
  const {
    import_batch: _batches,
    number_series: _series,
    ...rest
  } = await standingIn(counter.store);
  return rest;
}

/** A server is slower to put back. What is drawn does not hang on the engine, nor how much. */
const runs = (n: number): number => (onPostgres ? n / 10 : tries(n, n / 5));
const enough = (n: number): number => (onPostgres ? -1 : tries(n, n / 10 - 1));

test('any file', async () => {
  const counter = await newCounter();
  const seed = fileOf(counter, 'seed.csv', csv([header, row(1), row(2, { name: 'Lê Văn Khác' })]));
  await importing(counter, ['dossiers', seed]);
  const restore = await kept(counter);
  let [imported, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(files, fc.boolean(), async (changes, update) => {
      await restore();
      const before = await tables(counter);
      const rows = changes.map((each, n) => row(n + 3, { citizen_id: '', ...each }));
      const file = fileOf(counter, 'a.csv', csv([header, ...rows]));
      const more = update ? ['--update'] : [];
      const plan = counter.file('plan.ndjson');
      rmSync(plan, { force: true });
      const planned = (await importing(counter, ['dossiers', file, '--plan', plan, ...more]))
        .answer;
      expect(await tables(counter)).toEqual(before);

      // Applied is planned …
      const applied = (await importing(counter, ['apply', plan])).answer;
      const counts = ['rows', 'imported', 'updated', 'skipped', 'changed', 'refused'] as const;
      for (const count of counts) expect([count, applied[count]]).toEqual([count, planned[count]]);
      const afterPlan = await told(counter);

      // … and the same as without a plan.
      await restore();
      const direct = (await importing(counter, ['dossiers', file, ...more])).answer;
      for (const count of counts) expect([count, direct[count]]).toEqual([count, planned[count]]);
      expect(await told(counter)).toEqual(afterPlan);
      expect(direct['imported'] + direct['updated'] + direct['skipped'] + direct['changed']).toBe(
        direct['rows'] - direct['refused'],
      );
      expect(linesIn(direct['files'].valid) + linesIn(direct['files'].invalid)).toBe(
        direct['rows'],
      );
      expect(await counter.json('store verify')).toMatchObject({ ok: true });

      // Twice is once.
      const once = await tables(counter);
      const again = (await importing(counter, ['dossiers', file, ...more])).answer;
      expect([again['imported'], again['updated']]).toEqual([0, 0]);
      expect(await tables(counter)).toEqual(once);

      // And undone is as before.
      if (direct['batch'] !== null) await counter.json(`import undo ${direct['batch']}`);
      expect(unversioned(await tables(counter))).toEqual(unversioned(before));
      imported += Number(direct['imported']);
      refused += Number(direct['refused']);
    }),
    { numRuns: runs(60) },
  );
  expect(imported).toBeGreaterThan(enough(20));
  expect(refused).toBeGreaterThan(enough(20));
  expect(readdirSync(counter.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
}, 240_000);

/** People known and new, by each kind of number and by none; one under another's name. */
const named = few(
  ['', 'Trần Thị Thử'],
  ['022192000001', 'Trần Thị Thử'],
  ['022192000001', 'TRAN THI THU'],
  ['022192000002', 'Lê Văn Khác'],
  ['022192000002', 'Trần Thị Thử'],
  ['012345678', 'Lê Văn Khác'],
  ['022192000004', 'Phạm Văn Mới'],
  ['5700000001', 'Công ty Thử'],
);
const address = fc.oneof(
  { weight: 6, arbitrary: few('', 'tổ 1', 'tổ 2') },
  { weight: 1, arbitrary: anything },
);
const person: fc.Arbitrary<string[]> = fc
  .tuple(
    named,
    few('', '29/02/1992', '29/02/1992', 'x'),
    few('', '', 'Nữ', 'Nam'),
    address,
    few('', '', '912000001', '0912 000 002'),
    few('', '', 'a@x.vn', 'b@x.vn'),
  )
  .map(([[id, name], ...rest]) => [id!, name!, ...rest]);
const personColumns = ['citizen_id', 'name', 'dob', 'sex', 'address', 'phone', 'email'];
const lists = fc.tuple(
  fc.array(person, { minLength: 1, maxLength: 6 }),
  // A file that says nothing of some things corrects nothing of them.
  fc.subarray(personColumns.slice(2), { minLength: 3 }),
);

/** What a person knows of the citizens, whatever the records are called. */
async function people(counter: Counter): Promise<unknown> {
  return rowsIn(
    counter.store,
    'select id_number, old_number, name, dob, sex, address, phone, email, version ' +
      'from citizen order by 1, 2, 3, 4',
  );
}

test('any list of citizens', async () => {
  const counter = await newCounter();
  const seed = csv([
    personColumns,
    ['022192000001', 'Trần Thị Thử', '', '', 'tổ 1', '', ''],
    ['012345678', 'Lê Văn Khác', '01/03/1950', 'Nam', '', '0912 000 002', 'a@x.vn'],
    ['', 'Trần Thị Thử', '29/02/1992', '', '', '', ''],
  ]);
  await importing(counter, ['citizens', fileOf(counter, 'seed.csv', seed)]);
  await counter.json('citizen register --id 022192000002 --name "Lê Văn Khác" --sex nam');
  const restore = await kept(counter);
  const seen = { imported: 0, updated: 0, skipped: 0, changed: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(lists, fc.boolean(), async ([rows, columns], update) => {
      await restore();
      const before = await tables(counter);
      const given = ['citizen_id', 'name', ...columns];
      const cells = rows.map((each) => given.map((name) => each[personColumns.indexOf(name)]!));
      const file = fileOf(counter, 'people.csv', csv([given, ...cells]));
      const more = update ? ['--update'] : [];
      const plan = counter.file('people.ndjson');
      rmSync(plan, { force: true });
      const planned = (await importing(counter, ['citizens', file, '--plan', plan, ...more]))
        .answer;
      expect(await tables(counter)).toEqual(before);
      const applied = (await importing(counter, ['apply', plan])).answer;
      const counts = Object.keys(seen) as (keyof typeof seen)[];
      for (const count of counts) expect([count, applied[count]]).toEqual([count, planned[count]]);
      const afterPlan = await people(counter);

      await restore();
      const direct = (await importing(counter, ['citizens', file, ...more])).answer;
      for (const count of counts) expect([count, direct[count]]).toEqual([count, planned[count]]);
      expect(await people(counter)).toEqual(afterPlan);
      expect(await counter.json('store verify')).toMatchObject({ ok: true });
      expect(update || direct['updated'] === 0).toBe(true);
      expect(update && direct['changed'] > 0 && !nameOnly(direct)).toBe(false);

      const once = await tables(counter);
      const again = (await importing(counter, ['citizens', file, ...more])).answer;
      expect([again['imported'], again['updated']]).toEqual([0, 0]);
      expect(await tables(counter)).toEqual(once);

      if (direct['batch'] !== null) await counter.json(`import undo ${direct['batch']}`);
      expect(unversioned(await tables(counter))).toEqual(unversioned(before));
      expect(await counter.json('store verify')).toMatchObject({ ok: true });
      for (const count of counts) seen[count] += Number(direct[count]);
    }),
    { numRuns: runs(60) },
  );
  for (const n of Object.values(seen)) expect(n).toBeGreaterThan(enough(5));
}, 240_000);

/** Names are corrected by nobody but a person: all else is, when asked for. */
function nameOnly({ files }: Answer): boolean {
  const [, ...lines] = readFileSync(files.notes, 'utf8').trimEnd().split('\r\n');
  const changed = lines.filter((line) => line.includes(',changed,'));
  return changed.every((line) => line.split(',')[1] === 'name');
}

/** Corrections of one thing lie on each other: only the last that stands can be taken back. */
const steps = fc.array(
  fc.oneof(
    fc.record({ value: few('1000', '2000', '3000', '4000', '5000') }),
    fc.record({ value: few('1000', '2000', '3000', '4000', '5000') }),
    fc.record({ undo: fc.nat(4) }),
  ),
  { minLength: 4, maxLength: 9, size: 'max' },
);

test.each([
  ['dossiers', (value: string) => [[...header], row(1, { fee: value })]],
  [
    'citizens',
    (value: string) => [
      ['citizen_id', 'name', 'address'],
      ['022192000001', 'Trần Thị Thử', value],
    ],
  ],
] as const)(
  'any corrections of %s, taken back in any order',
  async (kind, rowsOf) => {
    const counter = await newCounter();
    const seed = fileOf(counter, 'seed.csv', csv(rowsOf('0')));
    await importing(counter, [kind, seed]);
    const restore = await kept(counter);
    let blocked = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (drawn) => {
        await restore();
        const standing: { batch: string; before: unknown }[] = [];
        const undo = async (at: number): Promise<void> => {
          const { batch, before } = standing[at]!;
          if (at < standing.length - 1) {
            expect(await counter.refused(`import undo ${batch}`)).toBe('import.undo_blocked');
            blocked += 1;
            return;
          }
          expect(await counter.json(`import undo ${batch}`)).toMatchObject({ corrections: 1 });
          standing.pop();
          expect(unversioned(await tables(counter))).toEqual(before);
        };
        for (const step of drawn) {
          const before = unversioned(await tables(counter));
          if ('undo' in step) {
            if (standing.length > 0) await undo(step.undo % standing.length);
            continue;
          }
          const file = fileOf(counter, 'step.csv', csv(rowsOf(step.value)));
          const { batch } = (await importing(counter, [kind, file, '--update'])).answer;
          if (batch !== null) standing.push({ batch, before });
        }
        while (standing.length > 0) await undo(standing.length - 1);
        expect(await counter.json('store verify')).toMatchObject({ ok: true });
      }),
      { numRuns: runs(20) },
    );
    expect(blocked).toBeGreaterThan(enough(3));
  },
  240_000,
);

/** Rows behind the header, of whose cells some hold line breaks. */
function linesIn(path: string): number {
  const text = readFileSync(path, 'utf8');
  let [rows, quoted] = [0, false];
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (letter === '\n' && !quoted) rows += 1;
  }
  return rows - 1;
}

/** A correction taken back is two more events on what it corrected, and the list says so. */
function unversioned({ citizen_correction: _list, ...rows }: Record<string, unknown[]>): unknown {
  return JSON.parse(JSON.stringify(rows).replace(/"(version|told)":\d+/g, '"$1":0'));
}
