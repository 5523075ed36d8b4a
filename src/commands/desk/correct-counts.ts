/** How many there really are: of what is charged for, and of the papers. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import { parseComponent } from '../../cli/value-option.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { asAskedFor, isHere } from '../../domain/dossier/components.ts';
import { isFound, type ToldLookUp } from '../../domain/dossier/look-up.ts';
import type { ComponentRule, FeeRule, ProcedureCase } from '../../domain/procedure/procedure.ts';
import type { CorrectAnswers, Correcting } from './correct-answers.ts';
import { typedLookUp } from './data-keys.ts';
import { typedFeeCount } from './fee-count.ts';
import { numbered } from './screen.ts';

/** `5`, `5x3`, or `2=5` where there are several fees. */
export function quantityAnew(
  ctx: Context,
  fees: readonly FeeRule[],
  { dossier, answers }: Correcting,
): Question<CorrectAnswers> {
  const { desk, words } = ctx.texts.screen;
  const counts = fees.map(({ id, name, per }) => {
    const line = dossier.fees.find((each) => each.id === id);
    const times = line && line.copies > 1 ? ` × ${line.copies}` : '';
    return `${name}: ${line?.quantity ?? 0} ${words.per[per]}${times}`;
  });
  return {
    lines: numbered(counts),
    message: fees.length === 1 ? desk.askReally(words.per[fees[0]!.per]) : desk.askReallyEach,
    explain: desk.explainQuantity,
    read: (typed) => {
      const counted = typedFeeCount(typed, fees);
      if (!counted) return { say: [desk.quantityRule] };
      return { set: { quantity: instead(answers.quantity, counted.fee.id, counted.count) } };
    },
  };
}

/** `2=1/0/0`, `2=0` for none; a number alone turns what is there to nothing, and back. */
export function papersAnew(
  ctx: Context,
  rules: readonly ComponentRule[],
  { dossier, answers }: Correcting,
): Question<CorrectAnswers> {
  const { desk, lookUp } = ctx.texts.screen;
  const here = new Set(dossier.components.map(({ id }) => id));
  return {
    lines: papersHere(dossier, rules),
    message: desk.askPaperCount,
    explain: [...desk.explainPapers, ...lookUp.explain],
    read: (typed) => {
      const looked = typedLookUp(typed, rules);
      if (looked) return { set: lookUpAnew(answers, looked, here) };
      const counted = parseComponent(/^\d{1,2}$/.test(typed) ? `${typed}=0` : typed);
      const rule = counted && rules[Number(counted.named) - 1];
      if (!counted || !rule) return { say: [desk.papersRule(rules.length)] };
      const count = typed.includes('=') || here.has(rule.id) ? counted : asAskedFor(rule);
      const told = `${count.originals}/${count.certified}/${count.copies}`;
      return { set: { component: instead(answers.component, rule.id, told) } };
    },
  };
}

/** What was found is no paper; of what was not found the paper stays as it is told. */
function lookUpAnew(
  { component, data, dataFailed }: CorrectAnswers,
  { named, database, fault }: ToldLookUp,
  here: ReadonlySet<string>,
): Pick<CorrectAnswers, 'component' | 'data' | 'dataFailed'> {
  const others = (told: readonly string[]): string[] => told.filter((each) => idIn(each) !== named);
  if (fault !== null) {
    return {
      component,
      data: others(data),
      dataFailed: [...others(dataFailed), `${named}=${fault}`],
    };
  }
  const found = database === null ? named : `${named}=${database}`;
  return {
    component: here.has(named) ? instead(component, named, '0/0/0') : others(component),
    data: [...others(data), found],
    dataFailed: others(dataFailed),
  };
}

/** What was told of databases, as the line of the papers says it. */
export function lookUpTexts(
  ctx: Context,
  { data, dataFailed }: CorrectAnswers,
  { components }: ProcedureCase,
): string[] {
  const { lookUp } = ctx.texts.screen;
  const nameOf = (told: string): string =>
    components.find(({ id }) => id === idIn(told))?.name ?? idIn(told);
  return [
    ...data.map((each) => `${nameOf(each)}: ${lookUp.foundHere}`),
    ...dataFailed.map((each) => `${nameOf(each)}: ${lookUp.failedHere}`),
  ];
}

function idIn(told: string): string {
  return told.split('=')[0]!;
}

/**
 * `[x] 1/0/0 …` for what is here, `[r] …` for a scan that is used again, `[d] …` for what a
 * database has and `[ ] …` for what is not, by the numbers of the procedure; `beside` says more of
 * what is not.
 */
export function papersHere(
  { components, lookUps }: Pick<Dossier, 'components' | 'lookUps'>,
  rules: readonly ComponentRule[],
  beside: (rule: ComponentRule) => string = () => '',
): string[] {
  const here = new Map(components.map((paper) => [paper.id, paper]));
  return numbered(
    rules.map((rule) => {
      const { id, name } = rule;
      const paper = here.get(id);
      if (!paper) return `${isFound(lookUps, rule) ? '[d]' : '[ ]'} ${name}${beside(rule)}`;
      if (!isHere(paper)) return `[r] ${name}`;
      return `[x] ${paper.originals}/${paper.certified}/${paper.copies} ${name}`;
    }),
  );
}

/** What was told of the same thing before gives way. */
function instead(told: readonly string[], id: string, value: string): string[] {
  return [...told.filter((each) => !each.startsWith(`${id}=`)), `${id}=${value}`];
}
