/** The question for one value of a command, by what its declaration says it is. */
import type { Live } from '../../cli/completion.ts';
import type { Context } from '../../cli/context.ts';
import { typedAnswers } from '../../cli/dropped-file.ts';
import type { Kind, Offer, Spec } from '../../cli/option.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { namesOfChoices } from '../../cli/trouble.ts';
import { numberOnCard } from '../../domain/citizen/scan.ts';
import { isScan, route, type TypedLine } from '../../domain/scan/route.ts';
import { roles } from '../../domain/staff/role.ts';
import { beginWords, foldedWords } from '../../domain/value/text.ts';
import { liveValues } from '../live-values.ts';
import { dossierQuestion } from './dossier-question.ts';
import { knownQuestion, personQuestion, recordOf } from './person-question.ts';
import { listed, slippedRow, valueQuestion } from './questions.ts';
import { numbered } from './screen.ts';
import type { ValueTaken } from './value-answer.ts';

/** A value that is asked for. */
export interface AskedValue {
  /** What it is, in words. */
  what: string;
  spec: Spec<unknown>;
  /** The dossier that it is about, as it was named, where that is told already. */
  dossier?: string | null;
}

/** What the store knows is picked from a list or found by words; the rest is typed. */
export async function askedValue<A>(
  ctx: Context,
  { what, spec, dossier = null }: AskedValue,
  then: ValueTaken<A>,
): Promise<Question<A>> {
  const message = `${what.charAt(0).toUpperCase()}${what.slice(1)}:`;
  const one: ValueTaken<A> = ({ value, shown }) =>
    then({ value: spec.many ? [value] : value, shown });
  if (spec.choices !== null) return choiceQuestion(ctx, message, spec, one);
  if (spec.placeholder === 'words') return wordsQuestion(ctx, message, spec, then);
  const file = pathQuestion<A>(ctx, message, spec, then);
  if (file !== null && spec.fromScanner) {
    const { scansQuestion } = await import('./scans-question.ts');
    return scansQuestion(ctx, file, { dossier, many: spec.many }, then);
  }
  if (file !== null) return file;
  if (spec.papers !== null && dossier !== null) {
    const { paperQuestion } = await import('./paper-question.ts');
    return paperQuestion(ctx, { message, dossier, which: spec.papers }, one);
  }
  switch (spec.offers) {
    case 'dossier':
      return dossierQuestion<A>(ctx, (code) => one({ value: code, shown: code }));
    case 'citizen':
      return citizenQuestion(ctx, message, spec, one);
    case null:
      return typedQuestion(ctx, message, spec, one);
    default:
      return offeredQuestion(ctx, message, { spec, offers: spec.offers }, one);
  }
}

function choiceQuestion<A>(
  ctx: Context,
  message: string,
  spec: Spec<unknown>,
  then: ValueTaken<A>,
) {
  const choices = spec.choices ?? [];
  const words = namesOfChoices(spec.named, ctx.texts);
  const names = choices.map((each) => words[each] ?? each);
  const question = listed<A>(ctx, message, names, (n) =>
    then({ value: choices[n], shown: names[n]! }),
  );
  if (spec.named !== 'role') return question;
  // What each of them lets somebody do is not in its name.
  const { mayDo } = ctx.texts.screen.staff;
  const told = roles.map((role) => `${words[role]}: ${mayDo[role]}`);
  return { ...question, explain: [...told, ...question.explain] };
}

/** Several words of one line, each a value. */
function wordsQuestion<A>(
  ctx: Context,
  message: string,
  spec: Spec<unknown>,
  then: ValueTaken<A>,
): Question<A> {
  return typedQuestion(ctx, message, { ...spec, many: false }, ({ value, shown }) =>
    then({ value: spec.many ? shown.split(/\s+/) : value, shown }),
  );
}

/** `null` of what is no file. */
function pathQuestion<A>(
  ctx: Context,
  message: string,
  spec: Spec<unknown>,
  then: ValueTaken<A>,
): Question<A> | null {
  if (spec.expected !== 'path') return null;
  return spec.many
    ? filesQuestion(ctx, message, spec, then)
    : typedQuestion(ctx, message, spec, then);
}

/** One file or several, as they are dropped onto the window at once. */
function filesQuestion<A>(
  ctx: Context,
  message: string,
  spec: Spec<unknown>,
  then: ValueTaken<A>,
): Question<A> {
  const each = { ...spec, many: false };
  const asked = typedQuestion<A>(ctx, message, each, ({ value, shown }) =>
    then({ value: [value], shown }),
  );
  return {
    ...asked,
    read: async (typed, entry) => {
      const names = typedAnswers(spec, typed);
      if (names.length < 2) return asked.read(typed, entry);
      const today = await ctx.todayFor(spec);
      const values = names.map((name) => spec.parse(name, today));
      if (values.includes(null)) return asked.read(typed, entry);
      return then({ value: values, shown: names.join(', ') });
    },
  };
}

function typedQuestion<A>(
  ctx: Context,
  message: string,
  spec: Spec<unknown>,
  then: ValueTaken<A>,
): Question<A> {
  let typed = '';
  const kind: Kind<{ value: unknown }> = {
    ...spec,
    parse: (raw, today) => {
      typed = raw.trim();
      // Whoever is asked has the keyboard and the screen: neither can be read or written as a file.
      const value = typed === '-' ? null : spec.parse(raw, today);
      return value === null ? null : { value };
    },
  };
  return valueQuestion<A, { value: unknown }>(ctx, message, kind, ({ value }) =>
    then({ value, shown: scannedWords(route(typed)) ?? typed }),
  );
}

/** What a scan is shown as: its code; of a card, nothing but its number. */
function scannedWords(entry: TypedLine): string | null {
  if (entry.kind === 'card') return numberOnCard(entry.text);
  return 'code' in entry ? entry.code : null;
}

/** A person by card, number or name; who may be new is recorded on the way. */
function citizenQuestion<A>(
  ctx: Context,
  message: string,
  { newcomer }: Spec<unknown>,
  then: ValueTaken<A>,
): Question<A> {
  const asked = newcomer
    ? personQuestion<A>(ctx, null, async (who) => {
        const { name } = 'known' in who ? who.known : who.newcomer.details;
        return then({ value: await recordOf(ctx, who), shown: name });
      })
    : knownQuestion<A>(ctx, ({ id, name }) => then({ value: id, shown: name }));
  return { ...asked, message };
}

const MOST_LISTED = 12;

/** One of what the store has. */
async function offeredQuestion<A>(
  ctx: Context,
  message: string,
  { spec, offers }: { spec: Spec<unknown>; offers: Offer },
  then: ValueTaken<A>,
): Promise<Question<A>> {
  const all = await liveValues(offers, ctx);
  if (all.length === 0) return typedQuestion(ctx, message, spec, then);
  const today = await ctx.todayFor(spec);
  const picked = ([value, what]: Live) =>
    then({ value: spec.parse(value, today), shown: what === '' ? value : `${value}  ${what}` });
  const question = liveQuestion(ctx, message, all, picked);
  return {
    ...question,
    takes: spec.scans,
    // A whole code may be one that is no longer listed: the command knows whether there is such.
    read: (typed, entry) =>
      isScan(entry)
        ? then({ value: spec.parse(typed, today), shown: scannedWords(entry) ?? typed })
        : question.read(typed, entry),
  };
}

/** One of a list: by its number, by itself, or by words that leave few of it. */
export function liveQuestion<A>(
  ctx: Context,
  message: string,
  list: readonly Live[],
  then: (live: Live) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { desk, palette } = ctx.texts.screen;
  const few = list.slice(0, MOST_LISTED);
  const more = list.length > few.length ? [`  ${palette.moreListed(list.length)}`] : [];
  return {
    lines: [...numbered(few.map(([value, what]) => `${value}  ${what}`.trimEnd())), ...more],
    message,
    explain: palette.explainFew,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { say: [desk.needed] };
      const same = list.find(([value]) => value.toLowerCase() === typed.toLowerCase());
      const pick = same ?? (entry.kind === 'number' ? few[entry.n - 1] : undefined);
      if (pick) return then(pick);
      const slipped = slippedRow(ctx, entry, few.length);
      if (slipped) return slipped;
      const words = foldedWords(typed);
      const left = list.filter((live) => beginWords(words, foldedWords(live.join(' '))));
      if (left.length === 0) return { say: [ctx.texts.screen.nothingFound] };
      return left.length === 1
        ? then(left[0]!)
        : { instead: liveQuestion(ctx, message, left, then) };
    },
  };
}
