/** Names of a closed list, as the list writes them however they were typed. */
import { cleanLine, fold } from '../value/text.ts';

/**
 * The member of the list that was meant, without regard to capitals, dashes and, where none was
 * typed, marks; what is none of them, or may be several, stays as it was typed.
 */
export function speltAs(list: readonly string[], typed: string): string {
  const text = cleanLine(typed);
  const same = list.filter((each) => inSmall(each) === inSmall(text));
  if (same.length === 1) return same[0]!;
  // With marks of its own it is another word.
  if (inSmall(text) !== bareOf(text)) return text;
  const alike = list.filter((each) => bareOf(each) === bareOf(text));
  return alike.length === 1 ? alike[0]! : text;
}

/** Dashes and spaces within a name are written either way. */
function inSmall(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]+/g, '');
}

function bareOf(text: string): string {
  return inSmall(fold(text));
}
