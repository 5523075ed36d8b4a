/** Words for backups of the store. */
import { countText, momentText, shellWord } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { counted } from './list.ts';

const UNTOUCHED = 'The store in use has not been touched.';

export const backupProblems = (): ProblemsOf<'backup'> => ({
  'backup.not_one': ({ file }) => ({
    what: `The file ${file} is no backup of motcua. ${UNTOUCHED}`,
    next: ['Choose a file that ends in .motcua-backup.'],
  }),
  'backup.damaged': ({ file }) => ({
    what: `The backup ${file} is not whole. ${UNTOUCHED}`,
    why: 'The file was cut off or changed, or the disk reads it wrongly.',
    next: ['Fetch the file again from where it is kept, or use another backup.'],
  }),
  'backup.needs_passphrase': ({ file }) => ({
    what: `The backup ${file} has a passphrase.`,
    next: ['Write the passphrase into a file and name that: --passphrase-file <file>'],
    desk: ['Write the passphrase into a file, and add + to the key of the act to name it.'],
  }),
  'backup.wrong_passphrase': ({ file }) => ({
    what: `That is not the passphrase of the backup ${file}. ${UNTOUCHED}`,
    next: ['Name the passphrase file it was made with: --passphrase-file <file>'],
    desk: ['Name the passphrase file it was made with.'],
  }),
  'backup.not_locked': ({ file }) => ({
    what: `The backup ${file} has no passphrase, though one was given for it. ${UNTOUCHED}`,
    why: 'Anybody can make one without, with staff and signing keys of their own in it.',
    next: ['Find the one with a passphrase; where you know who made this, name no passphrase.'],
  }),
  'backup.weak_passphrase': ({ file, least }) => ({
    what: `The passphrase file ${file} is empty, or the passphrase in it too short.`,
    why: `The passphrase is the first line of the file, ${least} characters or more.`,
    next: ['Write a long sentence that is easy to remember into it, and keep a copy elsewhere.'],
  }),
  'backup.foreign': ({ file, store }) => ({
    what: `The backup ${file} is of another store than ${store}. Nothing was replaced.`,
    next: [`motcua store restore ${shellWord(file)} --to <a place without a store>`],
  }),
  'backup.unproven': ({ file, store, added, staff, keys, settings, looks }) => ({
    what:
      added === null
        ? `Nothing proves that the office made the backup ${file}. ${UNTOUCHED}`
        : `The backup ${file} has ${counted(added, 'entry', 'entries')} that the store ${store} does not know, and nothing proves that the office made it. ${UNTOUCHED}`,
    why: [
      'Anybody can make one without a passphrase; the .heads file beside it is missing, does not fit, or is not signed by a key that the store or this machine knows.',
      ...(staff.length > 0 ? [`Accounts that would be others: ${staff.join(', ')}.`] : []),
      ...(keys.length > 0 ? [`Signing keys that would be others: ${keys.join(', ')}.`] : []),
      ...(settings.length > 0 ? [`Settings that would be others: ${settings.join(', ')}.`] : []),
      ...(looks > 0
        ? [
            `It lacks ${counted(looks, 'line', 'lines')} of who saw whom from before it was made: somebody has cut it.`,
          ]
        : []),
    ].join(' '),
    next: [
      'Put the .heads file of this very backup beside it, or use one with a passphrase.',
      `Look at it elsewhere first: motcua store restore ${shellWord(file)} --to ./restored.db`,
      `Where you know for sure who made it: motcua store restore ${shellWord(file)} --unproven --reason "<reason>"`,
    ],
  }),
  'backup.older': ({ file, at, missing, looks }) => ({
    what:
      missing > 0
        ? `The backup ${file} (${momentText(at)}) lacks ${countText(missing)} journal entries that the store has or this machine wrote.`
        : `The backup ${file} (${momentText(at)}) lacks ${counted(looks, 'line', 'lines')} of who saw whom.`,
    why: `${UNTOUCHED} With this backup, what was recorded later would not be in the store any more.`,
    next: [
      'Look for a newer backup.',
      `Where it must be this one: motcua store restore ${shellWord(file)} --older --reason "<reason>"`,
    ],
  }),
  'backup.unheard': ({ at, books, known }) => ({
    what: `How far numbers were given after the backup of ${momentText(at)} is not known. ${UNTOUCHED}`,
    why:
      `No store is left that says it, and in ${countText(books)} of the counters’ books others may have ` +
      'written, or you from another machine: a number given since and given again would be on two papers.',
    next: [
      'Look at the last receipts of each counter: by how many, at most, are they above those in the backup?',
      'The same command with --skip <that many, and some more>',
      `Nothing was written since but from here, by this user of this machine: --skip ${known}`,
    ],
    desk: [
      'Look at the last receipts of each counter: by how many, at most, are they above those in the backup?',
      'Have each series skip that many, and some more; 0 where nothing was printed after it.',
    ],
  }),
  'backup.numbers_unsure': ({ at }) => ({
    what: 'Its first numbers may stand on printed papers already.',
    why:
      `On ${momentText(at)} the store came back to an older state, and what was written before that ` +
      'is known to nobody here: it may have been in use then.',
    next: [
      'Look at the book, or at the list of codes given: how many of its first numbers are used?',
      'The same command with --skip <that many>; none is used: --skip 0',
    ],
    desk: [
      'Look at the book, or at the list of codes given, and say how many are used; 0 for none.',
    ],
  }),
  'backup.scans_missing': ({ count, place, folder, store, isSealed }) => ({
    what: `Scanned files that are missing: ${countText(count)}. A backup has the store alone; scans lie in the folder ${place} beside it, which is not there or not whole.`,
    next: [
      `Copy that folder from where the backup was made into ${folder}, then take the files into the store:`,
      `motcua store verify --files-from ${shellWord(folder)}${isSealed ? ' --passphrase-file …' : ''} --store ${shellWord(store)}`,
    ],
  }),
  'backup.store_moved': ({ store, to }) => ({
    what: `The store ${store} has been moved to ${to}, and is written there. Restored here there would be two that give the same numbers. Nothing was replaced.`,
    next: [
      `Restore it in the new place: set MOTCUA_STORE=${to} and do it again.`,
      `If the new place is lost for good: rename ${store} and do it again.`,
    ],
  }),
  'backup.store_open': ({ store }) => ({
    what: `The store ${store} is open in another window. Nothing was replaced.`,
    next: [
      'Close every window of motcua and do it again. Who has one, and where:',
      'motcua staff sessions',
    ],
  }),
  'backup.on_server': ({ file, store }) => ({
    what: `The store ${store} is on a server; a backup is restored into a file first.`,
    next: [
      `motcua store restore ${shellWord(file)} --to ./restored.db`,
      'motcua store move ./restored.db postgres://<account>@<server>/<empty database>',
    ],
  }),
  'backup.no_folder': () => ({
    what: 'It is not known where the backup should go.',
    next: ['motcua store backup <folder>', 'motcua config set backup.folder "<folder>"'],
    desk: [
      'Add + behind the key of the act to name a folder for this time.',
      'To have one every time, set the folder of backups: motcua config set',
    ],
  }),
  'backup.none': ({ folder }) => ({
    what: `There is no backup of this store in ${folder}.`,
    next: [`motcua store backup ${shellWord(folder)}`],
  }),
});

export const backupEventWords: EventWords<'store'> = {
  'store.made': 'Store set up',
  'store.restored': 'Store restored from a backup',
  'store.answered': 'Answer to a key kept',
  'store.erased': 'Personal data taken out of the journal',
  'store.clock_accepted': 'Clock gone back accepted',
  'store.numbers_skipped': 'Numbers skipped that papers may bear',
  'store.older_accepted': 'Older store accepted',
};

export const backupScreen: ScreenOf<'backup'> = {
  backup: () => ({
    made: (file) => `Backed up to ${file}.`,
    open: 'It has no passphrase: whoever has the file can read it.',
    withoutKey: 'It does not carry the key that signs papers: this machine has none.',
    encrypted: 'Encrypted',
    dropped: 'Old ones removed',
    madeAt: 'Backed up at',
    before: 'The store before',
    strayLog: 'Log of another file, set aside',
    missing: 'Entries gone',
    looks: 'Looks missing in it',
    looksSince: (many, at) => `${many} since ${at}`,
    looksKept: (many) => `, ${many} kept from the store`,
    added: 'Entries that the store lacks',
    forward: 'Series going on behind printed papers',
    skipped: 'Numbers skipped',
    skippedEach: (many) => `${many} in each series, as printed papers may bear them`,
    account: 'Account that changes',
    setting: 'Setting that changes',
    recovery: 'Recovery paper',
    otherPaper: 'another one than in the store',
    none: 'none',
    becomes: (before, after, pin) => `${before} → ${after}${pin ? ', another PIN' : ''}`,
    vouchedBy: 'Proved by',
    vouched: {
      store: 'the store, which has all its entries',
      machine: 'this machine, which has written its last entry',
      passphrase: 'its passphrase',
      signature: "the office's signature, in the .heads file beside it",
      nobody: 'nothing',
    },
    nothingKnown:
      'This machine knows nothing of that store, so nothing could be compared: hold the last ' +
      'entries and the key against paper.',
    unheard: (many) =>
      `No store is left that says how far ${many} of its books went after the backup. ` +
      'Compare with the papers of the counters; where one bears a number above those skipped, have the series skip more before anything new.',
    awaits: (skip) =>
      'Nobody who may accept it is signed in here, so nothing is written in it until a manager signs in and does. ' +
      `Each series skips ${skip} numbers then.`,
    mayRepeat: (many) =>
      `Fewer numbers are skipped than entries are gone: in each series the next ${many} may stand on printed papers and are given again.`,
    restored: (file, store) => `Restored ${file} to ${store}.`,
    sureRestore: (file, store) =>
      `Put the backup ${file} in the place of the store ${store}? What is there is kept beside it.`,
    drilled: (file) => `Drill passed: ${file} comes out as it was when it was made.`,
    differs: (file) => `Drill failed: ${file} differs from the store.`,
    sums: 'Entries, money',
    head: 'Last entry',
    equality: { equal: 'equal', differ: 'different' },
    scans: 'Scanned files',
    scansWhole: (files) => `${files}, read back whole`,
    scansBeside: 'Scanned files, to go along',
    scansLie: (place) =>
      `Scanned files are not in the backup but in the folder ${place}: copy it along.`,
    scansLost: (lost, files) => `${lost} of ${files} missing or altered`,
    lastDrill: (moment) => `drill ${moment}`,
    noDrill: 'no drill yet',
  }),
};
