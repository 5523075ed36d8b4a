/** `print certification-book`: a year's book or one volume of it, with its columns and total. */
import { command } from '../../cli/command.ts';
import { newFile, whole } from '../../cli/option.ts';
import { Problem } from '../../domain/problem.ts';
import { localDate } from '../../domain/value/instant.ts';
import { sawSurely } from '../access/saw.ts';
import { bookCodesHere, codeOfKind } from '../certify/books.ts';
import { bookNamed, bookOptions, everyEntry } from '../certify/entry-named.ts';
import { atPrinter, goingTo } from './going.ts';
import { giveSheet } from './give-sheet.ts';
import { formSources, headOf, pressOf } from './press.ts';
import { showWent, wentOf } from './went.ts';

const MOST_VOLUMES = 99;

export default command({
  args: {},
  options: {
    ...bookOptions,
    volume: whole(1, MOST_VOLUMES),
    out: newFile('pdf'),
    ...atPrinter,
  },
  json: ['kind year volume entries file bytes printer? job? state?'],
  run: async (input, ctx) => {
    const book = await bookNamed(input, ctx);
    const { kind, year } = book;
    const { volume, out, printer } = input;
    const store = await ctx.store();
    const all = await everyEntry(book, store);
    const entries = all.filter((each) => volume === null || each.volume === volume);
    if (entries.length === 0) throw new Problem('certification.no_book', { kind, year });
    const press = await pressOf(ctx);
    const { readForm } = await import('../../print/forms.ts');
    const { bookColumns, certificationBookSheet } =
      await import('../../print/model/certification-book.ts');
    const { certificationKeys } = await import('../../print/model/certification-wording.ts');
    const code = codeOfKind(await bookCodesHere(ctx), kind);
    const { office, training } = await headOf(press, (await ctx.session()).office);
    const at = await ctx.now();
    const name = `so-chung-thuc-${kind}-${year}${volume === null ? '' : `-${volume}`}`;
    const speaksOf = [...new Set(entries.flatMap(({ dossier }) => dossier ?? []))];
    const paper = { kind: 'certification-book', name, of: name, speaksOf } as const;
    const going = await goingTo(press, { out: out ?? '', printer }, paper);
    const people = new Set(entries.map(({ dossier, number }) => dossier ?? number)).size;
    const sight = { citizen: null, dossier: null, what: ctx.command, purpose: null, people };
    await sawSurely([sight], ctx);
    // A book keeps the words and columns that were in force when it was begun.
    const wording = readForm(await formSources(press), localDate(entries[0]!.at), {
      ...{ name: 'certification', keys: certificationKeys },
    });
    if (bookColumns(kind, wording) === null) {
      const why = `${kind}Columns: ${wording[`${kind}Columns`]}`;
      throw new Problem('data.bad_file', { path: 'certification.json', why });
    }
    const sheet = certificationBookSheet({
      ...{ year: book, volume, entries, code, office, training, at, wording },
      volumes: await store.certifications.books(book),
      off: await store.certifications.takenOffIn(book),
    });
    const put = await giveSheet(press, sheet, going, paper);
    return put.map(({ file, bytes, sent }) => ({
      ...{ kind, year, volume, entries: entries.length, file, bytes },
      ...sent,
    }));
  },
  show: (result, ui) => {
    showWent(wentOf(result), ui);
    ui.next('motcua certify book list');
  },
});
