/** `procedure term set`: how long the office has, where the catalogue says nothing or otherwise. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, required, textValue, whole } from '../../cli/option.ts';
import { date, procedureCode, time } from '../../cli/value-option.ts';
import { longestTermDays } from '../../domain/calendar/due.ts';
import { Problem } from '../../domain/problem.ts';
import {
  channels,
  durationUnits,
  isInForce,
  outOfForce,
  type Term,
} from '../../domain/procedure/procedure.ts';
import { isCounted, setTerm, termRules, type TermRule } from '../../domain/procedure/set-term.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { dateText } from '../../locale/format.ts';
import type { TypedTerm } from './ask-term.ts';
import { findProcedure } from './shared.ts';

const CUTOFF = '15:00';

export default command({
  args: { procedure: required(procedureCode()) },
  options: {
    value: whole(1, longestTermDays),
    unit: choice(durationUnits, 'durationUnit'),
    rule: choice(termRules, 'termRule'),
    cutoff: time(),
    case: textValue('case'),
    channel: choice(channels, 'channel'),
    from: date(),
    basis: required(textValue('text')),
  },
  json: ['procedure caseIds channel from legalBasis edition name term replayed'],
  ask: async ({ value, unit, rule }, ctx) =>
    value === null && isCounted(rule)
      ? (await import('./ask-term.ts')).askTerm({ value, unit, rule }, ctx)
      : {},
  missing: ({ value, rule }) => (value === null && isCounted(rule) ? ['--value'] : []),
  willDo: async (input, ctx) => {
    const from = input.from ?? (await ctx.today());
    const { procedure } = await findProcedure(input.procedure, await ctx.store(), from);
    const { case: named, channel } = input;
    const place = { term: termOf(input), case: named, channel, from };
    return (await import('./ask-term.ts')).termFacts(procedure, place, ctx);
  },
  run: async (input, ctx) => {
    const today = await ctx.today();
    const from = input.from ?? today;
    const { procedure } = await findProcedure(input.procedure, await ctx.store(), from);
    if (!isInForce(procedure, from)) {
      throw new Problem('procedure.not_in_force', outOfForce(procedure, from));
    }
    const { editionDigest: digest } = await import('../../importing/edition-digest.ts');
    const term = termOf(input);
    const legalBasis = cleanLine(input.basis);
    const { channel } = input;
    const entry = {
      case: input.case,
      channel,
      term,
      from,
      legalBasis,
      answered: await openSentences(ctx),
    };
    const set = setTerm(procedure, entry, { today, digest });
    const { replayed } = await ctx.write(async (writer) => writer.append(set.events));
    const { caseIds, edition } = set;
    const { code, shortName: name } = procedure;
    return { procedure: code, caseIds, channel, from, legalBasis, edition, name, term, replayed };
  },
  show: (result, ui) => {
    const { procedure } = ui.texts.screen;
    const { procedure: code, term, from } = result;
    ui.done(procedure.termSet(code, procedure.term(term), dateText(from)));
    ui.next(`motcua procedure show ${code}`, `motcua dossier receive --procedure ${code}`);
  },
});

/** Hours are counted by the hour, all else by days, where no rule is named. */
function termOf(typed: TypedTerm & { cutoff: string | null }): Term {
  const { value, rule, cutoff } = typed;
  const unit = typed.unit ?? 'working_day';
  if (rule === 'none' || rule === 'same_day_cutoff') {
    if (value !== null) throw badValue('--value', String(value), rule);
    return rule === 'none' ? { rule } : { rule, cutoff: cutoff ?? CUTOFF };
  }
  if (cutoff !== null) throw badValue('--cutoff', cutoff, 'same_day_cutoff');
  return { rule: rule ?? (unit === 'hour' ? 'hours' : 'civil'), value: value!, unit };
}

function badValue(name: string, value: string, rule: TermRule): Problem {
  return new Problem('usage.bad_value', { name, value, expected: [`--rule ${rule}`] });
}

/** What an import writes down of a term that the portal leaves open. */
async function openSentences({ surroundings: { dataFolder } }: Context): Promise<string[]> {
  const { readCatalogueWords } = await import('../../importing/catalogue-words.ts');
  const { confirm } = readCatalogueWords(`${dataFolder}/catalogue/import.json`);
  const flags = ['duration_missing', 'duration_without_unit', 'duration_several'] as const;
  return flags.flatMap((flag) => confirm[flag] ?? []);
}
