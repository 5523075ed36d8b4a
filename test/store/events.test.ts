/**
 * One sample of every event type in every shape it ever had. The samples are kept for ever: a
 * journal written today must be read by every later program. Together they tell one short story.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EventType, StoredEvent } from '../../src/domain/event.ts';
import { apply } from '../../src/store/engine/portable.ts';
import { openScratch } from '../../src/store/engine/sqlite.ts';
import { migrate } from '../../src/store/migrate.ts';
import { changesOf } from '../../src/store/project/index.ts';
import { dossierQueries } from '../../src/store/query/dossier.ts';
import { schemaFolder } from '../support/station.ts';

/** The shapes there are; the compiler sees that no type is forgotten. */
const shapes = {
  'office.opened': [1],
  'counter.opened': [1],
  'staff.enrolled': [1],
  'staff.disabled': [1],
  'staff.pin_set': [1],
  'procedure.published': [1],
  'calendar.published': [1],
  'config.changed': [1],
  'citizen.registered': [1],
  'citizen.corrected': [1],
  'citizen.account_helped': [1],
  'citizen.guided': [1],
  'dossier.received': [1],
  'dossier.forwarded': [1],
  'dossier.resolved': [1],
  'dossier.returned': [1],
  'dossier.supplement_requested': [1],
  'dossier.supplement_completed': [1],
  'dossier.extended': [1],
  'dossier.refused': [1],
  'dossier.withdrawn': [1],
  'dossier.stopped': [1],
  'dossier.reopened': [1],
  'dossier.papers_returned': [1],
  'paper.printed': [1],
  'office.merged': [1],
  'handover.sent': [1],
  'handover.received': [1],
  'handover.recalled': [1],
  'handover.settled': [1],
  'handover.printed': [1],
  'dossier.dispatched': [1],
  'dossier.arrived': [1],
  'dossier.brought_back': [1],
  'dossier.shelved': [1],
  'dossier.rehomed': [1],
  'shipment.range_added': [1],
  'shipment.registered': [1],
  'shipment.progressed': [1],
  'shipment.printed': [1],
  'fee.rate_set': [1],
  'fee.settled': [1],
  'fee.reduced': [1],
  'receipt_book.added': [1],
  'account.proposed': [1],
  'account.approved': [1],
  'shift.opened': [1],
  'shift.offered': [1],
  'shift.taken_over': [1],
  'shift.closed': [1],
  'payment.taken': [1],
  'payment.confirmed': [1],
  'reversal.requested': [1],
  'reversal.decided': [1],
  'reversal.done': [1],
  'queue.taken': [1],
  'queue.called': [1],
  'queue.held': [1],
  'queue.ended': [1],
  'draft.taken_over': [1],
  'import.started': [1],
  'import.finished': [1],
  'import.undone': [1],
  'dossier.imported': [1],
  'dossier.import_corrected': [1],
  'dossier.import_undone': [1],
  'citizen.imported': [1],
  'citizen.import_corrected': [1],
  'citizen.absorbed': [1],
  'citizen.merged': [1],
  'citizen.unmerged': [1],
  'citizen.released': [1],
  'citizen.import_undone': [1],
  'procedure.imported': [1],
  'procedure.import_undone': [1],
  'list.exported': [1],
} as const satisfies Record<EventType, readonly number[]>;

const folder = join(import.meta.dirname, '../fixtures/events');
const files = Object.entries(shapes).flatMap(([type, versions]) =>
  versions.map((v) => `${type}.v${v}.json`),
);
const samples = files
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as StoredEvent)
  .sort((a, b) => a.seq - b.seq);

test('every shape of every event type has its sample, and no sample is without a shape', () => {
  expect(readdirSync(folder).sort()).toEqual([...files].sort());
});

test.each(samples.map((event) => [event.type, event] as const))(
  'a sample of %s makes changes, also when its personal part is erased',
  (_type, event) => {
    expect(changesOf(event).length).toBeGreaterThan(0);
    const erased = { ...event, personal: null } as StoredEvent;
    const shape = (each: StoredEvent) => changesOf(each).map(({ op }) => op);
    expect(shape(erased)).toEqual(shape(event));
  },
);

test('the samples tell a story the tables can hold, with the persons and without', async () => {
  for (const erased of [false, true]) {
    const engine = openScratch();
    await migrate(engine, schemaFolder, { create: true });
    const tell = (part: readonly StoredEvent[]) =>
      engine.write(async (db) => {
        for (const event of part) {
          const told = (erased ? { ...event, personal: null } : event) as StoredEvent;
          await apply(db, engine.search, changesOf(told));
        }
      });
    const dossiers = dossierQueries(engine.db, engine.search);
    const after = samples.findIndex(({ type }) => type === 'dossier.supplement_requested');
    await tell(samples.slice(0, after));
    expect(await dossiers.byCode('H49.22-261123-0001')).toMatchObject({
      status: 'returned',
      version: 10,
      owner: { name: erased ? '' : 'Trần Thị Thử' },
      result: { outcome: 'granted', signer: erased ? null : 'Lê Văn Ký' },
      prints: { receipt: 1 },
    });
    await tell(samples.slice(after));
    expect(await dossiers.byCode('H49.22-261123-0001')).toMatchObject({
      status: 'processing',
      version: 18,
      result: null,
      handback: null,
      closing: null,
      dueAt: '2026-12-03T17:00:00+07:00',
      clock: { left: null },
      supplements: [{ number: 1, late: true, completedAt: '2026-11-27T08:00:00+07:00' }],
      dueChanges: [{ why: 'completed' }, { why: 'extended' }, { why: 'reopened', before: null }],
    });
    await engine.close();
  }
});
