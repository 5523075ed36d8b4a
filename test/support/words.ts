/** A command line as a shell cuts it: words, and quoted words with spaces in them. */

const WORD = /(?:[^\s"']|"[^"]*"|'[^']*')+/g;

export function split(line: string | readonly string[]): string[] {
  if (typeof line !== 'string') return [...line];
  const words = line.match(WORD) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
