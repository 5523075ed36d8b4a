/**
 * The words of certification for each copy, to be cut out and stuck on it (Circular 01/2020/TT-BTP,
 * appendix): the number, the volume, the day, and room to sign and for the seal. Pure.
 */
import { volumeText, type BookKind } from '../../domain/certification/book.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import type { CertificationWording } from './certification-wording.ts';
import { datePlaces } from './paper-format.ts';
import type { PaperSize, Sheet, SheetStamp } from './sheet.ts';
import { fill } from './wording.ts';

export interface CertificationInput {
  /** None of them struck. */
  entries: readonly CertificationEntry[];
  /** What the law calls the book. */
  code: string;
  office: string;
  wording: CertificationWording;
  size: PaperSize;
  training: boolean;
  at: Instant;
}

export function certificationSheet(input: CertificationInput): Sheet {
  const { entries, code, office, wording, size, training, at } = input;
  const stamps = entries.flatMap((entry) =>
    Array.from({ length: entry.copies }, () => stampOf(entry, code, wording)),
  );
  const { kind } = entries[0]!;
  return {
    size,
    title: `${wordsOf(kind, wording)} ${entries.map(({ number }) => number).join(', ')}`,
    author: office,
    date: at,
    copies: [{ mark: '' }],
    watermark: training ? wording.watermarkTraining : null,
    footer: { left: '', right: '' },
    blocks: [{ kind: 'stamps', stamps }],
  };
}

function wordsOf(kind: BookKind, wording: CertificationWording): string {
  const words = {
    copies: wording.copiesWords,
    signatures: wording.signaturesWords,
    contracts: wording.contractsWords,
  };
  return words[kind];
}

function stampOf(
  entry: CertificationEntry,
  code: string,
  wording: CertificationWording,
): SheetStamp {
  const { number, signer } = entry;
  return {
    title: wordsOf(entry.kind, wording),
    lines: [
      fill(wording.numberLine, { number, volume: volumeText(entry), code }),
      fill(wording.dateAlone, datePlaces(localDate(entry.at))),
    ],
    signature: {
      caption: (signer?.title ?? '').toLocaleUpperCase('vi'),
      hint: wording.signHint,
      name: signer?.name ?? '',
    },
  };
}
