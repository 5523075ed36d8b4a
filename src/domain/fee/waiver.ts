/**
 * Fees that a law waives or lowers, dated and on conditions. What fits a dossier is proposed; only
 * a person's word takes anything off.
 */
import type { CitizenKind } from '../citizen/citizen.ts';
import { Problem } from '../problem.ts';
import type { Channel } from '../procedure/procedure.ts';
import type { AgencyId } from '../value/id.ts';
import { dong, noDong, sumDong, type Dong } from '../value/money.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { FeeLine } from './fee-line.ts';
import type { Misfit } from './problems.ts';

/** All of a fee, a share of it, or all above a price of one unit. */
export type TakenOff =
  | { kind: 'all' }
  | { kind: 'percent'; percent: number }
  | { kind: 'price'; price: Dong };

/** Fees of some procedures: all of them where none is named. */
export interface CoveredFees {
  procedures: string[];
  fees?: string[];
}

/** One edition of a waiver: an id may have several, one after the other. */
export interface LawWaiver {
  id: string;
  name: string;
  since: PlainDate;
  /** The last day; `null` where the law names none. */
  until: PlainDate | null;
  /** Why there is no last day. */
  endless?: string;
  basis: string;
  covers: CoveredFees[];
  /** Facts of the dossier; any where it is left out. Provinces as agency ids begin: `H49`. */
  provinces?: string[];
  channels?: Channel[];
  owners?: CitizenKind[];
  /** What no record tells: whoever receives it must have seen this. */
  seen?: string;
  takesOff: TakenOff;
  /** Where its text was read; `null` where nobody has held it against one. */
  verified: { source: string; checkedOn: PlainDate } | null;
  toConfirm?: string;
}

/** What a waiver is chosen by. */
export interface WaivedDossier {
  procedure: string;
  channel: Channel;
  owner: CitizenKind;
  /** The office that decides it. */
  office: AgencyId;
  received: PlainDate;
  fees: readonly FeeLine[];
}

/** What a waiver would take off one fee; `null` while nobody has set its price. */
export interface WaivedFee {
  fee: string;
  name: string;
  amount: Dong | null;
}

/** A waiver that fits a dossier, or would if its condition was seen. */
export interface WaiverProposal {
  waiver: LawWaiver;
  fees: WaivedFee[];
  /** The sum of what is known. */
  amount: Dong;
}

/** In force on a day, its first and last one included. */
export function isOfDay({ since, until }: Pick<LawWaiver, 'since' | 'until'>, day: PlainDate) {
  return since <= day && (until === null || until >= day);
}

/**
 * Those that fit, or may, on the day of receipt, and take off more than was taken off before: what
 * takes most off comes first.
 */
export function proposedWaivers(
  waivers: readonly LawWaiver[],
  dossier: WaivedDossier,
  before: readonly FeeReduced[] = [],
): WaiverProposal[] {
  return waivers
    .filter((waiver) => isOfDay(waiver, dossier.received) && misfitOf(waiver, dossier) === null)
    .map((waiver) => proposalOf(waiver, dossier))
    .filter(({ fees }) =>
      fees.some(({ fee, amount }) => amount === null || amount > takenBefore(fee, before)),
    )
    .toSorted((one, other) => other.amount - one.amount);
}

/** What a person says of one dossier: the law, and what they saw of its condition. */
export interface TakenWaivers {
  waivers: readonly string[];
  seen: string | null;
}

/** What was taken off a fee, for whatever reason. */
export interface FeeReduced {
  fee: string;
  amount: number;
}

/** Taken off one fee, by which of the waivers named. */
export interface FeeWaived {
  fee: string;
  amount: Dong;
  waiver: LawWaiver;
}

/**
 * What the waivers named take off. Of several for one fee the best counts, and of what was taken
 * off before only the rest is added: benefits are not added up. Throws `fee.no_such_waiver`,
 * `fee.waiver_of_another_day`, `fee.waiver_misfit`, `fee.waiver_unseen` and
 * `fee.waiver_takes_nothing`.
 */
export function feesWaived(
  { waivers: named, seen }: TakenWaivers,
  waivers: readonly LawWaiver[],
  dossier: WaivedDossier,
  before: readonly FeeReduced[] = [],
): FeeWaived[] {
  const proposals = named.map((id) => proposalOf(waiverMeant(id, waivers, dossier), dossier));
  for (const { waiver } of proposals) {
    const { id, name, seen: condition } = waiver;
    if (condition !== undefined && seen === null) {
      throw new Problem('fee.waiver_unseen', { waiver: id, name, seen: condition });
    }
  }
  const taken = dossier.fees.flatMap(({ id: fee }) => bestOf(fee, proposals, before));
  const [first] = proposals;
  if (taken.length === 0 && first !== undefined) {
    const unknown = first.fees.filter(({ amount }) => amount === null).map(({ name }) => name);
    const { id, name } = first.waiver;
    const { procedure } = dossier;
    throw new Problem('fee.waiver_takes_nothing', { waiver: id, name, procedure, unknown });
  }
  return taken;
}

function bestOf(
  fee: string,
  proposals: readonly WaiverProposal[],
  before: readonly FeeReduced[],
): FeeWaived[] {
  const already = takenBefore(fee, before);
  const offers = proposals.flatMap(({ waiver, fees }) =>
    fees.flatMap((each) => (each.fee === fee ? [{ waiver, off: each.amount ?? noDong }] : [])),
  );
  const [best] = offers.toSorted((one, other) => other.off - one.off);
  if (best === undefined || best.off <= already) return [];
  return [{ fee, amount: dong(best.off - already), waiver: best.waiver }];
}

function takenBefore(fee: string, before: readonly FeeReduced[]): number {
  const mine = before.filter((each) => each.fee === fee);
  return mine.reduce((sum, { amount }) => sum + amount, 0);
}

/** The waiver that an id means on the day of receipt, where it fits. */
function waiverMeant(
  typed: string,
  waivers: readonly LawWaiver[],
  dossier: WaivedDossier,
): LawWaiver {
  const id = typed.trim().toLowerCase();
  const editions = waivers.filter((each) => each.id === id);
  const offered = proposedWaivers(waivers, dossier).map(({ waiver }) => waiver.id);
  const [first] = editions;
  const { received, procedure } = dossier;
  if (first === undefined) {
    const ofIt = waivers.filter((each) => isOfDay(each, received) && speaksOf(each, procedure));
    const known = [...new Set(ofIt.map(({ basis }) => basis))];
    throw new Problem('fee.no_such_waiver', { waiver: typed, offered, known });
  }
  const meant = editions.find((each) => isOfDay(each, received));
  if (meant === undefined) {
    // Of several editions the one that came next, else the last there was.
    const near = editions.find(({ since }) => since > received) ?? editions.at(-1) ?? first;
    const { name, since, until } = near;
    throw new Problem('fee.waiver_of_another_day', { waiver: id, name, since, until, received });
  }
  const why = misfitOf(meant, dossier);
  if (why === null) return meant;
  throw new Problem('fee.waiver_misfit', { waiver: id, name: meant.name, why, offered });
}

function misfitOf(waiver: LawWaiver, dossier: WaivedDossier): Misfit | null {
  const { channels, owners, provinces } = waiver;
  if (!speaksOf(waiver, dossier.procedure)) return 'procedure';
  if (!(channels?.includes(dossier.channel) ?? true)) return 'channel';
  if (!(provinces?.includes(provinceOf(dossier.office) ?? '') ?? true)) return 'province';
  if (!(owners?.includes(dossier.owner) ?? true)) return 'owner';
  return coveredFees(waiver, dossier).length === 0 ? 'fee' : null;
}

/** Whether it waives or lowers any fee of a procedure. */
export function speaksOf({ covers }: Pick<LawWaiver, 'covers'>, procedure: string): boolean {
  return covers.some(({ procedures }) => procedures.includes(procedure));
}

/** `H49` of `H49.22.01` and of `000.17.22.H49`. */
function provinceOf(office: AgencyId): string | null {
  return office.split('.').find((part) => /^[A-Z]\d{2}$/.test(part)) ?? null;
}

/** Fees that cost something, or of which nobody knows yet. */
function coveredFees({ covers }: LawWaiver, { procedure, fees }: WaivedDossier): FeeLine[] {
  const own = covers.filter(({ procedures }) => procedures.includes(procedure));
  const isCovered = (line: FeeLine) => own.some(({ fees: ids }) => ids?.includes(line.id) ?? true);
  return fees.filter((line) => line.amount !== 0 && isCovered(line));
}

function proposalOf(waiver: LawWaiver, dossier: WaivedDossier): WaiverProposal {
  const fees = coveredFees(waiver, dossier).map((line) => ({
    ...{ fee: line.id, name: line.name },
    amount: takenOff(line, waiver.takesOff),
  }));
  return { waiver, fees, amount: sumDong(fees.map(({ amount }) => amount ?? noDong)) };
}

function takenOff({ amount, quantity, copies }: FeeLine, off: TakenOff): Dong | null {
  if (amount === null) return null;
  if (off.kind === 'all') return amount;
  if (off.kind === 'percent') return dong(Math.floor((amount * off.percent) / 100));
  return dong(Math.max(0, amount - off.price * quantity * copies));
}

/** What is left to pay of fees; no more is taken off one than it costs. */
export function leftAfter(
  fees: readonly Pick<FeeLine, 'id' | 'amount'>[],
  waived: readonly FeeReduced[],
): Dong {
  const left = fees.map(({ id, amount }) => Math.max(0, (amount ?? 0) - takenBefore(id, waived)));
  return dong(left.reduce((sum, each) => sum + each, 0));
}

/** A waiver that was taken, and that fits the dossier no more: of it, and of which fee, or none. */
export interface UnfitWaiver {
  waiver: string;
  /** As it was taken by. */
  basis: string | null;
  amount: number;
  /** It was taken off a fee that the dossier has no more: it takes nothing off now. */
  lost: boolean;
}

/**
 * Waivers taken before facts were corrected that do not fit the corrected ones. They are told, and
 * neither ended nor moved: what somebody saw was of the facts as they were.
 */
export function unfitWaivers(
  taken: readonly (FeeReduced & { waiver: string | null; basis: string | null })[],
  waivers: readonly LawWaiver[],
  dossier: WaivedDossier,
): UnfitWaiver[] {
  return taken.flatMap(({ waiver: id, fee, basis, amount }) => {
    if (id === null) return [];
    const edition = waivers.find((each) => each.id === id && isOfDay(each, dossier.received));
    const lost = !dossier.fees.some((line) => line.id === fee && line.amount !== 0);
    const fits = edition !== undefined && misfitOf(edition, dossier) === null;
    return fits && !lost ? [] : [{ waiver: id, basis, amount, lost }];
  });
}
