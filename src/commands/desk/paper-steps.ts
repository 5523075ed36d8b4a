/** The papers handed in: those asked for are all there until the clerk says otherwise. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import { parseComponent, reasonText } from '../../cli/value-option.ts';
import {
  asAskedFor,
  isHere,
  isNeeded,
  missingOf,
  type ComponentCount,
} from '../../domain/dossier/receive.ts';
import type { ComponentRule } from '../../domain/procedure/procedure.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { fold } from '../../domain/value/text.ts';
import { valueQuestion } from './questions.ts';
import type { ReceiveAnswers, ReceiveStep } from './receive-answers.ts';
import { chosenCase } from './receive-steps.ts';
import { numbered } from './screen.ts';
import { visitBefore } from './visit-steps.ts';

export function papersStep(ctx: Context, visit: Uuid | null): ReceiveStep {
  return {
    name: 'papers',
    answered: ({ papers }) => papers !== null,
    question: async (answers) => {
      const { components } = await chosenCase(ctx, answers);
      if (components.length === 0) return null;
      const here = await givenBefore(ctx, visit, answers.procedure);
      const needed = components.filter(isNeeded);
      // All of it lies on the counter already: the preview says so.
      const allHere = needed.every(({ name }) => here.has(fold(name)));
      if (here.size > 0 && allHere && answers.papers === null) return null;
      const begun = answers.papers ?? needed.map(asAsked);
      return papersQuestion(ctx, { rules: components, here }, begun);
    },
  };
}

interface Papers {
  rules: readonly ComponentRule[];
  /** Folded names of what this visit already brought. */
  here: ReadonlySet<string>;
}

/**
 * What dossiers of other procedures in the visit were handed in with: never asked for twice. Of the
 * same procedure each has its own papers: twins have two birth certificates.
 */
async function givenBefore(
  ctx: Context,
  visit: Uuid | null,
  procedure: string | null,
): Promise<Set<string>> {
  const others = (await visitBefore(ctx, visit)).filter(
    (each) => each.procedure.code !== procedure,
  );
  return new Set(others.flatMap(({ components }) => components.map(({ name }) => fold(name))));
}

function asAsked(rule: ComponentRule): ComponentCount {
  return { named: rule.id, ...asAskedFor(rule) };
}

function papersQuestion(
  ctx: Context,
  papers: Papers,
  given: readonly ComponentCount[],
): Question<ReceiveAnswers> {
  const { desk } = ctx.texts.screen;
  const { rules } = papers;
  return {
    lines: paperLines(ctx, papers, given),
    message: desk.askPapers,
    explain: desk.explainPapers,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { set: { papers: [...given] } };
      const counted = parseComponent(typed);
      const rule = counted && rules[Number(counted.named) - 1];
      if (counted && rule) {
        const others = given.filter(({ named }) => named !== rule.id);
        // None of it is a paper that is not there.
        const after = isHere(counted) ? [...others, { ...counted, named: rule.id }] : others;
        return { instead: papersQuestion(ctx, papers, after) };
      }
      const places = typed.split(/[\s,.;]+/).map(Number);
      if (places.length === 1 && places[0] === 0) {
        return { instead: papersQuestion(ctx, papers, []) };
      }
      if (!places.every((n) => rules[n - 1] !== undefined)) {
        return { say: [desk.papersRule(rules.length)] };
      }
      return { instead: papersQuestion(ctx, papers, toggled(rules, given, places)) };
    },
  };
}

function toggled(
  rules: readonly ComponentRule[],
  given: readonly ComponentCount[],
  places: readonly number[],
): ComponentCount[] {
  const switched = places.map((n) => rules[n - 1]!);
  const gone = new Set(switched.map(({ id }) => id));
  const had = new Set(given.map(({ named }) => named));
  const added = switched.filter(({ id }) => !had.has(id)).map(asAsked);
  return [...given.filter(({ named }) => !gone.has(named)), ...added];
}

function paperLines(
  ctx: Context,
  { rules, here }: Papers,
  given: readonly ComponentCount[],
): string[] {
  const { desk } = ctx.texts.screen;
  const byId = new Map(given.map((count) => [count.named, count]));
  return numbered(
    rules.map((rule) => {
      const count = byId.get(rule.id);
      const mark = count ? '[x]' : '[ ]';
      const numbers = count ? ` ${count.originals}/${count.certified}/${count.copies}` : '';
      const before = here.has(fold(rule.name)) ? ` (${desk.givenBefore})` : '';
      const when = isNeeded(rule) ? '' : ` (${rule.when ?? desk.ifNeeded})`;
      return `${mark}${numbers} ${rule.name}${before || when}`;
    }),
  );
}

/** Papers that may follow later need a reason. */
export function reasonStep(ctx: Context): ReceiveStep {
  const { desk } = ctx.texts.screen;
  return {
    name: 'reason',
    answered: ({ missingReason }) => missingReason !== null,
    question: async (answers) => {
      const here = (answers.papers ?? []).map(({ named }) => ({ id: named }));
      const lacking = missingOf(await chosenCase(ctx, answers), here);
      if (lacking.length === 0) return null;
      const asked = valueQuestion<ReceiveAnswers, string>(
        ctx,
        desk.askMissingReason,
        reasonText(),
        (reason) => ({ set: { missingReason: reason } }),
      );
      return { ...asked, lines: [desk.lacking, ...lacking.map((name) => `  – ${name}`)] };
    },
  };
}
