/** Settings that each office has of its own, where a store writes the books of several. */

/** What stands at the head and at the foot of an office's papers, where it lies, how it keeps its queue. */
const own = new Set([
  'office.parent',
  'office.place',
  'office.hard_area',
  'signer.title',
  'signer.name',
  'queue.kept_days',
  'queue.last_ticket',
]);

/** Every other setting belongs to the store as a whole. */
export const wholeStore = '';

/** Whose setting it is, when it is changed at the counter of an office. */
export function settingOwner(key: string, office: string): string {
  return own.has(key) ? office : wholeStore;
}
