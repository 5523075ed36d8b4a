/** The page of a receipt: how far its dossier is, and when it is due. */
import { localDate, localTime } from '../domain/value/instant.ts';
import { satisfactions } from '../domain/dossier/rate.ts';
import type { ReceiptStanding } from '../domain/receipt/stage.ts';
import { dateText } from '../locale/format.ts';
import type { Texts } from '../locale/texts.ts';
import { framed, otherLanguage, type PageTexts, type PageWish } from './frame.ts';
import { html, noMarkup, type Markup } from './html.ts';
import type { ReceiptLook } from './source.ts';

/** What is answered: nothing was asked, a look, or why there is none now. */
export type StatusAnswer = ReceiptLook | 'away' | 'tooOften' | null;

/** `asked` is the text to answer with, where it is asked how satisfied one is. */
export function statusPage(
  answer: StatusAnswer,
  { wish, texts, asked = null }: { wish: PageWish; texts: PageTexts; asked?: string | null },
): string {
  const own = texts[wish.lang];
  const { pages } = own.screen;
  return statusFrame(
    wish,
    texts,
    html`${answerMarkup(answer, own)}${ratingMarkup(answer, own, { asked, wish })}
      <form method="get" action="/r">
        ${hidden(wish)}
        <label for="t">${pages.receiptLabel}</label>
        <p id="hint">${pages.receiptHint}</p>
        <textarea
          id="t"
          name="t"
          rows="4"
          maxlength="400"
          required
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="hint"
        ></textarea>
        <button>${pages.look}</button>
      </form>`,
  );
}

/** A page that says one sentence: what was asked for is not here. */
export function plainPage(
  sentence: 'notHere' | 'notUnderstood',
  wish: PageWish,
  texts: PageTexts,
): string {
  const { pages } = texts[wish.lang].screen;
  const body = html`<p class="answer">${pages[sentence]}</p>
    <p><a href="/r">${pages.toStatus}</a></p>`;
  return statusFrame(wish, texts, body);
}

function statusFrame(wish: PageWish, texts: PageTexts, body: Markup): string {
  const { pages } = texts[wish.lang].screen;
  return framed(wish, {
    title: pages.statusTitle,
    style: 'status.css',
    body: html`<body>
      <main>
        <h1>${pages.statusTitle}</h1>
        ${body}
      </main>
      <footer>${otherLanguage('/r', wish, texts)}</footer>
    </body>`,
  });
}

function hidden({ lang, theme }: PageWish): Markup[] {
  const field = (name: string, value: string): Markup =>
    html`<input type="hidden" name="${name}" value="${value}" />`;
  return [
    ...(lang === 'en' ? [field('lang', lang)] : []),
    ...(theme === null ? [] : [field('theme', theme)]),
  ];
}

function answerMarkup(answer: StatusAnswer, texts: Texts): Markup {
  const { pages } = texts.screen;
  if (answer === null) return noMarkup;
  if (answer === 'away' || answer === 'tooOften') {
    return html`<p class="answer" role="status">${pages[answer]}</p>`;
  }
  const { standing, at } = answer;
  if (standing === null) return html`<p class="answer" role="status">${pages.nothingFound}</p>`;
  const moment = `${localTime(at)} ${dateText(localDate(at))}`;
  return html`<section class="answer" role="status">
    <h2>${pages.stages[standing.stage]}</h2>
    ${dueMarkup(standing, texts)}
    <p class="moment">${pages.dataAt(moment)}</p>
  </section>`;
}

function dueMarkup({ stage, dueDate }: ReceiptStanding, { screen: { pages } }: Texts): Markup {
  if (stage === 'waiting_for_you') return html`<p>${pages.afterSupplement}</p>`;
  if (dueDate !== null) return html`<p>${pages.due}: <b>${dateText(dueDate)}</b></p>`;
  return stage === 'working' ? html`<p>${pages.noDue}</p>` : noMarkup;
}

/** The question, once; the answers go back with the receipt's text, which alone opens it. */
function ratingMarkup(
  answer: StatusAnswer,
  { screen: { pages } }: Texts,
  { asked, wish }: { asked: string | null; wish: PageWish },
): Markup {
  const standing = answer !== null && typeof answer === 'object' ? answer.standing : null;
  if (standing?.rating === 'told') return html`<p class="thanks">${pages.ratingTold}</p>`;
  if (standing?.rating !== 'open' || asked === null) return noMarkup;
  const buttons = satisfactions.map(
    (each) => html`<button name="a" value="${each}">${pages.ratings[each]!}</button>`,
  );
  return html`<form method="post" action="/r">
    ${hidden(wish)}
    <input type="hidden" name="t" value="${asked}" />
    <fieldset>
      <legend>${pages.askRating}</legend>
      ${buttons}
    </fieldset>
  </form>`;
}
