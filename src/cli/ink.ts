/** What draws results for a command; the packages that draw load with the first thing drawn. */
import type { Context } from './context.ts';
import type { Ui, UiStreams } from './ui.ts';

/** Whether there is colour. */
type Colour = { globals: Pick<Context['globals'], 'color'> };
type Wishes = Pick<Context, 'globals' | 'surroundings' | 'texts'>;

/**
 * Draws on one of the two streams, with colour where the terminal has it. `next` takes what to
 * type next; without it nobody is told.
 */
export async function inkFor(
  { globals, surroundings, texts }: Wishes,
  to: 'stdout' | 'stderr',
  next: UiStreams['next'] = () => undefined,
): Promise<Ui> {
  const { write, columns, rows: high, isTerminal } = surroundings[to];
  const rows = isTerminal ? high : Infinity;
  const { color } = globals;
  const err = surroundings.stderr.write;
  const plain = isPlain(surroundings);
  return drawing({ out: write, err, color, columns, rows, plain, next }, texts);
}

/** Tells what to type next, on stderr. */
export async function tellNext(
  { globals, surroundings, texts }: Wishes,
  commands: readonly string[],
): Promise<void> {
  const { nextText } = await import('./ui.ts');
  surroundings.stderr.write(nextText(commands, globals.color, texts));
}

/** What a drawing draws, as lines of a question, which are cleaned as a whole: without colour. */
export function drawnLines(
  { surroundings, texts }: Wishes,
  draw: (ui: Ui) => void,
): Promise<string[]> {
  return linesOf({ surroundings, texts, globals: { color: false } }, draw);
}

/** The same with its colours, as the page of a question. */
export async function linesOf(
  { globals, surroundings, texts }: Pick<Wishes, 'surroundings' | 'texts'> & Colour,
  draw: (ui: Ui) => void,
): Promise<string[]> {
  let text = '';
  const take = (more: string): void => void (text += more);
  const { columns, rows } = surroundings.stderr;
  const nobody = (): void => undefined;
  const { color } = globals;
  const plain = isPlain(surroundings);
  const streams = { out: take, err: take, color, columns, rows, plain, next: nobody };
  draw(await drawing(streams, texts));
  return text.replace(/\n$/, '').split('\n');
}

/** As far as the terminal and the counter tell: the setting is asked for where one is asked. */
function isPlain({ env, stage }: Context['surroundings']): boolean {
  return env['TERM'] === 'dumb' || env['MOTCUA_ACCESSIBLE'] === '1' || stage.plain;
}

async function drawing(streams: UiStreams, texts: Wishes['texts']): Promise<Ui> {
  const { createUi } = await import('./ui.ts');
  return createUi(streams, texts);
}
