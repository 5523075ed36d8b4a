/** A row never takes a number that a counter of the office may give yet. */
import { expect, test } from 'vitest';
import { errorsOf, importing, listOf, row } from '../../support/import-files.ts';
import { deskOf } from '../../support/offices.ts';
import { newCounter } from '../../support/program.ts';

test.each(['H49.22-261123-9999', 'H49.22-261123-0001', 'H49.22-271123-0001'])(
  '%s, which a counter may give yet, is refused, and the counter goes on',
  async (code) => {
    const counter = await newCounter();
    const open = {
      ...{ received_at: '23/11/2026 08:00', due_date: '' },
      ...{ resolved_at: '', returned_at: '' },
    };
    const file = listOf(counter, 'a.csv', [row(1, { code, ...open }), row(2)]);
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({ imported: 1, refused: 1 });
    await counter.json('citizen register --id 022192000099 --name "Lê Thị Mới"');
    const received = await counter.json(
      'dossier receive --procedure 1.001193 --citizen 022192000099 --all-components',
    );
    expect(received['code']).toBe('H49.22-261123-0001');
  },
);

test('a code of our own series of a day that is over comes in, once', async () => {
  const counter = await newCounter();
  const file = listOf(counter, 'a.csv', [row(1, { code: 'H49.22-261122-9999' })]);
  expect((await importing(counter, ['dossiers', file])).answer).toMatchObject({ imported: 1 });
  expect((await importing(counter, ['dossiers', file])).answer).toMatchObject({ skipped: 1 });
});

const open = {
  ...{ received_at: '20/11/2026 08:00', due_date: '' },
  ...{ resolved_at: '', returned_at: '' },
};
const receiving = 'dossier receive --procedure 1.001193 --citizen 022192000099 --all-components';

test('a list stops no counter of another office, of the store or added later', async () => {
  const counter = await newCounter();
  const here = deskOf(counter, 'H49.22/1');
  const addPost = async (office: string): Promise<void> => {
    await here.json(
      `office add --name "Bưu điện ${office}" --agency-id ${office} --kind post_office`,
    );
    await here.json(`counter add --office ${office} --number 1`);
  };
  await addPost('H49.901');
  const taken = ['H49.901-261123-0002', 'H49.901-261124-0001', 'h49.901-261123-3_0007'];
  const refused = taken.map((code, at) => row(at + 1, { code, ...open }));
  const list = listOf(counter, 'a.csv', refused);
  const { answer } = await importing(counter, ['dossiers', list]);
  expect(answer).toMatchObject({ imported: 0, refused: 3 });
  const told = errorsOf(answer['files'].errors).map((line) => line.split(' ')[2]);
  expect(told).toEqual(['code_to_give', 'code_to_give', 'code_to_give']);
  // Of an office that is none of the store’s yet nobody knows.
  const strange = ['0001', '0002', '9999'].map((n, at) =>
    row(at + 5, { code: `H49.902-261123-${n}`, ...open }),
  );
  const later = listOf(counter, 'b.csv', strange);
  expect((await importing(counter, ['dossiers', later])).answer).toMatchObject({ imported: 3 });
  await addPost('H49.902');
  await here.json('staff add --name "Trần Văn Bưu" --login buu --role post --office H49.902');
  const there = deskOf(counter, 'H49.902/1');
  await there.json('staff login buu');
  await there.json('citizen register --id 022192000099 --name "Lê Thị Mới"');
  expect(await there.json(receiving)).toMatchObject({ code: 'H49.902-261123-0003' });
  expect(await there.json(receiving)).toMatchObject({ code: 'H49.902-261123-0004' });
  expect(await here.json('store verify')).toMatchObject({ ok: true });
});

test('a code is the same in every spelling, and one of ours is kept as ours', async () => {
  const counter = await newCounter();
  const codes = ['h49.22-261122-0001', '15/TN-BN'];
  const list = listOf(counter, 'a.csv', [
    ...codes.map((code, at) => row(at + 1, { code })),
    row(3, { code: 'H49.22–261122–0001' }),
    row(4, { code: '15 / tn-BN' }),
  ]);
  const { answer } = await importing(counter, ['dossiers', list]);
  expect(answer).toMatchObject({ imported: 2, refused: 2 });
  expect(errorsOf(answer['files'].errors)).toEqual([
    '4 code duplicate_in_file Xem dòng 2',
    '5 code duplicate_in_file Xem dòng 3',
  ]);
  const shown = await counter.json('dossier show h49.22-261122-0001');
  expect(shown).toMatchObject({ code: 'H49.22-261122-0001' });
  expect(await counter.json(['dossier', 'show', '15/TN-BN'])).toMatchObject({ code: '15/TN-BN' });
  const again = listOf(counter, 'b.csv', [
    row(1, { code: 'Н49.22-261122-0001', fee: '5000' }),
    row(2, { code: '15 / Tn–Bn', fee: '5000' }),
  ]);
  const corrected = await importing(counter, ['dossiers', again, '--update']);
  expect(corrected.answer).toMatchObject({ imported: 0, updated: 2 });
  expect(await counter.json(['dossier', 'show', '15/TN-BN'])).toMatchObject({ code: '15/TN-BN' });
});
