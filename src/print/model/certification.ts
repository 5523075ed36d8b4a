/**
 * The words of certification for each copy, to be cut out and stuck on it (Circular 01/2020/TT-BTP,
 * appendix): the number, the volume, the day, and room to sign and for the seal. What is certified
 * of signatures and contracts is signed by whoever received it, too (Decree 280/2025/ND-CP). Pure.
 */
import { volumeText, type BookKind } from '../../domain/certification/book.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import type { CertificationWording } from './certification-wording.ts';
import { datePlaces } from './paper-format.ts';
import type { PaperSize, Sheet, SheetStamp, Signature } from './sheet.ts';
import { fill } from './wording.ts';
import { fold } from '../../domain/value/text.ts';

export interface CertificationInput {
  /** None of them struck; of one book or several. */
  entries: readonly CertificationEntry[];
  /** What the law calls each book. */
  codes: Readonly<Record<BookKind, string>>;
  office: string;
  /** The number of the papers of whoever asked for it; `null` where none is known. */
  paperOf: (entry: CertificationEntry) => string | null;
  /** As it was in force on the day of each. */
  wordingOf: (entry: CertificationEntry) => CertificationWording;
  size: PaperSize;
  /** Which print of each it is: 2 is the first reprint. */
  printOf: (entry: CertificationEntry) => number;
  training: boolean;
  at: Instant;
}

/** Each with the words of its own book. */
export function certificationSheet(input: CertificationInput): Sheet {
  const { entries, codes, office, wordingOf, size, training, at } = input;
  const wording = wordingOf(entries[0]!);
  const stamps = entries.flatMap((entry) =>
    Array.from({ length: entry.copies }, () => stampOf(entry, input)),
  );
  const numbers = entries.map((entry) => namedEntry(entry, codes));
  return {
    size,
    title: `${wordsOf(entries[0]!.kind, wording)} ${numbers.join(', ')}`,
    author: office,
    date: at,
    copies: [{ mark: '' }],
    watermark: training ? wording.watermarkTraining : null,
    footer: { left: '', right: '' },
    blocks: [
      // Above the words, which are cut out.
      ...reprintsOf(input).map((text) => ({ kind: 'note' as const, text })),
      { kind: 'stamps', stamps },
    ],
  };
}

function namedEntry(
  { number, kind }: CertificationEntry,
  codes: CertificationInput['codes'],
): string {
  return `${number} ${codes[kind]}`;
}

/** What is printed again, and how often it was: of several that were not all as often, which. */
function reprintsOf({ entries, codes, printOf, wordingOf }: CertificationInput): string[] {
  const wording = wordingOf(entries[0]!);
  const times = [...new Set(entries.map(printOf))].filter((number) => number > 1);
  return times.map((number) => {
    const text = fill(wording.reprint, { number });
    const those = entries.filter((entry) => printOf(entry) === number);
    const named = those.map((entry) => namedEntry(entry, codes));
    return those.length === entries.length ? text : `${text}: ${named.join(', ')}`;
  });
}

function wordsOf(kind: BookKind, wording: CertificationWording): string {
  const words = {
    copies: wording.copiesWords,
    signatures: wording.signaturesWords,
    contracts: wording.contractsWords,
  };
  return words[kind];
}

function stampOf(entry: CertificationEntry, input: CertificationInput): SheetStamp {
  const { codes, office } = input;
  const { kind, number, asker, signer } = entry;
  const wording = input.wordingOf(entry);
  const paper = asker === null ? null : input.paperOf(entry);
  const who = {
    ...{ office, asker: asker ?? wording.erased, paper: paper ?? wording.unknownPaper },
  };
  const signed: Signature = {
    caption: captionOf(signer?.title ?? '', wording),
    hint: wording.signHint,
    name: signer?.name ?? '',
  };
  // Who received it signs before whoever certifies, where somebody had to sign before them.
  const received: Signature = {
    caption: wording.signReceiver,
    hint: wording.receiverHint,
    name: '',
  };
  return {
    head: office.toLocaleUpperCase('vi'),
    title: wordsOf(kind, wording),
    lines: [
      ...(kind === 'signatures' ? [fill(wording.signaturesBody, who)] : []),
      fill(wording.numberLine, { number, volume: volumeText(entry), code: codes[kind] }),
      fill(wording.dateAlone, datePlaces(localDate(entry.at))),
    ],
    signatures: kind === 'copies' ? [signed] : [received, signed],
  };
}

/** As what somebody signs: a deputy in the chairman's stead (Decree 30/2020/ND-CP, appendix I). */
function captionOf(title: string, wording: CertificationWording): string {
  const told = { title: title.toLocaleUpperCase('vi') };
  const known = fold(title);
  if (known.startsWith('pho chu tich')) return fill(wording.signDeputy, told);
  return known.startsWith('chu tich') ? fill(wording.signChief, told) : told.title;
}
