/** Striking a number: which book is meant, what is shown of it, and what is charged beyond it. */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { copies, register } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { certification: words, desk, words: lists } = vi.screen;
const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
const [inCopies, inSignatures] = [
  { kind: 'copies', year: 2026 },
  { kind: 'signatures', year: 2026 },
] as const;

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  const received = await counter.json(`${copies} --all-components --quantity pages=1x5+12x1`);
  code = String(received['code']);
  await counter.json(`certify ${code} --original "Bằng tốt nghiệp=3/1" ${signed}`);
  await counter.json(`certify ${code} --original "Đơn tự khai" --kind signatures ${signed}`);
});

const line = 'certify strike 1 --reason "ghi nhầm tên"';

test('a number that stands in several books is not struck until one is named', async () => {
  const refusal = await counter.refusal(line);
  expect(refusal).toMatchObject({
    code: 'certification.which_entry',
    detail: { number: 1, books: [inCopies, inSignatures] },
    next: [
      'motcua certify strike 1 --kind copies --year 2026 --reason …',
      'motcua certify strike 1 --kind signatures --year 2026 --reason …',
    ],
  });
  expect(await counter.json(`${line} --kind signatures`)).toMatchObject(inSignatures);
  // The same line once more goes on to no other book.
  expect(await counter.refused(line)).toBe('certification.which_entry');
  const { entries } = await counter.json('certify list');
  expect(entries).toMatchObject([{ number: 1, struck: null }]);
  expect(await counter.refused(`${line} --kind contracts`)).toBe('certification.no_entry');
});

test('in another year, too', async () => {
  counter.now = '2027-01-05T09:00:00+07:00';
  await counter.json('staff login lan');
  expect(await counter.json(`${line} --kind copies`)).toMatchObject(inCopies);
  const later = await counter.json(`${copies} --all-components --quantity pages=1`);
  await counter.json(`certify ${String(later['code'])} --original "Học bạ" ${signed}`);
  expect(await counter.refusal(`${line} --kind copies`)).toMatchObject({
    code: 'certification.which_entry',
    detail: { books: [{ kind: 'copies', year: 2027 }, inCopies] },
  });
  expect(await counter.json(`${line} --kind copies --year 2027`)).toMatchObject({ year: 2027 });
});

test('at the counter the book is asked for, and what is struck is shown before', async () => {
  const sure = await talk(counter, '', [
    [desk.askHome, 's63', enter],
    ['Số chứng thực', '1', enter],
    [words.askWhichBook(1), '2', enter],
    ['Vì sao gạch', 'ghi nhầm tên', enter],
    ['Gõ c', 'c', enter],
    [desk.askHome, '0', enter],
  ]);
  for (const shown of ['1 – 01/2026 SCT/CK', lists.bookKind.signatures, 'Đơn tự khai', code]) {
    expect(sure.err).toContain(shown);
  }
  const { entries } = await counter.json('certify list --kind signatures');
  expect(entries).toMatchObject([{ number: 1, struck: { reason: 'ghi nhầm tên' } }]);
  expect((await counter.json('certify list'))['entries']).toMatchObject([{ struck: null }]);
});

test('what is charged beyond what stands is told with the line that corrects it', async () => {
  const struck = await talk(counter, `${line} --kind copies`, []);
  const { amountDue } = await counter.json(`dossier show ${code}`);
  expect(struck.out + struck.err).toContain('đính chính');
  expect(struck.out + struck.err).toContain(`motcua dossier correct ${code} --quantity pages=1`);
  const { beyond } = await counter.json(
    `certify strike 1 --kind signatures --year 2026 --reason "ghi nhầm tên"`,
  );
  expect(beyond).toEqual({ charged: amountDue, booked: 0, quantity: 'pages=0', correct: true });
  await counter.json(`certify ${code} --original "Bằng tốt nghiệp=5/1" ${signed}`);
  await counter.json(`certify ${code} --original "Sổ hộ khẩu=1/12"`);
  const one = await counter.json('certify strike 2 --reason "không có giấy này"');
  expect(one['beyond']).toMatchObject({ charged: amountDue, booked: 14_000, quantity: 'pages=12' });
  await counter.json(`dossier correct ${code} --quantity pages=12 --reason "đếm lại"`);
  expect(await counter.json(`dossier show ${code}`)).toMatchObject({ amountDue: 14_000 });
});
