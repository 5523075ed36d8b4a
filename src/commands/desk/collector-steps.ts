/** Who takes a result at the counter: what kind of person, and who it is. */
import { wantedText } from '../../cli/trouble.ts';
import type { Context } from '../../cli/context.ts';
import type { Question, Reply, Step } from '../../cli/steps.ts';
import { personNumber } from '../../cli/value-option.ts';
import { collectorKinds, type CollectorKind } from '../../domain/dossier/dossier.ts';
import { Problem } from '../../domain/problem.ts';
import { parsePersonName } from '../../domain/value/text.ts';
import { fromCard, holderOf, orCard } from './card-question.ts';
import { listed, maybeQuestion } from './questions.ts';
import type { Who } from './who.ts';

export type Collected = {
  to: CollectorKind | null;
  collectorName: string | null;
  collectorId: string | null;
};

export function collectorStep(ctx: Context): Step<Collected> {
  const { desk, words } = ctx.texts.screen;
  const names = collectorKinds.map((kind) => words.collector[kind]);
  return {
    name: 'collector',
    answered: ({ to }) => to !== null,
    question: ({ to: before }) =>
      listed(ctx, desk.askCollector, names, (n) => {
        const to = collectorKinds[n]!;
        // Another kind of person than the one chosen before is another person.
        const other = before !== null && before !== to;
        return { set: { to, ...(other && { collectorName: null, collectorId: null }) } };
      }),
  };
}

/** Anyone but the owner is named, by a card or by typing; a scan is never taken for a name. */
export function collectorNameStep(ctx: Context): Step<Collected> {
  const { desk } = ctx.texts.screen;
  return {
    name: 'name',
    answered: ({ collectorName }) => collectorName !== null,
    question: ({ to, collectorName, collectorId }) =>
      to === 'owner'
        ? null
        : {
            lines: [],
            message: desk.askCollectorName,
            explain: desk.explainCollector,
            takes: ['card'],
            read: async (typed, entry) => {
              if (entry.kind === 'card') return collectorCard(ctx, entry.text);
              if (typed === '') return { say: [desk.needed] };
              const name = parsePersonName(typed);
              if (name === null) return { say: [wantedText(ctx.texts, 'human_name')] };
              // The number of nobody was given with the command.
              const given = collectorName === null && collectorId !== null;
              if (given) return { set: { collectorName: name } };
              const number = collectorNumber(ctx, name);
              return { instead: orCard(ctx, number, (who) => ({ set: collected(who) })) };
            },
          },
  };
}

/** The card's holder, as our record names them where there is one; what the card tells is told. */
function collectorCard(ctx: Context, text: string): Promise<Reply<Collected>> {
  return fromCard<Collected>(ctx, text, (who) => ({ set: collected(who) }));
}

/** The same for a card that the command was given. Throws `input.cancelled`. */
export async function collectedByCard(ctx: Context, typed: string): Promise<CardCollector> {
  const text = typed === '-' ? await ctx.surroundings.stdin.read() : typed;
  const who = await holderOf(ctx, text);
  if (!who) throw new Problem('input.cancelled', {});
  return collected(who);
}

type CardCollector = Pick<Collected, 'collectorName' | 'collectorId'>;

function collected(who: Who): CardCollector {
  const { name, idNumber } = 'known' in who ? who.known : who.newcomer.details;
  return { collectorName: name, collectorId: idNumber };
}

/** A number that cannot be one is said at once, and asked for again. */
function collectorNumber(ctx: Context, collectorName: string): Question<Collected> {
  const { askCollectorNumber } = ctx.texts.screen.dossier;
  return maybeQuestion(ctx, askCollectorNumber, personNumber(), (collectorId) => ({
    set: { collectorName, collectorId },
  }));
}
