/** What was received in person goes on the same day, or first thing on the next one. */
import { beforeEach, describe, expect, test } from 'vitest';
import { enter, talk } from '../support/clerk.ts';
import { receiveSome, threeOffices, type Offices } from '../support/offices.ts';
import { vi } from '../support/texts.ts';

let offices: Offices;
beforeEach(async () => {
  offices = await threeOffices();
  await offices.centre.json(
    'citizen register --id 022192000001 --name "Trần Thị Thử" --address "Tổ 1, phường Mẫu"',
  );
});

const at = (time: string) => ({ env: { MOTCUA_CLOCK: `${time}:00+07:00` } });
const line = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';

async function received(time: string, more = ''): Promise<string> {
  return (await offices.centre.json(`${line} ${more}`, at(time)))['code'];
}

async function toSendOn(time: string) {
  const { dossiers } = await offices.centre.json('dossier list --to-send-on', at(time));
  const told = dossiers as { code: string; sendBy: string }[];
  return told.map(({ code, sendBy }) => [code, sendBy.slice(0, 16)]);
}

async function counted(time: string) {
  return (await offices.centre.json('status', at(time)))['toSendOn'];
}

test('is listed with until when, the first received first, and counted', async () => {
  const morning = await received('2026-11-23T09:00');
  const late = await received('2026-11-23T15:01', '--subject "bản thứ hai"');
  // The 24th is a day off.
  expect(await toSendOn('2026-11-23T16:00')).toEqual([
    [morning, '2026-11-23T17:00'],
    [late, '2026-11-25T08:00'],
  ]);
  expect(await counted('2026-11-23T16:59')).toEqual({ waiting: 2, late: 0 });
  expect(await counted('2026-11-23T17:01')).toEqual({ waiting: 2, late: 1 });
  expect(await counted('2026-11-25T08:00')).toEqual({ waiting: 2, late: 1 });
  expect(await counted('2026-11-25T08:01')).toEqual({ waiting: 2, late: 2 });
});

test('a page of the list goes on behind the first', async () => {
  const first = await received('2026-11-23T09:00');
  const second = await received('2026-11-23T09:01', '--subject "bản thứ hai"');
  const page = 'dossier list --to-send-on --limit 1';
  const { dossiers, nextCursor } = await offices.centre.json(page);
  const next = await offices.centre.json(`${page} --cursor ${nextCursor}`);
  expect([dossiers[0].code, next['dossiers'][0].code]).toEqual([first, second]);
});

describe('is no more to go on', () => {
  test.each([
    ['once it is worked on', (code: string) => [`dossier forward ${code}`]],
    ['once it is sent', (code: string) => [`handover send --to H49.10 ${code}`]],
    [
      'once its result is there',
      (code: string) => [`dossier resolve ${code} --result-number 1/2026 --result-date 2026-11-23`],
    ],
    [
      'while papers are awaited',
      (code: string) => [`dossier request-supplement ${code} --reason "thiếu tờ khai"`],
    ],
    [
      'once it was received by mistake',
      (code: string) => [`dossier cancel ${code} --reason "nhầm người"`],
    ],
  ])('%s', async (_name, acts) => {
    const code = await received('2026-11-23T09:00');
    for (const act of acts(code)) await offices.centre.json(act);
    expect(await counted('2026-11-23T10:00')).toEqual({ waiting: 0, late: 0 });
  });

  test('where it came by post or online', async () => {
    await received('2026-11-23T09:00', '--channel post');
    await received('2026-11-23T09:00', '--source portal');
    expect(await toSendOn('2026-11-23T10:00')).toEqual([]);
  });

  test('where it went and came back as not theirs', async () => {
    const { centre, agency } = offices;
    const code = await received('2026-11-23T09:00');
    const there = await centre.json(`handover send --to H49.10 ${code}`);
    await agency.json(`handover receive ${there['slip']}`);
    const back = await agency.json(`handover send --to H49.22 ${code}`);
    await centre.json(`handover receive ${back['slip']}`);
    expect(await toSendOn('2026-11-23T10:00')).toEqual([]);
  });

  test('where it is another office that received it', async () => {
    await receiveSome(offices.post, 1);
    expect(await toSendOn('2026-11-23T10:00')).toEqual([]);
  });
});

test('a batch that was called back never went', async () => {
  const code = await received('2026-11-23T09:00');
  const { slip } = await offices.centre.json(`handover send --to H49.10 ${code}`);
  await offices.centre.json(`handover recall ${slip}`);
  expect(await counted('2026-11-23T10:00')).toEqual({ waiting: 1, late: 0 });
});

test('home and what is on the road say so', async () => {
  await received('2026-11-23T09:00');
  const screen = {
    screen: true,
    env: { ...at('2026-11-23T17:30').env, MOTCUA_STATION: 'H49.22/1' },
  };
  for (const asked of ['status', 'handover ageing']) {
    const { out } = await offices.counter.run(asked, screen);
    expect(out.replace(/\s+/g, ' ')).toContain('Phải chuyển tiếp 1 hồ sơ chưa chuyển, 1 quá giờ !');
  }
  const { env } = screen;
  const home = await talk(offices.counter, '', [[vi.screen.desk.askHome, '0', enter]], { env });
  expect(home.err.replace(/\s+/g, ' ')).toContain('1 hồ sơ chưa chuyển, 1 quá');
  const { out } = await offices.counter.run('dossier list --to-send-on', {
    ...screen,
    columns: 200,
  });
  expect(out.replace(/\s+/g, ' ')).toContain('chuyển trước 17:00');
  expect(await offices.centre.json('handover ageing', at('2026-11-23T17:30'))).toMatchObject({
    toSendOn: { waiting: 1, late: 1 },
  });
});
