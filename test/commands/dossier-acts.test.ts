import { beforeEach, describe, expect, it } from 'vitest';
import { receive, resolve } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  code = (await receive(counter))['code'];
});

const decide = '--result-number 1/2026 --result-date 2026-11-23';
const acts = {
  forward: (): string => `dossier forward ${code}`,
  resolve: (): string => `dossier resolve ${code} ${decide}`,
  refuse: (): string => `dossier resolve ${code} ${decide} --outcome not_granted`,
  return: (): string => `dossier return ${code} --to owner`,
};
type Act = keyof typeof acts;

const ends = ['withdraw', 'stop'];
const processing = [
  'request-supplement',
  'resolve',
  'extend',
  ...ends,
  'add-paper',
  'correct',
  'cancel',
];
const received = [
  ...['forward', 'request-supplement', 'resolve', 'extend', 'refuse'],
  ...[...ends, 'add-paper', 'correct', 'cancel'],
];

describe('the life of a dossier', () => {
  const ways: [before: Act[], status: string, next: string[]][] = [
    [[], 'received', received],
    [['forward'], 'processing', processing],
    [['resolve'], 'resolved', ['return', 'reopen', 'correct']],
    [['forward', 'resolve'], 'resolved', ['return', 'reopen', 'correct']],
    [['forward', 'refuse'], 'unresolved', ['return', 'reopen', 'correct']],
    [['resolve', 'return'], 'returned', ['reopen', 'take-back']],
    [['forward', 'refuse', 'return'], 'returned', ['reopen', 'take-back']],
  ];

  it.each(ways)('after %j is %s and allows %j', async (before, status, next) => {
    for (const act of before) await counter.json(acts[act]());
    const shown = await counter.json(`dossier show ${code}`);
    expect([shown['status'], shown['next']]).toEqual([status, next]);
    for (const action of ['forward', 'resolve', 'return'] as const) {
      const { allowed, reason } = await counter.json(`dossier why ${code} ${action}`);
      expect([action, allowed, reason === null]).toEqual([
        action,
        next.includes(action),
        next.includes(action),
      ]);
      if (next.includes(action)) continue;
      const refusal = await counter.refusal(acts[action]());
      expect(refusal).toMatchObject({
        exit: 3,
        code: 'dossier.not_allowed',
        detail: { code, status, action, allowed: next },
      });
      expect(refusal.message).toBe(reason.message);
    }
    expect(await counter.json(`dossier show ${code}`)).toEqual(shown);
  });

  it('is told step by step, with who and where, whatever day it is', async () => {
    counter.at('2026-11-25T08:00');
    await counter.json(acts.forward());
    await counter.json(acts.resolve());
    counter.at('2026-11-26T09:30');
    await counter.json(acts.return());
    await counter.json(`print receipt ${code} --out -`).catch(() => undefined);
    const { events } = await counter.json(`dossier timeline ${code}`);
    expect(events.map((each: { type: string; at: string }) => `${each.type} ${each.at}`)).toEqual([
      'dossier.received 2026-11-23T09:14:00+07:00',
      'dossier.forwarded 2026-11-25T08:00:00+07:00',
      'dossier.resolved 2026-11-25T08:00:00+07:00',
      'dossier.returned 2026-11-26T09:30:00+07:00',
      'paper.printed 2026-11-26T09:30:00+07:00',
    ]);
  });

  it('does not change an unknown action into another', async () => {
    expect(await counter.refused(`dossier why ${code} delete`)).toBe('usage.bad_value');
  });
});

describe('a result', () => {
  it('keeps number, date, signer and outcome', async () => {
    const answer = await counter.json(`${acts.refuse()} --signer "Lê Văn Ký"`);
    expect(answer['result']).toEqual({
      documents: [],
      outcome: 'not_granted',
      number: '1/2026',
      date: '2026-11-23',
      signer: 'Lê Văn Ký',
      file: null,
    });
  });

  it('signed tomorrow is refused', async () => {
    const line = `dossier resolve ${code} --result-number 1 --result-date 24/11/2026`;
    expect(await counter.refusal(line)).toMatchObject({
      exit: 3,
      code: 'dossier.result_in_future',
      detail: { date: '2026-11-24', today: '2026-11-23' },
    });
  });

  it('needs its number and its date, both named at once', async () => {
    const { exit, detail } = await counter.refusal(`dossier resolve ${code}`);
    expect([exit, detail['names']]).toEqual([2, ['--result-number', '--result-date']]);
  });
});

describe('handing back', () => {
  beforeEach(async () => {
    await resolve(counter, code);
  });

  it('to the owner names the owner', async () => {
    const { returned } = await counter.json(acts.return());
    expect(returned).toEqual({
      to: 'owner',
      collectorName: 'Trần Thị Thử',
      collectorNumber: '022192000001',
      paper: true,
      authority: null,
      originals: null,
      shipment: null,
    });
  });

  it.each(['authorised', 'post', 'other'])('to %s needs a name', async (to) => {
    const line = `dossier return ${code} --to ${to}`;
    expect(await counter.refused(line)).toBe('dossier.collector_missing');
    expect(await counter.refused(`${line} --collector-name "\u200B"`)).toBe('usage.bad_value');
    const { returned } = await counter.json(`${line} --collector-name "Đỗ Văn Nhận"`);
    expect(returned).toMatchObject({ to, collectorName: 'Đỗ Văn Nhận', collectorNumber: null });
  });

  it('to nobody in particular is refused', async () => {
    expect((await counter.refusal(`dossier return ${code}`)).detail).toEqual({
      command: 'dossier return',
      names: ['--to'],
    });
  });
});

describe('a dossier is meant by', () => {
  it.each([
    ['its code', 'H49.22-261123-0001'],
    ['its code in small letters', ' h49.22-261123-0001 '],
    ['its small number today', '1'],
    ['its small number with noughts', '0001'],
    ['its day and small number', '261123-1'],
  ])('%s', async (_how, typed) => {
    expect((await counter.json(['dossier', 'show', typed]))['code']).toBe(code);
  });

  it('not by yesterday’s small number', async () => {
    counter.at('2026-11-24T09:00');
    expect(await counter.refused('dossier show 1')).toBe('dossier.not_found');
    expect((await counter.json('dossier show 261123-1'))['code']).toBe(code);
  });

  it('nothing that is not there: those that may be meant are named', async () => {
    const refusal = await counter.refusal('dossier show H49.22-261123-0009');
    expect([refusal.exit, refusal.code, refusal.kind]).toEqual([
      4,
      'dossier.not_found',
      'not_found',
    ]);
    expect((await counter.refusal('dossier show thu')).detail).toEqual({
      typed: 'thu',
      near: [code],
    });
  });

  it('a small number of its own counter where there are several', async () => {
    const second = await newCounter();
    second.store = second.file('quay-2.db');
    await second.json(
      'setup --office "Một cửa" --agency-id H49.22 --kind commune --counter 3 ' +
        '--staff "Vũ Minh" --login minh --training',
    );
    const received = await receive(second);
    expect(received['code']).toBe('H49.22-261123-20001');
    expect((await second.json('dossier show 1'))['code']).toBe(received['code']);
    expect((await second.json('dossier show 20001'))['code']).toBe(received['code']);
  });
});

describe('a result handed to the wrong one', () => {
  it('is fetched back: it waits as before, counts as not handed over, and is handed over anew', async () => {
    await counter.json(acts.resolve());
    const before = await counter.json(`dossier show ${code}`);
    await counter.json(`${acts.return()} --satisfaction 2 --print`);
    const answer = await counter.json(`dossier take-back ${code} --reason "người cùng tên"`);
    expect(answer).toMatchObject({ status: 'resolved', result: before['result'], returned: null });
    expect(answer['next']).toEqual(before['next']);
    const day = '--from 2026-11-23 --to 2026-11-23';
    const { total } = await counter.json(`report summary ${day}`);
    expect(total).toMatchObject({ returned: 0 });
    expect(await counter.json(`dossier timeline ${code}`)).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({
          type: 'dossier.taken_back',
          detail: { to: 'resolved', reason: 'người cùng tên' },
        }),
      ]),
    });
    const again = await counter.json(`${acts.return()} --print`);
    expect(again).toMatchObject({ status: 'returned' });
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });
});

it('a refusal of what was returned names the acts that take that back, and no other', async () => {
  for (const act of [acts.resolve(), acts.return()]) await counter.json(act);
  const back = [`motcua dossier reopen ${code}`, `motcua dossier take-back ${code}`];
  for (const refused of [acts.forward(), `dossier withdraw ${code} --reason nhầm`]) {
    expect([refused, (await counter.refusal(refused)).next]).toEqual([refused, back]);
  }
});
