/**
 * `print certification`: the words of certification, once for each copy; of a dossier that stands in
 * several books those of all of them, or of one.
 */
import { command } from '../../cli/command.ts';
import { choice, newFile, required, type Input } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { bookKinds } from '../../domain/certification/book.ts';
import { entriesToPrint, type SaidNumbers } from '../../domain/certification/printed.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { isSame } from '../../domain/same.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import { paperSizes, type PaperSize, type Sheet } from '../../print/model/sheet.ts';
import type { Reader } from '../../store/store.ts';
import { bookCodesHere, codeOfKind } from '../certify/books.ts';
import { entryNumber, entryOptions } from '../certify/entry-named.ts';
import { findDossier } from '../dossier/shared.ts';
import { countPrint } from './counted.ts';
import { atPrinter, goingTo, sizeOf } from './going.ts';
import { printNumbered } from './numbered.ts';
import { formSources, headOf, pressOf, type Press } from './press.ts';
import { printsOfPaper } from './prints-there-were.ts';
import { showWent, wentOf } from './went.ts';

const options = {
  number: entryNumber(),
  ...entryOptions,
  out: newFile('pdf'),
  ...atPrinter,
  paper: choice(paperSizes),
};

export default command({
  args: { code: required(anyDossier()) },
  options,
  json: ['code paper number numbers copies file bytes printer? job? state?'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const dossier = await findDossier(input.code, store, ctx);
    const { code } = dossier;
    const entries = await entriesOf(dossier, input, store);
    const press = await pressOf(ctx);
    const put = await printEntries(press, entries, input);
    const copies = entries.reduce((sum, each) => sum + each.copies, 0);
    const numbers = entries.map(({ number }) => number);
    return put.map(({ number, size, file, bytes, sent }) => ({
      ...{ code, paper: size, number, numbers, copies, file, bytes },
      ...sent,
    }));
  },
  show: (result, ui) => {
    showWent(wentOf(result), ui);
    ui.next(`motcua certify list --dossier ${result.code}`);
  },
});

/** Those that stand, of the book and the number that were said, book after book. */
async function entriesOf(
  { id, code }: Pick<Dossier, 'id' | 'code'>,
  said: SaidNumbers,
  reader: Reader,
): Promise<CertificationEntry[]> {
  return entriesToPrint(code, await reader.certifications.ofDossier(id), said);
}

/** What is printed as it stands, and how many times each of it was. */
interface CertificatePrint {
  dossier: Dossier;
  entries: readonly CertificationEntry[];
  /** In the order of `entries`. */
  times: readonly number[];
}

/** Those that were chosen, counted each by itself: printed together they are one print of each. */
async function printEntries(
  press: Press,
  chosen: readonly CertificationEntry[],
  wishes: Pick<Input<typeof options>, 'out' | 'printer' | 'paper'>,
) {
  const [first] = chosen;
  const { dossier: id, code, kind, number: n, year } = first!;
  // Of two papers that nothing was printed of before the first entries are not one.
  const name = `chung-thuc-${code!}-${kind}-${n}-${year}`;
  const paper = 'certification';
  const going = await goingTo(
    press,
    { out: wishes.out ?? '', printer: wishes.printer },
    { kind: paper, name },
  );
  const size = wishes.paper ?? sizeOf(going, null) ?? 'a4';
  const made = await printNumbered(press.ctx, {
    ...{ paper, of: code!, going, speaksOf: () => [id!] },
    look: async (reader) => {
      const found = await printingOf(id!, chosen, reader);
      return { found, prints: Math.max(...found.times) };
    },
    isStill: (laidOut, now) => isSame(laidOut.times, now.times),
    sheet: ({ found }) => sheetOf(press, found, size),
    record: (writer) => countPrint(writer, id!, chosen.map(paperOf), 1),
  });
  return made.map((print) => ({ ...print, size }));
}

/** Throws what `entriesToPrint` does of an entry that was struck meanwhile. */
async function printingOf(
  id: Uuid,
  chosen: readonly CertificationEntry[],
  reader: Reader,
): Promise<CertificatePrint> {
  const dossier = (await reader.dossiers.byId(id))!;
  const all = await reader.certifications.ofDossier(id);
  const entries = chosen.flatMap((each) => entriesToPrint(dossier.code, all, each));
  // Until each was counted by itself, all of a dossier were counted as one.
  const before = dossier.prints['certification'] ?? 0;
  const counted = entries.map((each) => printsOfPaper(dossier, paperOf(each), reader));
  return { dossier, entries, times: (await Promise.all(counted)).map((n) => n + before) };
}

/** Under which the prints of an entry are counted. */
function paperOf({ kind, year, number }: CertificationEntry): string {
  return `certification/${kind}/${year}/${number}`;
}

/** The books' words as they were in force on the day of each. */
async function sheetOf(
  press: Press,
  { dossier, entries, times }: CertificatePrint,
  size: PaperSize,
): Promise<Sheet> {
  const { ctx } = press;
  const [first] = entries;
  const { at } = first!;
  const codes = await bookCodesHere(ctx);
  const { readForm } = await import('../../print/forms.ts');
  const { certificationSheet } = await import('../../print/model/certification.ts');
  const { certificationKeys } = await import('../../print/model/certification-wording.ts');
  const store = await ctx.store();
  const { office, training } = await headOf(press, (await store.offices.byId(first!.office))!);
  const sources = await formSources(press);
  const days = new Map(entries.map((each) => [localDate(each.at), each]));
  const wordings = new Map(
    [...days.keys()].map((day) => [
      day,
      readForm(sources, day, { name: 'certification', keys: certificationKeys }),
    ]),
  );
  const { number: idNumber } = dossier.submitter ?? dossier.owner;
  const named = { copies: '', signatures: '', contracts: '' };
  for (const kind of bookKinds) named[kind] = codeOfKind(codes, kind);
  return certificationSheet({
    ...{ entries, codes: named, office: office.name, size, training, at },
    printOf: (entry) => times[entries.indexOf(entry)]! + 1,
    paperOf: () => idNumber,
    wordingOf: (entry) => wordings.get(localDate(entry.at))!,
  });
}
