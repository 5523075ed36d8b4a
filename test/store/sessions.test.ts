/** A session begins by what holds at that moment, and ends with what ends it, in one write. */
import { expect, test } from 'vitest';
import { happened } from '../../src/domain/event.ts';
import { staffStream } from '../../src/domain/stream.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { bookOf, now, request } from '../support/station.ts';
import { freshStore, type OpenStore } from '../support/store.ts';

const login = 'lan';

async function begun({ store }: OpenStore, pin: string | null): Promise<boolean> {
  const place = { book: bookOf(1), login, machine: 'may-thu', terminal: 'một' };
  const until = '2026-11-23T17:14:00+07:00' as Instant;
  const session = { ...place, secret: 'bí mật', ends: null, started: now, until, idleMinutes: 15 };
  return store.sessions.begin(session, { pin });
}

async function seated({ store }: OpenStore): Promise<number> {
  return (await store.sessions.seated(now, null)).length;
}

function setPin({ store, entropy }: OpenStore, hash: string, actor: string, fails = false) {
  const asked = request(entropy);
  const author = { ...asked.author, login: actor };
  return store.write({ ...asked, author }, async (writer) => {
    await writer.append([happened('staff.pin_set', staffStream(login), { login }, { hash })]);
    await writer.signOut(login);
    if (fails) throw new Error('before the last word');
  });
}

test('who was let in by a PIN that is none any more, or by none, sits nowhere', async () => {
  const open = await freshStore();
  expect(await begun(open, null)).toBe(true);
  await setPin(open, 'mới', login);
  expect([await begun(open, null), await begun(open, 'cũ'), await seated(open)]).toEqual([
    ...[false, false, 0],
  ]);
  expect([await begun(open, 'mới'), await seated(open)]).toEqual([true, 1]);
  await setPin(open, 'của người khác', 'minh');
  expect(await begun(open, 'của người khác')).toBe(false);
  const disabled = happened('staff.disabled', staffStream(login), { login }, { reason: null });
  await setPin(open, 'mới', login);
  await open.store.write(request(open.entropy), (writer) => writer.append([disabled]));
  expect(await begun(open, 'mới')).toBe(false);
});

test('what was not written has ended no session', async () => {
  const open = await freshStore();
  await begun(open, null);
  await expect(setPin(open, 'mới', login, true)).rejects.toThrow('last word');
  expect(await seated(open)).toBe(1);
});
