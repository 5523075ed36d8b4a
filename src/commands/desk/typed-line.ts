/** A command line that is typed at the counter, as a hint or a manual names it. */

/**
 * Its words behind `motcua`, quotes taken off; `null` for any other line. Places that a hint leaves
 * open (`<number>`, `…`) were not filled in: they are left out with the option they stand behind,
 * and so are the options that lead out of this window (`--store`, `--lang`, `--key`).
 */
export function typedWords(typed: string): string[] | null {
  const line = /^\s*motcua\s+(.*)$/isu.exec(typed)?.[1];
  if (line === undefined) return null;
  const words: string[] = [];
  for (const [word] of line.matchAll(/<[^<>]*>|(?:"[^"]*"|'[^']*'|[^\s"'])+/gu)) {
    const open = isOpen(word);
    const before = words.at(-1) ?? '';
    if (OUTWARD.has(before) || (open && before.startsWith('--'))) words.pop();
    else if (!open) words.push(word.replace(/"([^"]*)"|'([^']*)'/gu, '$1$2'));
  }
  return OUTWARD.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

const OUTWARD = new Set(['--store', '--lang', '--key']);

function isOpen(word: string): boolean {
  return /^<[^<>]*>$|^…$/u.test(word);
}
