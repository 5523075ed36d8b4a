/** Words for offices and their counters. */
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { counted, orList } from './list.ts';

export const officeWords: ListWords<'officeKind'> = {
  officeKind: {
    centre: 'Public administration service centre',
    commune: 'One-stop counter of a ward or commune',
    post_office: 'Post office',
    agency: 'Specialist agency',
    team: 'Mobile team',
  },
};

export const officeProblems = (): ProblemsOf<'office' | 'counter'> => ({
  'office.taken': ({ agencyId }) => ({
    what: `The agency code ${agencyId} is already in the store.`,
    next: [`motcua office show ${agencyId}`],
  }),
  'office.not_found': ({ typed, near, names }) => ({
    what: `There is no office "${typed}" in the store.`,
    ...(near.length > 0 && {
      why: `Did you mean ${orList(near.map((code, n) => `${code} (${names[n]})`))}?`,
    }),
    next: ['motcua office list'],
  }),
  'office.decides_nothing': ({ name, kind }) => ({
    what: `${name} decides no procedure.`,
    why: `What is a "${officeWords.officeKind[kind]}" only receives and carries dossiers.`,
    next: ['motcua office list'],
  }),
  'office.no_route': ({ from, to, through }) => ({
    what: `${from} does not pass dossiers straight to ${to}.`,
    why:
      through.length === 0
        ? 'Offices of these two kinds do not pass dossiers to each other.'
        : `They go through: ${through.map((kind) => officeWords.officeKind[kind]).join('; ')}.`,
    next: ['motcua office list'],
  }),
  'office.merged': ({ office, into }) => ({
    what: `Office ${office} was merged into ${into}.`,
    why: 'The new office does all its work now; the old codes are still found.',
    next: [`motcua office show ${into}`],
  }),
  'counter.taken': ({ office, number }) => ({
    what: `${office} already has a counter ${number}.`,
    next: ['motcua counter list'],
  }),
  'counter.not_found': ({ typed, near }) => ({
    what: `This store has no counter "${typed}".`,
    ...(near.length > 0 && { why: `Its counters: ${orList(near)}.` }),
    next: ['motcua counter list'],
  }),
  'counter.not_chosen': ({ stations, file, state }) => ({
    what: 'This machine has not chosen which counter of the store it is.',
    why:
      state === 'other_store'
        ? `The machine's own file (${file}) is another store's: the store here was replaced.`
        : `A new machine, a store copied here, or the machine's own file is lost: ${file}.`,
    next: [
      ...stations.slice(0, 3).map((each) => `motcua counter use ${each}`),
      ...(stations.length > 3 ? ['motcua counter list'] : []),
    ],
  }),
});

export const officeEventWords: EventWords<'office' | 'counter'> = {
  'office.opened': 'Office added',
  'office.corrected': 'Address and phone of the office corrected',
  'office.merged': 'Office merged',
  'counter.opened': 'Counter opened',
};

export const officeScreen: ScreenOf<'office' | 'counter'> = {
  office: () => ({
    agencyId: 'Agency code',
    name: 'Name',
    kind: 'Kind',
    parent: 'Belongs to',
    address: 'Address',
    phone: 'Phone',
    added: (name: string, agencyId: string) => `The office ${name} (${agencyId}) was added.`,
    corrected: (name: string) => `${name} is corrected: papers printed from now on bear it.`,
    unchanged: (name: string) => `${name} stands so already: there is nothing to correct.`,
    mergedInto: 'Merged into',
    mergedOn: 'Since',
    passesTo: 'Passes dossiers to',
    period: 'In the time',
    received: 'Dossiers received',
    returned: 'Results handed over',
    accounts: 'Accounts helped with',
    guided: 'Guidance given',
    movedDossiers: 'Dossiers taken along',
    movedHandovers: 'Hand-over slips',
    movedCounters: 'Counters',
    movedStaff: 'Staff',
    merged: (from: string, into: string) => `${from} was merged into ${into}.`,
    accountAnew: (account: string, into: string) =>
      `One person alone approved the account ${account} of ${into}: another who works there now has ` +
      'to approve it anew. Until then there is no QR and no account for transfers.',
    sureMerge: (from: string, into: string, dossiers: number) =>
      `Merge ${from} into ${into} with ${counted(dossiers, 'dossier')}? This cannot be undone.`,
  }),
  counter: () => ({
    station: 'Counter',
    here: 'this terminal',
    whichHere: 'Which counter is this machine?',
    added: (number: number, office: string) => `Counter ${number} of ${office} opened.`,
    used: (number: number, office: string) =>
      `This terminal is now counter ${number} of ${office}.`,
  }),
};
