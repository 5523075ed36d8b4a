/** The card of keys that lies beside the keyboard, on one page. Pure. */
import type { Instant } from '../../domain/value/instant.ts';
import type { Column, Sheet } from './sheet.ts';

export interface KeyCardInput {
  office: string;
  title: string;
  note: string;
  /** What holds for all keys, a line each. */
  tips: readonly string[];
  /** The heading of a key, and of what it does. */
  heads: { key: string; act: string };
  /** Groups of keys, in the order in which they are looked for. */
  groups: readonly {
    letter: string;
    name: string;
    acts: readonly { key: string; title: string }[];
  }[];
  /** Words before which a title may end: what follows tells more of the same. */
  joints: readonly string[];
  /** Words that link two parts, and end none. */
  links: readonly string[];
  date: Instant;
}

const COLUMNS = 3;
/** So many letters of a title fit on a line of a column. */
const FITS = 44;
/** A part that still tells what an act does. */
const LEAST_PART = 10;

/** All groups one after the other, down each of the columns. */
export function keyCardSheet(input: KeyCardInput): Sheet {
  const { office, title, note, tips, heads, groups, date } = input;
  const lines = groups.flatMap(({ letter, name, acts }) => [
    [letter, name.toUpperCase()],
    ...acts.map((act) => [act.key, shortened(act.title, input)]),
  ]);
  const rows = Math.ceil(lines.length / COLUMNS);
  const places = Array.from({ length: COLUMNS }, (_, n) => n * rows);
  return {
    size: 'a4',
    title,
    author: office,
    date,
    copies: [{ mark: '' }],
    watermark: null,
    footer: { left: '', right: '' },
    blocks: [
      { kind: 'title', text: title, note },
      ...tips.map((text) => ({ kind: 'note' as const, text })),
      {
        kind: 'table',
        columns: places.flatMap(() => [column(heads.key, 6), column(heads.act, 52)]),
        rows: lines
          .slice(0, rows)
          .map((_, at) => places.flatMap((place) => lines[at + place] ?? ['', ''])),
        total: null,
        small: 'smallest',
      },
    ],
  };
}

function column(title: string, share: number): Column {
  return { title, share, align: 'left' };
}

/** What is too long for a line ends where one of its parts does, else takes a second line. */
function shortened(
  title: string,
  { joints, links }: Pick<KeyCardInput, 'joints' | 'links'>,
): string {
  if (title.length <= FITS) return title;
  const outside = title.replace(/\([^)]*(?:\)|$)/gu, (within) => '.'.repeat(within.length));
  const head = outside.slice(0, FITS + 1);
  const end = Math.max(...[':', ';', ','].map((mark) => head.lastIndexOf(mark)));
  // "Set your PIN or, with a name, another's": whole in front of what is put in behind the link.
  const put = links.map((link) => head.indexOf(` ${link},`)).find((at) => at >= LEAST_PART);
  if (put !== undefined) return title.slice(0, put);
  if (end >= LEAST_PART) return title.slice(0, end);
  const bracket = title.indexOf(' (');
  if (bracket >= LEAST_PART && bracket <= FITS) return title.slice(0, bracket);
  // The last of them that still fits: the more is left, the plainer what the act does.
  const ends = joints.map((joint) => outside.slice(0, FITS + 2).lastIndexOf(` ${joint} `));
  const joint = Math.max(...ends.filter((each) => each >= LEAST_PART - 1), 0);
  return joint > 0 ? title.slice(0, joint) : title;
}
