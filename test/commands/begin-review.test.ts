/** A term that runs from the start of a review: poverty procedures, in calendar days. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { numbers, receive, register } from '../support/acts.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

let counter: Counter;
let received: Answer;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  received = await counter.json(
    `dossier receive --procedure 1.011607 --citizen ${numbers.thu} --all-components`,
  );
});

test('has no day before the review has begun, and is late nowhere', async () => {
  expect(received).toMatchObject({
    ...{ dueAt: null, startsOn: 'review', provisional: true, clock: { startsOn: 'review' } },
  });
  expect(received['next']).toContain('begin-review');
  counter.at('2027-03-01T09:00');
  const { dossiers } = await counter.json('dossier list --overdue');
  expect(dossiers).toEqual([]);
  const { out } = await counter.run(`dossier due ${received['code']}`, { screen: true });
  expect(out.replace(/\s+/g, ' ')).toContain('thời hạn tính từ khi bắt đầu rà soát');
  const listed = await counter.run('dossier list', { screen: true });
  expect(listed.out.replace(/\s+/g, ' ')).toContain('chờ rà soát');
  const { dossiers: lines } = await counter.json('dossier list');
  expect(lines).toMatchObject([{ awaitsReview: true, dueDate: null }]);
  const file = counter.file('giay.pdf');
  await counter.json(`print receipt ${received['code']} --out ${file}`);
  const text = allText(await readPdf(readFileSync(file), 10)).replace(/\s+/g, ' ');
  expect(text).toContain('tính từ khi bắt đầu rà soát');
  expect(text).toContain('sẽ hẹn khi bắt đầu rà soát');
});

test('runs from the beginning of the review, which is told day by day', async () => {
  const { code } = received;
  counter.at('2026-11-30T09:00');
  const begun = await counter.json(`dossier begin-review ${code} --note "tổ rà soát đã họp"`);
  expect(begun).toMatchObject({ provisional: false, startsOn: 'review', status: 'received' });
  const why = await counter.json(`dossier due ${code} --why`);
  expect(why).toMatchObject({
    ...{ explained: true, dueDate: begun['dueDate'] },
    changes: [{ why: 'review', before: null, reason: 'tổ rà soát đã họp' }],
  });
  const days = why['days'] as { date: string; n?: number; reason?: string }[];
  expect(days.find(({ n }) => n === 1)?.date).toBe('2026-12-01');
  expect(days.find(({ date }) => date === '2026-11-30')?.reason).toBe('not_begun');
  expect((await counter.refusal(`dossier begin-review ${code}`)).detail).toMatchObject({
    begun: true,
  });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('papers asked for before it leave the term whole', async () => {
  const { code } = received;
  await counter.json(`dossier request-supplement ${code} --reason "thiếu giấy" --component 1`);
  counter.at('2026-11-26T09:00');
  const complete = await counter.json(`dossier complete-supplement ${code}`);
  expect(complete).toMatchObject({ dueAt: null, provisional: true });
  counter.at('2026-11-30T09:00');
  const begun = await counter.json(`dossier begin-review ${code}`);
  const other = await counter.json(
    `dossier receive --procedure 1.011607 --citizen ${numbers.thu} --all-components --subject "hộ khác"`,
  );
  expect((await counter.json(`dossier begin-review ${other['code']}`))['dueDate']).toBe(
    begun['dueDate'],
  );
});

test('no review begins for what does not wait for one', async () => {
  const { code, next } = await receive(counter);
  expect(next).not.toContain('begin-review');
  expect((await counter.refusal(`dossier begin-review ${code}`)).code).toBe('dossier.no_review');
});
