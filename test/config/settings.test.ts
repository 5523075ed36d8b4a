import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseHours } from '../../src/domain/calendar/hours.ts';
import { settingKeys, settingSpecs, type SettingKey } from '../../src/config/keys.ts';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

describe('settings', () => {
  it('have a default that they themselves accept', () => {
    for (const key of settingKeys) {
      expect([key, settingSpecs[key].accepts(settingSpecs[key].fallback)]).toEqual([key, true]);
    }
  });

  it.each<[SettingKey, string[], string[]]>([
    ['office.hours', ['07:30-17:00', '07:00-11:30, 13:30-17:00'], ['', '7-17', '17:00-07:00']],
    ['office.parent', ['', 'UBND tỉnh'], ['x'.repeat(201), 'a\nb']],
    ['paper.size', ['a4', 'a5'], ['A4', 'letter', '']],
    ['paper.copies', ['1', '3'], ['0', '4', '2.0', '']],
    ['session.hours', ['1', '24'], ['0', '25', '-1', '1e1', '']],
  ])('%s tells good values from bad ones', (key, good, bad) => {
    const { accepts } = settingSpecs[key];
    expect(good.filter((value) => !accepts(value))).toEqual([]);
    expect(bad.filter((value) => accepts(value))).toEqual([]);
  });

  it.each(['07:00-11:30,11:00-17:00', '07:00-07:00', '22:00-24:00', '07:60-08:00', 'x', ','])(
    '%j is no working day',
    (text) => expect(parseHours(text)).toBeNull(),
  );
});

describe('where a setting comes from', () => {
  let counter: Counter;
  beforeEach(async () => {
    counter = await newCounter();
  });
  const get = (env: Record<string, string> = {}): Promise<unknown> =>
    counter.json('config get paper.size', { env });

  it('is the default, then the store, then the environment', async () => {
    expect(await get()).toEqual({ key: 'paper.size', value: 'a5', origin: 'default' });
    await counter.json('config set paper.size a4');
    expect(await get()).toEqual({ key: 'paper.size', value: 'a4', origin: 'store' });
    expect(await get({ MOTCUA_PAPER: 'a5' })).toMatchObject({
      value: 'a5',
      origin: 'environment',
    });
  });

  it('of backups is the office’s once it has set one, whatever a terminal says', async () => {
    const env = {
      MOTCUA_BACKUPS: counter.file('cua-toi'),
      MOTCUA_BACKUP_PASSPHRASE_FILE: counter.file('cua-toi.txt'),
    };
    const told = async (key: string): Promise<unknown> =>
      (await counter.json(`config get ${key}`, { env }))['origin'];
    expect(await told('backup.folder')).toBe('environment');
    await counter.json(`config set backup.folder ${counter.file('sao-luu')}`);
    expect(await told('backup.folder')).toBe('store');
    // Nor is one that everybody could open shut by a passphrase of a terminal's own.
    expect(await told('backup.passphrase_file')).toBe('default');
    await counter.json('shift open --cash 0', { env });
    const { backupFile } = await counter.json('shift close --cash 0', { env });
    expect(backupFile).toContain(counter.file('sao-luu'));
  });

  it('of the signing key is the office’s once it has set one, whatever a terminal says', async () => {
    const own = counter.file('cua-toi');
    const env = { MOTCUA_KEYS: own, MOTCUA_KEY_PASSPHRASE_FILE: counter.file('cua-toi.txt') };
    const told = async (key: string): Promise<unknown> =>
      (await counter.json(`config get ${key}`, { env }))['origin'];
    for (const key of ['key.folder', 'key.passphrase_file']) {
      expect([key, await told(key)]).toEqual([key, 'environment']);
    }
    writeFileSync(counter.file('mat-khau.txt'), 'một câu dài, dễ nhớ');
    await counter.json(`config set key.folder ${counter.file('khoa')}`);
    await counter.json(`config set key.passphrase_file ${counter.file('mat-khau.txt')}`);
    for (const key of ['key.folder', 'key.passphrase_file']) {
      expect([key, await told(key)]).toEqual([key, 'store']);
    }
    await counter.json('key rotate', { env });
    expect(existsSync(own)).toBe(false);
  });

  it('is not an environment variable with a bad value', async () => {
    expect(await get({ MOTCUA_PAPER: 'a3' })).toMatchObject({ value: 'a5', origin: 'default' });
    expect(await get({ MOTCUA_PAPER: '' })).toMatchObject({ value: 'a5', origin: 'default' });
  });

  it('is listed for every setting', async () => {
    const { settings } = await counter.json('config list', { env: { MOTCUA_PAPERS: '/giay' } });
    expect(settings.map((setting: { key: string }) => setting.key)).toEqual(settingKeys);
    expect(settings).toContainEqual({
      key: 'paper.folder',
      value: '/giay',
      origin: 'environment',
    });
  });

  it('changes what it governs at once', async () => {
    await counter.json('config set office.hours 08:00-12:00,13:00-16:00');
    const { dueAt } = await counter.json('calendar due --from 2026-11-20 --count 1');
    expect(dueAt).toBe('2026-11-23T16:00:00+07:00');
  });

  it('is refused a bad value, and an empty one takes a text back', async () => {
    expect(await counter.refusal('config set session.hours 99')).toMatchObject({
      exit: 2,
      code: 'config.bad_value',
      detail: {
        key: 'session.hours',
        value: '99',
        expected: { range: 'whole', least: 1, most: 24 },
      },
    });
    await counter.json('config set office.place "  Hạ   Long "');
    expect((await counter.json('config get office.place'))['value']).toBe('Hạ Long');
    await counter.json(['config', 'set', 'office.place', '']);
    expect((await counter.json('config get office.place'))['value']).toBe('');
  });

  it('has the nearest name suggested', async () => {
    expect(await counter.refusal('config get papersize')).toMatchObject({
      exit: 4,
      code: 'config.no_such_key',
      detail: { typed: 'papersize', near: ['paper.size'] },
    });
  });

  it('that names a folder is refused where there is none, when it is set and when it is read', async () => {
    const nowhere = counter.file('khong-co');
    writeFileSync(counter.file('tep'), '');
    for (const [key, folder] of [
      ['forms.folder', nowhere],
      ['forms.folder', counter.file('tep')],
      ['paper.folder', counter.file('tep')],
      ['paper.folder', counter.file('tep/giay')],
      ['paper.folder', counter.file('giay/moi')],
    ] as const) {
      const { exit, code, detail } = await counter.refusal(`config set ${key} ${folder}`);
      expect([exit, code, detail]).toEqual([
        6,
        'config.no_folder',
        expect.objectContaining({ key }),
      ]);
    }
    expect(existsSync(counter.file('giay'))).toBe(false);
    await counter.json(`config set paper.folder ${counter.file('giay')}`);
    expect(existsSync(counter.file('giay'))).toBe(true);
    mkdirSync(nowhere);
    await counter.json(`config set forms.folder ${nowhere}`);
    await receive(counter);
    await counter.json('print receipt 1');
    rmSync(nowhere, { recursive: true });
    expect(await counter.refused('print receipt 1')).toBe('config.no_folder');
    const env = { MOTCUA_FORMS: counter.file('dau') };
    await counter.json(['config', 'set', 'forms.folder', '']);
    await counter.json('print receipt 1');
    expect(await counter.refused('print receipt 1', { env })).toBe('config.no_folder');
  });

  it('that names a folder keeps it whole, whatever folder a command is typed in', async () => {
    const { value } = await counter.json(
      `config set forms.folder ${relative('.', counter.folder)}`,
    );
    expect(value).toBe(counter.folder);
  });
});
