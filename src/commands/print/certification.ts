/** `print certification`: the words of certification, once for each copy; nobody counts them. */
import { command } from '../../cli/command.ts';
import { choice, newFile, required, whole } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { Problem } from '../../domain/problem.ts';
import { localDate } from '../../domain/value/instant.ts';
import { paperSizes } from '../../print/model/sheet.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { bookCodesHere, codeOfKind } from '../certify/books.ts';
import { findDossier } from '../dossier/shared.ts';
import { atPrinter, goingTo, sizeOf } from './going.ts';
import { giveSheet } from './give-sheet.ts';
import { formSources, headOf, pressOf } from './press.ts';
import { showWent, wentOf } from './went.ts';

const MOST = 9_999_999;

export default command({
  args: { code: required(anyDossier()) },
  options: {
    number: whole(1, MOST),
    out: newFile('pdf'),
    ...atPrinter,
    paper: choice(paperSizes),
  },
  json: ['code paper numbers copies file bytes printer? job? state?'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const dossier = await findDossier(input.code, store, ctx);
    const { code } = dossier;
    const all = await store.certifications.ofDossier(dossier.id);
    const standing = all.filter((each) => each.struck === null);
    const entries = standing.filter(({ number }) => [null, number].includes(input.number));
    const [first] = entries;
    if (!first) throw new Problem('certification.nothing_certified', { code });
    const codes = await bookCodesHere(ctx);
    const press = await pressOf(ctx);
    const { readForm } = await import('../../print/forms.ts');
    const { certificationSheet } = await import('../../print/model/certification.ts');
    const { certificationKeys } = await import('../../print/model/certification-wording.ts');
    const paper = { kind: 'certification', name: `chung-thuc-${code}`, of: code } as const;
    const going = await goingTo(press, { out: input.out ?? '', printer: input.printer }, paper);
    const size = sizeOf(going, input.paper) ?? 'a4';
    const { office, training } = await headOf(press, (await store.offices.byId(first.office))!);
    const wording = readForm(await formSources(press), localDate(first.at), {
      ...{ name: 'certification', keys: certificationKeys },
    });
    await saw(sightsOfDossier(dossier, ctx.command), ctx);
    const sheet = certificationSheet({
      entries: entries.filter(({ kind }) => kind === first.kind),
      ...{ code: codeOfKind(codes, first.kind), office: office.name, wording, size, training },
      at: first.at,
    });
    const put = await giveSheet(press, sheet, going, paper);
    const copies = entries.reduce((sum, each) => sum + each.copies, 0);
    const numbers = entries.map(({ number }) => number);
    return put.map(({ file, bytes, sent }) => ({
      ...{ code, paper: size, numbers, copies, file, bytes },
      ...sent,
    }));
  },
  show: (result, ui) => {
    showWent(wentOf(result), ui);
    ui.next(`motcua certify list --dossier ${result.code}`);
  },
});
