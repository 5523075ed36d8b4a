/** Words for the settings. */
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { shellWord } from '../format.ts';
import { expected, fileFault } from './general.ts';
import { expectation, orList } from './list.ts';

export const configProblems = (): ProblemsOf<'config'> => ({
  'config.bad_value': ({ key, value, expected: wanted }) => ({
    what: `"${value}" cannot be used for ${key}.`,
    why: `Expected ${expectation(wanted, expected)}.`,
    next: ['motcua config list'],
  }),
  'config.no_folder': ({ key, path, why }) => ({
    what: `${key} names a folder that cannot be used: ${path}.`,
    why: fileFault(why),
    next: [`motcua config set ${key} "<folder>"`, `motcua config set ${key} ""`],
  }),
  'config.other_wording': ({ path, digest, agreed }) => ({
    what: `Nothing is printed with the wording in ${path} (digest ${digest}).`,
    why:
      agreed === null
        ? 'This store has the shipped wording; no manager agreed to another one.'
        : `A manager agreed to wording with the digest ${agreed}; this was edited, or is another.`,
    next: [
      `motcua config set forms.folder ${shellWord(path)}`,
      'Where MOTCUA_FORMS is set on this machine, unset it.',
    ],
  }),
  'config.no_such_key': ({ typed, near }) => ({
    what: `There is no setting "${typed}".`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua config list'],
  }),
});

export const configEventWords: EventWords<'config'> = {
  'config.changed': 'Setting changed',
};

export const configScreen: ScreenOf<'config'> = {
  config: () => ({
    key: 'Setting',
    value: 'Value',
    origin: 'Set by',
    meaning: 'Meaning',
    unset: '(not set)',
    origins: { environment: 'environment variable', store: 'store', default: 'default' },
    meanings: {
      'payment.hold_result': 'hold results back until fees are paid',
      'payment.hold_exempt': 'procedures whose results may not be held back, with commas between',
      'counter.procedures': 'procedures first in the list at the counter, commas between',
      'office.hours': 'working hours of the day',
      'office.saturday_reception': 'reception on Saturdays, which are no working days for it',
      'office.parent': 'the agency above, at the head of printed papers',
      'office.hard_area': 'a mountain or island commune: time is added by Decree 49/2026',
      'office.place': 'the place that is printed before the date',
      'paper.size': 'size of printed paper',
      'paper.copies': 'how many copies a print has',
      'paper.folder': 'the folder in which printed papers are kept',
      'forms.folder': "the office's own wording of the forms",
      'forms.digest': 'digest of the own wording that was agreed to',
      'scan.folder':
        'the folder a scanner writes to; its newest files are offered where a file is asked for',
      'documents.cards': "whether images of citizens' cards are kept",
      'signature.roots': 'folder of the root certificates that the office trusts in signed papers',
      'signature.digest': 'digest of the root certificates that were agreed to',
      'signer.title': 'title of whoever signs apologies and notices of stopping',
      'signer.name': 'name of whoever signs apologies and notices of stopping',
      'help.place': 'where this counter guides and helps citizens',
      'screen.accessible': 'questions as plain lines for screen readers',
      'queue.kept_days': 'for how many more working days a ticket is good (0: its own day only)',
      'queue.last_ticket': 'minutes before closing when the last ticket is given (empty: no limit)',
      'backup.folder': 'where backups go; where it is set each shift close makes one',
      'backup.keep': 'for how many days every backup is kept, then one a week, one a month',
      'backup.passphrase_file': 'the file with the passphrase of backups',
      'key.folder': 'where the key that signs papers lies on each machine; empty: the own folder',
      'key.passphrase_file': 'the file with the passphrase of the key that signs papers',
      'session.hours': 'for how many hours a login holds',
      'session.idle': 'after how many idle minutes the PIN is asked for, from the next login on',
    },
    askKey: 'Which setting (its number, or some words):',
    askValue: (meaning: string) => `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}:`,
    now: (value: string) => `Today: ${value}`,
    toChange: 'change the setting',
    switched: (on: boolean): string => (on ? 'yes' : 'no'),
    changed: (meaning: string, value: string) => `From now on, ${meaning}: ${value}.`,
    cards: { keep: 'kept', no: 'not kept' },
    warnings: {
      cards_kept: [
        'Images of cards are personal data: by Law 91/2025/QH15 kept only where a procedure needs them.',
        'They are to be destroyed when their term is over: look at the scans that are over theirs.',
      ],
    },
  }),
};
