/** What a backup would bring into a store's place: told before anybody agrees, and afterwards. */
import type { LabelledFacts } from '../../cli/ui.ts';
import { chainHeadText } from '../../domain/value/chain-head.ts';
import { parseInstant } from '../../domain/value/instant.ts';
import { countText, momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { Review } from '../../store/carry.ts';

/** Fields of an answer that tell it. */
export const reviewFields = [
  'missing added vouched known keyId recovery',
  { looks: ['missing since kept altered'] },
  { staff: ['login before after pin'] },
  { keys: ['id before after'] },
  { settings: ['name office before after'] },
  { books: ['book seq hash'] },
  'unheard',
] as const;

/** Nothing differs where there is no store to be asked. */
export function reviewView<Reviewed extends Review>({
  difference,
  had: _had,
  unseen: _unseen,
  atOnce: _atOnce,
  gone: _gone,
  ends: _ends,
  earlier: _earlier,
  until: _until,
  ...review
}: Reviewed) {
  const { staff = [], keys = [], settings = [], recovery = false } = difference ?? {};
  return { ...review, staff, keys, settings, recovery };
}

export function reviewFacts(
  review: ReturnType<typeof reviewView<Review>>,
  { screen }: Texts,
): LabelledFacts {
  const { backup, words, key } = screen;
  const { missing, added, vouched, known, staff, keys, settings, recovery, books, looks } = review;
  const now = <T extends string>(names: Readonly<Record<T, string>>, one: T | null): string =>
    one === null ? backup.none : names[one];
  return [
    [backup.missing, missing === 0 ? null : countText(missing)],
    [backup.looks, looks.missing === 0 ? null : looksText(looks, backup)],
    [backup.added, added === null || added === 0 ? null : countText(added)],
    ...staff.map(({ login, before, after, pin }): [string, string] => {
      const roles = [now(words.role, before), now(words.role, after)] as const;
      return [backup.account, backup.becomes(`${login}, ${roles[0]}`, roles[1], pin)];
    }),
    ...keys.map(({ id, before, after }): [string, string] => {
      const states = [now(words.keyState, before), now(words.keyState, after)] as const;
      return [key.id, backup.becomes(`${id}, ${states[0]}`, states[1], false)];
    }),
    ...settings.map(({ name, before, after }): [string, string] => [
      backup.setting,
      backup.becomes(`${name}, ${before ?? backup.none}`, after ?? backup.none, false),
    ]),
    [backup.recovery, recovery ? backup.otherPaper : null],
    [backup.vouchedBy, backup.vouched[vouched]],
    ...(known ? [] : books.map((book): [string, string] => [backup.head, chainHeadText(book)])),
    [key.id, known ? null : review.keyId],
  ];
}

function looksText(
  { missing, since, kept }: Review['looks'],
  { looksSince, looksKept }: Texts['screen']['backup'],
): string {
  const at = parseInstant(since ?? '');
  const said = looksSince(countText(missing), at === null ? '?' : momentText(at));
  return kept === 0 ? said : said + looksKept(countText(kept));
}
