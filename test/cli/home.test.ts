import { ctrlC, enter, talk, type Turn } from '../support/clerk.ts';
import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { pageKeys } from '../../src/commands/desk/dossier-keys.ts';
import { vi } from '../../src/locale/vi.ts';
import { receive, resolve } from '../support/acts.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';

const { setup, staff, desk: words, home, payment, shift, palette } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

describe('`motcua` alone on a terminal', () => {
  it('shows the day and leaves', async () => {
    const { code, out, err } = await talk(counter, '', [[words.askHome, '0', enter]]);
    expect([code, err.includes(words.queue), out.includes(home.kept)]).toEqual([0, true, true]);
  });

  it('does one thing after the other, and goes on after a mistake', async () => {
    const { code } = await receive(counter);
    await resolve(counter, code);
    const steps: Turn[] = [
      [words.askHome, 'khong ai ten the', enter],
      [words.askHome, '4', enter],
      [words.askCode, '9', enter],
      [words.askHome, '4', enter],
      [words.askCode, '1', enter],
      [words.askNext, '1', enter],
      [words.askCollector, '1', enter],
      [words.sure('trả kết quả'), 'c', enter],
      [words.askNext, enter],
      [words.askHome, '0', enter],
    ];
    const ended = await talk(counter, '', steps);
    expect([ended.code, ended.err.includes('"9"')]).toEqual([0, true]);
    // At the screen the way out of a refusal is one of its acts.
    expect([
      ended.err.includes('→ ở màn hình chính, gõ 5 ('),
      ended.err.includes('→ motcua'),
    ]).toEqual([true, false]);
    expect((await counter.json(`dossier show ${code}`))['status']).toBe('returned');
  });

  it('asks how much was handed over, again where it is far more than is due: Enter is the sum itself', async () => {
    await counter.json('shift open --cash 100000');
    const { code } = await receive(counter);
    const steps: Turn[] = [
      [words.askHome, code, enter],
      [words.askNext, pageKeys.pay, enter],
      [payment.askMethod('8.000 đ'), '1', enter],
      // A nought or two too many are asked about, as typed.
      [payment.askTendered('8.000 đ'), '50000000', enter],
      [payment.askTenderedAgain('50.000.000 đ'), enter],
      [words.sure(payment.willTake('8.000 đ', 'tiền mặt')), 'c', enter],
      [words.askNext, enter],
      [words.askHome, '0', enter],
    ];
    const ended = await talk(counter, '', steps);
    expect(ended.code).toBe(0);
    const shown = await counter.json(`dossier show ${code}`);
    expect(shown['money'].outstanding).toBe(0);
    const [{ tendered, amount }] = shown['payments'];
    expect(tendered).toBe(amount);
  });

  it('is left with Ctrl-C', async () => {
    expect((await talk(counter, '', [[words.askHome, ctrlC]])).code).toBe(0);
  });

  it('begins with the set-up where there is no store, and leaves where that is given up', async () => {
    const bare = bareCounter();
    const { code, err } = await talk(bare, '', [[setup.askTraining, ctrlC]]);
    expect([code, err.includes(home.firstTime)]).toEqual([130, true]);
    expect(existsSync(bare.store)).toBe(false);
  });

  it('asks who is there before anything else when nobody is signed in', async () => {
    await counter.json('staff logout');
    const { code } = await talk(counter, '', [
      [staff.whoAreYou, '1', enter],
      [words.askHome, '0', enter],
    ]);
    expect([code, (await counter.json('staff whoami'))['login']]).toEqual([0, 'lan']);
  });
});

describe('any act of the counter', () => {
  it('is done by its key, and asks what its command needs', async () => {
    const { code, err } = await talk(counter, '', [
      [words.askHome, 'k1', enter],
      [shift.askDrawer, '0', enter],
      [words.sure(shift.will.open('0 đ')), 'c', enter],
      [words.askHome, '0', enter],
    ]);
    expect([code, err.includes('k Ca và két')]).toEqual([0, true]);
    expect((await counter.json('shift show'))['state']).toBe('open');
  });

  it('is done by a command line, whose arguments and options are its first answers', async () => {
    await counter.json('shift open --cash 0');
    await receive(counter);
    const { code, err } = await talk(counter, '', [
      [words.askHome, 'motcua payment take 1 --method cash --tendered …', enter],
      [words.sure(payment.willTake('8.000 đ', 'tiền mặt')), 'c', enter],
      [words.askHome, 'motcua config set counter.procedures "1.001193"', enter],
      // What was said stands above what is agreed to.
      ['Gõ c để', ctrlC],
      [words.askHome, '0', enter],
    ]);
    expect([code, err.includes('→ 1.001193')]).toEqual([0, true]);
    expect((await counter.json('dossier show 1'))['payments']).toHaveLength(1);
  });

  it('is found in its group, and by words without marks', async () => {
    const { code, err } = await talk(counter, '', [
      [words.askHome, 'k', enter],
      [palette.askAct('k'), '2', enter],
      [words.askHome, 'tra thu tuc', enter],
      ['Từ cần tìm:', 'chung thuc', enter],
      [palette.askAfterReading, enter],
      [words.askHome, '0', enter],
    ]);
    expect([code, err.includes('2.000815')]).toEqual([0, true]);
  });

  it('on a dossier asks which, by name too, and does it on its page', async () => {
    const { code: named } = await receive(counter);
    const { code } = await talk(counter, '', [
      [words.askHome, 'ghi chu', enter],
      [words.askCode, 'tran thi', enter],
      [vi.screen.dossier.askNote, 'gọi lại chiều nay', enter],
      [words.sure('ghi chú'), 'c', enter],
      [words.askNext, enter],
      [words.askHome, '0', enter],
    ]);
    expect(code).toBe(0);
    expect((await counter.json(`dossier show ${named}`))['notes']).toMatchObject([
      { text: 'gọi lại chiều nay' },
    ]);
  });

  it.each(['--help', '-h', '--json', '--yes'])(
    'takes %s for the words that it was asked for, and for no option',
    async (text) => {
      const { code: named } = await receive(counter);
      const { code } = await talk(counter, '', [
        [words.askHome, 'ghi chu', enter],
        [words.askCode, '1', enter],
        [vi.screen.dossier.askNote, text, enter],
        [words.sure('ghi chú'), 'c', enter],
        [words.askNext, enter],
        [words.askHome, '0', enter],
      ]);
      expect(code).toBe(0);
      expect((await counter.json(`dossier show ${named}`))['notes']).toMatchObject([{ text }]);
    },
  );

  it('is heard on every page as at home, and its page is come back to', async () => {
    const { code: named } = await receive(counter);
    const { code, err } = await talk(counter, '', [
      [words.askHome, named, enter],
      // Words that mean an act on a dossier mean this one.
      [words.askNext, 'ghi chu', enter],
      [vi.screen.dossier.askNote, 'gọi lại', enter],
      [words.sure('ghi chú'), 'c', enter],
      [words.askNext, 'l3', enter],
      [palette.askAfterReading, 'motcua help', enter],
      [palette.askAfterReading, enter],
      [words.askNext, '88', enter],
      [words.askNext, '8', enter],
      [words.askNext, '9', enter],
      [words.askNext, 'k', enter],
      [palette.askAct('k'), enter],
      [words.askNext, enter],
      [words.askHome, 's31', enter],
      [palette.askAfterReading, 'ho so tre', enter],
      [words.askBack, 'khong ai ten the', enter],
      [words.askBack, enter],
      [words.askHome, '0', enter],
    ]);
    expect([code, err.includes(palette.noSuchKey('88', []).slice(0, -1))]).toEqual([0, true]);
    expect((await counter.json(`dossier show ${named}`))['notes']).toMatchObject([
      { text: 'gọi lại' },
    ]);
  });

  it('asks what need not be said behind a plus, and `<` goes back from what it asks', async () => {
    await receive(counter);
    const { code, err } = await talk(counter, '', [
      [words.askHome, 'g8+', enter],
      [words.askCode, '1', enter],
      [palette.askMore, '<', enter],
      [words.askCode, '1', enter],
      [palette.askMore, '1', enter],
      ['Tệp PDF:', counter.file('phieu.pdf'), enter],
      [palette.askMore, enter],
      [words.askHome, '0', enter],
    ]);
    expect([code, existsSync(counter.file('phieu.pdf')), err.includes('phieu.pdf')]).toEqual([
      0,
      true,
      true,
    ]);
  });

  it('stands behind what is called so, and beside people who are', async () => {
    const { code, err } = await talk(counter, '', [
      [words.askHome, 'khong ai ten the', enter],
      [words.askHome, '9', enter],
      [words.askHome, '0', enter],
    ]);
    expect(code).toBe(0);
    for (const line of words.foundNothing('khong ai ten the')) expect(err).toContain(line);
  });
});
