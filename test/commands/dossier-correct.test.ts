/** What was written wrongly at reception, put right by whoever may, with all that follows. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { birth, cards, numbers, receive, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  code = (await receive(counter))['code'];
  await register(counter, cards.mau);
});

const day = '--from 2026-11-23 --to 2026-11-23';
const words = (file: string): Promise<string> =>
  readPdf(readFileSync(file)).then((pdf) => allText(pdf).replace(/\s+/g, ' '));

describe('the wrong person', () => {
  it('is put right in show, search, lists and the register, and the old name finds it no more', async () => {
    const answer = await counter.json(
      `dossier correct ${code} --citizen ${numbers.mau} --reason "nhầm người"`,
    );
    expect(answer).toMatchObject({
      citizen: { id: numbers.mau, name: 'Nguyễn Văn Mẫu' },
      status: 'received',
      warnings: [],
      corrected: [
        { field: 'citizen', before: { name: 'Trần Thị Thử' }, after: { name: 'Nguyễn Văn Mẫu' } },
      ],
    });
    expect(await counter.json('dossier find "nguyen van mau"')).toMatchObject({
      dossiers: [{ code }],
    });
    expect((await counter.json('dossier find "tran thi thu"'))['dossiers']).toEqual([]);
    expect(await counter.json(`dossier list --citizen ${numbers.mau}`)).toMatchObject({
      dossiers: [{ code }],
    });
    const file = counter.file('so.pdf');
    await counter.json(`report register ${day} --pdf ${file}`);
    expect(await words(file)).toContain('Nguyễn Văn Mẫu');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('tells that what was printed before is to be printed again', async () => {
    const said = async (to: string): Promise<string> => {
      const line = `dossier correct ${code} --citizen ${to} --reason "nhầm người" --yes`;
      const { out, err } = await counter.run(line);
      return out + err;
    };
    const again = 'in lại để thay cho giấy ấy';
    await counter.json(`print control-slip ${code} --out ${counter.file('06.pdf')}`);
    expect(await said(numbers.mau)).not.toContain(again);
    await counter.json(`print receipt ${code} --out ${counter.file('01.pdf')}`);
    expect(await said(numbers.thu)).toContain(again);
  });

  it('takes with it every name that the wrong person was ever told by', async () => {
    await counter.json(`citizen edit ${numbers.thu} --name "Trần Thị Thơ"`);
    await counter.json(`dossier correct ${code} --citizen ${numbers.mau} --reason "nhầm người"`);
    for (const name of ['tran thi thu', 'tran thi tho']) {
      expect((await counter.json(['dossier', 'find', name]))['dossiers']).toEqual([]);
    }
  });

  it('leaves to whoever stays every name that papers bear', async () => {
    const third = '022085999999';
    await counter.json(`citizen register --id ${third} --name "Lê Văn Đúng"`);
    const sent = (await counter.json(`${birth} --all-components --submitter ${numbers.mau}`))[
      'code'
    ];
    await counter.json(`citizen edit ${numbers.thu} --name "Trần Thị Thơ"`);
    await counter.json(`citizen edit ${numbers.mau} --name "Nguyễn Văn Mầu"`);
    await counter.json(`dossier correct ${sent} --submitter ${third} --reason "nhầm người nộp"`);
    const found = async (name: string): Promise<string[]> => {
      const { dossiers } = await counter.json(['dossier', 'find', name]);
      return dossiers.map((each: { code: string }) => each.code);
    };
    for (const name of ['tran thi thu', 'tran thi tho', 'le van dung'])
      expect(await found(name)).toContain(sent);
    for (const name of ['nguyen van mau', 'nguyen van mầu'])
      expect(await found(name)).not.toContain(sent);
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('a receipt printed after it says which it takes the place of; one before names nobody', async () => {
    const first = counter.file('1.pdf');
    await counter.json(`print receipt ${code} --out ${first}`);
    expect(await words(first)).not.toContain('thay giấy');
    await counter.json(`dossier correct ${code} --citizen ${numbers.mau} --reason nhầm`);
    const second = counter.file('2.pdf');
    await counter.json(`print receipt ${code} --out ${second}`);
    const text = await words(second);
    expect(text).toContain('thay giấy in lần 1');
    expect(text).toContain('Nguyễn Văn Mẫu');
    expect(text).not.toContain('Trần Thị Thử');
  });

  it('stands on the timeline and on the control slip, with the field and the reason', async () => {
    await counter.json(`dossier correct ${code} --citizen ${numbers.mau} --reason "nhầm thẻ"`);
    const { events } = await counter.json(`dossier timeline ${code}`);
    expect(events[1]).toMatchObject({ type: 'dossier.corrected', detail: { fields: ['citizen'] } });
    // What names people stays in the part that can be erased.
    expect(JSON.stringify(events)).not.toContain('Nguyễn');
    const { out } = await counter.run(`dossier timeline ${code}`);
    expect(out).toContain('Đính chính hồ sơ: chủ hồ sơ');
    const file = counter.file('pks.pdf');
    await counter.json(`print control-slip ${code} --out ${file}`);
    expect(await words(file)).toContain('chủ hồ sơ; nhầm thẻ');
  });
});

describe('who may', () => {
  it('is whoever received it until it goes on, and a manager after that', async () => {
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json('staff add --name "Vũ Thị Nhận" --login nhan --role clerk');
    await counter.json('staff login nhan');
    const line = (sets: number) => `dossier correct ${code} --sets ${sets} --reason nhầm`;
    expect(await counter.json(line(2))).toMatchObject({ sets: 2 });
    await counter.json(`dossier forward ${code}`);
    expect(await counter.refusal(line(3))).toMatchObject({ code: 'dossier.gone_on', exit: 3 });
    await counter.json('staff login ky');
    expect(await counter.json(line(3))).toMatchObject({ sets: 3, status: 'processing' });
    await counter.json(`dossier resolve ${code} --result-number 1 --result-date 2026-11-23`);
    expect(await counter.json(line(4))).toMatchObject({ sets: 4, status: 'resolved' });
    await counter.json(`dossier return ${code} --to owner`);
    expect(await counter.refusal(line(5))).toMatchObject({ code: 'dossier.not_allowed' });
  });

  it('says what is wrong: one field at least, and one that is other than it was', async () => {
    const refused = async (more: string): Promise<unknown> => {
      const { code: why, exit } = await counter.refusal(`dossier correct ${code} ${more}`);
      return [why, exit];
    };
    expect(await refused('--reason nhầm')).toEqual(['usage.missing', 2]);
    expect(await refused('--sets 2')).toEqual(['usage.missing', 2]);
    expect(await refused('--sets 1 --reason nhầm')).toEqual(['dossier.nothing_corrected', 3]);
    expect(await refused(`--citizen ${numbers.thu} --reason nhầm`)).toEqual([
      'dossier.nothing_corrected',
      3,
    ]);
  });

  it('is done once for one key', async () => {
    const line = `dossier correct ${code} --sets 2 --reason nhầm --key k1`;
    expect(await counter.json(line)).toMatchObject({ replayed: false });
    expect(await counter.json(line)).toMatchObject({
      replayed: true,
      corrected: [{ field: 'sets', before: 1, after: 2 }],
    });
  });
});

it('the papers and the submitter are corrected as they are told at reception', async () => {
  const two = (
    await counter.json(
      `${birth} --all-components --submitter ${numbers.mau} --authorised-by "Giấy ủy quyền"`,
    )
  )['code'] as string;
  const answer = await counter.json(
    `dossier correct ${two} --submitter ${numbers.thu} --component 2=0 --reason "ghi nhầm"`,
  );
  expect(answer).toMatchObject({ submitter: null, missingReason: 'ghi nhầm' });
  expect(answer['missing']).toHaveLength(1);
  const fields = (answer['corrected'] as { field: string }[]).map(({ field }) => field);
  expect(fields).toEqual(['submitter', 'authorisedBy', 'component', 'missing']);
  expect(await counter.json(`dossier find "nguyen van mau"`)).toMatchObject({ dossiers: [] });
});
