/** Papers that the program made of somebody who is erased: told where they lie. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cards, numbers, register } from '../support/acts.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter } from '../support/program.ts';

test('the answer names their declaration and copy, and nobody else’s', async () => {
  const counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
  const fill = (who: string): string => `declaration fill extract-copy --citizen ${who} --print`;
  const own = await counter.json(fill(numbers.thu));
  const others = await counter.json(fill(numbers.mau));
  await counter.json(`privacy request ${numbers.thu} --kind view`);
  await counter.json('privacy answer 1.1 --as granted');
  const copy = await counter.json('privacy copy 1.1');
  await counter.json(`privacy request ${numbers.thu} --kind erase`);
  const done = await counter.json('privacy answer 1.2 --as granted --yes');
  const papers = done['papers'] as string[];
  expect(papers).toHaveLength(2);
  expect(papers.every((path) => existsSync(path))).toBe(true);
  expect(papers.join(' ')).toContain(String(own['code']));
  expect(papers.join(' ')).not.toContain(String(others['code']));
  expect(papers).toContain(copy['file']);
});

test('a copy says whole the number of whose it is, and of others the end', async () => {
  const counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
  await counter.json(
    `declaration fill birth --citizen ${numbers.thu} --person father=${numbers.mau} ` +
      '--set requester.relation=mẹ --set "child.name=Nguyễn Văn Bé" --set child.dob=1/11/2026',
  );
  await counter.json(`privacy request ${numbers.thu} --kind view`);
  await counter.json('privacy answer 1.1 --as granted');
  const file = counter.file('copy.pdf');
  const { entries } = await counter.json(`privacy copy 1.1 --out ${file}`);
  expect(JSON.stringify(entries)).toContain(numbers.thu);
  expect(JSON.stringify(entries)).not.toContain(numbers.mau);
  const text = allText(await readPdf(readFileSync(file)));
  expect(text).toContain(numbers.thu);
  for (const odd of [numbers.mau, 'cccd', 'female', '2026-11-01', 'privacy copy'])
    expect(text).not.toContain(odd);
  expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}-7/);
});

test('a copy names what others declared of them', async () => {
  const counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
  const fill = `declaration fill extract-copy --citizen ${numbers.mau} --owner ${numbers.thu}`;
  const { code } = await counter.json(fill);
  await counter.json(`declaration fill extract-copy --citizen ${numbers.thu}`);
  await counter.json(`privacy request ${numbers.thu} --kind view`);
  await counter.json('privacy answer 1.1 --as granted');
  const file = counter.file('copy.pdf');
  const { named } = await counter.json(`privacy copy 1.1 --out ${file}`);
  expect(named).toEqual([code]);
  expect(allText(await readPdf(readFileSync(file)))).toContain(String(code));
});
