import { beforeEach, describe, expect, it } from 'vitest';
import { birth, cards, copies, numbers, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
});

describe('receiving a dossier', () => {
  it('numbers the dossiers of a day one after the other, and begins anew the next day', async () => {
    const codes: string[] = [];
    for (const clock of ['2026-11-23T09:00', '2026-11-23T09:01', '2026-11-25T08:00']) {
      counter.at(clock);
      codes.push((await counter.json(`${birth} --all-components`))['code']);
    }
    expect(codes).toEqual(['H49.22-261123-0001', 'H49.22-261123-0002', 'H49.22-261125-0001']);
  });

  it('in a mountain or island commune has the days that are added there', async () => {
    const line = `dossier receive --procedure 1.012783 --citizen ${numbers.thu} --all-components`;
    const usual = await counter.json(line);
    await counter.json('config set office.hard_area on');
    const longer = await counter.json(`${line} --subject "thửa khác"`);
    expect([usual['dueDate'], longer['dueDate']]).toEqual(['2026-12-01', '2026-12-15']);
    expect(await counter.json(`dossier due ${usual['code']} --why`)).toMatchObject({
      ...{ duration: { value: 5, unit: 'working_day' }, added: null },
    });
    expect(await counter.json(`dossier due ${longer['code']} --why`)).toMatchObject({
      ...{
        duration: { value: 15, unit: 'working_day' },
        added: { value: 10, unit: 'working_day' },
      },
    });
    const { out } = await counter.run(`dossier due ${longer['code']} --why`);
    expect(out.replace(/\s+/g, ' ')).toContain(
      '15 ngày làm việc, gồm 10 ngày làm việc cộng thêm vì ở xã miền núi, hải đảo',
    );
  });

  it('from a scanned card registers somebody new in the same act', async () => {
    const line = 'dossier receive --procedure 1.001193 --scan - --all-components';
    const { citizen } = await counter.json(line, { stdin: cards.mau });
    expect(citizen).toEqual({ id: numbers.mau, name: 'Nguyễn Văn Mẫu' });
    expect((await counter.json(`citizen show ${numbers.mau}`))['dossiers']).toBe(1);
    expect((await counter.json(line, { stdin: cards.mau }))['code']).toBe('H49.22-261123-0002');
  });

  it('of a card whose number is known under another name is refused', async () => {
    const stdin = cards.thu.replace('Thử', 'Thật');
    const refusal = await counter.refusal(
      'dossier receive --procedure 1.001193 --scan - --all-components',
      { stdin },
    );
    expect([refusal.exit, refusal.code]).toEqual([3, 'citizen.name_differs']);
  });

  it('is handed in by nobody under fifteen, nor corrected so', async () => {
    await counter.json('citizen register --name "Trần Thử Bé" --dob 2026-11-20');
    await register(counter, cards.mau);
    const line = 'dossier receive --procedure 1.001193 --all-components --quantity 1';
    expect(await counter.refused(`${line} --citizen be`)).toBe('dossier.child_alone');
    const brought = `${line} --citizen ${numbers.thu} --submitter be`;
    expect(await counter.refused(brought)).toBe('dossier.child_alone');
    const { code } = await counter.json(`${line} --citizen be --submitter ${numbers.thu}`);
    const own = (await counter.json(`${line} --citizen ${numbers.thu}`))['code'];
    for (const wrong of [`${code} --submitter be`, `${own} --citizen be`]) {
      const correct = `dossier correct ${wrong} --reason "nhầm người"`;
      expect([wrong, await counter.refused(correct)]).toEqual([wrong, 'dossier.child_alone']);
    }
    const right = `dossier correct ${own} --citizen be --submitter ${numbers.mau} --reason "nhầm"`;
    expect((await counter.json(right))['submitter']).toMatchObject({ id: numbers.mau });
  });

  it('keeps owner and submitter apart, with the authorisation shown', async () => {
    await register(counter, cards.mau);
    const more = `--submitter ${numbers.mau} --authorised-by "giấy ủy quyền"`;
    const { citizen, submitter } = await counter.json(`${birth} --all-components ${more}`);
    expect([citizen.id, submitter.id]).toEqual([numbers.thu, numbers.mau]);
    for (const name of ['thu', 'mau']) {
      expect((await counter.json(`dossier find ${name}`))['dossiers']).toHaveLength(1);
    }
  });

  it('names papers by number, by name and by a part of it', async () => {
    const given = '--component 1=1/0/0 --component "giay chung sinh=0/1/2" --component 5=1';
    const { code } = await counter.json(`${birth} ${given}`);
    const { components } = await counter.json(`dossier show ${code}`);
    type Paper = Record<'id' | 'originals' | 'certified' | 'copies', unknown>;
    expect(
      components.map((each: Paper) => [each.id, each.originals, each.certified, each.copies]),
    ).toEqual([
      ['1', 1, 0, 0],
      ['2', 0, 1, 2],
      ['5', 1, 0, 0],
    ]);
  });

  it('lets a required paper follow only with a reason, and says which', async () => {
    const line = `${birth} --component 1=1`;
    expect(await counter.refusal(line)).toMatchObject({
      exit: 3,
      code: 'dossier.component_missing',
      kind: 'refused',
      detail: { missing: ['Giấy chứng sinh hoặc giấy tờ thay thế'] },
    });
    const { code, missing } = await counter.json(`${line} --missing-reason "mai nộp"`);
    expect(missing).toEqual(['Giấy chứng sinh hoặc giấy tờ thay thế']);
    expect((await counter.json(`dossier show ${code}`))['missingReason']).toBe('mai nộp');
  });

  it.each([
    ['--channel post', { channel: 'post', source: null }],
    ['--channel online', { channel: 'online', source: null }],
    ['--channel online --source app', { channel: 'online', source: 'app' }],
    ['--source assisted', { channel: 'online', source: 'assisted' }],
  ])('%s is kept as it was filed', async (options, kept) => {
    expect(await counter.json(`${birth} --all-components ${options}`)).toMatchObject(kept);
  });

  it('may be dated back with a reason, and takes the number and the term of that day', async () => {
    const back = '--all-components --received-at 2026-11-20T16:00';
    expect(await counter.refusal(`${birth} ${back}`)).toMatchObject({
      exit: 2,
      code: 'dossier.reason_missing',
    });
    expect(await counter.json(`${birth} ${back} --reason "mất điện"`)).toMatchObject({
      code: 'H49.22-261120-0001',
      receivedAt: '2026-11-20T16:00:00+07:00',
      dueDate: '2026-11-23',
    });
  });

  it.each([
    ['2', 4000],
    ['3', 5000],
    ['5x3', 21000],
    ['5X3', 21000],
    ['pages=12', 14000],
    ['"chung thuc ban sao=4"', 6000],
    ['1=500', 200000],
    ['0', 0],
  ])('--quantity %s costs %d đồng', async (quantity, amount) => {
    const line = `${copies} --all-components --quantity ${quantity}`;
    expect((await counter.json(line))['amountDue']).toBe(amount);
  });

  it('does not count a fee that nobody knows as nothing', async () => {
    const line = `dossier receive --procedure 1.004873 --citizen ${numbers.thu} --all-components`;
    const { fees, amountDue, feesUnknown } = await counter.json(line);
    expect([fees[0].known, fees[0].amount, fees[0].unitPrice]).toEqual([false, null, null]);
    expect([amountDue, feesUnknown]).toEqual([0, 1]);
  });

  it('has no due date where the law sets none', async () => {
    const line = `dossier receive --procedure 2.002165 --citizen ${numbers.thu} --all-components`;
    const { code, dueAt, dueDate } = await counter.json(line);
    expect([dueAt, dueDate]).toEqual([null, null]);
    expect((await counter.json(`dossier due ${code} --why`))['rule']).toBe('none');
    expect((await counter.run('dossier list', { columns: 200 })).out).toContain(
      'không có ngày hẹn',
    );
  });
});

describe('a reception is refused', () => {
  const other = (code: string): string =>
    `dossier receive --procedure ${code} --citizen ${numbers.thu} --all-components`;

  it.each([
    ['for a citizen nobody knows', birth.replace(numbers.thu, '022192000077'), 'citizen.not_found'],
    ['for a procedure that is not there', other('9.999999'), 'procedure.not_found'],
    ['for words that fit several', other('"khai sinh"'), 'procedure.ambiguous'],
    ['without a case where there are two', other('1.000656'), 'procedure.case_missing'],
    ['with a case there is not', `${other('1.000656')} --case x`, 'procedure.no_such_case'],
    ['on a channel not offered', other('1.003583'), 'procedure.channel_not_offered'],
    ['without a stated term', other('1.010833'), 'procedure.term_unstated'],
    [
      'before it was in force',
      `${birth} --received-at 2020-01-02 --reason nhầm`,
      'procedure.not_in_force',
    ],
    ['with a paper there is not', `${birth} --component "ảnh=1"`, 'dossier.no_such_component'],
    ['with a paper badly counted', `${birth} --component 1`, 'usage.bad_value'],
    ['with no papers', birth, 'dossier.component_missing'],
    ['from the future', `${birth} --received-at 2026-11-24`, 'dossier.bad_received_at'],
    ['with a blank reason', `${birth} --missing-reason " "`, 'usage.bad_value'],
    ['with a fee there is not', `${birth} --quantity x=2`, 'fee.no_such_line'],
    ['with too large a quantity', `${birth} --quantity 999999x999999`, 'usage.bad_value'],
    ['with nought sets', `${birth} --sets 0`, 'usage.bad_value'],
    ['with a channel there is not', `${birth} --channel fax`, 'usage.bad_value'],
    ['without anybody', 'dossier receive --procedure 1.001193', 'usage.missing'],
    ['without anything', 'dossier receive', 'usage.missing'],
  ])('%s, and nothing is recorded', async (_what, line, code) => {
    const { entries } = await counter.json('store info');
    const full = line.includes('--component') || line === birth ? line : `${line} --all-components`;
    const { code: got } = await counter.refusal(line === 'dossier receive' ? line : full);
    expect(got).toBe(code);
    expect((await counter.json('store info'))['entries']).toBe(entries);
    const { code: next } = await counter.json(`${birth} --all-components`);
    expect(next).toBe('H49.22-261123-0001');
  });

  it('names everything that is missing at once', async () => {
    const { exit, detail } = await counter.refusal('dossier receive');
    expect([exit, detail['names']]).toEqual([2, ['--procedure', '--citizen | --scan']]);
  });
});
