/** A real CUPS of the tests' own, where `cupsd` is installed: its socket, queues and a backend. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DAEMON = '/usr/sbin/cupsd';
const PROGRAMS = '/usr/lib/cups';

/** It serves only who may be root, and whoever is not the daemon's own account. */
export const hasCups = existsSync(DAEMON) && process.getuid?.() === 0;

/**
 * What a queue's address asks of the backend: `trial:slow` prints slowly, `trial:fail` never;
 * `trial:back` gives the job back, as a printer does that has no paper of its size.
 */
const BACKEND = `#!/bin/sh
[ $# = 0 ] && { echo 'direct trial "Unknown" "Trial"'; exit 0; }
case "$DEVICE_URI" in
  trial:fail*) echo "ERROR: no way to it" >&2; exit 1 ;;
  trial:back*) echo "ERROR: Printer cannot print with supplied options." >&2; exit 5 ;;
  trial:slow*) cat "\${6:--}" > /dev/null; sleep 2; exit 0 ;;
  trial:empty*) echo "STATE: +media-empty-error" >&2; sleep 60; exit 0 ;;
  *) cat "\${6:--}" > "\${DEVICE_URI#trial:}.$1"; exit 0 ;;
esac
`;

export class RealCups {
  readonly folder = mkdtempSync(join(tmpdir(), 'cups-'));
  readonly env = { CUPS_SERVER: join(this.folder, 'sock') };
  #daemon: ChildProcess | null = null;

  constructor() {
    for (const name of ['etc', 'spool/tmp', 'cache', 'state', 'bin/backend', 'log', 'out']) {
      mkdirSync(join(this.folder, name), { recursive: true });
    }
    for (const name of readdirSync(PROGRAMS).filter((each) => each !== 'backend')) {
      symlinkSync(join(PROGRAMS, name), join(this.folder, 'bin', name));
    }
    // The backend runs under the daemon's own account, and leaves here what it prints.
    chmodSync(this.folder, 0o755);
    chmodSync(join(this.folder, 'out'), 0o777);
    const backend = join(this.folder, 'bin/backend/trial');
    writeFileSync(backend, BACKEND);
    chmodSync(backend, 0o755);
    const at = (name: string): string => join(this.folder, name);
    const places = [
      ...[`ServerRoot ${at('etc')}`, `ServerBin ${at('bin')}`, `RequestRoot ${at('spool')}`],
      ...[`TempDir ${at('spool/tmp')}`, `CacheDir ${at('cache')}`, `StateDir ${at('state')}`],
      ...[`ErrorLog ${at('log/error')}`, `AccessLog ${at('log/access')}`],
      ...[`PageLog ${at('log/page')}`, 'SystemGroup root', 'User lp', 'Group lp'],
    ];
    writeFileSync(at('etc/cups-files.conf'), `${places.join('\n')}\n`);
    const rules = [
      ...[`Listen ${this.env.CUPS_SERVER}`, 'Browsing Off', 'WebInterface No'],
      ...['<Location />', 'Allow all', '</Location>'],
      ...['<Policy default>', '<Limit All>', 'Order deny,allow', '</Limit>', '</Policy>'],
    ];
    writeFileSync(at('etc/cupsd.conf'), `${rules.join('\n')}\n`);
  }

  async start(): Promise<void> {
    const at = (name: string): string => join(this.folder, 'etc', name);
    const words = ['-f', '-c', at('cupsd.conf'), '-s', at('cups-files.conf')];
    this.#daemon = spawn(DAEMON, words, { stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries += 1) {
      if (existsSync(this.env.CUPS_SERVER)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('cupsd does not listen');
  }

  async stop(): Promise<void> {
    const daemon = this.#daemon;
    if (daemon === null) return;
    const over = new Promise((resolve) => daemon.once('close', resolve));
    daemon.kill('SIGTERM');
    await over;
    this.#daemon = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** One of CUPS's own programs. */
  do(program: string, ...words: string[]): void {
    execFileSync(program, words, { env: { ...process.env, ...this.env }, stdio: 'ignore' });
  }

  /** A queue that prints as its address asks; a plain one leaves what it prints in a file. */
  queue(name: string, how: 'well' | 'slow' | 'fail' | 'empty' | 'back', ...more: string[]): void {
    const uri = how === 'well' ? `trial:${join(this.folder, 'out', name)}` : `trial:${how}`;
    this.do('lpadmin', '-p', name, '-v', uri, '-m', 'raw', '-E', ...more);
  }

  /** What came out of a plain queue for a job. */
  printed(name: string, job: string): Buffer {
    return readFileSync(join(this.folder, 'out', `${name}.${job}`));
  }
}
