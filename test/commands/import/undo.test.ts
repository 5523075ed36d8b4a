/** Taking an import back, lists of people, and who may import at all. */
import { describe, expect, test } from 'vitest';
import { dossierStream } from '../../../src/domain/stream.ts';
import { openStore } from '../../../src/store/store.ts';
import { csv, fileOf, importing, listOf, row } from '../../support/import-files.ts';
import { birth } from '../../support/acts.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { request, schemaFolder, seededEntropy } from '../../support/station.ts';
import { standingIn } from '../../support/rows.ts';

/** Every table but the list of batches. */
async function tables(counter: Counter): Promise<Record<string, unknown[]>> {
  const { import_batch: _batches, ...rest } = await standingIn(counter.store);
  return rest;
}

/** Takes out of a store the people of every dossier. */
async function erased(counter: Counter): Promise<void> {
  const entropy = seededEntropy('erased');
  const store = await openStore({ path: counter.store, create: false, schemaFolder, entropy });
  const dossiers = (await tables(counter))['dossier'] as { id: string }[];
  const streams = dossiers.map(({ id }) => dossierStream(id));
  await store.write(request(entropy), (writer) => writer.erase(streams));
  await store.close();
}

async function verified(counter: Counter): Promise<void> {
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
}

describe('import undo', () => {
  test('puts the tables back as they were', async () => {
    const counter = await newCounter();
    await importing(counter, ['dossiers', listOf(counter, 'a.csv', [row(1), row(2)])]);
    const before = await tables(counter);
    const file = listOf(counter, 'b.csv', [row(2, { fee: '5' }), row(3), row(4), row(5)]);
    const { answer } = await importing(counter, ['dossiers', file, '--update']);
    expect(answer).toMatchObject({ imported: 3, updated: 1 });
    const undone = await counter.json(`import undo ${answer['batch']}`);
    expect(undone).toMatchObject({ dossiers: 3, corrections: 1, citizens: 3 });
    const versions = (rows: Record<string, unknown[]>) =>
      JSON.parse(JSON.stringify(rows).replace(/"(version|told)":\d+/g, '"$1":0')) as unknown;
    expect(versions(await tables(counter))).toEqual(versions(before));
    expect((await counter.json('dossier find tran thi thu'))['dossiers']).toHaveLength(2);
    await verified(counter);
    expect(await counter.refused(`import undo ${answer['batch']}`)).toBe('import.already_undone');
    const again = await importing(counter, ['dossiers', file]);
    expect(again.answer).toMatchObject({ imported: 3, changed: 1 });
    await verified(counter);
  });

  test('names what stands on the batch, and takes nothing back', async () => {
    const counter = await newCounter();
    const open = { due_date: '', resolved_at: '', returned_at: '', received_at: '20/11/2026' };
    const file = listOf(counter, 'a.csv', [row(1, open), row(2, open)]);
    const { answer } = await importing(counter, ['dossiers', file]);
    await counter.json('dossier forward HS-1');
    await counter.json('citizen account 022192000002 --kind vneid');
    const refusal = await counter.refusal(`import undo ${answer['batch']}`);
    expect(refusal).toMatchObject({ code: 'import.undo_blocked', exit: 3, detail: { count: 2 } });
    expect(String(refusal.detail['blocks'])).toContain('HS-1');
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(2);
  });

  test('of a correction that a later batch overwrote waits for the later one', async () => {
    const counter = await newCounter();
    await importing(counter, ['dossiers', listOf(counter, 'a.csv', [row(1, { fee: '1000' })])]);
    const fee = async () =>
      ((await tables(counter))['dossier'] as { amount_due: number }[])[0]!.amount_due;
    const batches: string[] = [];
    for (const amount of ['2000', '3000', '4000']) {
      const file = listOf(counter, `${amount}.csv`, [row(1, { fee: amount })]);
      batches.push((await importing(counter, ['dossiers', file, '--update'])).answer['batch']);
    }
    for (const early of batches.slice(0, 2)) {
      const refusal = await counter.refusal(`import undo ${early}`);
      expect(refusal).toMatchObject({ code: 'import.undo_blocked', detail: { count: 1 } });
      expect(String(refusal.detail['blocks'])).toBe('HS-1 (đã được một đợt khác sửa)');
    }
    const told = [await fee()];
    for (const batch of batches.toReversed()) {
      expect(await counter.json(`import undo ${batch}`)).toMatchObject({ corrections: 1 });
      told.push(await fee());
      await verified(counter);
    }
    expect(told).toEqual([4000, 3000, 2000, 1000]);
  });

  test('over somebody erased since corrects the paper, and brings nobody back', async () => {
    const counter = await newCounter();
    await importing(counter, ['dossiers', listOf(counter, 'a.csv', [row(1, { fee: '1000' })])]);
    await erased(counter);
    const file = listOf(counter, 'b.csv', [row(1, { fee: '2000' })]);
    const { answer } = await importing(counter, ['dossiers', file, '--update']);
    expect(answer).toMatchObject({ updated: 1, refused: 0 });
    expect((await tables(counter))['dossier']).toMatchObject([
      { amount_due: 2000, owner_name: '' },
    ]);
    await verified(counter);
    expect(await counter.json(`import undo ${answer['batch']}`)).toMatchObject({ corrections: 1 });
    expect((await tables(counter))['dossier']).toMatchObject([
      { amount_due: 1000, owner_name: '' },
    ]);
    expect(JSON.stringify(await tables(counter))).not.toContain('Trần Thị Thử');
    await verified(counter);
  });

  test('of nothing known says so', async () => {
    const counter = await newCounter();
    expect(await counter.refused('import undo 0000')).toBe('import.batch_not_found');
  });

  test('by a beginning that several share names them, and takes nothing back', async () => {
    const counter = await newCounter();
    const ids: string[] = [];
    for (const n of [1, 2]) {
      const file = listOf(counter, `${n}.csv`, [row(n)]);
      ids.push((await importing(counter, ['dossiers', file])).answer['batch']);
    }
    const [first, second] = ids as [string, string];
    const shared = [...first].findIndex((letter, at) => letter !== second[at]);
    const refusal = await counter.refusal(`import undo ${first.slice(0, shared)}`);
    expect(refusal).toMatchObject({ code: 'import.several', exit: 2 });
    expect(refusal.detail['batches']).toEqual([`${second} (2.csv)`, `${first} (1.csv)`]);
    const one = first.slice(0, shared + 1).toUpperCase();
    expect(await counter.json(`import undo ${one}`)).toMatchObject({ batch: first });
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(1);
  });
});

describe('import citizens', () => {
  test('registers people and organisations, once', async () => {
    const counter = await newCounter();
    const text = csv([
      ['Số CCCD', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Điện thoại', 'Loại'],
      ['022192000001', 'Trần Thị Thử', '29/02/1992', 'Nữ', '912000001', ''],
      ['5700000001', 'Công ty TNHH Thử', '', '', '', 'Tổ chức'],
      ['', 'Lê Văn Không Số', '01/02/1950', 'Nam', '', ''],
      ['', 'Lê Văn Không Gì', '', '', '', ''],
      ['012345678', 'Phạm Thị Cũ', '', '', '', ''],
    ]);
    const file = fileOf(counter, 'a.csv', text);
    const { answer } = await importing(counter, ['citizens', file]);
    expect(answer).toMatchObject({ imported: 4, refused: 1, notes: { zero_restored: 1 } });
    expect(await counter.json('citizen show 022192000001')).toMatchObject({
      sex: 'female',
      phone: '0912000001',
    });
    const before = await tables(counter);
    const again = await importing(counter, ['citizens', file]);
    expect(again.answer).toMatchObject({ imported: 0, skipped: 4, refused: 1 });
    expect(await tables(counter)).toEqual(before);
    await counter.json(`import undo ${answer['batch']}`);
    expect((await counter.json('citizen find le van'))['citizens']).toEqual([]);
    await verified(counter);
  });

  test('shows what a row says otherwise of somebody known', async () => {
    const counter = await newCounter();
    await counter.json(
      'citizen register --id 022192000001 --name "Trần Thị Thử" --address "khu 1"',
    );
    const text = csv([
      ['citizen_id', 'name', 'address'],
      ['022192000001', 'Trần Thị Thử', 'khu 2'],
      ['022192000001', 'Trần Thị Thử', ''],
    ]);
    const { answer } = await importing(counter, ['citizens', fileOf(counter, 'a.csv', text)]);
    expect(answer).toMatchObject({ changed: 1, refused: 1, imported: 0 });
  });
});

describe('import citizens --update', () => {
  const list = (counter: Counter, name: string, ...cells: [string, string][]): string => {
    const rows = cells.map(([address, phone]) => ['022192000001', 'Trần Thị Thử', address, phone]);
    const text = csv([['citizen_id', 'name', 'address', 'phone'], ...rows]);
    return fileOf(counter, `${name}.csv`, text);
  };
  const shown = async (counter: Counter) => {
    const { address, phone, email } = await counter.json('citizen show 022192000001');
    return [address, phone, email];
  };
  const updated = async (counter: Counter, name: string, cells: [string, string]) =>
    (await importing(counter, ['citizens', list(counter, name, cells), '--update'])).answer;

  test('corrects what the file gives; a blank says nothing, the name is a person’s to correct', async () => {
    const counter = await newCounter();
    await counter.json(
      'citizen register --id 022192000001 --name "Trần Thị Thử" --address "khu 1" ' +
        '--phone 0912000001 --email a@x.vn',
    );
    const answer = await updated(counter, 'a', ['khu 2', '']);
    expect(answer).toMatchObject({ updated: 1, changed: 0, refused: 0 });
    expect(await shown(counter)).toEqual(['khu 2', '0912000001', 'a@x.vn']);
    expect((await counter.json('citizen find khu'))['citizens']).toEqual([]);
    const again = await updated(counter, 'a', ['khu 2', '']);
    expect(again).toMatchObject({ updated: 0, skipped: 1, batch: null });
    const text = 'citizen_id,name\n022192000001,TRAN THI THU\n';
    const named = fileOf(counter, 'n.csv', text);
    const renamed = await counter.run(['import', 'citizens', named, '--update'], {
      screen: true,
    });
    expect(renamed.out).toContain('Khác với lần trước');
    // What it does not do it does not suggest again.
    expect(renamed.err).not.toContain('--update');
    await verified(counter);
  });

  test('is taken back in turn, and by a batch that made the record too', async () => {
    const counter = await newCounter();
    const first = await updated(counter, 'a', ['khu 1', '']);
    const second = await updated(counter, 'b', ['khu 2', '']);
    const third = await updated(counter, 'c', ['khu 3', '0912000003']);
    for (const { batch } of [first, second]) {
      const { detail } = await counter.refusal(`import undo ${batch}`);
      expect(detail['blocks']).toEqual(['Trần Thị Thử (đã được một đợt khác sửa)']);
    }
    expect(await counter.json(`import undo ${third['batch']}`)).toMatchObject({ corrections: 1 });
    expect(await shown(counter)).toEqual(['khu 2', null, null]);
    const fourth = await updated(counter, 'c', ['khu 3', '0912000003']);
    expect(await counter.refused(`import undo ${second['batch']}`)).toBe('import.undo_blocked');
    for (const { batch } of [fourth, second, first]) await counter.json(`import undo ${batch}`);
    expect((await counter.json('citizen find thu'))['citizens']).toEqual([]);
    expect((await tables(counter))['citizen_correction']).toEqual([]);
    await verified(counter);
  });

  test('readdresses what waits for the post, and taken back it goes where it went', async () => {
    const counter = await newCounter();
    await counter.json(
      'citizen register --id 022192000001 --name "Trần Thị Thử" --address "khu 1"',
    );
    const { code } = await counter.json(`${birth} --all-components`);
    await counter.json('shipment add-range --prefix RB --first 1 --last 9');
    const order = `shipment register ${code} --service collect`;
    const [{ tracking }] = (await counter.json(order)).shipments;
    const address = async (): Promise<unknown> =>
      (await counter.json(`shipment show ${tracking}`))['recipient'].address;
    const { batch } = await updated(counter, 'a', ['khu 2', '']);
    expect([await address(), await shown(counter)]).toEqual(['khu 2', ['khu 2', null, null]]);
    await counter.json(`import undo ${batch}`);
    expect([await address(), await shown(counter)]).toEqual(['khu 1', ['khu 1', null, null]]);
    await verified(counter);
  });

  test('stands while something later stands on the citizen', async () => {
    const counter = await newCounter();
    await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
    const { batch } = await updated(counter, 'a', ['khu 1', '']);
    await counter.json('citizen edit 022192000001 --phone 0912000009');
    const { detail } = await counter.refusal(`import undo ${batch}`);
    expect(detail['blocks']).toEqual(['Trần Thị Thử (đã có việc làm sau đó)']);
    expect(await shown(counter)).toEqual(['khu 1', '0912000009', null]);
  });

  test('knows who has no number by name and day of birth, unless two have them', async () => {
    const counter = await newCounter();
    const head = ['citizen_id', 'name', 'dob', 'address'];
    const people = (name: string, address: string) =>
      fileOf(counter, name, csv([head, ['', 'Lê Văn Không Số', '01/02/1950', address]]));
    await importing(counter, ['citizens', people('a.csv', 'khu 1')]);
    const shown = await importing(counter, ['citizens', people('b.csv', 'khu 2')]);
    expect(shown.answer).toMatchObject({ changed: 1, updated: 0 });
    const { answer } = await importing(counter, ['citizens', people('b.csv', 'khu 2'), '--update']);
    expect(answer).toMatchObject({ updated: 1 });
    const [known] = (await counter.json('citizen find le van'))['citizens'];
    expect(known.address).toBe('khu 2');
    await counter.json(['citizen', 'register', '--name', known.name, '--dob', known.dob]);
    const unsure = await importing(counter, ['citizens', people('c.csv', 'khu 3'), '--update']);
    expect(unsure.answer).toMatchObject({ updated: 0, skipped: 1 });
    await verified(counter);
  });

  test('names one person once, whatever the number', async () => {
    const counter = await newCounter();
    const card = '022085123456|100123456|Nguyễn Văn Mẫu|15031985|Nam|Tổ 9|20052021';
    await counter.json('citizen register --scan -', { stdin: card });
    const text = csv([
      ['citizen_id', 'name', 'address'],
      ['022085123456', 'Nguyễn Văn Mẫu', 'khu 1'],
      ['100123456', 'Nguyễn Văn Mẫu', 'khu 2'],
    ]);
    const plan = counter.file('plan');
    const file = fileOf(counter, 'a.csv', text);
    await importing(counter, ['citizens', file, '--update', '--plan', plan]);
    const { answer } = await importing(counter, ['apply', plan]);
    expect(answer).toMatchObject({ updated: 1, refused: 1, faults: { duplicate_in_file: 1 } });
    const { address } = await counter.json('citizen show 100123456');
    expect(address).toBe('khu 1');
  });
});

test('who may not import is told before a file is read', async () => {
  const counter = await newCounter();
  await counter.json('staff add --name "Bưu Tá" --login post --role post');
  await counter.json('staff login post');
  expect(await counter.refused(['import', 'dossiers', 'nowhere.csv'])).toMatch(/^staff\./);
});
