/** Whose log is read into a store: of nobody who may not write the store itself. */
import { expect, it } from 'vitest';
import { isOwnLog, type FileRights } from '../../src/files/beside.ts';

const [me, other, third, group] = [1000, 1001, 1002, 50];
const rights = (uid: number, mode: number, gid = uid): FileRights => ({ uid, gid, mode });
const [own, shared] = [rights(me, 0o700), rights(0, 0o1777)];
const log = rights(other, 0o644);

it.each([
  ['mine', rights(me, 0o600), rights(me, 0o600), shared, true],
  ['of the store’s owner', log, rights(other, 0o600), own, true],
  ['of the system', rights(0, 0o600), rights(me, 0o600), shared, true],
  ['of another', log, rights(me, 0o600), shared, false],
  ['of another, in my own folder', log, rights(me, 0o600), own, false],
  ['of another, where everybody may write the store', log, rights(me, 0o666), shared, true],
  ['of another, where everybody may read the store', log, rights(me, 0o644), shared, false],
  ['of the store’s group', rights(other, 0o660, group), rights(me, 0o660, group), own, true],
  ['of another group', rights(other, 0o660), rights(me, 0o660, group), own, false],
  [
    'of a group that may only read',
    rights(other, 0o660, group),
    rights(me, 0o640, group),
    own,
    false,
  ],
  [
    'of a group that everybody’s folder has given it',
    rights(third, 0o660, group),
    rights(me, 0o660, group),
    rights(0, 0o2777, group),
    false,
  ],
  ['of another, where no store is yet', log, null, shared, false],
  ['mine, where no store is yet', rights(me, 0o600), null, shared, true],
])('a log %s', (_whose, log, file, folder, isOwn) => {
  expect(isOwnLog({ log, file, folder, me })).toBe(isOwn);
});
