/** `declaration fill`: a declaration is filled in for whoever stands there. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { Outcome } from '../../cli/outcome.ts';
import { localDate } from '../../domain/value/instant.ts';
import { dateText } from '../../locale/format.ts';
import { hasGone, noPaperWent, sentFields, sentOf, showWent } from '../print/went.ts';
import { differLines, doubtLines } from './answer-lines.ts';
import { ceasedFields, ceasedLine } from './ceased.ts';
import { fillArgs, fillBasis, fillOptions } from './filling.ts';
import { keepFilled, sourceFields, type FilledDeclaration } from './keep-filled.ts';
import { declarationFields } from './shared.ts';

export default command({
  args: fillArgs,
  options: fillOptions,
  json: [...declarationFields, 'printedFile replayed', sourceFields, ceasedFields, sentFields],
  missing: ({ citizen, dossier, replaces }) =>
    citizen === null && dossier === null && replaces === null ? ['--citizen', '--dossier'] : [],
  asksToo: async ({ citizen, dossier, replaces }) =>
    citizen === null && dossier === null && replaces === null ? ['citizen'] : [],
  talk: async (input, ctx) => {
    const { talkFill } = await import('./talk-fill.ts');
    return thenPrinted(await talkFill(input, ctx), input.print ?? null, ctx);
  },
  run: async (input, ctx) => {
    const basis = await fillBasis(input, ctx);
    const { said, empty } = basis;
    const filled = await keepFilled(basis, { said, empty, people: {} }, null, ctx);
    return thenPrinted(new Outcome(filled), input.print, ctx);
  },
  show: async (result, ui) => {
    const { code, missing, sources, ceased, printedFile, sent } = result;
    const { declaration: words } = ui.texts.screen;
    ui.done(words.filled(code));
    if (missing.length > 0) ui.line(words.byHand(byPart(missing)));
    const before = sources.flatMap(({ at }) => (at === null ? [] : [dateText(localDate(at))]));
    for (const day of new Set(before)) {
      ui.line(words.fromBefore(day, before.filter((each) => each === day).length));
    }
    for (const line of [
      ...differLines(result.differs, ui.texts),
      ...doubtLines(result, ui.texts),
    ]) {
      ui.warn(line);
    }
    for (const each of ceased) ui.line(ceasedLine(each, ui.texts));
    const went = { file: printedFile, sent: sent ?? null };
    showWent(went, ui);
    const print = hasGone(went) ? [] : [`motcua print declaration ${code}`];
    ui.next(...print, `motcua declaration show ${code}`);
  },
});

/** Two people of a form have the same fields: whose they are is said with them. */
function byPart(missing: FilledDeclaration['missing']): string[] {
  const parts = new Map<string | null, string[]>();
  for (const { label, part, row } of missing) {
    const whose = part === null || row === null ? part : `${part} (${row})`;
    parts.set(whose, [...(parts.get(whose) ?? []), label]);
  }
  return [...parts].map(([part, labels]) => [part, labels.join(', ')].filter(Boolean).join(': '));
}

/** Printed where that was wanted; it is kept whatever becomes of the paper. */
async function thenPrinted(filled: Outcome<FilledDeclaration>, out: string | null, ctx: Context) {
  const { value } = filled;
  const printed =
    out === null
      ? noPaperWent
      : await (await import('../print/declaration-paper.ts')).printFilled(ctx, value.code, out);
  const answer = { ...value, printedFile: printed.value.file, ...sentOf(printed.value) };
  const troubles = [...filled.troubles, ...printed.troubles];
  return new Outcome(answer, { ...printed, troubles });
}
