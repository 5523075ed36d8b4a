/** What becomes of certification numbers when a reception is taken back, and how it balances. */
import { beforeEach, describe, expect, test } from 'vitest';
import { copies, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let code: string;
const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  const lines = '--certify "Bằng tốt nghiệp=3/1" --certify "Sổ hộ khẩu=1/12"';
  const received = await counter.json(`${copies} --all-components ${lines} ${signed}`);
  code = String(received['code']);
});

const both = [
  { kind: 'copies', year: 2026, number: 1 },
  { kind: 'copies', year: 2026, number: 2 },
];

/** The book's fees, those of its dossiers, and what was counted. */
async function balance(): Promise<[book: number, dossiers: number, counted: number]> {
  const { entries, fee } = await counter.json('certify list');
  const codes = new Set((entries as { code: string }[]).map((each) => each.code));
  let charged = 0;
  for (const each of codes) {
    const { status, amountDue, money } = await counter.json(`dossier show ${each}`);
    if (status !== 'cancelled') charged += amountDue - money.waived;
  }
  return [Number(fee), charged, Number((await counter.json('certify count'))['fee'])];
}

describe('dossier cancel', () => {
  test('strikes the numbers that stand with its reason, and book and fees agree', async () => {
    await counter.json('certify strike 2 --reason "ghi nhầm tên"');
    const cancelled = await counter.json(`dossier cancel ${code} --reason "nhận nhầm người"`);
    expect(cancelled).toMatchObject({ status: 'cancelled', struck: [both[0]] });
    const { entries } = await counter.json('certify list');
    expect(entries).toMatchObject([
      { number: 1, fee: 0, struck: { reason: 'nhận nhầm người' } },
      { number: 2, fee: 0, struck: { reason: 'ghi nhầm tên' } },
    ]);
    expect(await balance()).toEqual([0, 0, 0]);
    expect(await counter.refused(`print certification ${code} --out -`)).toBe(
      'certification.nothing_certified',
    );
    expect(await counter.json('store verify')).toMatchObject({ ok: true, tables: 'ok' });
  });

  test('says which, and one without any says nothing', async () => {
    const { out } = await counter.run(`dossier cancel ${code} --reason "nhận nhầm người"`);
    expect(out).toContain('1/2026');
    expect(out).toContain('2/2026');
    const other = await counter.json(`${copies} --all-components --quantity pages=1`);
    const plain = await counter.json(`dossier cancel ${other['code']} --reason "nhầm"`);
    expect(plain).toMatchObject({ struck: [] });
  });
});

test('the right dossier in its place has numbers of its own, and those of before are struck', async () => {
  const line = `dossier receive --procedure 2.000815 --replaces ${code} --reason "nhầm người" --all-components`;
  await counter.json(`citizen register --passport C1000001 --name "Trần Thị Thử Hai"`);
  const right = await counter.json(`${line} --citizen C1000001 --certify "Bằng=2/1" ${signed}`);
  expect(right).toMatchObject({ replaces: code, struck: both, certified: [{ number: 3 }] });
  expect(await balance()).toEqual([4000, 4000, 4000]);
});

test('a dossier that stands again is certified anew: what was struck stays so', async () => {
  await counter.json(`dossier cancel ${code} --reason "nhầm"`);
  const again = await counter.json(`dossier reinstate ${code} --reason "hủy nhầm"`);
  expect(again).toMatchObject({ status: 'received', struck: both });
  const line = `certify ${code} --original "Bằng tốt nghiệp=3/1" --original "Sổ hộ khẩu=1/12" ${signed}`;
  expect((await counter.json(line))['certified']).toMatchObject([{ number: 3 }, { number: 4 }]);
  expect(await balance()).toEqual([20_000, 20_000, 20_000]);
});

describe('dossier correct', () => {
  test('charges no less than the books have, until that is struck', async () => {
    const line = `dossier correct ${code} --quantity pages=1x3 --reason "đếm lại"`;
    expect(await counter.refusal(line)).toMatchObject({
      code: 'certification.booked',
      detail: { charged: 6000, booked: 20_000, numbers: both },
    });
    await counter.json('certify strike 2 --reason "không có giấy này"');
    await counter.json(line);
    expect(await balance()).toEqual([6000, 6000, 6000]);
    // What has nothing to do with it is corrected as ever.
    await counter.json(`dossier correct ${code} --subject "Sao bằng" --reason "ghi thêm"`);
  });

  test('of one fee all books together have no more than is charged', async () => {
    await counter.json('certify strike 1 --reason "ghi nhầm"');
    await counter.json('certify strike 2 --reason "ghi nhầm"');
    await counter.json(`dossier correct ${code} --quantity pages=2 --reason "đếm lại"`);
    const more = `certify ${code} --original "Giấy=1/2" ${signed} --kind`;
    await counter.json(`${more} copies`);
    for (const kind of ['signatures', 'contracts']) {
      expect(await counter.refused(`${more} ${kind}`)).toBe('certification.more_than_charged');
    }
    expect(await balance()).toEqual([4000, 4000, 4000]);
  });

  test('what several books have of one fee is counted together', async () => {
    const more = `certify ${code} --original "Giấy ủy quyền" ${signed} --kind signatures`;
    expect(await counter.refusal(more)).toMatchObject({
      code: 'certification.more_than_charged',
      detail: { charged: 20_000, booked: 22_000 },
    });
  });
});

test('while money is kept nothing is cancelled, and no number is struck', async () => {
  await counter.json('shift open --cash 0');
  await counter.json(`payment take ${code} --method cash`);
  expect(await counter.refused(`dossier cancel ${code} --reason "nhầm"`)).toBe(
    'dossier.money_taken',
  );
  expect(await balance()).toEqual([20_000, 20_000, 20_000]);
});

test('what is withdrawn or refused was certified all the same: numbers and fees stay', async () => {
  const { out, err } = await counter.run(`dossier withdraw ${code} --reason "không cần nữa"`);
  expect(out + err).toContain('1/2026 (chứng thực bản sao), 2/2026');
  expect(await balance()).toEqual([20_000, 20_000, 20_000]);
  const other = await counter.json(
    `${copies} --all-components --certify "Bằng=1/1" --received-at 2026-11-23T08:00 --reason "ghi sau" ${signed}`,
  );
  expect(
    await counter.json(`dossier refuse ${other['code']} --reason "không đúng nơi"`),
  ).toMatchObject({ certified: [{ kind: 'copies', year: 2026, number: 3 }] });
});
