/** What is taken back of a batch, kind by kind, some at a time. */
import type { BookYear } from '../../domain/certification/book.ts';
import { followCorrections } from '../../domain/dossier/people.ts';
import { happened, type NewEvent, type StoredEvent } from '../../domain/event.ts';
import { isSame } from '../../domain/same.ts';
import {
  certificationBookStream,
  citizenStream,
  dossierStream,
  procedureStream,
} from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { Pace, type PaceRange } from '../../importing/pace.ts';
import type { CorrectedCitizen, Reader, Writer } from '../../store/store.ts';

/** Things of one kind that are taken back, some in a write of its own. */
export interface UndoKind {
  readonly many: number;
  /** How many go at once. */
  readonly pace: Pace;
  take(from: number, to: number, writer: Writer): Promise<void>;
}

/** What is only taken out, and what is read to be put back. */
const TAKEN = { first: 250, least: 50, most: 4000 };
const PUT = { first: 50, least: 5, most: 1000 };

/**
 * What there is to be taken back of a batch, in order; of each kind what came last goes first.
 * Another who takes the same batch back may have been there first: each looks again.
 */
export async function kindsToUndo(
  batch: Uuid,
  { imports, certifications }: Reader,
): Promise<UndoKind[]> {
  return [
    kind(await imports.correctedBy(batch), PUT, async (some, writer) => {
      const still = await writer.imports.stillOf('corrected', batch, some.map(idOf));
      for (const { id } of some.filter(({ id }) => still.has(id))) {
        await writer.append([await correctedBack(id, batch, writer)]);
      }
    }),
    kind(await imports.citizensCorrectedBy(batch), PUT, async (some, writer) => {
      const still = await writer.imports.correctionsStillOf(batch, some.map(idOf));
      for (const each of some.filter(({ id, told }) => still.get(id)?.has(told))) {
        await writer.append(await citizenBack(each, batch, writer));
      }
    }),
    taken('dossiers', (await imports.dossiersOf(batch)).toReversed(), batch, ({ id, citizen }) =>
      happened('dossier.import_undone', dossierStream(id), { dossier: id, batch, citizen }, null),
    ),
    taken('citizens', (await imports.citizensOf(batch)).toReversed(), batch, ({ id }) =>
      happened('citizen.import_undone', citizenStream(id), { citizen: id, batch }, null),
    ),
    taken('editions', await imports.editionsOf(batch), batch, ({ id, code }) =>
      happened('procedure.import_undone', procedureStream(code), { edition: id, batch }, null),
    ),
    // A book goes at once: of what is left of it nobody could say how its numbers run.
    kind(await certifications.booksOfBatch(batch), PUT, async (some, writer) => {
      const still = await writer.certifications.booksOfBatch(batch);
      const gone = still.filter((book) => some.some((each) => isSame(each, book)));
      await writer.append(gone.map((book) => certificationsOut(book, batch)));
    }),
  ];
}

function certificationsOut(book: BookYear, batch: Uuid): NewEvent {
  const stream = certificationBookStream(book);
  return happened('certification.import_undone', stream, { batch, ...book }, null);
}

function taken<T extends { id: string }>(
  what: 'dossiers' | 'citizens' | 'editions',
  things: readonly T[],
  batch: Uuid,
  event: (thing: T) => NewEvent,
): UndoKind {
  return kind(things, TAKEN, async (some, writer) => {
    const still = await writer.imports.stillOf(what, batch, some.map(idOf));
    await writer.append(some.filter(({ id }) => still.has(id)).map(event));
  });
}

function kind<T>(
  things: readonly T[],
  range: PaceRange,
  take: (some: readonly T[], writer: Writer) => Promise<void>,
): UndoKind {
  return {
    many: things.length,
    pace: new Pace(range),
    take: (from, to, writer) => take(things.slice(from, to), writer),
  };
}

function idOf<Id extends string>({ id }: { id: Id }): Id {
  return id;
}

/** The facts from before the batch's row, put back over those it brought. */
async function correctedBack(id: Uuid, batch: Uuid, writer: Writer): Promise<NewEvent> {
  const stream = dossierStream(id);
  const standing = standingCorrections(await writer.history.of([stream]));
  const last = standing.findLast((event) => event.data.batch === batch)!;
  const earlier = standing[standing.indexOf(last) - 1]?.data.batch;
  const { row, fields, before, after } = last.data;
  const persons = last.personal;
  const turned = { undoes: true, ...(earlier && { earlier }), before: after, after: before };
  const data = { dossier: id, batch, row, fields, ...turned };
  const people = persons && { before: persons.after, after: persons.before };
  return happened('dossier.import_corrected', stream, data, people);
}

/** The corrections of a dossier that were not taken back, the oldest first. */
function standingCorrections(
  events: readonly StoredEvent[],
): StoredEvent<'dossier.import_corrected'>[] {
  const standing: StoredEvent<'dossier.import_corrected'>[] = [];
  for (const event of events) {
    if (event.type !== 'dossier.import_corrected') continue;
    if (event.data.undoes) standing.pop();
    else standing.push(event);
  }
  return standing;
}

/** The details from before the batch's row, put back in the record and in what followed it. */
async function citizenBack(
  { id, told, row }: CorrectedCitizen,
  batch: Uuid,
  writer: Writer,
): Promise<NewEvent[]> {
  const stream = citizenStream(id);
  const events = await writer.history.of([stream]);
  const correction = events.find(({ version }) => version === told);
  const { data, personal } = correction as StoredEvent<'citizen.import_corrected'>;
  const back = { citizen: id, batch, row, fields: data.fields, undoes: told };
  const turned = personal && { before: personal.after, after: personal.before };
  const records = await writer.citizens.partsOf(id);
  const open = turned ? await writer.dossiers.openOf(id) : [];
  const corrections = turned ? [{ records, ...turned, back: true as const }] : [];
  return [
    happened('citizen.import_corrected', stream, back, turned),
    ...open.flatMap((each) => followCorrections(each, corrections)),
  ];
}
