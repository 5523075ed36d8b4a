/** A print that failed is none: the first paper that a citizen gets is the first. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { receive } from '../support/acts.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter } from '../support/program.ts';

it('wording that cannot be read takes no number, and leaves nothing behind', async () => {
  const counter = await newCounter();
  const { code } = await receive(counter);
  const own = counter.file('mau/2025-09-15');
  mkdirSync(own, { recursive: true });
  writeFileSync(`${own}/receipt.json`, '{"title": ""}');
  const out = counter.file('giay.pdf');
  const line = `print receipt ${code} --out ${out}`;
  const env = { MOTCUA_FORMS: counter.file('mau') };
  expect((await counter.refusal(line, { env })).code).toBe('data.bad_file');
  expect((await counter.json(`dossier show ${code}`))['prints']).toEqual({});
  expect(existsSync(out)).toBe(false);
  expect(await counter.json(line)).toMatchObject({ number: 1, file: out });
  const [page] = await readPdf(readFileSync(out), 10);
  expect(page!.text).not.toContain('In lần');
});

it('a place that takes nothing takes no number either', async () => {
  const counter = await newCounter();
  const { code } = await receive(counter);
  const refused = await counter.refusal(`print receipt ${code} --out /dev/full`);
  expect(refused).toMatchObject({ exit: 3, code: 'file.no_place' });
  const out = counter.file('giay.pdf');
  expect((await counter.json(`print receipt ${code} --out ${out}`))['number']).toBe(1);
  expect(allText(await readPdf(readFileSync(out), 10))).not.toContain('In lần');
  expect(readdirSync(counter.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
