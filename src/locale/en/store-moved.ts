/** Words for a store that was left for another place, out of a backup, or altered. */
import type { ProblemsOf } from '../shape.ts';
import { countText, momentText, shellWord } from '../format.ts';

export const movedProblems = () =>
  ({
    'store.moved': ({ path, to }) => ({
      what: `The store ${path} has been moved to ${to}.`,
      why: 'The old one can only be read; nothing is written here any more, or there would be two.',
      next: [
        'Ask the administrator whether anybody moved it. If nobody did: motcua store doctor',
        `If it was moved: set MOTCUA_STORE=${shellWord(to)} and do it again.`,
      ],
    }),
    'store.unaccepted': ({ path, skip }) => ({
      what: `The store ${path} came out of a backup, and nobody has accepted it as the store yet.`,
      why:
        'Whoever restored it was not signed in here, so nothing is written: numbers given after the ' +
        `backup could be given again. Accepted, each series skips ${countText(skip)}.`,
      next: ['motcua staff login', 'motcua store accept-head --reason "<reason>"'],
    }),
    'store.not_rolled_back': ({ path }) => ({
      what: `The store ${path} has all that this machine has written: there is nothing to accept.`,
      next: ['motcua store verify'],
    }),
    'store.older_accepted': ({ path, book, seq, at, actor }) => ({
      what: `The store ${path} has come back to an older state; ${actor} accepted that on ${momentText(at)}.`,
      why: `This machine has written entry ${countText(seq)} of book ${book}, and the store does not have it.`,
      next: ['Compare it with the papers, and record again what is not there any more.'],
    }),
    'store.skip_unreadable': ({ path }) => ({
      what: `The store ${path} says that its numbers are to go on first, and not how far. Nothing is written.`,
      why:
        'No program writes it so, and its journal does not tell it: the store file may have been ' +
        'altered. A manager says how many numbers each series skips, 0 where nothing was lost.',
      next: ['motcua store verify', 'motcua store accept-head --skip <count> --reason "<reason>"'],
    }),
    'store.unheard': ({ path, books, known }) => ({
      what: `How far the numbers went that the store ${path} has lost is not known. Nothing was recorded.`,
      why:
        `In ${countText(books)} of the counters’ books others may have written, or you from another ` +
        'machine, and nothing here knows how far: a number given since and given again would be on two papers.',
      next: [
        'Look at the last receipts of each counter: by how many, at most, are they above those in the store?',
        'The same command with --skip <that many, and some more>',
        `Nothing is gone but what was written from here, by this user of this machine: --skip ${known}`,
      ],
      desk: [
        'Look at the last receipts of each counter: by how many, at most, are they above those in the store?',
        'Have each series skip that many, and some more; 0 where nothing was lost at any counter.',
      ],
    }),
    'store.row_taken': ({ table }) => ({
      what: `Table ${table} has what was to be written already. Nothing was recorded.`,
      why: 'A table, as of how far numbers were given, is not what the journal says: it was altered.',
      next: ['motcua store verify', 'Make the tables anew from the journal: motcua store rebuild'],
    }),
    'store.half_moved': ({ path, from }) => ({
      what: `Moving the store ${from} to ${path} was cut off right before its last step.`,
      why: 'The old store is whole and may still be in use, so nothing may be written here yet.',
      next: [
        `motcua store move ${shellWord(from)} ${shellWord(path)}`,
        'Until then go on working with the old store.',
      ],
    }),
    'store.other_name': ({ path }) => ({
      what: `The place ${path} is a hard link to a file that is there already. Nothing was moved.`,
      why: 'A store that is opened by two names has a -wal file in two places, which damages it.',
      next: ['Choose a name where there is no file, and move it again.'],
    }),
  }) satisfies Partial<ProblemsOf<'store'>>;
