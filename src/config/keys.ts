/**
 * Every setting of an office: its default, and what a good value looks like. One table; what each
 * means stands in `locale/{vi,en}/config.ts`, and neither compiles without the other.
 */
import { parseHours } from '../domain/calendar/hours.ts';
import type { Expected } from '../domain/expected.ts';
import { parseProcedureCode } from '../domain/value/id.ts';
import type { SettingName } from '../locale/vi.ts';

export interface SettingSpec {
  fallback: string;
  /** The environment may set it for one terminal; see `load.ts` for what the office settles. */
  env: string | null;
  /** `true` for a good value. */
  accepts: (value: string) => boolean;
  expected: Expected;
  /** It names a folder, which is there to be read or is made to be written in; empty for none. */
  folder?: FolderUse;
  /** It names a file, wherever the program is started. */
  file?: true;
}

export type FolderUse = 'read' | 'written';

export const settingSpecs = {
  'office.hours': {
    fallback: '07:00-11:30,13:30-17:00',
    env: null,
    accepts: (value) => parseHours(value) !== null,
    expected: 'office_hours',
  },
  /** Reception on Saturdays, which makes no working day of them; empty when there is none. */
  'office.saturday_reception': {
    fallback: '',
    env: null,
    accepts: (value) => value === '' || parseHours(value) !== null,
    expected: 'reception_hours',
  },
  /** The agency above ours, as the letterhead names it. */
  'office.parent': { fallback: '', env: null, accepts: isShortLine, expected: 'short_line' },
  /** Where papers are written: "Hạ Long, ngày …". */
  'office.place': { fallback: '', env: null, accepts: isShortLine, expected: 'short_line' },
  /** A mountain or island commune, whose terms are longer where the catalogue says so. */
  'office.hard_area': {
    fallback: 'off',
    env: null,
    accepts: (value) => ['on', 'off'].includes(value),
    expected: ['on', 'off'],
  },
  'paper.size': {
    fallback: 'a5',
    env: 'MOTCUA_PAPER',
    accepts: (value) => ['a4', 'a5', '80mm'].includes(value),
    expected: ['a4', 'a5', '80mm'],
  },
  'paper.copies': {
    fallback: '2',
    env: null,
    accepts: (value) => /^[1-3]$/.test(value),
    expected: ['1', '2', '3'],
  },
  'paper.folder': {
    fallback: '',
    env: 'MOTCUA_PAPERS',
    accepts: () => true,
    expected: 'folder',
    folder: 'written',
  },
  /** Where this office's own wording of the forms lies; empty for the shipped wording. */
  'forms.folder': {
    fallback: '',
    env: 'MOTCUA_FORMS',
    accepts: () => true,
    expected: 'folder',
    folder: 'read',
  },
  /** The SHA-256 of that wording, which is agreed to with its folder; empty for the shipped one. */
  'forms.digest': {
    fallback: '',
    env: null,
    accepts: (value) => value === '' || /^[0-9a-f]{64}$/.test(value),
    expected: 'digest',
  },
  /** Where a scanner writes: its newest files are offered wherever a file is asked for. */
  'scan.folder': {
    fallback: '',
    env: 'MOTCUA_SCANS',
    accepts: () => true,
    expected: 'folder',
    folder: 'read',
  },
  /** Whether citizens' cards are kept as images: not, unless the office says so. */
  'documents.cards': {
    fallback: 'no',
    env: null,
    accepts: (value) => ['keep', 'no'].includes(value),
    expected: ['keep', 'no'],
  },
  /** Where the certificates lie that the office trusts in signed papers; empty for none. */
  'signature.roots': {
    fallback: '',
    env: 'MOTCUA_ROOTS',
    accepts: () => true,
    expected: 'folder',
    folder: 'read',
  },
  /** The SHA-256 of those certificates, which are agreed to with their folder. */
  'signature.digest': {
    fallback: '',
    env: null,
    accepts: (value) => value === '' || /^[0-9a-f]{64}$/.test(value),
    expected: 'digest',
  },
  /** Who signs apologies and notices of stopping: the title above the signature, and the name. */
  'signer.title': { fallback: '', env: null, accepts: isShortLine, expected: 'short_line' },
  'signer.name': { fallback: '', env: null, accepts: isShortLine, expected: 'short_line' },
  /** A result stays at the counter until its fees are paid, once the office keeps money here. */
  'payment.hold_result': {
    fallback: 'on',
    env: null,
    accepts: (value) => ['on', 'off'].includes(value),
    expected: ['on', 'off'],
  },
  /** Procedures whose results the law lets nobody hold back, by code. */
  'payment.hold_exempt': {
    fallback: '',
    env: null,
    accepts: (value) => value === '' || value.split(',').every(isProcedureCode),
    expected: 'procedure_codes',
  },
  /** Procedures that stand first in the counter's list, by code and in this order. */
  'counter.procedures': {
    fallback: '',
    env: null,
    accepts: (value) => value === '' || value.split(',').every(isProcedureCode),
    expected: 'procedure_codes',
  },
  /** Where this terminal helps people; empty for what the office's kind says. */
  'help.place': {
    fallback: '',
    env: 'MOTCUA_PLACE',
    accepts: (value) => ['', 'counter', 'post_office', 'home', 'other'].includes(value),
    expected: ['counter', 'post_office', 'home', 'other'],
  },
  /** Questions as plain lines, for screen readers. */
  'screen.accessible': {
    fallback: '0',
    env: 'MOTCUA_ACCESSIBLE',
    accepts: (value) => value === '0' || value === '1',
    expected: ['0', '1'],
  },
  /** For how many working days behind its own a number is good; nought: it ends with its day. */
  'queue.kept_days': {
    fallback: '0',
    env: null,
    accepts: (value) => /^[0-5]$/.test(value),
    expected: ['0', '1', '2', '3', '4', '5'],
  },
  /** How many minutes before the end of office hours the last number is given; empty for never. */
  'queue.last_ticket': {
    fallback: '',
    env: null,
    accepts: (value) => value === '' || (/^\d{1,3}$/.test(value) && Number(value) <= 240),
    expected: 'minutes_before',
  },
  /** Where backups go, at each shift close too; empty for none by itself. */
  'backup.folder': {
    fallback: '',
    env: 'MOTCUA_BACKUPS',
    accepts: () => true,
    expected: 'folder',
    folder: 'written',
  },
  /** For how many days every backup is kept; behind these one a week, then one a month. */
  'backup.keep': {
    fallback: '30',
    env: null,
    accepts: (value) => /^[1-9]\d{0,2}$/.test(value) && Number(value) <= 400,
    expected: 'backup_days',
  },
  /** The file whose first line is the passphrase of backups; empty for open ones. */
  'backup.passphrase_file': {
    fallback: '',
    env: 'MOTCUA_BACKUP_PASSPHRASE_FILE',
    accepts: isShortLine,
    expected: 'short_line',
    file: true,
  },
  /** Where the key that signs papers lies on each machine; empty for the person's own folder. */
  'key.folder': {
    fallback: '',
    env: 'MOTCUA_KEYS',
    accepts: () => true,
    expected: 'folder',
    folder: 'written',
  },
  /** The file whose first line is the passphrase of that key; empty where it has none. */
  'key.passphrase_file': {
    fallback: '',
    env: 'MOTCUA_KEY_PASSPHRASE_FILE',
    accepts: isShortLine,
    expected: 'short_line',
    file: true,
  },
  'session.hours': {
    fallback: '8',
    env: null,
    accepts: (value) => /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 24,
    expected: { range: 'whole', least: 1, most: 24 },
  },
  /** After how many minutes in which nothing is done the PIN is asked for; read at sign-in. */
  'session.idle': {
    fallback: '15',
    env: null,
    accepts: (value) => /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 240,
    expected: { range: 'whole', least: 1, most: 240 },
  },
} as const satisfies Record<SettingName, SettingSpec>;

function isProcedureCode(text: string): boolean {
  return parseProcedureCode(text) !== null;
}

function isShortLine(value: string): boolean {
  return value.length <= 200 && !value.includes('\n');
}

export type SettingKey = keyof typeof settingSpecs;
export const settingKeys = Object.keys(settingSpecs) as SettingKey[];
