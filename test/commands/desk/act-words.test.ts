/** Where a person is asked for, keys and words of acts are heard, and are nobody's name. */
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { receive } from '../../support/acts.ts';
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { citizen, desk: words } = vi.screen;
const leave: Turn = [words.askHome, '0', enter];

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const dossiers = async (): Promise<unknown[]> => (await counter.json('dossier list'))['dossiers'];
const people = async (name: string): Promise<{ kind: string }[]> =>
  (await counter.json(['citizen', 'find', name]))['citizens'];

describe('after a ticket was called', () => {
  it.each([
    ['by its words', ['vang mat', enter]],
    ['by its key', ['v', enter]],
  ] as const)('who does not come is absent, %s', async (_how, keys) => {
    await counter.json('queue take --service reception');
    const { code, err } = await talk(counter, '', [
      [words.askHome, '3', enter],
      [words.askOwner, ...keys],
      leave,
    ]);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    expect(await dossiers()).toEqual([]);
    const { tickets } = await counter.json('queue list --all');
    expect(tickets).toMatchObject([{ number: 'A001', state: 'waiting', absences: 1 }]);
  });
});

describe('where a dossier is asked for', () => {
  it.each(['4', '5'])('acts are heard as well: %s', async (key) => {
    await counter.json('queue take --service result');
    await counter.json('queue call');
    const { code, err } = await talk(counter, '', [
      [words.askHome, key, enter],
      [key === '4' ? words.askCode : words.askFind, 'vang mat', enter],
      leave,
    ]);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    const { tickets } = await counter.json('queue list --all');
    expect(tickets).toMatchObject([{ number: 'B001', absences: 1 }]);
  });
});

describe('what an act is called', () => {
  it.each(['sua ten', 'in lai'])('is offered as the act, not as a name: %s', async (typed) => {
    const { err } = await talk(counter, '', [
      [words.askHome, '1', enter],
      [words.askOwner, typed, enter],
      [words.askActOrName, 'c3', enter],
      [words.askOwner, 've', enter],
      leave,
    ]);
    expect(err).not.toContain(`  0  ${words.registerNew.person(typed)}`);
    expect(err).toContain(words.isAct(typed, []));
  });

  it('is a name all the same when that is said', async () => {
    const { code, err } = await talk(counter, '', [
      [words.askHome, '1', enter],
      [words.askOwner, 'Sua Ten', enter],
      [words.askActOrName, '0', enter],
      [words.askNumber, enter],
      [words.askBirth, '1990', enter],
      [citizen.askSex, enter],
      [words.askAddress, enter],
      [words.askPhone, enter],
      [words.askProcedureWords, '2.000815', enter],
      [words.askPapers, enter],
      ['Bao nhiêu trang?', '1', enter],
      [words.agree, enter],
      [words.askAfter, enter],
      leave,
    ]);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    expect(await people('Sua Ten')).toHaveLength(1);
  });

  it('is asked about where only a name is asked for', async () => {
    const { err } = await talk(counter, '', [
      [words.askHome, '1', enter],
      [words.askOwner, '022192000077', enter],
      [words.nobodyFound('0'), '0', enter],
      [words.askName, 'vắng mặt', enter],
      [words.askKeepTyped, '<', enter],
      [words.askName, 'q5', enter],
      leave,
    ]);
    expect(err).toContain(words.isAct('vắng mặt', ['q5']));
  });
});

describe('a lone number', () => {
  it.each(['3', '12', '0.5', '2026'])('is nobody’s name: %s', async (typed) => {
    const { err } = await talk(counter, '', [
      [words.askHome, '1', enter],
      [words.askOwner, typed, enter],
      [words.askOwner, 've', enter],
      leave,
    ]);
    expect(err).toContain(words.noSuchNumber(typed).slice(0, 40));
    expect(err).not.toContain(words.registerNew.person(typed));
  });
});

describe('words with marks', () => {
  it.each(['Vệ', 'Vẽ', 'Lụi', 'Lui Về'])('are those words alone: %s is a name', async (typed) => {
    const { err } = await talk(counter, '', [
      [words.askHome, '1', enter],
      [words.askOwner, typed, enter],
      [words.nobodyFound('0'), 'về', enter],
      leave,
    ]);
    expect(err).toContain(words.registerNew.person(typed));
  });

  it.each(['về', 've', 'vef', 've2', 'Ve'])('lead home: %s', async (typed) => {
    const { code } = await talk(counter, '', [
      [words.askHome, '1', enter],
      [words.askOwner, typed, enter],
      leave,
    ]);
    expect(code).toBe(0);
  });
});

describe('back and home', () => {
  it('are heard as words: a reception that nobody was named in is left', async () => {
    const { code } = await talk(counter, '', [
      [words.askHome, '1', enter],
      [words.askOwner, 'quay lai', enter],
      [words.askHome, '1', enter],
      [words.askOwner, 've', enter],
      leave,
    ]);
    expect(code).toBe(0);
  });
});

describe('0 and 00', () => {
  it('are a person and an organisation, whatever was typed', async () => {
    const { err } = await talk(counter, '', [
      [words.askHome, '1', enter],
      [words.askOwner, 'Công ty Thử', enter],
      [words.nobodyFound('00'), 'Lý Thị Mới', enter],
      [words.nobodyFound('0'), 've', enter],
      leave,
    ]);
    for (const typed of ['Công ty Thử', 'Lý Thị Mới']) {
      expect(err).toContain(`  0  ${words.registerNew.person(typed)}`);
      expect(err).toContain(`  00 ${words.registerNew.organisation(typed)}`);
    }
  });
});

describe('an act on a thing', () => {
  it('that is typed on the page of one takes that one, and comes back to it', async () => {
    const { code: named } = await receive(counter);
    await counter.json('shift open --cash 0');
    const { code, err } = await talk(counter, '', [
      [words.askHome, named, enter],
      [words.askNext, 't2', enter],
      [vi.screen.palette.askAfterReading, enter],
      [words.askNext, 't1', enter],
      [vi.screen.payment.askMethod('8.000 đ'), '<', enter],
      [words.askNext, '9', enter],
      [words.askNext, 'huong dan nop truc tuyen', enter],
      ['Hướng dẫn ở đâu:', '1', enter],
      ['Gõ c để', 'c', enter],
      [words.askNext, enter],
      leave,
    ]);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    expect(err).not.toContain(words.askCode);
  });
});
