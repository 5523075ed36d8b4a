/** Does an act that was picked by its key or by words, and says where to go next. */
import type { Context } from '../../cli/context.ts';
import { isReading } from '../../cli/need.ts';
import { exitCodes } from '../../cli/program.ts';
import type { Question } from '../../cli/steps.ts';
import type { KeptAnswers, PageThing, PickedLine } from '../../cli/surroundings.ts';
import type { ActName, CommandPath } from '../../locale/texts.ts';
import { commandKeys } from '../at-counter.ts';
import { needs } from '../needs.ts';
import { actQuestions } from './act-questions.ts';
import { dossierQuestion } from './dossier-question.ts';
import { ownFlows, type Flow } from './home-acts.ts';
import type { AskedAct, Next } from './place.ts';
import { askThen } from './screen.ts';
import { runPatiently } from '../../cli/patience.ts';

/** How an act was named. */
export interface NamedAct {
  /** More is to be asked than is needed. */
  more?: boolean;
  /** Arguments and options typed behind it: they are its first answers. */
  said?: readonly string[];
  /** The thing whose page is open. */
  on?: PageThing | null;
}

/** In the counter's own way where it has one, unless more is to be asked or was said. */
export async function runAct(
  ctx: Context,
  name: ActName,
  { more = false, said = [], on = null }: NamedAct = {},
): Promise<Next> {
  if (isScreenAct(name)) return ownFlows[name](ctx);
  if (more || said.length > 0) return byCommand(ctx, name, { more, said, on });
  const flow: Flow | undefined = ownFlows[name];
  if (flow) return flow(ctx, on);
  if (!isAskedAct(name)) return byCommand(ctx, name, { more, said, on });
  if (on?.offers !== 'dossier') return onDossier(ctx, name);
  return { to: { at: 'dossier', named: on.value, doing: name } };
}

function isScreenAct(name: ActName): name is Exclude<ActName, CommandPath> {
  return !(name in commandKeys);
}

function isAskedAct(name: ActName): name is AskedAct {
  return name in actQuestions;
}

/** Which dossier; its page then asks what the act asks, or says why it cannot be done. */
async function onDossier(ctx: Context, doing: AskedAct): Promise<Next> {
  const question = dossierQuestion<{ named: string }>(ctx, (named) => ({ set: { named } }));
  return askThen(ctx, question, { named: '' }, ({ named }) => ({
    to: { at: 'dossier', named, doing },
  }));
}

/** Asks what the command needs, as its own declaration says, and does it. */
async function byCommand(
  ctx: Context,
  path: CommandPath,
  { more, said, on }: Required<NamedAct>,
  kept: KeptAnswers | null = null,
): Promise<Next> {
  const answers: KeptAnswers = kept ?? { now: null };
  const code = await runPicked(ctx, path, said, { more, about: on, answers });
  // Who goes back from its questions is where it was picked.
  if (code === exitCodes.cancelled) return 'back';
  return code === 0 && reads(path) ? afterReading(ctx, path, { said, on }, answers) : 'home';
}

/** A command as it is picked at the counter, agreed to where its key says so. Its exit code. */
export function runPicked(
  ctx: Context,
  path: CommandPath,
  said: readonly string[],
  how: Omit<PickedLine, 'agree'>,
): Promise<number> {
  const picked = { ...how, agree: commandKeys[path]?.agree ?? false };
  return runPatiently(ctx, [...path.split(' '), ...said], { picked });
}

/** What the help says of a command, or of all of them. */
export async function showHelpOn(ctx: Context, topic: readonly string[]): Promise<Next> {
  const code = await runPatiently(ctx, ['help', ...topic]);
  return code === 0 ? afterReading(ctx, 'help', { said: topic, on: null }, null) : 'home';
}

/**
 * What was read stays on the screen until it was seen; from there on, to what it names. Asked for
 * more, it is of the same: what was said and answered is kept.
 */
function afterReading(
  ctx: Context,
  path: CommandPath,
  { said, on }: Omit<Required<NamedAct>, 'more'>,
  kept: KeptAnswers | null,
): Promise<Next> {
  const { palette } = ctx.texts.screen;
  const question: Question<{ typed: string }> = {
    lines: [],
    message: palette.askAfterReading,
    explain: palette.explainAfterReading,
    read: (typed) => (['', '+'].includes(typed) ? { set: { typed } } : { elsewhere: typed }),
  };
  return askThen(ctx, question, { typed: '' }, ({ typed }) =>
    typed === '+' ? byCommand(ctx, path, { more: true, said, on }, kept) : 'home',
  );
}

function reads(path: CommandPath): boolean {
  return !turns.has(path) && (needs[path] === null || isReading(needs[path]));
}

/** Somebody else may sit here then, or this is another counter: the door is what comes next. */
const turns: ReadonlySet<CommandPath> = new Set(['staff logout', 'counter use']);
