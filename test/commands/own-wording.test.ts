/** An office's own wording of papers: what a manager agreed to is printed, and nothing else. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { receive } from '../support/acts.ts';
import { bareCounter, newCounter, realSetUp, type Counter } from '../support/program.ts';
import { allText, readPdf } from '../print/read-pdf.ts';

/** A folder of wording that changes one text of one paper. */
function wording(counter: Counter, texts: Record<string, string>, paper = 'receipt'): string {
  const folder = counter.file('mau');
  const file = `${folder}/2025-09-15/${paper}.json`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(texts));
  return folder;
}

async function printed(counter: Counter, env: Record<string, string> = {}): Promise<string> {
  const out = counter.file('giay.pdf');
  await counter.json(['print', 'receipt', '1', '--out', out, '--yes'], { env });
  return allText(await readPdf(readFileSync(out)));
}

async function agreedDigest(counter: Counter): Promise<string> {
  const { value } = await counter.json('config get forms.digest');
  return value as string;
}

it('of a real store is what a manager agreed to, wherever it lies and as it was then', async () => {
  const counter = bareCounter();
  await counter.json(realSetUp(counter));
  await receive(counter);
  const folder = wording(counter, { title: 'GIẤY TIẾP NHẬN CỦA TỈNH' });
  const env = { MOTCUA_FORMS: folder };
  const refused = { code: 'config.other_wording', exit: 3 };
  const print = ['print', 'receipt', '1', '--out', counter.file('x.pdf')];
  expect(await counter.refusal(print, { env })).toMatchObject({
    ...refused,
    detail: { path: folder, agreed: null },
  });
  await counter.json(['config', 'set', 'forms.folder', folder]);
  const digest = (await agreedDigest(counter)).slice(0, 8);
  const paper = await printed(counter);
  expect(paper).toContain('GIẤY TIẾP NHẬN CỦA TỈNH');
  expect(paper).toContain(`[${digest}]`);
  // What is no paper's is nobody's wording.
  mkdirSync(`${folder}/rieng`);
  for (const own of ['2025-09-15/ghi-chu', 'rieng/mat-khau']) {
    writeFileSync(`${folder}/${own}.json`, 'không phải JSON');
  }
  expect(await printed(counter)).toContain(`[${digest}]`);
  // The same words may lie elsewhere on another machine.
  const copy = counter.file('ban-sao');
  cpSync(folder, copy, { recursive: true });
  expect(await printed(counter, { MOTCUA_FORMS: copy })).toContain(`[${digest}]`);
  // One letter, in any of its papers.
  wording(counter, { title: 'X' }, 'apology');
  expect(await counter.refusal(print)).toMatchObject({ ...refused, detail: { agreed: digest } });
  await counter.json('config set forms.folder ""');
  expect(await agreedDigest(counter)).toBe('');
  expect(await printed(counter)).not.toContain('[');
});

it('of a training store is any, under the mark of practice, which no wording takes away', async () => {
  const counter = await newCounter();
  await receive(counter);
  const folder = wording(counter, { title: 'GIẤY THỬ' });
  const env = { MOTCUA_FORMS: folder };
  const paper = await printed(counter, env);
  for (const told of ['GIẤY THỬ', 'TẬP HUẤN']) expect(paper).toContain(told);
  wording(counter, { watermarkTraining: '.' });
  expect(await counter.refusal('print receipt 1 --out -', { env })).toMatchObject({
    code: 'data.bad_file',
    detail: { why: "watermarkTraining: not an office's to change" },
  });
});
