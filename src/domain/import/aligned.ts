/** Text without its marks in which every letter stands where it stood. */

/** Without marks, and every letter where it was. */
export function aligned(text: string): string {
  let made = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter < '\u0080') {
      made += letter;
      continue;
    }
    const bare =
      letter === '\u0110' ? 'D' : letter === '\u0111' ? 'd' : letter.normalize('NFD')[0]!;
    made += bare;
  }
  return made;
}
