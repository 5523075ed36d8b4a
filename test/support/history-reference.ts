/** Acts on what counters look things up in, procedures, the calendar, settings, and on it all. */
import { happened, type NewEvent } from '../../src/domain/event.ts';
import type { CarriedNumbers } from '../../src/domain/backup/carried.ts';
import { addKey } from '../../src/domain/key/signing-key.ts';
import type { Procedure } from '../../src/domain/procedure/procedure.ts';
import { catalogueStream, keyStream, revealStream, storeStream } from '../../src/domain/stream.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import type { Writer } from '../../src/store/store.ts';
import type { Step } from './history-step.ts';
import { sampleProcedure } from './sample-procedure.ts';

const policies: Procedure['supplement'][] = [
  { clock: 'restart', citizenLimitDays: null },
  { clock: 'resume', citizenLimitDays: 10 },
  { clock: 'fixed', fixed: { value: 3, unit: 'working_day' }, citizenLimitDays: 5 },
  { clock: 'resume', citizenLimitDays: null },
];

/** A series of its own that goes on without anything having taken a number. */
async function forward(writer: Writer): Promise<CarriedNumbers> {
  const series = 'restored/quay-1';
  return { series: [{ series, n: (await writer.reference.lastNumber(series)) + 2 }], books: [] };
}

export async function referenceActs(
  writer: Writer,
  { kind, pick, word, other, flag }: Step,
): Promise<NewEvent[]> {
  if (kind === 'procedure') {
    const [edition, keywords] = [`1.001193@${pick % 4}`, [word]];
    // What an edition says of the clock never changes under the same name.
    const supplement = policies[pick % 4]!;
    const procedure = sampleProcedure({ shortName: word, keywords, supplement });
    const stream = 'procedure:1.001193';
    const published = happened('procedure.published', stream, { edition, procedure }, null);
    if (pick % 4 === 1) {
      const data = { edition, procedure, caseIds: ['default'], channel: null, legalBasis: word };
      return [happened('procedure.term_set', stream, data, null)];
    }
    if (pick % 4 !== 0) return [published];
    // Of a shipped catalogue, and gone with the next one.
    const mark = { date: '2026-11-30' as PlainDate, digest: String(pick) };
    const taken = happened('procedure.catalogue_taken', catalogueStream, mark, null);
    return [taken, published, happened('procedure.retired', stream, { edition }, null)];
  }
  if (kind === 'calendar') {
    const date = `2026-12-${String((pick % 28) + 1).padStart(2, '0')}` as PlainDate;
    const status = 'guess' as const;
    const row = { date, kind: 'off' as const, name: word, status, source: other ?? '' };
    return [happened('calendar.published', 'calendar', { source: word, days: [row] }, null)];
  }
  // Of every fourth another act is made before (`keyActs`).
  if (pick % 3 !== 1) {
    const [made, head] = ['2026-11-23T07:00:00+07:00' as Instant, 'b5'.repeat(32)];
    const numbers = await forward(writer);
    const had = [{ book: 'quay-1', seq: pick, hash: head }];
    const far = { had, skipped: pick % 4, earlier: pick % 2, numbers };
    if (pick % 4 === 1 && flag) {
      const data = { skipped: pick % 3, numbers };
      return [happened('store.numbers_skipped', storeStream, data, null)];
    }
    const until = flag ? made : null;
    const data = { made, entries: pick, head, missing: pick % 3, looks: pick % 2, until, ...far };
    if (pick % 4 === 2 && flag) {
      return [happened('store.clock_accepted', storeStream, { before: made }, { reason: word })];
    }
    if (pick % 4 === 2) {
      const lost = [{ book: 'quay-1', seq: pick, hash: 'b5'.repeat(16), at: made }];
      return [
        happened(
          'store.older_accepted',
          storeStream,
          { lost, skipped: pick % 4, until: made, numbers },
          { reason: word },
        ),
      ];
    }
    // Of nothing: what is erased in earnest tells what it was.
    if (pick % 4 === 3 && flag)
      return [happened('store.erased', storeStream, { entries: [] }, null)];
    return [happened('store.restored', storeStream, data, { reason: other })];
  }
  if (pick % 7 === 0 || pick % 7 === 3) {
    const reveal = `01a22a2e-c680-7e11-8d3b-${String(pick).padStart(12, '0')}` as Uuid;
    const data = { reveal, what: 'citizen find', people: 1, whose: [] };
    return [happened('access.revealed', revealStream(reveal), data, { purpose: word })];
  }
  const key = `key-${pick % 3}`;
  return [happened('config.changed', `setting:${key}`, { key, value: word }, null)];
}

/** Another key signs from then on; what it signs is believed no more. */
export async function keyActs(writer: Writer, { word, flag }: Step): Promise<NewEvent[]> {
  const keys = await writer.keys.list();
  const id = (keys.length + 1).toString(16).padStart(8, '0');
  const added = addKey(keys, { id, public: word });
  if (flag) return [added];
  return [added, happened('key.revoked', keyStream, { id }, { reason: word })];
}
