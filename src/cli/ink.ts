/** What draws results for a command; the packages that draw load with the first thing drawn. */
import type { Context } from './context.ts';
import type { Ui, UiStreams } from './ui.ts';

type Wishes = Pick<Context, 'globals' | 'surroundings' | 'texts'>;

/**
 * Draws on one of the two streams, with colour where the terminal has it. `next` takes what to
 * type next; without it nobody is told.
 */
export async function inkFor(
  { globals, surroundings: { stdout, stderr }, texts }: Wishes,
  to: 'stdout' | 'stderr',
  next: UiStreams['next'] = () => undefined,
): Promise<Ui> {
  const { write, columns } = to === 'stdout' ? stdout : stderr;
  const { color } = globals;
  return drawing({ out: write, err: stderr.write, color, columns, next }, texts);
}

/** Tells what to type next, on stderr. */
export async function tellNext(
  { globals, surroundings, texts }: Wishes,
  commands: readonly string[],
): Promise<void> {
  const { nextText } = await import('./ui.ts');
  surroundings.stderr.write(nextText(commands, globals.color, texts));
}

/** What a drawing draws, as lines of what stands on stderr. */
export async function drawnLines(
  { surroundings, texts }: Wishes,
  draw: (ui: Ui) => void,
): Promise<string[]> {
  let text = '';
  const take = (more: string): void => void (text += more);
  const { columns } = surroundings.stderr;
  const nobody = (): void => undefined;
  // Without colour: what a question shows is cleaned of control characters as a whole.
  draw(await drawing({ out: take, err: take, color: false, columns, next: nobody }, texts));
  return text.replace(/\n$/, '').split('\n');
}

async function drawing(streams: UiStreams, texts: Wishes['texts']): Promise<Ui> {
  const { createUi } = await import('./ui.ts');
  return createUi(streams, texts);
}
