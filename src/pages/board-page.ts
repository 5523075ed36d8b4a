/** The board of the waiting room: drawn here alone, the page puts in what it is sent. */
import type { CalledNumber } from '../domain/queue/board.ts';
import { localTime } from '../domain/value/instant.ts';
import type { Texts } from '../locale/texts.ts';
import { framed, otherLanguage, queryOf, type PageTexts, type PageWish } from './frame.ts';
import { html, noMarkup, type Markup } from './html.ts';
import type { BoardView } from './source.ts';

/** What is sent when the queue has changed. */
export interface BoardNews {
  /** What stands on the board. */
  markup: string;
  /** What tells a new call from those seen, and how it is said aloud. */
  calls: { call: string; said: string; spoken: string }[];
  /** What is said of the moment it is of, fresh and stale. */
  fresh: string;
  stale: string;
  /** Another program sends it: the page loads itself anew. */
  version: string;
}

export function newsOf(view: BoardView, texts: Texts, version: string): BoardNews {
  const { pages } = texts.screen;
  const time = localTime(view.at);
  return {
    markup: boardMarkup(view, texts).text,
    calls: view.called.map((each) => ({
      call: each.call,
      said: pages.invited(each.number, each.counter),
      // Digit by digit: A001 is no thousand.
      spoken: pages.invited([...each.number].join(' '), each.counter),
    })),
    fresh: pages.dataAt(time),
    stale: pages.stale(time),
    version,
  };
}

/** The whole page; `view` is `null` where the store has not been read yet. */
export function boardPage(
  view: BoardView | null,
  { wish, texts, stale }: { wish: PageWish; texts: PageTexts; stale: boolean },
): string {
  const own = texts[wish.lang];
  const { pages } = own.screen;
  const time = view && localTime(view.at);
  const fresh = time === null ? pages.noData : pages.dataAt(time);
  const said = stale && time !== null ? pages.stale(time) : fresh;
  const events = `/events${queryOf({ ...wish, theme: null })}`;
  const isStale = stale || view === null;
  return framed(wish, {
    title: pages.boardTitle,
    style: 'board.css',
    head: html`<noscript><meta http-equiv="refresh" content="5" /></noscript>
      <script src="/board.js" defer></script>`,
    body: html`<body data-events="${events}" data-on="${pages.soundOn}" ${mark(isStale)}>
      <main id="board">${view === null ? noMarkup : boardMarkup(view, own)}</main>
      <p id="said" class="unseen" aria-live="assertive"></p>
      <footer>
        <span id="mark" role="status">${said}</span>
        <button id="sound" type="button" hidden>${pages.allowSound}</button>
        ${otherLanguage('/', wish, texts)}
      </footer>
    </body>`,
  });
}

function mark(isStale: boolean): Markup {
  return isStale ? html` class="stale"` : noMarkup;
}

function boardMarkup(view: BoardView, texts: Texts): Markup {
  const { pages } = texts.screen;
  // In front: the end of a long name may have no room.
  const training = view.training ? html`<em>${pages.training}</em> ` : noMarkup;
  const size = sizeOf(view.called.length);
  const isFull = view.before.length + view.waiting.length > MOST_ROWS;
  const called =
    view.called.length === 0
      ? html`<p class="none">${pages.noneCalled}</p>`
      : html`<ul class="called ${size}">
          ${view.called.map((each) => calledMarkup(each, texts))}
        </ul>`;
  return html`<header>
      <h1>${pages.boardTitle}</h1>
      <p class="office ${view.office.length > LONG_NAME ? 'long' : 'short'}">
        ${training}${view.office}
      </p>
    </header>
    <section class="now">${called}</section>
    <aside class="${isFull ? 'full' : 'airy'}">
      ${[beforeMarkup(view, texts), waitingMarkup(view, texts)]}
    </aside>`;
}

/** A longer name of an office is written smaller. */
const LONG_NAME = 50;
/** So many rows stand beside the numbers in full size. */
const MOST_ROWS = 6;

/** How many counters call at once decides how large each number is. */
function sizeOf(count: number): string {
  if (count <= 4) return 'few';
  if (count <= 8) return 'some';
  return count <= 12 ? 'many' : 'crowd';
}

function calledMarkup({ number, counter, call }: CalledNumber, { screen }: Texts): Markup {
  return html`<li data-call="${call}">
    <b>${number}</b> <span>${screen.pages.counter} <i>${counter}</i></span>
  </li>`;
}

function beforeMarkup({ before }: BoardView, { screen: { pages } }: Texts): Markup {
  if (before.length === 0) return noMarkup;
  const rows = before.map(
    ({ number, counter }) =>
      html`<li><b>${number}</b> <span>${pages.counter} ${counter}</span></li>`,
  );
  return html`<section>
    <h2>${pages.before}</h2>
    <ul class="rows">
      ${rows}
    </ul>
  </section>`;
}

function waitingMarkup({ waiting, wait }: BoardView, { screen }: Texts): Markup {
  const { pages, words } = screen;
  const rows = waiting.map(
    ({ service, count }) =>
      html`<li>${words.service[service]} <span>${pages.people(count)}</span></li>`,
  );
  const list =
    rows.length === 0
      ? html`<p>${pages.nobodyWaits}</p>`
      : html`<ul class="rows">
          ${rows}
        </ul>`;
  const mean = wait === null ? noMarkup : html`<p>${pages.meanWait(wait)}</p>`;
  return html`<section>
    <h2>${pages.waiting}</h2>
    ${[list, mean]}
  </section>`;
}
