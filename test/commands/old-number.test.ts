/** A card whose old number another's record bears: told as a doubt, and found under both. */
import { beforeEach, expect, test } from 'vitest';
import { newCounter, type Counter } from '../support/program.ts';

const card = '022085000999|100123456|Nguyễn Văn Lạ|01011985|Nam|Tổ 1, phường Thử|01072024';
const scan = ['citizen', 'register', '--scan', '-'];
const borne = [{ code: 'old_number_borne' }];

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await counter.json('citizen register --id 100123456 --name "Trần Thị Thơ"');
});

test('a registration tells so, and either is found by it', async () => {
  const { warnings } = await counter.json(scan, { stdin: `${card}\n` });
  expect(warnings).toEqual(borne);
  const { citizens } = await counter.json('citizen find 100123456');
  const names = (citizens as { name: string }[]).map(({ name }) => name);
  expect(names.toSorted()).toEqual(['Nguyễn Văn Lạ', 'Trần Thị Thơ']);
});

test('so does a reception that makes the record', async () => {
  const line = 'dossier receive --procedure 2.000815 --all-components --quantity 1 --scan -';
  expect((await counter.json(line, { stdin: `${card}\n` }))['warnings']).toEqual(borne);
});

test('whose own old number it is is told nothing', async () => {
  const own = card.replace('Nguyễn Văn Lạ|01011985|Nam', 'Trần Thị Thơ|01011985|Nữ');
  expect((await counter.json(scan, { stdin: `${own}\n` }))['warnings']).not.toContainEqual(
    borne[0],
  );
});
