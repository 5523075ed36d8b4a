/** What is told of an entry of a certification book, and of a book. */
import type { Ui } from '../../cli/ui.ts';
import {
  volumeText,
  type BookCode,
  type CertificationBook,
} from '../../domain/certification/book.ts';
import type {
  CertificationEntry,
  CertificationSigner,
  StruckNumber,
} from '../../domain/certification/entry.ts';
import type { Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import { codeOfKind, entryMark } from './books.ts';

export const entryFields = [
  'kind number year volume mark code batch at by asker original copies pages fee signer note',
  'struck',
] as const;

export type EntryView = ReturnType<typeof entryView>;

/** `fee` is what stands in its column. */
export function entryView(
  entry: CertificationEntry,
  codes: readonly BookCode[],
  fee: Dong | null = entry.fee,
) {
  const { kind, number, year, volume, code, at, by, asker, original, copies, pages } = entry;
  const { signer, note, batch, struck } = entry;
  const mark = entryMark(entry, codes);
  const told = { kind, number, year, volume, mark, code, batch, at, by };
  return { ...told, asker, original, copies, pages, fee, signer, note, struck };
}

export const volumeFields = [
  'kind book year volume first last openedAt openedBy closedAt pages',
] as const;

/** `last` is the last number in it, for a volume that is open. */
export function volumeView(book: CertificationBook, codes: readonly BookCode[], last: number) {
  const { kind, year, volume, first, openedAt, openedBy, closed } = book;
  const given = closed?.last ?? last;
  return {
    ...{ kind, book: `${volumeText(book)} ${codeOfKind(codes, kind)}`, year, volume, first },
    last: given < first ? null : given,
    ...{ openedAt, openedBy, closedAt: closed?.at ?? null, pages: closed?.pages ?? null },
  };
}

/** The entries as rows of a table. */
export function entryRows(entries: readonly EntryView[], ui: Ui): string[][] {
  const { certification: words } = ui.texts.screen;
  return entries.map((each) => [
    each.mark,
    each.struck === null ? (each.original ?? words.erased) : words.struckRow(each.original ?? ''),
    String(each.copies),
    String(each.pages),
    each.fee === null ? '?' : moneyText(each.fee),
    each.code ?? words.fromList,
  ]);
}

/** What was just certified, and who signs it. */
export function showEntries(entries: readonly EntryView[], ui: Ui): void {
  const { certification: words } = ui.texts.screen;
  ui.done(words.certified(entries.length));
  ui.table(entryHead(ui), entryRows(entries, ui));
  const signers = new Set(entries.flatMap(({ signer }) => (signer ? [signerText(signer)] : [])));
  for (const signer of signers) ui.line(words.signedBy(signer));
}

/** `Lê Văn Ký, Phó Chủ tịch`. */
export function signerText({ name, title }: CertificationSigner): string {
  return [name, title].filter((each) => each !== '').join(', ');
}

/** The heads of those rows. */
export function entryHead({ texts }: Ui): string[] {
  const { certification: words } = texts.screen;
  return [words.number, words.original, words.copies, words.pages, words.fee, words.dossier];
}

/** A number as a dossier shows it. */
type ShownNumber = StruckNumber & { struck: boolean };

/** The numbers that stand in what ended without a result, and how they are struck. */
export function showStanding(
  { code, certified }: { code: string; certified: readonly ShownNumber[] },
  ui: Ui,
): void {
  const { certification: words } = ui.texts.screen;
  const standing = certified.filter(({ struck }) => !struck);
  if (standing.length === 0) return;
  ui.warn(words.stillStand(words.numbersOf(standing)));
  ui.next(`motcua certify list --dossier ${code}`);
}

/** The numbers that were struck with what was cancelled. */
export function showStruck(struck: readonly StruckNumber[], ui: Ui): void {
  const { certification: words } = ui.texts.screen;
  if (struck.length > 0) ui.done(words.struckWith(words.numbersOf(struck)));
}
