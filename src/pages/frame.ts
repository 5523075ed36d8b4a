/** The frame around every page, in the language that was asked for. */
import type { Language, Texts } from '../locale/texts.ts';
import { html, type Markup } from './html.ts';

/** How a page is to be shown. */
export interface PageWish {
  lang: Language;
  /** `null`: as the machine likes it. */
  theme: 'dark' | 'light' | null;
}

export type PageTexts = Readonly<Record<Language, Texts>>;

/** What an address asks for: `lang=en`, `theme=dark`. */
export function wishOf(query: URLSearchParams): PageWish {
  const theme = query.get('theme');
  return {
    lang: query.get('lang') === 'en' ? 'en' : 'vi',
    theme: theme === 'dark' || theme === 'light' ? theme : null,
  };
}

/** The same wish as the end of an address. */
export function queryOf({ lang, theme }: PageWish): string {
  const words = [
    ...(lang === 'en' ? ['lang=en'] : []),
    ...(theme === null ? [] : [`theme=${theme}`]),
  ];
  return words.length === 0 ? '' : `?${words.join('&')}`;
}

interface Frame {
  title: string;
  style: string;
  head?: Markup;
  body: Markup;
}

export function framed(wish: PageWish, { title, style, head, body }: Frame): string {
  return html`<!doctype html>
    <html lang="${wish.lang}" data-theme="${wish.theme ?? 'auto'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/${style}" />
        ${head ?? []}
      </head>
      ${body}
    </html> `.text;
}

/** The link to the same page in the other language. */
export function otherLanguage(path: string, wish: PageWish, texts: PageTexts): Markup {
  const other: PageWish = { ...wish, lang: wish.lang === 'vi' ? 'en' : 'vi' };
  const word = texts[wish.lang].screen.pages.otherLanguage;
  return html`<a class="language" lang="${other.lang}" href="${path}${queryOf(other)}">${word}</a>`;
}
