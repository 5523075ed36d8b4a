/** A dossier received at one office and decided at another: whose it is, and when its term runs. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { deskOf, threeOffices, type Desk, type Offices } from '../support/offices.ts';
import type { Answer } from '../support/program.ts';
import { allText, readPdf } from '../print/read-pdf.ts';

const commune = 'H49.22.05';
const line = 'dossier receive --procedure 1.003677 --citizen 022192000001 --all-components';

let offices: Offices;
let desk: Desk;
beforeEach(async () => {
  offices = await threeOffices();
  const { counter, centre } = offices;
  await centre.json(`office add --name "UBND phường Mẫu" --agency-id ${commune} --kind commune`);
  await centre.json(`counter add --office ${commune} --number 1`);
  await centre.json(`staff add --name "Đỗ Thị Mẫu" --login mau --role clerk --office ${commune}`);
  desk = deskOf(counter, `${commune}/1`);
  await desk.json('staff login mau');
  const address = 'Tổ 1, phường Mẫu, Quảng Ninh';
  await centre.json(
    `citizen register --id 022192000001 --name "Trần Thị Thử" --address "${address}"`,
  );
});

const at = (time: string) => ({ env: { MOTCUA_CLOCK: `${time}:00+07:00` } });

async function received(time: string, more = `--for ${commune}`): Promise<Answer> {
  return offices.centre.json(`${line} ${more}`, at(time));
}

/** It goes from one office to the other and is taken in there. */
async function carried(code: string, time: string, [from, to]: [Desk, Desk], agency: string) {
  const { slip } = await from.json(`handover send --to ${agency} ${code}`, at(time));
  await to.json(`handover receive ${slip}`, at(time));
}

describe('received for an agency elsewhere', () => {
  test('says who decides it, and from when its term is to run', async () => {
    const answer = await received('2026-11-23T15:30');
    expect(answer).toMatchObject({
      ...{ office: 'H49.22', helpedAt: 'H49.22', startsOn: 'arrival', provisional: true },
      competent: { agencyId: commune, name: 'UBND phường Mẫu' },
      clock: { startsOn: 'arrival' },
      dueDate: '2026-11-26',
    });
    const shown = await offices.centre.json(`dossier show ${answer['code']}`);
    expect(shown).toMatchObject({ competent: answer['competent'], provisional: true });
    const { out } = await offices.counter.run(`dossier show ${answer['code']}`, {
      ...{ screen: true, env: { MOTCUA_STATION: 'H49.22/1' } },
    });
    expect(out.replace(/\s+/g, ' ')).toContain('Cơ quan giải quyết UBND phường Mẫu');
    const from = 'thời hạn tính từ khi UBND phường Mẫu nhận hồ sơ';
    expect(out.replace(/\s+/g, ' ')).toContain(from);
    for (const due of ['dossier due', 'dossier due --why']) {
      const told = await offices.counter.run(`${due} ${answer['code']}`, {
        ...{ screen: true, env: { MOTCUA_STATION: 'H49.22/1' } },
      });
      expect(told.out.replace(/\s+/g, ' '), due).toContain(from);
    }
    expect(await offices.centre.json(`dossier due ${answer['code']}`)).toMatchObject({
      ...{ provisional: true, competent: answer['competent'] },
    });
  });

  test('is due from the moment in which the agency takes it in, and not anew', async () => {
    const { code } = await received('2026-11-23T09:00');
    const { centre } = offices;
    await carried(code, '2026-11-25T10:00', [centre, desk], commune);
    const there = await desk.json(`dossier show ${code}`);
    expect(there).toMatchObject({ provisional: false, dueDate: '2026-11-26', startsOn: 'arrival' });
    // Not theirs, they say; it goes back, and comes again.
    await carried(code, '2026-11-26T08:00', [desk, centre], 'H49.22');
    await carried(code, '2026-11-27T08:00', [centre, desk], commune);
    const why = await desk.json(`dossier due ${code} --why`, at('2026-11-27T09:00'));
    expect(why).toMatchObject({
      ...{ dueDate: '2026-11-26', explained: true, startsOn: 'arrival', provisional: false },
      days: [
        { date: '2026-11-24', reason: 'holiday' },
        { date: '2026-11-25', reason: 'not_begun' },
        { date: '2026-11-26', counted: true, n: 1 },
      ],
      changes: [{ why: 'arrival', by: 'mau', before: '2026-11-25T17:00:00+07:00' }],
    });
    expect(await centre.json('store verify')).toMatchObject({ ok: true });
  });

  test('that turned up behind the list begins as well', async () => {
    const { code } = await received('2026-11-23T09:00');
    const { slip } = await offices.centre.json(`handover send --to ${commune} ${code}`);
    await desk.json(`handover receive ${slip} --rest-missing --missing ${code}`);
    await desk.json(`handover settle ${slip} ${code} --as arrived`, at('2026-11-25T10:00'));
    const shown = await desk.json(`dossier show ${code}`);
    expect(shown).toMatchObject({ provisional: false, dueDate: '2026-11-26' });
  });

  test('prints as if when its day was counted', async () => {
    const { code } = await received('2026-11-23T15:30');
    const out = offices.counter.file('giay.pdf');
    await offices.centre.json(`print receipt ${code} --out ${out}`);
    const text = allText(await readPdf(readFileSync(out), 10)).replace(/\s+/g, ' ');
    expect(text).toContain('Cơ quan giải quyết: UBND phường Mẫu');
    expect(text).toContain('01 ngày làm việc, tính từ khi cơ quan giải quyết nhận hồ sơ');
    expect(text).toContain('được tính như khi UBND phường Mẫu nhận hồ sơ lúc 07 giờ 00 phút');
  });

  test.each([
    ['H49.22.06', 'office.not_found'],
    ['H49.90', 'office.decides_nothing'],
  ])('%s is refused: %s', async (agency, problem) => {
    expect(await offices.centre.refused(`${line} --for ${agency}`)).toBe(problem);
  });

  test('names the nearest of the offices that are known', async () => {
    const refusal = await offices.counter.refusal(`${line} --for H49.22.06`, {
      env: { MOTCUA_STATION: 'H49.22/1' },
    });
    expect(refusal.detail['near']).toContain(commune);
  });
});

test('an office that is taken into where the dossier lies needs no road to it', async () => {
  const { centre } = offices;
  const { code } = await received('2026-11-23T09:00');
  const other = await received('2026-11-23T09:00', '--subject "việc khác"');
  const merge = `office merge --from ${commune} --into H49.22 --date 2026-11-25 --reason "sáp nhập"`;
  await centre.json(merge, at('2026-11-25T10:00'));
  expect(await centre.json(`dossier show ${code}`)).toMatchObject({
    ...{ provisional: false, dueDate: '2026-11-26', startsOn: 'arrival' },
  });
  expect(await centre.json(`dossier show ${other['code']}`)).toMatchObject({
    ...{ provisional: false, dueDate: '2026-11-25', startsOn: 'receipt' },
  });
  expect(await centre.json('store verify')).toMatchObject({ ok: true });
});

describe('put right', () => {
  test('the office that decides changes from when the term runs, there and back', async () => {
    const { code } = await received('2026-11-23T15:30', '');
    const correct = `dossier correct ${code} --reason "nhầm cơ quan"`;
    const there = await offices.centre.json(`${correct} --for ${commune}`, at('2026-11-23T15:40'));
    expect(there).toMatchObject({
      ...{ dueDate: '2026-11-26', provisional: true, competent: { agencyId: commune } },
      corrected: [
        { field: 'for', before: 'H49.22', after: commune },
        { field: 'dueAt', before: '2026-11-25T17:00:00+07:00', after: '2026-11-26T17:00:00+07:00' },
      ],
    });
    const why = await offices.centre.json(`dossier due ${code} --why`);
    expect(why).toMatchObject({ explained: true, startsOn: 'arrival' });
    const back = await offices.centre.json(`${correct} --for H49.22`, at('2026-11-23T15:50'));
    expect(back).toMatchObject({ dueDate: '2026-11-25', provisional: false, startsOn: 'receipt' });
    expect(await offices.centre.refused(`${correct} --for H49.90`)).toBe('office.decides_nothing');
    expect(await offices.centre.json('store verify')).toMatchObject({ ok: true });
  });
});

test('a script that names nobody receives for its own office, as ever', async () => {
  expect(await received('2026-11-23T15:30', '')).toMatchObject({
    ...{ competent: { agencyId: 'H49.22' }, clock: { startsOn: 'receipt' }, provisional: false },
    dueDate: '2026-11-25',
  });
});

test('who helped is kept beside who received', async () => {
  const { code } = await received('2026-11-23T09:00', '--helped-at H49.90');
  expect(await offices.centre.json(`dossier show ${code}`)).toMatchObject({
    ...{ helpedAt: 'H49.90', office: 'H49.22', competent: { agencyId: 'H49.22' } },
  });
});
