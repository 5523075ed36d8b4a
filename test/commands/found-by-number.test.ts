/**
 * Lists mask numbers and phones; but whoever looks for somebody by their digits learns by what is
 * found that these are theirs, digit after digit. So whom digits have found has been looked at.
 */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

const number = '022192000001';
let counter: Counter;
let code: string;

beforeEach(async () => {
  counter = await newCounter();
  for (const [id, name, phone] of [
    [number, 'Trần Thị Thử', '0912000001'],
    ['022192000002', 'Trần Thị Mẫu', '0912000002'],
  ]) {
    await counter.json(`citizen register --id ${id} --name "${name}" --phone ${phone}`);
  }
  const received = await counter.json(
    `dossier receive --procedure 1.001193 --citizen ${number} --all-components`,
  );
  code = String(received['code']);
  await counter.json('staff add --name "Lê Thị Mai" --login mai --role clerk');
  await counter.json('staff login mai');
});

/** What is kept of a clerk's looks: by what, at whom, and of which dossier. */
async function looks(): Promise<string[]> {
  const views = (await counter.json('access list'))['views'] as Answer[];
  const told = views.map(({ what, citizen, dossier }) => [what, citizen?.name, dossier]);
  return told.map((each) => each.filter(Boolean).join(' ')).toSorted();
}

test('a name, a code and the first digits that many share are no look', async () => {
  for (const line of [
    ...['citizen find trần', 'citizen find 0221', 'citizen find 0912', 'citizen find 0999999999'],
    ...['dossier find trần', 'dossier find 0221', `dossier find ${code}`, 'dossier find 261123'],
    ...['dossier list', 'dossier list --citizen thử', 'access list --citizen thử'],
  ]) {
    expect([line, (await counter.run(line)).code]).toEqual([line, 0]);
    expect([line, await looks()]).toEqual([line, []]);
  }
});

test.each([
  ['citizen find 02219', ['citizen find Trần Thị Mẫu', 'citizen find Trần Thị Thử']],
  [`citizen find ${number}`, ['citizen find Trần Thị Thử']],
  ['citizen find thử 0221920', ['citizen find Trần Thị Thử']],
  ['citizen find "0912 000 001"', ['citizen find Trần Thị Thử']],
  ['citizen find 84912000001', ['citizen find Trần Thị Thử']],
  [`dossier list --citizen ${number}`, ['dossier list Trần Thị Thử']],
  ['dossier list --citizen "thử 0221920"', ['dossier list Trần Thị Thử']],
  [`access list --citizen ${number}`, ['access list Trần Thị Thử']],
])('%s keeps whom the digits found', async (line, kept) => {
  expect((await counter.run(line)).code).toBe(0);
  expect(await looks()).toEqual(kept);
});

test.each(['0221920', '"thử 0221920"', '0912000', '"0912 000 001"'])(
  'dossier find %s keeps whose dossier that was',
  async (words) => {
    expect((await counter.run(`dossier find ${words}`)).code).toBe(0);
    expect(await looks()).toEqual([`dossier find Trần Thị Thử ${code}`]);
  },
);

test('at the counter screen, too', async () => {
  const { desk } = vi.screen;
  await talk(counter, '', [
    [desk.askHome, 'thị 02219', enter],
    ['Gõ số dòng', enter],
    [desk.askHome, '0', enter],
  ]);
  const kept = await looks();
  expect(kept).toEqual(
    expect.arrayContaining([
      'citizen find Trần Thị Mẫu',
      'citizen find Trần Thị Thử',
      `dossier find Trần Thị Thử ${code}`,
    ]),
  );
});
