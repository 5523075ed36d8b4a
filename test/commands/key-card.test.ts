import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, test } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

async function cardOf(more = ''): Promise<{ roles: string[]; keys: string[]; pages: number }> {
  const out = counter.file('keys.pdf');
  const { roles, keys } = await counter.json(`print key-card --out ${out} --yes ${more}`);
  const pages = readFileSync(out, 'latin1').match(/\/Type \/Page\b(?!s)/g) ?? [];
  return { roles, keys, pages: pages.length };
}

test.each(['vi', 'en'])(
  'the card of a whole office fits one leaf, that of a clerk one page (%s)',
  async (lang) => {
    expect((await cardOf(`--lang ${lang}`)).pages).toBe(1);
    for (const role of ['manager', 'clerk', 'cashier']) {
      await counter.json(`staff add --login ${role} --name "Lê Thị Thử" --role ${role}`);
    }
    const { roles, keys, pages } = await cardOf(`--lang ${lang}`);
    expect(roles.toSorted()).toEqual(['cashier', 'clerk', 'manager']);
    expect(pages).toBeLessThanOrEqual(2);
    expect(keys).toEqual(expect.arrayContaining(['1', 'p', 's1', 'k1']));
  },
);

it('has the acts of those who work there, and nobody else’s', async () => {
  await counter.json('staff add --login mai --name "Đỗ Thị Thử" --role clerk');
  const { keys } = await cardOf();
  // Who approves has a page of their own; who keeps the staff is an administrator.
  expect(keys.filter((key) => ['p', 't7', 'm6', 'm16'].includes(key))).toEqual([]);
});

it('of an office of which only its administrator is known has the acts of a clerk', async () => {
  expect((await cardOf()).roles).toEqual(['clerk']);
});

it('cuts no act down to words that no longer tell it', async () => {
  const out = counter.file('keys.pdf');
  await counter.json(`print key-card --out ${out} --lang en`);
  const text = allText(await readPdf(readFileSync(out)));
  for (const told of [
    ...['Show papers that wait for a printer', 'Send papers that wait', 'Results nobody came for'],
    ...['Record help with an account', 'Print the notice that work has stopped'],
  ]) {
    expect(text).toContain(told);
  }
  expect(text).toContain('Set your PIN');
  expect(text).not.toContain('Set your PIN or');
});
