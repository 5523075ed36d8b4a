/** One office taken into another: all it has goes along in one act, codes stay as they are. */
import type { Carried } from '../handover/handover.ts';
import type { Account } from '../payment/account.ts';
import { approvedByOne, withdrawAccount } from '../payment/propose-account.ts';
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { dossierStream, officeStream } from '../stream.ts';
import type { AgencyId } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { Counter, KnownOffice } from './office.ts';

export type StationCounter = Counter & { book: string };

/** A hand-over on which the old office stands, and on which side. */
export interface SlipSide {
  slip: string;
  side: 'sender' | 'addressee';
}

export interface MergerFacts {
  from: KnownOffice;
  into: KnownOffice;
  counters: { from: readonly StationCounter[]; into: readonly StationCounter[] };
  staff: readonly string[];
  slips: readonly SlipSide[];
  shipmentRanges: readonly string[];
  /** Every dossier it holds, and every one on the road to it. */
  dossiers: readonly Carried[];
  /** The bank accounts of the office that goes on. */
  accounts: readonly Account[];
}

/**
 * Decides a merger. Throws `handover.same_office`, or `office.merged` when either office has
 * already been taken into another.
 */
export function mergeOffice(
  facts: MergerFacts,
  { date, reason }: { date: PlainDate; reason: string },
): NewEvent[] {
  const [from, into] = [facts.from.agencyId, facts.into.agencyId];
  if (from === into) throw new Problem('handover.same_office', { office: from });
  for (const { agencyId: office, mergedInto } of [facts.from, facts.into]) {
    if (mergedInto !== null) throw new Problem('office.merged', { office, into: mergedInto });
  }
  const data = {
    from,
    into,
    date,
    reason,
    counters: rehomedCounters(facts),
    staff: [...facts.staff],
    slips: [...facts.slips],
    shipmentRanges: [...facts.shipmentRanges],
    dossiers: facts.dossiers.length,
  };
  return [
    happened('office.merged', officeStream(from), data, null),
    ...facts.dossiers.map(({ id: dossier, holder, inTransit }) => {
      const transitTo = inTransit?.to === from ? into : (inTransit?.to ?? null);
      const rehomed = { dossier, holder: holder === from ? into : holder, transitTo };
      return happened('dossier.rehomed', dossierStream(dossier), rehomed, null);
    }),
    ...accountsAskedAnew(facts).map((account) => withdrawAccount(account, null)),
  ];
}

/**
 * The accounts that wait again: what another office brings would be paid into one that nobody of
 * those who now work there has agreed to, and one person may have made that office alone.
 */
export function accountsAskedAnew({ accounts, counters, staff, dossiers }: MergerFacts): Account[] {
  const comes = counters.from.length + staff.length + dossiers.length > 0;
  return comes ? approvedByOne(accounts) : [];
}

/** Each counter keeps its number on the door and its block of numbers where these are free. */
function rehomedCounters({
  counters,
}: MergerFacts): { book: string; number: number; block: number }[] {
  const numbers = new Set(counters.into.map(({ number }) => number));
  const blocks = new Set(counters.into.map(({ block }) => block));
  return counters.from.map(({ book, number, block }) => ({
    book,
    number: takeFree(numbers, number, 1),
    block: takeFree(blocks, block, 0),
  }));
}

/** The wanted one, else the first free one from `least`; taken from now on. */
export function takeFree(taken: Set<number>, wanted: number, least: number): number {
  let free = wanted;
  if (taken.has(free)) for (free = least; taken.has(free);) free += 1;
  taken.add(free);
  return free;
}

/** The counter a new station gets in an office: its number, and a block that nobody has. */
export function newCounter(
  office: AgencyId,
  number: number,
  existing: readonly Counter[],
): Counter {
  if (existing.some((each) => each.number === number)) {
    throw new Problem('counter.taken', { office, number });
  }
  const blocks = new Set(existing.map(({ block }) => block));
  return { office, number, block: takeFree(blocks, number - 1, 0) };
}

/** An office, and all that were taken into it: what was meant for them is its own. */
export function takenInto(office: string, offices: readonly KnownOffice[]): ReadonlySet<string> {
  const into = new Map(offices.map(({ agencyId, mergedInto }) => [agencyId as string, mergedInto]));
  const endsHere = (id: string): boolean => {
    const seen = new Set<string>();
    let at: string | null | undefined = id;
    while (at && at !== office && !seen.has(at)) {
      seen.add(at);
      at = into.get(at);
    }
    return at === office;
  };
  return new Set([office, ...[...into.keys()].filter(endsHere)]);
}
