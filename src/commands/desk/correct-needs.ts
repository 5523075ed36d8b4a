/** Whether a paper's condition held after all: the answers of a correction. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import { undecidedOf } from '../../domain/dossier/conditional.ts';
import { isNeeded } from '../../domain/dossier/components.ts';
import type { ComponentRule, ProcedureCase } from '../../domain/procedure/procedure.ts';
import { fold } from '../../domain/value/text.ts';
import type { CorrectAnswers, Correcting } from './correct-answers.ts';
import { typedNeed, withoutNeed } from './need-keys.ts';
import { numbered } from './screen.ts';

/** `-3` for one that is not needed, `c3` for one that is, `-` for all that are left. */
export function needsAnew(
  ctx: Context,
  rules: readonly ComponentRule[],
  { dossier, answers }: Correcting,
): Question<CorrectAnswers> {
  const { conditional } = ctx.texts.screen;
  const open = new Set(undecidedOf(dossier).map(({ component }) => component));
  const not = new Set(dossier.notNeeded.map(fold));
  const box = (rule: ComponentRule): string => {
    if (open.has(rule.id)) return '[?]';
    return not.has(fold(rule.name)) ? '[-]' : '   ';
  };
  return {
    lines: numbered(
      rules.map((rule) => {
        const when = isNeeded(rule) ? '' : ` (${rule.when ?? conditional.ifNeeded})`;
        return `${box(rule)} ${rule.name}${when}`;
      }),
    ),
    message: conditional.askAnew,
    explain: conditional.explain,
    read: (typed) => {
      const need = typedNeed(typed, rules);
      if (need === null) return { say: conditional.explain };
      const { needed, notNeeded } = answers;
      if (need === 'none_left') {
        const left = [...open].filter((id) => !needed.includes(id) && !notNeeded.includes(id));
        return { set: { notNeeded: [...notNeeded, ...left] } };
      }
      const { rule, holds } = need;
      if (isNeeded(rule)) return { say: [conditional.always(rule.name)] };
      const others = withoutNeed(answers, rule.id);
      const [more, less] = [[...others.needed], [...others.notNeeded]];
      (holds ? more : less).push(rule.id);
      return { set: { needed: more, notNeeded: less } };
    },
  };
}

/** What was told of conditions, as the line of the field says it. */
export function needTexts(
  ctx: Context,
  { needed, notNeeded }: CorrectAnswers,
  { components }: ProcedureCase,
): string[] {
  const { conditional } = ctx.texts.screen;
  const nameOf = (id: string): string => components.find((rule) => rule.id === id)?.name ?? id;
  return [
    ...needed.map((id) => `${nameOf(id)}: ${conditional.neededHere}`),
    ...notNeeded.map((id) => `${nameOf(id)}: ${conditional.notNeededHere}`),
  ];
}
