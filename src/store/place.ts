/** Where a store is: a file of this machine, or a database on a server that several share. */

/**
 * True for a PostgreSQL server's address, and for any other with `://` in it: one that is mistyped
 * must not become a folder of that name. Anything else is a file's path.
 */
export function isServer(place: string): boolean {
  return /^(postgres(ql)?:|[a-z][a-z\d+.-]+:\/\/)/i.test(place);
}

/** A store's place as it may be shown and kept: without the password that may stand in it. */
export function shownPlace(place: string): string {
  if (!isServer(place)) return place;
  // By hand: what cannot be read as an address is shown too, and may have one in it as well.
  return place
    .replace(/^([^:]*:\/*[^:@/?#]*):.*@/s, '$1@')
    .replace(/([?&](?:ssl)?password=)[^&]*/gi, '$1…');
}

/** True where a password stands in the address itself. */
export function namesPassword(place: string): boolean {
  return isServer(place) && shownPlace(place) !== place;
}
