/**
 * Transcripts a clerk can read: command lines with what the program answers, kept as text and
 * compared letter by letter. `npm test -- -u` writes them anew, for a person to read again.
 *
 *     # a remark                     @ 2026-11-23T09:14   the clock from here on
 *     < text                         what the next command finds on its standard input
 *     $ motcua dossier show 1        the command; its answer follows, `2>` what went to stderr
 */
import type { Counter } from './program.ts';

/** Plays the lines of a transcript and gives the whole text as it comes out now. */
export async function play(text: string, counter: Counter): Promise<string> {
  const written: string[] = [];
  let stdin = '';
  let answered = false;
  for (const line of text.split('\n')) {
    // A blank line among the remarks is one; behind a command it belongs to the old answer.
    if (line === '' && !answered && written.length > 0) written.push('');
    if (!/^[#@<$] /.test(line)) continue;
    if (answered) written.push('');
    written.push(line);
    answered = false;
    if (line.startsWith('@ ')) counter.at(line.slice(2).trim());
    if (line.startsWith('< ')) stdin = `${line.slice(2)}\n`;
    if (!line.startsWith('$ ')) continue;
    const command = line.replace(/^\$ motcua ?/, '').replaceAll('<folder>', counter.folder);
    written.push(...answerLines(await counter.run(command, { stdin, screen: true }), counter));
    stdin = '';
    answered = true;
  }
  return `${written.join('\n')}\n`;
}

function answerLines(
  { code, out, err }: { code: number; out: string; err: string },
  counter: Counter,
): string[] {
  const said = lines(steady(out, counter));
  const noted = lines(steady(err, counter)).map((line) => `2> ${line}`.trimEnd());
  return [...said, ...noted, ...(code === 0 ? [] : [`[exit ${code}]`])];
}

function lines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** What differs from run to run has a name instead. */
export function steady(text: string, counter: Pick<Counter, 'folder'>): string {
  return text
    .replaceAll(counter.folder, '<folder>')
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uuid>')
    .replace(/\b[0-9a-f]{64}\b/g, '<hash>')
    .replace(/\bMCowBQYDK2VwAyEA[\w-]{43}/g, '<public key>');
}
