/** `dossier request-supplement`: asks for papers; the same act stops the clock. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import {
  many,
  newFile,
  optionalValue,
  required,
  value,
  whole,
  type Spec,
} from '../../cli/option.ts';
import { anyDossier, reasonText } from '../../cli/value-option.ts';
import { requestSupplement, type SupplementRequest } from '../../domain/dossier/supplement.ts';
import { secondNotice } from '../../domain/dossier/one-notice.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { dateText } from '../../locale/format.ts';
import { sentFields, showWent } from '../print/went.ts';
import { actAndPrint } from './act-and-print.ts';
import { showNext } from './card.ts';
import { act, findDossier, requireActable, type ActedView } from './shared.ts';
import { wholeDossierFields } from './view.ts';

type Item = SupplementRequest['items'][number];

/** `<name or number>` or `<name or number>=<what is wrong>`. */
function paper(): Spec<Item | null> {
  const parse = (raw: string): Item | null => {
    const [named = '', ...fault] = raw.normalize('NFC').split('=').map(cleanLine);
    const wrong = fault.join('=');
    return named === '' ? null : { named, fault: wrong === '' ? null : wrong };
  };
  return value(parse, 'text', 'paper[=fault]');
}

export default command({
  args: { code: required(anyDossier()) },
  options: {
    reason: required(reasonText()),
    again: reasonText(),
    component: many(paper()),
    days: whole(1, 730),
    print: optionalValue(newFile('pdf')),
  },
  json: [...wholeDossierFields, 'replayed noticeFile warnings', sentFields],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'request-supplement', ctx);
    return (await import('../desk/ask-act.ts')).askAct(
      'dossier request-supplement',
      input,
      ctx,
      input.code,
    );
  },
  run: async (input, ctx) => {
    const again = input.again ?? (await confirmSecond(input.code, ctx));
    const request = {
      reason: cleanLine(input.reason),
      again: again === null ? null : cleanLine(again),
      items: input.component,
      days: input.days,
    };
    const acted = () =>
      act(input.code, 'request-supplement', ctx, (dossier, moment) =>
        requestSupplement(dossier, request, moment),
      );
    const outcome = await actAndPrint(ctx, acted, 'supplement', input.print);
    return outcome.map((result) => ({ ...result, warnings: warningsOf(result) }));
  },
  show: (result, ui) => {
    const { life } = ui.texts.screen;
    const asked = result.supplements.at(-1)!;
    ui.done(life.supplementAsked(result.code, asked.number));
    ui.facts([
      [life.limit, asked.limit === null ? life.noLimit : dateText(asked.limit)],
      [life.papersAsked, asked.items.map(({ name }) => name).join('; ') || null],
    ]);
    showWent({ file: result.noticeFile, sent: result.sent }, ui);
    for (const each of result.warnings) ui.warn(life.warnings[each.code](asked.number));
    showNext(result, ui);
  },
});

/** Of what the clerk should know, though it is allowed. */
function warningsOf({ supplements }: ActedView) {
  const asked = supplements.at(-1)!;
  const again = asked.number > 1 ? [{ code: 'supplement_again' as const }] : [];
  return [...again, ...(asked.late ? [{ code: 'asked_late' as const }] : [])];
}

/**
 * On a terminal a second request is asked about first: it counts as late in the index. Gives why
 * there is a second one at the same stage, where that has to be said.
 */
async function confirmSecond(typed: string, ctx: Context): Promise<string | null> {
  if (!ctx.interactive || ctx.globals.yes || ctx.globals.json) return null;
  await requireActable(typed, 'request-supplement', ctx);
  const dossier = await findDossier(typed, await ctx.store(), ctx);
  if (dossier.supplements.length === 0) return null;
  const { life, lookUp } = ctx.texts.screen;
  const ask = await ctx.ask();
  if (secondNotice(dossier) !== null) return ask.value(lookUp.askAgain, reasonText());
  await ask.sure(life.sureAgain(dossier.supplements.length + 1));
  return null;
}
