/** A ticket on a strip of paper: the number large, and what the citizen needs to wait. Pure. */
import type { Instant } from '../../domain/value/instant.ts';
import type { Sheet } from './sheet.ts';

export interface StripInput {
  office: string;
  title: string;
  number: string;
  /** What stands under the number, a line each. */
  lines: readonly string[];
  takenAt: Instant;
  watermark: string | null;
}

export function stripSheet(input: StripInput): Sheet {
  const { office, title, number, lines, takenAt, watermark } = input;
  return {
    size: '80mm',
    title: `${title} ${number}`,
    author: office,
    date: takenAt,
    copies: [{ mark: '' }],
    watermark,
    footer: { left: '', right: '' },
    blocks: [
      { kind: 'field', label: null, text: office, strong: true },
      { kind: 'title', text: title, note: null },
      { kind: 'title', text: number, note: null, large: true },
      ...lines.map((text) => ({ kind: 'note' as const, text })),
    ],
  };
}
