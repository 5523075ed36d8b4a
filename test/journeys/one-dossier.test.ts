import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { bareCounter } from '../support/program.ts';
import { play } from '../support/transcript.ts';

it('one dossier, from setting up to handing over, reads as a clerk was taught', async () => {
  const path = join(import.meta.dirname, 'one-dossier.txt');
  const counter = bareCounter();
  const played = await play(readFileSync(path, 'utf8'), counter);
  await expect(played).toMatchFileSnapshot(path);

  const receipt = allText(await readPdf(readFileSync(counter.file('giay-tiep-nhan.pdf'))));
  expect(receipt).toContain('H49.22-261123-0001');
  const acknowledgement = allText(await readPdf(readFileSync(counter.file('xac-nhan.pdf'))));
  expect(acknowledgement).toContain('Nguyễn Văn Mẫu');
});
