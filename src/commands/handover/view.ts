/** Hand-overs as JSON gives them, and the one the person means. */
import type { Context } from '../../cli/context.ts';
import type { Actor } from '../../domain/dossier/blockers.ts';
import { sightOf } from '../../domain/dossier/sight.ts';
import { parseSlipCode } from '../../domain/handover/slip.ts';
import { tally, type Handover } from '../../domain/handover/handover.ts';
import { allowedEndings, allowedHandoverActs } from '../../domain/handover/may-act.ts';
import { Problem } from '../../domain/problem.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import { bareCode } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';

export const handoverFields = [
  'slip sender addressee state sentAt giver note digest prints from to count received',
  'missing onTheRoad open items discrepancies next',
] as const;

export const handoverLineFields = [
  'slip from to sentAt state count received missing left open',
] as const;

export type HandoverView = Awaited<ReturnType<typeof handoverView>>;

export async function handoverView(handover: Handover, actor: Actor, reader: Reader) {
  const { items, discrepancies, version: _version, ...rest } = handover;
  const { count, received, missing, onTheRoad, open } = tally(handover);
  return {
    ...rest,
    from: await officeView(handover.from, reader),
    to: await officeView(handover.to, reader),
    count,
    received,
    missing,
    onTheRoad,
    open,
    items: items.map(({ dossier: _dossier, ...item }) => item),
    discrepancies: discrepancies.map((each) => {
      return { ...each, endings: allowedEndings(handover, each, actor) };
    }),
    next: allowedHandoverActs(handover, actor),
  };
}

async function officeView(agencyId: string, reader: Reader) {
  const office = await reader.offices.byId(agencyId);
  return { agencyId, name: office?.name ?? agencyId };
}

/**
 * The slip a person typed or scanned; throws `handover.not_found` with those under way, also for
 * one that the post neither sent nor is to receive.
 */
export async function findHandover(typed: string, reader: Reader, ctx: Context): Promise<Handover> {
  const slip = parseSlipCode(typed);
  const found = slip === null ? null : await reader.handovers.bySlip(slip);
  const viewer = await ctx.viewer();
  const only = viewer && sightOf(viewer);
  if (found && (only === null || sidesOf(found).includes(only))) return found;
  const near = await reader.handovers.underWay(viewer?.office ?? null);
  // A bar code read without its dots and dashes: the same letters and digits.
  const same = near.filter((line) => bareCode(line.slip) === bareCode(typed));
  if (same.length === 1) return (await reader.handovers.bySlip(same[0]!.slip))!;
  const codes = near.slice(0, 3).map((line) => line.slip as string);
  throw new Problem('handover.not_found', { typed, near: codes });
}

/** The offices on either side, as it was sent and as it stands after mergers. */
function sidesOf({ from, to, sender, addressee }: Handover): AgencyId[] {
  return [from, to, sender, addressee];
}
