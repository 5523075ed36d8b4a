/** The pages of `queue board`, opened by the program in this process and asked over real HTTP. */
import { readFileSync, renameSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { readPdf } from '../print/read-pdf.ts';
import { onPostgres } from './engine.ts';
import { asOwner } from './postgres-owner.ts';
import { serverUrl } from './postgres.ts';
import type { Counter, Ended } from './program.ts';

export interface OpenBoard {
  url: string;
  port: number;
  /** Lets so many seconds pass for the pages. */
  passes: (seconds: number) => void;
  /** Ctrl-C; gives how the command ended. */
  stop: () => Promise<Ended>;
}

/** Opens them at a free port, where nobody has closed them at the test's end. */
export async function openBoard(counter: Counter, more = ''): Promise<OpenBoard> {
  const port = await freePort();
  let seconds = 0;
  let stop: () => void = () => undefined;
  const ended = counter.run(`queue board --port ${port} ${more}`, {
    surroundings: {
      stopwatch: () => seconds,
      onInterrupt: (call) => {
        stop = call;
        return () => undefined;
      },
    },
  });
  let over: Ended | null = null;
  void ended.then((how) => (over = how));
  const url = `http://127.0.0.1:${port}`;
  while (!(await isThere(`${url}/board.css`))) {
    if (over !== null) throw new Error(`the board did not open: ${(over as Ended).err}`);
    await wait(10);
  }
  const close = (): Promise<Ended> => {
    stop();
    return ended;
  };
  onTestFinished(async () => void (await close()));
  return { url, port, passes: (more) => void (seconds += more), stop: close };
}

async function isThere(url: string): Promise<boolean> {
  return fetch(url).then(
    async (answer) => (await answer.text()) !== '',
    () => false,
  );
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Nobody gets at a store any more, nor goes on with it; gives what puts it back. */
export async function putAway(store: string): Promise<() => Promise<void>> {
  if (!onPostgres) {
    renameSync(store, `${store}.away`);
    return async () => renameSync(`${store}.away`, store);
  }
  const [server, name] = [await serverUrl(), new URL(store).pathname.slice(1)];
  const allow = `alter database ${name} allow_connections`;
  const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
  await asOwner(server, `${allow} false`, end);
  return async () => void (await asOwner(server, `${allow} true`));
}

/** The text of a receipt's QR, as a camera reads it from the paper. */
export async function receiptText(counter: Counter, code: string): Promise<string> {
  const file = counter.file(`giay-${code}.pdf`);
  await counter.json(`print receipt ${code} --out ${file}`);
  const codes = (await readPdf(readFileSync(file))).flatMap((page) => page.codes);
  return codes.find(({ format }) => format === 'QRCode')!.text;
}

/** What a page says, without its markup. */
export async function saidAt(url: string, init: RequestInit = {}): Promise<string> {
  const text = await (await fetch(url, init)).text();
  const [, body = ''] = text.split('<body');
  return body
    .slice(body.indexOf('>') + 1)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
