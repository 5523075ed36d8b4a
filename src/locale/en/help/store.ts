/** Help for the store. */
import type { HelpOf } from '../../vi/help.ts';

export const storeHelp: HelpOf<'store'> = {
  'store info': {
    summary: 'Show where the store is, its journal, and this counter',
    examples: ['store info', 'store info --json', 'store info --store ./training.db'],
  },
  'store verify': {
    summary: 'Check that the journal is whole and the tables agree',
    options: {
      head: 'also look for a head that is printed on a shift sheet or a report',
      headFile:
        'also look for the signed heads of a file: beside a backup, or kept at a shift close',
      files: 'also read back every scanned file',
      filesFrom:
        'read them back, and take what is missing or altered from beside the backups in this folder',
      passphraseFile: 'a file with the passphrase of the backups; without it, as set',
    },
    examples: [
      'store verify',
      'store verify --json',
      'store verify --head "41 3f9ab01c55d07e21"',
      'store verify --files-from /media/usb/backups --passphrase-file ./passphrase.txt',
      'store verify --head-file ./store.motcua-backup.heads',
      'store verify --store ./training.db',
    ],
    more: [
      'When something is wrong the exit code is 3, and the first wrong place is named; so it is for a file of heads without a signature, and for a store that says it was moved away or is still arriving.',
      'An entry of somebody whose role did not allow it when it was written, or who had no open account, is told too: this program writes none, so somebody went past it. Of a training store none is told.',
      'A store that was cut short, written anew or put back from an older copy agrees with itself. Only what was printed tells: type the number of the entry and the first 16 digits of its hash (or the whole line, or scan the code) from a shift sheet, from the end of a report on paper, or from store info.',
    ],
  },
  'store doctor': {
    summary: 'Examine the store and machine, and say what mends it',
    examples: ['store doctor', 'store doctor --json', 'store doctor --store ./training.db'],
    more: [
      'Disk, backups, rights of files, PINs, clock, printer, fonts; nothing is changed. Where something has to be mended now, the exit code is 3.',
      'It is a quick look; to go through every entry of the journal: motcua store verify',
    ],
  },
  'store export': {
    summary: 'Write the whole store into a folder as text files',
    args: { folder: 'a new or empty folder' },
    options: { purpose: 'what for; it is kept in the journal' },
    examples: [
      'store export /media/usb/store --purpose "Moving to the program of the province"',
      'store export ./store-out --purpose "Inspection under decision 12" --json',
      'store export ./store-out --purpose "Long-term archive"',
    ],
    more: [
      'The journal and each table are NDJSON files, with a README.txt, a manifest.json and the schema. Personal numbers are whole.',
      'Hashes of PINs, sessions and secret keys are not in it. For what can be restored: motcua store backup',
    ],
  },
  'store rebuild': {
    summary: 'Rebuild every table from the journal',
    examples: ['store rebuild', 'store rebuild --yes', 'store rebuild --store ./training.db'],
    options: { now: 'even where the counters have to wait' },
    more: [
      'New tables are made beside the old ones while the counters go on, and then what is wrong is ' +
        'replaced: stopping loses nothing. Where that is very much it is refused, unless --now.',
    ],
  },
  'store tidy': {
    summary: 'Take away scanned files that killed commands left',
    examples: ['store tidy', 'store tidy --json', 'kho don'],
    more: ['Only what no entry of the journal names, and what has lain there for more than a day.'],
  },
  'store move': {
    summary: 'Move the whole store: to a server, or back to a file',
    args: {
      from: 'the store: a file, or a server’s address without password',
      to: 'its new place, where there is no store yet',
    },
    examples: [
      'store move ./store.db postgres://counter@server/motcua',
      'store move postgres://counter@server/motcua ./store.db',
      'store move ./store.db ./elsewhere.db --yes',
    ],
    more: [
      'Journal, keys and all tables are copied, then compared row by row. The old store can still be read, not written.',
      'If anything fails the old store is as it was. Preparing a server: motcua help postgres',
    ],
  },
  'store backup': {
    summary: 'Back the store up into one file while counters go on',
    args: { folder: 'where the backup goes; backup.folder where it is left out' },
    options: {
      passphraseFile: 'a file with the passphrase in its first line; else the setting',
    },
    examples: [
      'store backup',
      'store backup /media/usb/backups --passphrase-file ./passphrase.txt',
      'store backup --json',
    ],
    more: [
      'A backup is read back whole before it gets its name. Scanned papers lie in a folder beside it, whose name ends in .files or .sealed-files: where a backup is carried away, copy that folder along. More: motcua help backup',
    ],
  },
  'store backup drill': {
    summary: 'Drill: restore the newest backup elsewhere, and compare',
    args: { file: 'a backup; the newest one in backup.folder where it is left out' },
    options: {
      passphraseFile: 'a file with the passphrase in its first line; else the setting',
    },
    examples: [
      'store backup drill',
      'store backup drill --json',
      'store backup drill ./x.motcua-backup',
    ],
    more: ['The store in use is not touched. Where something differs the exit code is 3.'],
  },
  'store accept-head': {
    summary: 'Go on with a store that has come back to an older state',
    options: {
      reason: 'why there is no newer one',
      skip: 'skip so many numbers in each series; needed of who accepts it first: what others wrote nothing here knows. Else as many as entries that this machine knows are gone',
    },
    examples: [
      'store accept-head --reason "The server broke; its standby lacks the last 3 entries"',
      'store accept-head --reason "The -wal file is lost" --json',
      'store accept-head --reason "The disk broke; every copy was looked at"',
    ],
    more: [
      'A machine knows, outside the store, the last entry that it wrote in each book. Where the store does not have it nothing more is written there, for numbers could be given out again: find the newest store first.',
      'That it was accepted is recorded, with the reason and what was lost. Other machines say so once and go on.',
    ],
  },
  'store accept-clock': {
    summary: 'Go on by a clock that stands before the last entry',
    options: { reason: 'why the clock is right now' },
    examples: [
      'store accept-clock --reason "Yesterday the machine stood in 2031"',
      'store accept-clock --reason "A new battery; the time was set" --json',
      'store accept-clock --reason "Compared with a telephone"',
    ],
    more: [
      'Where the clock is more than 10 minutes before the latest entry of the store, at whichever counter, nothing is recorded from there (clock.behind). Setting it is enough; it is accepted only where it was wrong before.',
      'That it was accepted is recorded, with the reason. On that day nobody alone approves their own request about money.',
      'What two persons approved by the clock that stood ahead is approved no longer: a request that is not paid out is declined and asked for anew, an account waits again and the one before it is used. What was paid out or written off by then is named.',
      'A hold on somebody’s data that was lifted or cut short by that clock stands again as it was. Holds lifted, data erased, accounts unlocked or recovered and roles given by it are named, to be looked into; nothing brings back what was erased.',
    ],
  },
  'store encrypt': {
    summary: 'Encrypt the store’s file against whoever gets it',
    args: { file: 'where a spare key file goes, best on another disk' },
    options: {
      passphraseFile: 'a file with the passphrase of the spare key in its first line',
      keep: 'keep the file that is not encrypted, beside it',
    },
    examples: [
      'store encrypt /media/usb/store.motcua-key --passphrase-file ./passphrase.txt',
      'store encrypt ./store.motcua-key --passphrase-file ./passphrase.txt --keep',
      'store encrypt ./second.motcua-key --passphrase-file ./passphrase.txt --json',
    ],
    more: [
      'Close every window first. The new file is made beside, compared row by row, and only then put in place; the old one is written over and taken away. Of an encrypted store it only writes one more spare key.',
      'From then on the key is taken from the folder of whoever uses the machine. More: motcua help encryption',
    ],
  },
  'store decrypt': {
    summary: 'Take the encryption off the store’s file',
    examples: ['store decrypt', 'store decrypt --yes', 'store decrypt --json'],
    more: ['Close every window first. The key stays, to open older backups with.'],
  },
  'store restore': {
    summary: 'Restore the store from a backup',
    args: { file: 'a backup' },
    options: {
      to: 'another place, where there is no store; else the place of the store in use',
      passphraseFile:
        'a file with the passphrase in its first line; else the setting of the store that is there',
      older: 'take a backup that lacks entries, or looks, which the store has',
      unproven: 'take a backup though nothing proves that the office made it',
      skip: 'skip so many numbers in each series; needed where no store is left that has all that was written from here; else by the store that is there',
      reason: 'why it has to be this one',
    },
    examples: [
      'store restore ./store.motcua-backup',
      'store restore ./store.motcua-backup --to ./look.db --passphrase-file ./passphrase.txt',
      'store restore ./store.motcua-backup --older --reason "Malware on the morning of 28/11"',
    ],
    more: [
      'Numbers given after the backup are not given again: each series goes on from the store that is there; where that cannot be read some are skipped, and it is told how many.',
      'It is made beside, checked whole, and only then put in place; the store that was there is kept under its name and .before-<time>.',
      'Before it asks, it tells what the backup has and the store does not know: entries, accounts, PINs, signing keys, settings. One without a passphrase that neither the store, this machine nor the signature in the .heads file beside it proves is refused.',
    ],
  },
};
