/** A real browser, where one is installed, asked over its own protocol. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** Its name; `null` where there is none. */
export const browserHere = ['chromium', 'google-chrome'].find(isInstalled) ?? null;

function isInstalled(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];

export interface OpenPage {
  /** Opens an address at a size in points, and waits for its script. */
  go: (url: string, width: number, height: number) => Promise<void>;
  /** What an expression gives on the page. */
  value: (expression: string) => Promise<unknown>;
}

/** Opens a page of its own; it is closed with the test. */
export async function openPage(port: number): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const own = [`--user-data-dir=${folder}`, `--remote-debugging-port=${port}`, 'about:blank'];
  const child = spawn(browserHere!, [...FLAGS, ...own], { stdio: 'ignore' });
  onTestFinished(async () => {
    const over = new Promise((resolve) => child.once('close', resolve));
    child.kill();
    await over;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const socket = new WebSocket(await placeOf(port));
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  let asked = 0;
  const ask = (method: string, params: object = {}): Promise<unknown> => {
    asked += 1;
    const id = asked;
    return new Promise((resolve) => {
      const heard = ({ data }: MessageEvent): void => {
        const said = JSON.parse(String(data)) as { id?: number; result?: unknown };
        if (said.id !== id) return;
        socket.removeEventListener('message', heard);
        resolve(said.result);
      };
      socket.addEventListener('message', heard);
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  const value = async (expression: string): Promise<unknown> => {
    const wanted = { expression, awaitPromise: true, returnByValue: true };
    const { result } = (await ask('Runtime.evaluate', wanted)) as { result: { value?: unknown } };
    return result.value;
  };
  const go = async (url: string, width: number, height: number): Promise<void> => {
    const size = { width, height, deviceScaleFactor: 1, mobile: width < 500 };
    await ask('Emulation.setDeviceMetricsOverride', size);
    await ask('Page.navigate', { url });
    for (let tries = 0; tries < 100; tries += 1) {
      await wait(50);
      const here = await value('document.readyState + " " + location.href');
      if (here === `complete ${url}`) return;
    }
    throw new Error(`${url} does not open`);
  };
  return { go, value };
}

/** Where it listens, once it does. */
async function placeOf(port: number): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/json`);
      const pages = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[];
      const page = pages.find(({ type }) => type === 'page');
      if (page) return page.webSocketDebuggerUrl;
    } catch {
      // Not yet.
    }
    await wait(50);
  }
  throw new Error('the browser does not listen');
}
