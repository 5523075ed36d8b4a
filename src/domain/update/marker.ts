/** An update that was begun: what it leaves when it is killed, and what is to be done with it. */

/** Kept beside the versions from before the first file is written until all is done. */
export interface UpdateMarker {
  from: string;
  to: string;
  /** The process that does it. */
  pid: number;
  /** The folder with the copy of the store that the new program is tried on; `null` for none. */
  trial: string | null;
}

/** What a start finds: the new version is chosen by one rename, so that was done or it was not. */
export type HalfDone = 'undone' | 'done';

/** By the version that is now chosen. */
export function halfDone({ to }: Pick<UpdateMarker, 'to'>, chosen: string): HalfDone {
  return chosen === to ? 'done' : 'undone';
}

/** The folders of versions that nobody needs: all but the one that runs and the one before it. */
export function versionsToDrop(
  versions: readonly string[],
  { from, to }: Pick<UpdateMarker, 'from' | 'to'>,
): string[] {
  return versions.filter((version) => version !== from && version !== to);
}
