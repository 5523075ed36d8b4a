/** Words for the keys that sign papers. */
import { momentText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';

/** What is the matter with the file of a key. */
export const keyWhy = (file: string) => ({
  missing: `The file of the key is not there: ${file}.`,
  shut: `The system does not let this account read ${file}: see whose it is, and who may read it.`,
  open: `The file ${file} has no passphrase, and others on the machine can read it: "chmod 600" it.`,
  damaged: `The file ${file} is not whole, or is no key file of motcua.`,
  passphrase: `The passphrase of ${file} is wrong, or the file that holds it cannot be read.`,
});

const UNSIGNED =
  'What is printed here has a QR code without a signature: it can be looked up in the store, but not checked away from it.';

export const keyProblems = (): ProblemsOf<'key'> => ({
  'key.not_here': ({ id, file, why: trouble }) => ({
    what: `This machine cannot sign papers with the key ${id}. ${UNSIGNED}`,
    why: keyWhy(file)[trouble],
    next: [
      'On a machine that has the key: motcua key export <file> --passphrase-file <passphrase file>',
      'On this machine: motcua key import <file> --passphrase-file <passphrase file>',
      'Where no machine has it any more: motcua key rotate',
    ],
    desk: [
      'On a machine that has the key: motcua key export',
      'On this machine: motcua key import',
      'Where no machine has it any more: motcua key rotate',
    ],
  }),
  'key.none': () => ({
    what: `This store has no key that signs papers. ${UNSIGNED}`,
    next: ['motcua key rotate'],
  }),
  'key.unreadable': ({ file, why: trouble }) => ({
    what: `The key that signs papers could not be taken from the file ${file}.`,
    why: keyWhy(file)[trouble],
    next: [
      'On a machine that has the key: motcua key export <file> --passphrase-file <passphrase file>',
      'motcua key import <file> --passphrase-file <passphrase file>',
    ],
    desk: ['On a machine that has the key: motcua key export', 'motcua key import'],
  }),
  'key.not_current': ({ file, id, ours }) => ({
    what: `The key ${id} in the file ${file} is not the one that signs papers of this store.`,
    why: ours ? 'It was replaced or revoked.' : 'The file is of another store.',
    next: [
      'motcua key list',
      'Export it again on a machine that has the current key: motcua key export',
    ],
  }),
  'key.not_found': ({ id }) => ({
    what: `This store has no key "${id}".`,
    next: ['motcua key list'],
  }),
  'key.revoked_already': ({ id, at }) => ({
    what: `The key ${id} was revoked on ${momentText(at)} already.`,
    next: ['motcua key list'],
  }),
});

export const keyEventWords: EventWords<'key'> = {
  'key.added': 'Signing key added',
  'key.revoked': 'Signing key revoked',
};

export const keyWords: ListWords<'keyState'> = {
  keyState: { current: 'signs now', old: 'replaced', revoked: 'revoked' },
};

export const keyScreen: ScreenOf<'key'> = {
  key: () => ({
    id: 'Key',
    state: 'State',
    from: 'Signs from',
    until: 'Until',
    reason: 'Reason',
    file: 'File of the key',
    before: 'Key before',
    sureRotate:
      'Replace the key that signs papers? What was printed can still be checked; other machines have to import the new key before they sign again.',
    sureRevoke: (id) =>
      `Revoke the key ${id}? A signature by it will not be believed any more, not on papers already given either.`,
    rotated: (id) => `From now on papers are signed with the key ${id}.`,
    revokedNow: (id) => `The key ${id} is revoked.`,
    otherMachines: 'Other machines print papers without a signature until they import the new key.',
    exported: (id, file) => `Exported the key ${id} to ${file}.`,
    importThere:
      'Import it on the other machine and delete this file; give the passphrase another way.',
    imported: (id) => `This machine signs papers with the key ${id}.`,
  }),
};
