/** A receipt number is one payment's at an office, and asked about where an older store has two. */
import { expect, test } from 'vitest';
import { happened, type NewEvent } from '../../src/domain/event.ts';
import { receiptBookStream } from '../../src/domain/stream.ts';
import type { AgencyId } from '../../src/domain/value/id.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { deskOf, type Desk } from '../support/offices.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { request, schemaFolder, seededEntropy } from '../support/station.ts';
import { opened } from '../support/store.ts';

const office = 'H49.22' as AgencyId;

/** Books as a program took them into use that did not look at other counters' names. */
async function takenBefore(counter: Counter, ...events: NewEvent[]): Promise<void> {
  const entropy = seededEntropy('before');
  const store = await opened({ path: counter.store, create: false, schemaFolder, entropy });
  const [first] = await store.history.books();
  const asked = request(entropy);
  const author = { ...asked.author, login: 'lan', book: first!.book, at: counter.now as Instant };
  await store.write({ ...asked, author }, (writer) => writer.append(events));
}

function book(id: string, counter: number, series: string, last: number | null): NewEvent {
  const numbers = { series, volume: '1', first: 1, last };
  return happened(
    'receipt_book.added',
    receiptBookStream(id),
    { id, office, counter, ...numbers },
    null,
  );
}

async function take(desk: Desk, code: string): Promise<string> {
  return (await desk.json(`payment take ${code} --method cash`))['payment'].receipt as string;
}

test('no two counters number alike, and where they did so before it is told and asked about', async () => {
  const counter = await newCounter();
  const [one, two, three] = [1, 2, 3].map((n) => deskOf(counter, `H49.22/${n}`)) as [
    Desk,
    Desk,
    Desk,
  ];
  for (const n of [2, 3]) {
    await one.json(`counter add --number ${n}`);
    await one.json(`staff add --name "Người Thu" --login thu${n} --role cashier`);
  }
  await one.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const codes: string[] = [];
  for (let n = 0; n < 4; n++) {
    const line = 'dossier receive --procedure 2.000635 --quantity copies=1 --all-components';
    codes.push((await one.json(`${line} --citizen 022192000001`))['code'] as string);
  }
  const adding = (series: string) => [
    'payment',
    'book',
    'add',
    '--series',
    series,
    '--from',
    '1',
    '--to',
    '9',
  ];
  expect(await one.refused(adding('BL26-2'))).toBe('payment.series_reserved');

  await takenBefore(
    counter,
    book('old', 1, 'BL26-2', 1),
    book('old-3', 1, 'BL26-3', 4),
    book('H49.22/BL26-2', 2, 'BL26-2', null),
  );
  await one.json('shift open --cash 0');
  expect(await take(one, codes[0]!)).toBe('BL26-2/0000001');
  for (const [desk, n] of [
    [two, 2],
    [three, 3],
  ] as const) {
    await desk.json(`staff login thu${n}`);
    await desk.json('shift open --cash 0');
  }
  expect(await take(two, codes[1]!)).toBe('BL26-2/0000001');
  // Nobody had numbered there yet: it begins behind what is printed.
  expect(await take(three, codes[2]!)).toBe('BL26-3/0000005');

  const verified = await one.json('store verify');
  expect(verified).toMatchObject({ ok: true });
  expect(verified['sharedReceipts']).toEqual([
    { office, series: 'BL26-2', counter: 1, other: 2, from: 1, to: 1 },
  ]);
  const asked = await counter.refusal('payment void request bl26–2/1 --reason "ghi nhầm"');
  expect(asked).toMatchObject({ code: 'payment.receipt_twice' });
  expect(asked.detail['of']).toEqual([
    { code: codes[0], counter: 1 },
    { code: codes[1], counter: 2 },
  ]);
  const voided = await two.json(`payment void request ${codes[1]} --reason "ghi nhầm"`);
  expect(voided).toMatchObject({ code: codes[1] });
  expect(await one.json('payment void request bl26-3/5 --reason "ghi nhầm"')).toMatchObject({
    code: codes[2],
  });
});

test('a receipt number is that of the office here, whoever else numbers so', async () => {
  const counter = await newCounter();
  const here = deskOf(counter, 'H49.22/1');
  await here.json('office add --name "Phường Khác" --agency-id H49.23 --kind commune');
  await here.json('counter add --office H49.23 --number 1');
  await here.json('staff add --name "Người Khác" --login khac --role manager --office H49.23');
  const there = deskOf(counter, 'H49.23/1');
  await there.json('staff login khac');
  await here.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const codes: string[] = [];
  for (const desk of [here, there]) {
    const line = 'dossier receive --procedure 2.000635 --quantity copies=1 --all-components';
    const { code } = await desk.json(`${line} --citizen 022192000001`);
    codes.push(code as string);
    await desk.json('shift open --cash 0');
    expect(await take(desk, code as string)).toBe('BL26-1/0000001');
  }
  for (const [at, desk] of [here, there].entries()) {
    const asked = await desk.json('payment void request BL26-1/0000001 --reason "ghi nhầm"');
    expect(asked).toMatchObject({ code: codes[at] });
  }
});
