/** Hand-overs as JSON gives them, and the one the person means. */
import type { Context } from '../../cli/context.ts';
import { parseSlipCode } from '../../domain/handover/slip.ts';
import { tally, type Handover, type HandoverLine } from '../../domain/handover/handover.ts';
import { Problem } from '../../domain/problem.ts';
import type { Reader } from '../../store/store.ts';

export type HandoverView = Awaited<ReturnType<typeof handoverView>>;

export async function handoverView(handover: Handover, reader: Reader) {
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
    discrepancies,
  };
}

async function officeView(agencyId: string, reader: Reader) {
  const office = await reader.offices.byId(agencyId);
  return { agencyId, name: office?.name ?? agencyId };
}

export type HandoverLineView = HandoverLine;

/** The slip a person typed or scanned; throws `handover.not_found` with those under way. */
export async function findHandover(typed: string, reader: Reader, ctx: Context): Promise<Handover> {
  const slip = parseSlipCode(typed);
  const found = slip === null ? null : await reader.handovers.bySlip(slip);
  if (found) return found;
  const viewer = await ctx.viewer();
  const near = await reader.handovers.underWay(viewer?.office ?? null);
  const codes = near.slice(0, 3).map((line) => line.slip as string);
  throw new Problem('handover.not_found', { typed, near: codes });
}
