/** Standard output and error: a file or a pipe is written to as such, a terminal as a stream. */
import { fstatSync, writeSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';

export interface Outlet {
  write: (text: string | Uint8Array) => void;
  isTerminal: boolean;
  columns: number;
  rows: number;
}

const [DEFAULT_COLUMNS, DEFAULT_ROWS] = [80, 24];

/**
 * True for a file, a pipe or a socket. Node's own streams would tell as well, but bring all of
 * its networking with them, which a command that prints a few lines has no need to load.
 */
export function isPlainFile(descriptor: number): boolean {
  try {
    const kind = fstatSync(descriptor);
    return kind.isFile() || kind.isFIFO() || kind.isSocket();
  } catch {
    return false;
  }
}

/**
 * The outlet of a descriptor; `streamOf` gives Node's stream of it, and is called if needed. What
 * standard output cannot take throws `file.cannot_output`; of errors on standard error nobody
 * could be told.
 */
export function outlet(descriptor: 1 | 2, streamOf: () => NodeJS.WriteStream): Outlet {
  let stream = isPlainFile(descriptor) ? null : terminal(streamOf());
  const writePlainly = (text: string | Uint8Array): void => {
    let left = Buffer.from(text);
    try {
      while (left.length > 0) left = left.subarray(writeSync(descriptor, left));
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? '';
      // Full, and set by whoever shares it not to wait: the stream knows how to.
      if (why === 'EAGAIN') (stream = streamOf()).write(left);
      // A reader that has had enough (`| head`) is no failure of ours.
      else if (why !== 'EPIPE' && descriptor === 1) {
        throw new Problem('file.cannot_output', { why }, { cause: error });
      }
    }
  };
  return {
    write: (text) => {
      if (stream === null) writePlainly(text);
      else stream.write(text);
    },
    isTerminal: stream?.isTTY ?? false,
    // Asked each time: a terminal may be resized while the counter is open.
    get columns() {
      return stream?.columns || DEFAULT_COLUMNS;
    },
    get rows() {
      return stream?.rows || DEFAULT_ROWS;
    },
  };
}

/** Other devices, such as `/dev/full`, are written to as files are: a fault is known at once. */
function terminal(stream: NodeJS.WriteStream): NodeJS.WriteStream | null {
  return stream.isTTY ? stream : null;
}
