/**
 * The first quarter of 2023 in Hạ Long, imported as a cupboard of paper is: our report prints
 * exactly the figures that were reported then.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { Counter, type Answer } from '../support/program.ts';
import { enterHalong } from '../support/halong-2023-store.ts';
import { communes, reported } from '../support/halong-2023.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let counter: Counter;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-halong-'));
  counter = new Counter(folder, 'halong');
  counter.now = '2026-11-23T08:00:00+07:00';
  await counter.json(
    'setup --training --office "Ủy ban nhân dân phường Thử" --agency-id H49.22 --kind commune --counter 1 ' +
      '--staff "Phạm Thị Lan" --login lan',
  );
  await enterHalong(counter);
  return () => rmSync(folder, { recursive: true, force: true });
}, 300_000);

const level = (answer: Answer, name: string): Answer =>
  answer['levels'].find((each: Answer) => each['level'] === name);

test('the report prints exactly the figures of the first quarter', async () => {
  const answer = await counter.json('report summary --period 2023-Q1');
  expect(level(answer, 'city')).toMatchObject({
    ...reported.city,
    ...reported.cityResults,
    digitised: reported.city.online,
    digitisedShare: reported.city.onlineShare,
  });
  expect(level(answer, 'commune')).toMatchObject(reported.communes);
  expect(level(answer, 'post_office')).toMatchObject({
    received: reported.post.received,
    accounts: reported.accounts,
  });
  expect(answer['total']).toMatchObject({
    postReceived: reported.post.received,
    postReturned: reported.post.returned,
    accounts: reported.accounts,
    onTimeShare: 1,
  });
  expect(answer['groups']).toHaveLength(1 + communes.length + 2);
  const { out } = await counter.run('report summary --period 2023-Q1');
  const text = out.replace(/\s+/g, ' ');
  expect(text).toContain('tiếp nhận 8.082 hồ sơ, trong đó 8.059 hồ sơ trực tuyến (99,72%)');
  expect(text).toContain('8.486 kết quả, trong đó 5.864 kết quả số hóa (69,1%)');
  expect(text).toContain('tiếp nhận 27.702 hồ sơ, trong đó 27.564 hồ sơ trực tuyến (99,5%)');
  expect(text).toContain('Bưu điện tiếp nhận 160 hồ sơ và trả 160 kết quả.');
  expect(text).toContain('312 tài khoản');
});

test('land is 75 % of the e-forms of four months', async () => {
  const line = 'report summary --from 2023-01-01 --to 2023-04-30 --level city';
  const { total } = await counter.json(line);
  const land = total.byField.find((each: Answer) => each['field'] === 'Đất đai');
  expect(land).toMatchObject(reported.landForms);
  expect(total.eForms).toBe(4180);
  const { out } = await counter.run(line);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'Lĩnh vực Đất đai có 3.135 hồ sơ e-form, bằng 75% số hồ sơ e-form của mọi lĩnh vực.',
  );
});

test('the form holds, and carries over what was open before', async () => {
  const { total, checks } = await counter.json('report 06a --period 2023-Q1 --by level');
  expect(total).toMatchObject({ c6: 700, c11: 296, c10: 0 });
  expect(checks.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
});

test('one command gives the page that a director reads aloud', async () => {
  const file = join(folder, 'quy-1.pdf');
  const words = ['report', 'summary', '--period', '2023-Q1', '--by', 'level', '--pdf', file];
  await counter.json(words);
  const text = allText(await readPdf(readFileSync(file), 72));
  expect(text).toContain('8.059 hồ sơ trực tuyến (99,72%)');
  expect(text).toContain('Tiếp nhận và có kết quả theo tháng');
});
