/** How long a command takes to start, as a ratio to an empty Node in the same run. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, type Figure } from './measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `--version`, `dossier show` and `dossier receive --json`, each against `node -e 0`. */
export function startUp(rounds: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    const run = commandRunner(packed(folder), join(folder, 'bench.db'));
    const pin = join(folder, 'pin');
    writeFileSync(pin, '480975');
    prepare(run, pin);
    const receive = ['dossier', 'receive', '--procedure', '1.001193', '--citizen', '022192000001'];
    const works: Record<string, () => void> = {
      'empty node': () => void spawnSync(process.execPath, ['-e', '0']),
      '--version': () => run('--version'),
      'dossier show': () => run('dossier', 'show', '1'),
      'dossier receive --json': () => run(...receive, '--all-components', '--json'),
    };
    return interleaved(works, 'empty node', rounds, {
      '--version': 1.2,
      'dossier show': 1.7,
      'dossier receive --json': 2.2,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program as it is installed: a checkout first looks whether its build is still true. */
function packed(folder: string): string {
  for (const part of ['bin', 'data', 'dist', 'package.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'bin/motcua.js');
}

function commandRunner(bin: string, store: string): (...words: string[]) => void {
  const env = { ...process.env, MOTCUA_STORE: store, NO_COLOR: '1' };
  return (...words) => {
    const { status, stderr } = spawnSync(process.execPath, [bin, ...words], { env });
    if (status !== 0) throw new Error(`motcua ${words.join(' ')}: ${String(stderr)}`);
  };
}

function prepare(run: (...words: string[]) => void, pin: string): void {
  const office = ['setup', '--office', 'Bench', '--agency-id', 'H49.22', '--kind', 'commune'];
  run(...office, '--counter', '1', '--staff', 'Bench', '--login', 'bench', '--pin-file', pin);
  run('citizen', 'register', '--id', '022192000001', '--name', 'Trần Thị Thử');
  const receive = ['dossier', 'receive', '--procedure', '1.001193', '--citizen', '022192000001'];
  run(...receive, '--all-components');
}
