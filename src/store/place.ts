/** Where a store is: a file of this machine, or a database on a server that several share. */

/** What is named from a folder, a home or a drive is a file, whatever letters follow. */
const FILE = /^(\.{0,2}[/\\](?!\/)|~|[a-z]:[/\\])/i;
/** What somebody wanted to be a server's address, however it is mistyped. */
const ADDRESSES = [
  /:\/\//,
  /^\W*(pg|pgsql|psql|postg\w*)(:|\/\/)/i,
  // A name with a password behind it, a server with a port behind it.
  /:.*@/s,
  /^[^/\\]+:\d+(\/|$)/,
  // As PostgreSQL's own programs take it in words.
  /(^|\s)(host|hostaddr|port|dbname|user|password|service)\s*=/i,
];

/**
 * True for a PostgreSQL server's address, and for whatever looks like one: what is mistyped must
 * not become a file of that name, with the password in it. Anything else is a file's path.
 */
export function isServer(place: string): boolean {
  return !FILE.test(place) && ADDRESSES.some((looks) => looks.test(place));
}

const SCHEME = /^\s*[a-z][a-z\d+.-]*:\/\//i;
/** A scheme and a user without marks, a password where there is one, and the last `@`. */
const USER = /^(\s*[a-z][a-z\d+.-]*:\/\/[^:@/?#]*)(?::.*)?@(?=[^@]*$)/is;

/**
 * A store's place as it may be shown and kept: without the password that may stand in it. What is
 * a server's stays so.
 */
export function shownPlace(place: string): string {
  if (!isServer(place)) return place;
  // By hand: what cannot be read as an address is shown too, and may have one in it as well. Where
  // that does not stand in its place, all goes that may be part of it.
  const named = SCHEME.test(place) ? /(password=)[^&]*/gi : /(password\s*=).*$/is;
  const shown = place.replace(named, '$1…');
  return USER.test(shown) ? shown.replace(USER, '$1@') : shown.replace(/^.*@/s, '…:…@');
}

/** True where a password stands in an address itself. */
export function namesPassword(place: string): boolean {
  return SCHEME.test(place) && shownPlace(place) !== place;
}
