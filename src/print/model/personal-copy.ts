/** All that is kept of a person, on plain paper, for themselves. Pure. */
import type { Instant } from '../../domain/value/instant.ts';
import type { Sheet, SheetBlock } from './sheet.ts';

export interface PersonalCopyTable {
  heading: string;
  /** Each with its share of the width. */
  columns: readonly (readonly [title: string, share: number])[];
  rows: readonly (readonly string[])[];
}

export interface PersonalCopyInput {
  office: string;
  title: string;
  note: string;
  /** What is known of the person: what it is called, and the value. */
  facts: readonly (readonly [string, string])[];
  tables: readonly PersonalCopyTable[];
  watermark: string | null;
  date: Instant;
}

/** What there is none of has no table. */
export function personalCopySheet(input: PersonalCopyInput): Sheet {
  const { office, title, note, facts, tables, watermark, date } = input;
  return {
    size: 'a4',
    title,
    author: office,
    date,
    copies: [{ mark: '' }],
    watermark,
    footer: { left: office, right: '{page}/{pages}' },
    blocks: [
      { kind: 'title', text: title, note },
      ...facts.map(([label, text]): SheetBlock => ({ kind: 'field', label, text, strong: false })),
      ...tables.filter(({ rows }) => rows.length > 0).flatMap(blocksOf),
    ],
  };
}

function blocksOf({ heading, columns, rows }: PersonalCopyTable): SheetBlock[] {
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'table',
      columns: columns.map(([title, share]) => ({ title, share, align: 'left' })),
      rows: rows.map((row) => [...row]),
      total: null,
    },
  ];
}
