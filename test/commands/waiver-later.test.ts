/** What comes later to a dossier and its waivers: corrected facts, another shipped edition. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { LawWaiver } from '../../src/domain/fee/waiver.ts';
import { shippedData } from '../support/layouts.ts';
import { newCounter, type Counter } from '../support/program.ts';

const residence =
  'dossier receive --procedure 1.004222 --case so-huu --citizen 022192000001 --all-components';
const level2 = '--waiver dinh-danh-muc-2 --seen "tài khoản mức 2"';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
});

test('a correction neither ends nor moves a waiver, and says what fits no more and what does', async () => {
  await counter.json(`${residence} ${level2}`);
  await counter.json(
    'citizen register --kind organisation --id 5700100256 --name "Công ty Thử Nghiệm"',
  );
  const corrected = await counter.json(
    'dossier correct 1 --citizen 5700100256 --reason "ghi nhầm"',
  );
  expect(corrected).toMatchObject({
    unfitWaivers: [{ waiver: 'dinh-danh-muc-2', amount: 20_000, lost: false }],
    waivers: [],
    // It stands until somebody decides.
    money: { waived: 20_000, outstanding: 0 },
  });
  const back = await counter.run('dossier correct 1 --citizen 022192000001 --reason "ghi đúng"');
  expect(back.err).not.toContain('dinh-danh-muc-2');
  const again = await counter.run('dossier correct 1 --citizen 5700100256 --reason "ghi nhầm"');
  expect(again.err).toContain('không còn hợp với hồ sơ sau đính chính, nhưng vẫn trừ 20.000 đ');
});

/** A copy of what ships, with other waivers. */
function editionOf(change: (waivers: LawWaiver[]) => object[]): string {
  const folder = counter.file('data');
  cpSync(shippedData, folder, { recursive: true });
  const path = join(folder, 'catalogue/waivers.json');
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
  const mark = { date: '2026-12-01', digest: '20261201'.padEnd(20, '0') };
  writeFileSync(join(folder, 'catalogue/shipped.json'), JSON.stringify(mark));
  return folder;
}

test('a newer edition changes no dossier and no proposal of one received before its days', async () => {
  await counter.json(`${residence} ${level2}`);
  await counter.json(`${residence} --subject hai`);
  const told = async (code: string) => {
    const { money, reductions, waivers } = await counter.json(`payment quote ${code}`);
    return { money, reductions, waivers: waivers.map(({ id, amount }: never) => [id, amount]) };
  };
  const codes = ['H49.22-261123-0001', 'H49.22-261123-0002'];
  const before = [await told(codes[0]!), await told(codes[1]!)];
  // The same waivers until the end of the month, and half of that from then on.
  const dataFolder = editionOf((all) => [
    ...all.map(({ endless: _none, ...each }) => ({ ...each, until: '2026-11-30' })),
    ...all.map((each) => ({
      ...{ ...each, since: '2026-12-01', takesOff: { kind: 'percent', percent: 50 } },
    })),
  ]);
  counter.now = '2026-12-02T09:00:00+07:00';
  await counter.json('staff login lan');
  await counter.json('catalogue update', { surroundings: { dataFolder } });
  const around = { surroundings: { dataFolder } };
  for (const [n, code] of codes.entries()) {
    const now = await counter.json(`payment quote ${code}`, around);
    expect({
      ...{ money: now['money'], reductions: now['reductions'] },
      waivers: now['waivers'].map(({ id, amount }: never) => [id, amount]),
    }).toEqual(before[n]);
  }
  const newer = await counter.json(`${residence} --subject ba`, around);
  expect(newer['waivers'][0]).toMatchObject({ amount: 10_000 });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('free online by a resolution of the province is a rate of the office, from and until a day', async () => {
  const online = residence.replace('dossier receive', 'dossier receive --channel online');
  const due = async (subject: string) => {
    const { amountDue } = await counter.json(`${online} --subject ${subject}`);
    return amountDue as number;
  };
  expect(await due('truoc')).toBe(10_000);
  const waive = 'procedure fee waive --procedure 1.004222 --channel online --from 2026-11-23';
  const because = '--legal-basis "Nghị quyết 13/2026/NQ-HĐND"';
  expect(await counter.refusal(`${waive} ${because}`)).toMatchObject({
    detail: { names: ['--to | --endless'] },
  });
  expect(await counter.refused(`${waive} --to 2026-11-22 ${because}`)).toBe('payment.bad_rate');
  const made = await counter.json(`${waive} --to 2026-11-30 ${because}`);
  expect(made['rates'].length).toBeGreaterThan(0);
  for (const rate of made['rates']) expect(rate).toMatchObject({ fee: 'online-fee', amount: 0 });
  expect(await counter.refused(`${waive} --to 2026-11-25 ${because}`)).toBe('fee.rate_overlaps');
  const later = waive.replace('2026-11-23', '2026-12-01');
  await counter.json(`${later} --percent 50 --to 2026-12-31 ${because}`);
  expect(await due('sau')).toBe(0);
  counter.now = '2026-12-01T09:00:00+07:00';
  await counter.json('staff login lan');
  expect(await due('mot-nua')).toBe(5000);
  counter.now = '2027-01-04T09:00:00+07:00';
  await counter.json('staff login lan');
  expect(await due('het')).toBe(10_000);
});
