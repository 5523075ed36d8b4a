/** `store restore`: a backup made the store again; what lay in its place stays beside it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command } from '../../cli/command.ts';
import { storeAt, type Context } from '../../cli/context.ts';
import { inkFor } from '../../cli/ink.ts';
import { awaitedSkip, knownHeads } from '../../cli/known-heads.ts';
import { passphraseIn } from '../../files/passphrase.ts';
import { staySignedIn, type Session } from '../../cli/session.ts';
import { keyHome, signerOf } from '../../cli/signing.ts';
import { flag, pathValue, required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { storeNames } from '../../config/kept-names.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { storeStream } from '../../domain/stream.ts';
import { countText, momentText, shellWord } from '../../locale/format.ts';
import { isServer } from '../../store/place.ts';
import type { Restored, Review } from '../../store/carry.ts';
import { dated, passphraseFor } from './backups.ts';
import { filesFromBackups, nothingBack } from './carry-documents.ts';
import {
  forwardFacts,
  forwardFields,
  forwardView,
  numbersForward,
  skipped,
  toSkip,
} from './numbers-forward.ts';
import { reviewFacts, reviewFields, reviewView } from './restore-review.ts';

export default command({
  args: { file: required(pathValue()) },
  options: {
    to: pathValue(),
    passphraseFile: pathValue(),
    older: flag(),
    unproven: flag(),
    skip: skipped(),
    reason: reasonText(),
  },
  json: [
    'file store at entries head before logs encrypted awaits signs files filesMissing',
    ...reviewFields,
    ...forwardFields,
    { sight: ['book seq'] },
  ],
  missing: ({ older, unproven, reason }) =>
    (older || unproven) && reason === null ? ['--reason'] : [],
  run: async ({ file, to, passphraseFile, older, unproven, skip, reason }, ctx) => {
    const place = placeOf(file, to, ctx);
    // What is put where this machine looks for its store is that store, whatever named the place.
    const looks = to !== null && place !== resolve(ctx.storePath());
    const { session, passphrase } = await replacing(place, passphraseFile, ctx);
    const { restoreStore } = await import('../../store/carry.ts');
    const at = ctx.surroundings.clock();
    const { signingKey, ...found } = await restoreStore(storeAt(place, ctx.surroundings), {
      ...{ file, to: place, passphrase, at, machine: foldersOf(ctx) },
      // Nothing is replaced where it is only looked at.
      ...{ older: older || looks, unproven: unproven || looks, looks, skip },
      agree: async (review) => {
        if (existsSync(place)) await agreedTo(review, { file, place }, ctx);
      },
    });
    const again = ctx.at(place);
    try {
      if (signingKey !== null) await keyPutBack(signingKey, again);
      if (!looks) await orTold(() => staySignedIn(again, session), again);
      // Told where one is missing: the store is in its place whatever becomes of them.
      const back = await orTold(() => filesFromBackups(again, file, passphrase), ctx);
      let forward = forwardView({ skip: 0, gone: 0 }, { series: [], books: [] });
      if (await isKeeperThere(again)) {
        // First of all: until it is told, nothing else is written in it.
        const tell = () => recorded({ ...found, skip, reason }, again);
        const told = looks ? null : await orTold(tell, again);
        // Who puts an older copy in the store's place knows so: it is no surprise from then on.
        if (told !== null) await forgotten(again);
        forward = told ?? forward;
        // It holds all that this store is: what the copy says is of the one before it.
        await dated(storeNames.lastBackup, found.at, again);
      }
      const { secret, trouble } = await signerOf(again);
      if (trouble !== null) ctx.caution(trouble);
      const awaits = looks ? null : await awaitedSkip(await again.store());
      const told = { awaits: awaits && awaits.skip, signs: secret !== null };
      return { ...reviewView(found), ...forward, ...(back ?? nothingBack), ...told };
    } finally {
      await again.close();
    }
  },
  show: ({ file, store, at, entries, before, logs, sight, ...review }, ui) => {
    const { backup, store: words } = ui.texts.screen;
    ui.done(backup.restored(file, store));
    ui.facts([
      [backup.madeAt, momentText(at)],
      [words.entries, countText(entries)],
      ...reviewFacts(review, ui.texts),
      ...forwardFacts(review, ui.texts),
      [backup.before, before],
      ...logs.map((log): [string, string] => [backup.strayLog, log]),
    ]);
    if (!review.known) ui.warn(backup.nothingKnown);
    else if (review.unheard.length > 0) ui.warn(backup.unheard(countText(review.unheard.length)));
    if (review.awaits !== null) ui.warn(backup.awaits(countText(review.awaits)));
    if (review.mayRepeat > 0) ui.warn(backup.mayRepeat(countText(review.mayRepeat)));
    if (sight) ui.line(`✗ ${words.alteredSight(sight)}`);
    const accept =
      review.awaits === null ? [] : ['motcua staff login', 'motcua store accept-head --reason …'];
    ui.next(`motcua store verify --store ${shellWord(store)}`, ...accept);
  },
});

/** Where it goes. Throws `backup.on_server`, and `store.exists` for another place that is taken. */
function placeOf(file: string, to: string | null, ctx: Context): string {
  const place = to ?? ctx.storePath();
  if (isServer(place)) throw new Problem('backup.on_server', { file, store: ctx.storePath() });
  const path = resolve(place);
  if (to !== null && existsSync(path)) throw new Problem('store.exists', { path });
  return path;
}

/** Who replaces a store, and what the backup is opened with. */
interface Replacer {
  session: Session | null;
  passphrase: string | null;
}

/**
 * Whoever replaces a store has to be allowed to by that store, as far as it can still say so; gives
 * their session in it, and the passphrase that it names. It is closed again before it is replaced.
 */
async function replacing(
  place: string,
  passphraseFile: string | null,
  ctx: Context,
): Promise<Replacer> {
  if (!existsSync(place)) return { session: null, passphrase: storeless(passphraseFile, ctx) };
  const found = await liveAt(place, passphraseFile, ctx);
  return found ?? { session: null, passphrase: storeless(passphraseFile, ctx) };
}

/** `null` of a store that nobody can read any more. */
async function liveAt(
  place: string,
  passphraseFile: string | null,
  ctx: Context,
): Promise<Replacer | null> {
  const live = ctx.at(place);
  try {
    await live.requireMay('store.keep');
    const passphrase = await passphraseFor(live, passphraseFile);
    return { session: await live.session(), passphrase };
  } catch (error) {
    if (error instanceof Problem && UNREADABLE.has(error.code)) return null;
    throw error;
  } finally {
    await live.close();
  }
}

/** What comes with the backup is told before it is asked. */
async function agreedTo(
  review: Review,
  { file, place }: { file: string; place: string },
  ctx: Context,
): Promise<void> {
  if (!ctx.interactive) return;
  (await inkFor(ctx, 'stderr')).facts(reviewFacts(reviewView(review), ctx.texts));
  await (await ctx.ask()).sure(ctx.texts.screen.backup.sureRestore(file, place));
}

/** Where the keys lie as long as no store says otherwise. */
function foldersOf({ surroundings: { env, stateFolder } }: Context) {
  return { stateFolder, keyFolder: env['MOTCUA_KEYS'] || join(stateFolder, 'keys') };
}

/** Where no store says which file has it. */
function storeless(named: string | null, { surroundings: { env } }: Context): string | null {
  const file = named ?? env['MOTCUA_BACKUP_PASSPHRASE_FILE'] ?? '';
  return file === '' ? null : passphraseIn(file);
}

/** The store is in its place by now: what is refused behind that must not say it is not. */
async function orTold<T>(work: () => Promise<T>, ctx: Context): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (!NOT_HERE.has(error.code)) ctx.caution(error);
    return null;
  }
}

/**
 * One that nobody could read any more has let in whoever came. Of an older copy that such a one put
 * back this machine goes on knowing what it lacks: nothing is written until a keeper accepts it.
 */
async function isKeeperThere(ctx: Context): Promise<boolean> {
  const may = async (): Promise<true> => {
    await ctx.requireMay('store.keep');
    return true;
  };
  return (await orTold(may, ctx)) !== null;
}

/** What is told of it, and how far its numbers are to go forward. */
interface ToldRestored extends Pick<
  Restored,
  | 'at'
  | 'entries'
  | 'head'
  | 'missing'
  | 'looks'
  | 'had'
  | 'unseen'
  | 'atOnce'
  | 'ends'
  | 'earlier'
  | 'until'
> {
  skip: number | null;
  reason: string | null;
}

/**
 * The store tells from then on that it came out of a backup, and gives no number again that was
 * given since. Of one that was killed before this the machine knows that it has written further.
 */
async function recorded(
  { at: made, entries, head, missing, looks, had, skip, reason, ...found }: ToldRestored,
  ctx: Context,
): Promise<ReturnType<typeof forwardView>> {
  const { unseen, atOnce } = found;
  const numbers = toSkip(skip, { entries: unseen, atOnce });
  const skipped = numbers.entries;
  const { value } = await ctx.write(
    async (writer) => {
      const loss = { had, ...numbers, known: [found.until] };
      const { begins, carried, until } = await numbersForward(writer, loss, ctx);
      const gone = looks.missing - looks.kept;
      const data = {
        ...{ made, entries, head, missing, had: found.ends, skipped },
        ...{ earlier: found.earlier, looks: gone, until, numbers: carried },
      };
      const restored = happened('store.restored', storeStream, data, { reason });
      await writer.append([...begins, restored]);
      return forwardView({ skip: skipped, gone: unseen }, carried);
    },
    { act: 'store.keep', older: true },
  );
  await (await ctx.store()).values.set({ [storeNames.restoredSkip]: null });
  return value;
}

/** The key that came along signs here, too, unless this machine has it. */
async function keyPutBack(secret: string, ctx: Context): Promise<void> {
  const { sealOf } = await import('../../store/seal.ts');
  const { writeKeyFile } = await import('../../store/key-file.ts');
  const [seal, { store, guard, ...home }] = [sealOf(secret), await keyHome(ctx)];
  if (seal === null || home.holds(seal.id)) return;
  try {
    const passphrase = home.passphrase();
    await writeKeyFile(home.pathOf(seal.id), { ...seal, store }, { passphrase, guard });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    ctx.caution(error);
  }
}

/**
 * What this machine had written in the store that lay there, and is not in this one. That lines of
 * who saw whom are gone stays known until somebody accepts that.
 */
async function forgotten(ctx: Context): Promise<void> {
  const store = await ctx.store();
  const heads = await knownHeads(store, ctx.surroundings.stateFolder);
  const lost = await store.history.notInIt(heads.all());
  heads.forget(lost, await store.history.toldLosses());
}

const NOT_HERE: ReadonlySet<string> = new Set([
  'staff.not_signed_in',
  'staff.not_allowed',
  'staff.session_locked',
  'staff.seat_taken',
  'counter.not_chosen',
]);

/** What such a store says of who may do what cannot be asked any more. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'store.not_a_store',
  'store.damaged',
  'store.altered',
  'store.row_damaged',
  'store.row_altered',
  'store.none',
  // A key that is lost is what one restores a backup for.
  'store.no_key',
  'store.no_cipher',
]);
