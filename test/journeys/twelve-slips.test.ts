/** A clerk's day of twelve slips, each put right; figures and register tell of none as work. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

const people = {
  thu: '022192000001',
  mau: '022085123456',
  anh: '022190000011',
  em: '022190000012',
} as const;
const TODAY = '--from 2026-11-23 --to 2026-11-23';

const ALL = '--all-components';

/** One day at one counter: what one slip leaves, the next one finds. */
class Day {
  readonly counter: Counter;
  readonly codes = new Map<string, string>();

  constructor(counter: Counter) {
    this.counter = counter;
  }

  code(name: string): string {
    return this.codes.get(name)!;
  }

  async receive(name: string, procedure: string, citizen: string, more = ALL): Promise<string> {
    const words = `dossier receive --procedure ${procedure} --citizen ${citizen} ${more}`;
    const { code } = await this.counter.json(words);
    this.codes.set(name, code as string);
    return code as string;
  }

  show(name: string): Promise<Answer> {
    return this.counter.json(`dossier show ${this.code(name)}`);
  }

  async printed(words: string): Promise<string> {
    const file = this.counter.file('giay.pdf');
    await this.counter.json(`${words} --out ${file} --yes`);
    return allText(await readPdf(readFileSync(file))).replace(/\s+/g, ' ');
  }

  /** Asked for by Lan, approved by Ký. */
  async undo(kind: 'void' | 'refund', receipt: string, more = ''): Promise<void> {
    const json = (words: string): Promise<Answer> => this.counter.json(words);
    const { number } = await json(`payment ${kind} request ${receipt} --reason "nhầm" ${more}`);
    await json('staff login ky');
    await json(`payment ${kind} approve ${number}`);
    await json('staff login lan');
    await json(`payment ${kind} pay ${number}`);
  }
}

async function begin(): Promise<Day> {
  const counter = await newCounter();
  await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
  for (const [number, name] of [
    [people.thu, 'Trần Thị Thử'],
    [people.mau, 'Nguyễn Văn Mẫu'],
    [people.anh, 'Hoàng Thị Song'],
    [people.em, 'Hoàng Thị Song'],
  ] as const) {
    await counter.json(['citizen', 'register', '--id', number, '--name', name]);
  }
  await counter.json('shift open --cash 500000');
  return new Day(counter);
}

const slips: Record<string, (day: Day) => Promise<void>> = {
  'the wrong person': async (day) => {
    const { counter } = day;
    const code = await day.receive('person', '1.001193', people.thu, `${ALL} --quantity 1`);
    await day.printed(`print receipt ${code}`);
    await counter.json(`dossier correct ${code} --citizen ${people.mau} --reason "nhầm người"`);
    const receipt = await day.printed(`print receipt ${code}`);
    expect(receipt).toContain('thay giấy in lần 1');
    expect(receipt).toContain('Nguyễn Văn Mẫu');
    expect(receipt).not.toContain('Trần Thị Thử');
  },

  'the wrong procedure': async (day) => {
    const { counter } = day;
    const wrong = await day.receive('wrong', '1.001193', people.thu, `${ALL} --quantity 1`);
    const right = await counter.json(
      `dossier receive --procedure 2.000635 --all-components --replaces ${wrong} ` +
        '--reason "nhầm thủ tục"',
    );
    day.codes.set('right', right['code'] as string);
    expect(await day.show('wrong')).toMatchObject({
      status: 'cancelled',
      replacedBy: right['code'],
    });
    expect(await day.show('right')).toMatchObject({ citizen: { id: people.thu } });
  },

  'twins: the one of the same name': async (day) => {
    const { counter } = day;
    const code = await day.receive('twin', '1.001193', people.anh, `${ALL} --quantity 1`);
    const answer = await counter.json(
      `dossier correct ${code} --citizen ${people.em} --reason "nhầm chị em sinh đôi"`,
    );
    expect(answer['corrected']).toMatchObject([
      { field: 'citizen', before: { id: people.anh }, after: { id: people.em } },
    ]);
    const of = async (number: string) =>
      (await counter.json(`dossier list --citizen ${number}`))['dossiers'];
    expect([await of(people.anh), (await of(people.em)).length]).toEqual([[], 1]);
  },

  'the wrong fee: it was taken, and the law takes it off': async (day) => {
    const { counter } = day;
    const code = await day.receive('fee', '2.000884', people.thu, `${ALL} --quantity 1`);
    const { payment } = await counter.json(`payment take ${code} --method cash`);
    await day.undo('void', payment.receipt);
    await counter.json(`payment waive ${code} --reason "hộ nghèo" --paper "Giấy xác nhận 12/2026"`);
    expect((await day.show('fee'))['money']).toMatchObject({
      state: 'waived',
      outstanding: 0,
      paid: 0,
    });
  },

  'the wrong quantity, after it was paid': async (day) => {
    const { counter } = day;
    const code = await day.receive('quantity', '2.000884', people.mau, `${ALL} --quantity 5`);
    const { payment } = await counter.json(`payment take ${code} --method cash`);
    const { money } = await counter.json(
      `dossier correct ${code} --quantity 3 --reason "đếm nhầm"`,
    );
    expect(money.surplus).toBe(payment.amount - money.charged);
    await day.undo('refund', payment.receipt, `--amount ${money.surplus}`);
    expect((await day.show('quantity'))['money']).toMatchObject({
      ...{ state: 'paid', surplus: 0, refunded: 0, outstanding: 0 },
    });
  },

  'a paper that was promised for later': async (day) => {
    const { counter } = day;
    const code = await day.receive(
      'paper',
      '1.001193',
      people.thu,
      '--component 1=1/0/0 --missing-reason "hẹn chiều" --quantity 1',
    );
    const before = await day.show('paper');
    const answer = await counter.json(`dossier add-paper ${code} --component 2`);
    expect(answer).toMatchObject({ missing: [], dueAt: before['dueAt'], supplements: [] });
  },

  'a name misspelt, seen after printing': async (day) => {
    const { counter } = day;
    const code = day.code('paper');
    await day.printed(`print receipt ${code}`);
    const edit = `citizen edit ${people.thu} --name "Trần Thị Thơ" --reason "gõ nhầm"`;
    expect((await counter.json(edit))['followed']).toContain(code);
    const receipt = await day.printed(`print receipt ${code}`);
    expect(receipt).toContain('Trần Thị Thơ');
    expect(receipt).toContain('thay giấy in lần 1');
    for (const name of ['tran thi thu', 'tran thi tho']) {
      const { dossiers } = await counter.json(['dossier', 'find', name]);
      expect(dossiers.map((each: Answer) => each['code'])).toContain(code);
    }
  },

  'the receipt was lost': async (day) => {
    const receipt = await day.printed(`print receipt ${day.code('person')}`);
    expect(receipt).toContain('In lần 3');
  },

  'the wrong amount was taken': async (day) => {
    const { counter } = day;
    const code = await day.receive('amount', '2.000884', people.thu, `${ALL} --quantity 4`);
    const { payment } = await counter.json(`payment take ${code} --method cash --amount 10000`);
    await day.undo('void', payment.receipt);
    const { money } = await counter.json(`payment take ${code} --method cash`);
    expect(money).toMatchObject({ state: 'paid', outstanding: 0 });
  },

  'the wrong result was handed out, and fetched back': async (day) => {
    const { counter } = day;
    const code = day.code('person');
    await counter.json(`dossier resolve ${code} --result-number 1/2026 --result-date 2026-11-23`);
    await counter.json(`payment take ${code} --method cash`);
    await counter.json(`dossier return ${code} --to owner`);
    const back = await counter.json(`dossier take-back ${code} --reason "trả nhầm người"`);
    expect(back).toMatchObject({ status: 'resolved', returned: null });
    expect(await counter.json(`dossier return ${code} --to owner`)).toMatchObject({
      status: 'returned',
    });
  },

  'the card of another': async (day) => {
    const { counter } = day;
    const card = `${people.em}||Hoàng Thị Sáng|01011990|Nữ|Tổ 3, phường Hà Tu|01072024`;
    const refused = await counter.refusal('citizen register --scan -', { stdin: card });
    expect(refused).toMatchObject({ code: 'citizen.name_differs' });
    const own = `${people.anh}||Hoàng Thị Song|01011990|Nữ|Tổ 3, phường Hà Tu|01072024`;
    expect(await counter.json('citizen register --scan -', { stdin: own })).toMatchObject({
      created: false,
      contradicts: [],
    });
  },

  'a ticket called twice': async (day) => {
    const { counter } = day;
    const [first, second] = [
      (await counter.json('queue take'))['number'],
      (await counter.json('queue take'))['number'],
    ];
    await counter.json('queue call');
    expect((await counter.refusal('queue call')).code).toBe('queue.still_serving');
    // At the counter screen one key ends the one and calls the other.
    await counter.json('queue done');
    await counter.json('queue call');
    expect(await counter.json('queue undo')).toMatchObject({ number: second, state: 'waiting' });
    expect(await counter.json(`queue undo ${first}`)).toMatchObject({ state: 'called' });
    await counter.json('queue done');
    expect(await counter.json('queue call')).toMatchObject({ number: second });
    await counter.json('queue done');
  },
};

async function figures(day: Day): Promise<void> {
  const { counter } = day;
  const { total } = await counter.json(`report summary ${TODAY}`);
  // Person, right, twin, fee, quantity, paper, amount; the wrong procedure is in none of them.
  expect(total).toMatchObject({ received: 7, cancelled: 1, ended: 1, closed: 0, returned: 1 });
  expect(total).toMatchObject({ served: 2, waited: 2 });
  const form = await counter.json(`report 06a ${TODAY}`);
  expect(form['total']).toMatchObject({ c3: 7, c5: 7, c7: 1, c11: 6 });
  const { total: cash } = await counter.json(`report cash ${TODAY}`);
  // One after the other: each writes that it was seen, and here all are one process.
  const kept: Answer[] = [];
  for (const name of ['quantity', 'amount', 'person']) kept.push(await day.show(name));
  const paid = kept.reduce((sum, { money }) => sum + (money as Answer)['paid'], 0);
  const refunds = (await counter.json(`report cash ${TODAY}`))['reversals'] as Answer[];
  const refunded = refunds.find(({ kind }) => kind === 'refund')!['amount'] as number;
  expect(cash['collected']).toBe(paid + refunded);
  expect(await counter.json('status')).toMatchObject({ received: 7 });
}

async function register(day: Day): Promise<void> {
  const { counter } = day;
  const file = counter.file('so.pdf');
  const { received, dossiers } = await counter.json(`report register ${TODAY} --pdf ${file}`);
  expect([received, dossiers.length]).toEqual([7, 8]);
  const numbers = dossiers.map(({ code }: Answer) => Number(code.slice(-4)));
  expect(numbers.toSorted((a: number, b: number) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const text = allText(await readPdf(readFileSync(file))).replace(/\s+/g, '');
  expect(text).toContain(`HỦY:nhầmthủtục;thaybằng${day.code('right')}`);
  expect(text).toContain(`thaycho${day.code('wrong')}`);
  expect(text).toContain('Cộngtrang:7hồsơ;lũykế:7hồsơ');
  expect((await counter.json('store verify'))['ok']).toBe(true);
}

test('twelve slips are put right, and figures and register tell of none as work', async () => {
  const day = await begin();
  expect(Object.keys(slips)).toHaveLength(12);
  for (const slip of Object.values(slips)) await slip(day);
  await figures(day);
  await register(day);
}, 120_000);
