/** Papers name the office and the person who acted, whoever prints them, and wherever. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { deskOf, receiveSome, threeOffices, type Desk, type Offices } from '../support/offices.ts';

let offices: Offices;
beforeEach(async () => {
  offices = await threeOffices();
  const { centre, post } = offices;
  await centre.json('staff add --name "Đỗ Thị Hoa" --login hoa --role manager --office H49.22');
  await centre.json('config set office.place "Hạ Long"');
  await centre.json('config set signer.name "Lê Văn Ký"');
  await centre.json('staff add --name "Vũ Quản" --login quan --role admin --office H49.90');
  await post.json('staff login quan');
  await post.json('config set office.place "Bãi Cháy"');
  await post.json('staff login buu');
});

/** What stands on a paper, capitals and all. Its codes are read elsewhere: few dots will do. */
async function textOf(file: string): Promise<string> {
  return allText(await readPdf(readFileSync(file), 10));
}

async function printed(desk: Desk, paper: string, code: string): Promise<string> {
  const file = offices.counter.file(`${paper}.pdf`);
  await desk.json(`print ${paper} ${code} --out ${file} --copies 1 --yes`);
  return textOf(file);
}

/** A dossier that the post received and the centre has. */
async function broughtByPost(): Promise<string> {
  const { centre, post } = offices;
  const [code] = await receiveSome(post, 1);
  const { slip } = await post.json(`handover send ${code} --to H49.22`);
  await centre.json(`handover receive ${slip}`);
  return code!;
}

const acts = {
  supplement: ['request-supplement', '--reason mờ'],
  refusal: ['refuse', '--reason "không thuộc thẩm quyền"'],
  stop: ['stop', '--reason "không đủ căn cứ"'],
  apology: ['extend', '--until 2026-12-01 --reason "chờ xác minh"'],
} as const;

describe('a paper of the centre, of a dossier that the post received', () => {
  it.each(Object.entries(acts))('%s', async (paper, [act, more]) => {
    const code = await broughtByPost();
    const { centre, post } = offices;
    if (paper === 'stop') await centre.json(`dossier forward ${code}`);
    const first = offices.counter.file('first.pdf');
    await centre.json(`dossier ${act} ${code} ${more} --print ${first}`);
    await centre.json('staff login hoa');
    for (const [text, by] of [
      [await textOf(first), null],
      [await printed(centre, paper, code), 'Đỗ Thị Hoa'],
      [await printed(post, paper, code), 'Trần Văn Bưu'],
    ] as const) {
      expect(text).toContain('TRUNG TÂM THỬ');
      expect(text).not.toContain('BƯU ĐIỆN THỬ');
      expect(text).toContain('Hạ Long, ngày');
      expect(text).toContain(paper in { stop: 1, apology: 1 } ? 'Lê Văn Ký' : 'Phạm Thị Lan');
      if (by === null) expect(text).not.toContain('người in lại');
      else expect(text).toContain(`người in lại: ${by}`);
    }
  });
});

it('the acknowledgement names who handed the result over, and the receipt who received', async () => {
  const code = await broughtByPost();
  const { centre } = offices;
  await centre.json(`dossier forward ${code}`);
  await centre.json(`dossier resolve ${code} --result-number 5/2026 --result-date 2026-11-23`);
  await centre.json(`dossier return ${code} --to owner`);
  await centre.json('staff login hoa');
  const acknowledgement = await printed(centre, 'acknowledgement', code);
  expect(acknowledgement).toContain('TRUNG TÂM THỬ');
  expect(acknowledgement).toContain('Phạm Thị Lan');
  expect(acknowledgement).not.toContain('Hoa');
  const receipt = await printed(centre, 'receipt', code);
  expect(receipt).toContain('BƯU ĐIỆN THỬ');
  expect(receipt).toContain('Bãi Cháy, ngày');
  expect(receipt).toContain('Trần Văn Bưu');
  expect(receipt).not.toContain('Hoa');
});

it('after a merger a paper bears the name that the office had on the day of the act', async () => {
  const code = await broughtByPost();
  const { centre, counter } = offices;
  await centre.json(`dossier request-supplement ${code} ${acts.supplement[1]}`);
  await centre.json(
    'office add --name "Trung tâm Mới" --agency-id H49.31 --kind centre ' +
      '--address "số 9 đường Mới" --phone "0203 555 0031"',
  );
  counter.now = '2026-11-24T08:00:00+07:00';
  await centre.json('staff login lan');
  await centre.json([
    ...['office', 'merge', '--from', 'H49.22', '--into', 'H49.31', '--date', '2026-11-24'],
    ...['--reason', 'sắp xếp', '--yes'],
  ]);
  const heir = deskOf(counter, 'H49.31/1');
  await heir.json('staff login lan');
  const supplement = await printed(heir, 'supplement', code);
  expect(supplement).toContain('TRUNG TÂM THỬ');
  // Who answers for it now stands below, with the way there.
  expect(supplement).toContain(
    'Từ ngày 24/11/2026, Trung tâm Thử đã sáp nhập vào Trung tâm Mới, số 9 đường Mới, 0203 555 0031.',
  );
  expect(await printed(heir, 'receipt', code)).not.toContain('đã sáp nhập');
  expect(await printed(heir, 'control-slip', code)).toContain('TRUNG TÂM MỚI');
});

it('the record of a hand-over is the sender’s, whichever side prints it', async () => {
  const { centre, post } = offices;
  const [code] = await receiveSome(post, 1);
  const { slip } = await post.json(`handover send ${code} --to H49.22`);
  expect(await printed(centre, 'handover', slip as string)).toContain('BƯU ĐIỆN THỬ');
});

it('the record of a hand-over tells no result that came after it', async () => {
  const code = await broughtByPost();
  const { centre, agency } = offices;
  const { slip } = await centre.json(`handover send ${code} --to H49.10`);
  await agency.json(`handover receive ${slip}`);
  await agency.json(`dossier forward ${code}`);
  offices.counter.now = '2026-11-23T08:00:00+07:00';
  await agency.json(`dossier resolve ${code} --result-number 5/2026 --result-date 2026-11-23`);
  const back = await agency.json(`handover send ${code} --to H49.22`);
  const before = await printed(agency, 'handover', slip as string);
  expect(before).toContain('BIÊN BẢN BÀN GIAO HỒ SƠ');
  expect(before).not.toContain('5/2026');
  const after = await printed(agency, 'handover', back['slip'] as string);
  expect(after).toContain('BIÊN BẢN BÀN GIAO KẾT QUẢ');
  expect(after).toContain('5/2026');
});

it('a setting of an office’s papers is its own', async () => {
  const { centre, post, agency } = offices;
  const places = [];
  for (const desk of [centre, post, agency]) {
    places.push((await desk.json('config get office.place'))['value']);
  }
  expect(places).toEqual(['Hạ Long', 'Bãi Cháy', '']);
});
