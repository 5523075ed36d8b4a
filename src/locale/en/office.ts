/** English words for set-up, offices, people and the day at the counter. */
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../format.ts';
import type { CustodyProblem } from '../vi/handover.ts';
import type { ProblemTexts } from '../shape.ts';
import { counted, orList } from './list.ts';
import { words } from './words.ts';

type OfficeProblem = Exclude<
  Extract<keyof ProblemTexts, `staff.${string}`> | Extract<keyof ProblemTexts, `office.${string}`>,
  CustodyProblem
>;

export const officeProblems: Pick<ProblemTexts, OfficeProblem> = {
  'staff.not_signed_in': () => ({
    what: 'Nobody is signed in at this counter, or the login has run out.',
    next: ['motcua staff login <login name>'],
  }),
  'staff.not_allowed': ({ login, role, roles }) => ({
    what: `${login} may not do this.`,
    why:
      `The role "${roleName(role)}" does not allow it; ` +
      `these roles do: ${roles.map(roleName).join(', ')}.`,
    next: ['motcua staff login <somebody who may>'],
  }),
  'staff.wrong_pin': ({ login, left }) => ({
    what: `The PIN of ${login} is not right.`,
    why: `${left} more ${left === 1 ? 'try' : 'tries'} before the login is locked.`,
    next: [`motcua staff login ${login}`],
  }),
  'staff.locked': ({ login }) => ({
    what: `${login} is locked after ten wrong PINs.`,
    why: 'Only an administrator can open it again, by setting a new PIN.',
    next: [`motcua staff pin --login ${login}`],
  }),
  'staff.login_taken': ({ login }) => ({
    what: `The login name "${login}" is already in use.`,
    next: ['motcua staff list'],
  }),
  'staff.last_admin': ({ login }) => ({
    what: `"${login}" cannot be disabled.`,
    why: 'This is the only administrator; nobody would be left to look after the store.',
    next: ['motcua staff add --role admin'],
  }),
  'staff.not_found': ({ typed, near }) => ({
    what: `No staff member has the login name "${typed}".`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua staff list'],
  }),
  'office.taken': ({ agencyId }) => ({
    what: `The agency code ${agencyId} is already in the store.`,
    next: [`motcua office show ${agencyId}`],
  }),
  'office.not_found': ({ typed, near }) => ({
    what: `There is no office "${typed}" in the store.`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua office list'],
  }),
};

function roleName(role: string): string {
  return words.role[role as keyof typeof words.role] ?? role;
}

const setup = {
  made: (office: string, counter: number) =>
    `The store for ${office}, counter ${counter}, is ready.`,
  store: 'Store',
  staff: 'Signed in',
  procedures: 'Procedures at hand',
  training: 'Training',
  trainingYes: 'every printed paper bears the training mark',
  noPin: 'No PIN is set: whoever sits down here can sign in. Type: motcua staff pin',
  needed: 'This may not be left empty.',
  counterRule: 'A counter number goes from 1 to 999.',
  loginRule: 'Small unaccented letters, digits and dots, beginning with a letter.',
  agencyRule: 'For example: H49.22 or 000.17.22.H49.',
  chooseOffice: 'Which office? (type a few words without accents to find it)',
  ownOffice: 'Another office (type it in)',
  askOffice: 'Name of the office, as printed on papers:',
  askAgencyId: 'Agency code:',
  askKind: 'Kind of office:',
  askCounter: 'Counter number:',
  askStaff: 'Full name of the staff member:',
  askLogin: 'Login name:',
  askAddress: 'Address of the office (may be left empty):',
  askPhone: 'Phone of the office (may be left empty):',
  askParent: 'The agency above, at the head of papers (may be left empty):',
  askPlace: 'The place printed before the date, such as Hạ Long (may be left empty):',
};

const staff = {
  pin: 'PIN:',
  newPin: 'New PIN (4 to 32 letters or digits; Enter to go without):',
  newPinAgain: 'The PIN once more:',
  pinRule: '4 to 32 letters or digits',
  pinTwice: 'the same PIN both times',
  askName: 'Full name:',
  askLogin: 'Login name:',
  askRole: 'Role:',
  whoAreYou: 'Who are you?',
  login: 'Login name',
  name: 'Full name',
  role: 'Role',
  office: 'Office',
  counter: 'Counter',
  state: 'State',
  until: 'Until',
  active: 'active',
  disabled: 'disabled',
  added: (name: string, login: string, role: string) => `${name} (${login}) was added: ${role}.`,
  noPinYet: (login: string) => `${login} has no PIN yet.`,
  disabledNow: (name: string, login: string) => `${name} (${login}) can no longer sign in.`,
  signedIn: (name: string, until: Instant) =>
    `Hello, ${name}. You are signed in until ${momentText(until)}.`,
  signedOut: 'You are signed out of this counter.',
  pinSet: (login: string) => `The new PIN of ${login} is set.`,
};

export const officeScreen = {
  setup,
  staff,
  office: {
    agencyId: 'Agency code',
    name: 'Name',
    kind: 'Kind',
    parent: 'Belongs to',
    address: 'Address',
    phone: 'Phone',
    added: (name: string, agencyId: string) => `The office ${name} (${agencyId}) was added.`,
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
    sureMerge: (from: string, into: string, dossiers: number) =>
      `Merge ${from} into ${into} with ${counted(dossiers, 'dossier')}? This cannot be undone.`,
  },
  status: {
    title: (office: string, counter: number, date: string) =>
      `${office} – counter ${counter} – ${date}`,
    training: 'A training store: its printed papers have no value.',
    staff: 'Staff member',
    received: 'Received today',
    resolved: 'Results recorded today',
    returned: 'Results handed over today',
    open: 'In progress',
    dueToday: 'Due today',
    late: 'Late',
    awaited: 'Waiting for citizens',
    toReturn: 'Results to hand over',
  },
  home: {
    firstTime: 'There is no store on this computer yet. Let us set it up.',
    kept: 'Everything you recorded is kept in the store.',
  },
  demo: {
    summary: 'The dossiers of the morning',
    done: (dossiers: string, papers: number, out: string) =>
      `${dossiers} ${dossiers === '1' ? 'dossier' : 'dossiers'} received, ` +
      `${papers} ${papers === 1 ? 'PDF paper' : 'PDF papers'} left in ${out}.`,
  },
};
