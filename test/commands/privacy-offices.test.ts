/** Requests about personal data at several offices of one store: a number is its office's own. */
import { expect, test } from 'vitest';
import { deskOf } from '../support/offices.ts';
import { newCounter, type Answer } from '../support/program.ts';

const [first, second] = ['022192000001', '022085123456'];

test('an office lists and answers its own requests, and those of one that it took in', async () => {
  const counter = await newCounter();
  const here = deskOf(counter, 'H49.22/1');
  await here.json('office add --name "Phường Cũ" --agency-id H49.23 --kind commune');
  await here.json('counter add --office H49.23 --number 1');
  await here.json('staff add --name "Lê Thị Mai" --login mai --role manager --office H49.23');
  const there = deskOf(counter, 'H49.23/1');
  await there.json('staff login mai');
  await here.json(`citizen register --id ${first} --name "Trần Thị Thử"`);
  await here.json(`citizen register --id ${second} --name "Lý Văn Mẫu"`);
  await there.json(`privacy request ${second} --kind restrict`);
  expect(await here.json('privacy list')).toMatchObject({ requests: [] });
  // The number is another person's here.
  expect(await here.refused('privacy answer 1.1 --as granted')).toBe('privacy.no_request');
  expect(await here.refused('privacy answer H49.23/1.1 --as granted')).toBe('privacy.no_request');
  expect(await here.refused(`privacy request ${second} --kind restrict`)).toBe(
    'privacy.asked_already',
  );
  await here.json(`privacy request ${first} --kind restrict`);
  expect((await there.json('privacy list'))['requests']).toMatchObject([
    { number: '1.1', office: 'H49.23', citizen: { name: 'Lý Văn Mẫu' } },
  ]);

  const merging =
    'office merge --from H49.23 --into H49.22 --date 2026-11-23 --reason "sáp nhập" --yes';
  await here.json(merging);
  const { requests } = await here.json('privacy list');
  expect(requests.map((each: Answer) => [each['number'], each['citizen'].name])).toEqual(
    expect.arrayContaining([
      ['1.1', 'Trần Thị Thử'],
      ['H49.23/1.1', 'Lý Văn Mẫu'],
    ]),
  );
  const answered = await here.json('privacy answer H49.23/1.1 --as granted');
  expect(answered).toMatchObject({ number: 'H49.23/1.1', citizen: { name: 'Lý Văn Mẫu' } });
  expect((await here.json('privacy list'))['requests']).toMatchObject([{ number: '1.1' }]);
});

test('what is said by whoever asks may come from standard input', async () => {
  const counter = await newCounter();
  await counter.json(`citizen register --id ${first} --name "Trần Thị Thử"`);
  const line = `privacy request ${first} --kind correct --words -`;
  const asked = await counter.json(line, { stdin: 'sai ngày sinh của Trần Thị Thử\n' });
  expect(asked).toMatchObject({ words: 'sai ngày sinh của Trần Thị Thử' });
});
