/** What an update has left that was killed: settled by whatever is started next. */
import { dirname, resolve } from 'node:path';
import { halfDone, type UpdateMarker } from '../domain/update/marker.ts';
import { dropPartOf, isRunning } from '../files/unfinished.ts';
import { Versions } from '../files/versions.ts';
import { Problem } from '../domain/problem.ts';
import { loadTexts, pickLanguage } from '../locale/texts.ts';
import { valueOf } from './find-command.ts';
import type { Surroundings } from './surroundings.ts';

/** Settles it and gives what came of it; `null` where none was begun, or it still goes on. */
export function settle(versions: Versions): { marker: UpdateMarker; came: string } | null {
  const marker = versions.marked();
  const chosen = versions.chosen();
  if (marker === null || chosen === null || isRunning(marker.pid)) return null;
  const came = halfDone(marker, chosen);
  if (came === 'undone') versions.drop(marker.to);
  if (marker.trial !== null) dropPartOf(marker.pid, marker.trial);
  versions.unmark();
  return { marker, came };
}

/** The same, told to people; a folder that cannot be written is left as it is. */
export async function settleUpdate(argv: readonly string[], around: Surroundings): Promise<void> {
  const settled = settledHere(new Versions(dirname(resolve(around.programFolder))));
  if (settled === null || argv.includes('--json')) return;
  const { screen } = await loadTexts(pickLanguage(valueOf(argv, '--lang'), around));
  const { from, to } = settled.marker;
  const told =
    settled.came === 'done' ? screen.update.wasDone(to) : screen.update.wasUndone(to, from);
  around.stderr.write(`! ${told}\n`);
}

function settledHere(versions: Versions): ReturnType<typeof settle> {
  try {
    return settle(versions);
  } catch (error) {
    const isDisk = error instanceof Problem || (error instanceof Error && 'syscall' in error);
    if (isDisk) return null;
    throw error;
  }
}
