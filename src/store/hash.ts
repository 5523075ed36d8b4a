/** The hash that holds a journal together, and that names what is not to be said. */
import { sha256OfShort } from '../domain/value/digest.ts';

/** Node's hashes come once many texts, or long ones, are to be hashed: they are slow to load. */
export function sha256(text: string): string {
  if (few > 0 && text.length <= SHORT) {
    few -= 1;
    return sha256OfShort(text);
  }
  return process.getBuiltinModule('node:crypto').hash('sha256', text, 'hex');
}

/** So many are done with by ourselves sooner than Node's hashes are there. */
let few = 24;
const SHORT = 400;
