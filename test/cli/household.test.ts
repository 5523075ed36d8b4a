/** A household business has its owner's personal number for its tax code, since July 2025. */
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

describe('a household business', () => {
  it('a household business bears its owner’s number, masked, and is another record', async () => {
    const owner = 'citizen register --id 022192000001 --name "Trần Thị Thử"';
    const person = await counter.json(owner);
    const line = 'citizen register --kind organisation --id 022192000001';
    const shop = await counter.json(`${line} --name "Hộ kinh doanh Thử"`);
    expect(shop).toMatchObject({
      kind: 'organisation',
      idKind: 'tax',
      created: true,
      warnings: [],
    });
    expect(shop['uuid']).not.toBe(person['uuid']);
    // Again each is the same as before.
    expect(await counter.json(owner)).toMatchObject({ uuid: person['uuid'], created: false });
    const again = await counter.json(`${line} --name "Hộ kinh doanh Thử"`);
    expect(again).toMatchObject({ uuid: shop['uuid'], created: false });
    // One number names two records: who is meant is to be said.
    expect(await counter.refused('citizen show 022192000001')).toBe('citizen.several_bear');
    const { citizens } = await counter.json('citizen find 022192000001');
    expect(citizens).toMatchObject([{ id: '********0001' }, { id: '********0001' }]);
    const moved = await counter.json(
      `citizen edit ${shop['uuid']} --address "Tổ 1" --reason "dời"`,
    );
    expect(moved).toMatchObject({ uuid: shop['uuid'], address: 'Tổ 1' });
    const named = 'citizen register --id 022192000001 --name "Hộ kinh doanh Thử"';
    expect(await counter.json(named)).toMatchObject({ uuid: shop['uuid'], created: false });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('twelve digits of another business, or of nobody’s, are asked about', async () => {
    const line = 'citizen register --kind organisation';
    const firm = await counter.json(`${line} --id 022192000001 --name "Công ty Thử"`);
    expect(firm['warnings']).toEqual([{ code: 'household_only' }]);
    const nowhere = await counter.json(`${line} --id 999192000001 --name "Hộ kinh doanh Lạ"`);
    expect(nowhere['warnings']).toEqual([{ code: 'place_unknown' }]);
    expect(await counter.refused(`${line} --id 02219200001 --name "HKD Thử"`)).toBe(
      'citizen.bad_number',
    );
  });

  it('hides nobody who bore the number before two records became one', async () => {
    const kept = await counter.json('citizen register --passport B1234567 --name "Lê Văn Thử"');
    await counter.json('citizen register --id 022180000200 --name "Lê Văn Thử"');
    await counter.json('citizen merge B1234567 022180000200 --reason "một người" --yes');
    const line = 'citizen register --kind organisation --id 022180000200';
    await counter.json(`${line} --name "Hộ kinh doanh Gộp"`);
    const { bearers } = (await counter.refusal('citizen show 022180000200'))['detail'] as Answer;
    expect(bearers).toMatchObject([{ uuid: kept['uuid'] }, { kind: 'organisation' }]);
  });

  it('asks at the counter which of the two is meant', async () => {
    await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
    const line = 'citizen register --kind organisation --id 022192000001';
    await counter.json(`${line} --name "Hộ kinh doanh Thử"`);
    const { desk } = vi.screen;
    await talk(counter, 'dossier receive --procedure 2.000815 --all-components', [
      [desk.askOwner, '022192000001', enter],
      [desk.whichOne, '2', enter],
      [desk.askSubmitterOrNone, enter],
      ['Bao nhiêu trang?', enter],
      [desk.agree, enter],
    ]);
    expect((await counter.json('dossier show 1'))['citizen']['name']).toBe('Hộ kinh doanh Thử');
  });
});
