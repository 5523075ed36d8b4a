/** What the owner has in the store already, as it is offered where papers are asked for. */
import type { ToldReuse } from '../../cli/look-up-option.ts';
import type { Context } from '../../cli/context.ts';
import { keepsCards } from '../../config/load.ts';
import { isCardNamed } from '../../domain/document/card.ts';
import { offeredFor, refOf } from '../../domain/document/reuse.ts';
import type { StoredPaper } from '../../domain/document/stored-paper.ts';
import { isNeeded } from '../../domain/dossier/components.ts';
import { isHeldAsData, type ComponentRule } from '../../domain/procedure/procedure.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { recordsOf, storedPapers, storedView, useToday } from '../document/stored.ts';
import { validityText } from '../document/stored-text.ts';
import { sightHere } from '../dossier/shared.ts';

/** By the id of a paper's rule: what may be used for it, and how long that is good. */
export type OfferedPapers = ReadonlyMap<string, { ref: string; validity: string }>;

const nothing: OfferedPapers = new Map();

interface AskedPapers {
  rules: readonly ComponentRule[];
  /** The day whose rules hold. */
  on: PlainDate;
  /** Whose own papers are none of what is offered. */
  dossier?: Uuid | null;
}

/** The best of each paper that is asked for; what a database holds is not. */
export async function offeredHere(
  ctx: Context,
  citizen: string | null,
  { rules, on, dossier = null }: AskedPapers,
): Promise<OfferedPapers> {
  if (citizen === null) return nothing;
  const store = await ctx.store();
  const keeps = await keepsCards(store);
  const asked = rules.filter(
    (rule) => !isHeldAsData(rule, on) && (keeps || !isCardNamed(rule.name)),
  );
  if (asked.length === 0) return nothing;
  const all = await storedPapers(citizen as Uuid, store, await sightHere(ctx));
  const papers = all.filter((paper) => paper.dossier.id !== dossier);
  if (papers.length === 0) return nothing;
  const use = await useToday(ctx);
  const whose = { records: await recordsOf(citizen as Uuid, store), ...use };
  const told = (paper: StoredPaper) => {
    const validity = validityText(storedView(paper, use), ctx.texts);
    return { ref: refOf(paper), validity };
  };
  return new Map(
    asked.flatMap((rule) =>
      offeredFor(rule, papers, whose)
        .slice(0, 1)
        .map((paper) => [rule.id, told(paper)] as const),
    ),
  );
}

const REUSE_KEY = /^r\s*(\d{1,2})?$/iu;

/**
 * `r2` for one paper, `r` alone for all that are `wanted`: those that everybody has to bring.
 * `null` where nothing such is typed, or nothing is offered for it.
 */
export function typedReuse(
  typed: string,
  rules: readonly ComponentRule[],
  offered: OfferedPapers,
  wanted: (rule: ComponentRule) => boolean = isNeeded,
): ToldReuse[] | null {
  const match = REUSE_KEY.exec(typed.trim());
  if (!match) return null;
  const place = match[1];
  const meant =
    place === undefined ? rules.filter(wanted) : rules.slice(Number(place) - 1, Number(place));
  const told = meant.flatMap(({ id }) => {
    const offer = offered.get(id);
    return offer ? [{ named: id, document: offer.ref }] : [];
  });
  return told.length === 0 ? null : told;
}
