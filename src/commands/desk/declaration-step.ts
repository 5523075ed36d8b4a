/** The declaration among the papers of a reception: filled in here, or brought along. */
import type { Context } from '../../cli/context.ts';
import { tell } from '../../cli/patience.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { Declaration } from '../../domain/declaration/declaration.ts';
import type { DeclarationForm } from '../../domain/declaration/form.ts';
import { declarationHows, formsForProcedure, isPaperOf } from '../../domain/declaration/paper.ts';
import { Problem } from '../../domain/problem.ts';
import { isStoreAway } from '../../domain/store-problems.ts';
import { parseProcedureCode, parseUuid, type ProcedureCode } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import { dateText } from '../../locale/format.ts';
import { formsFound } from '../declaration/forms.ts';
import { sightHere } from '../dossier/shared.ts';
import type { ReceiveInput } from '../dossier/receive-options.ts';
import { listed, orKept } from './questions.ts';
import type { ReceiveAnswers, ReceiveStep } from './receive-answers.ts';
import { chosenCase, receptionDay } from './receive-steps.ts';

/**
 * Asked where the paper of a form is among those handed in: whoever hands none in is not asked how,
 * and what flags said of the papers was said of this one, too.
 */
export function declarationStep(ctx: Context, base: Partial<ReceiveInput>): ReceiveStep {
  return {
    name: 'declaration',
    answered: ({ declaration }) => declaration !== null,
    question: async (answers) => {
      if (base.allComponents === true || (base.component ?? []).length > 0) return null;
      if ((base.declaration ?? []).length > 0) return null;
      const { components, terms } = await chosenCase(ctx, answers, base);
      const given = components.filter(
        ({ id }) => answers.papers === null || answers.papers.some(({ named }) => named === id),
      );
      const day = await receptionDay(ctx, base);
      const code = parseProcedureCode(answers.procedure ?? '');
      const forms = code === null ? [] : formsForProcedure(await formsOrNone(ctx, code), code, day);
      const fitting = forms.filter((form) => given.some(({ name }) => isPaperOf(form, name)));
      if (fitting.length === 0) return null;
      const before = await standingOf(ctx, answers, fitting);
      const online = terms.online !== undefined;
      return howQuestion(ctx, answers, { forms: fitting, online, before });
    },
  };
}

/**
 * A form with a mistake in it keeps nobody from handing in a dossier. It is told where it may be of
 * this procedure, and then none is filled in: the shipped one may not be what the office wants.
 */
async function formsOrNone(ctx: Context, procedure: ProcedureCode): Promise<DeclarationForm[]> {
  try {
    const { forms, broken } = await formsFound(ctx);
    const here = broken.filter(({ text }) => text === null || text.includes(`"${procedure}"`));
    for (const { problem } of here) await tell(ctx, problem);
    return here.length > 0 ? [] : forms;
  } catch (error) {
    if (!(error instanceof Problem) || isStoreAway(error.code)) throw error;
    await tell(ctx, error);
    return [];
  }
}

/** So many that were filled in before are offered. */
const MOST_STANDING = 3;
/** Of so many that somebody made they are looked for. */
const MOST_MADE = 20;

/** What the owner declared on one of the forms and is no dossier's paper yet, the newest first. */
async function standingOf(
  ctx: Context,
  { citizen }: ReceiveAnswers,
  forms: readonly DeclarationForm[],
): Promise<Declaration[]> {
  const owner = citizen === null ? null : parseUuid(citizen);
  // The post is told of nobody what it does not carry.
  if (owner === null || (await sightHere(ctx)) !== null) return [];
  const { citizens, declarations } = await ctx.store();
  const made = await declarations.ofCitizen(await citizens.kinOf(owner), MOST_MADE);
  return made
    .filter(({ dossier, replacedBy, answers }) => (dossier ?? replacedBy) === null && answers)
    .filter(({ form }) => forms.some(({ id }) => id === form))
    .slice(0, MOST_STANDING);
}

interface FittingForms {
  before: readonly Declaration[];
  forms: readonly DeclarationForm[];
  /** It may be filed on the portal instead. */
  online: boolean;
}

function howQuestion(
  ctx: Context,
  { declaration: before, more }: ReceiveAnswers,
  { forms, online, before: standing }: FittingForms,
): Question<ReceiveAnswers> {
  const { declaration: words } = ctx.texts.screen;
  const hows = declarationHows.filter((how) => online || how !== 'portal');
  const [first] = forms;
  const put = (how: (typeof hows)[number], form: string): Reply<ReceiveAnswers> => ({
    set: { declaration: { how, form }, more: { ...more, ...channelFor(how) } },
  });
  const putStanding = ({ code, form }: Declaration): Reply<ReceiveAnswers> => ({
    set: {
      declaration: { how: 'brought', form, code },
      more: { ...more, ...channelFor('brought') },
    },
  });
  const asked = listed<ReceiveAnswers>(
    ctx,
    words.askHow,
    [...hows.map((how) => words.hows[how]), ...standing.map(standingText)],
    (n) => {
      const how = hows[n];
      if (how === undefined) return putStanding(standing[n - hows.length]!);
      if (how === 'brought' || forms.length === 1) return put(how, first!.id);
      const titles = forms.map(({ title }) => title);
      return { instead: listed(ctx, words.askForm, titles, (at) => put(how, forms[at]!.id)) };
    },
  );
  const usual = { ...asked, lines: [first!.title, ...asked.lines], explain: words.explainHow };
  if (before) {
    const kept = standing.find(({ code }) => code === before.code);
    const shown = kept === undefined ? words.hows[before.how] : standingText(kept);
    return orKept(ctx, usual, shown, () => ({ set: {} }));
  }
  return {
    ...usual,
    // Who has declared already is asked of it, however many Enters came before.
    ...(standing.length > 0 && { careful: 'enter' as const }),
    read: (typed, entry) =>
      entry.kind === 'nothing' ? put('brought', first!.id) : usual.read(typed, entry),
  };

  function standingText({ code, at }: Declaration): string {
    return words.standing(code, dateText(localDate(at)));
  }

  /** What was filed for the citizen on the portal there and then came by that; no other did. */
  function channelFor(how: (typeof hows)[number]): ReceiveAnswers['more'] {
    if (how === 'portal') return { channel: 'online', source: 'assisted' };
    return before?.how === 'portal' ? { channel: 'counter', source: null } : {};
  }
}
