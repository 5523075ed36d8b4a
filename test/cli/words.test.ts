import { beforeEach, describe, expect, it } from 'vitest';
import { program } from '../../src/commands/index.ts';
import { vi } from '../support/texts.ts';
import { adminPin, bareCounter, newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(() => {
  counter = bareCounter();
});

describe('a command that is not there', () => {
  it.each([
    ['dosier list', 'dossier list'],
    ['dossier recieve', 'dossier receive'],
    ['ho-so tiep-nhann', 'ho-so tiep-nhan'],
    ['hồ-sơ tiếp-nhận', 'ho-so tiep-nhan'],
    ['hồ sơ tiếp nhận --scan x', 'ho-so tiep-nhan'],
    ['hồ-sơ', 'ho-so tiep-nhan'],
    ['Dossier', 'dossier receive'],
    ['thiết-lập', 'thiet-lap'],
    ['stauts', 'status'],
    ['citizn', 'citizen'],
    ['citizen', 'citizen register'],
  ])('`%s` has `%s` suggested, and nothing is done', async (typed, meant) => {
    const refusal = await counter.refusal(typed);
    expect([refusal.exit, refusal.code, refusal.kind]).toEqual([
      2,
      'usage.unknown_command',
      'usage',
    ]);
    expect(refusal.detail['near']).toContain(meant);
  });

  it('and is like no other has nothing suggested', async () => {
    expect((await counter.refusal('xyzzy')).detail).toEqual({ typed: 'xyzzy', near: [] });
  });
});

describe('an option', () => {
  it.each([
    ['dossier list --overdu', '--overdue'],
    ['dossier list --stauts received', '--status'],
    ['dossier receive --allcomponents', '--all-components'],
    ['status --jsn', '--json'],
  ])('misspelt in `%s` has %s suggested', async (line, meant) => {
    const { exit, code, detail } = await counter.refusal(line);
    expect([exit, code]).toEqual([2, 'usage.unknown_option']);
    expect((detail['near'] as string[])[0]).toBe(meant);
  });

  it('of another command is unknown here', async () => {
    expect(await counter.refused('status --csv')).toBe('usage.unknown_option');
    expect(await counter.refused('staff whoami --overdue')).toBe('usage.unknown_option');
  });

  it('without its value is named', async () => {
    for (const [line, name] of [
      ['dossier list --from', '--from'],
      ['status --store', '--store'],
      ['dossier receive --key --yes', '--key'],
      ['citizen register --name --phone 0912000001', '--name'],
    ] as const) {
      const { code, detail } = await counter.refusal(line);
      expect([code, detail['names']]).toEqual(['usage.missing', [`${name} <…>`]]);
    }
    const { err } = await counter.run('dossier list --from');
    expect(err).toContain('--from <…>');
  });

  it.each([
    ['dossier list --status nearly', '--status', 'nearly'],
    ['dossier list --limit 0', '--limit', '0'],
    ['dossier list --from 32/01/2026', '--from', '32/01/2026'],
    ['calendar due --from 2026-11-23 --count 1 --at 25:00', '--at', '25:00'],
    ['dossier receive --component 1', '--component', '1'],
    ['status --lang fr', '--lang', 'fr'],
  ])('with a bad value in `%s` echoes it and says what is needed', async (line, name, value) => {
    const { exit, code, detail } = await counter.refusal(line);
    expect([exit, code, detail['name'], detail['value']]).toEqual([
      2,
      'usage.bad_value',
      name,
      value,
    ]);
    expect(detail['expected']).not.toBe('');
  });
});

describe('words', () => {
  it('too many are named, and only those', async () => {
    const { detail } = await counter.refusal('dossier show 1 2 3');
    expect(detail).toEqual({ command: 'dossier show', extra: '2 3' });
  });

  it('of a store’s path are not taken for the command', async () => {
    const real = await newCounter();
    const moved = await newCounter();
    moved.store = moved.file('status');
    await moved.json(
      'setup --office A --agency-id H49.22 --kind team --counter 1 --staff A --login ann ' +
        moved.pin(adminPin),
    );
    await real.json(`staff login ann --store ${moved.store} ${real.pin(adminPin)}`);
    const { store } = await real.json(['--store', moved.store, 'status']);
    expect(store).toBe(moved.store);
  });

  it('of the command may be values too', async () => {
    const real = await newCounter();
    expect((await real.json('dossier find dossier find'))['dossiers']).toEqual([]);
    expect(await real.json('--lang en config get paper.size')).toMatchObject({ value: 'a5' });
  });
});

describe('every command', () => {
  it.each(program.entries)('$path is also $alias, in plain letters', async ({ path, alias }) => {
    expect(alias).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*( [a-z0-9]+(-[a-z0-9]+)*){0,2}$/);
    const pages = await Promise.all(
      [path, alias].map(async (name) => (await counter.run(`${name} --help`)).out),
    );
    expect(pages[0]).toBe(pages[1]);
    expect(pages[0]).toContain(vi.help.commands[path].summary);
  });

  it('has a name and an alias of its own', () => {
    const names = program.entries.flatMap(({ path, alias }) => [path, alias]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('off a terminal', () => {
  it('`motcua` alone prints the help, and so it does when it may not ask', async () => {
    const help = (await counter.run('help')).out;
    expect(await counter.run('')).toEqual({ code: 0, out: help, err: '' });
    expect(await counter.run('--no-input', { terminal: true })).toMatchObject({
      code: 0,
      out: help,
    });
  });

  it('nothing is asked: with --no-input everything missing is named at once', async () => {
    const real = await newCounter();
    for (const [line, names] of [
      ['dossier receive', ['--procedure', '--citizen | --scan']],
      ['dossier resolve', ['<code>', '--result-number', '--result-date']],
      ['dossier return', ['<code>', '--to']],
      ['staff add', ['--name', '--login', '--role']],
      ['staff login', ['<login>']],
      ['citizen register', ['--scan | --name']],
      ['calendar due', ['--from', '--count']],
      ['dossier find', ['<words>']],
    ] as const) {
      for (const around of [{}, { terminal: true }]) {
        const { exit, detail } = await real.refusal(`${line} --no-input`, around);
        expect([line, exit, detail['names']]).toEqual([line, 2, names]);
      }
    }
  });
});
