/**
 * The key that seals plans lies in the store: whoever reads the store's file can seal anything. It
 * is still told in words, and nothing is written that our own reading has not made of the cells.
 */
import { createHash, createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storeNames } from '../../../src/config/kept-names.ts';
import { fc } from '../../support/arbitrary.ts';
import { onPostgres } from '../../support/engine.ts';
import { tries } from '../../support/figures.ts';
import { csv, fileOf, importing, listOf, row } from '../../support/import-files.ts';
import { kept } from '../../support/kept.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { rowsIn } from '../../support/rows.ts';
import { behind } from '../../support/store.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A plan of one row of every kind: new, known, corrected, changed in words alone, and bad. */
async function everyKind(counter: Counter): Promise<string> {
  const seed = [row(2), row(3, { note: 'cũ' })];
  await importing(counter, ['dossiers', listOf(counter, 'seed.csv', seed)]);
  const rows = [row(1), row(2), row(3, { note: 'mới' }), row(4, { received_at: 'x' })];
  const list = listOf(counter, 'a.csv', [...rows, row(5, { name: 'NguyÔn V¨n An' })]);
  const plan = counter.file('plan.ndjson');
  await importing(counter, ['dossiers', list, '--plan', plan, '--update']);
  return plan;
}

/** The lines of a plan, without the one that seals it. */
function linesIn(plan: string): Json[] {
  const lines = readFileSync(plan, 'utf8').trimEnd().split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Json);
}

async function reseal(counter: Counter, plan: string, lines: readonly Json[]): Promise<void> {
  const [key] = await rowsIn(
    counter.store,
    `select value from store_value where name = '${storeNames.planKey}'`,
  );
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const seal = createHmac('sha256', String(key!['value'])).update(sha256).digest('base64url');
  writeFileSync(plan, `${text}${JSON.stringify({ end: true, sha256, seal })}\n`);
}

type Path = readonly (string | number)[];

/** Every place of a value, itself first. */
function placesOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, each]) => placesOf(each, [...path, key]));
  return [path, ...inside];
}

/** The same value with another one in a place; without the place for `undefined`. */
function put(value: Json, [first, ...rest]: Path, other: Json | undefined): Json {
  if (first === undefined) return other ?? null;
  const copy = structuredClone(value) as { [key: string]: Json };
  if (rest.length === 0 && other === undefined) delete copy[first];
  else copy[first] = put(copy[first]!, rest, other);
  return copy;
}

/** What the dossiers and their people say. */
const told = async (counter: Counter): Promise<string[]> =>
  (
    await rowsIn(
      counter.store,
      `select code, status, office, channel, procedure_code, owner_name, received_at, amount_due,
        returned_at, i.note from dossier d join dossier_import i on i.dossier = d.id
        order by code, i.note`,
    )
  ).map((each) => JSON.stringify(each));

test('any JSON in any place of a plan is told in words, and nothing unread is written', async () => {
  const counter = await newCounter();
  const plan = await everyKind(counter);
  const lines = linesIn(plan);
  const before = await told(counter);
  const restore = await kept(counter);
  expect((await importing(counter, ['apply', plan])).answer).toMatchObject({
    ...{ imported: 2, updated: 1, skipped: 1, refused: 1 },
  });
  const good = new Set([...before, ...(await told(counter))]);
  expect(good.size).toBe(before.length + 3);
  const places = placesOf(lines);
  const ended = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places.slice(1)),
      fc.oneof(
        fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
        fc.constantFrom<Json | undefined>(undefined, null, '', 'import', 1, -1, 1e99, [], {}),
        fc.constantFrom(...lines.slice(1), 'known', 'update', 'new', 'H49.07', '2.000815'),
      ),
      async (path, value) => {
        await restore();
        await reseal(counter, plan, put(lines, path, value) as Json[]);
        const { code, err } = await importing(counter, ['apply', plan]);
        expect([err, [0, 3, 7].includes(code)]).toEqual([err, true]);
        if (code === 3) expect(err).toContain('import.plan_damaged');
        for (const each of await told(counter)) expect([...good]).toContain(each);
        if (code !== 3) expect(await counter.json('store verify')).toMatchObject({ ok: true });
        ended.add(code);
      },
    ),
    { numRuns: onPostgres ? 15 : tries(100, 30) },
  );
  expect([...ended].toSorted((one, other) => one - other)).toEqual([3, 7]);
}, 240_000);

test('the line that is none is named, and nothing is done before it', async () => {
  const counter = await newCounter();
  const plan = await everyKind(counter);
  const before = await told(counter);
  const [head, first, second, ...rest] = linesIn(plan);
  for (const bad of [null, 1, {}, put(second!, ['decision', 'do'], 'done')]) {
    await reseal(counter, plan, [head!, first!, bad, ...rest]);
    expect(await counter.refusal(['import', 'apply', plan])).toMatchObject({
      code: 'import.plan_damaged',
      detail: { line: 3 },
    });
  }
  expect(await told(counter)).toEqual(before);
});

test('a row that goes in without being there, or otherwise than its cells say, does not', async () => {
  const counter = await newCounter();
  const plan = await everyKind(counter);
  const before = await told(counter);
  const [head, first] = linesIn(plan);
  for (const changed of [
    put(first!, ['row'], null),
    put(first!, ['row', 'paper', 'fee'], -1),
    put(first!, ['row', 'persons', 'owner', 'name'], '=1+1'),
    put(first!, ['cells', 3], 'Lê Văn Khác'),
  ]) {
    await reseal(counter, plan, [head!, changed]);
    const { answer } = await importing(counter, ['apply', plan]);
    expect(answer).toMatchObject({ imported: 0, faults: { changed_meanwhile: 1 } });
  }
  expect(await told(counter)).toEqual(before);
});

test('a plan is read as on its own day, and with what was asked for when it was made', async () => {
  const counter = await newCounter();
  const list = csv([
    ['code', 'name', 'field'],
    ['9.000001', 'Thủ tục thử', 'Hộ tịch'],
  ]);
  const plans = [counter.file('procedures.ndjson'), counter.file('zeros.ndjson')] as const;
  const catalogue = fileOf(counter, 'procedures.csv', list);
  await importing(counter, ['procedures', catalogue, '--plan', plans[0]]);
  const short = listOf(counter, 'zeros.csv', [row(1, { citizen_id: '22192000001' })]);
  await importing(counter, ['dossiers', short, '--plan', plans[1], '--restore-zeros']);
  counter.at('2026-11-26T09:00');
  for (const plan of plans) {
    expect((await importing(counter, ['apply', plan])).answer).toMatchObject({
      ...{ imported: 1, refused: 0 },
    });
  }
});

test('rows whose cells lie elsewhere than in our order, or name themselves, are read as planned', async () => {
  const counter = await newCounter();
  const rows = [
    ['Lạ', 'Tên', 'Mã hồ sơ', 'Lạ nữa', 'procedure', 'received_at', 'office'],
    ['x', 'Trần Thị Thử', 'HS-1', 'y', '1.001193', '05/01/2026', ''],
  ];
  const named = { code: 'HS-2', procedure: '1.001193', name: 'Lê Văn Khác' };
  const files = [
    fileOf(counter, 'a.csv', csv(rows)),
    fileOf(counter, 'b.ndjson', `${JSON.stringify({ received_at: '05/01/2026', ...named })}\n`),
  ];
  for (const [at, file] of files.entries()) {
    const plan = counter.file(`plan-${at}.ndjson`);
    await importing(counter, ['dossiers', file, '--plan', plan]);
    expect((await importing(counter, ['apply', plan])).answer).toMatchObject({
      ...{ imported: 1, refused: 0 },
    });
  }
});

test('a plan that is refused writes no key where the store has none', async () => {
  if (onPostgres) return;
  const counter = await newCounter();
  const plan = await everyKind(counter);
  const KEY = `from store_value where name = '${storeNames.planKey}'`;
  behind(counter.store, (database) => database.exec(`delete ${KEY}`));
  await counter.json('staff add --login thu --name "Đỗ Thử" --role cashier');
  await counter.json('staff login thu');
  expect(await counter.refused(['import', 'apply', plan])).toMatch(
    /^(import\.plan_foreign|staff\.)/,
  );
  expect(await rowsIn(counter.store, `select value ${KEY}`)).toEqual([]);
});
