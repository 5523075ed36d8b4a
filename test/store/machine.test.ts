/** What is this machine's own for a store: kept, whatever happens to the file and its windows. */
import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { machineOf, type Machine } from '../../src/store/machine.ts';
import type { MachineTold } from '../support/machine-process.ts';
import { openScript, type Window } from '../support/processes.ts';
import { behind, filesBeside, freshFolder } from '../support/store.ts';

/** A file in the place of a store: of that, only where it lies and its rights are asked. */
function freshPlace(): string {
  const store = join(freshFolder(), 'motcua.db');
  writeFileSync(store, '', { mode: 0o600 });
  return store;
}

function machineAt(store: string, id = 'a', stateFolder = '/nowhere'): Machine {
  const machine = machineOf(store, id, stateFolder);
  onTestFinished(() => machine.close());
  return machine;
}

function window(store: string, word: string, times: number, within: string | null = null) {
  const orders = { store, id: 'a', word, times };
  return openScript('machine-process.ts', orders, within) as Window<MachineTold>;
}

function refusal(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('no problem came of it');
}

describe('values', () => {
  test('are kept beside the store with its rights, and nothing is made to read them', () => {
    const store = freshPlace();
    const machine = machineAt(store);
    expect([machine.get('station'), machine.state()]).toEqual([null, 'none']);
    expect(filesBeside(store)).toEqual(['motcua.db']);
    machine.set({ station: 'x', login: 'lan' });
    machine.set({ login: null });
    expect([machineAt(store).get('station'), machine.get('login')]).toEqual(['x', null]);
    expect(filesBeside(store)).toEqual(['motcua.db', 'motcua.db.machine']);
    expect(statSync(machine.path).mode & 0o777).toBe(0o600);
  });

  test('are for whom the store is, a group or another user', () => {
    const store = freshPlace();
    chmodSync(store, 0o660);
    if (process.getuid?.() === 0) chownSync(store, 65_534, 65_534);
    const machine = machineAt(store);
    machine.set({ station: 'x' });
    const [own, its] = [statSync(machine.path), statSync(store)];
    expect([own.mode & 0o777, own.uid, own.gid]).toEqual([0o660, its.uid, its.gid]);
  });

  test('are the same under every name of the store', () => {
    const store = freshPlace();
    const other = join(freshFolder(), 'link.db');
    symlinkSync(store, other);
    machineAt(other).set({ station: 'x' });
    expect(machineAt(store).get('station')).toBe('x');
  });

  test('of a server’s store lie in the state folder, under the store’s id', () => {
    const folder = join(freshFolder(), 'state', 'motcua');
    const machine = machineAt('postgres://lan@centre/motcua', '019ab5d2', folder);
    expect(machine.get('station')).toBeNull();
    machine.set({ station: 'x' });
    expect(machine.path).toBe(join(folder, '019ab5d2.machine'));
    expect([statSync(folder).mode, statSync(machine.path).mode].map((m) => m & 0o777)).toEqual([
      0o700, 0o600,
    ]);
  });

  test('of another store that was put in the place of this one are not this one’s', () => {
    const store = freshPlace();
    machineAt(store).set({ station: 'x' });
    const replaced = machineAt(store, 'b');
    expect([replaced.get('station'), replaced.state()]).toEqual([null, 'other_store']);
    replaced.set({ station: 'y' });
    expect([replaced.state(), machineAt(store).get('station')]).toEqual(['ours', 'x']);
  });

  test('that were taken away cannot be read in the file', () => {
    const store = freshPlace();
    const machine = machineAt(store);
    machine.set({ draft: 'Trần Thị Thử'.repeat(50), other: 'x' });
    expect(readFileSync(machine.path).includes('Trần Thị Thử')).toBe(true);
    machine.change('draft', () => null);
    expect(readFileSync(machine.path).includes('Trần Thị Thử')).toBe(false);
  });
});

describe('a file', () => {
  test.each(['removed', 'replaced'])('that is %s while it is open is seen as it is', (how) => {
    const [store, other] = [freshPlace(), freshPlace()];
    const [machine, another] = [machineAt(store), machineAt(other)];
    machine.set({ station: 'x' });
    another.set({ station: 'y' });
    if (how === 'removed') rmSync(machine.path);
    else renameSync(another.path, machine.path);
    expect(machine.get('station')).toBe(how === 'removed' ? null : 'y');
    machine.set({ login: 'lan' });
    expect(machineAt(store).get('login')).toBe('lan');
  });

  test('that is damaged is said to be, and put aside when that is asked for', () => {
    const store = freshPlace();
    const machine = machineAt(store);
    writeFileSync(machine.path, 'not what it was'.repeat(100));
    for (const work of [() => machine.get('x'), () => machine.set({ x: '1' })]) {
      const { code, detail } = refusal(work);
      expect([code, detail]).toEqual(['machine.damaged', { path: machine.path }]);
    }
    expect(machine.state()).toBe('damaged');
    machine.mend();
    machine.set({ x: '1' });
    expect([machine.state(), machine.get('x')]).toEqual(['ours', '1']);
    expect(readFileSync(`${machine.path}.damaged`, 'utf8')).toContain('not what it was');
    machine.mend();
    expect(machine.get('x')).toBe('1');
  });

  test('of another program is damaged to us, and nothing is written into it', () => {
    const machine = machineAt(freshPlace());
    behind(machine.path, (database) => database.exec('create table theirs (x text)'));
    const before = readFileSync(machine.path);
    expect(refusal(() => machine.get('x')).code).toBe('machine.damaged');
    expect(refusal(() => machine.set({ x: '1' })).code).toBe('machine.damaged');
    expect(readFileSync(machine.path).equals(before)).toBe(true);
  });

  test('that cannot be made is told with the reason', () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'state'), '');
    const machine = machineAt('postgres://x', 'a', join(folder, 'state', 'motcua'));
    expect(machine.get('x')).toBeNull();
    const { code, kind, detail } = refusal(() => machine.set({ x: '1' }));
    const path = join(folder, 'state', 'motcua', 'a.machine');
    expect([code, kind, detail]).toEqual([
      'machine.cannot_write',
      'environment',
      { path, why: 'ENOTDIR' },
    ]);
  });
});

describe('sixteen windows at once', () => {
  test('lose nothing of one another, the making of the file included', async () => {
    const store = freshPlace();
    const windows = Array.from({ length: 16 }, (_, n) => window(store, `w${n}.`, 2));
    const ended = await Promise.all(windows.map((each) => each.ended));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(ended.map(() => [0, '']));
    const words = Array.from({ length: 16 }, (_, n) => [1, 2].map((m) => `w${n}.${m}`));
    const list = machineAt(store).get('list')!.trim().split(' ');
    expect(list.toSorted()).toEqual(words.flat().sort());
  }, 60_000);
});

describe('kill -9 amid writes', () => {
  test('leaves what was told, whole, and a file that goes on', async () => {
    const store = freshPlace();
    for (const [n, after] of [1, 2, 3, 5].entries()) {
      const killed = window(store, `k${n}`, 10_000);
      await killed.heard(after);
      await new Promise((resolve) => setTimeout(resolve, 2 * n));
      killed.kill();
      const told = (await killed.ended).told.length;
      const machine = machineAt(store);
      const [a, b] = [machine.get(`k${n}.a`), machine.get(`k${n}.b`)];
      expect([a === b, Number(a) >= told]).toEqual([true, true]);
      machine.set({ after: String(n) });
      expect(machine.get('after')).toBe(String(n));
    }
    expect(existsSync(`${store}.machine-journal`)).toBe(false);
  }, 60_000);
});

describe('a full disk', () => {
  test('is told, and what was kept stays; where it was the first write, nothing is in the way', async () => {
    const store = freshPlace();
    const within = 'ulimit -f 0; exec "$@"';
    const trouble = { problem: 'machine.cannot_write', why: 'ENOSPC' };
    expect((await window(store, 'w', 1, within).ended).told).toEqual([trouble]);
    const machine = machineAt(store);
    expect([machine.get('list'), machine.state()]).toEqual([null, 'none']);
    machine.set({ list: ' before' });
    expect((await window(store, 'w', 1, within).ended).told).toEqual([trouble]);
    expect(machine.get('list')).toBe(' before');
    machine.set({ list: 'after' });
    expect(machine.get('list')).toBe('after');
  });
});
