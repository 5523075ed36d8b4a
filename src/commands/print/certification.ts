/**
 * `print certification`: the words of certification, once for each copy; of a dossier that stands in
 * several books those of all of them, or of one.
 */
import { command } from '../../cli/command.ts';
import { choice, newFile, required, whole } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { bookKinds } from '../../domain/certification/book.ts';
import { entriesToPrint, type SaidNumbers } from '../../domain/certification/printed.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import { localDate } from '../../domain/value/instant.ts';
import { paperSizes, type Sheet } from '../../print/model/sheet.ts';
import type { Reader } from '../../store/store.ts';
import { bookCodesHere, codeOfKind } from '../certify/books.ts';
import { findDossier } from '../dossier/shared.ts';
import { printCounted, type Print } from './counted.ts';
import { atPrinter } from './going.ts';
import { formSources, headOf, pressOf, type Press } from './press.ts';
import { showWent, wentOf } from './went.ts';

const MOST = 9_999_999;
const [FIRST_YEAR, LAST_YEAR] = [2015, 2099];

export default command({
  args: { code: required(anyDossier()) },
  options: {
    number: whole(1, MOST),
    kind: choice(bookKinds, 'bookKind'),
    year: whole(FIRST_YEAR, LAST_YEAR),
    out: newFile('pdf'),
    ...atPrinter,
    paper: choice(paperSizes),
  },
  json: ['code paper number numbers copies file bytes printer? job? state?'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const dossier = await findDossier(input.code, store, ctx);
    const { code } = dossier;
    const entries = await entriesOf(dossier, input, store);
    const press = await pressOf(ctx);
    const put = await printCounted(
      press,
      {
        ...{ dossier, paper: 'certification', name: `chung-thuc-${code}` },
        ...{ size: 'a4', copies: 1 },
        sheet: async (print) =>
          sheetOf(press, await entriesOf(dossier, input, await ctx.store()), print),
      },
      { out: input.out ?? '', printer: input.printer, size: input.paper },
    );
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
  { id, code }: Pick<Print['dossier'], 'id' | 'code'>,
  said: SaidNumbers,
  reader: Reader,
): Promise<CertificationEntry[]> {
  return entriesToPrint(code, await reader.certifications.ofDossier(id), said);
}

/** The books' words as they were in force on the day of each. */
async function sheetOf(
  press: Press,
  entries: readonly CertificationEntry[],
  { dossier, number, size }: Print,
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
    ...{ entries, codes: named, office: office.name, size, print: number, training, at },
    paperOf: () => idNumber,
    wordingOf: (entry) => wordings.get(localDate(entry.at))!,
  });
}
