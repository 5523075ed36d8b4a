/** What a form says by itself of a number that rings nowhere. */
import type { BothLanguages } from '../domain/value/both-languages.ts';

/** `label` is the field's, in the part `title`: both as the form words them. */
export function oddPhoneWords(title: string, label: string): BothLanguages {
  return {
    vi: `${title}, ${label}: số không gọi được, có thể thiếu hoặc thừa chữ số`,
    en: `${title}, ${label}: the number rings nowhere, a digit may be missing or too many`,
  };
}
