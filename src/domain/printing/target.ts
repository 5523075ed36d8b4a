/** Where a paper is printed: by which printer, and in which way. */

/**
 * `pdf`: the spooler takes the page as it is. `escpos`: a receipt printer of 80 mm, which is given
 * dots, as the code pages of such printers lack Vietnamese letters.
 */
export const printerDrivers = ['pdf', 'escpos'] as const;
export type PrinterDriver = (typeof printerDrivers)[number];

/** `away`: nobody answers, or there is no such printer any more. */
export type PrinterState = 'ready' | 'busy' | 'paused' | 'rejecting' | 'trouble' | 'away';

/** A receipt printer that listens by itself, without a spooler. */
export interface RawTarget {
  kind: 'raw';
  host: string;
  port: number;
}

/** A queue of this machine's spooler, by its name. */
export interface QueueTarget {
  kind: 'queue';
  queue: string;
}

export type PrinterTarget = RawTarget | QueueTarget;

/** Where receipt printers listen. */
export const rawPort = 9100;

/**
 * What a printer's name means: `tcp://host` or `tcp://host:9100` a receipt printer on the network,
 * anything else a queue of this machine. `null` for what can be neither.
 */
export function parsePrinter(name: string): PrinterTarget | null {
  if (name.startsWith('tcp://')) {
    const [, host, port] =
      /^tcp:\/\/(\[[\da-fA-F:.]+\]|[\w.-]+)(?::(\d{1,5}))?\/?$/.exec(name) ?? [];
    const at = port === undefined ? rawPort : Number(port);
    if (host === undefined || at < 1 || at > 65_535) return null;
    return { kind: 'raw', host: host.replaceAll(/[[\]]/g, ''), port: at };
  }
  const isName = name.trim() !== '' && name.length <= 127 && !/[\p{Cc}/?#]/u.test(name);
  return isName ? { kind: 'queue', queue: name } : null;
}
