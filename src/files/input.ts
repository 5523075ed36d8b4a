/** Opening what somebody named to be read, wherever it lies: nobody is waited for without end. */
import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  lstatSync,
  openSync,
  realpathSync,
  type ReadStream,
} from 'node:fs';
import { Problem } from '../domain/problem.ts';
import { tried, withFile } from './problem.ts';

const PIECE_BYTES = 1 << 18;

/** Not every system has it; one without it has no pipes that lie in folders either. */
const AT_ONCE = constants.O_NONBLOCK ?? 0;
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/**
 * A descriptor to read from, which whoever opened it closes. A pipe that lies in a folder under a
 * name is refused: whoever may put files there would have the program wait for ever for what comes
 * out of it. One that a shell hands over (`<(…)`) has somebody who writes. Throws
 * `file.cannot_read`.
 */
export function openInput(path: string): number {
  return withFile('file.cannot_read', path, () => {
    const file = openSync(path, constants.O_RDONLY | AT_ONCE);
    const kind = fstatSync(file);
    if (kind.isFile() || kind.isDirectory()) return file;
    closeSync(file);
    if (kind.isFIFO() && isNamed(path)) {
      throw new Problem('file.cannot_read', { path, why: 'named_pipe' });
    }
    return openSync(path, 'r');
  });
}

/**
 * How what was a plain file a moment ago is opened: whatever was put in its place since without
 * waiting for it, a link not at all.
 */
export const plainOnly = constants.O_RDONLY | AT_ONCE | NO_LINK;

/** Opens it so. Throws what the system says. */
export function openPlain(path: string): number {
  return openSync(path, plainOnly);
}

/** The same as a stream, which closes it. */
export function inputStream(path: string): ReadStream {
  return createReadStream(path, { fd: openInput(path), highWaterMark: PIECE_BYTES });
}

/** What a shell hands over lies among the descriptors of a process, or in no folder at all. */
function isNamed(path: string): boolean {
  if (/^\/(?:dev\/(?:fd|stdin|stdout|stderr)|proc\/[^/]+\/fd)(?:\/|$)/.test(path)) return false;
  return tried(() => lstatSync(realpathSync(path)))?.isFIFO() === true;
}
