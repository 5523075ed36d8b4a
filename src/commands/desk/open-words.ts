/** What some words mean: people, dossiers, and whatever else the asking place offers. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import { peopleFor } from '../citizen/shared.ts';
import { lineTeller } from '../dossier/line-view.ts';
import { dossierLineText } from '../dossier/lines.ts';
import { sightHere } from '../dossier/shared.ts';
import { findOrPhone } from '../phone-words.ts';
import type { Next } from './place.ts';
import { pickOne, type Pickable } from './rows.ts';
import { screenOf } from './screen.ts';
import { personLine } from './who.ts';

/** What was found. */
interface FoundRow extends Pickable {
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
  before: readonly FoundRow[] = [],
): Promise<Next> {
  if (/^\d{1,5}$/.test(words)) return { to: { at: 'dossier', named: words } };
  const { desk } = ctx.texts.screen;
  const found = [...before, ...(await recordsFor(ctx, words))];
  const [only] = found;
  if (!only) {
    (await screenOf<object>(ctx)).say(desk.foundNothing(saidBack(words)));
    return 'home';
  }
  if (found.length === 1 && only.sure) return only.go();
  const title = desk.foundFor(saidBack(words), found.length);
  return pickOne(ctx, found, { title, back: 'home' });
}

/** The people and dossiers of some words, the nearest of each. */
async function recordsFor(ctx: Context, words: string): Promise<FoundRow[]> {
  const store = await ctx.store();
  const people = await peopleFor(words, MOST_FOUND, ctx);
  const sight = await sightHere(ctx);
  const dossiers = await findOrPhone(words, (each) => store.dossiers.find(each, MOST_FOUND, sight));
  const tell = await lineTeller(ctx);
  const found = [
    ...people.map((person) => ({
      name: personLine(person),
      go: (): Next => ({ to: { at: 'citizen', id: person.id } }),
      sure: true,
    })),
    ...dossiers.map((line) => ({
      name: dossierLineText(tell(line), ctx.texts),
      go: (): Next => ({ to: { at: 'dossier', named: line.code } }),
      sure: true,
    })),
  ];
  return found.slice(0, MOST_FOUND);
}
