/** Said where a write has to wait for whoever else writes, for longer than a moment. */
import type { Texts } from '../locale/texts.ts';
import { isWatched, type Globals, type Surroundings } from './surroundings.ts';

interface Watching {
  surroundings: Surroundings;
  globals: Globals;
  texts: Texts;
}

/** Somebody asked for fewer words; a counter that runs a line says `--quiet` for hints alone. */
export function isHushed({ surroundings, globals }: Omit<Watching, 'texts'>): boolean {
  return globals.quiet && !surroundings.stage.isHeld;
}

/** `undefined` where nobody watches. At once, also at a counter that keeps what is said. */
export function saysWaiting({ surroundings, globals, texts }: Watching): (() => void) | undefined {
  if (isHushed({ surroundings, globals }) || !isWatched(surroundings)) return undefined;
  return () => surroundings.live.write(`\r! ${texts.screen.store.waits}\n`);
}
