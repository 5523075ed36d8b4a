import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../print/read-pdf.ts';
import { receiveSome, threeOffices, type Offices } from '../support/offices.ts';
import { steady } from '../support/transcript.ts';

async function withCodes(last: number): Promise<Offices & { code: string }> {
  const offices = await threeOffices();
  const range = `--prefix RB --first 12345678 --last ${last} --office H49.90`;
  await offices.centre.json(`shipment add-range ${range}`);
  const [code] = await receiveSome(offices.post, 1);
  return { ...offices, code: code! };
}

const order = '--service both --to H49.22 --signed --seal 00123 --fee 26000 --cod 8000';

describe('a postal order', () => {
  test('takes a code for each way, until the range is used up', async () => {
    const { counter, post, code } = await withCodes(12_345_680);
    const answer = await post.json(`shipment register ${code} ${order} --key order-1`);
    expect(answer).toMatchObject({
      codesLeft: 1,
      shipments: [
        { tracking: 'RB123456785VN', direction: 'to_office', cod: 0 },
        { tracking: 'RB123456799VN', direction: 'to_citizen', cod: 8000 },
      ],
    });
    expect(steady(JSON.stringify(answer.shipments[1], null, 2), counter)).toMatchSnapshot();
    const again = await post.json(`shipment register ${code} ${order} --key order-1`);
    expect(again).toEqual({ ...answer, replayed: true });
    expect(await post.refused(`shipment register ${code} ${order}`)).toBe('shipment.no_codes');
    expect((await post.json('shipment list'))['shipments']).toHaveLength(2);
    expect(await post.json('shipment ranges')).toMatchObject({ ranges: [{ left: 1 }] });
  });

  test('warns of a wrong check digit and takes the code all the same', async () => {
    const { post, code } = await withCodes(12_345_679);
    const line = `shipment register ${code} --service collect --tracking`;
    const { shipments } = await post.json([...line.split(' '), 'RB 9876 5432 1 VN']);
    expect(shipments).toMatchObject([
      { tracking: 'RB987654321VN', warnings: [{ code: 'check_digit', expected: 6 }] },
    ]);
    expect(await post.refused([...line.split(' '), 'RB12345678VN'])).toBe('usage.bad_value');
    expect(await post.refused([...line.split(' '), 'RB987654321VN'])).toBe('shipment.taken');
  });

  test('is followed to the door, where the money is taken and the dossier closed', async () => {
    const { centre, post, code } = await withCodes(12_345_690);
    await post.json(`shipment register ${code} ${order}`);
    const out = await post.json('handover send --all-received --to H49.22');
    await centre.json(`handover receive ${out['slip']}`);
    await centre.json(`dossier resolve ${code} --result-number 1 --result-date 2026-11-23`);
    const back = await centre.json('handover send --status resolved --to H49.90');
    await post.json(`handover receive ${back['slip']}`);
    const way = 'RB123456799VN';
    expect(await post.refused(`shipment mark ${way} --as delivered`)).toBe('shipment.not_allowed');
    for (const state of ['collected', 'posted', 'failed', 'posted']) {
      await post.json(`shipment mark ${way} --as ${state}`);
    }
    expect(await post.refused(`shipment mark ${way} --as delivered`)).toBe(
      'shipment.cod_uncollected',
    );
    const done = await post.json(
      `shipment mark ${way} --as delivered --cod-collected 8.000 --received-by "Lê Văn Con" ` +
        '--received-as other --receiver-id 022085000003',
    );
    expect(done).toMatchObject({ status: 'returned', state: 'delivered', codCollected: 8000 });
    expect(done['steps']).toHaveLength(6);
    expect(await post.json(`dossier show ${code}`)).toMatchObject({
      status: 'returned',
      returned: { to: 'other', collectorName: 'Lê Văn Con', shipment: way },
    });
    expect(await centre.json('store verify')).toMatchObject({ ok: true });
  });

  test('is another post office’s own business', async () => {
    const { counter, centre, post, code } = await withCodes(12_345_690);
    await post.json(`shipment register ${code} ${order}`);
    await centre.json('staff add --name "Bưu Khác" --login khac --role post');
    const elsewhere = { env: { MOTCUA_STATION: 'H49.22/1' } };
    await counter.json('staff login khac', elsewhere);
    expect(await counter.refused('shipment show RB123456785VN', elsewhere)).toBe(
      'shipment.not_found',
    );
    expect(await counter.json('shipment list', elsewhere)).toEqual({ shipments: [] });
  });
});

test('label and record are numbered, and bear codes that can be scanned', async () => {
  const { counter, post, code } = await withCodes(12_345_690);
  await post.json(`shipment register ${code} ${order}`);
  const { slip } = await post.json('handover send --all-received --to H49.22');
  const label = await post.json(`print label RB123456785VN --out ${counter.file('l.pdf')}`);
  expect(label).toMatchObject({ number: 1, copies: 1, code: 'RB123456785VN' });
  for (const number of [1, 2]) {
    const printed = await post.json(`print handover ${slip}`);
    expect(printed).toMatchObject({ number, copies: 2 });
    expect(existsSync(printed['file'])).toBe(true);
    const pages = await readPdf(readFileSync(printed['file']));
    expect(pages[0]!.text.includes('In lần 2')).toBe(number === 2);
    expect(pages[0]!.codes.map((each) => each.format).sort()).toEqual(['Code128', 'QRCode']);
  }
  expect(await post.json(`handover show ${slip}`)).toMatchObject({ prints: 2 });
});
