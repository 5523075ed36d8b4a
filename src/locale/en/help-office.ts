/** English help for setting up and keeping: offices, people, settings, catalogue, store. */
import type { CommandHelp } from '../texts.ts';

export const officeHelp: Readonly<Record<string, CommandHelp>> = {
  setup: {
    summary: 'Make the store: the office, a counter, the first person',
    examples: [
      'setup',
      'setup --office "Trung tâm Phục vụ hành chính công phường Hạ Long" --agency-id H49.22 ' +
        '--kind commune --counter 1 --staff "Phạm Thị Lan" --login lan',
      'setup --training --office "Bưu điện tập huấn" --agency-id H49.99 --kind post_office ' +
        '--counter 1 --staff "Nguyễn Văn Thử" --login thu',
    ],
    options: {
      office: 'name of the office, as printed on papers',
      agencyId: 'agency code of the office, for example H49.22',
      kind: 'kind of office',
      counter: 'counter number; counter 1 takes 0001-9999, counter 2 takes 10001-19999, …',
      staff: 'full name of the first staff member (an administrator)',
      login: 'login name of that staff member',
      pinFile: 'a file with the PIN on its first line',
      address: 'address of the office, printed on papers',
      phone: 'phone of the office, printed on papers',
      parent: 'the agency above, at the head of papers',
      place: 'the place printed before the date',
      training: 'a training store: papers are marked, and MOTCUA_CLOCK sets its clock',
    },
  },
  status: {
    summary: "Show today's work at this counter",
    examples: ['status', 'status --json', 'status --store ./training.db'],
  },
  demo: {
    summary: 'Play a morning at the counter in a throw-away store',
    examples: ['demo', 'demo --out ./papers', 'demo --out ./papers --lang en'],
    options: { out: 'folder for the PDF papers' },
    more: ['Your own store is not touched. The people and numbers in it are made up.'],
  },
  'office add': {
    summary: 'Add an office',
    examples: [
      'office add --name "Bưu điện Hạ Long" --agency-id H49.90 --kind post_office',
      'office add --name "Sở Nội vụ tỉnh Quảng Ninh" --agency-id H49.10 --kind agency',
      'office add --name "Đoàn phường Hạ Long" --agency-id H49.22.01 --kind team --parent H49.22',
    ],
    options: {
      name: 'name of the office',
      agencyId: 'agency code',
      kind: 'kind of office',
      parent: 'code of the office above',
      address: 'address',
      phone: 'phone',
    },
  },
  'office list': {
    summary: 'List the offices in the store',
    examples: ['office list', 'office list --json', 'office list --store ./training.db'],
  },
  'office show': {
    summary: 'Show an office',
    examples: ['office show H49.22', 'office show H49.22 --json', 'office show "ha long"'],
    args: { office: 'code or name of the office' },
    options: { from: 'count its work from this day', to: 'up to this day' },
  },
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
      office: "code of the office, if it is not this counter's",
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
  'staff login': {
    summary: 'Sign in at this counter',
    examples: ['staff login', 'staff login lan', 'staff login lan --pin-file pin.txt'],
    args: { login: 'login name' },
    options: { pinFile: 'a file with the PIN on its first line' },
  },
  'staff logout': {
    summary: 'Sign out of this counter',
    examples: ['staff logout', 'staff logout --quiet', 'staff logout --json'],
  },
  'staff whoami': {
    summary: 'Show who is signed in, at which counter, and until when',
    examples: ['staff whoami', 'staff whoami --json', 'staff whoami --lang en'],
  },
  'staff pin': {
    summary: "Set your PIN or, as an administrator, somebody else's",
    examples: ['staff pin', 'staff pin --login mai', 'staff pin --login mai --pin-file pin.txt'],
    options: {
      login: 'login name, if not your own',
      pinFile: 'a file with the PIN on its first line',
    },
  },
  'config list': {
    summary: 'List the settings, and where each value comes from',
    examples: ['config list', 'config list --json', 'config list --lang en'],
  },
  'config get': {
    summary: 'Show a setting',
    examples: ['config get paper.size', 'config get office.hours', 'config get paper.size --json'],
    args: { key: 'name of the setting' },
  },
  'config set': {
    summary: 'Change a setting; the change is kept in the journal',
    examples: [
      'config set paper.size a4',
      'config set office.place "Hạ Long"',
      'config set office.hours 07:30-11:30,13:00-16:30',
    ],
    args: { key: 'name of the setting', value: 'its new value' },
  },
  'procedure list': {
    summary: 'List the procedures in force',
    examples: ['procedure list', 'procedure list --field "ho tich"', 'procedure list --json'],
    options: { field: 'one field only (accents are not needed)' },
  },
  'procedure search': {
    summary: 'Find a procedure by words, initials or code',
    examples: [
      'procedure search khai sinh',
      'procedure search dkks',
      'procedure search 1.001193.H49',
    ],
    args: { words: 'what to look for' },
  },
  'procedure show': {
    summary: 'Show a procedure: papers, term, fees, legal basis',
    examples: [
      'procedure show 1.001193',
      'procedure show 2.000815 --json',
      'procedure show 1.001193 --on 2026-11-24',
    ],
    args: { procedure: 'its code in any form, or enough words to mean one procedure' },
    options: { on: 'as it is in force on this date' },
  },
  'calendar show': {
    summary: "Show a year's days off and days worked in exchange",
    examples: ['calendar show', 'calendar show 2027', 'calendar show 2026 --json'],
    args: { year: 'the year' },
  },
  'calendar due': {
    summary: 'Count the due date from the day received and the term',
    examples: [
      'calendar due --from 2026-11-20 --count 3',
      'calendar due --from 2026-11-23 --count 2 --rule hours --at 10:00',
      'calendar due --from 2024-01-31 --count 1 --unit month',
    ],
    options: {
      from: 'the day of reception',
      count: 'how long the term is',
      unit: 'its unit: working days, calendar days, months, hours',
      rule: 'how to count: civil (by days), hours (by the hour), same_day_cutoff (the same day)',
      at: 'the time of reception, when counting by the hour',
    },
  },
  'store info': {
    summary: 'Show where the store is and how far its journal goes',
    examples: ['store info', 'store info --json', 'store info --store ./training.db'],
  },
  'store verify': {
    summary: 'Check that the journal is whole and the tables agree',
    examples: ['store verify', 'store verify --json', 'store verify --store ./training.db'],
    more: ['When something is wrong the exit code is 3, and the first wrong place is named.'],
  },
  'store rebuild': {
    summary: 'Rebuild every table from the journal',
    examples: ['store rebuild', 'store rebuild --yes', 'store rebuild --store ./training.db'],
    more: ['New tables are made beside the old ones and then swapped: stopping loses nothing.'],
  },
  verify: {
    summary: 'Check whether a receipt is genuine',
    examples: [
      'verify -',
      'verify "MC1*H49.22-261123-0001*20261123*20261125*0a1b2c3d*…"',
      'verify - --public-key key.txt',
    ],
    args: { receipt: 'what was read from the QR code on it; - to read from the scanner' },
    options: { publicKey: "the office's public key, or a file that holds it (see store info)" },
  },
  help: {
    summary: 'Help on a command or a topic',
    examples: ['help', 'help dossier receive', 'help exit-codes'],
  },
};
