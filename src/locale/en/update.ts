/** Words for the program itself: what lies in it, and bringing a packaged one up to date. */
import type { UpdateFault } from '../../domain/update/manifest.ts';
import type { UpdateStep } from '../../domain/update/problems.ts';
import { shellWord } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';

const faults: Record<UpdateFault, (version: string, offered: string) => string> = {
  no_package: () => 'The file is no package of motcua (.zip or .tar.gz), or did not arrive whole.',
  other_program: () => 'The package is another program’s.',
  other_platform: () => 'The package is for another system or kind of machine.',
  other_layout: () => 'The package lies in another way: unpack it into a new folder, and run that.',
  same: (version) => `This machine runs version ${version} already.`,
  older: (version, offered) => `The package is version ${offered}, older than ${version}.`,
  unsigned: () => 'The package has no signature: nobody knows who made it.',
  unknown_key: () => 'The package is signed with a key that this version does not know.',
  bad_signature: () => 'The signature does not fit: the package was changed, or is damaged.',
  altered: () => 'Files are not what the package’s own list says: it was changed, or is damaged.',
  bad_path: () => 'The package has a path that leads out of its folder, or a link.',
  too_large: () => 'Unpacked, it is larger than any version of motcua.',
};

const ways: Partial<Record<UpdateFault, (file: string) => string[]>> = {
  same: () => ['motcua version --verbose'],
  older: (file) => [`motcua update ${file} --downgrade`],
  unsigned: (file) => [`motcua update ${file} --unsigned`],
};

const failures: Record<UpdateStep, string> = {
  program: 'The new version does not run on this machine.',
  copy: 'The new version cannot open a copy of the store.',
  store: 'The new version cannot open the store.',
};

function hadBack(store: string | null, backup: string): string {
  return store === null
    ? `If the store opens no more, look at the backup: motcua store restore ${backup} --to ./look.db`
    : `If the store opens no more, rename the file ${store}, then: motcua store restore ${backup}`;
}

export const updateProblems = (): ProblemsOf<'update'> => ({
  'update.not_packaged': () => ({
    what: 'This program does not run from a package, and is not brought up to date by a file.',
    why: 'This command is for what was unpacked from a .zip or .tar.gz.',
    next: [
      'Installed as a package of npm: install the newer one’s. From a checkout: take the newer source.',
    ],
  }),
  'update.refused': ({ file, why, version, offered }) => ({
    what: `Not taken: ${file}. The program is still version ${version}.`,
    why: faults[why](version, offered ?? ''),
    next: ways[why]?.(file) ?? [
      'Fetch the package again from where it is released, and try again.',
    ],
  }),
  'update.failed': ({ version, step, said, store, backup }) => ({
    what: `Version ${version} could not be taken; the program is the one before it again.`,
    why: `${failures[step]} It said: ${said}.`,
    next: [
      'motcua store info',
      ...(step === 'store' && backup !== null ? [hadBack(store, shellWord(backup))] : []),
    ],
  }),
  'update.running': ({ pid }) => ({
    what: `Another update is running (process ${pid}).`,
    next: ['Wait for it to end, then run this command again.'],
  }),
});

export const updateScreen: ScreenOf<'packaged' | 'update'> = {
  packaged: () => ({
    program: 'Program',
    schema: 'Schema of the store',
    catalogue: 'Catalogue of',
    platform: 'System',
    signature: 'Package',
    none: 'does not run from one',
    signatures: {
      signed: (key) => `signed, key ${key}`,
      unsigned: () => 'not signed',
      unknown_key: (key) => `signed with an unknown key ${key}`,
      bad_signature: () => 'its signature does not fit',
    },
  }),
  update: () => ({
    done: (from, to) => `motcua went from version ${from} to version ${to}.`,
    backup: 'Backup of the store',
    openAgain: 'Close every window of motcua that is still open, and open it again.',
    sure: (from, to) =>
      `Take motcua from version ${from} to version ${to}? The store is backed up first.`,
    sureUnsigned: (from, to) =>
      `The package is not signed. Take motcua from version ${from} to version ${to} all the same?`,
    wasDone: (to) => `The update that was cut short is done: version ${to} is in use.`,
    wasUndone: (to, from) =>
      `The update to version ${to} was cut short: version ${from} is in use, the store is unchanged.`,
  }),
};
