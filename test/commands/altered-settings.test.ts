/** What money or time is decided by, changed in the file for a moment, decides nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { birth, copies, numbers, register, resolve } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { behind } from '../support/store.ts';

let counter: Counter;
let code: string;

beforeEach(async () => {
  counter = await newCounter();
  await counter.json('shift open --cash 0');
  await register(counter);
  ({ code } = await counter.json(`${copies} --all-components --quantity 2`));
});

/** Something else in the file while a line is typed; then what was there. */
async function meanwhile(there: string, back: string, line: string) {
  const exec = (sql: string): void => behind(counter.store, (database) => void database.exec(sql));
  exec(there);
  const refusal = await counter.refusal(line);
  exec(back);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
  return refusal;
}

const altered = (table: string, key: string, column: string) => ({
  exit: 6,
  code: 'store.row_altered',
  detail: { table, key, column },
});

const received = `${birth} --all-components --quantity 1`;
const returned = (): string => `dossier return ${code} --to owner`;
const put = (key: string, value: string, office = ''): string =>
  `insert into setting (key, office, value) values ('${key}', '${office}', '${value}')`;
const gone = (key: string): string => `delete from setting where key = '${key}'`;

describe('while a setting is not as the journal tells it', () => {
  it('no result goes out unpaid that is held back', async () => {
    await resolve(counter, code);
    expect(await counter.refused(returned())).toBe('dossier.return_blocked');
    const key = 'payment.hold_result';
    expect(await meanwhile(put(key, 'off'), gone(key), returned())).toMatchObject(
      altered('setting', `${key} `, 'key'),
    );
    expect(await counter.refused(returned())).toBe('dossier.return_blocked');
  });

  it.each([
    ['office.hours', '', '08:00-12:00'],
    ['office.saturday_reception', '', '07:30-11:00'],
    ['office.hard_area', 'H49.22', 'on'],
  ])('no due date is counted by another %s', async (key, office, value) => {
    // A term that is longer in a hard area.
    const longer = `dossier receive --procedure 1.012783 --citizen ${numbers.thu} --all-components`;
    expect(await meanwhile(put(key, value, office), gone(key), longer)).toMatchObject(
      altered('setting', `${key} ${office}`, 'key'),
    );
  });

  it('nor by one that was taken out, or was before', async () => {
    await counter.json('config set office.hours 08:00-12:00');
    await counter.json('config set office.hours 07:00-11:00');
    const set = "update setting set value = '07:00-11:00' where key = 'office.hours'";
    const before = "update setting set value = '08:00-12:00' where key = 'office.hours'";
    expect(await meanwhile(before, set, received)).toMatchObject(
      altered('setting', 'office.hours ', 'value'),
    );
    const back = put('office.hours', '07:00-11:00');
    expect(await meanwhile(gone('office.hours'), back, received)).toMatchObject(
      altered('setting', 'office.hours ', 'key'),
    );
    await counter.json(received);
  });
});

describe('while a day of the calendar is not as the journal tells it', () => {
  const columns = 'date, kind, name, status, source, shipped';
  const insert =
    `insert into calendar_day (${columns}) ` +
    "values ('2026-12-07', 'off', 'Nghỉ', 'official', 'Không', 0)";
  const at = "where date = '2026-11-24'";

  it('no due date is counted by it', async () => {
    const planted = await meanwhile(
      insert,
      "delete from calendar_day where date = '2026-12-07'",
      received,
    );
    expect(planted).toMatchObject(altered('calendar_day', '2026-12-07', 'date'));
    const moved = await meanwhile(
      `update calendar_day set date = '2026-11-26' ${at}`,
      "update calendar_day set date = '2026-11-24' where date = '2026-11-26'",
      received,
    );
    expect(moved).toMatchObject(altered('calendar_day', '2026-11-26', 'date'));
    await counter.json(received);
  });

  it('nor where a day off was taken out', async () => {
    const kept = `create table kept as select * from calendar_day ${at}`;
    const again = `insert into calendar_day (${columns}) select ${columns} from kept`;
    const back = `${again}; drop table kept`;
    const out = `${kept}; delete from calendar_day ${at}`;
    expect(await meanwhile(out, back, received)).toMatchObject(
      altered('calendar_day', '2026-11-24', 'date'),
    );
  });
});
