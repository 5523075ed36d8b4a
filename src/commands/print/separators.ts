/** `print separators`: the sheets that lead a dossier's papers in a pile that is scanned at once. */
import { command } from '../../cli/command.ts';
import { flag, many, newFile, dossierPaper, required } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { documentOf, requireOurs } from '../../domain/document/add.ts';
import type { DocumentOf } from '../../domain/document/document.ts';
import { requireSortable } from '../../domain/document/pile-paper.ts';
import { separatorText, type LaidBehind } from '../../domain/document/separator.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Texts } from '../../locale/texts.ts';
import { separatorsSheet } from '../../print/model/separators.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { findDossier } from '../dossier/shared.ts';
import { atPrinter, goingTo } from './going.ts';
import { giveSheet } from './give-sheet.ts';
import { pressOf } from './press.ts';
import { showWent, wentOf } from './went.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    component: many(dossierPaper('here')),
    result: flag(),
    out: newFile('pdf'),
    ...atPrinter,
  },
  json: ['code file bytes printer? job? state?', { sheets: ['of component name text'] }],
  run: async ({ code, component, result, out, printer }, ctx) => {
    const { office } = await ctx.session();
    const dossier = await findDossier(code, await ctx.store(), ctx);
    requireOurs(dossier, office.agencyId);
    requireSortable(dossier);
    const named = component.map((each) => documentOf(dossier, each));
    const wanted = [...named, ...(result ? (['result'] as const) : [])];
    const sheets = wanted.length > 0 ? wanted : sheetsOf(dossier);
    await saw(sightsOfDossier(dossier, ctx.command), ctx);
    const { document, status } = ctx.texts.screen;
    const words = document.sort.sheet;
    const press = await pressOf(ctx);
    const paper = { kind: 'separators', name: `separators-${dossier.code}` } as const;
    const going = await goingTo(press, { out: out ?? '', printer }, paper);
    const sheet = separatorsSheet({
      office: office.name,
      at: await ctx.now(),
      watermark: (await ctx.isTraining()) ? status.training : null,
      title: words.title,
      note: words.note,
      behind: words.behind,
      about: [{ label: words.procedure, text: dossier.procedure.name }],
      sheets: sheets.map((of) => ({
        text: separatorText(dossier, behindOf(of)),
        caption: words.caption(dossier.code),
        behind: behindText(of, dossier, ctx.texts),
      })),
    });
    const put = await giveSheet(press, sheet, going, {
      ...{ ...paper, of: dossier.code, speaksOf: [dossier.id] },
    });
    return put.map(({ file, bytes, sent }) => ({
      ...{ code: dossier.code, file, bytes, ...sent },
      sheets: sheets.map((of) => ({ ...told(of), text: separatorText(dossier, behindOf(of)) })),
    }));
  },
  show: (printed, ui) => {
    showWent(wentOf(printed), ui);
    ui.next('motcua document sort …');
  },
});

/** One for the dossier and one for each of its papers; a single paper needs its own alone. */
function sheetsOf({ components }: Dossier): ('whole' | DocumentOf)[] {
  const each = components.map(({ id, name }) => ({ component: id, name }));
  return each.length === 1 ? each : ['whole', ...each];
}

type SheetOf = 'whole' | DocumentOf;

function behindOf(of: SheetOf): LaidBehind {
  if (of === 'whole') return null;
  return of === 'result' ? 'result' : { component: of.component };
}

function behindText(of: SheetOf, { components }: Dossier, { screen }: Texts): string {
  const words = screen.document.sort.sheet;
  if (of === 'whole') return words.whole;
  if (of === 'result') return words.result;
  return components.length === 1 ? words.only(of.name) : words.component(of.component, of.name);
}

function told(of: SheetOf) {
  const paper = of === 'whole' || of === 'result' ? null : of;
  const kind = of === 'whole' || of === 'result' ? of : ('component' as const);
  return { of: kind, component: paper && paper.component, name: paper && paper.name };
}
