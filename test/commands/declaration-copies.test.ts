/** The copies of a reception and those of its declaration are one number, told twice. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { birth, numbers, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
});

it('a declaration is filled in with the copies that its dossier is charged for', async () => {
  const { code } = await counter.json(`${birth} --all-components --quantity 2`);
  const file = counter.file('khai.pdf');
  const filled = await counter.json(`declaration fill birth --dossier ${code} --print ${file}`);
  expect(filled['answers']).toMatchObject({ 'copies.wanted': true, 'copies.count': 2 });
  expect(filled['differs']).toEqual([]);
  const paper = allText(await readPdf(readFileSync(file), 10)).replaceAll(/\s+/g, ' ');
  expect(paper).toMatch(/Số lượng[^0-9]*2/);
});

it('none are asked for where none are charged, and a form of a person alone is left open', async () => {
  const { code } = await counter.json(`${birth} --all-components --quantity 0`);
  const { answers } = await counter.json(`declaration fill birth --dossier ${code}`);
  expect(answers).toMatchObject({ 'copies.wanted': false });
  const alone = await counter.json(`declaration fill birth --citizen ${numbers.thu}`);
  expect(Object.keys(alone['answers'])).not.toContain('copies.wanted');
});

it('another number may be declared, and is told there and where the dossier is corrected', async () => {
  const { code } = await counter.json(`${birth} --all-components --quantity 3`);
  const line = `declaration fill birth --dossier ${code} --set copies.count=2`;
  const filled = await counter.json(line);
  const differing = { field: 'copies.count', said: 2, record: 3 };
  expect(filled['differs']).toMatchObject([differing]);
  const again = `declaration fill birth --replaces ${filled['code']} --set copies.wanted=không`;
  expect((await counter.run(again)).err).toContain('tiếp nhận tính phí "Có"');
  const corrected = await counter.json(`dossier correct ${code} --quantity 1 --reason "đếm lại"`);
  expect(corrected['declaredOtherwise']).toMatchObject([{ form: 'birth', charged: 'Có' }]);
  const none = await counter.json(`dossier correct ${code} --quantity 0 --reason "không cần bản"`);
  expect(none['declaredOtherwise']).toEqual([]);
});
