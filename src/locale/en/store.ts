/** Words for the store and its journal. */
import type { JournalFault, MachineState } from '../../domain/store-problems.ts';
import { bytesText, countText, momentText, shellWord } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { fileFault } from './general.ts';
import { counted } from './list.ts';
import { besideProblems } from './store-beside.ts';
import { cipherProblems } from './store-cipher.ts';
import { clockProblems, clockScreen } from './store-clock.ts';
import { movedProblems } from './store-moved.ts';
import { ASK_KEEPER, serverProblems } from './store-server.ts';

export const storeProblems = (): ProblemsOf<'store' | 'stream' | 'machine' | 'clock'> => ({
  ...serverProblems(),
  ...movedProblems(),
  ...besideProblems(),
  ...cipherProblems(),
  ...clockProblems(),
  'store.none': ({ path }) => ({
    what: `There is no store at ${path} yet.`,
    next: ['motcua setup', 'or name the right store: --store <store>'],
    desk: ['motcua setup', ASK_KEEPER],
  }),
  'store.lost': ({ path, at, entries }) => ({
    what: `The store at ${path} is not there any more. This machine has written it, last at ${momentText(at)}.`,
    why: 'The file was deleted, renamed or moved, or its disk is not there. A new store would give the numbers of dossiers and receipts again.',
    next: [
      'motcua store restore <backup>',
      'or name the right store: --store <store>',
      `No backup is left: motcua setup --anew "<why>" --skip <numbers skipped in each series; entries written from here: ${countText(entries)}>`,
    ],
    desk: [
      'motcua store restore',
      'Find the newest backup where they are kept; if there is none left, set up anew and say why.',
    ],
  }),
  'store.exists': ({ path }) => ({
    what: `There is already a store at ${path}.`,
    why: 'A new store is never made over an old one.',
    next: ['motcua status', 'or choose another file: --store <file>'],
    desk: ['motcua status'],
  }),
  'store.place_taken': ({ from, to }) => ({
    what: `There is already something at ${to}. Nothing was moved.`,
    why: 'A store is moved to a place where there is none, and is never put over another.',
    next: [`motcua store move ${shellWord(from)} …`],
  }),
  'store.not_a_store': ({ path }) => ({
    what: `${path} is not a store of motcua.`,
    next: ['Name the right store: --store <file>'],
    desk: [ASK_KEEPER],
  }),
  'store.newer': ({ path, ...found }) => ({
    what: `The store ${path} was written by a newer motcua.`,
    why:
      'event' in found
        ? `Its journal has a kind of entry that this program does not know: ${found.event}.`
        : `The store is at step ${found.store}; this program knows only up to step ` +
          `${found.program}.`,
    next: ['Install a newer motcua; the store has not been touched.'],
  }),
  'store.migration_changed': ({ file }) => ({
    what: `The structure file ${file} is no longer as it was when the store was made.`,
    why: 'The program may have been altered, or was not installed to the end.',
    next: ['Install motcua again; the store has not been touched.'],
  }),
  'store.rolled_back': ({ path, book, seq }) => ({
    what: `The store ${path} has come back to an older state.`,
    why:
      `This machine has written entry ${countText(seq)} of book ${book}, and the store does not ` +
      'have it. Numbers that were given out could be given out again, so nothing is written.',
    next: [
      'motcua store verify',
      'Find the newest store (with its -wal file, the right server, the last backup) and put it back.',
      'Where there is no newer one: motcua store accept-head --reason "<reason>"',
    ],
  }),
  'store.is_copy': ({ path, other }) => ({
    what: `The store ${path} is a copy of ${other}, which is still there.`,
    why: 'What is written here is not there, and numbers that are given out here may be given out there again.',
    next: [
      `motcua status --store ${shellWord(other)}`,
      'Use this one to try things out; the office works in one store alone.',
    ],
  }),
  'store.came_from': ({ path, other }) => ({
    what: `This store is at ${path} now; until now this machine wrote it at ${other}.`,
    why: 'That is right where it was moved. If anybody still writes at the old place, this is a copy.',
    next: ['motcua store verify'],
  }),
  'store.busy': ({ seconds }) => ({
    what: 'The store is busy.',
    why:
      `Another program has held it for more than ${seconds} ` +
      `${seconds === 1 ? 'second' : 'seconds'}. Nothing was recorded.`,
    next: ['Try again in a few minutes.'],
  }),
  'store.disk_full': ({ path }) => ({
    what: 'The disk is full; nothing more was recorded.',
    why: `The store: ${path}. Everything recorded before is safe.`,
    next: ['Make room on the disk and do it again.'],
  }),
  'store.read_only': ({ path }) => ({
    what: `The store ${path} cannot be written to.`,
    why: 'The file or folder can only be read, or you are not allowed to change it.',
    next: ["Look at the file's permissions, or name another store: --store <file>"],
    desk: [ASK_KEEPER],
  }),
  'store.sight_not_kept': ({ path }) => ({
    what: 'Personal numbers stay masked.',
    why: `The store ${path} can only be read, so who saw whom could not be kept.`,
    next: ['To see whole numbers, copy the store to a disk that can be written: --store <file>'],
    desk: [ASK_KEEPER],
  }),
  'store.false_shape': ({ path, event }) => ({
    what: `The store ${path} lists a kind of entry that its journal does not have: ${event}.`,
    why: 'The list was changed by something other than motcua. The journal has not suffered by it.',
    next: ['motcua store verify', 'motcua store rebuild'],
  }),
  'store.altered': ({ path }) => ({
    what: `The store ${path} is not built as motcua builds it.`,
    why: 'A table, an index or a guard in it was changed or taken away by another program.',
    next: [
      'Copy the file to a safe place before anything else.',
      'A lost table made from the journal, or a guard, can be made again: motcua store rebuild',
      'Anything else: restore from a backup.',
    ],
  }),
  'store.rebuild_long': ({ rows, seconds }) => ({
    what: `${counted(rows, 'row')} would be replaced at once, so nothing has been rebuilt yet.`,
    why: `For about ${counted(seconds, 'second')}, or longer on a slow machine, no counter could write.`,
    next: [
      'Type it again when the counters are closed, or do it now:',
      'motcua store rebuild --now',
    ],
  }),
  'store.damaged': ({ path }) => ({
    what: `The store ${path} is damaged.`,
    why: 'The disk cannot read a part of the file.',
    next: ['Copy the file to a safe place before anything else, then restore from a backup.'],
  }),
  'store.no_heads': ({ file, path }) => ({
    what: `The file ${file} does not bear kept heads of the store ${path}.`,
    why: 'It has other lines, or none with heads, was changed, or is of another store.',
    next: ['Choose the .heads file beside a backup of this store.'],
  }),
  'store.tables_differ': ({ path, table }) => ({
    what: `In the store ${path} the table ${table} is not what the journal says: not moved.`,
    next: ['motcua store verify', 'motcua store rebuild'],
  }),
  'store.not_alike': ({ path, table }) => ({
    what: `The table ${table} did not arrive in ${path} as it was. The store was not moved.`,
    why: 'The old store is as it was and can be used.',
    next: ['Keep the old store as it is, and tell whoever looks after it.'],
  }),
  'store.entry_damaged': ({ book, seq, field }) => ({
    what: `Entry ${countText(seq)} of book ${book} cannot be read.`,
    why: `It is not as it must be at: ${field}. The store file may have been altered.`,
    next: ['motcua store verify', 'Keep the store file as it is and tell whoever is in charge.'],
  }),
  'store.row_damaged': ({ table, key, column }) => ({
    what: `A row of table ${table} cannot be read${key === '' ? '' : `: ${key}`}.`,
    why: `It is not as it must be at: ${column}. The store file may have been altered.`,
    next: [
      'motcua store verify',
      'The journal tells it still, so make the tables again: motcua store rebuild',
    ],
  }),
  'store.network_drive': ({ path }) => ({
    what: `The store ${path} is on a network drive.`,
    why: 'Several computers writing through a network drive can damage the data.',
    next: ['Put the store on a disk of this computer: --store <file>'],
    desk: [ASK_KEEPER],
  }),
  'store.broken': ({ book, seq, what }) => ({
    what: `The journal is not whole in book ${book}, entry ${countText(seq)}: ${faults[what]}.`,
    why: 'Tables are not rebuilt from a journal that is broken.',
    next: ['motcua store verify', 'Keep the store file as it is and tell whoever is in charge.'],
  }),
  'stream.changed_meanwhile': () => ({
    what: 'Somebody has just changed this very dossier. Nothing was recorded.',
    next: ['Look at the dossier again, then do the last step once more.'],
  }),
  'machine.cannot_read': ({ path, why }) => ({
    what: `This machine's own file could not be read: ${path}.`,
    why: `${fileFault(why)} It holds which counter this is, who is signed in, and what is half typed.`,
    next: ['Look at the rights of that file, then try again.'],
  }),
  'machine.cannot_write': ({ path, why }) => ({
    what: `This machine's own file could not be written: ${path}.`,
    why: `${fileFault(why)} What was recorded in the store is safe.`,
    next: ['Free some disk space, or look at the rights of that file, then try again.'],
  }),
  'machine.damaged': ({ path }) => ({
    what: `This machine's own file is damaged: ${path}.`,
    why:
      'Only which counter this is, who is signed in and what was half typed is lost; the store is ' +
      'not touched. Choosing the counter begins a new file, and leaves the damaged one beside it.',
    next: ['motcua counter use'],
  }),
});

const machineStates: Readonly<Record<MachineState, string>> = {
  none: 'this machine has not chosen a counter',
  ours: 'this machine has not chosen a counter',
  other_store: "that file is another store's; this machine has not chosen a counter",
  damaged: 'that file is damaged',
  unreadable: 'that file cannot be read',
};

const faults: Readonly<Record<JournalFault, string>> = {
  arrival: 'the entries are out of order',
  gap: 'an entry is missing',
  hash: 'its content was changed',
  personal: 'its personal data was changed',
  head: "the last entry is not the one on the book's record",
};

export const storeScreen: ScreenOf<'store'> = {
  store: () => ({
    path: 'Store',
    size: 'Size',
    training: 'Training',
    yes: 'yes',
    entries: 'Journal entries',
    head: 'Book, last entry, hash',
    receiptKey: 'Key for checking receipts',
    machine: "This machine's own file",
    station: 'This machine is counter',
    machineStates,
    megabytes: bytesText,
    waits: 'The store is busy: waiting until somebody else has written…',
    verified: (entries: string) =>
      `The journal is whole (entries: ${entries}) and the tables agree with it.`,
    brokenEntry: ({ book, seq, what }: { book: string; seq: number; what: JournalFault }) =>
      `The journal is not whole in book ${book}, entry ${countText(seq)}: ${faults[what]}.`,
    alteredSight: ({ book, seq }: { book: string; seq: number }) =>
      `Line ${countText(seq)} of who saw whom in book ${book} was changed, or one before it is missing. ` +
      'Journal and tables are none the worse; keep the file as it is and tell whoever is in charge.',
    lostSights: (said) =>
      `The last lines of who saw whom were cut off: line and hash ${said} are not there any more. ` +
      'Keep the file as it is and tell whoever is in charge.',
    differs: (table: string) => `The table ${table} does not agree with the journal.`,
    answersAltered:
      'The answer that is kept for a key cannot be made from the journal: see a backup, and do not use that key again.',
    headProven: ({ said, book, at, after }) =>
      `Head ${said} is in book ${book}, recorded ${at}; entries after it: ${countText(after)}.`,
    signed: {
      genuine: (at) => `Heads kept at ${at}: the signature is the office's.`,
      unsigned: (at) =>
        `Heads kept at ${at} have no signature: anybody can write such, they prove nothing.`,
      forged: (at) => `Heads kept at ${at} were altered: the signature does not match.`,
      unknown_key: (at, id) => `Heads kept at ${at} are signed by a key ${id} that is not here.`,
      revoked_key: (at, id) =>
        `Heads kept at ${at} are signed by the key ${id}, which is revoked: they prove nothing.`,
      outdated_key: (at, id) =>
        `Heads said to be of ${at} are NOT genuine: the key ${id} was replaced before that.`,
    },
    signedBefore: (at, id, until) =>
      `Heads kept at ${at}: the signature is the office's, by the key ${id}, replaced at ${until}.`,
    headMissing: (said) => `This store does not have the head ${said}.`,
    headUnknown:
      "If the paper is this store's, entries were cut off or written anew, or this copy is older " +
      'than the paper. Keep the file as it is and tell whoever is in charge.',
    machineHeadMissing: (said) =>
      `This machine has written up to entry and hash ${said}, which this store does not have.`,
    clockStep: ({ book, seq, at, before }) =>
      `The clock jumps from ${momentText(before)} to ${momentText(at)} at entry ${countText(seq)} of book ${book}.`,
    saidAwaiting: (skip) =>
      'The store says that it came out of a backup and that nobody has accepted it: nothing is written there. ' +
      (skip === null
        ? 'How many numbers each series skips cannot be read: the store file may have been altered.'
        : `Accepted, each series skips ${skip}. Where nobody restored it, the store file was altered: say the count yourself.`),
    saidArriving: (from: string) =>
      `The store says that it is still on its way from ${from}. Its journal does not: ask the administrator.`,
    saidMoved: (to: string) =>
      `The store says that it was moved to ${to}. Its journal does not: ask the administrator before you work there.`,
    rolledBack:
      'The store is an older copy, or lacks its -wal file, or was cut short or written anew. This ' +
      'machine does not write there: find the newest store, keep this file as it is and tell ' +
      'whoever is in charge.',
    olderAccepted: (mayRepeat) =>
      'From now on this is the store. Record again from the papers what is not in it any more: it ' +
      `gets new numbers${mayRepeat ? '.' : ', behind all that this machine knows to be given. A machine that knows of more writes nothing until it is accepted there.'}`,
    ...clockScreen(),
    sureAccept: (said) =>
      `Take this older copy as the store from now on? Written and not in it: ${said.join('; ')}.`,
    lostEntry: 'Book, entry written, hash',
    lostSight: 'Book, line of who saw whom, hash',
    rebuilt: (entries: string) => `The tables were rebuilt from the journal (entries: ${entries}).`,
    sureRebuild: 'Rebuild every table from the journal?',
    rows: 'Rows of tables',
    taken: 'Money taken',
    moved: (from, to) => `Moved the store ${from} to ${to}; compared, not a row is different.`,
    useFromNowOn: (to) =>
      `From now on set MOTCUA_STORE=${shellWord(to)} on every machine; the old store is to read.`,
    sureMove: (from, to) => `Move the store ${from} to ${to}?`,
  }),
};
