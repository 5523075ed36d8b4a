/** Help for starting, looking around and help itself. */
import type { HelpOf } from '../../vi/help.ts';

export const startHelp: HelpOf<
  'setup' | 'status' | 'demo' | 'verify' | 'completion' | 'version' | 'update' | 'help'
> = {
  completion: {
    summary: 'Print the script for completion with Tab in a shell',
    examples: ['completion bash', 'completion zsh', 'completion powershell'],
    args: { shell: 'which shell' },
    more: [
      'bash: add the line source <(motcua completion bash) to ~/.bashrc.',
      'Tab completes procedure codes, offices, dossiers and today’s tickets too.',
    ],
  },
  setup: {
    summary: 'Make the store: the office, a counter, the first person',
    examples: [
      'setup',
      'setup --office "Trung tâm Phục vụ hành chính công phường Hạ Long" --agency-id H49.22 ' +
        '--kind commune --counter 1 --staff "Phạm Thị Lan" --login lan --pin-file pin.txt',
      'setup --training --office "Bưu điện tập huấn" --agency-id H49.99 --kind post_office ' +
        '--counter 1 --staff "Nguyễn Văn Thử" --login thu',
    ],
    options: {
      office: 'name of the office, as printed on papers',
      agencyId: 'agency code of the office, for example H49.22',
      kind: 'kind of office',
      counter: 'counter number; counter 1 takes 0001-9999, counter 2 takes 10001-19999, …',
      staff: 'full name of the first staff member (an administrator)',
      login: 'login name of that staff member',
      pinFile: 'a file with the PIN on its first line',
      secondAdmin: 'full name of a second administrator',
      secondLogin: 'login name of that person',
      secondPinFile: "a file with that person's PIN",
      address: 'address of the office, printed on papers',
      phone: 'phone of the office, printed on papers',
      parent: 'the agency above, at the head of papers',
      place: 'the place printed before the date',
      printer: 'the printer for all papers of this machine',
      recovery: 'print the sealed recovery paper into this PDF',
      anew: 'why a new store takes the place of one that is lost and of which no backup is left',
      skip: 'skip so many numbers in each series of the counter, with --anew; else as many as this machine has written entries',
      training: 'a training store: papers are marked, and MOTCUA_CLOCK sets its clock',
    },
  },
  status: {
    summary: "Show today's work at this counter",
    examples: ['status', 'status --json', 'status --store ./training.db'],
  },
  version: {
    summary: 'Show the version of the program and what lies in it',
    options: { verbose: 'Node, SQLite, schema, catalogue and signature of the package, too' },
    examples: ['version', 'version --verbose', 'version --verbose --json'],
  },
  update: {
    summary: 'Take the program to the version in a package file',
    args: { file: 'the .zip or .tar.gz of another version' },
    options: {
      backup: 'folder for the backup of the store; backup.folder unless said',
      downgrade: 'an older version, too',
      unsigned: 'a package without a signature, too, after asking',
    },
    examples: [
      'update motcua-0.2.0-windows-x64.zip',
      'update ./motcua-0.2.0-linux-x64.tar.gz --backup /media/usb --yes',
      'update motcua-0.2.0-windows-x64.zip --json',
    ],
    more: [
      'Only for what was unpacked from a package. Its signature and every file are checked, the store is backed up, and the new version tries itself on a copy of the store before it is used; when anything fails, the old one stays in use.',
      'The program never fetches anything by itself.',
    ],
  },
  demo: {
    summary: 'Play a morning at the counter in a throw-away store',
    examples: ['demo', 'demo --out ./papers', 'demo --out ./papers --lang en'],
    options: { out: 'folder for the PDF papers' },
    more: ['Your own store is not touched. The people and numbers in it are made up.'],
  },
  verify: {
    summary: 'Check whether a receipt is genuine',
    examples: [
      'verify -',
      'verify "MC1*H49.22-261123-0001*20261123*20261125*0a1b2c3d*q7Zx_k*…"',
      'verify - --public-key key.txt',
    ],
    args: { receipt: 'what was read from the QR code on it; - to read from the scanner' },
    options: { publicKey: "the office's public key, or a file that holds it (see store info)" },
    more: [
      'Where there is a store and somebody is signed in the dossier is looked up, too: a code that is not there, another person or day, a dossier withdrawn or cancelled are told, with exit code 3.',
    ],
  },
  help: {
    summary: 'Help on a command or a topic',
    examples: ['help', 'help dossier receive', 'help exit-codes'],
  },
};
