/** `import undo`: takes a batch back by entries of its own, while nothing stands on it. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { required, textValue } from '../../cli/option.ts';
import { followCorrections } from '../../domain/dossier/people.ts';
import { happened, type NewEvent, type StoredEvent } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import {
  citizenStream,
  dossierStream,
  importStream,
  procedureStream,
} from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { countText } from '../../locale/format.ts';
import type { Block, BatchLine, CorrectedCitizen, Writer } from '../../store/store.ts';

export default command({
  args: { batch: required(textValue('batch')) },
  options: {},
  json: ['batch file dossiers corrections citizens editions replayed'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const batch = await findBatch(input.batch, ctx);
    if (ctx.interactive) {
      const { importing } = ctx.texts.screen;
      await (await ctx.ask()).sure(importing.sureUndo(batch.file));
    }
    refuseBlocked(batch.id, await store.imports.blocksOf(batch.id), ctx);
    const { value, replayed } = await ctx.write(async (writer) => {
      refuseBlocked(batch.id, await writer.imports.blocksOf(batch.id), ctx);
      return undo(batch.id, writer);
    });
    return { batch: batch.id, file: batch.file, ...value, replayed };
  },
  show: (result, ui) => {
    const { importing } = ui.texts.screen;
    ui.done(importing.undone(result.file));
    const some = (n: number): string | null => (n === 0 ? null : countText(n));
    ui.facts([
      [importing.kinds.dossiers, some(result.dossiers)],
      [importing.updated, some(result.corrections)],
      [importing.kinds.citizens, some(result.citizens)],
      [importing.kinds.procedures, some(result.editions)],
    ]);
    ui.next('motcua import list');
  },
});

/** Throws `import.batch_not_found` and `import.already_undone`. */
async function findBatch(typed: string, ctx: Context): Promise<BatchLine> {
  const batch = await (await ctx.store()).imports.batch(typed.trim());
  if (!batch) throw new Problem('import.batch_not_found', { typed });
  if (batch.status === 'undone') throw new Problem('import.already_undone', { batch: batch.id });
  return batch;
}

const MOST_NAMED = 20;

function refuseBlocked(batch: string, blocks: readonly Block[], ctx: Context): void {
  if (blocks.length === 0) return;
  const { importing } = ctx.texts.screen;
  const named = blocks.map(({ what, why }) => `${what} (${importing.blocks[why]})`);
  throw new Problem('import.undo_blocked', {
    batch,
    blocks: [...new Set(named)].slice(0, MOST_NAMED),
    count: blocks.length,
  });
}

/** What came last goes first. */
async function undo(batch: Uuid, writer: Writer) {
  const corrected = await writer.imports.correctedBy(batch);
  for (const { id } of corrected) await writer.append([await correctedBack(id, batch, writer)]);
  const people = await writer.imports.citizensCorrectedBy(batch);
  for (const each of people) await writer.append(await citizenBack(each, batch, writer));
  const dossiers = await writer.imports.dossiersOf(batch);
  await inPieces(dossiers.toReversed(), writer, ({ id, citizen }) =>
    happened('dossier.import_undone', dossierStream(id), { dossier: id, batch, citizen }, null),
  );
  const citizens = await writer.imports.citizensOf(batch);
  await inPieces(citizens.toReversed(), writer, ({ id }) =>
    happened('citizen.import_undone', citizenStream(id), { citizen: id, batch }, null),
  );
  const editions = await writer.imports.editionsOf(batch);
  await inPieces(editions, writer, ({ edition, code }) =>
    happened('procedure.import_undone', procedureStream(code), { edition, batch }, null),
  );
  const counts = {
    dossiers: dossiers.length,
    corrections: corrected.length + people.length,
    citizens: citizens.length + dossiers.filter(({ citizen }) => citizen !== null).length,
    editions: editions.length,
  };
  await writer.append([happened('import.undone', importStream(batch), { batch, ...counts }, null)]);
  return counts;
}

const PIECE = 500;

async function inPieces<T>(
  things: readonly T[],
  writer: Writer,
  event: (thing: T) => NewEvent,
): Promise<void> {
  for (let at = 0; at < things.length; at += PIECE) {
    await writer.append(things.slice(at, at + PIECE).map(event));
  }
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
