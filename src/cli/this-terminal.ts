/** Which terminal a process is of: what a session belongs to. */
import { readFileSync } from 'node:fs';

export interface TerminalHere {
  /** The same for all processes of one terminal while it is open; no other ever has it. */
  id: string;
  /** The computer's name. */
  machine: string;
  /** The terminal's as people know it there, `pts/3`; empty for what runs without one. */
  name: string;
}

/** What the system says of a process. */
export interface AskedProcess {
  env: Readonly<Record<string, string | undefined>>;
  ppid: number;
  /** Input, output or errors are a terminal. */
  isWatched: boolean;
  machine: string;
  /** A file of /proc; `null` where there is none. */
  proc: (name: string) => string | null;
  /** When a process began, where there is no /proc; `null` where nothing tells. */
  began: (pid: number) => string | null;
}

/** The terminal of this very process. */
export function thisTerminal(): TerminalHere {
  const { hostname } = process.getBuiltinModule('node:os');
  return terminalOf({
    env: process.env,
    ppid: process.ppid,
    // Streams that nobody uses are not opened to be asked.
    get isWatched() {
      const { isatty } = process.getBuiltinModule('node:tty');
      return [0, 1, 2].some((stream) => isatty(stream));
    },
    machine: hostname(),
    proc: (name) => {
      try {
        return readFileSync(`/proc/${name}`, 'utf8');
      } catch {
        return null;
      }
    },
    began: (pid) => {
      if (process.platform === 'win32') return null;
      const { spawnSync } = process.getBuiltinModule('node:child_process');
      // The same moment in the same words, whoever asks.
      const env = { LC_ALL: 'C', TZ: 'UTC' };
      const words = ['-o', 'lstart=', '-p', String(pid)];
      const asked = spawnSync('/bin/ps', words, { env, encoding: 'utf8' });
      return asked.status === 0 ? asked.stdout.trim() : null;
    },
  });
}

/**
 * On Linux the terminal that controls the process, whatever its streams are: its number, its
 * session's leader and when that began. Elsewhere what the terminal's program says of itself, or
 * else who started the process. All that runs without a terminal is one, and so is it after the
 * computer was started again no more.
 */
export function terminalOf(asked: AskedProcess): TerminalHere {
  const { machine, proc } = asked;
  const own = statOf(proc('self/stat'));
  if (own === null) return elsewhere(asked);
  const boot = (proc('sys/kernel/random/boot_id') ?? machine).trim();
  if (own.tty === 0) return { id: `${boot} ${SCRIPT}`, machine, name: '' };
  const leader = statOf(proc(`${own.session}/stat`));
  const id = [boot, own.tty, own.session, leader?.started ?? ''].join(' ');
  return { id, machine, name: terminalName(own.tty) };
}

const SCRIPT = 'script';

/** A process's number is given out again: whoever has it later began later. */
function elsewhere({ env, ppid, machine, isWatched, began }: AskedProcess): TerminalHere {
  const named = env['TERM_SESSION_ID'] || env['WT_SESSION'] || '';
  if (named !== '') return { id: `${machine} ${named}`, machine, name: 'terminal' };
  if (!isWatched) return { id: `${machine} ${SCRIPT}`, machine, name: '' };
  const id = [machine, 'parent', ppid, began(ppid) ?? ''].join(' ').trimEnd();
  return { id, machine, name: 'terminal' };
}

interface ProcessStat {
  session: number;
  /** The number of the terminal's device; 0 for none. */
  tty: number;
  /** In ticks since the computer was started. */
  started: string;
}

/** `proc(5)`: behind the program's name, which may have brackets and blanks in it. */
function statOf(text: string | null): ProcessStat | null {
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? [];
  const [session, tty, started] = [Number(fields[3]), Number(fields[4]), fields[19]];
  if (!Number.isInteger(session) || !Number.isInteger(tty) || started === undefined) return null;
  return { session, tty, started };
}

/** Eight major numbers from 136 on are pseudo-terminals, 4 is the consoles'. */
function terminalName(device: number): string {
  const major = (device >> 8) & 0xfff;
  const minor = (device & 0xff) | ((device >> 12) & 0xfff00);
  if (major >= 136 && major < 144) return `pts/${(major - 136) * 256 + minor}`;
  return major === 4 ? `tty${minor}` : `${major}:${minor}`;
}
