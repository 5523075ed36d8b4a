/** One machine that opens whatever it can keeps nobody else from the pages. */
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openBoard } from '../support/board.ts';
import { newCounter } from '../support/program.ts';

/** Another address of this machine. */
const CROWD = '127.0.0.2';

/** More connections than the pages have, from one address, each with these words and no more. */
async function crowd(port: number, said: string): Promise<void> {
  const sockets: Socket[] = [];
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
  for (let each = 0; each < 230; each++) {
    const socket = connect({ port, host: '127.0.0.1', localAddress: CROWD });
    socket.on('error', () => undefined);
    socket.write(said);
    sockets.push(socket);
  }
  // All of them have come, and those that are too many have been sent away.
  while (sockets.some(({ connecting }) => connecting)) await wait(5);
  await wait(200);
}

/** The first bytes of an answer; '' where there is none. */
function asked(path: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (text: string): void => {
      socket.destroy();
      resolve(text);
    };
    socket.setTimeout(2000, () => end(''));
    socket.on('error', () => end(''));
    socket.on('close', () => end(''));
    socket.on('data', (piece: Buffer) => end(piece.toString('utf8')));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  });
}

it.each([
  ['watches the board', 'GET /events HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['begins a request and stops', 'GET / HTTP/1.1\r\nX: '],
  ['says nothing', ''],
])('nor one that %s, hundreds of times', async (_what, said) => {
  const board = await openBoard(await newCounter());
  await crowd(board.port, said);
  for (const path of ['/', '/events', '/r']) {
    expect(await asked(path, board.port)).toMatch(/^HTTP\/1\.1 200/);
  }
});
