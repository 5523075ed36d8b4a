/** Names of this store's own values: kept beside the journal, never in it. */
export const localNames = {
  /** `1` in a training store. */
  training: 'training',
  /** The book this terminal writes when no station is named. */
  book: 'station.book',
  /** All books this store writes, with spaces between; only its first one when it has no other. */
  books: 'station.books',
  sealPrivate: 'seal.private',
  sealPublic: 'seal.public',
  /** Unfinished receptions of the counter that writes a book. */
  drafts: (book: string) => `drafts.${book}`,
  /** What was received there last, for "the same as last". */
  lastReception: (book: string) => `last.reception.${book}`,
  /** When a backup was last made here, if one was. */
  lastBackup: 'backup.last',
} as const;

/** How many wrong PINs in a row a person has typed. */
export function pinFailures(login: string): string {
  return `pin.failures.${login}`;
}

/** Who is signed in at a station, and until when: each station has a session of its own. */
export function sessionNames(book: string): { login: string; until: string } {
  return { login: `session.login.${book}`, until: `session.until.${book}` };
}
