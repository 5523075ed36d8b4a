/** How long a command takes to start, as a ratio to an empty Node in the same run. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { interleaved, type Figure } from './measure.ts';

/** `--version`, `dossier show` and `dossier receive --json`, each against `node -e 0`. */
export async function startUp(rounds: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    const { node, bin } = await packed(folder);
    const run = commandRunner(node, bin, join(folder, 'bench.db'));
    const pin = join(folder, 'pin');
    writeFileSync(pin, '480975');
    prepare(run, pin);
    const receive = ['dossier', 'receive', '--procedure', '1.001193', '--citizen', '022192000001'];
    const works: Record<string, () => void> = {
      'empty node': () => void spawnSync(node, ['-e', '0']),
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

interface Packing {
  programParts: (target: object) => Promise<{ path: string; bytes: Uint8Array }[]>;
}

/** The program as a package has it, with a Node of its own: this one. */
async function packed(folder: string): Promise<{ node: string; bin: string }> {
  const parts = new URL('../../.config/package/parts.js', import.meta.url).href;
  const { programParts } = (await import(parts)) as Packing;
  const { platform, arch } = process;
  for (const { path, bytes } of await programParts({ platform, arch, cipher: false })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const node = join(folder, 'node');
  copyFileSync(process.execPath, node);
  return { node, bin: join(folder, 'bin/motcua.js') };
}

function commandRunner(node: string, bin: string, store: string): (...words: string[]) => void {
  const env = { ...process.env, MOTCUA_STORE: store, NO_COLOR: '1' };
  return (...words) => {
    const { status, stderr } = spawnSync(node, [bin, ...words], { env });
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
