/** What a form says by itself of a day in it that is still to come. */
import type { BothLanguages } from '../domain/value/both-languages.ts';

/** `label` is the field's, in the part `title`: both as the form words them. */
export function pastDayWords(title: string, label: string): BothLanguages {
  return {
    vi: `${title}, ${label}: ngày ở sau hôm nay`,
    en: `${title}, ${label}: the day is after today`,
  };
}
