/** What the dossier verbs share: finding the dossier meant, and doing one act on it. */
import type { Context } from '../../cli/context.ts';
import { requireAction, type ActFacts, type Moment } from '../../domain/dossier/blockers.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { isInSight, requireSight, sightOf } from '../../domain/dossier/sight.ts';
import { actOf, type Deed } from '../../domain/dossier/transition.ts';
import type { NewEvent } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { dossierStream } from '../../domain/stream.ts';
import { keptCode } from '../../domain/import/paper-code.ts';
import { parseDossierCode, type AgencyId } from '../../domain/value/id.ts';
import { route } from '../../domain/scan/route.ts';
import { addDays } from '../../domain/value/plain-date.ts';
import { bareCode } from '../../domain/value/text.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { sightsOfBoth, sightsOfDossier } from '../access/saw.ts';
import { actFacts, actorHere, actorOf, factsAbout } from './act-facts.ts';
import { calendarOfDossier } from './clock-facts.ts';
import { codeOfSmall, isSmall } from './small-number.ts';
import { wholeAbout, type WholeDossierView } from './view.ts';

/**
 * The dossier a person means: its code, its receipt's QR text, its bar code, that of a declaration
 * among its papers, or today's small number. Throws `dossier.not_found` with the nearest codes, `dossier.out_of_sight` for the post.
 */
export async function findDossier(typed: string, reader: Reader, ctx: Context): Promise<Dossier> {
  // A paper's own number last, just as it was written: it may look like one of ours.
  const codes = [...(await possibleCodes(typed, reader, ctx)), typed.trim()];
  for (const code of new Set(codes)) {
    const [dossier, viewer] = await Promise.all([reader.dossiers.byCode(code), ctx.viewer()]);
    if (!dossier) continue;
    if (viewer) requireSight(dossier, viewer);
    return dossier;
  }
  const near = await reader.dossiers.find(typed, 3, await sightHere(ctx));
  // A bar code read without its dots and dashes: the same letters and digits.
  const wanted = bareCode(typed);
  const same = near.filter(({ code }) => bareCode(code) === wanted);
  if (same.length === 1) return (await reader.dossiers.byCode(same[0]!.code))!;
  const codesNear = [...(await earlierOnes(typed, reader, ctx)), ...near.map((line) => line.code)];
  throw new Problem('dossier.not_found', {
    ...{ typed, near: [...new Set(codesNear)].slice(0, MOST_NEAR) },
  });
}

const MOST_NEAR = 3;
/** A small number is of today; somebody may have meant that of a day before. */
const DAYS_BACK = 14;

/** Those that had the small number on the days before, the last first. */
async function earlierOnes(typed: string, reader: Reader, ctx: Context): Promise<string[]> {
  if (!isSmall(typed) || typed.includes('-')) return [];
  const [{ office, counter }, today, viewer] = await Promise.all([
    ctx.session(),
    ctx.today(),
    ctx.viewer(),
  ]);
  const days = Array.from({ length: DAYS_BACK }, (_, back) => addDays(today, -back - 1));
  const found = await Promise.all(
    days.map((day) =>
      reader.dossiers.byCode(codeOfSmall(typed, { office: office.agencyId, counter, today: day })),
    ),
  );
  return found.flatMap((each) => (each && isInSight(each, viewer) ? [each.code] : []));
}

/** The office beyond which nothing may be seen from this terminal; `null` without such a bound. */
export async function sightHere(ctx: Context): Promise<AgencyId | null> {
  const viewer = await ctx.viewer();
  return viewer && sightOf(viewer);
}

async function possibleCodes(typed: string, reader: Reader, ctx: Context): Promise<string[]> {
  // A receipt's text may have lost its signature to a keyboard program: the code is enough.
  const scanned = route(typed);
  if (scanned.kind === 'receipt') return [scanned.code];
  const declared = await declaredDossier(typed, reader);
  if (declared) return [declared.code];
  const code = parseDossierCode(keptCode(typed));
  // A list of another day may have brought one that is spelt otherwise.
  if (code) return [typed.trim(), code];
  if (!isSmall(typed)) return [typed.trim().toUpperCase()];
  const { office, counter } = await ctx.session();
  const from = { office: office.agencyId, counter, today: await ctx.today() };
  return [codeOfSmall(typed, from)];
}

/** The dossier of the declaration whose code it is; `null` of another, and of one of no dossier. */
async function declaredDossier(typed: string, reader: Reader): Promise<Dossier | null> {
  if (!/^\s*TK/i.test(typed)) return null;
  const { parseDeclarationCode } = await import('../../domain/declaration/declaration.ts');
  const code = parseDeclarationCode(typed);
  const id = code && (await reader.declarations.byCode(code))?.dossier;
  return id ? reader.dossiers.byId(id) : null;
}

/** Refuses before anything is asked about an act that cannot be done; gives what it is about. */
export async function requireActable(
  typed: string | null,
  deed: Deed,
  ctx: Context,
): Promise<Dossier | null> {
  if (typed === null) return null;
  const store = await ctx.store();
  const dossier = await findDossier(typed, store, ctx);
  const actor = await actorHere(dossier, ctx);
  requireAction(dossier, deed, await actFacts(dossier, actor, store, ctx));
  return dossier;
}

/** Answers of verbs that change one dossier. */
export type ActedView = WholeDossierView & { replayed: boolean };

type Decide = (
  dossier: Dossier,
  moment: Moment,
  writer: Writer,
) => NewEvent[] | Promise<NewEvent[]>;
type Tell<T> = (events: readonly NewEvent[], facts: ActFacts) => T;

/**
 * Does one act: reads again under the lock, decides with the same rule, appends, answers.
 * `decide` gets the dossier as it is at that moment.
 */
export function act(typed: string, deed: Deed, ctx: Context, decide: Decide): Promise<ActedView> {
  return actTelling(typed, deed, ctx, { decide, tell: () => ({}) });
}

/** The same, and its answer has besides what is told of the events, and of what they came from. */
export async function actTelling<T extends object>(
  typed: string,
  deed: Deed,
  ctx: Context,
  { decide, tell }: { decide: Decide; tell: Tell<T> },
): Promise<ActedView & T> {
  const store = await ctx.store();
  const found = await findDossier(typed, store, ctx);
  const { id } = found;
  const now = await ctx.now();
  const { value, replayed } = await ctx.write(
    async (writer, session) => {
      const actor = actorOf(session);
      writer.about(dossierStream(id));
      const [dossier, calendar, facts] = await Promise.all([
        writer.dossiers.byId(id),
        // When it was received does not change.
        calendarOfDossier(found, writer, ctx),
        factsAbout(id, actor, writer, ctx),
      ]);
      const known = await facts.of(dossier!);
      const events = await decide(dossier!, { ...known, now, calendar }, writer);
      // The answer shows its people whole, whoever has opened it before; told with what is written.
      const seen = sightsOfDossier(dossier!, ctx.command);
      await writer.see(seen);
      await writer.append(events);
      const [after, whole] = await Promise.all([
        writer.dossiers.byId(id),
        wholeAbout(id, actor, writer, ctx),
      ]);
      // A correction may show people who were not in it.
      const fresh = sightsOfBoth(dossier!, after!, ctx.command).slice(seen.length);
      if (fresh.length > 0) await writer.see(fresh);
      return { ...(await whole.of(after!)), ...tell(events, known) };
    },
    { act: actOf(deed) },
  );
  return { ...value, replayed };
}
