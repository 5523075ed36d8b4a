/** What a restored store says of itself; apart, as every start knows the names of values. */

export const restoredMarks = {
  /**
   * How many numbers each series skips before anything else is written, until an entry tells it:
   * who put it there may be nobody that the store knows.
   */
  skip: 'restored.skip',
} as const;

/** As it is kept: until another entry accepts a copy as the store than the last that did. */
export function awaitingSkip(skip: number, accepted: { hash: string } | null): string {
  return `${skip} ${accepted?.hash ?? ''}`;
}

/** What is kept, `null` where it was told since. */
export function skipAwaited(kept: string | null, accepted: { hash: string } | null): number | null {
  const [, skip, hash] = /^(\d+) ([\da-f]*)$/.exec(kept ?? '') ?? [];
  return skip === undefined || hash !== (accepted?.hash ?? '') ? null : Number(skip);
}
