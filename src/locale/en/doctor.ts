/** Words for the check-up of a store and its machine. */
import { printingWords } from './printing.ts';
import { reasonWords } from './printer-reasons.ts';
import { bytesText, countText, momentText, offsetText } from '../format.ts';
import type { ScreenOf, ScreenSays } from '../vi.ts';
import { counted } from './list.ts';

type Words = ScreenSays<'doctor'>['doctor'];

const names: Words['names'] = {
  store: 'Store',
  content: 'Store file',
  built: 'How it is built',
  heads: 'Last entries written',
  key: 'Key that signs receipts',
  disk: 'Room on the disk',
  log: '-wal file',
  access: 'Rights of files',
  cipher: 'Encryption of the store',
  scans: 'Scanned files',
  cards: 'Images of cards',
  backup: 'Backup',
  backup_place: 'Place of backups',
  passphrase: 'Passphrase of backups',
  drill: 'Recovery drill',
  admins: 'Administrators',
  pins: 'PINs',
  clock: 'Clock',
  zone: 'Time zone',
  printer: 'Printer',
  fonts: 'Fonts of papers',
  terminal: 'Terminal',
};

const found: Words['found'] = {
  store: ({ problem, readOnly }) => {
    if (problem !== null) return 'cannot be opened.';
    return readOnly ? 'opens, and can only be read.' : 'opens.';
  },
  content: ({ whole }) => (whole ? 'whole, as far as a quick look tells.' : 'damaged.'),
  built: ({ asMade }) =>
    asMade
      ? 'as this program builds it.'
      : 'a table, an index or a guard was changed or taken away.',
  heads: ({ lost, copyOf }) => {
    if (lost > 0) {
      return `${counted(lost, 'book lacks an entry', 'books lack an entry')} that this machine wrote.`;
    }
    return copyOf === null
      ? 'the store has all that this machine wrote.'
      : `this is a copy of the store ${copyOf}.`;
  },
  key: ({ id, signs, unlocked }) => {
    if (id === null) return 'there is none.';
    if (unlocked.length > 0)
      return `${id}; not locked with the passphrase: ${unlocked.join(', ')}.`;
    return signs ? `${id}.` : `${id}, with which this machine cannot sign.`;
  },
  disk: ({ folder, free, store }) =>
    `${bytesText(free)} left in ${folder}; the store takes ${bytesText(store)}.`,
  log: ({ bytes }) => `${bytesText(bytes)} not yet brought into the store's file.`,
  access: ({ open, shut, shared, lists }) => {
    if (shut.length > 0) return `${shut.join(', ')} cannot be read or written.`;
    if (open.length > 0) return `others on this machine get at ${open.join(', ')}.`;
    if (shared !== null)
      return `everybody on this machine may put files into ${shared}, beside the store.`;
    if (lists === 'untold') return 'Windows does not say which accounts get at the store.';
    return 'only the users of the store get in.';
  },
  scans: ({ place, named, missing, unsealed, open }) => {
    if (missing > 0) return `${missing} of ${countText(named)} are missing at ${place}.`;
    if (open.length > 0) return `other accounts of this machine may look into ${open.join(', ')}.`;
    return unsealed > 0
      ? `${countText(unsealed)} at ${place} are not sealed yet.`
      : `all ${countText(named)} are at ${place}.`;
  },
  cards: ({ keeps, scans }) =>
    keeps
      ? `may be kept (Law 91/2025); there are ${countText(scans)}.`
      : `are not to be kept, and there are ${countText(scans)} still.`,
  cipher: ({ key, plain }) =>
    plain.length === 0 ? `with key ${key}.` : `with key ${key}, but ${plain.join(', ')} is not.`,
  backup: ({ folder, at, days }) => {
    const last = at === null ? 'never' : `last ${momentText(at)}, ${daysAgo(days)}`;
    return folder === null ? `${last}; no folder is set for automatic ones.` : `${last}.`;
  },
  backup_place: ({ folder, there, sameDisk }) => {
    if (!there) return `there is no folder ${folder}.`;
    return sameDisk ? `${folder}, on the same disk as the store.` : `${folder}.`;
  },
  passphrase: ({ file, problem }) => {
    if (file === null) return 'none: whoever has a backup can read it.';
    return problem === null ? `in ${file}.` : `${file} is of no use.`;
  },
  drill: ({ at, days }) => (at === null ? 'never.' : `last ${momentText(at)}, ${daysAgo(days)}.`),
  admins: ({ onePinFromShut }) =>
    onePinFromShut
      ? 'one person and no recovery paper: one forgotten PIN shuts everybody out.'
      : 'another person or a recovery paper can stand in.',
  pins: ({ leading, others, logins }) => {
    const without = leading + others;
    if (without === 0) return 'everybody has one.';
    const who = logins === null ? '' : `: ${logins.join(', ')}`;
    return `${counted(without, 'person signs', 'people sign')} in without a PIN${who}.`;
  },
  clock: ({ now, last, steps }) => {
    if (now < last) {
      return `${momentText(now)}, behind the journal's last entry (${momentText(last)}).`;
    }
    const step = steps.at(-1);
    if (!step) return `${momentText(now)}.`;
    return `${momentText(now)}; the journal jumps from ${momentText(step.before)} to ${momentText(step.at)}.`;
  },
  zone: ({ name, minutes }) => `${name} (${offsetText(minutes)}).`,
  printer: ({ chosen, others, away }) => {
    const each = chosen.map(({ name, state, reasons }) =>
      [`${name} ${printingWords.printerState[state]}`, ...reasons.map(reasonWords)].join('; '),
    );
    if (away !== null) each.push(`the print service does not answer: ${reasonWords(away)}`);
    if (chosen.length > 0) return `${each.join('. ')}.`;
    if (away !== null) return `none is chosen; ${each.join('. ')}.`;
    return others === 0
      ? 'this machine has no printer.'
      : `there are ${countText(others)}, and none is chosen.`;
  },
  fonts: ({ missing }) => (missing.length === 0 ? 'all there.' : `missing: ${missing.join(', ')}.`),
  terminal: ({ encoding, columns }) =>
    `${encoding === '' ? 'encoding unknown' : encoding}, ${countText(columns)} columns wide.`,
};

function daysAgo(days: number | null): string {
  return days === null || days < 1 ? 'within a day' : `${counted(days, 'day', 'days')} ago`;
}

/** What to do where it is not as it should be. */
const advice: Words['advice'] = {
  store:
    'If it cannot be opened, copy it to a safe place first; one only to be read takes no entry.',
  built:
    'Copy the file to a safe place, rebuild, then verify; where it is still wrong, restore a backup.',
  content: 'Copy the file to a safe place, check it thoroughly, then restore a backup.',
  heads:
    'Find the newest store, the one in use, before anything is written: numbers could be given out twice.',
  key: 'Where it does not sign, import it or make a new one; see the rights of a file not locked.',
  disk: 'Make room: a full disk takes no dossier, and a backup needs room for a whole store.',
  log: 'Close the windows of motcua that have long been open, and it is brought over.',
  access:
    'Change the rights so that only the users of the store read and write it, or move it to a folder of its own.',
  scans: 'Bring back what is missing from a backup, then type the command below.',
  cards:
    'Unless a procedure needs them, keep none; remove mistakes, destroy those over their term.',
  cipher:
    'Encrypting it once more ends what was left undone; older files that nobody needs, delete.',
  backup: 'Set a folder on another disk; each closing of a shift then makes one by itself.',
  backup_place: 'Plug the disk in, or choose a folder on another: one disk lost takes both along.',
  passphrase: 'Write a long sentence on the first line of a file, name it, and keep a second copy.',
  drill: 'Every three months, try to restore the newest one.',
  admins: 'Print a recovery paper and seal it, or make somebody else an administrator, too.',
  pins: 'Everybody sets a PIN of their own.',
  clock: 'Set the clock right: a wrong one makes wrong dates on papers; see who wrote there.',
  zone: "motcua goes by Vietnam's time; set the machine's zone so that both clocks agree.",
  printer:
    'Without a chosen printer papers become PDF files; at one that stopped or is gone they wait until it prints.',
  fonts: 'Files of the program are missing and no paper can be made: install motcua again.',
  terminal: 'Vietnamese letters need UTF-8, tables 80 columns: change the settings of the window.',
};

export const doctorScreen: ScreenOf<'doctor'> = {
  doctor: () => ({
    names,
    found,
    advice,
    allWell: 'All is well.',
    summary: (bad, warnings) =>
      `${counted(bad, 'thing')} to be mended now, ${counted(warnings, 'thing')} to look into.`,
  }),
};
