/** What a citizen has in the store, and taking some of it for a dossier again. */
import type { ToldReuse } from '../../cli/look-up-option.ts';
import type { Context } from '../../cli/context.ts';
import { keepsCards } from '../../config/load.ts';
import { documentAdded } from '../../domain/document/add.ts';
import { requireNoCard } from '../../domain/document/card.ts';
import { keptDigests, type DossierDocument } from '../../domain/document/document.ts';
import {
  requireNotHere,
  reusedAs,
  validityOn,
  whyUnusable,
  type ReuseFor,
  type UseOn,
} from '../../domain/document/reuse.ts';
import type { SpentRule } from '../../domain/document/spent.ts';
import { nationalCode, type StoredPaper } from '../../domain/document/stored-paper.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { NewEvent } from '../../domain/event.ts';
import { componentNamed } from '../../domain/dossier/components.ts';
import { caseOf } from '../../domain/dossier/supplement.ts';
import type { ProcedureCase } from '../../domain/procedure/procedure.ts';
import type { AgencyId, Uuid } from '../../domain/value/id.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { findDocument } from './shared.ts';
import { documentFields, documentView, masksOfDocument } from './view.ts';

/** An organisation has more dossiers than this: the newest are looked through. */
const MOST_DOSSIERS = 200;

/**
 * The digitised papers of all dossiers that are somebody's own, gone ones too, the newest dossier's
 * first; `carriedBy` for an office that sees only its own.
 */
export async function storedPapers(
  citizen: Uuid,
  reader: Reader,
  carriedBy: AgencyId | null,
): Promise<StoredPaper[]> {
  const bound = carriedBy === null ? {} : { carriedBy };
  const lines = await reader.dossiers.list({ citizen, limit: MOST_DOSSIERS, ...bound });
  return storedOf(
    lines.map(({ id }) => id),
    reader,
  );
}

/** The digitised papers of some dossiers, in their order. */
export async function storedOf(ids: readonly Uuid[], reader: Reader): Promise<StoredPaper[]> {
  const documents = await reader.documents.ofDossiers(ids);
  const by = Map.groupBy(documents, ({ dossier }) => dossier);
  const having = ids.filter((id) => by.has(id));
  const dossiers = await Promise.all(having.map((id) => reader.dossiers.byId(id)));
  return dossiers.flatMap((dossier) =>
    dossier === null
      ? []
      : by.get(dossier.id)!.map((document): StoredPaper => ({ dossier, document })),
  );
}

/**
 * The same of dossiers that are there. Within a write each is held first, and its papers are read
 * behind that: what another window does to them at this moment was done before, or waits.
 */
async function papersNow(ids: readonly Uuid[], reader: Reader): Promise<StoredPaper[]> {
  const dossiers = await Promise.all(ids.map((id) => reader.dossiers.byId(id)));
  const by = new Map(dossiers.map((dossier) => [dossier!.id, dossier!]));
  const documents = await reader.documents.ofDossiers(ids);
  return documents.map((document) => ({ dossier: by.get(document.dossier)!, document }));
}

/** The same with what numbers people masked, where no look at it can be kept. */
export function maskedPaper(paper: StoredPaper): StoredPaper {
  return { ...paper, document: masksOfDocument(paper.document) };
}

export const storedFields = [...documentFields, 'nationalCode validity unusable refilled'] as const;

export type StoredView = ReturnType<typeof storedView>;

/** The same as a document, with its kind, how long it is good, and why nobody uses it again. */
export function storedView(paper: StoredPaper, on: UseOn) {
  return {
    ...documentView(paper.document, paper.dossier.code),
    nationalCode: nationalCode(paper),
    validity: validityOn(paper.document, on.today),
    unusable: whyUnusable(paper, on),
    refilled: paper.refilled ?? null,
  };
}

/** The day, and which papers are spent by then. */
export async function useToday(ctx: Context): Promise<UseOn> {
  const [today, spent] = await Promise.all([ctx.today(), spentRules(ctx)]);
  return { today, spent };
}

async function spentRules({ surroundings }: Context): Promise<SpentRule[]> {
  const { readSpentPapers } = await import('../../importing/spent-papers.ts');
  return readSpentPapers(surroundings.dataFolder);
}

/** What is to be used again, and by which rules some of it may be spent. */
export interface MeantReuse {
  papers: readonly NamedReuse[];
  spent: readonly SpentRule[];
}

/** A paper of the store that somebody names for one that is asked for. */
interface NamedReuse {
  named: string;
  dossier: Uuid;
  n: number;
}

/** Throws what `findDocument` does. */
export async function reuseNamed(
  told: readonly ToldReuse[],
  reader: Reader,
  ctx: Context,
): Promise<MeantReuse> {
  if (told.length === 0) return { papers: [], spent: [] };
  const found = await Promise.all(told.map((each) => findDocument(each.document, reader, ctx)));
  const papers = found.map(({ dossier, document }, at) => ({
    named: told[at]!.named,
    dossier: dossier.id,
    n: document.n,
  }));
  return { papers, spent: await spentRules(ctx) };
}

/** In which dossier, by which papers of its case, and for whom something is used again. */
export interface ReuseIn extends Omit<ReuseFor, 'spent'> {
  dossier: Pick<Dossier, 'id' | 'code'>;
  chosen: ProcedureCase;
  /** What it has already, gone ones among them. */
  has: readonly DossierDocument[];
}

/**
 * The documents of a dossier that these are from now on, as they are at this moment. Throws what
 * `reusedAs`, `requireNotHere`, `componentNamed` and `requireNoCard` do.
 */
export async function reuseEvents(
  { papers: named, spent }: MeantReuse,
  { dossier, chosen, has, ...whose }: ReuseIn,
  reader: Reader,
): Promise<NewEvent[]> {
  if (named.length === 0) return [];
  const [papers, keeps] = await Promise.all([
    papersNow([...new Set(named.map((each) => each.dossier))], reader),
    keepsCards(reader),
  ]);
  const last = Math.max(0, ...has.map(({ n }) => n));
  return named.map((each, at) => {
    const paper = papers.find(
      ({ document }) => document.dossier === each.dossier && document.n === each.n,
    )!;
    const rule = componentNamed(chosen, each.named);
    const from = { code: dossier.code, procedure: paper.dossier.procedure };
    requireNoCard(from, { component: rule.id, name: rule.name }, keeps);
    requireNoCard(from, paper.document.of, keeps);
    const fresh = reusedAs(rule, paper, { ...whose, spent });
    requireNotHere(dossier.code, fresh, paper, has);
    return documentAdded(dossier.id, fresh, last + 1 + at);
  });
}

/**
 * The same for a dossier that is there, under the lock: whoever owns it now, and what it has; and
 * the files lie there. Throws what `reuseEvents` does, and `document.file_missing`.
 */
export async function reusedInto(
  dossier: Dossier,
  named: MeantReuse,
  { now }: { now: Instant },
  writer: Writer,
): Promise<NewEvent[]> {
  const [has, records] = await Promise.all([
    writer.documents.ofDossier(dossier.id),
    recordsOf(dossier.owner.citizen, writer),
  ]);
  const whose = { records, today: localDate(now) };
  const events = await reuseEvents(
    named,
    { dossier, chosen: caseOf(dossier), has, ...whose },
    writer,
  );
  await requireReusedFiles(events, writer);
  return events;
}

/** All records of somebody: nobody's are nobody's papers. */
export async function recordsOf(citizen: Uuid | null, reader: Reader): Promise<Uuid[]> {
  return citizen === null ? [] : reader.citizens.kinOf(citizen);
}

/** Their files lie there still. Throws `document.file_missing`. */
export async function requireReusedFiles(
  events: readonly NewEvent[],
  writer: Writer,
): Promise<void> {
  const added = events.flatMap((each) => (each.type === 'document.added' ? [each.data] : []));
  const digests = keptDigests(added.map((data) => ({ ...data, gone: null })));
  if (digests.length > 0) await writer.requireFiles(digests);
}
