/** Facts of what can be wrong with the keys that sign papers. */
import { moment } from '../support/arbitrary.ts';
import type { Samples } from './problem-samples-shape.ts';

const [id, file] = ['0a1b2c3d', './khoa.motcua-key'];

export const keys = {
  'key.not_here': [
    { id, file, why: 'missing' },
    { id, file, why: 'shut' },
    { id, file, why: 'open' },
    { id, file, why: 'damaged' },
    { id, file, why: 'passphrase' },
  ],
  'key.none': [{}],
  'store.no_key': [
    { path: './kho.db', id: `${id}4e5f6071`, file: null, why: 'missing' },
    { path: './kho.db', id: `${id}4e5f6071`, file, why: 'other' },
    { path: './kho.db', id: `${id}4e5f6071`, file, why: 'passphrase' },
  ],
  'store.no_cipher': [{ path: './kho.db', driver: 'better-sqlite3-multiple-ciphers' }],
  'store.not_encrypted': [{ path: './kho.db' }],
  'store.on_server': [{ url: 'postgres://quay@may-chu/motcua' }],
  'store.no_heads': [{ file: './x.heads', path: './kho.db' }],
  'key.unreadable': [
    { file, why: 'missing' },
    { file, why: 'passphrase' },
  ],
  'key.not_current': [
    { file, id, ours: true },
    { file, id, ours: false },
  ],
  'key.not_found': [{ id }],
  'key.revoked_already': [{ id, at: moment('2026-11-28T17:05:00+07:00') }],
} satisfies Partial<Samples>;
