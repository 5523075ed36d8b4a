/** Separator sheets, one a page: a large code, and what comes behind it in words. Pure. */
import type { Instant } from '../../domain/value/instant.ts';
import type { Sheet, SheetBlock } from './sheet.ts';

export interface SeparatorsInput {
  office: string;
  at: Instant;
  /** The large mark of a practice paper; `null` in a real store. */
  watermark: string | null;
  title: string;
  note: string;
  /** Announces what comes behind a sheet. */
  behind: string;
  /** Lines of every sheet, each with its label in front. */
  about: readonly { label: string; text: string }[];
  sheets: readonly {
    /** What the codes say. */
    text: string;
    caption: string;
    /** What comes behind it. */
    behind: string;
  }[];
}

/** On A4, whatever papers the office has: scanners feed it. */
export function separatorsSheet(input: SeparatorsInput): Sheet {
  const { office, at, watermark, title, sheets } = input;
  return {
    size: 'a4',
    title,
    author: office,
    date: at,
    copies: [{ mark: '' }],
    watermark,
    footer: { left: '', right: '' },
    blocks: sheets.flatMap((sheet, n): SheetBlock[] => [
      ...(n === 0 ? [] : [{ kind: 'page' } as const]),
      { kind: 'title', text: title, note: office },
      { kind: 'codes', barcode: sheet.text, caption: sheet.caption, qr: sheet.text, large: true },
      { kind: 'note', text: input.behind, announces: true },
      { kind: 'title', text: shortened(sheet.behind), note: null },
      ...input.about.map(({ label, text }): SheetBlock => ({
        kind: 'field',
        label,
        text: shortened(text),
        strong: false,
      })),
      { kind: 'note', text: input.note },
    ]),
  };
}

/** A sheet is one page, or its second would be taken for a paper. */
const MOST_LETTERS = 240;

function shortened(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}
