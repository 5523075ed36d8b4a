/** Who comes to be an owner at the counter: typed, scanned, and not taken for somebody else. */
import { enter, talk, type Turn } from '../support/clerk.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { cards, numbers } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { desk: words, citizen } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

/** Certified copies: one paper, and pages. */
const LINE = 'dossier receive --procedure 2.000815 --all-components --quantity 2';
const agree: Turn = [words.agree, enter];

async function owner(turns: readonly Turn[]): Promise<Record<string, unknown>> {
  const { code, err } = await talk(counter, LINE, turns);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  const shown = await counter.json('dossier show 1');
  const { citizens } = await counter.json(['citizen', 'find', shown['citizen'].name]);
  expect(citizens).toHaveLength(1);
  const whole = await counter.json(`citizen show ${citizens[0].uuid}`);
  return { ...whole, submitter: shown['submitter'] };
}

describe('somebody new is typed', () => {
  it('an organisation by its tax code, and who comes for it', async () => {
    await counter.json('citizen register --scan -', { stdin: cards.mau });
    const came = await owner([
      [words.askOwner, '0100109106', enter],
      [words.nobodyFound('00'), '00', enter],
      [words.askOrganisation, 'Công ty TNHH Thử Nghiệm', enter],
      [words.askAddress, 'Số 9, phường Hạ Long, Quảng Ninh', enter],
      [words.askPhone, '0203 3825 000', enter],
      [words.askSubmitterOrNone, numbers.mau, enter],
      [words.askAuthorityOrNone, 'giấy giới thiệu', enter],
      agree,
    ]);
    expect(came).toMatchObject({
      ...{ kind: 'organisation', idKind: 'tax', id: '0100109106', dob: null, sex: null },
      submitter: { id: numbers.mau },
    });
  });

  it('an organisation by its name, which says itself what it is', async () => {
    const came = await owner([
      [words.askOwner, 'Hợp tác xã Thử', enter],
      [words.nobodyFound('00'), '00', enter],
      [words.askTaxCode, '0100109107', enter],
      [words.askKeepTyped, '<', enter],
      [words.askTaxCode, '0100109106', enter],
      [words.askAddress, enter],
      [words.askPhone, enter],
      [words.askSubmitterOrNone, enter],
      agree,
    ]);
    expect(came).toMatchObject({ kind: 'organisation', id: '0100109106', submitter: null });
  });

  it('a foreigner by a passport of nine digits, which an old card has as well', async () => {
    const came = await owner([
      [words.askOwner, '561234567', enter],
      [words.nobodyFound('0'), '0', enter],
      [words.askNineDigits('561234567'), '2', enter],
      [words.askName, 'John Example', enter],
      [citizen.askDob, '1980', enter],
      [citizen.askSex, 'nam', enter],
      [words.askAddress, enter],
      [words.askPhone, enter],
      agree,
    ]);
    expect(came).toMatchObject({ idKind: 'passport', id: '561234567', name: 'John Example' });
  });

  it('a child without a number is told by its birth, and does not come alone', async () => {
    const came = await owner([
      [words.askOwner, 'Lý Thị Bé', enter],
      [words.nobodyFound('0'), '0', enter],
      [words.askNumber, enter],
      [words.askBirth, enter],
      [words.askBirth, '01/05/2020', enter],
      [citizen.askSex, enter],
      [words.askAddress, enter],
      [words.askPhone, '091', enter],
      [words.askKeepTyped, '<', enter],
      [words.askPhone, '-', enter],
      [words.askSubmitter, enter],
      [words.askSubmitter, cards.thu, enter],
      [words.askAuthorityOrNone, 'giấy chứng sinh', enter],
      agree,
    ]);
    expect(came).toMatchObject({
      ...{ id: null, dob: '2020-05-01', phone: null, submitter: { id: numbers.thu } },
    });
  });

  it('of a number its year and sex are told by it', async () => {
    const came = await owner([
      [words.askOwner, '022192000077', enter],
      [words.nobodyFound('0'), '0', enter],
      [words.askName, 'Lê Thị Mới', enter],
      [citizen.askDob, enter],
      [words.askAddress, enter],
      [words.askPhone, '0912000001', enter],
      agree,
    ]);
    expect(came).toMatchObject({ id: '022192000077', dob: '1992', sex: 'female' });
  });

  it.each([
    ['the name', [[words.askNumber, cards.thu, enter]]],
    [
      'the birth',
      [
        [words.askNumber, enter],
        [words.askBirth, cards.thu, enter],
      ],
    ],
  ] as [string, Turn[]][])('a card scanned behind %s tells it all', async (_what, turns) => {
    const came = await owner([
      [words.askOwner, 'Trần Thị Th', enter],
      [words.nobodyFound('0'), '0', enter],
      ...turns,
      agree,
    ]);
    expect(came).toMatchObject({ id: numbers.thu, name: 'Trần Thị Thử' });
  });

  it('a number that is known under another name asks which is right', async () => {
    await counter.json(`citizen register --id ${numbers.thu} --name "Trần Thị Thơ" --dob 1992`);
    const came = await owner([
      [words.askOwner, 'Trần Thị Thử', enter],
      [words.nobodyFound('0'), '0', enter],
      [words.askNumber, numbers.thu, enter],
      [citizen.askDob, enter],
      [words.askAddress, enter],
      [words.askPhone, enter],
      [words.toldBy.typed.askWhose, '1', enter],
      agree,
    ]);
    expect(came).toMatchObject({ id: numbers.thu, name: 'Trần Thị Thử' });
  });

  it('who was recorded without a number is asked about, and has it then', async () => {
    await counter.json('citizen register --name "Trần Thị Thử" --dob 29/02/1992');
    const came = await owner([
      [words.askOwner, cards.thu, enter],
      [words.whichOne, '1', enter],
      agree,
    ]);
    expect(came).toMatchObject({ id: numbers.thu, sex: 'female' });
  });
});

describe('a card that a Vietnamese keyboard changed', () => {
  const changed = cards.thu.replace('Trần Thị Thử', 'Traanf Thij Thuwr');

  it('is asked about before anything is written: Enter agrees to nothing', async () => {
    const came = await owner([
      [words.askOwner, changed, enter],
      [words.askAsOnCard.name, enter],
      [words.askAsOnCard.name, 'Trần Thị Thử', enter],
      agree,
    ]);
    expect(came).toMatchObject({ id: numbers.thu, name: 'Trần Thị Thử' });
  });

  it('comes out right when it is scanned again', async () => {
    const came = await owner([
      [words.askOwner, changed, enter],
      [words.askAsOnCard.name, cards.thu, enter],
      agree,
    ]);
    expect(came).toMatchObject({ name: 'Trần Thị Thử' });
  });

  it('is refused where nobody can be asked', async () => {
    const refusal = await counter.refusal(['citizen', 'register', '--scan', changed]);
    expect(refusal).toMatchObject({ code: 'scan.refused', detail: { why: 'keyboard' } });
    const named = ['citizen', 'register', '--scan', changed, '--name', 'Trần Thị Thử'];
    expect((await counter.json(named))['name']).toBe('Trần Thị Thử');
  });
});

describe('on the command line', () => {
  it('a tax code is an organisation’s, and a passport is said to be one', async () => {
    const firm = await counter.json('citizen register --id 0100109106 --name "Công ty Thử"');
    expect(firm).toMatchObject({ kind: 'organisation', idKind: 'tax', warnings: [] });
    // A tax code is public: it is shown whole, and by its name.
    const { out } = await counter.run('citizen show 0100109106');
    expect(out).toMatch(/Tên tổ chức +Công ty Thử\n +Mã số thuế +0100109106\n/);
    const guest = await counter.json('citizen register --passport 561234567 --name "John Example"');
    expect(guest).toMatchObject({ kind: 'person', idKind: 'passport', id: '561234567' });
    const both = 'citizen register --passport 561234567 --id 022192000001 --name x';
    expect(await counter.refused(both)).toBe('usage.one_only');
    const wrong = 'citizen register --kind organisation --id 5700000001 --name "Công ty Sai"';
    expect((await counter.json(wrong))['warnings']).toEqual([{ code: 'tax_digit' }]);
  });

  it('asks an organisation for no birth, and hears a card where it asks for the name', async () => {
    const firm = await talk(counter, 'citizen register', [
      [citizen.askScanOrNumber, '0100109106', enter],
      [citizen.askName, 'Công ty Thử', enter],
      [citizen.askAddress, enter],
      [citizen.askPhone, enter],
    ]);
    expect(firm.code).toBe(0);
    expect((await counter.json('citizen show 0100109106'))['kind']).toBe('organisation');
    const carded = await talk(counter, 'citizen register', [
      [citizen.askScanOrNumber, enter],
      [citizen.askName, cards.thu, enter],
    ]);
    expect(carded.code).toBe(0);
    expect((await counter.json(`citizen show ${numbers.thu}`))['name']).toBe('Trần Thị Thử');
  });

  it('somebody of the same name and birth is warned of', async () => {
    const child = 'citizen register --name "Lý Thị Bé" --dob 01/05/2020';
    expect((await counter.json(child))['warnings']).toEqual([]);
    expect((await counter.json(child))['warnings']).toEqual([{ code: 'known_alike' }]);
    // A card that makes a record with the dossier tells as much.
    await counter.json('citizen register --name "Trần Thị Thử" --dob 1992');
    const line = ['dossier', 'receive', '--procedure', '2.000815', '--all-components'];
    const scanned = [...line, '--quantity', '1', '--scan', cards.thu];
    expect((await counter.json(scanned))['warnings']).toEqual([{ code: 'known_alike' }]);
    expect((await counter.json(scanned))['warnings']).toEqual([]);
  });

  it('a result by post needs an address, which a record that has none gets', async () => {
    await counter.json(`citizen register --id ${numbers.thu} --name "Trần Thị Thử"`);
    const line = `${LINE} --citizen ${numbers.thu} --return-by post`;
    expect(await counter.refused(line)).toBe('dossier.no_postal_address');
    const reach = '--address "Tổ 1, phường Hạ Long, Quảng Ninh" --phone 0912000001';
    expect(await counter.json(`${line} ${reach}`)).toMatchObject({ filled: ['address', 'phone'] });
    const again = await counter.json(`${line} --address "Tổ 2, Hà Nội"`);
    expect(again).toMatchObject({ filled: [], contradicts: ['address'] });
    expect(await counter.json(`citizen show ${numbers.thu}`)).toMatchObject({
      address: 'Tổ 1, phường Hạ Long, Quảng Ninh',
    });
    await counter.json('citizen register --name "Lý Thị Xa"');
    await counter.json(`${LINE} --citizen "Lý Thị Xa"`);
    expect(await counter.refused('dossier correct 3 --return-by post --reason "xin gửi"')).toBe(
      'dossier.no_postal_address',
    );
  });
});
