import { ctrlC, down, enter, talk, type Turn } from '../support/clerk.ts';
import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { receive, resolve } from '../support/acts.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';

const { setup, staff, dossier, home } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

describe('`motcua` alone on a terminal', () => {
  it('shows the day and leaves', async () => {
    const { code, out } = await talk(counter, '', [[home.question, { key: 'up' }, enter]]);
    expect([code, out.includes(vi.screen.status.received), out.includes(home.kept)]).toEqual([
      0,
      true,
      true,
    ]);
  });

  it('does one thing after the other, and goes on after a mistake', async () => {
    const { code } = await receive(counter);
    await resolve(counter, code);
    const steps: Turn[] = [
      [home.question, down, down, enter],
      [home.askWords, 'khong co', enter],
      [home.question, down, down, down, enter],
      [home.askCode, '9', enter],
      [home.question, down, down, down, enter],
      [home.askCode, '1', enter],
      [dossier.askCollector, enter],
      [home.question, { key: 'up' }, enter],
    ];
    const ended = await talk(counter, '', steps);
    expect([ended.code, ended.err.includes('"9"')]).toEqual([0, true]);
    expect((await counter.json(`dossier show ${code}`))['status']).toBe('returned');
  });

  it('is left with Ctrl-C', async () => {
    expect((await talk(counter, '', [[home.question, ctrlC]])).code).toBe(130);
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
      [home.question, { key: 'up' }, enter],
    ]);
    expect([code, (await counter.json('staff whoami'))['login']]).toEqual([0, 'lan']);
  });
});
