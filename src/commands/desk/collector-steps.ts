/** Who takes a result at the counter: what kind of person, and who it is. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import type { Question, Step } from '../../cli/steps.ts';
import { wantedText } from '../../cli/trouble.ts';
import { personNumber } from '../../cli/value-option.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import {
  authorityKinds,
  collectorKinds,
  type AuthorityKind,
  type CollectorKind,
} from '../../domain/dossier/dossier.ts';
import { enoughAuthorities } from '../../domain/dossier/hand-back.ts';
import { isDecided } from '../../domain/dossier/transition.ts';
import { Problem } from '../../domain/problem.ts';
import { parsePersonName } from '../../domain/value/text.ts';
import { findDossier } from '../dossier/shared.ts';
import { holderOf, orCard } from './card-question.ts';
import { personQuestion, type UnknownWay } from './person-question.ts';
import { listed, maybeQuestion } from './questions.ts';
import type { Take, Who } from './who.ts';

export type Collected = {
  to: CollectorKind | null;
  collectorName: string | null;
  collectorId: string | null;
  authority: AuthorityKind | null;
};

/** Nothing said of who it is, nor of their right to it. */
const nobody = { collectorName: null, collectorId: null, authority: null };

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
        return { set: { to, ...(other && nobody) } };
      }),
  };
}

/**
 * Whoever comes on behalf of the owner shows by which right, of those that are enough; that they
 * have no paper is an answer too. What ended without a result is given back without one.
 */
export function authorityStep(ctx: Context, code: string): Step<Collected> {
  const { dossier, words } = ctx.texts.screen;
  // Who was said to have none.
  let without: string | null = null;
  return {
    name: 'authority',
    answered: ({ authority, collectorName }) =>
      authority !== null || (without !== null && without === collectorName),
    question: async ({ to, collectorName }) => {
      if (to !== 'authorised') return null;
      const kinds = await authoritiesFor(ctx, code);
      if (kinds.length === 0) return null;
      const names = [...kinds.map((kind) => words.authority[kind]), dossier.noAuthority];
      return listed(ctx, dossier.askCollectorAuthority, names, (n) => {
        without = kinds[n] === undefined ? collectorName : null;
        return { set: { authority: kinds[n] ?? null } };
      });
    },
  };
}

async function authoritiesFor(ctx: Context, code: string): Promise<readonly AuthorityKind[]> {
  if (code === '') return authorityKinds;
  const { status, procedure } = await findDossier(code, await ctx.store(), ctx);
  return isDecided(status) ? enoughAuthorities(procedure.field) : [];
}

/**
 * Anyone but the owner is named: who handed the dossier in by Enter, others by a card, a number or
 * words of a name, as an owner is. Who is not known here is named alone, and not recorded.
 */
export function collectorNameStep(ctx: Context, code: string): Step<Collected> {
  const { desk } = ctx.texts.screen;
  return {
    name: 'name',
    answered: ({ collectorName }) => collectorName !== null,
    question: async ({ to, collectorName, collectorId }) => {
      if (to === 'owner') return null;
      // The number of nobody was given with the command.
      const given = collectorName === null ? collectorId : null;
      const submitter = to === 'post' ? null : await submitterOf(ctx, code);
      const question = personQuestion<Collected>(ctx, submitter, asCollector(ctx, given), {
        atOnce: true,
        explain: desk.explainWhichCollector,
        ways: (typed) => [namedAlone(ctx, typed, given)],
      });
      return {
        ...question,
        lines: submitter === null ? [] : [desk.enterForSubmitter(submitter.known.name)],
        message: desk.askCollectorName,
        explain: desk.explainCollector,
      };
    },
  };
}

/** The record of who brought the papers for the owner. */
async function submitterOf(ctx: Context, code: string): Promise<{ known: Citizen } | null> {
  if (code === '') return null;
  const store = await ctx.store();
  const { submitter } = await findDossier(code, store, ctx);
  const known = submitter?.citizen ? await store.citizens.byId(submitter.citizen) : null;
  return known && { known };
}

/** Who is known, as the record names them; a number that it lacks is asked for. */
function asCollector(ctx: Context, given: string | null): Take<Collected> {
  return (who) => {
    const { collectorName, collectorId } = collected(who);
    if (collectorName === null || parsePersonName(collectorName) === null) {
      return { say: [wantedText(ctx.texts, 'human_name')] };
    }
    if ((collectorId ?? given) !== null) {
      return { set: { collectorName, collectorId: collectorId ?? given } };
    }
    return { instead: collectorNumber(ctx, collectorName) };
  };
}

function namedAlone(ctx: Context, typed: string, given: string | null): UnknownWay<Collected> {
  return {
    key: '0',
    name: ctx.texts.screen.desk.somebodyNamed(saidBack(typed)),
    go: () => {
      const name = parsePersonName(typed);
      if (name === null) return { say: [wantedText(ctx.texts, 'human_name')] };
      if (given !== null) return { set: { collectorName: name } };
      const number = collectorNumber(ctx, name);
      return { instead: orCard(ctx, number, (who) => ({ set: collected(who) })) };
    },
  };
}

/** The holder of a card that the command was given. Throws `input.cancelled`. */
export async function collectedByCard(ctx: Context, typed: string): Promise<CardCollector> {
  const who = await holderOf(ctx, typed);
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
