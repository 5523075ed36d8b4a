/** What there is to be found of a store and the machine it is used on; `domain/checkup` judges. */
import { dirname, resolve } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { knownHeads } from '../../cli/known-heads.ts';
import { isMet } from '../../cli/need.ts';
import { signerOf, unlockedKeys } from '../../cli/signing.ts';
import { encodingOf, zoneAt } from '../../cli/this-machine.ts';
import { storeNames } from '../../config/kept-names.ts';
import { keepsCards, loadSetting } from '../../config/load.ts';
import type { Findings } from '../../domain/checkup/checkup.ts';
import { ClockWalk, type ClockJump } from '../../domain/checkup/clock.ts';
import { givesCards, isCardNamed } from '../../domain/document/card.ts';
import { parsePrinter } from '../../domain/printing/target.ts';
import { Problem } from '../../domain/problem.ts';
import { isOnePinFromShut } from '../../domain/staff/recovery.ts';
import { epochSeconds, parseInstant, type Instant } from '../../domain/value/instant.ts';
import { passphraseIn } from '../../files/passphrase.ts';
import * as disk from '../../files/on-disk.ts';
import { isServer } from '../../store/place.ts';
import type { Store } from '../../store/store.ts';
import { chosenHere } from '../printer/chosen.ts';
import { printersHere } from '../printer/here.ts';
import { folderHere, rightsHere } from './kept-places.ts';

/** Looks at everything that applies; of a store that cannot be opened at the machine alone. */
export async function examinedHere(ctx: Context): Promise<Partial<Findings>> {
  try {
    const store = await ctx.store({ mends: true });
    const { trouble, readOnly } = store;
    if (trouble !== null) ctx.caution(trouble);
    return {
      store: { problem: trouble?.code ?? null, readOnly },
      ...(await ofContent(ctx, store)),
      ...ofCipher(store),
      ...(await ofScans(store)),
      ...(await ofCards(store)),
      ...(await ofBackups(ctx, store)),
      ...(await ofPeople(ctx, store)),
      ...(await ofMachine(ctx, store)),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // It says more than a row can.
    ctx.caution(error);
    return { store: { problem: error.code, readOnly: false }, ...(await ofMachine(ctx, null)) };
  }
}

async function ofContent(ctx: Context, store: Store): Promise<Partial<Findings>> {
  const { clock, stateFolder } = ctx.surroundings;
  const [heads, books, { key, secret }] = await Promise.all([
    knownHeads(store, stateFolder),
    store.history.books(),
    signerOf(ctx),
  ]);
  const lost = await store.history.notInIt(heads.all());
  const moments = books.flatMap(({ at }) => parseInstant(at) ?? []);
  const last = moments.toSorted().at(-1);
  const bytes = await store.glance().catch(() => null);
  return {
    ...(!isServer(store.path) && {
      content: { whole: bytes !== null },
      log: { bytes: bytes ?? 0 },
    }),
    built: { asMade: await store.isAsMade() },
    heads: { lost: lost.length, copyOf: heads.copyOf() },
    key: { id: key && key.id, signs: secret !== null, unlocked: await unlockedKeys(ctx) },
    ...(last && { clock: { now: clock(), last, steps: await stepsOf(store) } }),
  };
}

/** So many entries are looked at, the newest ones; `store verify` looks at all. */
const MOST_ENTRIES = 20_000;

async function stepsOf({ history }: Store): Promise<readonly ClockJump[]> {
  const walk = new ClockWalk();
  for (const entry of await history.newest(MOST_ENTRIES)) walk.see(entry);
  return walk.steps;
}

function ofCipher({ key, path }: Store): Partial<Findings> {
  if (key === null) return {};
  return { cipher: { key: key.id, plain: disk.plainDatabasesBeside(resolve(path)) } };
}

/** Nothing where no file is named. */
async function ofScans(store: Store): Promise<Partial<Findings>> {
  const vault = await store.vault();
  const [named, there] = [new Set<string>(), new Set<string>()];
  for await (const { sha256 } of store.documents.keptFiles()) named.add(sha256);
  if (named.size === 0) return {};
  for await (const { sha256 } of vault.all()) there.add(sha256);
  const missing = [...named].filter((sha256) => !there.has(sha256)).length;
  const found = { place: vault.place, named: named.size, missing };
  if (isServer(store.path)) return { scans: { ...found, unsealed: 0, open: [] } };
  const { lookedAtFiles } = await import('../../store/carry.ts');
  return { scans: { ...found, ...(await lookedAtFiles(store.path, store.key)) } };
}

/** Nothing where none may be kept, and none is. */
async function ofCards(store: Store): Promise<Partial<Findings>> {
  const { documents } = store;
  const [keeps, names, results] = await Promise.all([
    keepsCards(store),
    documents.namesKept(),
    documents.resultsKept(),
  ]);
  const cards = [
    ...names.filter(({ name }) => isCardNamed(name)),
    ...results.filter(({ procedure }) => givesCards(procedure)),
  ];
  const scans = cards.reduce((sum, each) => sum + each.scans, 0);
  return keeps || scans > 0 ? { cards: { keeps, scans } } : {};
}

async function ofBackups(ctx: Context, store: Store): Promise<Partial<Findings>> {
  const { env } = ctx.surroundings;
  const [folder, file, made, drilled, now] = await Promise.all([
    loadSetting(store, env, 'backup.folder'),
    loadSetting(store, env, 'backup.passphrase_file'),
    store.values.get(storeNames.lastBackup),
    store.values.get(storeNames.lastDrill),
    ctx.now(),
  ]);
  const since = (said: string | null) => {
    const at = parseInstant(said ?? '');
    return { at, days: at && daysBetween(at, now) };
  };
  const place = resolve(folder);
  return {
    backup: { folder: folder === '' ? null : place, ...since(made) },
    drill: since(drilled),
    ...(folder !== '' && {
      backup_place: {
        folder: place,
        there: disk.isFolder(place),
        sameDisk: !isServer(store.path) && disk.areOnOneDisk(place, dirname(resolve(store.path))),
      },
      passphrase: { file: file === '' ? null : file, problem: passphraseProblem(file) },
    }),
  };
}

function daysBetween(at: Instant, now: Instant): number {
  return Math.floor((epochSeconds(now) - epochSeconds(at)) / 86_400);
}

function passphraseProblem(file: string): Problem['code'] | null {
  try {
    if (file !== '') passphraseIn(file);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

async function ofPeople(ctx: Context, { offices }: Store): Promise<Partial<Findings>> {
  const [members, paper] = await Promise.all([offices.staffList(), offices.recoveryPaper()]);
  const active = members.filter(({ active }) => active);
  const pins = await Promise.all(active.map(({ login }) => offices.pinOf(login)));
  const without = active.filter((_, at) => pins[at] === null);
  const leading = without.filter(({ role }) => role === 'admin' || role === 'manager');
  const who = await ctx.viewer().catch(() => null);
  const told = isMet('staff.reset_pin', who?.person ?? null);
  const first = [...leading, ...without.filter((each) => !leading.includes(each))];
  return {
    admins: { onePinFromShut: isOnePinFromShut(members, paper) },
    pins: {
      ...{ leading: leading.length, others: without.length - leading.length },
      logins: told ? first.map(({ login }) => login) : null,
    },
  };
}

async function ofMachine(ctx: Context, store: Store | null): Promise<Partial<Findings>> {
  const { env, clock, dataFolder, stdout, stderr } = ctx.surroundings;
  const { missingFonts } = await import('../../print/pdf.ts');
  const printer = await ofPrinters(ctx, store === null ? [] : await chosenHere(ctx));
  const seen = [stdout, stderr].find(({ isTerminal }) => isTerminal);
  return {
    ...(store?.readOnly !== true && {
      ...ofDisk(ctx, (await store?.bytes()) ?? 0),
      access: await rightsHere(ctx, store),
    }),
    zone: zoneAt(clock()),
    printer,
    fonts: { missing: missingFonts(dataFolder) },
    ...(seen && { terminal: { encoding: encodingOf(env), columns: seen.columns } }),
  };
}

/** What is chosen is kept beside the store: of one that cannot be opened nothing of it is known. */
async function ofPrinters(
  ctx: Context,
  kept: Awaited<ReturnType<typeof chosenHere>>,
): Promise<Findings['printer']> {
  const { printers, away } = await printersHere(ctx, kept);
  const chosen = printers.filter(({ kinds }) => kinds.length > 0);
  const why = away?.detail as { why?: string } | undefined;
  const isAsked = chosen.length === 0 || chosen.some(({ name }) => isQueue(name));
  return {
    chosen: chosen.map(({ name, state, reasons }) => ({ name, state, reasons })),
    others: printers.length - chosen.length,
    away: away !== null && isAsked ? (why?.why ?? '') : null,
  };
}

const isQueue = (name: string): boolean => parsePrinter(name)?.kind === 'queue';

/** Of a store on a server, this machine's own folder alone. */
function ofDisk(ctx: Context, bytes: number): Partial<Findings> {
  const folder = folderHere(ctx);
  const free = disk.freeBytes(folder);
  return free === null ? {} : { disk: { folder, free, store: bytes } };
}
