import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
});

describe('the calendar', () => {
  it('takes rows of a file, all or none, and only what is new', async () => {
    const file = counter.file('2027.csv');
    const head = 'date,kind,name,status,source\n';
    const good = '2027-02-05,off,Tết,official,TB 1\n2027-01-01,off,Tết Dương lịch,official,TB 1\n';
    writeFileSync(file, `${head}${good}2027-13-01,off,x,official,x\n`);
    expect((await counter.refusal(`calendar import ${file}`)).code).toBe('data.bad_file');
    writeFileSync(file, head + good);
    expect(await counter.json(`calendar import ${file}`)).toMatchObject({ rows: 2, changed: 2 });
    expect(await counter.json(`calendar import ${file}`)).toMatchObject({ rows: 2, changed: 0 });
    const { days } = await counter.json('calendar show 2027');
    expect(days.find((each: { date: string }) => each.date === '2027-02-05')).toMatchObject({
      status: 'official',
      source: 'TB 1',
    });
  });

  it('is not everybody’s to change, and refuses a row that says nothing', async () => {
    const set = (day: string, kind: string): string =>
      `calendar set ${day} --kind ${kind} --name x --source x`;
    expect(await counter.refused(set('2026-11-26', 'swap_work'))).toBe('calendar.bad_day');
    await counter.json('staff add --name "Lê Thị Tiếp" --login tiep --role clerk');
    await counter.json('staff login tiep');
    expect(await counter.refused(set('2026-11-26', 'off'))).toBe('staff.not_allowed');
  });

  it('says of 2027 that it is provisional: on reception, its paper, the clock and the answer', async () => {
    counter.at('2026-12-31T09:00');
    const file = counter.file('giay.pdf');
    const words = 'dossier receive --procedure 1.003677 --citizen 022192000001 --all-components';
    const answer = await counter.json(`${words} --print ${file}`);
    expect(answer).toMatchObject({
      dueDate: '2027-01-04',
      unconfirmed: ['2027-01-04'],
      receivedIn: 'working',
    });
    expect(allText(await readPdf(readFileSync(file)))).toContain('chưa có thông báo chính thức');
    expect((await counter.run(words)).err).toContain('Lịch nghỉ chưa chính thức');
    const due = await counter.json(`dossier due ${answer['code']}`);
    expect(due['unconfirmed']).toEqual(['2027-01-04']);
    const asked = await counter.json('calendar due --from 2027-03-01 --count 1');
    expect(asked['unconfirmed']).toEqual(['2027-03-02']);
  });

  it('knows a Saturday’s reception, which is no working day', async () => {
    counter.at('2026-11-28T09:00');
    const words = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';
    const before = await counter.json(words);
    await counter.json('config set office.saturday_reception 07:30-11:30');
    const after = await counter.json(words);
    expect([before['receivedIn'], after['receivedIn']]).toEqual(['outside', 'saturday']);
    expect([before['dueDate'], after['dueDate']]).toEqual(['2026-11-30', '2026-11-30']);
  });
});
