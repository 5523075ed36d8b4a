/** What every report says of its own making. */
import type { Texts } from '../../locale/texts.ts';
import { countText, momentText } from '../../locale/format.ts';
import type { Period } from '../../domain/report/period.ts';
import type { Made } from './ask.ts';

/** Period, filters, time, the store's heads and how many dossiers were looked at. */
export function madeFacts(
  { from, to }: Period,
  { at, filters, store, dossiers, over }: Made,
  { screen }: Texts,
): [string, string][] {
  const { made: words } = screen.report;
  const range = words.range(from, to);
  const heads = store.heads.map(({ book, seq, hash }) => `${book} ${seq} ${hash.slice(0, 12)}`);
  return [
    [words.period, over ? range : `${range} ${words.notOver}`],
    [words.filters, filtersText(filters, screen)],
    [words.madeAt, momentText(at)],
    [words.head, words.entries(store.entries, heads.join(', '))],
    [words.dossiers, countText(dossiers)],
  ];
}

function filtersText(filters: Made['filters'], screen: Texts['screen']): string {
  const { made: words, level } = screen.report;
  const parts = [
    filters.offices.length > 0 ? `${words.offices} ${filters.offices.join(', ')}` : null,
    filters.level === null ? null : `${words.level}: ${level[filters.level]}`,
    filters.field === null ? null : `${words.field}: ${filters.field}`,
    filters.channel === null
      ? null
      : `${words.channel}: ${screen.words.channel[filters.channel as keyof typeof screen.words.channel]}`,
  ].filter((part) => part !== null);
  const said = parts.length === 0 ? words.everything : parts.join('; ');
  return filters.merged ? `${said}; ${words.merged}` : said;
}

/** The formulas of some figures, a line each: the same words as `motcua help report`. */
export function formulaLines(
  names: readonly (keyof Texts['screen']['report']['figures'])[],
  { screen }: Texts,
): string[] {
  return names.map((name) => {
    const { name: title, formula } = screen.report.figures[name];
    return `${title}: ${formula}.`;
  });
}
