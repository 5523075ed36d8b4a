/** What is taken back of a batch, in pieces of which each is a short write of its own. */
import { followCorrections } from '../../domain/dossier/people.ts';
import { happened, type NewEvent, type StoredEvent } from '../../domain/event.ts';
import { citizenStream, dossierStream, procedureStream } from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { CorrectedCitizen, Reader, Writer } from '../../store/store.ts';

/** How much of each kind is taken back. */
export interface UndoCounts {
  dossiers: number;
  corrections: number;
  citizens: number;
  editions: number;
}

/** One write. */
export type UndoPiece = (writer: Writer) => Promise<void>;

/** What stands of a batch; of each kind what came last goes first. */
interface UndoLeft {
  corrected: readonly { id: Uuid }[];
  people: readonly CorrectedCitizen[];
  dossiers: readonly { id: Uuid; citizen: Uuid | null }[];
  citizens: readonly { id: Uuid }[];
  editions: readonly { id: string; code: string }[];
}

export async function undoLeft(batch: Uuid, { imports }: Reader): Promise<UndoLeft> {
  return {
    corrected: await imports.correctedBy(batch),
    people: await imports.citizensCorrectedBy(batch),
    dossiers: (await imports.dossiersOf(batch)).toReversed(),
    citizens: (await imports.citizensOf(batch)).toReversed(),
    editions: await imports.editionsOf(batch),
  };
}

export function countsOf({
  corrected,
  people,
  dossiers,
  citizens,
  editions,
}: UndoLeft): UndoCounts {
  return {
    dossiers: dossiers.length,
    corrections: corrected.length + people.length,
    citizens: citizens.length + dossiers.filter(({ citizen }) => citizen !== null).length,
    editions: editions.length,
  };
}

/** About a quarter of a second each: what is only taken out, and what is read to be put back. */
const [TAKEN_AT_ONCE, PUT_AT_ONCE] = [1000, 100];

/** Another who takes the same batch back may have been there first: each looks again. */
export function piecesOf(left: UndoLeft, batch: Uuid): UndoPiece[] {
  return [
    ...slices(left.corrected, PUT_AT_ONCE, async (some, writer) => {
      const still = await writer.imports.stillOf('corrected', batch, some.map(idOf));
      for (const { id } of some.filter(({ id }) => still.has(id))) {
        await writer.append([await correctedBack(id, batch, writer)]);
      }
    }),
    ...slices(left.people, PUT_AT_ONCE, async (some, writer) => {
      const still = await writer.imports.correctionsStillOf(batch, some.map(idOf));
      for (const each of some.filter(({ id, told }) => still.get(id)?.has(told))) {
        await writer.append(await citizenBack(each, batch, writer));
      }
    }),
    ...taken('dossiers', left.dossiers, batch, ({ id, citizen }) =>
      happened('dossier.import_undone', dossierStream(id), { dossier: id, batch, citizen }, null),
    ),
    ...taken('citizens', left.citizens, batch, ({ id }) =>
      happened('citizen.import_undone', citizenStream(id), { citizen: id, batch }, null),
    ),
    ...taken('editions', left.editions, batch, ({ id, code }) =>
      happened('procedure.import_undone', procedureStream(code), { edition: id, batch }, null),
    ),
  ];
}

function taken<T extends { id: string }>(
  kind: 'dossiers' | 'citizens' | 'editions',
  things: readonly T[],
  batch: Uuid,
  event: (thing: T) => NewEvent,
): UndoPiece[] {
  return slices(things, TAKEN_AT_ONCE, async (some, writer) => {
    const still = await writer.imports.stillOf(kind, batch, some.map(idOf));
    await writer.append(some.filter(({ id }) => still.has(id)).map(event));
  });
}

function slices<T>(
  things: readonly T[],
  many: number,
  work: (some: readonly T[], writer: Writer) => Promise<void>,
): UndoPiece[] {
  const pieces: UndoPiece[] = [];
  for (let at = 0; at < things.length; at += many) {
    pieces.push((writer) => work(things.slice(at, at + many), writer));
  }
  return pieces;
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
