/** What has ended is found by code and name, marked, and never offered for a new dossier. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { receivedInstead } from '../../src/domain/procedure/search.ts';
import { register } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { bareCounter, newCounter, setUpWords, type Counter } from '../support/program.ts';
import { vi } from '../support/texts.ts';

const { desk } = vi.screen;
const over = { inForce: false, endedSince: '2026-09-01', successors: ['3.000722'] };

async function offeredTo(counter: Counter, words: string): Promise<string[]> {
  const { out } = await counter.run(['complete', '--', ...words.split(' '), '']);
  return out.split('\n');
}

const flat = ({ out, err }: { out: string; err: string }) => (out + err).replaceAll(/\s+/g, ' ');

test('search, completion and the counter say since when, and what came instead', async () => {
  const counter = await newCounter();
  const found = async (words: string) =>
    (await counter.json(`procedure search ${words}`))['procedures'] as { code: string }[];
  for (const typed of ['2.000986', '2.000986.000.00.00.H49', '2000986']) {
    expect(await found(typed)).toMatchObject([{ code: '2.000986', ...over }]);
  }
  const named = await found('lien thong khai sinh the bhyt');
  expect(named.at(-1)).toMatchObject(over);
  // What is received stands first, and is not marked.
  const mixed = await found('lien thong khai sinh');
  expect(mixed[0]).toMatchObject({ code: '3.000722', inForce: true, endedSince: null });
  expect(mixed.map(({ code }) => code)).toEqual(expect.arrayContaining(['2.000986', '2.001023']));
  const shown = await counter.run('procedure search 2.001023', { screen: true });
  expect(flat(shown)).toMatch(
    /2\.001023 .*\(hết hiệu lực từ 01\/09\/2026, .*thay bằng 3\.000722\)/,
  );
  expect(shown.err).toContain('motcua procedure show 2.001023 --on 2026-08-31');
  const { out } = await counter.run('procedure search 2.000986 --csv');
  expect(out.split('\r\n')[1]).toMatch(/^2\.000986,.*,2026-09-01,,3\.000722$/);
  // Before it ended it is as every other; what came instead had not begun then.
  counter.at('2026-08-31T09:00');
  expect(await found('2.000986')).toMatchObject([{ inForce: true, endedSince: null }]);
  expect(await found('3.000722')).toMatchObject([{ inForce: false, beginsOn: '2026-09-01' }]);
  counter.at('2026-11-23T09:14');

  const { procedures } = await counter.json('procedure list');
  expect(procedures.some(({ code }: { code: string }) => code === '2.000986')).toBe(false);
  const forNew = await offeredTo(counter, 'dossier receive --procedure');
  expect([forNew.some((line) => line.startsWith('3.000722')), forNew.join(' ')]).toEqual([
    true,
    expect.not.stringContaining('2.000986'),
  ]);
  const toSee = await offeredTo(counter, 'procedure show');
  expect(toSee.find((line) => line.startsWith('2.000986'))).toContain('hết hiệu lực từ');
  const refused = { exit: 3, code: 'procedure.not_in_force', detail: { successors: ['3.000722'] } };
  await register(counter);
  for (const typed of ['2.001023', '"thuong tru the bhyt"']) {
    const line = `dossier receive --citizen 022192000001 --all-components --procedure ${typed}`;
    expect(await counter.refusal(line)).toMatchObject(refused);
  }
  expect(
    await counter.refusal('citizen guide 022192000001 --place counter --procedure 2.000986'),
  ).toMatchObject(refused);
});

test('the counter finds it, and leads to what came instead', async () => {
  const counter = await newCounter();
  await register(counter);
  const home = await talk(counter, '', [
    [desk.askHome, '2.000986', enter],
    [desk.askRow, '1', enter],
    [desk.askHome, '2.000986', enter],
    [desk.askRow, '2', enter],
    [desk.askOwner, '<', enter],
    [desk.askHome, '0', enter],
  ]);
  expect(flat(home)).toContain('2.000986 Liên thông khai sinh, thường trú, thẻ BHYT: hết hiệu lực');
  expect(flat(home)).toContain(
    desk.receiveOf('3.000722', 'Liên thông khai sinh, thường trú, thẻ bảo hiểm y tế'),
  );
  const words = await talk(counter, 'dossier receive --citizen 022192000001', [
    [desk.askProcedureWords, 'thuong tru the bhyt', enter],
    [desk.askProcedure, '1', enter],
    [desk.askPapers, enter],
    [desk.agree, enter],
  ]);
  expect([words.code, words.code === 0 ? '' : words.err]).toEqual([0, '']);
  expect(flat(words)).toContain('thay bằng 3.000722');
  expect((await counter.json('dossier show 1'))['procedure']['code']).toBe('3.000722');
});

test('one that was split, and of which a part was renumbered, leads to all there is now', async () => {
  const counter = bareCounter();
  const data = counter.file('data');
  cpSync(fileURLToPath(new URL('../../data', import.meta.url)), data, { recursive: true });
  const path = `${data}/catalogue/procedures/chung-thuc.json`;
  const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>[];
  const [, ...rest] = all;
  const [first, second, third] = rest as [Record<string, unknown>, ...Record<string, unknown>[]];
  const end = (successors: unknown[]) => ({
    ...{ validTo: '2026-10-31', ended: { legalBasis: 'Quyết định thử', successors } },
  });
  Object.assign(first, end([second!['code'], third!['code']]), { changes: [] });
  Object.assign(second!, end([all[0]!['code']]), { changes: [] });
  writeFileSync(path, JSON.stringify(all));
  const around = { surroundings: { dataFolder: data } };
  await counter.json(`${setUpWords} --training`, around);
  counter.at('2026-11-23T09:14');
  const [line] = (await counter.json(`procedure search ${String(first['code'])}`, around))[
    'procedures'
  ];
  expect(line.successors).toEqual([second!['code'], third!['code']]);
  const home = await talk(
    counter,
    '',
    [
      [desk.askHome, String(first['code']), enter],
      [desk.askRow, enter],
      [desk.askHome, '0', enter],
    ],
    around,
  );
  expect(flat(home)).toContain(`(${String(all[0]!['code'])})`);
  expect(flat(home)).toContain(`(${String(third!['code'])})`);
  expect(flat(home)).not.toContain(`(${String(second!['code'])})`);
});

describe('what is received instead', () => {
  const line = (code: string) => ({ code });
  const gone = (code: string, ...successors: string[]) => ({ code, out: { successors } });
  test.each([
    ['renumbered', [gone('1', '2')], ['2'], ['2']],
    ['merged', [gone('1', '3'), gone('2', '3')], ['3'], ['3']],
    ['split', [gone('1', '2', '3')], ['2', '3'], ['2', '3']],
    ['renumbered twice', [gone('1', '2'), gone('2', '3')], ['3'], ['3']],
    ['ended for nothing', [gone('1')], ['2'], []],
    ['in a circle', [gone('1', '2'), gone('2', '1')], ['3'], []],
  ])('of one that was %s', (_how, out, inForce, instead) => {
    const found = receivedInstead(out[0]!.out, inForce.map(line), out);
    expect(found).toEqual(instead.map(line));
  });
});
