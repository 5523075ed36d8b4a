/** Help for the keys that sign papers. */
import type { HelpOf } from '../../vi/help.ts';

const passphraseFile = 'a file with the passphrase in its first line';

export const keyHelp: HelpOf<'key'> = {
  'key list': {
    summary: 'The keys that sign papers, old and revoked ones too',
    examples: ['key list', 'key list --json', 'khoa-ky danh-sach --csv'],
    more: [
      'The store keeps the public half of each key alone, to check papers. The private half is outside the store, in a file that only its owner can read: whoever copies the store cannot sign in the office’s name.',
      'That file lies in the own folder of whoever uses the machine, or in key.folder. Where key.passphrase_file is set, every key on this machine is locked with it at once, on another as soon as it signs; else the rights of the file are all that protects it.',
    ],
  },
  'key rotate': {
    summary: 'Replace the key that signs papers with a new one',
    examples: ['key rotate', 'key rotate --yes', 'khoa-ky thay --json'],
    more: [
      'Papers that the key before has signed stay genuine. It signs no more, and its private half is deleted from this machine. Other machines: key export here, key import there.',
    ],
  },
  'key revoke': {
    summary: 'Revoke a key that got out: it proves nothing any more',
    args: { id: 'the number of the key, as key list shows it' },
    options: { reason: 'why' },
    examples: [
      'key revoke 0a1b2c3d --reason "The machine of counter 2 was stolen"',
      'key revoke 0a1b2c3d --reason "The passphrase got out" --yes',
      'khoa-ky thu-hoi 0a1b2c3d --reason "Malware" --json',
    ],
    more: [
      'Where it is the current key, a new one is made at once and signs from then on. Of papers that were given under it verify says so, and the dossier in the store tells whether they are right.',
    ],
  },
  'key export': {
    summary: 'Export the current key, sealed, for another machine',
    args: { file: 'the file to be written, ending in .motcua-key' },
    options: { passphraseFile },
    examples: [
      'key export ./key.motcua-key --passphrase-file ./passphrase.txt',
      'key export /media/usb/key.motcua-key --passphrase-file ./passphrase.txt',
      'khoa-ky xuat ./key.motcua-key --passphrase-file ./passphrase.txt --json',
    ],
    more: ['Import it on the other machine, then delete the file. Once for each machine.'],
  },
  'key import': {
    summary: 'Import the key that signs papers from another machine',
    args: { file: 'a file that key export has written' },
    options: { passphraseFile },
    examples: [
      'key import ./key.motcua-key --passphrase-file ./passphrase.txt',
      'key import /media/usb/key.motcua-key --passphrase-file ./passphrase.txt',
      'khoa-ky nhap ./key.motcua-key --passphrase-file ./passphrase.txt --json',
    ],
    more: ['Only the current key of this very store is taken.'],
  },
};
