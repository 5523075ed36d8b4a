/** A term as it is asked at the screen: how it is counted, how long, and what it will stand for. */
import type { Context } from '../../cli/context.ts';
import { whole } from '../../cli/option.ts';
import type { Step } from '../../cli/steps.ts';
import type { LabelledFacts } from '../../cli/ui.ts';
import { longestTermDays } from '../../domain/calendar/due.ts';
import { procedureCase } from '../../domain/procedure/case-named.ts';
import {
  channels,
  durationUnits,
  type Channel,
  type DurationUnit,
  type Procedure,
  type Term,
} from '../../domain/procedure/procedure.ts';
import { isCounted, termRules, type TermRule } from '../../domain/procedure/set-term.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../../locale/format.ts';
import { askSteps } from '../desk/ask-steps.ts';
import { listed, valueQuestion } from '../desk/questions.ts';

export interface TypedTerm {
  value: number | null;
  unit: DurationUnit | null;
  rule: TermRule | null;
}

/** What of a term nobody has said. Throws `input.cancelled`. */
export async function askTerm(said: TypedTerm, ctx: Context): Promise<TypedTerm> {
  const { words, procedure } = ctx.texts.screen;
  const needsLength = ({ rule }: TypedTerm): boolean => isCounted(rule);
  const steps: Step<TypedTerm>[] = [
    {
      name: 'rule',
      answered: ({ rule }) => rule !== null,
      question: () =>
        listed(
          ctx,
          procedure.askTermRule,
          termRules.map((each) => words.termRule[each]),
          (n) => ({ set: { rule: termRules[n]! } }),
        ),
    },
    {
      name: 'unit',
      answered: ({ unit }) => unit !== null,
      question: (answers) =>
        needsLength(answers)
          ? listed(
              ctx,
              procedure.askTermUnit,
              durationUnits.map((each) => words.durationUnit[each]),
              (n) => ({ set: { unit: durationUnits[n]! } }),
            )
          : null,
    },
    {
      name: 'value',
      answered: ({ value }) => value !== null,
      question: (answers) =>
        needsLength(answers)
          ? valueQuestion(
              ctx,
              procedure.askTermValue(words.durationUnit[answers.unit!]),
              whole(1, longestTermDays),
              (value) => ({ set: { value } }),
            )
          : null,
    },
  ];
  return askSteps(steps, said, ctx);
}

/** What a term is to stand for. */
export interface TermPlace {
  term: Term;
  case: string | null;
  channel: Channel | null;
  from: PlainDate;
}

/** The term of now, the one to be, and where it holds. Throws `procedure.no_such_case`. */
export function termFacts(known: Procedure, place: TermPlace, { texts }: Context): LabelledFacts {
  const { procedure, words } = texts.screen;
  const { term, channel, from } = place;
  const chosen = place.case === null ? known.cases : [procedureCase(known, place.case)];
  const meant = channels.filter((each) =>
    channel === null ? chosen.some(({ terms }) => terms[each]) : each === channel,
  );
  const now = chosen.flatMap(({ terms }) =>
    meant.map((each) => (terms[each] ? procedure.term(terms[each]) : procedure.notOffered)),
  );
  return [
    [procedure.termNow, [...new Set(now)].join(' | ')],
    [procedure.termThen, procedure.term(term)],
    [procedure.case, known.cases.length === 1 ? null : chosen.map(({ name }) => name).join('; ')],
    [procedure.termChannels, meant.map((each) => words.channel[each]).join(', ')],
    [procedure.since, dateText(from)],
  ];
}
