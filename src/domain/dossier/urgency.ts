/** In which order a list of dossiers stands, and where in it one of them does. */
import type { DossierLine } from './dossier.ts';

/** By receipt, or what is due first: then those that wait for papers, by their limit. */
export const listOrders = ['newest', 'urgent', 'oldest'] as const;
export type ListOrder = (typeof listOrders)[number];

/** Behind all days: where nothing must happen by any. */
export const neverDue = '9';

/** The text by which a dossier is put in an order, before its identifier. */
export function placeIn(order: ListOrder, line: DossierLine): string {
  return order === 'urgent' ? (line.dueAt ?? line.limit ?? neverDue) : line.receivedAt;
}
