/** Finding by phone: the search knows a phone as its digits in one piece, as dialled here. */
import { isDialled } from '../domain/value/phone.ts';

/** Finds what was typed; digits in groups that find nothing are tried as a phone. */
export async function findOrPhone<T>(
  typed: string,
  find: (words: string) => Promise<T[]>,
): Promise<T[]> {
  const found = await find(typed);
  const digits = phoneDigits(typed);
  return found.length > 0 || digits === null ? found : find(digits);
}

function phoneDigits(typed: string): string | null {
  if (!isDialled(typed)) return null;
  return typed.replace(/\D/g, '').replace(/^(?:00)?84(?=\d{9})/, '0');
}
