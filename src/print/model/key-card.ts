/** The card of keys that lies beside the keyboard: one page, two columns of keys. Pure. */
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
  groups: readonly { name: string; acts: readonly { key: string; title: string }[] }[];
  date: Instant;
}

/** All groups under each other, in two columns that are about as long as each other. */
export function keyCardSheet({
  office,
  title,
  note,
  tips,
  heads,
  groups,
  date,
}: KeyCardInput): Sheet {
  const lines = groups.flatMap(({ name, acts }) => [
    ['', name.toUpperCase()],
    ...acts.map((act) => [act.key, act.title]),
  ]);
  const half = Math.ceil(lines.length / 2);
  const column = (head: string, share: number): Column => ({ title: head, share, align: 'left' });
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
        columns: [
          ...[column(heads.key, 7), column(heads.act, 43)],
          ...[column(heads.key, 7), column(heads.act, 43)],
        ],
        rows: lines.slice(0, half).map((left, at) => [...left, ...(lines[at + half] ?? ['', ''])]),
        total: null,
        small: true,
      },
    ],
  };
}
