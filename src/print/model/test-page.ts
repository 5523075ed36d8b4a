/** A page that shows whether a printer does what papers here need of it. Pure. */
import type { Instant } from '../../domain/value/instant.ts';
import { vietnameseLetters } from '../../locale/vi/letters.ts';
import { specimenFaces, type PaperSize, type Sheet, type SheetBlock } from './sheet.ts';

export interface TestPage {
  size: PaperSize;
  office: string;
  /** What the bar code and the QR code say, in letters of ASCII. */
  code: string;
  at: Instant;
  words: {
    title: string;
    /** Lines below the title: of which printer, and when. */
    about: readonly string[];
    letters: string;
    codes: string;
    frame: string;
  };
}

export function testSheet({ size, office, code, at, words }: TestPage): Sheet {
  const told = words.about.map((text): SheetBlock => ({
    kind: 'field',
    label: null,
    text,
    strong: false,
  }));
  return {
    size,
    framed: true,
    title: words.title,
    author: office,
    date: at,
    copies: [{ mark: '' }],
    watermark: null,
    footer: { left: '', right: '' },
    blocks: [
      { kind: 'title', text: words.title, note: office },
      ...told,
      { kind: 'note', text: words.letters },
      ...specimenFaces.map((face): SheetBlock => ({
        kind: 'specimen',
        face,
        text: vietnameseLetters.join(' '),
      })),
      { kind: 'note', text: words.codes, announces: true },
      { kind: 'codes', barcode: code, caption: code, qr: code },
      { kind: 'note', text: words.frame },
    ],
  };
}
