/** A session belongs to a terminal: who is let in by one, and who is not. */
import {
  chmodSync,
  copyFileSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { Counter, newCounter, temporaryFolder, type Answer } from '../support/program.ts';
import { fileOf } from '../support/seat.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const other = { window: 'pts/9' };

async function add(login: string, more = '--role clerk'): Promise<void> {
  await counter.json(`staff add --name "Người ${login}" --login ${login} ${more}`);
}

async function secretFile(window = ''): Promise<string> {
  const { id } = await counter.json('store info');
  return fileOf(counter.stateFolder, counter.store, id as string, window);
}

async function sessionsSeen(around = {}): Promise<Answer[]> {
  return (await counter.json('staff sessions', around))['sessions'] as Answer[];
}

describe('a terminal that nobody signed in at', () => {
  it('is nobody’s, while another is somebody’s at the same counter', async () => {
    expect(await counter.refused('staff whoami', other)).toBe('staff.not_signed_in');
    await counter.json('staff login lan', other);
    for (const around of [{}, other]) {
      expect((await counter.json('staff whoami', around))['login']).toBe('lan');
    }
    await counter.json('staff logout', other);
    expect(await counter.refused('staff whoami', other)).toBe('staff.not_signed_in');
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
  });

  it('is that of another user, on this machine or another', async () => {
    const elsewhere = new Counter(temporaryFolder(), 'another');
    elsewhere.store = counter.store;
    if ((await elsewhere.run('counter list')).code !== 0) throw new Error('it is not there');
    await elsewhere.json('counter use H49.22/1');
    expect(await elsewhere.refused('staff whoami')).toBe('staff.not_signed_in');
  });

  it('is one whose secret others may read, or have put there', async () => {
    const file = await secretFile();
    chmodSync(file, 0o640);
    expect(await counter.refused('staff whoami')).toBe('staff.not_signed_in');
    chmodSync(file, 0o600);
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
    // A secret that the store does not know, and somebody else's name before the right one.
    const line = readFileSync(file, 'utf8');
    await add('minh');
    for (const wrong of [line.replace(/^../, '00'), line.replace('lan', 'minh'), 'x\n', '']) {
      writeFileSync(file, wrong);
      expect(await counter.refused('staff whoami')).toBe('staff.not_signed_in');
    }
  });
});

describe('a secret that was copied to where another terminal looks for its own', () => {
  it('signs in nobody there, and still does where it is from', async () => {
    const [own, theirs] = [await secretFile(), await secretFile('pts/9')];
    const { atime, mtime } = statSync(own);
    copyFileSync(own, theirs);
    utimesSync(theirs, atime, mtime);
    expect(await counter.refused('staff whoami', other)).toBe('staff.not_signed_in');
    expect(await counter.refused('citizen register --name "A"', other)).toBe('staff.not_signed_in');
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
  });
});

describe('another station', () => {
  const second = { env: { MOTCUA_STATION: 'H49.22/2' }, window: '' };

  it('changes where one stands, never who one is', async () => {
    await counter.json('counter add --number 2');
    await add('minh');
    // Somebody sits there, on another terminal.
    await counter.json('staff login minh', { ...second, window: 'pts/9' });
    expect(await counter.refused('staff whoami', second)).toBe('staff.not_signed_in');
    await counter.json('counter use H49.22/2');
    expect(await counter.refused('staff whoami')).toBe('staff.not_signed_in');
    await counter.json('counter use H49.22/1');
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
  });

  it('keeps who signs in at both, and lets go who was there before another', async () => {
    await counter.json('counter add --number 2');
    await add('minh');
    await counter.json('staff login lan', second);
    expect((await counter.json('staff whoami', second))['counter']).toBe(2);
    expect((await counter.json('staff whoami'))['counter']).toBe(1);
    await counter.json('staff login minh', second);
    expect(await counter.refused('staff whoami')).toBe('staff.not_signed_in');
    expect((await counter.json('staff whoami', second))['login']).toBe('minh');
  });

  it('of another office lets nobody in who does not work there', async () => {
    await counter.json('office add --name "Bưu điện" --agency-id H49.901 --kind post_office');
    await counter.json('counter add --office H49.901 --number 1');
    await add('minh');
    await counter.json('staff login minh');
    const there = { env: { MOTCUA_STATION: 'H49.901/1' }, window: '' };
    expect(await counter.refused('staff login minh', there)).toBe('staff.other_office');
    expect(await counter.refused('staff whoami', there)).toBe('staff.not_signed_in');
  });
});

describe('two people at one counter, each at a terminal', () => {
  it('leave it to who signed in last; the first does nothing more there', async () => {
    await add('minh');
    await counter.json('staff login minh', other);
    const { code, detail } = await counter.refusal('citizen register --id 022192000001 --name "A"');
    const taken = { was: 'lan', login: 'minh', station: 'H49.22/1' };
    expect({ code, detail }).toEqual({ code: 'staff.seat_taken', detail: taken });
    expect((await counter.json('staff whoami', other))['login']).toBe('minh');
    await counter.json('staff login lan');
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
    expect(await counter.refused('staff whoami', other)).toBe('staff.seat_taken');
  });
});

describe('an account that somebody else changes', () => {
  it.each([
    ['with a new PIN', (pin: string) => [`staff pin --login minh ${pin}`]],
    ['with a role that asks for a longer PIN', () => ['staff role minh manager --reason "mới"']],
    ['disabled and enabled again', () => ['staff disable minh', 'staff enable minh']],
  ])('%s, is signed in nowhere any more', async (_how, lines) => {
    await counter.json('counter add --number 2');
    await counter.json(
      `staff add --name "Vũ Thử" --login minh --role clerk ${counter.pin('9753')}`,
    );
    const there = { env: { MOTCUA_STATION: 'H49.22/2' }, window: 'pts/9' };
    const own = counter.pin('97531', '--new-pin-file');
    await counter.json(`staff login minh ${counter.pin('9753')} ${own}`, there);
    for (const line of lines(counter.pin('8642'))) await counter.json(line);
    expect(await counter.refused('staff whoami', there)).toBe('staff.not_signed_in');
    expect((await counter.json('staff whoami'))['login']).toBe('lan');
  });
});

describe('time', () => {
  it('ends a session after eight hours, and going back does not begin it again', async () => {
    await counter.json('staff login lan');
    counter.now = '2026-11-23T17:13:59+07:00';
    expect((await counter.json('staff whoami'))['until']).toBe('2026-11-23T17:14:00+07:00');
    counter.now = '2026-11-23T17:14:00+07:00';
    expect(await counter.refused('staff whoami')).toBe('staff.not_signed_in');
    counter.now = '2026-11-23T17:13:00+07:00';
    expect(await counter.refused('staff whoami')).toBe('staff.not_signed_in');
  });

  it('that went back leaves the session its end', async () => {
    counter.now = '2026-11-23T14:00:00+07:00';
    await counter.json('staff whoami');
    counter.now = '2026-11-23T10:00:00+07:00';
    await counter.json('staff whoami');
    await counter.json('config set session.hours 2');
    await counter.json('staff login lan');
    counter.now = '2026-11-23T09:00:00+07:00';
    expect((await counter.json('staff whoami'))['until']).toBe('2026-11-23T12:00:00+07:00');
  });
});

describe('who is signed in where', () => {
  it('is listed with machine and terminal, for oneself and for whom one leads', async () => {
    await add('minh');
    await counter.json('staff login minh', other);
    await counter.json('staff login lan', { window: 'tty1' });
    const mine = (await sessionsSeen({ window: 'tty1' })).find(({ current }) => current);
    expect(mine).toEqual({
      login: 'lan',
      name: 'Phạm Thị Lan',
      station: 'H49.22/1',
      machine: 'may-thu',
      terminal: 'tty1',
      startedAt: '2026-11-23T09:14:00+07:00',
      until: '2026-11-23T17:14:00+07:00',
      current: true,
    });
    await counter.json('counter add --number 2', { window: 'tty1' });
    const second = { env: { MOTCUA_STATION: 'H49.22/2' }, window: 'pts/9' };
    await counter.json('staff login minh', second);
    const logins = (list: Answer[]) => list.map((each) => each['login'] as string).toSorted();
    expect(logins(await sessionsSeen({ window: 'tty1' }))).toEqual(['lan', 'lan', 'minh']);
    expect(logins(await sessionsSeen(second))).toEqual(['minh']);
    const { code, out } = await counter.run('staff sessions', second);
    expect([code, out.includes('pts/9'), out.includes('may-thu')]).toEqual([0, true, true]);
  });

  it('can be ended everywhere, by oneself or by who leads', async () => {
    await add('minh');
    await counter.json('counter add --number 2');
    const second = { env: { MOTCUA_STATION: 'H49.22/2' }, window: 'pts/9' };
    await counter.json('staff login minh', second);
    expect(await counter.refused('staff logout lan --everywhere', second)).toBe(
      'staff.not_allowed',
    );
    expect((await counter.run('staff logout minh')).code).toBe(2);
    expect(await counter.json('staff logout minh --everywhere')).toEqual({
      login: 'minh',
      signedOut: true,
      sessions: 1,
    });
    expect(await counter.refused('staff whoami', second)).toBe('staff.not_signed_in');
    await counter.json('staff login lan', { window: 'tty1' });
    const { sessions } = await counter.json('staff logout --everywhere');
    expect(sessions).toBe(2);
    for (const around of [{}, { window: 'tty1' }]) {
      expect(await counter.refused('staff whoami', around)).toBe('staff.not_signed_in');
    }
  });
});

it('who sits at which counter is told to whoever is signed in, and to nobody else', async () => {
  const login = async (around = {}): Promise<unknown> =>
    (await counter.json('counter list', around))['counters'][0].login;
  expect([await login(), await login(other)]).toEqual(['lan', null]);
});
