/**
 * The whole surface of the store. Reading is free; writing goes through `write`, which takes the
 * lock, lets the caller decide again on what it finds, and appends events. There is no other way.
 * What writes, checks and imports is loaded when it is first wanted.
 */
import { Problem } from '../domain/problem.ts';
import type { ChainHead } from '../domain/value/chain-head.ts';
import type { WriterThread } from './aside/aside.ts';
import { refuseUnknown, shapesIn } from './door.ts';
import type { Engine } from './engine/portable.ts';
import type { FileKey } from './engine/sqlite-file.ts';
import { openEngine } from './open-engine.ts';
import type { StoreOptions } from './options.ts';
import { isServer } from './place.ts';
import { requireMade, toldValues } from './made.ts';
import { lookAtSchema, migrate, refuseOtherSchema, schemaDigests } from './migrate.ts';
import type { KnownThings, WantedThings } from './query/known.ts';
import { lookersOn, type Reader } from './reader.ts';
import type { KeptRows, SeenRows } from './seen.ts';
import { besideJournal } from './beside-journal.ts';
import type { StaffSessions } from './sessions.ts';
import { lastingValues, type StoreValues } from './values.ts';
import type { Erasing } from './erase.ts';
import type { Drilled, DrillWish } from './backup/drill.ts';
import type { BackedUp, BackupWish } from './backup/take.ts';
import type { Rebuilt, RebuildWish, Verification } from './rebuild.ts';
import type { PlainStore } from './plain.ts';
import type { KeptLook, Looker } from './sight.ts';
import type { SightHead } from './sight-heads.ts';
import type { Swept, Vault } from './vault/vault.ts';
import type { WriteRequest, Writer, Written } from './writer.ts';

export type { BackedUp } from './backup/take.ts';
export type { Erasing } from './erase.ts';
export type { Bulk } from './bulk.ts';
export type { MergedRecord } from './query/citizen.ts';
export type { KnownThings, WantedThings } from './query/known.ts';
export type { KnownCertification } from './query/known-certification.ts';
export type { LatestEntry } from './query/clock.ts';
export type { AcceptedOlder } from './query/history.ts';
export type { BatchBlock as Block } from './query/import-blocks.ts';
export type { BatchLine } from './query/import.ts';
export type { CorrectedCitizen, UndoCounts } from './query/import-undo.ts';
export type { SeenRows } from './seen.ts';
export type { OwnSession } from './sessions.ts';
export { SessionFile, type KeptSecret } from './session-file.ts';
export type { SessionProof } from './sessions.ts';
export type { NewSight } from './sight.ts';
export type { SightHead } from './sight-heads.ts';
export type { Drilled } from './backup/drill.ts';
export type { PlainScan, PlainStore, PlainTable } from './plain.ts';
export type { SightLine } from './query/sight.ts';
export type { Entropy } from './journal.ts';
export { machineOf, type Machine } from './machine.ts';
export type { Reader } from './reader.ts';
export type { Rebuilt, Verification } from './rebuild.ts';
export type { Edition, OutOfForceLine } from './query/reference.ts';
export type { ReportAsk } from './query/report-condition.ts';
export type { ReportLine } from './query/report-line.ts';
export type { Vault } from './vault/vault.ts';
export type { WriteRequest, Writer, Written } from './writer.ts';
export type { DossierFilter, Note } from './query/dossier.ts';
export type { ToSendOn } from './query/onward.ts';

export interface Store extends Reader {
  /** A file, or a server's address without a password. */
  readonly path: string;
  /** It can be read, and every write throws `store.read_only`. */
  readonly readOnly: boolean;
  /** Why it would not be opened but to be mended; `null` of any other. */
  readonly trouble: Problem | null;
  /** What its file is encrypted with. */
  readonly key: FileKey | null;
  /** Where this very store is: no copy of it is there. */
  identity(): Promise<string>;
  /** How much room it takes. */
  bytes(): Promise<number>;
  /** Reads that all see the same moment, whatever others write meanwhile. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  write<T>(request: WriteRequest, work: (writer: Writer) => Promise<T>): Promise<Written<T>>;
  /** Keeps whom somebody saw who only looked; gives what `keepSights` gives. */
  see(who: Looker, look: KeptLook): Promise<SightHead & { lost: boolean }>;
  /** What the store keeps of itself beside its journal. */
  readonly values: StoreValues;
  /** Who is signed in at which terminal. */
  readonly sessions: StaffSessions;
  /** All that is wanted to be known at one moment, as a bulk asks it. */
  known(wanted: WantedThings): Promise<KnownThings>;
  /** A fresh list of what a file has told so far; one at a time. */
  seen(): Promise<SeenRows>;
  /** `heads` that papers bear and ends of `sights` that were kept are looked for. */
  verify(heads?: readonly ChainHead[], sights?: readonly SightHead[]): Promise<Verification>;
  /** `wish.now`: even where others wait for it, else throws `store.rebuild_long`. */
  rebuild(wish?: RebuildWish): Promise<Rebuilt>;
  /** Finds what erasing some streams will change, while others write; for `Writer.erase`. */
  erasing<T>(streams: readonly string[], work: (erasing: Erasing) => Promise<T>): Promise<T>;
  /** All of it as plain rows of one moment. */
  plain<T>(work: (plain: PlainStore) => Promise<T>): Promise<T>;
  /** Whether its tables, indexes and guards are as they were made, as far as a catalogue tells. */
  isAsMade(): Promise<boolean>;
  /** A quick look at the whole file; gives what is not in it yet. Throws `store.damaged`. */
  glance(): Promise<number>;
  /** Backs it up while others go on; throws what `backUp` of `backup/take.ts` throws. */
  backUp(wish: Keeping<BackupWish>): Promise<BackedUp>;
  /** Copies it into an empty file that can be opened as a store: for what may spoil it. */
  copyTo(file: string): Promise<void>;
  /** Where the files of digitised papers are kept. */
  vault(): Promise<Vault>;
  /** Takes those of some files away that no document keeps any more. */
  dropUnnamed(digests: readonly string[]): Promise<number>;
  /** Takes away what killed commands left there. */
  sweepUnnamed(): Promise<Swept>;
  /** Restores a backup where it is in nobody's way, and says what came of it. */
  drill(wish: Omit<Keeping<DrillWish>, 'keys'>): Promise<Drilled>;
  close(): Promise<void>;
}

/** Opens a store and brings it to this program's schema. Environment problems as `Problem`s. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const engine = await openEngine(options);
  try {
    const looked = await lookedAt(engine, options);
    return storeOn(engine, options, { ...looked, elsewhere: await elsewhereFor(engine, options) });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** What is known of a store once it has been looked at. */
interface Looked {
  steps: number;
  trouble: Problem | null;
  lasting: ReadonlyMap<string, string | null>;
}

async function lookedAt(engine: Engine, options: StoreOptions): Promise<Looked> {
  const { schemaFolder, create, mends = false } = options;
  const digests = options.schemaDigests ?? schemaDigests(schemaFolder);
  let look = lookAt(engine, options);
  const { steps, changed } = await migrate(engine, schemaFolder, {
    ...{ create, digests },
    look: await look.schema,
  });
  if (changed) look = lookAt(engine, options);
  let trouble: Problem | null = null;
  try {
    refuseOtherSchema(engine, await look.schema, digests);
    await refuseUnknown(engine.db, await look.shapes);
    if (look.made !== null) await requireMade(engine.db, await look.lasting, await look.made);
  } catch (problem) {
    if (!mends || !canBeMended(problem)) throw problem;
    trouble = problem;
  }
  return { steps, trouble, lasting: await look.lasting.catch(() => new Map<string, null>()) };
}

interface Opened extends Looked {
  /** What is beside the journal of a store that cannot be written. */
  elsewhere: Engine | null;
}

/** All that is to be known before anything else, asked at once; in a new store in vain. */
function lookAt(engine: Engine, { lasting = [] }: StoreOptions) {
  const look = {
    schema: lookAtSchema(engine, engine.db),
    shapes: shapesIn(engine.db),
    lasting: lastingValues(engine.db, lasting),
    made: lasting.length === 0 ? null : toldValues(engine.db),
  };
  for (const each of Object.values(look)) each?.catch(() => undefined);
  return look;
}

/** `null` where the store keeps what is beside its journal itself. */
async function elsewhereFor(
  engine: Engine,
  { stateFolder, schemaFolder }: StoreOptions,
): Promise<Engine | null> {
  if (!engine.readOnly || stateFolder === undefined) return null;
  const { openElsewhere } = await import('./elsewhere.ts');
  return openElsewhere(engine, { stateFolder, schemaFolder });
}

function storeOn(engine: Engine, options: StoreOptions, looked: Opened): Store {
  const { steps, trouble, elsewhere } = looked;
  let aside: WriterThread | null = null;
  let told: KeptRows | null = null;
  const looker = lookersOn(engine);
  const writingThread = async (): Promise<WriterThread> => {
    const { WriterThread } = await import('./aside/aside.ts');
    return (aside ??= new WriterThread(engine));
  };
  return {
    ...{ path: engine.path, readOnly: engine.readOnly, trouble, key: engine.key },
    ...{ identity: () => engine.identity(), bytes: () => engine.bytes() },
    ...looker(engine.db),
    read: (work) => engine.read((db) => work(looker(db))),
    async write(request, work) {
      const { freshState, write } = await import('./writer.ts');
      const place = { engine, ...options, steps, author: request.author };
      // A server writes while the next rows are decided in any case.
      if (request.aside !== true || isServer(options.path)) return write(place, request, work);
      const { writeAside } = await import('./aside/write.ts');
      return writeAside(await writingThread(), { ...place, state: freshState() }, work);
    },
    see: async (who, look) => (await import('./sight.ts')).keepSights({ engine, steps }, who, look),
    ...besideJournal(engine, looked),
    known: async (wanted) => {
      const { known } = await import('./query/known.ts');
      return engine.read((db) => known(db, engine.search, wanted));
    },
    seen: async () => {
      const { seenRows } = await import('./seen.ts');
      await told?.close();
      return (told = await seenRows(engine.key !== null));
    },
    verify: async (heads = [], sights = []) =>
      (await import('./rebuild.ts')).verify(engine, options.schemaFolder, { heads, sights }),
    isAsMade: async () =>
      (await import('./rebuild.ts')).isBuiltAsMade(engine, options.schemaFolder),
    glance: () => engine.check(engine.db, 'quick').then(() => engine.unsettled()),
    rebuild: async (wish) =>
      (await import('./rebuild.ts')).rebuild(engine, options.schemaFolder, wish),
    erasing: async (streams, work) => {
      const { withKin } = await import('./writer.ts');
      const all = await withKin(engine.db, streams);
      return (await import('./erase.ts')).eraseBeside(engine, options.schemaFolder, all, work);
    },
    vault: async () => (await import('./vault/of-engine.ts')).vaultOf(engine),
    dropUnnamed: async (digests) => (await import('./vault/named.ts')).dropUnnamed(engine, digests),
    sweepUnnamed: async () => (await import('./vault/named.ts')).sweepUnnamed(engine),
    ...keeping(options),
    async close() {
      await aside?.close();
      await told?.close();
      await elsewhere?.close();
      await engine.close();
    },
  };
}

/** What takes all of a store elsewhere, on connections of its own. */
function keeping(options: StoreOptions): Pick<Store, 'plain' | 'backUp' | 'copyTo' | 'drill'> {
  return {
    plain: async (work) => {
      const { plainStore } = await import('./plain.ts');
      return beside(options, (other) => other.read(async (db) => work(await plainStore(db))));
    },
    backUp: async (wish) => {
      const { backUp } = await import('./backup/take.ts');
      return beside(options, (other) => backUp(other, { ...options, ...wish }));
    },
    copyTo: async (file) => {
      const { copyOf } = await import('./backup/take.ts');
      await beside(options, (other) => copyOf(other, file, options.schemaFolder));
    },
    drill: async (wish) => {
      const { drill } = await import('./backup/drill.ts');
      return beside(options, (other) => drill(other, { ...options, ...wish, keys: options }));
    },
  };
}

/** What its caller need not say: the store knows it. */
type Keeping<Wish> = Omit<Wish, 'schemaFolder'>;

/** On a connection of its own: what the store itself is asked meanwhile does not wait for it. */
async function beside<T>(options: StoreOptions, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEngine({ ...options, create: false });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

function canBeMended(problem: unknown): problem is Problem {
  const codes = ['store.false_shape', 'store.altered', 'store.row_altered'];
  return problem instanceof Problem && codes.includes(problem.code);
}
