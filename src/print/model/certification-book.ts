/** A certification book (Circular 01/2020/TT-BTP): its columns and its total. Pure. */
import {
  volumeText,
  type BookKind,
  type BookYear,
  type CertificationBook,
} from '../../domain/certification/book.ts';
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
  /** The year's. */
  volumes: readonly CertificationBook[];
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
    ...closedLines(input),
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

/** What a column tells of an entry, what stands under it, and how wide it is beside the others. */
const columnKinds = ['number', 'day', 'asker', 'paper', 'signer', 'copies', 'fee', 'note'] as const;
type ColumnKind = (typeof columnKinds)[number] | 'volume';

/** The columns of a book of this kind; `null` where the wording names one that there is not. */
export function bookColumns(kind: BookKind, wording: CertificationWording): ColumnKind[] | null {
  const named = wording[`${kind}Columns`].split(/\s+/u);
  const columns = named.flatMap((name) => columnKinds.find((each) => each === name) ?? []);
  return columns.length === named.length ? columns : null;
}

function tableOf(input: CertificationBookInput): SheetBlock {
  const { entries, off, wording, year, volume } = input;
  const fees = chargedFees(entries, off);
  const money = (amount: number): string => moneyIn(wording.money, amount);
  const standing = entries.filter(({ struck }) => struck === null);
  const copies = standing.reduce((sum, each) => sum + each.copies, 0);
  const fee = fees.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  // A year has several volumes: which one each number stands in.
  const kinds = (bookColumns(year.kind, wording) ?? [...columnKinds]).flatMap((kind) =>
    kind === 'number' && volume === null ? [kind, 'volume' as const] : [kind],
  );
  const totals: Partial<Record<ColumnKind, string>> = {
    asker: fill(wording.total, { count: standing.length }),
    copies: String(copies),
    fee: money(fee),
  };
  const struck = entries.flatMap((each, at) => (each.struck === null ? [] : [at]));
  return {
    kind: 'table',
    columns: kinds.map((kind) => columnOf(kind, year.kind, wording)),
    rows: entries.map((entry, at) => {
      const charged = fees[at] ?? null;
      const told: Record<ColumnKind, string> = {
        number: String(entry.number),
        volume: String(entry.volume).padStart(2, '0'),
        day: shortDate(localDate(entry.at)),
        asker: entry.asker ?? wording.erased,
        paper: entry.original ?? wording.erased,
        signer: signerOf(entry, wording),
        copies: String(entry.copies),
        fee: charged === null ? wording.feeUnknown : money(charged),
        note: noteOf(entry, wording),
      };
      return kinds.map((kind) => told[kind]);
    }),
    total: null,
    sums: kinds.map((kind) => totals[kind] ?? ''),
    struck,
    uncounted: struck,
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

function columnOf(kind: ColumnKind, book: BookKind, wording: CertificationWording): Column {
  const columns: Record<ColumnKind, [title: string, share: number, align?: Column['align']]> = {
    number: [wording.columnNumber, 7, 'right'],
    volume: [wording.columnVolume, 6],
    day: [wording.columnDay, 11],
    asker: [wording.columnAsker, 18],
    paper: [wording[`${book}Paper`], 24],
    signer: [wording.columnSigner, 18],
    copies: [wording[`${book}Count`], 6, 'right'],
    fee: [wording.columnFee, 10, 'right'],
    note: [wording.columnNote, 12],
  };
  const [title, share, align = 'left'] = columns[kind];
  return { title, share, align };
}

/** Of each volume that is closed: when, at which number, and how many pages it has. */
function closedLines({ volumes, volume, code, wording }: CertificationBookInput): SheetBlock[] {
  const asked = volumes.filter((each) => volume === null || each.volume === volume);
  return asked.flatMap((each): SheetBlock[] => {
    if (each.closed === null) return [];
    const { last, pages, at } = each.closed;
    const told = { volume: volumeText(each), code, date: shortDate(localDate(at)), last, pages };
    return [{ kind: 'note', text: fill(wording.closedLine, told) }];
  });
}
