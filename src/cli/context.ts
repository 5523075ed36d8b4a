/** What a command is given: the clock, the store, the texts, and who is signed in. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Act } from '../domain/staff/role.ts';
import { Problem } from '../domain/problem.ts';
import type { Uuid } from '../domain/value/id.ts';
import { localDate, type Instant } from '../domain/value/instant.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import type { Texts } from '../locale/texts.ts';
import { isServer, shownPlace } from '../store/place.ts';
import type { Machine, SessionFile, Store, Writer, Written } from '../store/store.ts';
import { storeNames } from '../config/kept-names.ts';
import { isAccessible, isPlain } from './accessible.ts';
import { behindLock } from './behind-lock.ts';
import { bookHere } from './station.ts';
import type { Need } from './need.ts';
import { requireAct, requireWritable } from './require-act.ts';
import { storePlaceOf } from './store-place.ts';
import { bookBefore, remembered, requireNotOlder, toldOnce } from './known-heads.ts';
import { practiceClock } from './practice-clock.ts';
import { requireClock } from './clock-behind.ts';
import { lostStoreToo } from './lost-store.ts';
import { keptOnce } from './kept-once.ts';
import { SaidInput } from './said-input.ts';
import type { Asker } from './asker.ts';
import { sessionFileOf, type Session, type ViewerHere } from './session.ts';
import { saysWaiting } from './waiting.ts';
import { mayAsk, type Globals, type Sitting, type Surroundings } from './surroundings.ts';

/** What is not as it is for the command as a whole. */
interface WriteOptions {
  act?: Act;
  /** Another idempotency key, kept under another command's name. */
  key?: string | null;
  command?: string;
  aside?: boolean;
  /** Under which the journal keeps it, where somebody has to know that before. */
  commandId?: Uuid | undefined;
  /** The batch that this is a piece of taking back. */
  undoes?: Uuid;
  /** A store that has come back to an older state, too: for whoever accepts that. */
  older?: boolean;
  /** By a clock behind the book's last entry, too: for whoever accepts that. */
  behind?: boolean;
  /** What is still asked of the store, and has to be there before the lock is taken. */
  after?: unknown;
}

/** How a store is opened by those few who want it otherwise than it is. */
interface Opening {
  /** Makes it (set-up only). */
  create?: boolean;
  training?: boolean;
  /** To check it or to make it right. */
  mends?: boolean;
}

export interface Context {
  readonly surroundings: Surroundings;
  /** What the command was told. */
  readonly said: SaidInput;
  /** Whose window this is. */
  readonly sitting: Sitting;
  readonly globals: Globals;
  readonly texts: Texts;
  readonly command: string;
  /** What whoever runs it needs, as the list of commands says. */
  readonly needs: Need;
  /** The same of the command of another line. */
  readonly needOf: (line: string) => Need;
  /**
   * A line to type next, as whoever reads it may: at the counter screen its act; `null` where there
   * is nothing to type there.
   */
  readonly typedHere: (line: string) => Promise<string | null>;
  /** True when questions may be asked. */
  readonly interactive: boolean;
  readonly ask: () => Promise<Asker>;
  /** Where the store is, without a password: a file, or a server's address. */
  storePath(): string;
  /** False where there surely is no store: a server has to be asked. */
  mayHaveStore(): boolean;
  /** Where papers go that no place was named for: beside the store, where that is a file. */
  papersFolder(): string;
  /** The same command on another store, named as `--store` names one; whoever asks closes it. */
  at(place: string): Context;
  /** The same command on the same store, opened anew; whoever asks closes it. */
  again(): Context;
  /** The store, opened on first use: as it is, unless the first who asks says otherwise. */
  store(options?: Opening): Promise<Store>;
  /** What is this machine's own, as far as it works on this store. */
  machine(): Promise<Machine>;
  /** Where this terminal keeps the secret of its session. */
  sessionFile(): Promise<SessionFile>;
  isTraining(): Promise<boolean>;
  /** The machine's clock, or in a training store the fixed one of `MOTCUA_CLOCK`. */
  now(): Promise<Instant>;
  /** True when a fixed clock was asked for and this store does not take one. */
  clockIgnored(): boolean;
  today(): Promise<PlainDate>;
  /** The same for what is told by it; else the store is not opened for a practised day. */
  todayFor(typed: { byToday: boolean }): Promise<PlainDate>;
  newId(): Promise<Uuid>;
  session(): Promise<Session>;
  /**
   * Who looks from here, signed in or not; `null` where no office has been set up. Throws
   * `counter.not_chosen` where nobody has said which counter this machine is.
   */
  viewer(): Promise<ViewerHere | null>;
  /**
   * Throws `staff.not_signed_in`, or `staff.not_allowed` for an act that is not theirs: the
   * command's own, unless another is said.
   */
  requireMay(act?: Act): Promise<void>;
  /** Decides and writes under the signed-in person's name, after asking the role table. */
  write<T>(
    work: (writer: Writer, session: Session) => Promise<T>,
    options?: WriteOptions,
  ): Promise<Written<T>>;
  /**
   * Runs another command line of this program on the same store, in this process; its answer
   * and its troubles go to its own streams. Returns its exit code.
   */
  runCommand(words: readonly string[], changed?: Partial<Surroundings>): Promise<number>;
  /** What is to be told beside the answer, once it has been given. */
  caution(problem: Problem): void;
  cautions(): readonly Problem[];
  close(): Promise<void>;
}

/** What a context is made for. */
export interface Running {
  surroundings: Surroundings;
  globals: Globals;
  texts: Texts;
  /** The command's name: `dossier receive`. */
  command: string;
  needs: Need;
  needOf: (line: string) => Need;
  saidAtScreen: (line: string, ctx: Context) => Promise<string | null>;
  askPinAgain: (ctx: Context) => Promise<void>;
  runProgram: (argv: readonly string[], surroundings: Surroundings) => Promise<number>;
  /** What is told already, by another context of the same command. */
  told?: Problem[];
}

export function createContext(running: Running): Context {
  const { globals, texts, command, needs, needOf, runProgram, told = [] } = running;
  const said = new SaidInput(running.surroundings.stdin);
  const surroundings = { ...running.surroundings, stdin: said.stdin };
  let training: boolean | null = null;
  const sitting = surroundings.sitting ?? { who: null };
  const place = (): string => storePlaceOf(globals, surroundings);
  const opened = keptOnce((options?: Opening) => openFor(running, place(), options));
  const machine = keptOnce(() => openMachine(ctx));
  const accessible = keptOnce(() => isAccessible(ctx));
  const interactive = globals.input && mayAsk(surroundings);

  const ctx: Context = {
    ...{ surroundings, said, sitting, globals, texts, command, needs, needOf, interactive },
    typedHere: async (line) => (surroundings.stage.isHeld ? running.saidAtScreen(line, ctx) : line),
    ask: async () => {
      // A question must be asked where the store cannot be, too.
      const wished = opened.made() === null ? null : await accessible.get().catch(() => null);
      return askerOf(ctx, wished ?? isPlain(ctx));
    },
    ...{ storePath: () => shownPlace(place()), again: () => createContext({ ...running, told }) },
    at: (place) => createContext({ ...running, told, globals: { ...globals, store: place } }),
    mayHaveStore: () => isServer(place()) || existsSync(place()),
    papersFolder: () =>
      join(dirname(isServer(place()) ? surroundings.defaultStore : place()), 'papers'),
    store: (options) => {
      training = options?.training ?? training;
      return opened.get(options);
    },
    ...{ machine: () => machine.get(), sessionFile: keptOnce(() => sessionFileOf(ctx)).get },
    isTraining: async () => {
      training ??= (await (await ctx.store()).values.get(storeNames.training)) === '1';
      return training;
    },
    now: async () => {
      const practised = practiceClock(surroundings);
      return practised !== null && (await ctx.isTraining()) ? practised : surroundings.clock();
    },
    clockIgnored: () => practiceClock(surroundings) !== null && training === false,
    today: async () => localDate(await ctx.now()),
    todayFor: async ({ byToday }) => (byToday ? ctx.today() : localDate(surroundings.clock())),
    newId: async () => surroundings.entropy.uuid(await ctx.now()),
    ...behindLock(() => ctx, running.askPinAgain, needs !== null && !interactive),
    requireMay: async (act = ownAct(ctx)) => requireAct(ctx, (await ctx.session()).staff, act),
    write: (work, options) => write(ctx, work, options ?? {}),
    runCommand: (words, changed) => {
      const store = globals.store === null ? [] : ['--store', globals.store];
      const same = [...store, '--lang', globals.lang];
      const own = { ...running.surroundings, sitting, ...OWN };
      return runProgram([...same, ...words], { ...own, ...changed });
    },
    ...{ caution: (problem) => void told.push(problem), cautions: () => told },
    close: async () => {
      // A machine's file that could not be used must not keep the store open.
      (await machine.made()?.catch(() => null))?.close();
      await (await opened.made())?.close();
    },
  };
  return ctx;
}

/** Questions in the way that this terminal and its person can read. */
async function askerOf(ctx: Context, accessible: boolean): Promise<Asker> {
  const { surroundings, texts, globals } = ctx;
  const { createAsker } = await import('./ask.ts');
  const seat = {
    ...surroundings,
    gate: await surroundings.stdin.gate(),
    todayFor: (typed: { byToday: boolean }) => ctx.todayFor(typed),
  };
  return createAsker(texts, globals, seat, accessible);
}

/** What was picked, agreed to and is listened to is this line, and no other that it runs. */
const OWN = { agreed: null, picked: null, heard: null };

async function openFor(
  running: Running,
  path: string,
  { create = false, mends = false }: Opening = {},
): Promise<Store> {
  const { openStore } = await import('../store/store.ts');
  const waiting = saysWaiting(running);
  const place = storeAt(path, running.surroundings);
  const opening = openStore({ ...place, create, mends, waiting });
  return opening.catch((error: unknown) => lostStoreToo(error, place));
}

/** What every store is opened with. */
export function storeAt(path: string, from: Surroundings) {
  const { dataFolder, schemaDigests = null, entropy, env, stateFolder } = from;
  const lasting = [storeNames.id, storeNames.training];
  const schemaFolder = `${dataFolder}/schema`;
  return { path, schemaFolder, schemaDigests, entropy, env, lasting, stateFolder };
}

async function openMachine(ctx: Context): Promise<Machine> {
  const { machineOf } = await import('../store/store.ts');
  const store = await ctx.store();
  const id = (await store.values.get(storeNames.id)) ?? '';
  return machineOf(store.path, id, ctx.surroundings.stateFolder, store);
}

/** The act under whose name a command writes. */
function ownAct({ command, needs }: Context): Act {
  if (needs !== null && needs !== 'session') return needs;
  throw new TypeError(`say in commands/needs.ts which act ${command} needs`);
}

async function write<T>(
  ctx: Context,
  work: (writer: Writer, session: Session) => Promise<T>,
  { act = ownAct(ctx), key = ctx.globals.key, command = ctx.command, ...wish }: WriteOptions,
): Promise<Written<T>> {
  // Awaited below, whatever happens before.
  Promise.resolve(wish.after).catch(() => undefined);
  await requireWritable(ctx, act);
  const store = await ctx.store();
  const book = await bookHere(ctx);
  // Read before our own clock: what another window writes while we wait is no clock gone back.
  const looked = book === null ? null : bookBefore(store, ctx.surroundings.stateFolder, book);
  const asked = Promise.all([ctx.session(), looked]);
  asked.catch(() => undefined);
  await wish.after;
  const [session, before] = await asked;
  await requireAct(ctx, session.staff, act);
  const at = await ctx.now();
  const author = {
    book: session.book,
    login: session.staff.login,
    office: session.office.agencyId,
    counter: session.counter.number,
    commandId: wish.commandId ?? ctx.surroundings.entropy.uuid(at),
    at,
  };
  const said = key && ctx.said.digest();
  const { aside = false, undoes = null } = wish;
  const request = { author, command, key, said, aside, undoes };
  const held = wish.older === true ? null : before;
  const ended = store.write({ ...request, passed: key !== ctx.globals.key }, async (writer) => {
    // What else keeps a store from being written on says more, and a key has its answer still.
    requireNotOlder(held, store.path);
    if (wish.behind !== true) await requireClock(ctx, before?.latest ?? null, at);
    return work(writer, session);
  });
  const written = await remembered(store, author, before, await ended);
  for (const told of toldOnce(held, store.path)) ctx.caution(told);
  const wentBack = written.clockStepped && before?.at && at < before.at;
  if (wentBack) ctx.surroundings.stderr.write(`! ${ctx.texts.screen.clockStepped}\n`);
  return written;
}
