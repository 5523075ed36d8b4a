/** Help for the people who sign in. */
import type { HelpOf } from '../../vi/help.ts';

export const staffHelp: HelpOf<'staff'> = {
  'staff add': {
    summary: 'Add a staff member',
    examples: [
      'staff add --name "Lê Thị Mai" --login mai --role clerk',
      'staff add --name "Trần Văn Bưu" --login buu --role post --pin-file pin.txt',
      'staff add',
    ],
    options: {
      name: 'full name',
      login: 'login name',
      role: 'role',
      office: "office where they work: its code, if it is not this counter's",
      pinFile: 'a file with the PIN on its first line',
    },
  },
  'staff list': {
    summary: 'List who may sign in',
    examples: ['staff list', 'staff list --json', 'staff list --store ./training.db'],
  },
  'staff disable': {
    summary: 'Close a login; what the person did stays recorded',
    examples: [
      'staff disable mai',
      'staff disable mai --reason "moved to another office"',
      'staff disable mai --json',
    ],
    args: { login: 'login name' },
    options: { reason: 'the reason' },
  },
  'staff enable': {
    summary: 'Let somebody sign in again, with the PIN of before',
    examples: ['staff enable mai', 'staff enable mai --reason "back at work"', 'can-bo mo-lai mai'],
    args: { login: 'login name' },
    options: { reason: 'why' },
  },
  'staff role': {
    summary: "Change somebody's role, with the reason",
    examples: [
      'staff role mai manager --reason "made deputy head"',
      'staff role mai clerk --reason "back at the counter"',
      'staff role mai cashier --reason "stands in for lan" --json',
    ],
    args: { login: 'login name', role: 'the new role' },
    options: { reason: 'why' },
    more: [
      'Where the new role asks for a longer PIN, one is chosen at the next sign-in. The only ' +
        'administrator stays one.',
      'Whoever is given a role that approves is no second person with who gave it for 24 hours, but in ' +
        'the first 24 hours of a store.',
    ],
  },
  'staff unlock': {
    summary: 'Open a login that ten wrong PINs have locked',
    examples: ['staff unlock mai', 'staff unlock mai --json', 'staff unlock mai --lang en'],
    args: { login: 'login name' },
    more: [
      'The PIN stays; for a forgotten one there is "staff pin --login". An administrator opens every ' +
        'login, who leads an office those of the people there.',
      'An administrator is locked: two managers type this on one day, each once. Nobody opens their own.',
    ],
  },
  'staff login': {
    summary: 'Sign in at this counter',
    examples: ['staff login', 'staff login lan', 'staff login lan --pin-file pin.txt'],
    args: { login: 'login name' },
    options: {
      pinFile: 'a file with the PIN on its first line',
      newPinFile: 'a file with a new PIN of one’s own, as at the first sign-in',
    },
  },
  'staff recovery-paper': {
    summary: 'Print the sealed recovery paper',
    examples: [
      'staff recovery-paper',
      'staff recovery-paper --out paper.pdf',
      'staff recovery-paper --json',
    ],
    options: { out: 'a PDF; left out, it goes to the folder of papers' },
    more: [
      "The code on it sets an administrator's PIN, once. The store keeps only a hash of it; the paper " +
        'before holds no more.',
    ],
  },
  'staff recover': {
    summary: "Set an administrator's PIN by the recovery paper",
    examples: [
      'staff recover',
      'staff recover lan --code-file code.txt --pin-file pin.txt',
      'staff recover --lang en',
    ],
    args: { login: 'login name of the administrator' },
    options: {
      codeFile: "a file with the paper's code on its first line",
      pinFile: 'a file with the new PIN',
    },
  },
  'staff logout': {
    summary: 'Sign out of this window, or everywhere',
    examples: [
      'staff logout',
      'staff logout --everywhere',
      'staff logout mai --everywhere',
      'staff logout --json',
    ],
    args: { login: 'login name, if not your own' },
    options: { everywhere: 'in every window of every machine' },
    more: ['Who leads an office signs out the people there, an administrator everybody.'],
  },
  'staff sessions': {
    summary: 'Show who is signed in, at which counter and window',
    examples: ['staff sessions', 'staff sessions --json', 'staff sessions --lang en'],
    more: [
      'Each terminal window has a login of its own; whatever runs without a terminal shares one.',
      'A store copied elsewhere, another user of the machine or another machine sign in anew.',
    ],
  },
  'staff whoami': {
    summary: 'Show who is signed in, at which counter, and until when',
    examples: ['staff whoami', 'staff whoami --json', 'staff whoami --lang en'],
  },
  'staff pin': {
    summary: "Set your PIN or, if you lead the office, another's",
    examples: ['staff pin', 'staff pin --login mai', 'staff pin --login mai --pin-file pin.txt'],
    options: {
      login: 'login name, if not your own',
      pinFile: 'a file with the PIN on its first line',
      oldPinFile: 'a file with your PIN of until now',
    },
    more: [
      'Changing your own asks for the one of until now; a wrong one counts as a try.',
      'Who leads an office sets PINs for the people there; for those who lead, an administrator does.',
    ],
  },
};
