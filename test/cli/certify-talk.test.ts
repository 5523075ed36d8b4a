/** A pile of originals at the counter: each is certified as it is received, in few keys. */
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { cards, copies, register } from '../support/acts.ts';
import { ctrlC, enter, talk, type Turn } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { certification, desk } = vi.screen;
const askPages = 'Bao nhiêu trang?';
const originals = ['Bằng tốt nghiệp', 'Bảng điểm', 'Giấy khai sinh', 'Sổ hộ khẩu', 'Học bạ'];

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  const lines = originals.map((name) => `--certify "${name}=1/1"`).join(' ');
  const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
  await counter.json(`${copies} --all-components ${lines} ${signed}`);
  // The day after: no two receptions of one day.
  counter.at('2026-11-24T08:30');
  await counter.json('staff login lan');
});

it('ten originals of one citizen are received and certified in forty keys', async () => {
  const turns: Turn[] = [
    [desk.askNext, '1', enter],
    [desk.askProcedure, '1', enter],
    [desk.askPapers, enter],
    [askPages, '+', enter],
    [certification.askOriginals.copies, '1 2 3 4 5=3', enter],
    [certification.askMore, '1 2 3=1/4', enter],
    [certification.askMore, '4 5', enter],
    [certification.askMore, enter],
    [desk.agree, enter],
  ];
  await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    ...turns,
    [desk.askAfter, enter],
    [desk.askHome, '0', enter],
  ]);
  const keys = turns
    .flatMap(([, ...pressed]) => pressed)
    .reduce<number>((sum, key) => sum + (typeof key === 'string' ? key.length : 1), 0);
  expect(keys).toBeLessThanOrEqual(40);
  const { entries, copies: made, fee } = await counter.json('certify list --after 5');
  expect(entries).toHaveLength(10);
  expect(entries[0]).toMatchObject({ number: 6, original: 'Học bạ' });
  expect([made, fee]).toEqual([20, 5 * 6000 + 3 * 6000 + 2 * 2000]);
  expect(await counter.json('dossier show 1')).toMatchObject({ amountDue: fee });
});

it('a closed volume is told before anything is typed for it, and the next one opened there', async () => {
  await counter.json('certify book close --pages 3');
  const begin: Turn[] = [
    [askPages, '+', enter],
    [certification.askNextVolume, 'k', enter],
    [askPages, '2', enter],
    [desk.agree, '<', enter],
    [askPages, '+', enter],
    [certification.askNextVolume, 'c', enter],
    [certification.askOriginals.copies, '1 2=2', enter],
    [certification.askMore, enter],
    [desk.agree, enter],
  ];
  const { code, err } = await talk(counter, `${copies} --all-components`, begin);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  expect(err.replaceAll(/\s+/g, ' ')).toContain(
    'Quyển 1 của sổ chứng thực bản sao năm 2026 đã khóa',
  );
  const { entries } = await counter.json('certify list --after 5');
  expect(entries).toMatchObject([
    { number: 6, volume: 2 },
    { number: 7, volume: 2 },
  ]);
});

it('what is no original is answered by what stands there, and by what a count must be', async () => {
  const fresh = await newCounter();
  await register(fresh);
  const { err } = await talk(fresh, `${copies} --all-components`, [
    [askPages, '+', enter],
    [certification.askOriginals.copies, '?', enter],
    [certification.askOriginals.copies, '1', enter],
    [certification.askOriginals.copies, 'CCCD=0/1', enter],
    [certification.askOriginals.copies, ctrlC],
  ]);
  const said = err.replaceAll(/\s+/g, ' ');
  expect(said).toContain(certification.namedRule);
  expect(said).toContain(certification.noneRule);
  expect(said).not.toContain('ở trên');
});

it('an original is typed by name; who signs is asked once', async () => {
  const fresh = await newCounter();
  await register(fresh);
  await talk(fresh, `${copies} --all-components`, [
    [askPages, 'Bằng tốt nghiệp=3/1', enter],
    [certification.askMore, 'linh tinh=9/9/9', enter],
    [certification.askMore, 'Giấy khai sinh', enter],
    [certification.askMore, enter],
    [certification.askSigner, 'Lê Văn Ký', enter],
    [certification.askSigner, 'Lê Văn Ký, Phó Chủ tịch', enter],
    [desk.agree, enter],
  ]);
  const { entries } = await fresh.json('certify list');
  expect(entries).toMatchObject([
    { original: 'Bằng tốt nghiệp', copies: 3, pages: 1, signer: { title: 'Phó Chủ tịch' } },
    { original: 'Giấy khai sinh', copies: 1, pages: 1 },
  ]);
});

describe('what is certified stands in what is agreed to', () => {
  const begin: Turn[] = [
    [desk.askPapers, enter],
    [askPages, '+', enter],
    [certification.askOriginals.copies, 'Bằng D=2/2', enter],
    [certification.askMore, 'Sổ đỏ=1/3', enter],
    [certification.askMore, enter],
  ];
  const line = copies;
  const lately = async (): Promise<unknown> =>
    (await counter.json('certify list --after 5')).entries;
  const two = [
    { original: 'Bằng D', copies: 2, pages: 2, signer: { name: 'Lê Văn Ký' } },
    { original: 'Sổ đỏ', copies: 1, pages: 3 },
  ];

  it('with who signs; the quantity looked at and left keeps it', async () => {
    const { out, err } = await talk(counter, line, [
      ...begin,
      [desk.agree, '7', enter],
      [certification.askMore, enter],
      [desk.agree, enter],
    ]);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('Bằng D: 2 bản, 2 trang; Sổ đỏ: 1 bản, 3 trang');
    expect(out).toContain('Người ký: Lê Văn Ký, Phó Chủ tịch');
    expect(await lately()).toMatchObject(two);
  });

  it.each(['1', '2', '3', '4', '5', '6', 'h'])('change %s and back keeps it', async (key) => {
    await talk(counter, line, [
      ...begin,
      [desk.agree, key, enter],
      ['', '<', enter],
      [desk.agree, enter],
    ]);
    expect(await lately()).toMatchObject(two);
  });

  it('one is taken back, another is added; all are taken back for a number', async () => {
    await talk(counter, line, [
      ...begin,
      [desk.agree, '7', enter],
      [certification.askMore, '-1', enter],
      [certification.askMore, 'Học bạ=1/9', enter],
      [certification.askMore, enter],
      [desk.agree, enter],
    ]);
    expect(await lately()).toMatchObject([{ original: 'Sổ đỏ' }, { original: 'Học bạ' }]);
    await talk(counter, line, [
      ...begin,
      [desk.agreeDoubtful, '7', enter],
      [certification.askMore, '-', enter],
      [certification.askOriginals.copies, enter],
      [askPages, '4', enter],
      [desk.agreeDoubtful, 'c', enter],
    ]);
    expect(await lately()).toHaveLength(2);
  });

  it('of what flags certified the same can be changed', async () => {
    await talk(counter, `${line} --certify "Bằng D=2/2"`, [
      [desk.askPapers, enter],
      [desk.agree, '7', enter],
      [certification.askMore, '-1', enter],
      [certification.askOriginals.copies, 'Sổ đỏ=1/3', enter],
      [certification.askMore, enter],
      [desk.agree, enter],
    ]);
    expect(await lately()).toMatchObject([{ original: 'Sổ đỏ', copies: 1, pages: 3 }]);
  });

  it('another signs than was proposed', async () => {
    await talk(counter, line, [
      ...begin,
      [desk.agree, '8', enter],
      [certification.askSigner, 'Phạm Thị Duyệt, Chủ tịch', enter],
      [desk.agree, enter],
    ]);
    expect(await lately()).toMatchObject([{ signer: { name: 'Phạm Thị Duyệt' } }, {}]);
    // Either of them is proposed by number from now on, the last one first.
    await talk(counter, line, [
      ...begin,
      [desk.agreeDoubtful, '8', enter],
      [certification.askSigner, '2', enter],
      [desk.agreeDoubtful, 'c', enter],
    ]);
    const { entries } = await counter.json('certify list --after 7');
    expect(entries).toMatchObject([{ signer: { name: 'Lê Văn Ký' } }, {}]);
  });
});

it('numbers without a sign are asked about; what others had certified is not proposed', async () => {
  await register(counter, cards.mau);
  const { err } = await talk(counter, copies.replace('022192000001', '022085123456'), [
    [desk.askPapers, enter],
    [askPages, '+', enter],
    [certification.askOriginals.copies, 'so ho khau 2/16', enter],
    [certification.askMeant, '1', enter],
    [certification.askMore, enter],
    [desk.agree, enter],
  ]);
  expect(err).not.toContain('Bằng tốt nghiệp');
  const { entries } = await counter.json('certify list --after 5');
  expect(entries).toMatchObject([{ original: 'so ho khau', copies: 2, pages: 16 }]);
});

it('a contract is numbered when it is signed, and that is told', async () => {
  const line = 'dossier receive --procedure 2.001035 --citizen 022192000001 --all-components';
  const { err } = await talk(counter, line, [
    ['Bao nhiêu văn bản?', enter],
    [desk.agree, enter],
  ]);
  expect(err).toContain(certification.whenSigned);
  expect((await counter.json('certify list --kind contracts')).entries).toEqual([]);
  expect(
    await counter.refused(`${line} --certify "Hợp đồng thuê nhà=2" --signer A1 --title B1`),
  ).toBe('certification.when_signed');
});
