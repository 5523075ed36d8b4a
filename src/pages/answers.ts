/** Which page answers which address. */
import type { IncomingMessage } from 'node:http';
import { boardPage } from './board-page.ts';
import { queryOf, wishOf, type PageTexts, type PageWish } from './frame.ts';
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
export interface PageRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  address: string;
  /** What a form sent from a page of ours says; `null` of every other request. */
  form: URLSearchParams | null;
}

const MOST_ADDRESS_LETTERS = 2000;
/** The longest signed text is some 180 letters. */
const MOST_TEXT_LETTERS = 400;
const MOST_FORM_BYTES = 1500;

/** `null` for an address that is none. */
export function askedOf({ method, url, socket }: IncomingMessage): PageRequest | null {
  if (url === undefined || url.length > MOST_ADDRESS_LETTERS || !url.startsWith('/')) return null;
  const [path, ...rest] = url.split('?');
  return {
    method: method ?? '',
    path: path ?? '',
    query: new URLSearchParams(rest.join('?')),
    address: socket.remoteAddress ?? '',
    form: null,
  };
}

/** True for the one form there is, sent by a page of ours: another site's has another origin. */
export function isOwnForm({ headers, method, url }: IncomingMessage): boolean {
  const { origin, host = '', 'content-type': type = '' } = headers;
  const isForm = type.split(';')[0]!.trim() === 'application/x-www-form-urlencoded';
  const length = Number(headers['content-length'] ?? NaN);
  const isShort = length > 0 && length <= MOST_FORM_BYTES;
  const isOwn = host !== '' && origin === `http://${host}`;
  return method === 'POST' && url === '/r' && isForm && isShort && isOwn;
}

/** The fields of a form, which is as long as it said. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return new URLSearchParams(Buffer.concat(pieces).toString('utf8'));
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

export async function answerTo(asked: PageRequest, answering: Answering): Promise<PageAnswer> {
  const { path, query, method, form } = asked;
  if (form !== null) return ratingAnswer(asked, form, answering);
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

/** Of its own forms alone: under `no-referrer` a browser would not say where a form is from. */
const OWN_ORIGIN = { 'Referrer-Policy': 'same-origin' };

/** Unknown, altered, withdrawn, or another's: one sentence, after the same time. */
async function statusAnswer(
  asked: PageRequest,
  wish: PageWish,
  answering: Answering,
): Promise<PageAnswer> {
  const { source, texts } = answering;
  const given = asked.query.get('t');
  if (given === null) return page(200, statusPage(null, { wish, texts }));
  const text = given.slice(0, MOST_TEXT_LETTERS);
  return limited(asked, wish, answering, async () => {
    const look = await source.look(text);
    const shown = { wish, texts, asked: source.asksRating() ? text : null };
    return page(200, statusPage(look, shown), OWN_ORIGIN);
  });
}

/** Recorded or not, whoever answered is shown what their receipt opens. */
async function ratingAnswer(
  asked: PageRequest,
  form: URLSearchParams,
  answering: Answering,
): Promise<PageAnswer> {
  const wish = wishOf(form);
  const text = (form.get('t') ?? '').slice(0, MOST_TEXT_LETTERS);
  const answer = /^[0-2]$/.exec(form.get('a') ?? '')?.[0] ?? null;
  return limited(asked, wish, answering, async () => {
    if (answer !== null) await answering.source.rate(text, Number(answer));
    const query = new URLSearchParams(queryOf(wish));
    query.set('t', text);
    return page(303, '', { Location: `/r?${query.toString()}` });
  });
}

/** What may be asked only so often, and says nothing by how long it takes. */
async function limited(
  { address }: PageRequest,
  wish: PageWish,
  { texts, rate, pause }: Answering,
  work: () => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const later = { 'Retry-After': '60' };
  if (!rate.allows(address)) return page(429, statusPage('tooOften', { wish, texts }), later);
  const least = pause();
  try {
    const answer = await work();
    await least;
    return answer;
  } catch {
    // Why it is away is told at the counters.
    await least;
    return page(503, statusPage('away', { wish, texts }), later);
  }
}
