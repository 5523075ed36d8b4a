/** One person with two records: merged, found by either, and taken apart again. */
import { beforeEach, describe, expect, it } from 'vitest';
import { masked } from '../../src/domain/access/mask.ts';
import { birth, cards, receive, register } from '../support/acts.ts';
import { csv, fileOf, importing, row, header } from '../support/import-files.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import { standingRows } from '../support/store.ts';

const [card, cmnd] = ['022192000001', '100123456'];
const merging = `citizen merge ${card} ${cmnd}`;

let counter: Counter;
/** The record that a former card made, before the new card came. */
let old: Answer;
beforeEach(async () => {
  counter = await newCounter();
  old = await counter.json(
    `citizen register --id ${cmnd} --name "Trần Thị Thử" --phone "0912 000 009"`,
  );
});

function tables(): Record<string, unknown[]> {
  return standingRows(counter.store);
}

describe('a merge', () => {
  it('brings both together: dossiers, help, tickets, whatever number is asked for', async () => {
    const before = await counter.json(
      `${birth.replace(card, cmnd)} --all-components --subject "theo CMND"`,
    );
    await counter.json(`citizen account ${cmnd} --kind vneid`);
    await counter.json(`queue take --citizen ${cmnd}`);
    const after = await receive(counter);
    await counter.json(`citizen guide ${card} --place counter`);
    expect(await counter.json(merging)).toMatchObject({
      id: card,
      oldNumber: cmnd,
      phone: '0912 000 009',
      gained: ['oldNumber', 'phone'],
      merged: { uuid: old['uuid'], oldNumber: cmnd },
    });
    for (const named of [card, cmnd, old['uuid'], 'tran thi thu', 'ttt', '0912000009']) {
      const page = await counter.json(['citizen', 'show', named]);
      expect(page).toMatchObject({ id: card, dossiers: 2, merged: [{ uuid: old['uuid'] }] });
      expect(page['help']).toHaveLength(2);
      expect(page['open'].map(({ code }: Answer) => code)).toEqual([after['code'], before['code']]);
      const { dossiers } = await counter.json(['dossier', 'list', '--citizen', named]);
      expect(dossiers).toHaveLength(2);
    }
    expect(await counter.json('queue call')).toMatchObject({ citizen: { id: masked(card) } });
    // It is one person now: what is printed from here on bears the number that is known.
    expect((await counter.json(`dossier show ${before['code']}`))['citizen'].id).toBe(card);
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('asks which is meant where a household business bears the number as well', async () => {
    const { uuid } = await register(counter);
    const business = await counter.json(
      `citizen register --kind organisation --id ${card} --name "Hộ Thử"`,
    );
    for (const line of [merging, `citizen merge ${old['uuid']} ${card}`]) {
      const { code, next } = await counter.refusal(line);
      expect(code).toBe('citizen.several_bear');
      expect(next.join(' ')).toMatch(new RegExp(`${uuid}.*${business['uuid']}`));
    }
    expect(await counter.json(`citizen merge ${uuid} ${cmnd}`)).toMatchObject({ id: card });
  });

  it('keeps a new act on the kept record, whichever number it is asked by', async () => {
    const { uuid } = await register(counter);
    await counter.json(merging);
    await counter.json(`citizen edit ${cmnd} --email thu@example.vn`);
    const { code } = await counter.json(`${birth.replace(card, cmnd)} --all-components`);
    const rows = tables()['dossier'] as Answer[];
    expect(rows.find((each) => each['code'] === code)).toMatchObject({ owner_citizen: uuid });
    expect(await register(counter, cards.thu)).toMatchObject({ created: false, uuid });
  });

  it('lets the record be kept that had no number: it takes the card’s', async () => {
    const { uuid } = await register(counter);
    const kept = await counter.json(`citizen merge ${cmnd} ${card}`);
    expect(kept).toMatchObject({ uuid: old['uuid'], id: card, oldNumber: cmnd, dob: '1992-02-29' });
    expect(await register(counter)).toMatchObject({ created: false, uuid: old['uuid'] });
    const apart = await counter.json(`citizen unmerge ${uuid}`);
    expect(apart).toMatchObject({ uuid, id: card, from: { uuid: old['uuid'], id: null } });
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('of two that share a number finds the other one', async () => {
    const mau = await register(counter, cards.mau);
    const twin = await counter.json(`citizen edit ${cmnd} --name "Nguyễn Văn Mẫu"`);
    expect(mau['oldNumber']).toBe(twin['oldNumber']);
    const merged = await counter.json(`citizen merge ${mau['id']} ${cmnd}`);
    expect(merged).toMatchObject({ uuid: mau['uuid'], merged: { uuid: twin['uuid'] } });
    await counter.json(`citizen unmerge ${cmnd}`);
    const turned = await counter.json(`citizen merge ${cmnd} ${mau['id']}`);
    expect(turned).toMatchObject({ uuid: twin['uuid'], id: mau['id'] });
  });

  it('carries along what had been merged before, and is taken apart from the outside', async () => {
    const passport = await counter.json(
      'citizen register --id C1234567 --name "TRAN THI THU" --phone 0912000007',
    );
    await register(counter);
    await counter.json(`citizen merge ${cmnd} C1234567`);
    await counter.json(merging);
    for (const named of ['C1234567', cmnd]) {
      const page = await counter.json(`citizen show ${named}`);
      expect(page).toMatchObject({ id: card, merged: [{ id: 'C1234567' }, {}] });
    }
    expect(await counter.refusal(`citizen unmerge ${passport['uuid']}`)).toMatchObject({
      code: 'citizen.kept_merged',
      next: [`motcua citizen unmerge ${old['uuid']}`],
    });
    await counter.json(`citizen unmerge ${old['uuid']}`);
    await counter.json(`citizen unmerge ${passport['uuid']}`);
    expect(await counter.json('citizen show C1234567')).toMatchObject({ merged: [] });
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('under one key is one merge, and says the same again', async () => {
    await register(counter);
    const first = await counter.json(`${merging} --key m1`);
    const entries = (await counter.json('store info'))['entries'];
    expect(await counter.json(`${merging} --key m1`)).toEqual({ ...first, replayed: true });
    const back = await counter.json(`citizen unmerge ${cmnd} --key u1`);
    const again = await counter.json(`citizen unmerge ${cmnd} --key u1`);
    expect(again).toEqual({ ...back, replayed: true });
    // What is answered under a key is an entry, too.
    expect((await counter.json('store info'))['entries']).toBe(entries + 3);
  });

  it('keeps the other’s number from being anybody else’s', async () => {
    await counter.json('citizen register --id C1234567 --name "Trần Thị Thử"');
    await register(counter);
    await register(counter, cards.mau);
    await counter.json(`citizen merge ${card} C1234567`);
    const taken = 'citizen edit 022085123456 --id C1234567';
    expect(await counter.refused(taken)).toBe('citizen.number_taken');
    expect(await counter.json('citizen register --id C1234567')).toMatchObject({ id: card });
    await counter.json(`citizen edit ${card} --id C1234567`);
    const unmerge = await counter.refusal('citizen unmerge C1234567');
    expect([unmerge.code, unmerge.detail['fields']]).toEqual([
      'citizen.corrected_since',
      ['idNumber'],
    ]);
  });

  it('is not the post’s to make', async () => {
    await register(counter);
    await counter.json('staff add --name "Bưu Tá" --login buu --role post');
    await counter.json('staff login buu');
    expect(await counter.refusal(merging)).toMatchObject({
      code: 'staff.not_allowed',
      detail: { roles: ['clerk', 'manager', 'admin'] },
    });
  });

  it('is undone as it was, but for the count of entries', async () => {
    await register(counter);
    const before = tables();
    await counter.json(merging);
    await counter.json(`citizen unmerge ${cmnd}`);
    const plain = (rows: Record<string, unknown[]>) =>
      JSON.parse(JSON.stringify(rows).replace(/"version":\d+/g, '"version":0')) as unknown;
    expect(plain(tables())).toEqual(plain(before));
  });
});

describe('lists of citizens and merged records', () => {
  const list = csv([
    ['citizen_id', 'name', 'dob', 'phone'],
    ['', 'Lê Văn Không Số', '01/02/1950', '0912000003'],
    ['022050000003', 'Lê Văn Không Số', '', ''],
  ]);

  it('the same list again brings nobody back', async () => {
    const file = fileOf(counter, 'a.csv', list);
    expect((await importing(counter, ['citizens', file])).answer).toMatchObject({ imported: 2 });
    const merged = await counter.json('citizen merge 022050000003 "le van khong so"');
    expect(merged).toMatchObject({ dob: '1950-02-01', phone: '0912000003' });
    const again = await importing(counter, ['citizens', file]);
    expect(again.answer).toMatchObject({ imported: 0, skipped: 2, refused: 0 });
  });

  it('an import whose citizen was merged is not undone, and says why', async () => {
    const { answer } = await importing(counter, ['citizens', fileOf(counter, 'a.csv', list)]);
    await counter.json('citizen merge 022050000003 "le van khong so"');
    const refusal = await counter.refusal(`import undo ${answer['batch']}`);
    expect(refusal).toMatchObject({ code: 'import.undo_blocked' });
    expect(String(refusal.detail['blocks'])).toContain('đã gộp với bản ghi khác');
  });

  it('a dossier in a list goes to the kept record, by a number that it gave up', async () => {
    await counter.json('citizen register --id C1234567 --name "Trần Thị Thử"');
    const { uuid } = await register(counter);
    await counter.json(`citizen merge ${card} C1234567`);
    const file = fileOf(counter, 'd.csv', csv([header, row(1, { citizen_id: 'C1234567' })]));
    expect((await importing(counter, ['dossiers', file])).answer).toMatchObject({ imported: 1 });
    expect(tables()['dossier']).toMatchObject([{ owner_citizen: uuid }]);
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });
});
