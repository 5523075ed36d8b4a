/** Words for the people who sign in. */
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { orList } from './list.ts';

export const staffWords: ListWords<'role'> = {
  role: {
    clerk: 'One-stop counter clerk',
    post: 'Post office clerk',
    specialist: 'Specialist',
    manager: 'Manager',
    cashier: 'Cashier',
    admin: 'Administrator',
  },
};

export const staffProblems = (): ProblemsOf<'staff'> => ({
  'staff.not_signed_in': () => ({
    what: 'Nobody is signed in at this counter in this window, or the login has run out.',
    next: ['motcua staff login <login name>'],
  }),
  'staff.seat_taken': ({ was, login, station }) => ({
    what: `At counter ${station} ${login} has signed in now, in another window.`,
    why: `This window is that of ${was}: nothing more was done, so that nothing bears a wrong name.`,
    next: [`motcua staff login ${was}`],
  }),
  'staff.session_locked': ({ login }) => ({
    what: `Nothing was done for long: the login of ${login} in this window is locked.`,
    why: 'The PIN alone lets it go on; nothing more was recorded.',
    next: [`motcua staff login ${login}`],
  }),
  'staff.not_allowed': ({ login, role, roles }) => ({
    what: `${login} may not do this.`,
    why:
      `The role "${staffWords.role[role]}" does not allow it; ` +
      `these roles do: ${roles.map((each) => staffWords.role[each]).join(', ')}.`,
    next: ['motcua staff login <somebody who may>'],
  }),
  'staff.pin_not_own': ({ login, lack }) => ({
    what: `${login} has no PIN of their own yet.`,
    why: {
      given: 'One that somebody else set is good for entering once, and is changed as one enters.',
      outgrown: 'The PIN was chosen for another role; this one asks for a longer one.',
      lacking: 'Nobody of this role is without a PIN.',
    }[lack],
    next: [`motcua staff login ${login} --pin-file <file> --new-pin-file <file of the new one>`],
  }),
  'staff.pin_changed': ({ login }) => ({
    what: `The PIN of ${login} was just set anew elsewhere.`,
    why: 'Nothing was recorded: the one that was just set is the one that holds.',
    next: [`motcua staff login ${login}`],
  }),
  'staff.pin_of_newer_node': ({ login }) => ({
    what: `This machine cannot check the PIN of ${login}.`,
    why: 'It was set on a machine with a newer Node; Node 22 has no argon2id.',
    next: ['install Node 24 or newer on this machine'],
  }),
  'staff.wrong_pin': ({ login, left, wait }) => ({
    what: `The PIN of ${login} is not right.`,
    why:
      `${left} more ${left === 1 ? 'try' : 'tries'} before the login is locked` +
      (wait === 0 ? '.' : `; the next is answered after ${wait} s.`),
    next: [`motcua staff login ${login}`],
  }),
  'staff.locked': ({ login }) => ({
    what: `${login} is locked after ten wrong PINs.`,
    why:
      'An administrator opens it, who leads an office does for the people there, and two managers ' +
      'together for anybody; where none of them is left, the recovery paper does.',
    next: [`motcua staff unlock ${login}`, `motcua staff pin --login ${login}`],
  }),
  'staff.unlock_self': ({ login }) => ({
    what: `${login} cannot unlock their own login.`,
    why: 'Somebody else does, so that it is known whose PINs were tried.',
    next: ['motcua staff list'],
  }),
  'staff.pin_needed': ({ login }) => ({
    what: `${login} has no PIN, and so approves nothing of others and opens no account.`,
    why: 'What needs two persons needs two who have signed in with PINs of their own.',
    next: ['motcua staff pin', `motcua staff pin --login ${login}`],
  }),
  'staff.login_taken': ({ login }) => ({
    what: `The login name "${login}" is already in use.`,
    next: ['motcua staff list'],
  }),
  'staff.no_recovery': ({ used }) => ({
    what:
      used === null
        ? 'No recovery paper was ever made for this store.'
        : `The recovery paper was used for ${used.login} at ${momentText(used.at)}.`,
    why: 'A paper is good for one time; an administrator prints a new one.',
    next: ['motcua staff recovery-paper'],
  }),
  'staff.wrong_recovery': ({ paper }) => ({
    what: `That is not the code on recovery paper ${paper}.`,
    why: 'A paper printed before it holds no more: only the last one opens anything.',
    next: ['motcua staff recover'],
  }),
  'staff.last_admin': ({ login }) => ({
    what: `"${login}" cannot be disabled, nor be given another role.`,
    why: 'This is the only administrator; nobody would be left to look after the store.',
    next: ['motcua staff add --role admin'],
  }),
  'staff.not_found': ({ typed, near }) => ({
    what: `No staff member has the login name "${typed}".`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua staff list'],
  }),
  'staff.other_office': ({ login, office, here }) => ({
    what: `${login} belongs to ${office} and cannot sign in at a counter of ${here}.`,
    why: 'Staff sign in at the counters of their own office only.',
    next: ['motcua counter list'],
  }),
});

export const staffEventWords: EventWords<'staff'> = {
  'staff.enrolled': 'Staff member added',
  'staff.disabled': 'Staff member disabled',
  'staff.enabled': 'Staff member enabled again',
  'staff.recovery_issued': 'Recovery paper made',
  'staff.recovered': 'Recovery paper used',
  'staff.pin_set': 'PIN set',
  'staff.pin_rehashed': 'PIN guarded better',
  'staff.role_changed': 'Role changed',
  'staff.unlock_asked': 'Unlocking asked for',
  'staff.unlocked': 'Login unlocked',
};

export const staffScreen: ScreenOf<'staff'> = {
  staff: () => ({
    newPin: 'New PIN',
    pinMustBe: (signs: string, skips: boolean) =>
      `(${signs}${skips ? '; Enter to go without' : ''}):`,
    choosePin: {
      given: 'Somebody else set this PIN: choose your own, which nobody else knows.',
      outgrown: 'Your new role asks for a longer PIN: choose one.',
      lacking: 'Your role asks for a PIN: choose one that nobody else knows.',
    },
    newPinAgain: 'The PIN once more:',
    whoAreYou: 'Who are you? Number, name or login name:',
    atCounter: (number: number, office: string) => `Counter ${number}, ${office}`,
    moreNames: (count: number) => `… and ${count} more: type some letters of the name`,
    nobodyMeant: 'Type the number before a name, some letters of it, or a login name.',
    nobodyFound:
      'Nobody like that may sign in at this counter. Type "forgot pin" if you forgot it.',
    signInFirst: 'Sign in first, then scan again.',
    explainWho:
      'Only who works at this office; an administrator of another types their own login name.',
    pinOf: (name: string, login: string) => `PIN of ${name} (${login}):`,
    forgotWords: ['forgot', 'forgot pin', 'forgot my pin', 'forgotten pin', 'lost pin', 'quen pin'],
    forgotten: (helpers: readonly string[]) => [
      helpers.length === 0
        ? 'A forgotten PIN: nobody is left who could set a new one.'
        : `A forgotten PIN: ask ${helpers.join(', ')} to sign in at their counter`,
      ...(helpers.length === 0 ? [] : ['and to type "forgot pin", to set a new one for you.']),
    ],
    recoverWords: ['recover', 'recovery paper', 'khoi phuc'],
    recoverHint: 'No administrator can get in: open the sealed recovery paper and type "recover".',
    whoRecovers: 'Which administrator is it for?',
    askRecovery: (paper: number) => `Code on recovery paper ${paper}:`,
    explainRecovery: 'Five groups of four signs, with or without spaces. It is good for one time.',
    recovered: (name: string, paper: number) =>
      `${name} has a new PIN and is signed in. Recovery paper ${paper} is spent: print a new one.`,
    recoveryMade: (paper: number) =>
      `Recovery paper ${paper}: print it, fold it, seal it. The one before holds no more.`,
    recoveryKept: (file: string) => `${file} has the code in it: delete it once it is printed.`,
    paper: {
      title: 'RECOVERY OF ADMINISTRATION',
      number: (paper: number) => `No. ${paper}. SEALED: open only in need`,
      office: 'Office:',
      made: 'Printed by, on:',
      when:
        'Open it only when no administrator can sign in to the store any more. The code is good for ' +
        'one time; whoever opens it signs outside, with date, hour and reason.',
      foldIn: 'fold inwards along this line',
      code: 'Recovery code',
      how: [
        '1. At the question "Who are you?" of a machine of this store type: recover (or: motcua staff recover).',
        '2. Pick the administrator, type the code above, choose a new PIN.',
        '3. Print a new recovery paper and seal it as this one was; destroy this one.',
      ],
      keep:
        'Fold it in three along both lines so that the code is inside, put it into an envelope, close ' +
        'it, have maker and keeper sign across the flap, and lock it up with the head of the office. ' +
        'No photographs, no copies. A newer paper ends this one.',
      maker: 'Printed by',
      keeper: 'Kept by',
      sign: '(signature, full name)',
    },
    whosePin: 'Whose PIN? (Enter: your own)',
    newPinOf: (name: string) => `New PIN of ${name}`,
    explainNewPin: (signs: string) => [
      `Expected ${signs}; typed twice. Nobody can look a PIN up.`,
      'Type < to go back, Esc to leave.',
    ],
    login: 'Login name',
    name: 'Full name',
    role: 'Role',
    mayDo: {
      clerk: 'receives and returns dossiers, takes money, hands over, calls tickets, imports lists',
      post: "receives and returns dossiers, takes money, posts; sees their post office's alone",
      specialist: 'works on dossiers: asks for supplements, records results; takes no money',
      manager: 'all that a clerk does, and approvals, receipt books, holidays, new PINs',
      cashier: 'takes money, calls tickets and prints, no more',
      admin: 'everything: staff, offices, counters, settings, the store',
    },
    office: 'Office',
    counter: 'Counter',
    state: 'State',
    until: 'Until',
    recoveryPaper: 'Recovery paper',
    printedAt: 'Printed',
    paperSealed: 'good, not opened yet',
    paperReplaced: 'no longer good: a later one was printed',
    paperUsed: (login: string, at: Instant) => `used for ${login} on ${momentText(at)}`,
    active: 'active',
    disabled: 'disabled',
    accounts: 'Logins',
    lockedState: (asked: string | null) =>
      asked === null ? 'locked: wrong PINs' : `locked: wrong PINs; ${asked} asks to unlock`,
    added: (name: string, login: string, role: string) => `${name} (${login}) was added: ${role}.`,
    noPinYet: (login: string) => `${login} has no PIN yet.`,
    disabledNow: (name: string, login: string) => `${name} (${login}) can no longer sign in.`,
    enabledNow: (name: string, login: string) =>
      `${name} (${login}) can sign in again, with the PIN of before.`,
    unlocked: (name: string, login: string, asked: string | null) =>
      `${name} (${login}) can sign in again, with the PIN of before` +
      (asked === null ? '.' : `: ${asked} asked for it, and you agreed.`),
    unlockAsked: (name: string, login: string) =>
      `Asked to unlock ${name} (${login}): today another manager has to do it, too.`,
    notLocked: (name: string, login: string) => `${name} (${login}) is not locked.`,
    roleNow: (name: string, login: string, role: string) => `${name} (${login}) is now: ${role}.`,
    choosesPin: (login: string) => `${login} has to choose a PIN at the next sign-in.`,
    signedIn: (name: string, until: Instant) =>
      `Hello, ${name}. You are signed in until ${momentText(until)}.`,
    signedOut: 'You are signed out of this window.',
    signedOutAll: (login: string, count: string) =>
      `${login} is signed out everywhere (logins ended: ${count}).`,
    leftAlone: 'Nothing was done here for long: type the PIN to go on, < for another to sign in.',
    machine: 'Machine',
    terminal: 'Window',
    noTerminal: 'by itself',
    thisTerminal: '← here',
    pinSet: (login: string) => `The new PIN of ${login} is set.`,
  }),
};
