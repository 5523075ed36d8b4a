/** Values that the entry of the store's making tells, too: whose it is does not change unseen. */
export const madeValues = {
  /** A UUID, made at set-up. */
  id: 'store.id',
  /** `1` in a training store. */
  training: 'training',
} as const;
