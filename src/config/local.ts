/** Names of this store's own values: kept beside the journal, never in it. */
export const localNames = {
  /** `1` in a training store. */
  training: 'training',
  /** The book this terminal writes. */
  book: 'station.book',
  login: 'session.login',
  /** The moment until which the session holds. */
  until: 'session.until',
  sealPrivate: 'seal.private',
  sealPublic: 'seal.public',
} as const;

/** How many wrong PINs in a row a person has typed. */
export function pinFailures(login: string): string {
  return `pin.failures.${login}`;
}
