/** The pages beside the counter, over HTTP: they only show, and nobody who asks can stop them. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Problem } from '../domain/problem.ts';
import type { Language } from '../locale/texts.ts';
import {
  answerTo,
  askedOf,
  formOf,
  isOwnForm,
  type Answering,
  type PageRequest,
} from './answers.ts';
import { wishOf, type PageTexts } from './frame.ts';
import { page, safeHeaders, type PageAnswer } from './headers.ts';
import { BoardKeeper } from './kept-board.ts';
import { RateLimit } from './rate.ts';
import { HeldShare } from './held-share.ts';
import type { PagesSource } from './source.ts';
import { plainPage } from './status-page.ts';
import { Watchers } from './watchers.ts';

export interface PagesWish {
  address: string;
  /** 0 for any that is free. */
  port: number;
  source: PagesSource;
  texts: PageTexts;
  /** Which language is meant where a request cannot be read. */
  lang: Language;
  files: ReadonlyMap<string, string>;
  version: string;
  stopwatch: () => number;
  /** How many seconds a look takes at least. */
  lookSeconds?: number;
  /** How often those who watch are told how old the board is, in seconds. */
  beatSeconds?: number;
}

export interface Pages {
  port: number;
  close(): Promise<void>;
}

const LOOK_SECONDS = 0.25;
const BEAT_SECONDS = 4;
const READ_SECONDS = 1;
/** Of one address in a minute, and of all: scanning a receipt takes longer than that. */
const OF_EACH = { most: 20, seconds: 60 };
const OF_ALL = { most: 240, seconds: 60 };

/** What slow, long and many requests may take. */
const LIMITS = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 3000,
  requestTimeout: 5000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
};
const MOST_CONNECTIONS = 200;
/** Of one machine: whoever waits with a phone has one or two. */
const MOST_OF_ONE = 50;
const IDLE_MS = 20_000;

/**
 * Opens the pages. Throws `queue.port_taken` with the next free port, `queue.port_forbidden` and
 * `queue.no_address`.
 */
export async function openPages(wish: PagesWish): Promise<Pages> {
  const { source, stopwatch, texts, version } = wish;
  const keeper = new BoardKeeper(source, stopwatch, () => watchers.tellNews());
  const watchers = new Watchers(keeper, texts, version);
  const rate = new RateLimit(stopwatch, OF_EACH, OF_ALL);
  const seconds = wish.lookSeconds ?? LOOK_SECONDS;
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const answering: Answering = { source, keeper, texts, rate, files: wish.files, pause };
  const server = serverOf(answering, watchers, wish.lang);
  const port = await listening(server, wish);
  const timers = [
    setInterval(() => void (watchers.count > 0 && keeper.refresh()), READ_SECONDS * 1000),
    setInterval(() => watchers.tellAge(), (wish.beatSeconds ?? BEAT_SECONDS) * 1000),
  ];
  return {
    port,
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      watchers.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function serverOf(answering: Answering, watchers: Watchers, lang: Language): Server {
  const server = createServer(LIMITS, (request, response) => {
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    const asked = askedOf(request);
    if (asked !== null && isOwnForm(request)) {
      void formOf(request)
        .then(async (form) => answer({ ...asked, form }, answering, { lang, response }))
        // Whoever leaves in the middle of a form is told nothing.
        .catch(() => response.destroy());
      return;
    }
    // What else somebody sends us is not read.
    request.resume();
    if (Number(request.headers['content-length'] ?? 0) > 0 || asked === null) {
      const said = plainPage('notUnderstood', { lang, theme: null }, answering.texts);
      send(response, page(asked === null ? 400 : 413, said, { Connection: 'close' }));
    } else if (asked.path === '/events' && asked.method === 'GET') {
      void watch(asked, answering, { watchers, response });
    } else {
      void answer(asked, answering, { lang, response });
    }
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.maxRequestsPerSocket = 100;
  server.setTimeout(IDLE_MS);
  const share = new HeldShare(MOST_OF_ONE);
  server.on('connection', (socket: Socket) => {
    const giveBack = share.take(socket.remoteAddress ?? '');
    if (giveBack === null) socket.destroy();
    else socket.on('close', giveBack);
  });
  server.on('clientError', refuse);
  // Nobody gets another protocol here.
  server.on('upgrade', (_, socket) => refuse(null, socket));
  server.on('connect', (_, socket) => refuse(null, socket));
  return server;
}

/** What cannot be read as a request, with nothing of it said back; nobody keeps it half open. */
function refuse(_: Error | null, socket: Duplex): void {
  socket.on('error', () => undefined);
  if (socket.writable) socket.end(REFUSED);
  setTimeout(() => socket.destroy(), LAST_WORD_MS).unref();
}

const REFUSED = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
const LAST_WORD_MS = 500;

async function answer(
  asked: PageRequest,
  answering: Answering,
  { lang, response }: { lang: Language; response: ServerResponse },
): Promise<void> {
  try {
    send(response, await answerTo(asked, answering));
  } catch {
    // A fault of ours is no reason to end the board of a waiting room.
    send(response, page(500, plainPage('notUnderstood', { lang, theme: null }, answering.texts)));
  }
}

async function watch(
  { query, address }: PageRequest,
  { keeper }: Answering,
  { watchers, response }: { watchers: Watchers; response: ServerResponse },
): Promise<void> {
  if (!watchers.lets(response, address)) {
    send(response, { status: 503, type: 'text/plain', body: '', headers: { 'Retry-After': '10' } });
    return;
  }
  response.writeHead(200, { ...safeHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' });
  await keeper.refresh();
  if (!response.destroyed) watchers.add(response, wishOf(query).lang);
}

function send(response: ServerResponse, { status, type, body, headers }: PageAnswer): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...safeHeaders,
    'Content-Type': type,
    'Content-Length': bytes.length,
    ...headers,
  });
  response.end(bytes);
}

async function listening(server: Server, { address, port }: PagesWish): Promise<number> {
  try {
    return await listen(server, address, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new Problem('queue.port_taken', { port, free: await nextFree(address, port) });
    }
    if (code === 'EACCES') throw new Problem('queue.port_forbidden', { port });
    if (['EADDRNOTAVAIL', 'EINVAL', 'ENOTFOUND', 'EAFNOSUPPORT'].includes(code ?? '')) {
      throw new Problem('queue.no_address', { address });
    }
    throw error;
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject);
      // What goes wrong with one connection later ends nothing.
      server.on('error', () => undefined);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const TRIED = 20;

/** The next port that nobody has; `null` where the next few are all taken. */
async function nextFree(address: string, taken: number): Promise<number | null> {
  for (let port = taken + 1; port <= Math.min(taken + TRIED, 65_535); port += 1) {
    const server = createServer();
    const found = await listen(server, address, port).catch(() => null);
    if (found === null) continue;
    await new Promise((resolve) => server.close(resolve));
    return found;
  }
  return null;
}
