/** Programs of Windows where there is a wine for them: `MOTCUA_TEST_WINE` names it, or the path. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './program.ts';

/** Older ones lack what Node of today asks of a Windows. */
const LEAST = 10;
const command = process.env['MOTCUA_TEST_WINE'] ?? 'wine';
const version = spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout ?? '';
const [, number = '0'] = /^wine-(\d+)/.exec(version) ?? [];

/** `wine-10.0`, or `null`, and why. */
export const wine = {
  name: Number(number) >= LEAST ? version.trim() : null,
  why: number === '0' ? 'no wine here' : `${version.trim()} is older than wine ${LEAST}`,
};

export class Windows {
  /** Where programs run. */
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #said = temporaryFolder();

  constructor(folder: string, env: Readonly<Record<string, string>>) {
    this.folder = folder;
    this.#env = { ...process.env, WINEDEBUG: '-all', ...env };
  }

  /** Its pipes are none that Node can open there: all that is said goes to files. */
  run(words: readonly string[]): { code: number; out: string; err: string } {
    const [outFile, errFile] = ['out', 'err'].map((name) => join(this.#said, name));
    const [out, err] = [openSync(outFile!, 'w'), openSync(errFile!, 'w')];
    try {
      const { status } = spawnSync(command, words, {
        ...{ cwd: this.folder, stdio: ['ignore', out, err], env: this.#env, timeout: 170_000 },
      });
      const [said, told] = [outFile!, errFile!].map((file) => readFileSync(file, 'utf8'));
      return { code: status ?? -1, out: said!, err: told! };
    } finally {
      closeSync(out);
      closeSync(err);
    }
  }

  /** Something that goes on until it is told to end, or the test is over. */
  async begin(words: readonly string[], isReady: () => boolean): Promise<() => Promise<void>> {
    const child = spawn(command, words, { cwd: this.folder, stdio: 'ignore', env: this.#env });
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
    const end = async (): Promise<void> => {
      child.kill('SIGKILL');
      await ended;
    };
    onTestFinished(end);
    for (let tries = 0; !isReady() && tries < 300; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return end;
  }
}
