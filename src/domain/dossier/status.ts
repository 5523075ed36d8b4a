/** Where a dossier stands: one of the four axes, never mixed with money, delivery and sync. */

export const statuses = [
  'received',
  'processing',
  'supplement_requested',
  'resolved',
  'unresolved',
  'returned',
  'refused',
  'withdrawn',
  'stopped',
  'cancelled',
] as const;
export type Status = (typeof statuses)[number];
