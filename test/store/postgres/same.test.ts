/** One story on both engines: the same answers in the same order. */
import { join } from 'node:path';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { openStore, type Store } from '../../../src/store/store.ts';
import { fc } from '../../support/arbitrary.ts';
import { asOwner } from '../../support/postgres-owner.ts';
import { emptyDatabase } from '../../support/postgres.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import {
  now,
  person,
  receive,
  register,
  request,
  schemaFolder,
  seededEntropy,
  setUp,
} from '../../support/station.ts';

/** Longer than a lexeme of PostgreSQL may be, and different only behind that. */
const LONG = 'ầ'.repeat(3000);
const names = [
  'Nguyễn Thị Hoà',
  'Nguyễn Thị Hòa',
  'ĐẶNG Ứng Ưu',
  "H'Hen Niê",
  'Andy Near And Or Not',
  'Công ty TNHH 2 thành viên Thử',
  'Trần Văn Thử 12',
  'Ðoàn K’Tiêng',
];

let [folder, url, both] = ['', '', [] as Store[]];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-same-'));
  url = await emptyDatabase();
  both = [];
  for (const path of [join(folder, 'store.db'), url]) {
    const entropy = seededEntropy('same');
    const store = await openStore({ path, create: true, schemaFolder, entropy });
    both.push(store);
    await setUp(store, entropy);
    for (const [n, name] of names.entries()) {
      const idNumber = `02219200001${n}`;
      const id = entropy.uuid(now);
      await store.write(request(entropy), (writer) =>
        register(writer, id, person({ name, idNumber, phone: null })),
      );
      const owner = { name, number: idNumber };
      await receive(store, entropy, { owner, subject: `${LONG}${n} lô ${n}` });
    }
  }
});
afterAll(async () => {
  for (const store of both) await store.close();
  rmSync(folder, { recursive: true });
  await asOwner(url.replace(/[^/]*$/, 'postgres'), `drop database "${url.split('/').at(-1)}"`);
});

async function asked<T>(ask: (store: Store) => Promise<T>): Promise<T> {
  const [file, server] = await Promise.all(both.map(ask));
  expect(server).toEqual(file);
  return file!;
}

/** Pieces of what stands there, and anything else that may be typed. */
const typed = fc.oneof(
  fc.string(),
  fc
    .array(
      fc
        .constantFrom(...names.flatMap((name) => name.split(' ')))
        .chain((word) => fc.nat(word.length).map((length) => word.slice(0, length))),
      { minLength: 1, maxLength: 3 },
    )
    .map((words) => words.join(' ')),
);

test('whatever is typed finds the same people and dossiers, in the same order', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(typed, fc.integer({ min: 1, max: 6 }), async (words, limit) => {
      const people = await asked((store) => store.citizens.find(words, limit));
      const papers = await asked((store) => store.dossiers.find(words, limit));
      found += people.length + papers.length;
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(50);
});

test('words longer than the server can index find one and not the other', async () => {
  const papers = await asked((store) => store.dossiers.find(`${LONG}3`, 9));
  expect(papers).toHaveLength(1);
  expect(await asked((store) => store.dossiers.find(LONG.slice(0, 700), 9))).toHaveLength(8);
});

test('the journal tells the same entries under the same hashes', async () => {
  expect(await asked((store) => store.history.books())).toHaveLength(1);
});
