import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { receive } from '../support/acts.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';
import { behind, forge } from '../support/store.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
});

describe('the store', () => {
  it('tells where it is, how far its journal goes and with which key it signs', async () => {
    const info = await counter.json('store info');
    expect(info).toMatchObject({ store: counter.store, training: true });
    expect(info['books']).toEqual([
      {
        book: expect.any(String),
        seq: info['entries'],
        hash: expect.any(String),
        at: expect.any(String),
      },
    ]);
    expect(info['receiptKey'].public).not.toBe('');
    expect(JSON.stringify(info)).not.toContain('private');
  });

  it('that was changed behind the journal is found out, and rebuilt', async () => {
    behind(counter.store, (database) => {
      database.exec("update dossier set owner_name = 'Người Khác'");
    });
    const { code, out } = await counter.run('store verify --json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ ok: false, chain: 'ok' });
    expect(JSON.parse(out)['differing'].map((each: { table: string }) => each.table)).toEqual([
      'dossier',
    ]);
    await counter.json('store rebuild');
    expect((await counter.json('store verify'))['ok']).toBe(true);
    expect((await counter.json('dossier show 1'))['citizen'].name).toBe('Trần Thị Thử');
  });

  it('with a row that is none names it, and makes it again from the journal', async () => {
    behind(counter.store, (database) => {
      database.exec("update dossier set status = 'asleep'");
    });
    const refusal = await counter.refusal('dossier show 1');
    expect([refusal.exit, refusal.code]).toEqual([6, 'store.row_damaged']);
    expect(refusal.detail).toEqual({ table: 'dossier', key: expect.any(String), column: 'status' });
    await counter.json('store rebuild');
    expect((await counter.json('dossier show 1'))['status']).toBe('received');
  });

  it.each([
    ['due_at', "'2026-13-45'"],
    ['amount_due', '-5.5'],
  ])('with a row whose %s is none says so, alone and in a list', async (column, value) => {
    behind(counter.store, (database) => database.exec(`update dossier set ${column} = ${value}`));
    for (const line of ['dossier show 1', 'dossier list']) {
      const { exit, code, detail } = await counter.refusal(line);
      expect([exit, code, detail]).toMatchObject([6, 'store.row_damaged', { column }]);
    }
    await counter.json('store rebuild');
    await counter.json('dossier show 1');
  });

  it.each(['dossier_fee', 'setting', 'search_entry', 'search_words', 'event_shape', 'citizen'])(
    'without its table %s says so everywhere, and makes it again from the journal',
    async (table) => {
      behind(counter.store, (database) => {
        database.exec(`pragma foreign_keys = off; drop table ${table}`);
      });
      for (const line of ['dossier show 1', 'citizen find Thử', 'status', 'store verify']) {
        const { exit, code, next } = await counter.refusal(line);
        expect([line, exit, code]).toEqual([line, 6, 'store.altered']);
        expect(next.join(' ')).toContain('motcua store rebuild');
      }
      expect((await counter.json('store rebuild'))['replaced']).toContain(table);
      expect((await counter.json('store verify'))['ok']).toBe(true);
      expect((await counter.json('dossier show 1'))['citizen'].name).toBe('Trần Thị Thử');
    },
  );

  it.each(['journal', 'answer', 'store_value', 'book', 'staff'])(
    'without its table %s, which tells who may mend it or what was done, is to be restored',
    async (table) => {
      behind(counter.store, (database) => {
        database.exec(`pragma foreign_keys = off; drop table ${table}`);
      });
      for (const line of ['dossier show 1', 'dossier list', 'store verify', 'store rebuild']) {
        const { exit, code } = await counter.refusal(line);
        expect([line, exit, code]).toEqual([line, 6, 'store.altered']);
      }
    },
  );

  it('without a column that is asked for is no bug of ours', async () => {
    behind(counter.store, (database) => {
      database.exec('alter table dossier rename column due_at to due');
    });
    for (const line of ['dossier show 1', 'dossier list', 'dossier find Thử']) {
      expect((await counter.refusal(line)).exit).toBe(6);
    }
    expect((await counter.run('store verify')).code).toBe(3);
  });

  it('whose journal was changed names the first broken entry, and is not rebuilt', async () => {
    forge(counter.store, (database) => {
      database.exec("update journal set actor = 'x' where type = 'dossier.received'");
    });
    const { code, out } = await counter.run('store verify --json');
    const { ok, chain, fault } = JSON.parse(out);
    expect([code, ok, chain === 'ok', fault.seq > 1]).toEqual([3, false, false, true]);
    const refusal = await counter.refusal('store rebuild');
    expect([refusal.exit, refusal.code]).toEqual([3, 'store.broken']);
    expect((await counter.run('store verify')).out).toMatch(/^✗ /);
  });
});

describe('no store', () => {
  it('where nothing is: says how to make one', async () => {
    const nowhere = bareCounter();
    for (const line of ['status', 'dossier list', 'citizen find x', 'store info', 'config list']) {
      const refusal = await nowhere.refusal(line);
      expect([line, refusal.exit, refusal.code]).toEqual([line, 6, 'store.none']);
      expect(refusal.next).toContain('motcua setup');
    }
  });

  it.each([
    ['a text file', 'Đây không phải kho.'.repeat(500)],
    ['an empty file', ''],
    ['a picture', '\x89PNG\r\n\x1a\n'.repeat(100)],
  ])('%s is not taken for one, nor changed', async (_what, content) => {
    const other = bareCounter();
    writeFileSync(other.store, content);
    const refusal = await other.refusal('status');
    expect([refusal.exit, refusal.code]).toEqual([6, 'store.not_a_store']);
    expect(readFileSync(other.store, 'utf8')).toBe(content);
  });

  it('a folder is not taken for one', async () => {
    const refusal = await counter.refusal(['status', '--store', counter.folder]);
    expect([refusal.exit, refusal.code]).toEqual([6, 'store.not_a_store']);
  });

  it('on a server is not taken with a password that everybody sees', async () => {
    const url = 'postgres://lan:matkhau@example.vn/motcua';
    const refusal = await counter.refusal(['status', '--store', url]);
    expect([refusal.exit, refusal.code]).toEqual([2, 'store.password_seen']);
    expect(JSON.stringify(refusal)).not.toContain('matkhau');
  });
});

describe('which store', () => {
  it('is the option’s, else the environment’s, else the person’s own', async () => {
    const other = await newCounter();
    const env = { MOTCUA_STORE: other.store };
    await counter.json('staff login lan', { env });
    const storeOf = async (line: string, around = {}): Promise<unknown> =>
      (await counter.json(line, around))['store'];
    expect(await storeOf('status', { env })).toBe(other.store);
    expect(await storeOf(`status --store ${counter.store}`, { env })).toBe(counter.store);
    expect(await storeOf(`--store ${counter.store} status`, { env })).toBe(counter.store);
    expect(await storeOf(`--store=${counter.store} status`, { env })).toBe(counter.store);
    const own = await counter.refusal('status', { env: { MOTCUA_STORE: '' } });
    expect(own.detail).toEqual({ path: counter.file('default.db') });
    expect(await counter.refused(['status', '--store', ''])).toBe('usage.bad_value');
  });
});
