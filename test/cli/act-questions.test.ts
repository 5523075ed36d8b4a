import { ctrlC, enter, talk } from '../support/clerk.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { wantedText } from '../../src/cli/trouble.ts';
import { vi } from '../../src/locale/vi.ts';
import { cards, numbers, receive, register, resolve } from '../support/acts.ts';
import { pngOfPage, writtenPage } from '../support/piles.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { scanned } from '../support/scans.ts';

const { dossier, desk: words, life, payment } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

describe('questions of an act that is typed as a command', () => {
  it('are about what was not said: a result is decided, and handed over', async () => {
    await receive(counter);
    const decided = await talk(counter, 'dossier resolve 1', [
      [dossier.askResultNumber, '5/2026', enter],
      [words.askSigned, enter],
      [words.sure('ghi kết quả'), 'c', enter],
    ]);
    expect(decided.code).toBe(0);
    for (const shown of ['5/2026', '23/11/2026']) expect(decided.err).toContain(shown);
    const { code, err } = await talk(counter, 'dossier return 1', [
      [words.askCollector, '2', enter],
      [words.askCollectorName, enter],
      [words.askCollectorName, 'Đỗ Văn Nhận', enter],
      [dossier.askCollectorNumber, enter],
      [dossier.askCollectorAuthority, '4', enter],
      [words.sure('trả kết quả'), 'c', enter],
    ]);
    expect([code, err.includes('Đỗ Văn Nhận')]).toEqual([0, true]);
    expect(await counter.json('dossier show 1')).toMatchObject({
      result: { number: '5/2026', date: '2026-11-23' },
      returned: { to: 'authorised', collectorName: 'Đỗ Văn Nhận', collectorNumber: null },
    });
  });

  it.each([
    ['of a result without a file that nothing goes online', '', true],
    ['nothing of that where it is handed over on paper', '--paper', false],
  ])('tell before it is agreed to: %s', async (_name, more, told) => {
    await receive(counter, '--return-by online');
    await resolve(counter, '1');
    const { code, err } = await talk(counter, `dossier return 1 ${more}`, [
      [words.askCollector, '1', enter],
      [words.sure('trả kết quả'), 'k', enter],
    ]);
    expect([code, err.includes(vi.screen.document.nothingGoes)]).toEqual([130, told]);
    expect(await counter.json('dossier show 1')).toMatchObject({ returned: null });
  });

  it('tell nothing of the kind once a file of the result is kept', async () => {
    await receive(counter, '--return-by online');
    await resolve(counter, '1');
    const file = scanned(counter, 'ket-qua.png', pngOfPage(writtenPage(1)));
    await counter.json(`document add 1 ${file} --result`);
    const { err } = await talk(counter, 'dossier return 1', [
      [words.askCollector, '1', enter],
      [words.sure('trả kết quả'), 'k', enter],
    ]);
    expect(err).not.toContain(vi.screen.document.nothingGoes);
  });

  it('offer who handed it in for who collects it, and look others up as an owner', async () => {
    await register(counter, cards.mau);
    await receive(counter, `--submitter ${numbers.mau} --authorised-by "giấy ủy quyền"`);
    await resolve(counter, '1');
    const offered = await talk(counter, 'dossier return 1', [
      [words.askCollector, '2', enter],
      [words.askCollectorName, enter],
      [dossier.askCollectorAuthority, '1', enter],
      [words.sure('trả kết quả'), '<', enter],
      [dossier.askCollectorAuthority, '<', enter],
      [words.askCollectorName, 'tran thi', enter],
      [words.whichOne, '1', enter],
      [dossier.askCollectorAuthority, '1', enter],
      [words.sure('trả kết quả'), 'c', enter],
    ]);
    expect([offered.code, offered.code === 0 ? '' : offered.err]).toEqual([0, '']);
    expect(offered.err).toContain(words.enterForSubmitter('Nguyễn Văn Mẫu'));
    const { returned } = await counter.json('dossier show 1');
    expect(returned).toMatchObject({ collectorName: 'Trần Thị Thử', authority: 'certified' });
  });

  it('take no letter of agreement for the name of a paper', async () => {
    await receive(counter);
    const { code, err } = await talk(counter, 'dossier add-paper 1', [
      [life.askPaper, 'c', enter],
      [life.askPaper, 'co', enter],
      [life.askPaper, '-', enter],
      [life.askPaper, ctrlC],
    ]);
    const wanted = wantedText(vi, 'component').slice(0, 24);
    expect([code, err.split(wanted).length]).toEqual([130, 4]);
  });

  it('can be gone back on and explained, as at the counter', async () => {
    await receive(counter);
    const { code, err } = await talk(counter, 'dossier resolve 1', [
      [dossier.askResultNumber, '5/2026', enter],
      [words.askSigned, '?', enter],
      [words.askSigned, '<', enter],
      [dossier.askResultNumber, enter],
      [words.askSigned, '23/11/2026', enter],
      [words.sure('ghi kết quả'), 'c', enter],
    ]);
    expect(code).toBe(0);
    for (const part of [words.explainLine[0]!, words.asBefore('5/2026')]) {
      expect(err).toContain(part);
    }
    expect((await counter.json('dossier show 1'))['result']).toMatchObject({ number: '5/2026' });
  });

  it('keep a way of paying that is not possible in its place, with the reason', async () => {
    await receive(counter);
    await receive(counter);
    await counter.json('payment book add --series AB-26P --from 1 --to 1');
    await counter.json('shift open --cash 0');
    await counter.json('payment take 1 --method cash');
    const { what } = vi.problems['payment.books_used_up']({ series: 'AB-26P' });
    const { code, err } = await talk(counter, 'payment take 2', [
      [payment.askMethod('8.000 đ'), '1', enter],
      [payment.askMethod('8.000 đ'), ctrlC],
    ]);
    expect([code, err.includes(what)]).toEqual([130, true]);
  });

  it('let a scan lead elsewhere, and are come back to', async () => {
    await receive(counter);
    const { code, err } = await talk(counter, 'dossier refuse 1', [
      [life.askReason, cards.thu, enter],
      [words.askNext, enter],
      [life.askReason, 'thiếu chữ ký', enter],
      [words.sure('từ chối tiếp nhận'), 'c', enter],
    ]);
    expect([code, err.includes(words.newDossier)]).toEqual([0, true]);
    expect(await counter.json('dossier show 1')).toMatchObject({
      status: 'refused',
      closing: { reason: 'thiếu chữ ký' },
    });
  });

  it('of a correction that changes nothing end where it can be put right', async () => {
    await receive(counter);
    const { code, err } = await talk(counter, 'dossier correct 1', [
      [words.askCorrect, '1', enter],
      [words.askOwner, numbers.thu, enter],
      [words.askCorrect, enter],
      [life.askReason, 'nhầm người', enter],
      [words.cannotDo, '<', enter],
      [life.askReason, ctrlC],
    ]);
    const { what } = vi.problems['dossier.nothing_corrected']({ code: 'H49.22-261123-0001' });
    expect([code, err.includes(what)]).toEqual([130, true]);
  });

  it('about an act that cannot be done are not asked', async () => {
    await receive(counter);
    expect((await talk(counter, 'dossier reopen 1', [])).code).toBe(3);
  });
});
