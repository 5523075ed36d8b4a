/** Filling in a declaration on a terminal: cards first, then only what nobody knows yet. */
import type { Context } from '../../cli/context.ts';
import { followedBy, Outcome } from '../../cli/outcome.ts';
import type { Reply, Step } from '../../cli/steps.ts';
import { fieldAnswer, type FieldAnswer } from '../../domain/declaration/answer.ts';
import { rolesIn } from '../../domain/declaration/fill.ts';
import { isTyped } from '../../domain/declaration/check.ts';
import type { FormField, FormPart } from '../../domain/declaration/form.ts';
import { brokenRules, fieldsOfRule, isAsked } from '../../domain/declaration/rule.ts';
import { Problem } from '../../domain/problem.ts';
import type { BothLanguages } from '../../domain/value/both-languages.ts';
import { answerWords } from '../../locale/vi/declaration-words.ts';
import { askSteps } from '../desk/ask-steps.ts';
import { dropDraft } from '../desk/draft.ts';
import { orKept } from '../desk/questions.ts';
import { agreeFillStep } from './agree-fill.ts';
import { placeQuestion } from './ceased.ts';
import { fillDraft, keptWhile } from './fill-draft.ts';
import { answersNow, fillBasis, type FillBasis } from './filling.ts';
import { keepFilled, type FilledDeclaration } from './keep-filled.ts';
import { withFieldSaid, type Filling } from './filling-state.ts';
import { rowSteps } from './row-steps.ts';
import { askWhose, personStep, peopleByCard, type OpenFill } from './whose.ts';

type FillStep = Step<Filling>;
type FillReply = Reply<Filling>;

/** Throws `input.cancelled`, and what `fillBasis` and `keepFilled` throw. */
export async function talkFill(given: OpenFill, ctx: Context): Promise<Outcome<FilledDeclaration>> {
  const { input: whose, card } = await askWhose(given, ctx);
  const basis = await fillBasis(whose, ctx);
  const draft = await fillDraft(whose, basis, ctx);
  const start: Filling = draft.filling ?? {
    ...{ people: peopleByCard(basis, card), absent: [], said: basis.said, empty: basis.empty },
    ...{ rows: {}, ended: [], carded: [] },
    agreed: false,
  };
  const filled = await keptWhile(draft, start, ctx, (keep) =>
    askSteps(
      stepsOf(basis, ctx).map((step) => firstOf(step, start)),
      start,
      ctx,
      { head: async () => [basis.form.title], keep },
    ),
  );
  const kept = await keepFilled(basis, filled, draft.writtenAs, ctx).catch(async (error) => {
    // It tells of somebody who is erased: nothing of it stays here.
    if (error instanceof Problem && error.code === 'declaration.erased_meanwhile')
      await dropDraft(ctx, draft);
    throw error;
  });
  return followedBy(new Outcome(kept), () => dropDraft(ctx, draft));
}

/** It may come right behind a reception's Enter, and Enter would leave its question empty. */
function firstOf(step: FillStep, start: Filling): FillStep {
  return {
    ...step,
    question: async (filling) => {
      const asked = await step.question(filling);
      return asked === null || filling !== start ? asked : { careful: 'enter', ...asked };
    },
  };
}

function stepsOf(basis: FillBasis, ctx: Context): FillStep[] {
  const { form } = basis;
  return [
    ...form.people
      .filter(({ id }) => rolesIn(form, basis.known, basis.answers)[id] === undefined)
      .map((person) => personStep(person, basis, ctx)),
    ...form.parts.flatMap((part) =>
      part.repeats === null
        ? part.fields.filter(isTyped).map((field) => fieldStep({ part, field, basis }, ctx))
        : rowSteps({ part, basis, name: part.repeats }, ctx),
    ),
    agreeFillStep(basis, ctx),
  ];
}

interface FieldOf {
  part: FormPart;
  field: FormField;
  basis: FillBasis;
}

function fieldStep({ part, field, basis }: FieldOf, ctx: Context): FillStep {
  const { id } = field;
  const isFirst = part.skips && part.fields[0] === field;
  return {
    name: id,
    answered: ({ said }) => said[id] !== undefined,
    question: (filling) => {
      const now = answersNow(basis, filling);
      if (!isAsked(part.when, now) || !isAsked(field.when, now)) return null;
      if (part.skips && !isFirst && filling.empty.includes(part.fields[0]!.id)) return null;
      const known = fieldAnswer(now, id);
      // What cards and records told is not asked; what was typed is, on the way back.
      if (known !== null && filling.said[id] === undefined) return null;
      const put = (answer: FieldAnswer | null): FillReply => {
        const set = withFieldSaid(filling, id, answer);
        const wrong = wrongWith(basis, { ...filling, ...set }, id);
        if (wrong.length === 0) return { set };
        // Told while whoever stands there can still say what is right.
        const { wrong: before } = ctx.texts.screen.declaration;
        return { say: wrong.map((each) => `! ${before} ${each[ctx.texts.language]}`) };
      };
      const isKept = known !== null;
      const place = { field, answers: now, before: null, find: basis.ceased, isKept };
      const asked = placeQuestion(ctx, place, put);
      const skips = isFirst ? [`  ${ctx.texts.screen.declaration.skipsPart}`] : asked.lines;
      const shown = known === null ? null : answerWords(field.type, known);
      return orKept(ctx, { ...asked, lines: [part.title, ...skips] }, shown, () => ({ set: {} }));
    },
  };
}

/** What an answer contradicts, each thing said once. */
function wrongWith(basis: FillBasis, filling: Filling, field: string): BothLanguages[] {
  const { form, today } = basis;
  const rules = form.rules.filter((rule) => fieldsOfRule(rule).includes(field));
  const broken = brokenRules(rules, answersNow(basis, filling), today);
  return [...new Map(broken.map(({ words }) => [words.vi, words])).values()];
}
