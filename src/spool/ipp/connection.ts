/** Asking a spooler by IPP: on CUPS's own socket where there is one, else where it listens. */
import { existsSync } from 'node:fs';
import { request, type RequestOptions } from 'node:http';
import { userInfo } from 'node:os';
import { Problem } from '../../domain/problem.ts';
import { encodeRequest, decodeAnswer, type IppAnswer, type IppRequest } from './message.ts';

/** Where CUPS listens when nobody has said otherwise. */
const SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];
const PORT = 631;
/** Nobody at a counter waits longer for a spooler that says nothing, or says it drop by drop. */
const PATIENCE_MS = 10_000;
const WHOLE_MS = 60_000;
/** More no spooler has to say of its printers. */
const MOST_BYTES = 4_000_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a spooler is: a socket of this machine, or a host and port. */
export interface SpoolerPlace {
  socket: string | null;
  host: string;
  port: number;
}

/**
 * By `CUPS_SERVER`, as all that prints here goes by it: `/a/socket`, `host` or `host:port`, where
 * an IPv6 address stands in brackets.
 */
export function spoolerPlace(env: Environment): SpoolerPlace {
  const said = env['CUPS_SERVER'] ?? '';
  if (said.startsWith('/')) return { socket: said, host: 'localhost', port: PORT };
  const [, named = '', port] = /^(\[.*?\]|.*?)(?::(\d+))?(?:\/.*)?$/.exec(said) ?? [];
  const host = named.replaceAll(/[[\]]/g, '');
  if (host !== '') return { socket: null, host, port: Number(port ?? PORT) };
  const socket = SOCKETS.find((each) => existsSync(each)) ?? null;
  return { socket, host: 'localhost', port: PORT };
}

/** As people are told it. */
export function placeName({ socket, host, port }: SpoolerPlace): string {
  return socket ?? `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Who asks, as the spooler counts jobs by it. */
export function askerName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'motcua';
  }
}

/**
 * One question and its answer, whatever the answer says. Throws `printer.away` where nobody answers
 * in time, or somebody who is no spooler, and `printer.refused` where it lets nobody ask.
 */
export async function askSpooler(
  place: SpoolerPlace,
  { path, printer, ...said }: IppRequest & { path: string; printer: string | null },
  document: Uint8Array | null = null,
): Promise<IppAnswer> {
  const body = encodeRequest(said);
  const bytes = document === null ? body : Buffer.concat([body, document]);
  const { status, answer } = await heard(place, path, printer, bytes);
  // A spooler that lets nobody ask, or not this one, says so in HTTP.
  if (SHUT.has(status)) throw new Problem('printer.refused', { printer, why: `HTTP ${status}` });
  // Nothing of the paper was kept: its disk is full, or the paper is more than it takes.
  if (NO_ROOM.has(status)) throw new Problem('printer.trouble', { printer, why: 'no-room' });
  try {
    if (status !== 200) throw new RangeError(`HTTP ${status}`);
    const decoded = decodeAnswer(answer);
    if (decoded.id !== said.id) throw new RangeError('an answer to something else');
    return decoded;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const why = status === 200 ? 'not-ipp' : `HTTP ${status}`;
    throw new Problem('printer.away', { printer, at: placeName(place), why }, { cause: error });
  }
}

/** Of HTTP: who asks is not known there, may not ask, or would have to ask under a cipher. */
const SHUT: ReadonlySet<number> = new Set([401, 403, 426]);

const NO_ROOM: ReadonlySet<number> = new Set([413, 507]);
const FIRST_REFUSAL = 400;

interface Heard {
  status: number;
  answer: Buffer;
}

async function heard(
  place: SpoolerPlace,
  path: string,
  printer: string | null,
  bytes: Uint8Array,
): Promise<Heard> {
  try {
    return await posted(place, path, bytes);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'not-ipp';
    throw new Problem('printer.away', { printer, at: placeName(place), why }, { cause: error });
  }
}

function posted(place: SpoolerPlace, path: string, body: Uint8Array): Promise<Heard> {
  const { socket, host, port } = place;
  const options: RequestOptions = {
    ...(socket === null ? { host, port } : { socketPath: socket }),
    path,
    method: 'POST',
    timeout: PATIENCE_MS,
    agent: false,
    headers: {
      'Content-Type': 'application/ipp',
      'Content-Length': body.length,
      Host: socket === null ? placeName(place) : 'localhost',
      // Its own socket tells CUPS whose process asks: so one's own jobs may be cancelled.
      ...(socket !== null && { Authorization: `PeerCred ${askerName()}` }),
    },
  };
  return new Promise((resolve, reject) => {
    let status = 0;
    // Who refuses hangs up while the rest is still being sent: what was said first is the reason.
    const broke = (error: Error): void => {
      if (status >= FIRST_REFUSAL) resolve({ status, answer: Buffer.alloc(0) });
      else reject(error);
    };
    const asked = request(options, (answer) => {
      status = answer.statusCode ?? 0;
      const pieces: Buffer[] = [];
      let length = 0;
      answer.on('data', (piece: Buffer) => {
        pieces.push(piece);
        length += piece.length;
        if (length > MOST_BYTES) asked.destroy(failed('EFBIG'));
      });
      answer.on('error', broke);
      answer.on('end', () => {
        clearTimeout(timer);
        resolve({ status, answer: Buffer.concat(pieces) });
      });
    });
    const timer = setTimeout(() => asked.destroy(failed('ETIMEDOUT')), WHOLE_MS);
    asked.on('timeout', () => asked.destroy(failed('ETIMEDOUT')));
    asked.on('error', broke);
    asked.on('close', () => clearTimeout(timer));
    asked.end(body);
  });
}

function failed(code: string): Error {
  return Object.assign(new Error(code), { code });
}
