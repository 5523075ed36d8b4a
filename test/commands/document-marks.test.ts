/** What a list of scans says besides: signed here, scanned before it was filled in again. */
import { expect, test } from 'vitest';
import { numbers, register } from '../support/acts.ts';
import { newCounter } from '../support/program.ts';
import { pdfOf, scanned } from '../support/scans.ts';

const said = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('a scan of a declaration that is filled in again is one of before', async () => {
  const counter = await newCounter();
  await register(counter);
  const received = `dossier receive --procedure 1.001193 --citizen ${numbers.thu} --all-components`;
  const { code } = await counter.json(received);
  const fill = `declaration fill birth --dossier ${code} --set requester.relation=mẹ`;
  const first = await counter.json(fill);
  const shown = await counter.json(`dossier show ${code}`);
  const papers = shown['components'] as { id: string; name: string }[];
  const { id } = papers.find(({ name }) => name.toLowerCase().startsWith('tờ khai'))!;
  counter.at('2026-11-23T09:30');
  const scan = scanned(counter, 'to-khai.pdf', pdfOf(1));
  await counter.json(`document add ${code} --component ${id} ${scan}`);
  const marks = async () =>
    (await counter.json(`document list ${code}`))['documents'].map(
      ({ refilled }: { refilled: string | null }) => refilled,
    );
  expect(await marks()).toEqual([null]);
  counter.at('2026-11-23T10:00');
  const again = await counter.json(
    `declaration fill birth --replaces ${first['code']} --set "child.name=Nguyễn Văn Bé"`,
  );
  expect(await marks()).toEqual([again['code']]);
  const { out } = await counter.run(`document list ${code}`);
  expect(said(out)).toContain('quét trước khi khai lại');
  // What is scanned of the new one is of the new one.
  counter.at('2026-11-23T10:30');
  const fresh = scanned(counter, 'moi.pdf', pdfOf(2));
  await counter.json(`document add ${code} --component ${id} ${fresh}`);
  expect(await marks()).toEqual([again['code'], null]);
});

test('taking away a scan names the open dossier that uses it again', async () => {
  const counter = await newCounter();
  await register(counter);
  const { code: source } = await counter.json(
    `dossier receive --procedure 2.001035 --all-components --citizen ${numbers.thu}`,
  );
  const scan = scanned(counter, 'so.pdf', pdfOf(2, 'so hong'));
  await counter.json(`document add ${source} --component 2 ${scan}`);
  const reused = `dossier receive --procedure 2.001019 --citizen ${numbers.thu} --component 1=1`;
  const { code } = await counter.json(`${reused} --reuse 2=${source}/1`);
  const removed = await counter.run(`document remove ${source}/1 --reason "giấy khác"`);
  expect(removed.code).toBe(0);
  expect(said(removed.out + removed.err)).toContain(`${code}/1`);
});
