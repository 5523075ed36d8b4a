/**
 * One server for a whole run, started when the first test asks for it: tests run in processes of
 * their own, and ask the one that started them.
 */
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { sweep } from './postgres-owner.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port at which a test is told the server's URL. */
    postgresDoor: number;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let keeper: Keeper | null = null;
  const door = createServer((asking) => {
    asking.on('error', () => undefined);
    keeper ??= startKeeper();
    keeper.url.then(
      (url) => asking.end(url),
      () => asking.destroy(),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as AddressInfo;
  project.provide('postgresDoor', port);
  return async () => {
    door.close();
    await keeper?.end();
    const { MOTCUA_TEST_POSTGRES: given = '' } = process.env;
    if (given !== '') await sweep(given, port);
  };
}

interface Keeper {
  url: Promise<string>;
  end(): Promise<void>;
}

function startKeeper(): Keeper {
  const script = join(import.meta.dirname, 'postgres-keeper.ts');
  // Out of reach of a Ctrl+C at this terminal: it ends with us, and tidies up.
  const child = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const over = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('error', reject);
    void over.then(() => reject(new Error('no server could be started')));
  });
  const end = async (): Promise<void> => {
    child.stdin.end();
    await over;
  };
  return { url, end };
}
