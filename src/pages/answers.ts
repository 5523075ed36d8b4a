/** Which page answers which address. */
import type { IncomingMessage } from 'node:http';
import { boardPage } from './board-page.ts';
import { wishOf, type PageTexts, type PageWish } from './frame.ts';
import { page, type PageAnswer } from './headers.ts';
import type { BoardKeeper } from './kept-board.ts';
import type { RateLimit } from './rate.ts';
import type { PagesSource } from './source.ts';
import { plainPage, statusPage } from './status-page.ts';

/** What the pages are made from. */
export interface Answering {
  source: PagesSource;
  keeper: BoardKeeper;
  texts: PageTexts;
  rate: RateLimit;
  /** Styles and scripts by their names. */
  files: ReadonlyMap<string, string>;
  /** How long a look takes at least, found or not. */
  pause: () => Promise<void>;
}

/** What is read of a request. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  address: string;
}

const MOST_ADDRESS_LETTERS = 2000;
/** The longest signed text is some 180 letters. */
const MOST_TEXT_LETTERS = 400;

/** `null` for an address that is none. */
export function askedOf({ method, url, socket }: IncomingMessage): Asked | null {
  if (url === undefined || url.length > MOST_ADDRESS_LETTERS || !url.startsWith('/')) return null;
  const [path, ...rest] = url.split('?');
  return {
    method: method ?? '',
    path: path ?? '',
    query: new URLSearchParams(rest.join('?')),
    address: socket.remoteAddress ?? '',
  };
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

export async function answerTo(asked: Asked, answering: Answering): Promise<PageAnswer> {
  const { path, query, method } = asked;
  const wish = wishOf(query);
  const known = path === '/' || path === '/r' || answering.files.has(path.slice(1));
  if (!known) return page(404, plainPage('notHere', wish, answering.texts));
  if (method !== 'GET' && method !== 'HEAD') {
    const headers = { Allow: 'GET, HEAD' };
    return page(405, plainPage('notUnderstood', wish, answering.texts), headers);
  }
  if (path === '/') return boardAnswer(wish, answering);
  if (path === '/r') return statusAnswer(asked, wish, answering);
  const name = path.slice(1);
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return { status: 200, type: TYPES[ending]!, body: answering.files.get(name)! };
}

async function boardAnswer(wish: PageWish, { keeper, texts }: Answering): Promise<PageAnswer> {
  await keeper.refresh();
  const { view, stale } = keeper.now();
  return page(200, boardPage(view, { wish, texts, stale }));
}

/** Unknown, altered, withdrawn, or another's: one sentence, after the same time. */
async function statusAnswer(
  { query, address }: Asked,
  wish: PageWish,
  { source, texts, rate, pause }: Answering,
): Promise<PageAnswer> {
  const text = query.get('t');
  if (text === null) return page(200, statusPage(null, wish, texts));
  if (!rate.allows(address)) {
    return page(429, statusPage('tooOften', wish, texts), { 'Retry-After': '60' });
  }
  const least = pause();
  try {
    const look = await source.look(text.slice(0, MOST_TEXT_LETTERS));
    await least;
    return page(200, statusPage(look, wish, texts));
  } catch {
    // Why it is away is told at the counters.
    await least;
    return page(503, statusPage('away', wish, texts), { 'Retry-After': '60' });
  }
}
