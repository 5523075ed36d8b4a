/** Words for stores that are encrypted. */
import type { ScreenOf } from '../vi.ts';
import type { cipherProblems as shape } from '../vi/store-cipher.ts';
import { keyWhy } from './key.ts';
import { ASK_KEEPER } from './store-server.ts';

export const cipherProblems = (): ReturnType<typeof shape> => ({
  'store.no_key': ({ path, id, file, why }) => ({
    what: `The store ${path} is encrypted with the key ${id}, and cannot be opened here.`,
    why: file === null || why === 'other' ? OTHER : keyWhy(file)[why],
    next: [
      'Name the spare key file: set MOTCUA_STORE_KEY=<key file> and MOTCUA_STORE_PASSPHRASE_FILE=<passphrase file>, then do it again.',
      'Where no key is left, restore a backup that has a passphrase: motcua store restore <file>',
    ],
    desk: [ASK_KEEPER],
  }),
  'store.no_cipher': ({ path, driver }) => ({
    what: `This machine can neither open nor make an encrypted store: ${path}.`,
    why: `An optional part was left out when the program was installed: ${driver}.`,
    next: [
      'Install motcua again with its optional part (without --omit=optional), then do it again.',
    ],
    desk: [ASK_KEEPER],
  }),
  'store.not_encrypted': ({ path }) => ({
    what: `The store ${path} is not encrypted.`,
    next: ['motcua store info'],
  }),
  'store.on_server': ({ url }) => ({
    what: `The store ${url} is on a server; only a store that is a file can be encrypted here.`,
    next: ['Have the server’s disk encrypted, by what its system has for that.'],
  }),
});

const OTHER = 'The key that was found is not the one of this store.';

export const cipherScreen: ScreenOf<'cipher'> = {
  cipher: () => ({
    encrypted: (store) => `The store ${store} is encrypted.`,
    key: 'Encrypted with key',
    keyFile: 'Key on this machine',
    spare: 'Spare key',
    plain: 'Not encrypted and still there',
    keepSpare:
      'Keep the spare key file and its passphrase in two other places: with every key lost nobody ' +
      'opens the store any more, nor a backup without a passphrase.',
    sure: (store, spare) =>
      `Encrypt the store ${store}? A spare key goes to ${spare}. With every key lost the store is lost.`,
    decrypted: (store) =>
      `The store ${store} is not encrypted any more: whoever has the file can read it.`,
    sureDecrypt: (store) =>
      `Take the encryption off the store ${store}? Whoever has the file can read it then.`,
  }),
};
