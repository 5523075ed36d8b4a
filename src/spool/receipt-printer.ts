/** A receipt printer that listens on the network, and answers what it is asked (ESC/POS). */
import { connect, type Socket } from 'node:net';
import { Problem } from '../domain/problem.ts';
import { parsePrinter, type RawTarget } from '../domain/printing/target.ts';
import type { Printer, SpoolState, Spooler, SpoolJob } from './spooler.ts';

/** How long is waited, in milliseconds, and for how much. */
export interface Patience {
  connect: number;
  /** For the state it tells at once, whatever it does. */
  state: number;
  /** For an answer that it gives when all before it is on paper: a long strip takes a while. */
  printed: number;
  /** What the slowest of them take in a second, in bytes. */
  bytes: number;
}

const USUAL: Patience = { connect: 5_000, state: 1_500, printed: 30_000, bytes: 10_000 };

/** `DLE EOT n`: told at once. 2 is why it does not print, 4 is the paper. */
const [ASK_OFFLINE, ASK_PAPER] = [Buffer.of(0x10, 0x04, 2), Buffer.of(0x10, 0x04, 4)];
/** `GS r 1`: told in its turn, behind everything sent before it. */
const ASK_IN_TURN = Buffer.of(0x1d, 0x72, 1);

/** Bits by which its answers are told from whatever else somebody may say at that address. */
const isAtOnce = (byte: number): boolean => (byte & 0x93) === 0x12;
const isInTurn = (byte: number): boolean => (byte & 0x90) === 0;

/** What the bits of its answers mean, in the words that spoolers have for it (RFC 8011). */
const OFFLINE = [
  [0x04, 'cover-open'],
  [0x20, 'media-empty'],
  [0x40, 'other-error'],
] as const;
const NO_PAPER = 0x60;
const NO_PAPER_IN_TURN = 0x0c;

interface Target extends RawTarget {
  name: string;
  patience: Patience;
}

/** A printer by its address; `name` is `tcp://host:port`. Throws `printer.bad_name`. */
export function receiptPrinter(name: string, patience: Partial<Patience> = {}): Spooler {
  const place = parsePrinter(name);
  if (place?.kind !== 'raw') throw new Problem('printer.bad_name', { typed: name });
  const target: Target = { ...place, name, patience: { ...USUAL, ...patience } };
  return {
    printers: async () => [await stateOf(target)],
    begin: async (job) => {
      const socket = await opened(target);
      await requireReady(socket, target).finally(() => socket.destroy());
      return `raw-${job.id}`;
    },
    send: (_, job) => send(target, job),
    // It keeps no list of what it was sent: who was interrupted cannot ask any more.
    look: () => Promise.resolve({ state: 'unknown', reason: 'printer-forgets', arrived: true }),
    cancel: () => Promise.resolve(),
  };
}

async function stateOf(target: Target): Promise<Printer> {
  const { name } = target;
  const found = { name, info: '', driver: 'escpos', isDefault: false } as const;
  let socket: Socket;
  try {
    socket = await opened(target);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'printer.away') throw error;
    const { why } = error.detail as { why: string };
    return { ...found, state: 'away', reasons: [why] };
  }
  const reasons = await troubles(socket, target).finally(() => socket.destroy());
  // Who takes what it is sent and never says anything may print all the same.
  const state = reasons?.length === 0 || reasons === null ? 'ready' : 'trouble';
  return { ...found, state, reasons: reasons ?? ['no-answer'] };
}

async function requireReady(socket: Socket, target: Target): Promise<void> {
  const said = (await troubles(socket, target)) ?? [];
  if (said.length === 0) return;
  throw new Problem('printer.trouble', { printer: target.name, why: said.join('; ') });
}

/** What keeps it from printing, by its own word; `null` of a printer that does not answer. */
async function troubles(socket: Socket, { patience }: Target): Promise<string[] | null> {
  const offline = await answerTo(socket, ASK_OFFLINE, patience.state, isAtOnce);
  if (offline === null) return null;
  const paper = await answerTo(socket, ASK_PAPER, patience.state, isAtOnce);
  const said = OFFLINE.flatMap(([bit, word]) => ((offline & bit) === 0 ? [] : [word as string]));
  const isOut = paper !== null && (paper & NO_PAPER) !== 0;
  return isOut && !said.includes('media-empty') ? [...said, 'media-empty'] : said;
}

/**
 * Sends the dots and waits until the printer says that they are on paper. Throws only before
 * anything was sent; from then on what it does not say is unknown.
 */
async function send(target: Target, job: SpoolJob): Promise<SpoolState> {
  const { pagesFor } = await import('./pages.ts');
  const dots = await pagesFor({ ...job, driver: 'escpos' });
  const socket = await opened(target);
  try {
    await requireReady(socket, target);
    const { printed, bytes } = target.patience;
    const patience = printed + (dots.length / bytes) * 1000;
    const said = Buffer.concat([dots, ASK_IN_TURN]);
    const answer = await answerTo(socket, said, patience, isInTurn);
    if (answer !== null && (answer & NO_PAPER_IN_TURN) === 0) {
      return { state: 'printed', reason: null, arrived: true };
    }
    // The roll may have ended behind the last line, or before it.
    if (answer !== null) return { state: 'unknown', reason: 'media-empty', arrived: true };
    const why = socket.destroyed ? null : await troubles(socket, target);
    const reason = why === null || why.length === 0 ? 'no-answer' : why.join('; ');
    return { state: 'unknown', reason, arrived: true };
  } finally {
    socket.destroy();
  }
}

function opened({ name, host, port, patience }: Target): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const failed = (why: string, cause?: Error): void => {
      clearTimeout(timer);
      socket.destroy();
      reject(new Problem('printer.away', { printer: name, at: `${host}:${port}`, why }, { cause }));
    };
    // Looking up a name takes its time as well, which a socket's own timeout does not count.
    const timer = setTimeout(() => failed('ETIMEDOUT'), patience.connect);
    socket.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code ?? error.message, error),
    );
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.removeAllListeners();
      socket.on('error', () => socket.destroy());
      resolve(socket);
    });
  });
}

/**
 * The byte it answers to something, sent alone and of that form; `null` for none in that time, for
 * what is no such answer, or a line that broke.
 */
function answerTo(
  socket: Socket,
  said: Uint8Array,
  patience: number,
  isAnswer: (byte: number) => boolean,
): Promise<number | null> {
  return new Promise((resolve) => {
    const ended = (answer: number | null): void => {
      clearTimeout(timer);
      socket.off('data', heard).off('close', lost);
      resolve(answer);
    };
    const heard = (piece: Buffer): void => {
      if (piece.length === 1 && isAnswer(piece[0]!)) ended(piece[0]!);
    };
    const lost = (): void => ended(null);
    const timer = setTimeout(lost, patience);
    socket.on('data', heard).on('close', lost);
    if (socket.destroyed) lost();
    else socket.write(said);
  });
}
