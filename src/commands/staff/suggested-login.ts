/** The login that a new person is offered. */
import { foldedWords } from '../../domain/value/text.ts';

/** `Phạm Thị Lan` → `lan.pt`. */
export function suggestedLogin(name: string): string {
  const words = foldedWords(name);
  const given = words.at(-1) ?? 'canbo';
  const rest = words.slice(0, -1).map((word) => word.charAt(0));
  return rest.length === 0 ? given : `${given}.${rest.join('')}`;
}
