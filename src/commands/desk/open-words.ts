/** What some words mean: people, dossiers, procedures, and what else the asking place offers. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import { runPatiently } from '../../cli/patience.ts';
import { isMet } from '../../cli/need.ts';
import type { PageThing } from '../../cli/surroundings.ts';
import { parseDeclarationCode } from '../../domain/declaration/declaration.ts';
import { outOfForceSince } from '../../domain/procedure/procedure.ts';
import { proceduresNamed, searchProcedures } from '../../domain/procedure/search.ts';
import { wordsIn } from '../../domain/value/syllable.ts';
import { foundDossiers } from '../access/found.ts';
import { peopleFor } from '../citizen/shared.ts';
import { lineTeller } from '../dossier/line-view.ts';
import { dossierLineText } from '../dossier/lines.ts';
import { sightHere } from '../dossier/shared.ts';
import { needs } from '../needs.ts';
import { findOrPhone } from '../phone-words.ts';
import { outOfForceDay, outOfForceName } from '../procedure/lines.ts';
import { outOfForceLines, procedureLines } from '../procedure/shared.ts';
import { newDraft } from './draft.ts';
import type { Next } from './place.ts';
import { noAnswers } from './receive-answers.ts';
import { pickOne, type Pickable } from './rows.ts';
import { screenOf } from './screen.ts';
import { personLine } from './who.ts';

/** What was found. */
export interface FoundRow extends Pickable {
  /** It is opened without a question where it is the only one. */
  sure: boolean;
}

/** What the asking place finds besides. */
interface Besides {
  /** Acts: what is sure stands before all else, what is not behind it. */
  acts?: readonly FoundRow[];
  /** No procedure is meant: an act was named, or a record is looked for. */
  noProcedure?: boolean;
  /** Is offered where nothing else is found. */
  nearest?: readonly FoundRow[];
  /** Whose page is open: a procedure is received for them. */
  on?: PageThing | null;
}

const MOST_FOUND = 9;
const MOST_OVER = 3;

/**
 * Opens the one thing that fits; of several one is chosen. A small number is a dossier of today;
 * several words may be what a procedure is called.
 */
export async function openWords(
  ctx: Context,
  words: string,
  { acts = [], nearest = [], noProcedure = false, on = null }: Besides = {},
): Promise<Next> {
  if (/^\d{1,5}$/.test(words)) return { to: { at: 'dossier', named: words } };
  const declared = await declarationPlace(ctx, words);
  if (declared !== null) return declared;
  const { desk } = ctx.texts.screen;
  const lines = await procedureLines('', ctx);
  // One word alone is somebody's name before it is a part of a procedure's.
  const isCalled = !noProcedure && wordsIn(words).length > 1;
  const called = isCalled ? proceduresNamed(lines, words) : [];
  const shown = await receptionRows(ctx, called, on);
  const [named, others] = [acts.filter(({ sure }) => sure), acts.filter(({ sure }) => !sure)];
  const fitting = [...named, ...shown, ...(await recordsFor(ctx, words)), ...others];
  const alike = noProcedure ? [] : searchProcedures(lines, words);
  const near = await receptionRows(ctx, alike, on);
  const offered = new Set([...called, ...alike].map(({ code }) => code));
  const over = noProcedure ? [] : await overRows(ctx, words, { on, offered });
  // One that is sure is opened; beside several, or nothing, stands what is received no more.
  const fits = [fitting, near].find((rows) => rows.length > 0) ?? [];
  const alone = fits.length === 1 && fits[0]!.sure;
  const found = [alone ? fits : [...fits, ...over], nearest].find((rows) => rows.length > 0);
  if (!found) {
    (await screenOf<object>(ctx)).say(desk.foundNothing(saidBack(words)));
    return 'home';
  }
  const [only] = found;
  if (only && found.length === 1 && only.sure) return only.go();
  const more = shown.length < called.length ? [desk.moreFound(called.length)] : [];
  const title = [desk.foundFor(saidBack(words), found.length), ...more].join(' ');
  return pickOne(ctx, found, { title, back: 'home' });
}

/** The first of some procedures: each is received, or looked at by who receives nothing. */
async function receptionRows(
  ctx: Context,
  lines: readonly { code: string; shortName: string }[],
  on: PageThing | null,
): Promise<FoundRow[]> {
  const { desk } = ctx.texts.screen;
  const { staff } = await ctx.session();
  const receives = isMet(needs['dossier receive'], staff);
  const citizen = on?.offers === 'citizen' ? on.value : null;
  return lines.slice(0, MOST_FOUND).map(({ code, shortName }) => ({
    name: receives ? desk.receiveOf(code, shortName) : desk.seeProcedure(code, shortName),
    go: async () => {
      if (receives) {
        const answers = { ...noAnswers, citizen, procedure: code };
        return { to: { at: 'reception', draft: await newDraft(ctx, { answers }), series: false } };
      }
      await runPatiently(ctx, ['procedure', 'show', code]);
      return 'home';
    },
    sure: receives,
  }));
}

/** What is received no more: seen as it was on its last day; and what has come instead. */
async function overRows(
  ctx: Context,
  words: string,
  { on, offered }: { on: PageThing | null; offered: ReadonlySet<string> },
): Promise<FoundRow[]> {
  const { found, instead } = await outOfForceLines(words, ctx);
  const seen = found.slice(0, MOST_OVER).map((line): FoundRow => ({
    name: `${line.code} ${outOfForceName(line, ctx.texts)}`,
    go: async (): Promise<Next> => {
      const day = outOfForceDay(outOfForceSince(line.out));
      await runPatiently(ctx, ['procedure', 'show', line.code, ...(day ? ['--on', day] : [])]);
      return 'home';
    },
    sure: false,
  }));
  const fresh = instead.filter(({ code }) => !offered.has(code));
  return [...seen, ...(await receptionRows(ctx, fresh, on))];
}

/** Where the code on a declaration's paper leads: to its dossier's, else it is shown by itself. */
async function declarationPlace(ctx: Context, typed: string): Promise<Next | null> {
  const code = parseDeclarationCode(typed);
  const { declarations, dossiers } = await ctx.store();
  const found = code && (await declarations.byCode(code));
  if (!found) return null;
  const { dossier, citizen } = found;
  const of = dossier && (await dossiers.byId(dossier));
  if (of) return { to: { at: 'declarations', named: of.code } };
  await runPatiently(ctx, ['declaration', 'show', found.code]);
  return citizen === null ? 'home' : { to: { at: 'citizen', id: citizen } };
}

/** The people and dossiers of some words, the nearest of each. */
async function recordsFor(ctx: Context, words: string): Promise<FoundRow[]> {
  const store = await ctx.store();
  const people = await peopleFor(words, MOST_FOUND, ctx);
  const sight = await sightHere(ctx);
  const dossiers = await findOrPhone(words, (each) => store.dossiers.find(each, MOST_FOUND, sight));
  await foundDossiers(words, dossiers, ctx);
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
