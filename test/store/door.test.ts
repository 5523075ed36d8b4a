/** What the journal holds and this program cannot read is refused by name, never by a crash. */
import { describe, expect, test } from 'vitest';
import { eventTypes, heldFacts } from '../../src/domain/event-reading.ts';
import { presentVersion, type EventType } from '../../src/domain/event.ts';
import { nothingWanted } from '../../src/importing/work.ts';
import { eventOf } from '../../src/store/door.ts';
import type { JournalEntry } from '../../src/store/journal.ts';
import { schemaDigests } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { sampleEntry } from '../support/event-samples.ts';
import { outcome, problemOf as refused } from '../support/problem.ts';
import { receive, request, schemaFolder } from '../support/station.ts';
import { behind, freshStore, problemOf } from '../support/store.ts';

const place = { path: 'store.db' };
const stepCount = schemaDigests(schemaFolder).steps.length;
const entries = eventTypes.map((type) => [type, sampleEntry(type, presentVersion(type))] as const);
const entry = sampleEntry('dossier.shelved', 1);

function read(row: JournalEntry): unknown {
  return eventOf(row, place);
}

describe('an entry', () => {
  test.each([
    ['a type', { type: 'dossier.dreamt' }, 'dossier.dreamt 1'],
    ['a type that is a word of every object', { type: 'toString' }, 'toString 1'],
    ['a shape', { v: 2 }, 'dossier.shelved 2'],
  ])('of %s that this program does not know is of a newer one', (_what, change, event) => {
    expect(refused(() => read({ ...entry, ...change }))).toMatchObject({
      code: 'store.newer',
      detail: { path: 'store.db', event },
    });
  });

  test.each([
    ['no JSON', { data: '{"dossier":' }, 'data'],
    ['a list', { data: '[]' }, 'data'],
    ['nothing', { data: 'null' }, 'data'],
    ['no version that counts', { v: 0 }, 'v'],
    ['a person without the salt', { personal: '{"name":"x"}' }, 'personal'],
    ['a person where none belongs', { personal: '["salt",{"name":"x"}]' }, 'personal'],
    ['a number for a text', { data: '{"dossier":7,"shelf":null}' }, 'data.dossier'],
  ])('that holds %s is damaged, and is named', (_what, change, field) => {
    expect(refused(() => read({ ...entry, ...change }))).toMatchObject({
      code: 'store.entry_damaged',
      detail: { book: entry.book, seq: entry.seq, field },
    });
  });

  test.each(entries)('of %s that lacks a field is damaged, whichever it is', (_type, row) => {
    for (const column of ['data', 'personal'] as const) {
      const fields = fieldsOf(row[column]);
      for (const name of Object.keys(fields)) {
        const { [name]: _, ...rest } = fields;
        const text = JSON.stringify(column === 'data' ? rest : ['salt', rest]);
        const ends = outcome(() => read({ ...row, [column]: text }));
        // What rows of lists leave out where they say nothing may be missing, and what the entry
        // says itself is then what that says.
        const around = heldFacts({ type: row.type as EventType, data: fields }, row);
        const may = optional.has(name) || (column === 'data' && !(name in around));
        if (ends === 'read') expect(may, `${column}.${name}`).toBe(true);
        else expect(ends).toBe('store.entry_damaged');
      }
    }
  });
});

const optional = new Set([
  'number',
  'citizen',
  'newCitizen',
  'earlier',
  'originals',
  'dob',
  'oldNumber',
  'subject',
  'note',
]);

function fieldsOf(text: string | null): Record<string, unknown> {
  const told = JSON.parse(text ?? '{}') as Record<string, unknown> | [string, never];
  return Array.isArray(told) ? told[1] : told;
}

describe('a store', () => {
  async function opened(change: string, mends = false): Promise<Store> {
    const { store, entropy, path } = await freshStore();
    await receive(store, entropy);
    await store.close();
    behind(path, (database) => database.exec(change));
    return openStore({ path, create: false, mends, schemaFolder, entropy });
  }

  const later =
    "drop trigger journal_no_update; update journal set v = 7 where type = 'dossier.received';" +
    "insert into event_shape values ('dossier.received', 7)";
  const falsely =
    "update event_shape set type = 'dossjer.received' where type = 'dossier.received'";

  test('with a shape of events from a later program is not opened, not even to read', async () => {
    const problem = { code: 'store.newer', detail: { event: 'dossier.received 7' } };
    expect(await problemOf(opened(later))).toMatchObject(problem);
    expect(await problemOf(opened(later, true))).toMatchObject(problem);
  });

  test('that tells of a shape which its journal does not have is named, and made right', async () => {
    expect(await problemOf(opened(falsely))).toMatchObject({
      code: 'store.false_shape',
      detail: { event: `dossjer.received ${presentVersion('dossier.received')}` },
    });
    const store = await opened(falsely, true);
    expect((await store.verify()).differing).toMatchObject([{ table: 'event_shape' }]);
    expect((await store.rebuild()).replaced).toEqual(['event_shape']);
    expect((await store.verify()).ok).toBe(true);
    await store.close();
  });

  const behindOurBack: [string, string, object][] = [
    ['a shape of events', later, { code: 'store.newer', detail: { event: 'dossier.received 7' } }],
    ['a false shape', falsely, { code: 'store.false_shape' }],
    [
      'a step of the schema',
      "insert into migration (n, file, sha256) values (99, '0099-later.sql', 'x')",
      { code: 'store.newer', detail: { program: stepCount, store: stepCount + 1 } },
    ],
  ];

  test.each(behindOurBack)('left open while %s came takes no more writes', async (...given) => {
    const [, change, problem] = given;
    const { store, entropy, path } = await freshStore();
    await receive(store, entropy);
    behind(path, (database) => database.exec(change));
    expect(await problemOf(receive(store, entropy))).toMatchObject(problem);
    const asked = { ...request(entropy), aside: true };
    const aside = store.write(asked, (writer) =>
      writer.bulk(nothingWanted(), async () => undefined),
    );
    expect(await problemOf(aside)).toMatchObject(problem);
  });

  test('that has forgotten a shape is said to differ, and is made right', async () => {
    const store = await opened("delete from event_shape where type = 'dossier.received'");
    expect((await store.verify()).differing).toMatchObject([
      { table: 'event_shape', what: 'missing', row: { type: 'dossier.received' } },
    ]);
    expect((await store.rebuild()).replaced).toEqual(['event_shape']);
    expect((await store.verify()).ok).toBe(true);
    await store.close();
  });

  test('with an entry that no program could have written says which', async () => {
    const { store, path } = await freshStoreWithOne();
    behind(path, (database) =>
      database.exec(
        'drop trigger journal_no_update;' +
          `update journal set data = replace(data, '"code"', '"kode"') where type = 'dossier.received'`,
      ),
    );
    const problem = await problemOf(store.rebuild());
    expect(problem).toMatchObject({ code: 'store.entry_damaged', detail: { field: 'data.code' } });
    await store.close();
  });

  async function freshStoreWithOne() {
    const made = await freshStore();
    await receive(made.store, made.entropy);
    return made;
  }
});
