/** Certification books: a number for each original, fees of the dossiers, mistakes struck. */
import { beforeEach, describe, expect, test } from 'vitest';
import { copies, numbers, register, resolve } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
});

const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';

async function received(quantity: string, procedure = copies): Promise<string> {
  const { code } = await counter.json(`${procedure} --all-components --quantity "${quantity}"`);
  return String(code);
}

describe('a number for each original', () => {
  test('numbers follow each other through the year, and a first volume is opened', async () => {
    const one = await received('pages=1x3+12x1');
    const first = await counter.json(
      `certify ${one} --original "Bằng tốt nghiệp=3/1" --original "Sổ hộ khẩu=1/12" ${signed}`,
    );
    expect(first).toMatchObject({ code: one, opened: 1, replayed: false });
    expect(first['certified']).toMatchObject([
      {
        ...{ kind: 'copies', number: 1, year: 2026, volume: 1, mark: '1 – 01/2026 SCT/BS' },
        ...{ asker: 'Trần Thị Thử', original: 'Bằng tốt nghiệp', copies: 3, pages: 1, fee: 6000 },
        signer: { name: 'Lê Văn Ký', title: 'Phó Chủ tịch' },
      },
      { number: 2, original: 'Sổ hộ khẩu', copies: 1, pages: 12, fee: 14_000 },
    ]);
    const two = await received('pages=2');
    const second = await counter.json(`certify ${two} --original "Giấy khai sinh" --pages 2`);
    expect(second).toMatchObject({ opened: null });
    expect(second['certified']).toMatchObject([{ number: 3, signer: { name: 'Lê Văn Ký' } }]);
    const { entries, copies: made, fee } = await counter.json('certify list');
    expect((entries as { number: number }[]).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect([made, fee]).toEqual([5, 24_000]);
  });

  test('signatures and contracts have books of their own', async () => {
    const receive = 'dossier receive --all-components --citizen';
    const sign = await received('2', `${receive} ${numbers.thu} --procedure 2.000884`);
    const deal = await received('1', `${receive} ${numbers.thu} --procedure 2.001035`);
    const one = await counter.json(`certify ${sign} --original "Sơ yếu lý lịch=2" ${signed}`);
    expect(one['certified']).toMatchObject([{ mark: '1 – 01/2026 SCT/CK,ĐC', fee: 20_000 }]);
    const two = await counter.json(`certify ${deal} --original "Hợp đồng thuê nhà=3" ${signed}`);
    expect(two['certified']).toMatchObject([{ mark: '1 – 01/2026 SCT/HĐ,GD', fee: 50_000 }]);
  });

  test('under one key it is certified once', async () => {
    const code = await received('pages=1');
    const line = `certify ${code} --original "Bằng tốt nghiệp" ${signed} --key 9`;
    const first = await counter.json(line);
    expect(await counter.json(line)).toEqual({ ...first, replayed: true });
  });
});

describe('what is refused writes nothing', () => {
  test('more than was charged is refused, and the way out is as it is typed', async () => {
    const code = await received('pages=1');
    const line = `certify ${code} --original "Bằng=3/5" --original "Sổ=1/2" ${signed}`;
    expect(await counter.refusal(line)).toMatchObject({
      code: 'certification.more_than_charged',
      detail: { charged: 2000, booked: 25_000, quantity: 'pages=5x3+2' },
    });
    await counter.json(`dossier correct ${code} --quantity pages=5x3+2 --reason "đếm lại"`);
    expect((await counter.json(line))['certified']).toMatchObject([{ fee: 21_000 }, { fee: 4000 }]);
    // Another correction leaves each original priced by itself.
    await counter.json(`dossier correct ${code} --sets 2 --reason "đếm lại"`);
    expect(await counter.json(`dossier show ${code}`)).toMatchObject({ amountDue: 25_000 });
  });

  test('nobody has signed yet, a procedure has no book, a dossier is over', async () => {
    const code = await received('pages=1');
    const line = `certify ${code} --original "Bằng tốt nghiệp"`;
    expect(await counter.refused(line)).toBe('certification.signer');
    const birth = 'dossier receive --procedure 1.001193 --all-components --quantity 1';
    const other = await counter.json(`${birth} --citizen ${numbers.thu}`);
    const elsewhere = `certify ${other['code']} --original "Bằng tốt nghiệp" ${signed}`;
    expect(await counter.refused(elsewhere)).toBe('certification.which_book');
    await counter.json(`dossier cancel ${code} --reason "nhầm"`);
    expect(await counter.refused(`${line} ${signed}`)).toBe('certification.not_now');
    expect((await counter.json('certify book list'))['books']).toEqual([]);
  });
});

describe('volumes', () => {
  test('a closed one refuses, and the next goes on with the numbers of the year', async () => {
    const code = await received('pages=1x2');
    await counter.json('certify book open --from-number 412');
    const line = `certify ${code} --original "Bằng tốt nghiệp" ${signed}`;
    expect((await counter.json(line))['certified']).toMatchObject([{ number: 412 }]);
    expect(await counter.refused('certify book open')).toBe('certification.book_open');
    const closed = await counter.json('certify book close --pages 200');
    expect(closed).toMatchObject({ volume: 1, first: 412, last: 412, pages: 200 });
    expect(await counter.refused(line)).toBe('certification.book_closed');
    const low = 'certify book open --from-number 1000';
    expect(await counter.refused(low)).toBe('certification.first_number');
    expect(await counter.json('certify book open')).toMatchObject({ volume: 2, first: 413 });
    expect((await counter.json(line))['certified']).toMatchObject([{ number: 413, volume: 2 }]);
    expect(await counter.refused('certify book close --kind contracts --pages 1')).toBe(
      'certification.no_book',
    );
  });
});

test('a mistake is struck: its number stays, its fee is not charged, and it is struck once', async () => {
  const code = await received('pages=1x2');
  await counter.json(`certify ${code} --original "Bằng nhầm=2" ${signed}`);
  const line = 'certify strike 1 --reason "ghi nhầm tên"';
  expect(await counter.json(line)).toMatchObject({ number: 1, struck: { reason: 'ghi nhầm tên' } });
  expect(await counter.refused(line)).toBe('certification.struck');
  expect(await counter.refused('certify strike 2 --reason "ghi nhầm tên"')).toBe(
    'certification.no_entry',
  );
  // Who signed by mistake is proposed to nobody.
  const again = `certify ${code} --original "Bằng đúng=2"`;
  expect(await counter.refused(again)).toBe('certification.signer');
  await counter.json(`${again} ${signed}`);
  const list = await counter.json(`certify list --dossier ${code}`);
  expect(list).toMatchObject({ copies: 2, fee: 4000, entries: [{ fee: 0 }, { number: 2 }] });
});

test('what is waived of a dossier is not in the column of fees', async () => {
  const code = await received('pages=1x2+1');
  await counter.json(`certify ${code} --original "Bằng=2" --original "Sổ" ${signed}`);
  await counter.json('shift open --cash 0');
  await counter.json(
    `payment waive ${code} --fee pages --amount 5000 --reason "hộ nghèo" --paper "Giấy số 1"`,
  );
  const { entries } = await counter.json('certify list');
  expect(entries).toMatchObject([{ fee: 0 }, { fee: 1000 }]);
});

test('whoever is erased leaves the number, and the tables are what the journal says', async () => {
  const line = 'dossier receive --procedure 1.001731 --all-components --citizen';
  const { code } = await counter.json(`${line} ${numbers.thu}`);
  await counter.json(`certify ${code} --original "Bằng của Thử" --kind copies ${signed}`);
  await resolve(counter, String(code));
  await counter.json(`dossier return ${code} --to owner`);
  counter.at('2047-12-02T09:00');
  await counter.json('staff login lan');
  await counter.json(`privacy request ${numbers.thu} --kind erase`);
  await counter.json('privacy answer 1.1 --as granted --yes');
  const { entries } = await counter.json('certify list --year 2026');
  expect(entries).toMatchObject([{ number: 1, asker: null, original: null, signer: null }]);
  expect(await counter.json('store verify')).toMatchObject({ ok: true, tables: 'ok' });
});

test('whoever signed what stands is proposed, not who signed a mistake; the answer names them', async () => {
  const code = await received('pages=1x3');
  await counter.json(`certify ${code} --original "Bằng" ${signed}`);
  await counter.json(
    `certify ${code} --original "Sổ" --signer "Phạm Thị Duyệt" --title "Chủ tịch"`,
  );
  await counter.json('certify strike 2 --reason "nhầm người ký"');
  const { out } = await counter.run(`certify ${code} --original "Sổ"`);
  expect(out).toContain('Người ký: Lê Văn Ký, Phó Chủ tịch');
});

test('the volume that was opened is told, not one of another book; a list goes on in its own', async () => {
  const code = await received('pages=1x4');
  await counter.json('certify book open --kind signatures --from-number 7');
  await counter.json('certify book close --kind signatures --pages 10');
  await counter.json('certify book open --kind signatures');
  await counter.json(`certify ${code} --kind signatures --original "Giấy=1" ${signed}`);
  expect(await counter.json(`certify ${code} --original "Bằng" ${signed}`)).toMatchObject({
    opened: 1,
  });
  await counter.json(`certify ${code} --kind signatures --original "Giấy=1"`);
  const { out, err } = await counter.run('certify list --kind signatures --year 2026 --limit 1', {
    terminal: true,
  });
  expect(out + err).toContain(
    'motcua certify list --kind signatures --year 2026 --limit 1 --after 7',
  );
});
