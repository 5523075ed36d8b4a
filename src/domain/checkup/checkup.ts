/** A check-up of a store and of the machine it is used on: what was found, and how bad it is. */
import type { ClockJump } from './clock.ts';
import type { Instant } from '../value/instant.ts';
import type { PrinterState } from '../printing/target.ts';
import type { ProblemCode } from '../problem.ts';

/** What is looked at, in this order. */
export const checkNames = [
  ...([
    'store',
    'content',
    'built',
    'heads',
    'key',
    'disk',
    'log',
    'access',
    'cipher',
    'scans',
    'cards',
  ] as const),
  ...(['backup', 'backup_place', 'passphrase', 'drill', 'admins', 'pins'] as const),
  ...(['clock', 'zone', 'printer', 'fonts', 'terminal'] as const),
] as const;
export type CheckName = (typeof checkNames)[number];

export type CheckState = 'ok' | 'warning' | 'bad';

/** What was found of each; one that is not there does not apply to this store or machine. */
export interface Findings {
  /** Whether it can be opened, and what keeps it from that. */
  store: { problem: ProblemCode | null; readOnly: boolean };
  /** Whether the file is whole, as far as a quick look tells. */
  content: { whole: boolean };
  /** Whether its tables, indexes and guards are as this program makes them. */
  built: { asMade: boolean };
  /** How many books lack what this machine has written, and of which store it is a copy. */
  heads: { lost: number; copyOf: string | null };
  /**
   * The key that signs papers, by its short name, whether this machine signs with it, and the files
   * of keys that lie here without the passphrase that is set.
   */
  key: { id: string | null; signs: boolean; unlocked: string[] };
  disk: { folder: string; free: number; store: number };
  /** What was written and not yet brought over into the store's file. */
  log: { bytes: number };
  /**
   * What others on this machine may read or write, and what its user may not; the store's folder
   * where everybody may put a file, though not take one away. `lists`: where accounts are listed
   * instead of modes, as on Windows, whether the system told of them.
   */
  access: Access;
  /** The id of the key that its file is encrypted with, and what beside it is not. */
  cipher: { key: string; plain: string[] };
  /**
   * The scanned files: how many are named and not there, how many lie open beside an encrypted
   * store, and which folders of theirs others may look into.
   */
  scans: { place: string; named: number; missing: number; unsealed: number; open: string[] };
  /** Whether citizens' cards may be kept as images, and how many scans there are of them. */
  cards: { keeps: boolean; scans: number };
  backup: { folder: string | null; at: Instant | null; days: number | null };
  backup_place: { folder: string; there: boolean; sameDisk: boolean };
  /** The file of the passphrase, and why it is of no use. */
  passphrase: { file: string | null; problem: ProblemCode | null };
  drill: { at: Instant | null; days: number | null };
  /** One forgotten PIN would shut the administration for good. */
  admins: { onePinFromShut: boolean };
  /** Who may sign in without a PIN; their logins only for who may help them. */
  pins: { leading: number; others: number; logins: string[] | null };
  /** `steps`: where it went back, or far ahead, between two entries. */
  clock: { now: Instant; last: Instant; steps: readonly ClockJump[] };
  /** Minutes that the machine's clock on the wall is ahead of UTC. */
  zone: { name: string; minutes: number };
  /**
   * The printers that papers go to from this machine, how many others it has, and why its print
   * service tells of none, where one of them would be there.
   */
  printer: {
    chosen: { name: string; state: PrinterState; reasons: readonly string[] }[];
    others: number;
    away: string | null;
  };
  fonts: { missing: string[] };
  terminal: { encoding: string; columns: number };
}

interface Access {
  open: string[];
  shut: string[];
  shared: string | null;
  /** `null` where files have modes; else whether the system said which accounts get in. */
  lists: 'told' | 'untold' | null;
}

/** One row. */
export type CheckedRow = {
  [Name in CheckName]: Verdict & { check: Name; found: Findings[Name] };
}[CheckName];

interface Verdict {
  state: CheckState;
  /** The command line that makes it right, where one does; what stands behind it are paths. */
  mend: readonly [line: string, ...paths: string[]] | null;
}

const MEGABYTE = 1_000_000;
const [LEAST_FREE, SCARCE_FREE] = [200 * MEGABYTE, 1000 * MEGABYTE];
const LONG_LOG = 64 * MEGABYTE;
const [BACKUP_LATE, BACKUP_MISSING, DRILL_LATE] = [2, 7, 92];
/** Vietnam's time, the whole year round. */
const VIETNAM_MINUTES = 7 * 60;
const LEAST_COLUMNS = 80;

const ok: Verdict = { state: 'ok', mend: null };
const warned = (line: string | null): Verdict => ({
  state: 'warning',
  mend: line === null ? null : [line],
});
const bad = (line: string | null, ...paths: string[]): Verdict => ({
  state: 'bad',
  mend: line === null ? null : [line, ...paths],
});

const verdicts: { [Name in CheckName]: (found: Findings[Name]) => Verdict } = {
  store: ({ problem, readOnly }) => {
    if (problem !== null) return bad(null);
    return readOnly ? warned(null) : ok;
  },
  content: ({ whole }) => (whole ? ok : bad('motcua store verify')),
  built: ({ asMade }) => (asMade ? ok : bad('motcua store rebuild')),
  heads: ({ lost, copyOf }) => {
    if (lost > 0) return bad('motcua store verify');
    return copyOf === null ? ok : warned(null);
  },
  key: ({ id, signs, unlocked }) => {
    if (id === null) return bad('motcua key rotate');
    if (unlocked.length > 0) return bad('motcua key list');
    return signs ? ok : warned('motcua key list');
  },
  disk: ({ free, store }) => {
    if (free < LEAST_FREE) return bad(null);
    // A backup and a later program's schema each take one copy of the store.
    return free < Math.max(SCARCE_FREE, 2 * store) ? warned(null) : ok;
  },
  log: ({ bytes }) => (bytes > LONG_LOG ? warned(null) : ok),
  access: ({ open, shut, shared, lists }) => {
    const line = (posix: string, paths: readonly string[]) =>
      lists === null ? bad(posix, ...paths) : bad(null);
    if (shut.length > 0) return line('chmod u+rw', shut);
    if (open.length > 0) return line('chmod o=', open);
    // Of such a folder the rights may have to stay: the store has to go.
    return shared === null && lists !== 'untold' ? ok : warned(null);
  },
  cipher: ({ plain }) => (plain.length > 0 ? warned('motcua store encrypt') : ok),
  scans: ({ missing, unsealed, open }) => {
    if (missing > 0) return bad('motcua store verify --files');
    if (open.length > 0) return bad('chmod -R go=', ...open);
    return unsealed > 0 ? warned('motcua store tidy') : ok;
  },
  cards: ({ keeps }) =>
    warned(keeps ? 'motcua config set documents.cards no' : 'motcua document retention'),
  backup: ({ folder, days }) => {
    const mend = folder === null ? 'motcua config set backup.folder' : 'motcua store backup';
    if (days === null || days > BACKUP_MISSING) return bad(mend);
    return folder === null || days > BACKUP_LATE ? warned(mend) : ok;
  },
  backup_place: ({ there, sameDisk }) => {
    if (!there) return bad('motcua config set backup.folder');
    return sameDisk ? warned('motcua config set backup.folder') : ok;
  },
  passphrase: ({ file, problem }) => {
    const mend = 'motcua config set backup.passphrase_file';
    if (problem !== null) return bad(mend);
    return file === null ? warned(mend) : ok;
  },
  drill: ({ days }) =>
    days === null || days > DRILL_LATE ? warned('motcua store backup drill') : ok,
  admins: ({ onePinFromShut }) => (onePinFromShut ? warned('motcua staff recovery-paper') : ok),
  pins: ({ leading, others, logins }) => {
    const [login] = logins ?? [];
    const mend = login === undefined ? 'motcua staff list' : `motcua staff pin ${login}`;
    if (leading > 0) return bad(mend);
    return others > 0 ? warned(mend) : ok;
  },
  clock: ({ now, last, steps }) => {
    if (now < last) return bad('timedatectl set-ntp true');
    return steps.length > 0 ? warned('motcua store verify') : ok;
  },
  zone: ({ minutes }) =>
    minutes === VIETNAM_MINUTES ? ok : warned('timedatectl set-timezone Asia/Ho_Chi_Minh'),
  printer: ({ chosen }) => {
    const well = chosen.length > 0 && chosen.every(({ state }) => GOES_ON.has(state));
    return well ? ok : warned('motcua printer list');
  },
  fonts: ({ missing }) => (missing.length > 0 ? bad(null) : ok),
  terminal: ({ encoding, columns }) => {
    if (!/utf-?8/i.test(encoding)) return warned('export LANG=C.UTF-8');
    return columns < LEAST_COLUMNS ? warned(null) : ok;
  },
};

/** What is sent there comes out without anybody's doing. */
const GOES_ON: ReadonlySet<PrinterState> = new Set(['ready', 'busy']);

/** What an office that practises need not have: its clock may be that of any day. */
const IN_EARNEST: ReadonlySet<CheckName> = new Set([
  ...(['backup', 'backup_place', 'passphrase', 'drill', 'admins', 'pins', 'clock'] as const),
]);

/** Judges what was found; of a training store less is wanted. */
export function judged(found: Partial<Findings>, training: boolean): CheckedRow[] {
  return checkNames.flatMap((check) => {
    const here = found[check];
    if (here === undefined || (training && IN_EARNEST.has(check))) return [];
    const verdict = verdicts[check] as (found: Findings[CheckName]) => Verdict;
    return [{ check, ...verdict(here), found: here } as CheckedRow];
  });
}
