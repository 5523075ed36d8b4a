/** The papers handed in: those asked for are all there until the clerk says otherwise. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import { parseComponent, reasonText } from '../../cli/value-option.ts';
import { isNeeded } from '../../domain/dossier/components.ts';
import { decidedNeeds } from '../../domain/dossier/conditional.ts';
import { lookedUp, missingOf } from '../../domain/dossier/look-up.ts';
import type { ComponentRule } from '../../domain/procedure/procedure.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { fold } from '../../domain/value/text.ts';
import {
  begunPapers,
  withCount,
  lookUpMark,
  switched,
  typedLookUp,
  withLookUp,
  withReuse,
  type GivenPapers,
} from './data-keys.ts';
import { needMark, typedNeed, undecidedRules, withNeed, type TypedNeed } from './need-keys.ts';
import { valueQuestion } from './questions.ts';
import { offeredHere, typedReuse, type OfferedPapers } from './reuse-keys.ts';
import type { ReceiveInput } from '../dossier/receive-options.ts';
import type { Draft } from './draft.ts';
import type { ReceiveAnswers, ReceiveStep } from './receive-answers.ts';
import { chosenCase, receptionDay } from './receive-steps.ts';
import { numbered } from './screen.ts';
import { visitBefore } from './visit-steps.ts';

/** What of a draft says which papers are asked for. */
type ReceptionDraft = Pick<Draft, 'visit' | 'base'>;

export function papersStep(ctx: Context, { visit, base }: ReceptionDraft): ReceiveStep {
  return {
    name: 'papers',
    answered: ({ papers }) => papers !== null,
    question: async (answers) => {
      const chosen = await chosenCase(ctx, answers, base);
      const { components } = chosen;
      if (components.length === 0) return null;
      const here = await givenBefore(ctx, visit, answers.procedure);
      const needed = components.filter(isNeeded);
      // All of it lies on the counter already: the preview says so.
      const allHere = needed.every(({ name }) => here.has(fold(name)));
      if (here.size > 0 && allHere && answers.papers === null) return null;
      const { papers, lookUps, reuse, needed: called, notNeeded } = answers;
      const on = await receptionDay(ctx, base);
      const told = { lookUps, reuse, needed: called, notNeeded };
      const begun = papers === null ? begunPapers(chosen, told, on) : { papers, ...told };
      const offered = await offeredHere(ctx, answers.citizen, { rules: components, on });
      return papersQuestion(ctx, { rules: components, here, on, offered }, begun);
    },
  };
}

interface Papers {
  rules: readonly ComponentRule[];
  /** Folded names of what this visit already brought. */
  here: ReadonlySet<string>;
  /** The day whose rules hold. */
  on: PlainDate;
  /** What the owner has in the store already. */
  offered: OfferedPapers;
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

function papersQuestion(
  ctx: Context,
  papers: Papers,
  given: GivenPapers,
): Question<ReceiveAnswers> {
  const { conditional, desk, document, lookUp } = ctx.texts.screen;
  const { rules, on, offered } = papers;
  const open = undecidedRules(rules, given).length > 0;
  const keys = [
    ...(offered.size > 0 ? [document.reuse.keys] : []),
    ...(open ? [conditional.keysOfPapers] : []),
  ];
  const now = (after: GivenPapers) => ({ instead: papersQuestion(ctx, papers, after) });
  return {
    lines: paperLines(ctx, papers, given),
    ...(keys.length > 0 && { choices: keys.map((each) => `  ${each}`) }),
    message: desk.askPapers,
    explain: [
      ...desk.explainPapers,
      ...lookUp.explain,
      ...conditional.explain,
      ...(offered.size > 0 ? document.reuse.explain : []),
    ],
    read: (typed, entry) => {
      if (entry.kind === 'nothing') {
        return { set: answeredBy(given) };
      }
      const again = typedReuse(typed, rules, offered);
      if (again) return now(again.reduce(withReuse, given));
      const looked = typedLookUp(typed, rules);
      if (looked) return now(withLookUp(given, looked));
      const need = typedNeed(typed, rules);
      if (need) {
        const after = withNeed(given, need, rules);
        return after === null ? { say: [conditional.always(nameOf(need))] } : now(after);
      }
      const count = parseComponent(typed);
      const rule = count && rules[Number(count.named) - 1];
      if (count && rule) {
        const after = withCount(given, { rule, count }, on);
        return after === null ? { say: [lookUp.notAsked(rule.name)] } : now(after);
      }
      const places = typed.split(/[\s,.;]+/).map(Number);
      if (places.length === 1 && places[0] === 0) return now(nothingGiven);
      if (!places.every((n) => rules[n - 1] !== undefined)) {
        return { say: [desk.papersRule(rules.length), ...lookUp.explain] };
      }
      const chosen = places.map((n) => rules[n - 1]!);
      return now(chosen.reduce((all, each) => switched(all, each, on), given));
    },
  };
}

const nothingGiven: GivenPapers = {
  ...{ papers: [], lookUps: [], reuse: [] },
  ...{ needed: [], notNeeded: [] },
};

function answeredBy({ papers, lookUps, reuse, needed, notNeeded }: GivenPapers) {
  return {
    ...{ papers: [...papers], lookUps: [...lookUps], reuse: [...reuse] },
    ...{ needed: [...needed], notNeeded: [...notNeeded] },
  };
}

function nameOf(told: TypedNeed): string {
  return told === 'none_left' ? '' : told.rule.name;
}

function paperLines(ctx: Context, { rules, here, offered }: Papers, given: GivenPapers): string[] {
  const { papers, lookUps, reuse } = given;
  const { conditional, desk, document } = ctx.texts.screen;
  const byId = new Map(papers.map((count) => [count.named, count]));
  return numbered(
    rules.map((rule) => {
      const count = byId.get(rule.id);
      const { mark, behind } = lookUpMark(rule, lookUps, ctx.texts);
      const numbers = count ? ` ${count.originals}/${count.certified}/${count.copies}` : '';
      const before = here.has(fold(rule.name)) ? desk.givenBefore : null;
      const when = isNeeded(rule) ? null : (rule.when ?? conditional.ifNeeded);
      const stored = offered.get(rule.id);
      const isReused = reuse.some(({ named }) => named === rule.id);
      const again =
        isReused || stored === undefined
          ? null
          : document.reuse.offered(stored.ref, stored.validity);
      const used = isReused ? document.reuse.mark : null;
      const more = used ?? behind ?? before ?? again ?? when;
      const called = given.needed.includes(rule.id) ? [conditional.neededHere] : [];
      const told = [...called, ...(more === null ? [] : [more])].join(': ');
      const box =
        (isReused ? '[r]' : null) ?? mark ?? needMark(rule, given) ?? (count ? '[x]' : '[ ]');
      return `${box}${numbers} ${rule.name}${told === '' ? '' : ` (${told})`}`;
    }),
  );
}

/** Papers that may follow later need a reason. */
export function reasonStep(ctx: Context, base: Partial<ReceiveInput>): ReceiveStep {
  const { desk } = ctx.texts.screen;
  return {
    name: 'reason',
    answered: ({ missingReason }) => missingReason !== null,
    question: async (answers) => {
      const chosen = await chosenCase(ctx, answers, base);
      const here = [...(answers.papers ?? []), ...answers.reuse].map(({ named }) => ({
        id: named,
      }));
      const { needed } = decidedNeeds(chosen, { needed: answers.needed });
      const lacking = missingOf(chosen, here, lookedUp(chosen, answers.lookUps), needed);
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
