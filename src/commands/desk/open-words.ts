/** What some words mean: people, dossiers, and whatever else the asking place offers. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import { numberKey } from '../../domain/citizen/number.ts';
import { sightHere } from '../dossier/shared.ts';
import { findOrPhone } from '../phone-words.ts';
import type { Next } from './place.ts';
import { askThen, numbered, screenOf } from './screen.ts';
import { personLine } from './who.ts';

/** A line of what was found, and what picking it does. */
export interface Pickable {
  name: string;
  go: () => Promise<Next> | Next;
  /** It is opened without a question where it is the only one. */
  sure: boolean;
}

const MOST_FOUND = 9;

/**
 * Opens the one thing that fits; of several one is chosen, those of `before` first. A small number
 * is a dossier of today.
 */
export async function openWords(
  ctx: Context,
  words: string,
  before: readonly Pickable[] = [],
): Promise<Next> {
  if (/^\d{1,5}$/.test(words)) return { to: { at: 'dossier', named: words } };
  const { desk } = ctx.texts.screen;
  const found = [...before, ...(await recordsFor(ctx, words))];
  const [only] = found;
  if (!only) {
    (await screenOf<object>(ctx)).say(desk.foundNothing(words));
    return 'home';
  }
  if (found.length === 1 && only.sure) return only.go();
  const question: Question<{ pick: Pickable | null }> = {
    lines: numbered(found.map(({ name }) => name)),
    message: desk.whichOne,
    explain: desk.explainList,
    read: (_typed, entry) => {
      const pick = entry.kind === 'number' ? found[entry.n - 1] : undefined;
      if (entry.kind === 'nothing') return { set: { pick: null } };
      return pick ? { set: { pick } } : { say: [desk.oneOfThese(found.length)] };
    },
  };
  return askThen(ctx, question, { pick: null }, ({ pick }) => (pick ? pick.go() : 'home'));
}

/** The people and dossiers of some words, the nearest of each. */
async function recordsFor(ctx: Context, words: string): Promise<Pickable[]> {
  const store = await ctx.store();
  const exact = await store.citizens.byNumber(numberKey(words));
  const people = exact
    ? [exact]
    : await findOrPhone(words, (each) => store.citizens.find(each, MOST_FOUND));
  const sight = await sightHere(ctx);
  const dossiers = await findOrPhone(words, (each) => store.dossiers.find(each, MOST_FOUND, sight));
  const found = [
    ...people.map((person) => ({
      name: personLine(person),
      go: (): Next => ({ to: { at: 'citizen', id: person.id } }),
      sure: true,
    })),
    ...dossiers.map(({ code, ownerName, procedure }) => ({
      name: `${code}  ${ownerName}  ${procedure.name}`,
      go: (): Next => ({ to: { at: 'dossier', named: code } }),
      sure: true,
    })),
  ];
  return found.slice(0, MOST_FOUND);
}
