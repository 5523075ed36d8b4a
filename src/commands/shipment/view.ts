/** Shipments as JSON gives them, and the one a person means. */
import type { Context } from '../../cli/context.ts';
import { hidden } from '../../domain/access/mask.ts';
import { Problem } from '../../domain/problem.ts';
import { sightOf } from '../../domain/dossier/sight.ts';
import type { Actor } from '../../domain/dossier/blockers.ts';
import { allowedSteps } from '../../domain/shipment/progress.ts';
import { nextShipmentStates, type Shipment } from '../../domain/shipment/shipment.ts';
import { readTracking } from '../../domain/shipment/tracking.ts';
import type { Reader } from '../../store/store.ts';

export const shipmentFields = [
  'tracking code order direction service state office recipient cod codCollected',
  'registeredAt receivedBy steps prints next warnings',
] as const;

export type ShipmentView = ReturnType<typeof shipmentView>;

/** One of a list: its phone behind a mask, and what may follow by its state alone. */
export function listedShipment(shipment: Shipment): ShipmentView {
  return shipmentView(masksOn(shipment));
}

/** The same shipment with the phone of whoever it goes to masked. */
export function masksOn(shipment: Shipment): Shipment {
  const { recipient } = shipment;
  return { ...shipment, recipient: { ...recipient, phone: hidden(recipient.phone) } };
}

function shipmentView(shipment: Shipment) {
  const { dossier: _dossier, version: _version, ...rest } = shipment;
  const expected = readTracking(shipment.tracking)?.expected ?? null;
  return {
    ...rest,
    warnings: expected === null ? [] : [{ code: 'check_digit' as const, expected }],
    next: nextShipmentStates(shipment.state),
  };
}

/** One by itself: the steps that whoever looks may tell of it now. */
export async function shipmentHere(
  shipment: Shipment,
  actor: Actor,
  reader: Reader,
): Promise<ShipmentView> {
  const dossier = (await reader.dossiers.byId(shipment.dossier))!;
  return { ...shipmentView(shipment), next: allowedSteps(shipment, dossier, actor) };
}

/**
 * The shipment of a tracking code, with or without spaces. Throws `shipment.not_found`, also for
 * one of another post office: its people see what they carry.
 */
export async function findShipment(typed: string, reader: Reader, ctx: Context): Promise<Shipment> {
  const tracking = readTracking(typed)?.tracking ?? typed.trim().toUpperCase();
  const found = await reader.shipments.byTracking(tracking);
  const viewer = await ctx.viewer();
  const only = viewer && sightOf(viewer);
  if (found && (only === null || only === found.office)) return found;
  const office = viewer?.office;
  const near = await reader.shipments.list({ limit: 3, ...(office !== undefined && { office }) });
  throw new Problem('shipment.not_found', { typed, near: near.map((each) => each.tracking) });
}
