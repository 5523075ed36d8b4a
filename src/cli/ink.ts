/** What draws results for a command; the packages that draw load with the first thing drawn. */
import type { Context } from './context.ts';
import { isWatched } from './surroundings.ts';
import type { Ui, UiStreams } from './ui.ts';

type Wishes = Pick<Context, 'globals' | 'surroundings' | 'texts'>;

/**
 * Draws on one of the two streams, with colour where the terminal has it. `quiet`, as the command
 * was asked unless said, leaves out what to type next; so does a stream that is not watched.
 */
export async function inkFor(
  { globals, surroundings: { stdout, stderr }, texts }: Wishes,
  to: 'stdout' | 'stderr',
  quiet: boolean = globals.quiet,
): Promise<Ui> {
  const { write, columns } = to === 'stdout' ? stdout : stderr;
  const { color } = globals;
  const hints = !quiet && isWatched({ stdout, stderr });
  return drawing({ out: write, err: stderr.write, color, hints, columns }, texts);
}

/** What a drawing draws, as lines of what stands on stderr. */
export async function drawnLines(
  { surroundings, texts }: Wishes,
  draw: (ui: Ui) => void,
): Promise<string[]> {
  let text = '';
  const take = (more: string): void => void (text += more);
  const { columns } = surroundings.stderr;
  // Without colour: what a question shows is cleaned of control characters as a whole.
  draw(await drawing({ out: take, err: take, color: false, hints: false, columns }, texts));
  return text.replace(/\n$/, '').split('\n');
}

async function drawing(streams: UiStreams, texts: Wishes['texts']): Promise<Ui> {
  const { createUi } = await import('./ui.ts');
  return createUi(streams, texts);
}
