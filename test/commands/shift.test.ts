/** Statements and shifts through the whole program. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { approveAccount } from '../support/acts.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

let counter: Counter = undefined!;
beforeEach(async () => {
  counter = await newCounter();
  await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  await approveAccount(counter);
});

const receive = (procedure: string, more = '') =>
  counter.json(
    `dossier receive --procedure ${procedure} --citizen 022192000001 --all-components ${more}`,
  );

/** A dossier of 20.000 đ, and an open shift with 500.000 đ. */
async function ready(): Promise<Answer> {
  const dossier = await receive('2.000884', '--quantity 2');
  await counter.json('shift open --cash 500000');
  return dossier;
}

describe('a statement', () => {
  const statement = [
    'Ngân hàng ABC,,,',
    'Số tham chiếu,Diễn giải,Số tiền ghi có,Ngày giao dịch',
    'FT1,"TRAN THI THU H4922261123 0001, CAM ON","10,000.00",23/11/2026 09:10',
    'FT2,H49222611230002,8.000,23/11/2026',
    'FT3,chuyen khoan,9000,23/11/2026',
    'FT4,H4922261123000112345,10.000,23/11/2026',
    'FT5,H49222611230002 H49222611230003,10.000,23/11/2026',
    'FT6,H49.22-261123-0003,12.000,23/11/2026',
  ].join('\n');

  test('books nothing without a yes, and nothing twice', async () => {
    for (let n = 0; n < 3; n++) await receive('2.000884');
    await counter.json('shift open --cash 0');
    const file = counter.file('sao-ke.csv');
    writeFileSync(file, statement);
    const look = await counter.json(`payment reconcile ${file}`);
    expect(look.lines.map((line: Answer) => line.verdict)).toEqual([
      ...['exact', 'too_little', 'unknown', 'double', 'ambiguous', 'too_much'],
    ]);
    expect(look.booked).toBe(0);
    expect(await counter.json(`payment reconcile ${file} --yes`)).toMatchObject({ booked: 1 });
    const again = await counter.json(`payment reconcile ${file} --yes`);
    expect([again.booked, again.lines[0].verdict]).toEqual([0, 'booked']);
    expect(await counter.refused(`payment reconcile ${file} --book 5`)).toBe(
      'payment.not_bookable',
    );
    await counter.json(`payment reconcile ${file} --book 4 --book 8`);
    const third = await counter.json('dossier show 3');
    expect(third.money).toMatchObject({ state: 'paid', surplus: 2000 });
    expect((await counter.json('dossier show 2')).money).toMatchObject({ state: 'part_paid' });
  });
});

describe('a statement that tells again what is in the books', () => {
  const rows = (...more: string[]): string =>
    ['reference,purpose,amount,date', ...more, ''].join('\n');
  const statementOf = (text: string | Uint8Array): string => {
    const file = counter.file('sao-ke.csv');
    writeFileSync(file, text);
    return `payment reconcile ${file}`;
  };
  const verdicts = ({ lines }: Answer): unknown[] =>
    lines.map(({ verdict, booked }: Answer) => [verdict, booked]);

  test('names those lines, books the good ones and ends with 7', async () => {
    for (let n = 0; n < 4; n++) await receive('2.000884');
    await counter.json('shift open --cash 0');
    await counter.json('payment take 1 --method vietqr --reference FT1');
    await counter.json('payment take 2 --method transfer --reference FT2');
    const line = statementOf(
      rows(
        'FT1,H49222611230003,10000,23/11/2026',
        'FT2,H49222611230002,10000,23/11/2026',
        'FT3,H49222611230003,10000,23/11/2026',
        'FT3,lap lai H49222611230004,10000,23/11/2026',
        'FT4,H49222611230004,10000,23/11/2026',
      ),
    );
    const told = [
      ['reference_booked', false],
      ['confirms', false],
      ['exact', false],
      ['repeated', false],
      ['exact', false],
    ];
    const look = await counter.json(line);
    expect([verdicts(look), look.refused, look.lines[0].codes]).toEqual([
      told,
      0,
      ['H49.22-261123-0001'],
    ]);
    const { code, out } = await counter.run(`${line} --yes --json`);
    const done = JSON.parse(out) as Answer;
    expect([code, done.booked, done.refused]).toEqual([7, 3, 2]);
    expect(verdicts(done).map((row) => (row as unknown[])[1])).toEqual(
      told.map(([verdict]) => verdict === 'exact' || verdict === 'confirms'),
    );
    expect(await counter.refused(`${line} --book 2`)).toBe('payment.not_bookable');
    const shown = await counter.run(line);
    expect([shown.code, shown.out.includes('đã ghi từ trước')]).toEqual([0, true]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  test('without a shift books nothing, whatever its lines say', async () => {
    await receive('2.000884');
    const line = statementOf(rows('FT3,H49222611230001,10000,23/11/2026'));
    expect(await counter.refused(`${line} --yes`)).toBe('shift.none');
  });

  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 of Windows', (text: string) => wide(`\uFEFF${text}`)],
    ['UTF-16 without a mark', wide],
    ['UTF-16, the high byte first', (text: string) => wide(`\uFEFF${text}`).swap16()],
  ])('is read as %s, from a file and from standard input', async (_name, encode) => {
    await receive('2.000884');
    const bytes = encode(rows('FT3,Nộp phí H49222611230001,10000,23/11/2026'));
    const fromFile = await counter.json(statementOf(bytes));
    const piped = await counter.json('payment reconcile -', { stdin: bytes });
    expect(fromFile).toEqual(piped);
    expect(fromFile.lines).toMatchObject([
      { purpose: 'Nộp phí H49222611230001', verdict: 'exact', reference: 'FT3' },
    ]);
  });
});

describe('the shift', () => {
  test('tells on the screen and on its sheet each count that was off, and why', async () => {
    await counter.json('staff add --name "Nguyễn Thị Mai" --login mai --role cashier');
    await ready();
    await counter.json('shift close --count 500000=1');
    const said = async (line: string): Promise<string> => {
      const { code, out } = await counter.run(line);
      expect([line, code]).toEqual([line, 0]);
      return out;
    };
    const opened = await said('shift open --cash 490000 --explain "mất một tờ"');
    for (const words of ['500.000 đ', '490.000 đ', 'thiếu 10.000 đ', 'mất một tờ']) {
      expect(opened).toContain(words);
    }
    const given = await said('shift handover --to mai --cash 495000 --explain "tìm thấy 5.000"');
    for (const words of ['thừa 5.000 đ', 'tìm thấy 5.000']) expect(given).toContain(words);
    await counter.json('staff login mai');
    const taken = await said('shift accept --cash 493000 --explain "đếm lại hai lần"');
    for (const words of ['thiếu 2.000 đ', 'đếm lại hai lần']) expect(taken).toContain(words);

    const reasons = ['mất một tờ', 'tìm thấy 5.000', 'đếm lại hai lần'];
    const shown = await said('shift show');
    for (const words of reasons) expect(shown).toContain(words);
    const sheet = counter.file('ca.pdf');
    await counter.json(`shift show --print ${sheet}`);
    const paper = allText(await readPdf(readFileSync(sheet)));
    for (const words of reasons) expect(paper).toContain(words);
    expect((await counter.json('shift show')).turns[0]).toMatchObject({
      accepted: { counted: 493_000, expected: 495_000, difference: -2000 },
    });
  });

  test('says nothing of a difference where there is none', async () => {
    const { out } = await counter.run('shift open --cash 490000');
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  test('is handed over by two who both count, and opens from what was left', async () => {
    await counter.json('staff add --name "Nguyễn Thị Mai" --login mai --role cashier');
    await ready();
    await counter.json('shift handover --to mai --cash 500000');
    expect(await counter.refused('payment take 1 --method cash')).toBe('shift.offered');
    await counter.json('staff login mai');
    const short = '--cash 490000';
    expect(await counter.refused(`shift accept ${short}`)).toBe('shift.unexplained');
    await counter.json(`shift accept ${short} --explain "đếm lại"`);
    await counter.json('payment take 1 --method cash');
    expect(await counter.refused('shift close --count 500000=1')).toBe('shift.unexplained');
    const closed = await counter.json(
      'shift close --count 500000=1 --count 10000=1 --bank 400000 --explain "thiếu 10.000"',
    );
    expect(closed).toMatchObject({ expected: 520_000, counted: 510_000, difference: -10_000 });
    expect(closed.closing).toMatchObject({ banked: 400_000, left: 110_000 });
    expect(await counter.refused('shift open --cash 100000')).toBe('shift.unexplained');
    await counter.json('shift open --cash 110000');
  });

  test('stands among the figures of the day, as numbers', async () => {
    expect((await counter.json('status'))['shift']).toBeNull();
    await ready();
    await counter.json('payment take 1 --method cash');
    const { shift } = await counter.json('status');
    expect(shift).toMatchObject({ cash: 520_000, cashier: { login: 'lan' } });
  });

  test('prints a sheet with the head of the journal’s chain', async () => {
    await ready();
    await counter.json('payment take 1 --method cash --tendered 20000');
    const sheet = counter.file('ca.pdf');
    const { chain } = await counter.json(
      `shift close --count 500000=1 --count 20000=1 --print ${sheet}`,
    );
    const { books } = await counter.json('store info');
    expect(books[0].hash).toBe(chain.hash);
    const text = allText(await readPdf(readFileSync(sheet))).replaceAll(' ', '');
    for (const part of [chain.hash, 'BL26-1/0000001', '520.000đ', '0đ(khớp)']) {
      expect(text).toContain(part);
    }
  });
});
