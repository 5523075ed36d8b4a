/** `next` of `show`, `why` and the acts agree, for whoever asks and wherever the dossier is. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actions, type Action } from '../../src/domain/dossier/transition.ts';
import { threeOffices, type Desk, type Offices } from '../support/offices.ts';

const words: Record<Action, string> = {
  forward: '',
  'begin-review': '',
  'request-supplement': '--reason nhầm --component 1',
  'complete-supplement': '',
  resolve: '--result-number 1/2026 --result-date 2026-11-23',
  return: '--to owner',
  extend: '--until 2026-12-02 --reason nhầm',
  refuse: '--reason nhầm',
  withdraw: '--reason nhầm',
  stop: '--reason nhầm',
  reopen: '--reason nhầm',
  'take-back': '--reason nhầm',
  'add-paper': '--component 1=1/0/0',
  correct: '--sets 2 --reason nhầm',
  cancel: '--reason nhầm',
  reinstate: '--reason nhầm',
};

/** What was done with each dossier before anybody asks. */
const before = {
  received: [],
  processing: ['forward'],
  waiting: ['request-supplement'],
  unpaid: ['resolve'],
  paid: ['resolve', 'pay'],
  returned: ['resolve', 'pay', 'return'],
  refused: ['refuse'],
  'refused and its papers back': ['refuse', 'return'],
  cancelled: ['cancel'],
  'extended once': ['extend a little'],
  'on the road': ['send'],
  'with the agency': ['send', 'arrive'],
} as const satisfies Record<
  string,
  readonly (Action | 'pay' | 'extend a little' | 'send' | 'arrive')[]
>;
type Name = keyof typeof before;
const names = Object.keys(before) as Name[];

/** At the centre, unless it is said; what each may do, written out by hand. */
const asked: [who: string, offered: Partial<Record<Name, string>>][] = [
  [
    'clerk',
    {
      received:
        'forward request-supplement resolve extend refuse withdraw stop add-paper correct cancel',
      processing: 'request-supplement resolve extend withdraw stop add-paper',
      waiting: 'complete-supplement refuse withdraw stop add-paper correct cancel',
      unpaid: '',
      paid: 'return',
      returned: 'take-back',
      refused: 'return',
      'refused and its papers back': '',
      cancelled: 'reinstate',
      'extended once':
        'forward request-supplement resolve refuse withdraw stop add-paper correct cancel',
      'on the road': '',
      'with the agency': '',
    },
  ],
  [
    'manager',
    {
      processing: 'request-supplement resolve extend withdraw stop add-paper correct cancel',
      unpaid: 'reopen correct',
      paid: 'return reopen correct',
      returned: 'reopen take-back',
      'refused and its papers back': 'reopen',
      'extended once':
        'forward request-supplement resolve extend refuse withdraw stop add-paper correct cancel',
      'with the agency': '',
    },
  ],
  ['cashier', { received: '', paid: '', cancelled: '' }],
  [
    'specialist of the agency',
    {
      received: '',
      'on the road': '',
      'with the agency': 'forward request-supplement resolve extend refuse withdraw stop add-paper',
    },
  ],
];

async function ready(): Promise<{ offices: Offices; codes: Map<string, string> }> {
  const offices = await threeOffices();
  const { centre, agency } = offices;
  for (const role of ['clerk', 'manager', 'cashier']) {
    await centre.json(`staff add --name "Người ${role}" --login ${role} --role ${role}`);
  }
  await centre.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  await centre.json('shift open --cash 500000');
  const receive = 'dossier receive --procedure 2.000884 --citizen 022192000001 --all-components';
  const codes = new Map<string, string>();
  for (const name of names) {
    const code = (await centre.json(`${receive} --quantity 2`))['code'] as string;
    let slip = '';
    for (const step of before[name]) {
      if (step === 'pay') await centre.json(`payment take ${code} --method cash`);
      else if (step === 'extend a little') {
        await centre.json(`dossier extend ${code} --until 2026-11-30 --reason nhầm`);
      } else if (step === 'send') {
        slip = (await centre.json(`handover send ${code} --to H49.10`))['slip'] as string;
      } else if (step === 'arrive') await agency.json(`handover receive ${slip} ${code}`);
      else await centre.json(`dossier ${step} ${code} ${words[step]}`);
    }
    codes.set(name, code);
  }
  return { offices, codes };
}

describe('an act stands in `next` exactly when `why` allows it and doing it is not refused', () => {
  test.each(asked)('to the %s', async (who, offered) => {
    const { offices, codes } = await ready();
    const { counter, centre, agency } = offices;
    const desk: Desk = who === 'specialist of the agency' ? agency : centre;
    if (desk === centre) await desk.json('staff logout');
    if (desk === centre) await desk.json(`staff login ${who}`);
    const kept = `${counter.store}.kept`;
    copyFileSync(counter.store, kept);
    for (const [name, expected] of Object.entries(offered)) {
      const code = codes.get(name)!;
      const { next } = await desk.json(`dossier show ${code}`);
      expect([name, next.join(' ')]).toEqual([name, expected]);
      for (const action of actions) {
        const { allowed, reason } = await desk.json(`dossier why ${code} ${action}`);
        const line = `dossier ${action} ${code} ${words[action]}`;
        expect([name, action, allowed]).toEqual([name, action, next.includes(action)]);
        if (!allowed) expect([action, await desk.refused(line)]).toEqual([action, reason.code]);
        else {
          await desk.json(line);
          copyFileSync(kept, counter.store);
          // The machine knows nothing of what was done meanwhile, and no paper of it is left.
          for (const place of [join(counter.stateFolder, 'heads'), counter.file('papers')]) {
            rmSync(place, { recursive: true, force: true });
          }
        }
      }
    }
  });
});
