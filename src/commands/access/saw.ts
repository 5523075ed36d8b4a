/** Keeping who saw whom: what a command shows of people, told by the command itself. */
import type { Context } from '../../cli/context.ts';
import { knownHeads } from '../../cli/known-heads.ts';
import type { Dossier, DossierLine, Party } from '../../domain/dossier/dossier.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { revealStream } from '../../domain/stream.ts';
import { isSame } from '../../domain/same.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { NewSight, Writer } from '../../store/store.ts';

/** One record that was opened. */
export function sightOfCitizen(citizen: Uuid, what: string): NewSight {
  return { citizen, dossier: null, what, purpose: null, people: 1 };
}

/** Several that were shown beside each other. */
export function sightsOfCitizens(citizens: readonly { id: Uuid }[], what: string): NewSight[] {
  return citizens.map(({ id }) => sightOfCitizen(id, what));
}

/** A dossier that was opened: of all whom it names and who are known here. */
export function sightsOfDossier({ id, owner, submitter }: Dossier, what: string): NewSight[] {
  return sightsOfParties(id, [owner, submitter], what);
}

/** The same of one that an act may have changed: of whom it named, and of whom it names now. */
export function sightsOfBoth(before: Dossier, after: Dossier, what: string): NewSight[] {
  const seen = sightsOfDossier(before, what);
  const fresh = sightsOfDossier(after, what);
  return [...seen, ...fresh.filter((one) => !seen.some((other) => isSame(one, other)))];
}

/** The same of a dossier by its people, before it stands in the store. */
export function sightsOfParties(
  id: Uuid,
  parties: readonly (Party | null)[],
  what: string,
): NewSight[] {
  const people = parties.map((party) => party && party.citizen);
  const known = new Set(people.filter((citizen) => citizen !== null));
  const each = [...known].map((citizen) => ({ ...sightOfCitizen(citizen, what), dossier: id }));
  return each.length > 0 ? each : [{ ...sightOfCitizen(id, what), citizen: null, dossier: id }];
}

/**
 * Keeps what somebody is about to be shown who only looks. `false` from a store that cannot be
 * written and keeps nothing: numbers are to stay masked, and that is said once.
 */
export async function saw(sights: readonly NewSight[], ctx: Context): Promise<boolean> {
  try {
    await sawSurely(sights, ctx);
    return true;
  } catch (error) {
    if (!(error instanceof Problem) || !isReadOnly(error)) throw error;
    const told = new Problem('store.sight_not_kept', { path: (await ctx.store()).path });
    if (!ctx.cautions().some(({ code }) => code === told.code)) ctx.caution(told);
    return false;
  }
}

/** The same where all is shown or nothing: throws `store.read_only` and its like. */
export async function sawSurely(sights: readonly NewSight[], ctx: Context): Promise<void> {
  const { book, staff } = await ctx.session();
  const store = await ctx.store();
  const at = await ctx.now();
  const heads = await knownHeads(store, ctx.surroundings.stateFolder);
  const known = heads.sights().filter((end) => end.book === book);
  const { lost, ...end } = await store.see({ book, login: staff.login, at }, { sights, known });
  // What is gone stays known: `store verify` tells it.
  if (!lost) heads.rememberSights({ book, at, ...end });
}

/** A file or a disk, a server, and one that only follows another. */
function isReadOnly({ code }: Problem): boolean {
  return ['store.read_only', 'store.server_read_only', 'store.standby'].includes(code);
}

/** Whole numbers of these people are shown: an act under somebody's name, with what it is for. */
export async function revealed(whose: Uuid[], purpose: string, ctx: Context): Promise<void> {
  if (whose.length === 0) return;
  // They are looked up anew each time: under no key is that the same act once more.
  const act = (writer: Writer): Promise<void> =>
    reveal({ whose, people: whose.length, purpose }, writer, ctx);
  await ctx.write(act, { key: null });
}

/** The same of whoever is reached by the phones in a list of dossiers. */
export async function phonesRevealed(
  lines: readonly DossierLine[],
  purpose: string,
  ctx: Context,
): Promise<void> {
  const told = lines.filter(({ phone }) => phone !== null);
  if (told.length === 0) return;
  const whose = new Set(told.flatMap(({ reached }) => reached ?? []));
  const what = ctx.command;
  const each = told.map(({ id: dossier, reached: citizen }) => ({
    ...{ citizen, dossier, what, purpose, people: 1 },
  }));
  const revealing = { whose: [...whose], people: told.length, purpose, each };
  await ctx.write((writer: Writer) => reveal(revealing, writer, ctx), { key: null });
}

/** Whole numbers are shown: of whom, or of how many in a whole list, where `whose` is empty. */
interface Revealing {
  whose: Uuid[];
  people: number;
  purpose: string;
  /** What was seen of each, where that is more than the person. */
  each?: NewSight[];
}

/** The same within a write. */
export async function reveal(
  { whose, people, purpose, each = [] }: Revealing,
  writer: Writer,
  ctx: Context,
): Promise<void> {
  const id = await ctx.newId();
  const data = { reveal: id, what: ctx.command, people, whose };
  await writer.append([happened('access.revealed', revealStream(id), data, { purpose })]);
  const listed = { ...{ citizen: null, dossier: null, people }, what: ctx.command, purpose };
  const persons = whose.map((citizen) => ({ ...sightOfCitizen(citizen, ctx.command), purpose }));
  const seen = each.length > 0 ? each : persons;
  await writer.see(seen.length > 0 ? seen : [listed]);
}
