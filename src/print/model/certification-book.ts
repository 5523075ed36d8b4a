/** A certification book (Circular 01/2020/TT-BTP): its columns and its total. Pure. */
import { volumeText, type BookKind, type BookYear } from '../../domain/certification/book.ts';
import { chargedFees, type SharedReductions } from '../../domain/certification/charged.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import type { Office } from '../../domain/office/office.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import type { CertificationWording } from './certification-wording.ts';
import { moneyIn, shortDate } from './paper-format.ts';
import type { Column, Sheet, SheetBlock } from './sheet.ts';
import { fill } from './wording.ts';

export interface CertificationBookInput {
  year: BookYear;
  /** One volume of it; `null` for all. */
  volume: number | null;
  entries: readonly CertificationEntry[];
  off: SharedReductions;
  code: string;
  office: Office;
  wording: CertificationWording;
  training: boolean;
  at: Instant;
}

export function certificationBookSheet(input: CertificationBookInput): Sheet {
  const { office, wording, training, at, year } = input;
  const title = titleOf(year.kind, wording);
  const blocks: SheetBlock[] = [
    { kind: 'field', label: null, text: office.name, strong: true },
    { kind: 'title', text: title, note: whichOf(input) },
    tableOf(input),
    {
      kind: 'signatures',
      left: { caption: wording.signClerk, hint: wording.signHint, name: '' },
      right: { caption: wording.signHead, hint: wording.signHint, name: '' },
    },
  ];
  return {
    size: 'a4',
    landscape: true,
    title: `${title} ${whichOf(input)}`,
    author: office.name,
    date: at,
    copies: [{ mark: '' }],
    watermark: training ? wording.watermarkTraining : null,
    footer: {
      left: fill(wording.footerLeft, { office: office.name }),
      right: wording.footerRight,
    },
    blocks,
  };
}

function titleOf(kind: BookKind, wording: CertificationWording): string {
  const titles = {
    copies: wording.copiesTitle,
    signatures: wording.signaturesTitle,
    contracts: wording.contractsTitle,
  };
  return titles[kind];
}

function whichOf({ year: { year }, volume, code, wording }: CertificationBookInput): string {
  if (volume === null) return fill(wording.yearLine, { year, code });
  return fill(wording.volumeLine, { volume: volumeText({ volume, year }), code });
}

function tableOf({ entries, off, wording }: CertificationBookInput): SheetBlock {
  const fees = chargedFees(entries, off);
  const money = (amount: number): string => moneyIn(wording.money, amount);
  const standing = entries.filter(({ struck }) => struck === null);
  const copies = standing.reduce((sum, each) => sum + each.copies, 0);
  const fee = fees.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return {
    kind: 'table',
    columns: columnsOf(wording),
    rows: entries.map((entry, at) => [
      String(entry.number),
      shortDate(localDate(entry.at)),
      entry.asker ?? wording.erased,
      entry.original ?? wording.erased,
      signerOf(entry, wording),
      String(entry.copies),
      fees[at] === null ? wording.feeUnknown : money(fees[at]!),
      noteOf(entry, wording),
    ]),
    total: null,
    sums: [
      '',
      '',
      fill(wording.total, { count: standing.length }),
      '',
      '',
      String(copies),
      money(fee),
      '',
    ],
    struck: entries.flatMap(({ struck }, at) => (struck === null ? [] : [at])),
    uncounted: entries.flatMap(({ struck }, at) => (struck === null ? [] : [at])),
    small: true,
    pageTotal: wording.pageTotal,
  };
}

/** A list may leave out who signed, or as what. */
function signerOf({ signer }: CertificationEntry, wording: CertificationWording): string {
  if (signer === null) return wording.erased;
  return [signer.name, signer.title].filter((each) => each !== '').join(', ');
}

function noteOf({ struck, note }: CertificationEntry, wording: CertificationWording): string {
  const why = struck && fill(wording.struck, { reason: struck.reason ?? '' });
  return [why, note].filter((each) => each !== null).join(' ');
}

function columnsOf(wording: CertificationWording): Column[] {
  const column = (title: string, share: number, align: Column['align'] = 'left'): Column => {
    return { title, share, align };
  };
  return [
    column(wording.columnNumber, 7, 'right'),
    column(wording.columnDay, 11),
    column(wording.columnAsker, 18),
    column(wording.columnOriginal, 24),
    column(wording.columnSigner, 18),
    column(wording.columnCopies, 6, 'right'),
    column(wording.columnFee, 10, 'right'),
    column(wording.columnNote, 12),
  ];
}
