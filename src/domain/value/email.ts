/** E-mail addresses, as far as a counter can tell one: somebody at some domain. */

/** The address without white space around it; `null` for what is none. */
export function parseEmail(raw: string): string | null {
  const typed = raw.trim();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? typed : null;
}
