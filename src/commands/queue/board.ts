/**
 * `queue board`: the calling board for a screen in the waiting room, and the page of a receipt.
 * They run until somebody ends them, whatever becomes of the store meanwhile.
 */
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { value, whole, withDefault } from '../../cli/option.ts';
import { Outcome } from '../../cli/outcome.ts';
import { readText } from '../../files/read.ts';
import { localTime } from '../../domain/value/instant.ts';
import { loadTexts } from '../../locale/texts.ts';
import type { Pages } from '../../pages/server.ts';
import { boardSource } from './board-source.ts';
import { ratingDeskOf } from './rating-desk.ts';

const PORT = 8090;
const LOOPBACK = '127.0.0.1';
const FILES = ['board.css', 'board.js', 'status.css'];

const options = {
  port: withDefault(whole(0, 65_535), PORT),
  address: withDefault(value(ipAddress, 'ip_address', 'address'), LOOPBACK),
};

export default command({
  args: {},
  options,
  json: ['address port url'],
  run: async ({ port, address }, ctx) => {
    const desk = await ratingDeskOf(ctx);
    const source = boardSource(ctx, desk);
    // Where there is no office or store to show, that is said here and not on a page.
    await source.board();
    const [vi, en] = await Promise.all([loadTexts('vi'), loadTexts('en')]);
    const { dataFolder, stopwatch, version } = ctx.surroundings;
    const files = new Map(FILES.map((name) => [name, readText(`${dataFolder}/pages/${name}`)]));
    const { openPages } = await import('../../pages/server.ts');
    const { lang } = ctx.globals;
    const wish = { address, port, source, texts: { vi, en }, lang, files, version, stopwatch };
    const pages = await openPages(wish);
    const url = `http://${hostSeen(address)}:${pages.port}/`;
    const goesOn = async (): Promise<void> => {
      const { board } = ctx.texts.screen;
      say(ctx, desk ? board.ratingBy(desk.login, localTime(desk.until)) : board.ratingNot);
      await untilStopped(ctx, pages);
      await source.close();
      say(ctx, board.closed);
    };
    return new Outcome({ address, port: pages.port, url }, { goesOn });
  },
  show: ({ address, url }, ui) => {
    const { board } = ui.texts.screen;
    ui.done(board.open(url));
    ui.line(board.status(`${url}r`));
    if (!isOwn(address)) ui.warn(board.seenByAll);
    ui.line(board.untilStopped);
  },
});

async function untilStopped(ctx: Context, pages: Pages): Promise<void> {
  await new Promise<void>((resolve) => {
    const off = ctx.surroundings.onInterrupt(() => {
      off();
      resolve();
    });
  });
  await pages.close();
}

/** Beside the answer, which has the address alone. */
function say(ctx: Context, sentence: string): void {
  const { json, quiet } = ctx.globals;
  if (!json && !quiet) ctx.surroundings.stderr.write(`${sentence}\n`);
}

function ipAddress(raw: string): string | null {
  if (raw === 'localhost') return LOOPBACK;
  return isIP(raw) === 0 ? null : raw;
}

/** Seen by this machine alone. */
function isOwn(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** Where others find it: a machine that listens everywhere has an address in its network. */
function hostSeen(address: string): string {
  const everywhere = address === '0.0.0.0' || address === '::';
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const outside = own.find(({ family, internal }) => family === 'IPv4' && !internal) ?? null;
  const host = everywhere ? (outside?.address ?? LOOPBACK) : address;
  return host.includes(':') ? `[${host}]` : host;
}
