/** Erasing a person: the chain stays whole, and nothing that is read knows the person any more. */
import { expect, test } from 'vitest';
import type { Uuid } from '../../src/domain/value/id.ts';
import type { Reader, Store, Writer } from '../../src/store/store.ts';
import { correctCitizen } from '../../src/domain/citizen/register.ts';
import { followCorrections } from '../../src/domain/dossier/people.ts';
import { mergeCitizens, unmergeCitizens } from '../../src/domain/citizen/merge.ts';
import { fc } from '../support/arbitrary.ts';
import { live } from '../support/history.ts';
import { citizenLives, histories } from '../support/lives.ts';
import { person, receive, register, request, seededEntropy, today } from '../support/station.ts';
import { sha256 } from '../../src/store/hash.ts';
import { allRows, behind, freshStore, rowsBehind, type OpenStore } from '../support/store.ts';

const name = 'Hoàng Thị Quên';
const number = '022192000099';

async function storeWithAPerson(): Promise<OpenStore & { citizen: Uuid; streams: string[] }> {
  const open = await freshStore();
  const { store, entropy } = open;
  const citizen = entropy.uuid(request(entropy).author.at);
  await store.write(request(entropy), (writer) =>
    register(writer, citizen, person({ name, idNumber: number })),
  );
  const owner = { name, number, citizen };
  const { value } = await receive(store, entropy, { owner, key: 'lần-1', subject: name });
  await receive(store, entropy, { owner: { name: 'Vũ Văn Ở Lại' } });
  return { ...open, citizen, streams: [`citizen:${citizen}`, `dossier:${value.id}`] };
}

const eraseIn = (store: Store, streams: string[]) =>
  store.write(request(seededEntropy('erase')), (writer) => writer.erase(streams));

test('an erased person is found nowhere, and everybody else is', async () => {
  const { store, path, citizen, streams } = await storeWithAPerson();
  // The digest of the answer that told of them goes as well.
  expect((await eraseIn(store, streams)).value).toBe(3);
  expect(await store.verify()).toMatchObject({ ok: true, entries: 9 });
  expect(await store.citizens.find('quen', 9)).toEqual([]);
  expect(await store.citizens.find(number, 9)).toEqual([]);
  expect(await store.citizens.byNumber(number)).toBeNull();
  expect(await store.dossiers.find('hoang quen', 9)).toEqual([]);
  expect(await store.dossiers.find('htq', 9)).toEqual([]);
  expect(await store.citizens.byId(citizen)).toMatchObject({ name: '', idNumber: null });
  expect(await store.dossiers.find('o lai', 9)).toHaveLength(1);
  expect(JSON.stringify(allRows(path))).not.toMatch(/Quên|quen|022192000099/);
});

test.each([
  ['another dossier', 'Vũ Văn Sau'],
  ['one of their own', name],
])('others write while it is found out what goes: %s', async (_what, came) => {
  const { store, entropy, path, citizen, streams } = await storeWithAPerson();
  await store.erasing(streams, async (erasing) => {
    // What is erased says nothing of anybody any more, whenever it came.
    const owner = { name: came, ...(came === name && { number, citizen }) };
    const { value } = await receive(store, entropy, { owner, subject: came });
    const also = came === name ? [...streams, `dossier:${value.id}`] : streams;
    await store.write(request(seededEntropy('erase')), (writer) => writer.erase(also, erasing));
  });
  expect(await store.verify()).toMatchObject({ ok: true });
  expect(await store.dossiers.find('hoang quen', 9)).toEqual([]);
  expect(await store.dossiers.find('o lai', 9)).toHaveLength(1);
  expect(await store.dossiers.find('van sau', 9)).toHaveLength(came === name ? 0 : 1);
  expect(JSON.stringify(allRows(path))).not.toMatch(/Quên|quen|022192000099/);
});

test('what was written on the very streams meanwhile goes, too', async () => {
  const { store, entropy, path, citizen, streams } = await storeWithAPerson();
  await store.erasing(streams, async (erasing) => {
    const before = (await store.citizens.record(citizen))!;
    const details = { ...person({ name, idNumber: number }), address: 'Ngõ Quên' };
    await store.write(request(entropy), (writer) =>
      writer.append(correctCitizen(before, details, { reason: null, today })),
    );
    await store.write(request(seededEntropy('erase')), (writer) => writer.erase(streams, erasing));
  });
  expect(await store.verify()).toMatchObject({ ok: true });
  expect(JSON.stringify(allRows(path))).not.toMatch(/Quên|quen|022192000099/);
});

test('a person is erased with every record that was merged, whichever is named', async () => {
  const { store, entropy, path, citizen } = await storeWithAPerson();
  const other = entropy.uuid(request(entropy).author.at);
  const write = (work: (writer: Writer) => Promise<void>) => store.write(request(entropy), work);
  await write(async (writer) => {
    const old = { name, idNumber: null, idKind: null, oldNumber: '100999777', email: 'q@x.vn' };
    await register(writer, other, person(old));
  });
  const two = async (reader: Reader) =>
    [(await reader.citizens.record(citizen))!, (await reader.citizens.record(other))!] as const;
  await write(async (writer) => {
    const [kept, merged] = await two(writer);
    await writer.append(mergeCitizens(kept, merged, { into: null, reason: null }));
  });
  // Either record is the person.
  await eraseIn(store, [`citizen:${other}`]);
  expect(await store.citizens.find('quen', 9)).toEqual([]);
  expect(await store.citizens.byNumber('100999777')).toBeNull();
  const { dossier: _papers, search_entry: _words, ...rest } = allRows(path);
  expect(JSON.stringify(rest)).not.toMatch(/Quên|022192000099|100999777|q@x/);
  await write(async (writer) => {
    const [kept, merged] = await two(writer);
    const facts = { fields: ['oldNumber', 'email'] as const, before: null, after: null };
    await writer.append(unmergeCitizens(kept, merged, facts, null));
  });
  expect(await store.verify()).toMatchObject({ ok: true });
});

test('a former name is erased with the present one, of the person and of the dossier', async () => {
  const { store, entropy, path, citizen, streams } = await storeWithAPerson();
  await store.write(request(entropy), async (writer) => {
    const before = (await writer.citizens.byId(citizen))!;
    const after = { ...before, name: 'Hoàng Thị Nhớ' };
    const [dossier] = await writer.dossiers.openOf(citizen);
    await writer.append([
      ...correctCitizen(before, after, { reason: null, today }),
      ...followCorrections(dossier!, [{ records: [citizen], before, after }]),
    ]);
  });
  for (const typed of ['quen', 'nho']) {
    expect(await store.citizens.find(typed, 9)).toHaveLength(1);
    expect(await store.dossiers.find(typed, 9)).toHaveLength(1);
  }
  await eraseIn(store, streams);
  for (const typed of ['quen', 'nho']) {
    expect(await store.citizens.find(typed, 9)).toEqual([]);
    expect(await store.dossiers.find(typed, 9)).toEqual([]);
  }
  expect(await store.verify()).toMatchObject({ ok: true });
  expect(JSON.stringify(allRows(path))).not.toMatch(/Quên|quen|Nhớ|nho |022192000099/);
});

test('an erased dossier is still found by its code, without the people on it', async () => {
  const { store, streams } = await storeWithAPerson();
  await eraseIn(store, streams);
  const [line] = await store.dossiers.find('H49.22-261123-0001', 9);
  const dossier = await store.dossiers.byCode(line!.code);
  expect(dossier).toMatchObject({ owner: { name: '', number: null }, subject: null });
});

test('entries keep the digest of what they lost; the answers that told it go', async () => {
  const { store, path, streams } = await storeWithAPerson();
  await eraseIn(store, streams);
  behind(path, (database) => {
    const lost = database.prepare(
      'select count(*) from journal where personal is null and personal_digest is not null',
    );
    expect(lost.pluck().get()).toBe(3);
    expect(database.prepare('select * from answer').all()).toEqual([]);
  });
});

test('erasing what is not there, or twice, takes nothing more', async () => {
  const { store, streams } = await storeWithAPerson();
  await eraseIn(store, streams);
  expect((await eraseIn(store, streams)).value).toBe(0);
  expect((await eraseIn(store, ['citizen:nobody'])).value).toBe(0);
});

test('a personal part that no erasure took away is an altered entry, whatever its digest', async () => {
  const { store, path } = await storeWithAPerson();
  const take = 'update journal set personal = null, personal_digest = ? where arrival = ?';
  const [first, ...others] = rowsBehind(path, SAID);
  for (const { arrival, personal } of others) {
    const digest = Buffer.from(sha256(String(personal)), 'hex');
    behind(path, (database) => database.prepare(take).run(digest, arrival));
  }
  const { seq } = others[0] as { seq: number };
  expect(first).toBeDefined();
  expect(await store.verify()).toMatchObject({
    chain: 'broken',
    fault: { seq, what: 'personal' },
  });
  await expect(store.rebuild()).rejects.toMatchObject({ code: 'store.broken' });
});

const SAID = 'select arrival, seq, personal from journal where personal is not null';

test('any history with anybody erased keeps its tables', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(histories, citizenLives),
      fc.infiniteStream(fc.boolean()),
      async (history, coin) => {
        const { store, path } = await freshStore({ bare: true });
        await live(store, seededEntropy('erased'), history);
        const { citizen, dossier } = allRows(path) as Record<string, { id: string }[]>;
        const streams = [
          ...citizen!.map(({ id }) => `citizen:${id}`),
          ...dossier!.map(({ id }) => `dossier:${id}`),
        ];
        await eraseIn(
          store,
          [...new Set(streams)].filter(() => coin.next().value),
        );
        expect(await store.verify()).toMatchObject({ ok: true });
        await store.close();
      },
    ),
    { numRuns: 25 },
  );
});
