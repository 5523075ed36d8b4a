/** A row never takes a number that a counter of the office may give yet. */
import { expect, test } from 'vitest';
import { importing, listOf, row } from '../../support/import-files.ts';
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
