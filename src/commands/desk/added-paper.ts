/** What came later for a dossier: a paper, or what a database says instead of one. */
import type { Context } from '../../cli/context.ts';
import type { Kind } from '../../cli/option.ts';
import { parseDataFailed, parseDataFound } from '../../cli/look-up-option.ts';
import type { Step } from '../../cli/steps.ts';
import type { LabelledFacts } from '../../cli/ui.ts';
import { broughtPaper, parseBroughtPaper } from '../../cli/value-option.ts';
import { saidYes } from '../../cli/yes-no.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { lookedUp, type ToldLookUp } from '../../domain/dossier/look-up.ts';
import { caseOf } from '../../domain/dossier/supplement.ts';
import type { ComponentRule } from '../../domain/procedure/procedure.ts';
import { findDossier } from '../dossier/shared.ts';
import { papersHere } from './correct-counts.ts';
import { typedLookUp } from './data-keys.ts';
import { orKept, valueQuestion } from './questions.ts';
import { typedReuse, type OfferedPapers } from './reuse-keys.ts';
import { offeredTo, offerText, reusedNames, reuseText } from './stored-steps.ts';

/** As the options of the command take it: one of these. */
export type Added = Record<'component' | 'data' | 'dataFailed', string | null> & {
  /** `2=H49.22-261123-0001/1`, each. */
  reuse: readonly string[];
};

export const nothingAdded: Added = { component: null, data: null, dataFailed: null, reuse: [] };

/**
 * A name or a number, with its counts behind it where they are told; `d2`, or `k2` and why; `r2`
 * for what the owner has in the store already.
 */
export function addedStep(ctx: Context, code: string): Step<Added> {
  const { life, lookUp } = ctx.texts.screen;
  return {
    name: 'component',
    answered: (answers) => saidOf(answers) !== null,
    question: async (answers) => {
      const dossier = await findDossier(code, await ctx.store(), ctx);
      const rules = caseOf(dossier).components;
      const here = new Set(dossier.components.map(({ id }) => id));
      const offered = await offeredTo(ctx, dossier, ({ id }) => !here.has(id));
      const asked = valueQuestion<Added, string>(
        ctx,
        life.askPaper,
        kindOf(ctx, rules, offered),
        (raw) => ({ set: addedOf(raw, rules, offered) }),
      );
      const kept = orKept(ctx, asked, saidOf(answers), () => ({ set: {} }));
      const { reuse } = ctx.texts.screen.document;
      const lines = papersHere(dossier, rules, (rule) => offerText(ctx, offered.get(rule.id)));
      return {
        ...kept,
        lines: [...lines, ...kept.lines],
        ...(offered.size > 0 && { choices: [`  ${reuse.keys}`] }),
        explain: [...kept.explain, ...lookUp.explain, ...(offered.size > 0 ? reuse.explain : [])],
      };
    },
  };
}

/** Who agrees before there is anything to agree to has named no paper. */
function kindOf(
  ctx: Context,
  rules: readonly ComponentRule[],
  offered: OfferedPapers,
): Kind<string> {
  const isSaid = (raw: string): boolean =>
    typedReuse(raw, rules, offered) !== null ||
    typedLookUp(raw, rules) !== null ||
    (parseBroughtPaper(raw) !== null && saidYes(raw, ctx.texts) === null);
  return { ...broughtPaper(), parse: (raw) => (isSaid(raw) ? raw.trim() : null) };
}

function addedOf(raw: string, rules: readonly ComponentRule[], offered: OfferedPapers): Added {
  const again = typedReuse(raw, rules, offered, ({ id }) => offered.has(id));
  if (again !== null) return { ...nothingAdded, reuse: again.map(reuseText) };
  const looked = typedLookUp(raw, rules);
  if (looked === null) return { ...nothingAdded, component: raw };
  const { named, database, fault } = looked;
  if (fault !== null) return { ...nothingAdded, dataFailed: `${named}=${fault}` };
  return { ...nothingAdded, data: database === null ? named : `${named}=${database}` };
}

function saidOf({ component, data, dataFailed, reuse }: Added): string | null {
  return component ?? data ?? dataFailed ?? (reuse.length === 0 ? null : reuse.join(', '));
}

/** The look-up that was told, if it was one. */
export function addedLookUp({ data, dataFailed }: Added): ToldLookUp | null {
  if (data !== null) return parseDataFound(data);
  return dataFailed === null ? null : parseDataFailed(dataFailed);
}

/** What will be recorded: the paper as it was named, or the database and what it said. */
export function addedFacts(
  { ctx, dossier }: { ctx: Context; dossier: Dossier },
  added: Added,
): LabelledFacts {
  const { document, lookUp, procedure } = ctx.texts.screen;
  const told = addedLookUp(added);
  if (added.reuse.length > 0) {
    return [[document.reuse.papers, reusedNames(dossier, added.reuse).join('; ')]];
  }
  if (told === null) return [[procedure.paper, added.component]];
  return lookedUp(caseOf(dossier), [told]).map(({ name, database, reason }) =>
    reason === null
      ? [lookUp.found, lookUp.foundNow(name, database ?? '')]
      : [lookUp.failed, lookUp.failedFact(name, reason)],
  );
}
