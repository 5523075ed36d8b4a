import { ctrlC, enter, talk, type Turn } from '../support/clerk.ts';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { receive, resolve } from '../support/acts.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';

const { setup, staff, desk: words, home, payment } = vi.screen;

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
      [words.askHome, 'khong co', enter],
      [words.askHome, '4', enter],
      [words.askCode, '9', enter],
      [words.askHome, '4', enter],
      [words.askCode, '1', enter],
      [words.askNext, '1', enter],
      [words.askCollector, '1', enter],
      [words.sure('trả kết quả'), { act: () => wait(200) }, 'c', enter],
      [words.askNext, enter],
      [words.askHome, '0', enter],
    ];
    const ended = await talk(counter, '', steps);
    expect([ended.code, ended.err.includes('"9"')]).toEqual([0, true]);
    expect((await counter.json(`dossier show ${code}`))['status']).toBe('returned');
  });

  it('asks how much was handed over, again where it is far more than is due: Enter is the sum itself', async () => {
    await counter.json('shift open --cash 100000');
    const { code } = await receive(counter);
    const { next } = await counter.json(`dossier show ${code}`);
    // What is seldom done stands at the page's end, behind the money.
    const usual = (next as string[]).filter(
      (act) => !['add-paper', 'correct', 'cancel'].includes(act),
    );
    const steps: Turn[] = [
      [words.askHome, code, enter],
      [words.askNext, String(usual.length + 1), enter],
      [payment.askMethod, '1', enter],
      // A nought or two too many are asked about, as typed.
      [payment.askTendered, '50000000', enter],
      [payment.askTenderedAgain('50.000.000 đ'), enter],
      [payment.sureTake, { act: () => wait(200) }, 'c', enter],
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
    const { code, err } = await talk(bare, '', [[setup.chooseOffice, ctrlC]]);
    expect([code, err.startsWith(home.firstTime)]).toEqual([130, true]);
    expect(existsSync(bare.store)).toBe(false);
  });

  it('asks who is there before anything else when nobody is signed in', async () => {
    await counter.json('staff logout');
    const { code } = await talk(counter, '', [
      [staff.whoAreYou, enter],
      [words.askHome, '0', enter],
    ]);
    expect([code, (await counter.json('staff whoami'))['login']]).toEqual([0, 'lan']);
  });
});
