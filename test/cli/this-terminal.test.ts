/** Which terminal a process is of, by what the system says. */
import { expect, test } from 'vitest';
import { terminalOf, thisTerminal, type AskedProcess } from '../../src/cli/this-terminal.ts';

const stat = (session: number, tty: number, started: number): string =>
  `77 (mot cua) x) S 1 77 ${session} ${tty} 77 4194304 1 0 0 0 1 2 0 0 20 0 1 0 ${started} 99 88`;

function asked(files: Record<string, string>, more: Partial<AskedProcess> = {}): AskedProcess {
  const proc = (name: string): string | null => files[name] ?? null;
  return { env: {}, ppid: 5, isWatched: true, machine: 'may', proc, began: () => null, ...more };
}

const boot = { 'sys/kernel/random/boot_id': 'b0\n' };
const PTS_3 = 136 * 256 + 3;

test('on Linux it is the one that controls it, as long as its first process lives', () => {
  const of = (session: number, tty: number, started: number) =>
    terminalOf(
      asked({
        ...boot,
        'self/stat': stat(session, tty, 900),
        [`${session}/stat`]: stat(session, tty, started),
      }),
    );
  expect(of(40, PTS_3, 100)).toEqual({ id: `b0 ${PTS_3} 40 100`, machine: 'may', name: 'pts/3' });
  const ids = [of(40, PTS_3, 100), of(40, PTS_3, 101), of(41, PTS_3, 100), of(40, PTS_3 + 1, 100)];
  expect(new Set(ids.map(({ id }) => id)).size).toBe(4);
  expect(of(40, 4 * 256 + 1, 1).name).toBe('tty1');
});

test('what runs without one is one, until the computer is started again', () => {
  const script = (start: string) =>
    terminalOf(asked({ 'sys/kernel/random/boot_id': start, 'self/stat': stat(40, 0, 900) }));
  expect(script('b0')).toEqual({ id: 'b0 script', machine: 'may', name: '' });
  expect(script('b0').id).not.toBe(script('b1').id);
});

test('elsewhere it is what the terminal’s program says, or else who started it', () => {
  const of = (env: Record<string, string>, isWatched = true) =>
    terminalOf(asked({}, { env, isWatched })).id;
  expect(of({ TERM_SESSION_ID: 'w0t1' })).toBe('may w0t1');
  expect(of({ WT_SESSION: 'a1' }, false)).toBe('may a1');
  expect(of({})).toBe('may parent 5');
  expect(of({}, false)).toBe('may script');
});

test('a process number that was given out again is another terminal', () => {
  const of = (began: string) => terminalOf(asked({}, { began: () => began })).id;
  expect(of('Mon Nov 23 09:14:00 2026')).not.toBe(of('Mon Nov 23 09:20:00 2026'));
});

test('a process is always of the same', () => {
  expect(thisTerminal()).toEqual(thisTerminal());
});
