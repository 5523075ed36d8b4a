/**
 * The same dossier the day before and the day of each change of the law: what is promised, asked
 * for and handed out goes by the day of receipt, and a dossier keeps what it was received under.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { bareCounter, type Answer, type Counter } from '../support/program.ts';

let counter: Counter;

beforeEach(async () => {
  counter = bareCounter().at('2025-12-01T09:00');
  await counter.json(
    'setup --training --office "Trung tâm phường Thử" --agency-id H49.22 --kind commune ' +
      '--counter 1 --staff "Phạm Thị Lan" --login lan --place "Hạ Long"',
  );
  await counter.json('office add --name "UBND xã Khác" --agency-id H49.99 --kind commune');
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
});

interface Drill {
  before: string;
  since: string;
  procedure: string;
  more?: string;
  /** When it is promised for, received at nine in the morning. */
  due: [before: string, since: string];
  /** What stands in the law it is received under only since. */
  law?: string;
  /** What is handed out then, and since. */
  results?: [string, string];
}

/** Each by its source in the catalogue; days off and weekends are those of the calendar. */
const drills: Record<string, Drill> = {
  'no paper of marital status for a marriage (NQ 66.7/2025)': {
    ...{ before: '2025-12-31', since: '2026-01-01', procedure: '1.000894' },
    due: ['2025-12-31', '2026-01-05'],
    law: '66.7/2025',
  },
  'land by terms of the province (Decree 49/2026)': {
    ...{ before: '2026-01-30', since: '2026-02-02', procedure: '1.012783' },
    due: ['2026-02-06', '2026-02-09'],
    law: '49/2026',
  },
  'form CT01 of 2026 (Circular 116/2026/TT-BCA)': {
    ...{ before: '2026-06-26', since: '2026-06-29', procedure: '1.004222', more: '--case so-huu' },
    due: ['2026-07-07', '2026-07-08'],
    law: '116/2026',
  },
  'a house in seven working days (Decree 217/2026)': {
    ...{ before: '2026-06-30', since: '2026-07-01', procedure: '1.013225', more: '--case nha-o' },
    due: ['2026-07-15', '2026-07-10'],
    law: '217/2026',
  },
  'a term that runs from arrival elsewhere (Decree 309/2026)': {
    ...{ before: '2026-08-04', since: '2026-08-05', procedure: '1.001193', more: '--for H49.99' },
    due: ['2026-08-04', '2026-08-05'],
  },
  'civil status by the law of 2026 (03/2026/QH16)': {
    before: '2027-02-26',
    since: '2027-03-01',
    procedure: '1.000656',
    more: '--case dung-han',
    due: ['2027-02-26', '2027-03-01'],
    law: '03/2026',
    results: ['Trích lục khai tử', 'Giấy chứng tử'],
  },
};

async function receivedOn(day: string, { procedure, more = '' }: Drill): Promise<Answer> {
  counter.at(`${day}T09:00`);
  await counter.json('staff login lan');
  const who = '--citizen 022192000001 --missing-reason "nộp sau" --yes';
  return counter.json(`dossier receive --procedure ${procedure} ${who} ${more}`);
}

const lawOf = async (procedure: string, day: string): Promise<Answer> =>
  counter.json(`procedure show ${procedure} --on ${day}`);

describe.each(Object.entries(drills))('%s', (_, drill) => {
  const { before, since, procedure, due, law, results } = drill;

  test('is promised by the day of receipt, and what was received before stays so', async () => {
    const earlier = await receivedOn(before, drill);
    const shown = await counter.json(`dossier show ${earlier['code']}`);
    const later = await receivedOn(since, drill);
    expect([earlier, later].map(({ dueAt }) => String(dueAt).slice(0, 10))).toEqual(due);
    expect(await counter.json(`dossier show ${earlier['code']}`)).toMatchObject({
      ...{ dueAt: shown['dueAt'], amountDue: shown['amountDue'], missing: shown['missing'] },
      ...{ procedure: shown['procedure'], components: shown['components'] },
    });
  });

  test('says by which law, and what is handed out', async () => {
    const [was, is] = [await lawOf(procedure, before), await lawOf(procedure, since)];
    if (law !== undefined) {
      const named = [was, is].map((each) => JSON.stringify(each['legalBasis']).includes(law));
      expect(named).toEqual([false, true]);
    }
    const given = [was, is].map((each) => (each['results'] as { name: string }[])[0]!.name);
    if (results) expect(given).toEqual(results);
    else expect(given[0]).toBe(given[1]);
  });
});

/** What a law waives, by the day of receipt: its first and last, and those beside them. */
const waivers: Record<string, { line: string; days: [day: string, waived: boolean][] }> = {
  'residence, for level-2 identities (Circular 117/2026/TT-BTC)': {
    line: '1.004222 --case so-huu --waiver dinh-danh-muc-2',
    days: [
      ['2026-08-14', false],
      ['2026-08-15', true],
      ['2027-02-28', true],
      ['2027-03-01', false],
    ],
  },
  'civil-status extracts, for level-2 identities (Circular 117/2026/TT-BTC)': {
    line: '2.000635 --waiver dinh-danh-muc-2',
    days: [
      ['2026-08-14', false],
      ['2026-08-15', true],
      ['2027-02-28', true],
      ['2027-03-01', false],
    ],
  },
  'mortgages of farm loans, without end (Decree 55/2015)': {
    line: '2.001035 --waiver vay-von-nong-nghiep',
    days: [
      ['2026-02-27', true],
      ['2027-03-01', true],
    ],
  },
};

describe.each(Object.entries(waivers))('a fee waived by law: %s', (_, { line, days }) => {
  test('is taken off on its days alone, and what was taken stays', async () => {
    const received: string[] = [];
    for (const [day, waived] of days) {
      counter.at(`${day}T09:00`);
      await counter.json('staff login lan');
      const who = '--citizen 022192000001 --missing-reason "nộp sau" --yes --seen "đã xem"';
      const whole = `dossier receive --procedure ${line} ${who}`;
      if (waived) {
        const dossier = await counter.json(whole);
        expect(dossier).toMatchObject({ toPay: 0, waived: [{ paper: 'đã xem' }] });
        received.push(dossier['code']);
      } else {
        expect(await counter.refused(whole)).toBe('fee.waiver_of_another_day');
      }
    }
    for (const code of received) {
      expect((await counter.json(`dossier show ${code}`))['money']).toMatchObject({
        ...{ state: 'waived', outstanding: 0 },
      });
    }
  });
});

test('joined procedures that ended are refused since with what is received instead', async () => {
  const joined = { before: '2026-08-31', since: '2026-09-03', due: ['', ''] } as const;
  const old = { ...joined, procedure: '2.000986', due: ['', ''] as [string, string] };
  expect(await receivedOn('2026-08-31', old)).toMatchObject({ status: 'received' });
  counter.at('2026-09-03T09:00');
  await counter.json('staff login lan');
  const line = 'dossier receive --citizen 022192000001 --missing-reason "nộp sau" --procedure';
  expect(await counter.refusal(`${line} 2.000986`)).toMatchObject({
    code: 'procedure.not_in_force',
    detail: { successors: ['3.000722'] },
  });
  // Three working days.
  const { dueAt } = await counter.json(`${line} 3.000722`);
  expect(String(dueAt).slice(0, 10)).toBe('2026-09-08');
});
