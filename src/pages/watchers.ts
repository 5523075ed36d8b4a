/** Who watches the board: each is told of what changed, and every few seconds that we are here. */
import type { ServerResponse } from 'node:http';
import { languages, type Language } from '../locale/texts.ts';
import { newsOf } from './board-page.ts';
import type { PageTexts } from './frame.ts';
import type { BoardKeeper } from './kept-board.ts';
import { HeldShare } from './held-share.ts';

const MOST_WATCHERS = 60;
/** Of one machine, with as many screens as it may have. */
const MOST_OF_ONE = 12;
/** What somebody who does not read may have waiting for them. */
const MOST_UNREAD = 256 * 1024;

/** What a page is sent: news where the board is another, and how old it is. */
export class Watchers {
  readonly #texts: PageTexts;
  readonly #version: string;
  readonly #keeper: BoardKeeper;
  readonly #watching = new Map<ServerResponse, Language>();
  readonly #share = new HeldShare(MOST_OF_ONE);

  constructor(keeper: BoardKeeper, texts: PageTexts, version: string) {
    this.#keeper = keeper;
    this.#texts = texts;
    this.#version = version;
  }

  get count(): number {
    return this.#watching.size;
  }

  /** False where there are too many already, of all or of whoever asks; else they may be added. */
  lets(response: ServerResponse, address: string): boolean {
    if (this.#watching.size >= MOST_WATCHERS) return false;
    const giveBack = this.#share.take(address);
    if (giveBack === null) return false;
    response.on('close', giveBack);
    return true;
  }

  /** From now on this answer is never ended by us; it begins with what stands. */
  add(response: ServerResponse, lang: Language): void {
    this.#watching.set(response, lang);
    response.on('close', () => this.#watching.delete(response));
    response.write('retry: 2000\n\n');
    send(response, 'news', this.#newsIn(lang));
    this.#sendAge(response);
  }

  tellNews(): void {
    for (const lang of languages) {
      const told = this.#newsIn(lang);
      for (const [response, own] of this.#watching) if (own === lang) send(response, 'news', told);
    }
    this.tellAge();
  }

  tellAge(): void {
    for (const response of this.#watching.keys()) this.#sendAge(response);
  }

  end(): void {
    for (const response of this.#watching.keys()) response.end();
  }

  #newsIn(lang: Language): unknown {
    const { view } = this.#keeper.now();
    return view && newsOf(view, this.#texts[lang], this.#version);
  }

  /** With the words for it: of what is the same at another moment no news is sent. */
  #sendAge(response: ServerResponse): void {
    const { view, age } = this.#keeper.now();
    const lang = this.#watching.get(response) ?? 'vi';
    const { fresh, stale } = view
      ? newsOf(view, this.#texts[lang], this.#version)
      : { fresh: this.#texts[lang].screen.pages.noData, stale: null };
    send(response, 'age', { age: Math.round(age), fresh, stale, empty: view === null });
  }
}

function send(response: ServerResponse, event: string, told: unknown): void {
  if (told === null || response.writableEnded) return;
  if (response.writableLength > MOST_UNREAD) {
    response.destroy();
    return;
  }
  response.write(`event: ${event}\ndata: ${JSON.stringify(told)}\n\n`);
}
