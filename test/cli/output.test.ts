import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../src/locale/en.ts';
import { vi } from '../../src/locale/vi.ts';
import { cards, receive, register } from '../support/acts.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';
import { behind } from '../support/store.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

describe('the language', () => {
  const path = '/khong/co.db';
  const said = {
    vi: `✗ ${vi.problems['store.none']({ path }).what}`,
    en: `✗ ${en.problems['store.none']({ path }).what}`,
  };
  const speak = async (line: string, env = {}, systemLanguage = ''): Promise<string> => {
    const { err } = await counter.run(`${line} --store ${path}`, {
      env,
      surroundings: { systemLanguage },
    });
    return err.split('\n')[0]!;
  };

  it('is the option’s, else the environment’s, else the system’s, else Vietnamese', async () => {
    const env = { MOTCUA_LANG: 'en' };
    expect(await speak('status')).toBe(said.vi);
    expect(await speak('status', {}, 'en_US.UTF-8')).toBe(said.en);
    expect(await speak('status', {}, 'fr_FR.UTF-8')).toBe(said.vi);
    expect(await speak('status', env, 'vi_VN.UTF-8')).toBe(said.en);
    expect(await speak('status --lang vi', env)).toBe(said.vi);
    expect(await speak('--lang=en status')).toBe(said.en);
  });

  it('changes words and never what scripts read', async () => {
    await receive(counter);
    for (const line of ['dossier show 1', 'status', 'config list', 'calendar show 2026']) {
      expect(await counter.json(`${line} --lang en`)).toEqual(await counter.json(line));
      const [spoken, other] = [await counter.run(`${line} --lang en`), await counter.run(line)];
      expect([line, spoken.out === other.out]).toEqual([line, false]);
    }
  });
});

describe('the result', () => {
  it('is alone on stdout; what to do next goes to stderr, and --quiet leaves it out', async () => {
    await register(counter);
    const told = await counter.run('citizen find thu', { screen: true });
    const quiet = await counter.run('citizen find thu --quiet', { screen: true });
    expect(quiet.out).toBe(told.out);
    expect(told.err).toContain('motcua citizen show');
    expect(quiet.err).toBe('');
  });

  it('goes into a pager or a file without what to type next', async () => {
    await register(counter);
    const piped = { write: () => undefined, isTerminal: false, columns: 80, rows: 24 };
    for (const surroundings of [{ stdout: piped }, { stderr: piped }]) {
      const { code, err } = await counter.run('citizen find thu', { screen: true, surroundings });
      expect([code, err]).toEqual([0, '']);
    }
  });

  it('has colour on a terminal only, and none where it is not wanted', async () => {
    const colored = async (line: string, around: object): Promise<boolean> =>
      (await counter.run(line, around)).out.includes('\u001B[');
    const terminal = true;
    expect(await colored('status', {})).toBe(false);
    expect(await colored('status', { terminal })).toBe(true);
    expect(await colored('status --no-color', { terminal })).toBe(false);
    expect(await colored('status', { terminal, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await colored('status', { terminal, env: { TERM: 'dumb' } })).toBe(false);
  });

  it('of --json is one value, and nothing else is on either stream', async () => {
    const { out, err } = await counter.run('status --json', { terminal: true });
    expect(out.trimEnd()).toBe(JSON.stringify(JSON.parse(out), null, 2));
    expect(err).toBe('');
  });

  it('fits the columns there are', async () => {
    await receive(counter);
    for (const line of ['dossier list', 'dossier show 1', 'procedure list', 'config list']) {
      const { out } = await counter.run(line, { columns: 80 });
      const wide = out.split('\n').filter((each) => [...each.normalize('NFC')].length > 80);
      expect([line, wide]).toEqual([line, []]);
    }
  });
});

describe('a question', () => {
  it.each(['stdin', 'stdout', 'stderr'] as const)(
    'is not asked unseen or unheard, where %s is redirected',
    async (stream) => {
      const told: string[] = [];
      const write = (text: string | Uint8Array): void => void told.push(String(text));
      const stdin = { ...silent, isTerminal: false };
      const away = { write, isTerminal: false, columns: 80 };
      const surroundings = stream === 'stdin' ? { stdin } : { [stream]: away };
      const around = { terminal: true, surroundings };
      const { code, err } = await counter.run('dossier receive', around);
      expect([code, `${err}${told.join('')}`]).toEqual([2, expect.stringContaining('--procedure')]);
      const alone = await counter.run('', around);
      expect([alone.code, `${alone.out}${told.join('')}`]).toEqual([
        0,
        expect.stringContaining('motcua help'),
      ]);
    },
  );

  const silent = {
    gate: () => Promise.reject(new Error('nobody is to be asked')),
    read: async () => '',
  };
});

describe('control characters', () => {
  const odd = '\u001B]0;x\u0007Trần\u009B31m \u202EThử\u0008';

  it('in a name that is typed are not stored', async () => {
    const { name } = await counter.json(['citizen', 'register', '--name', odd]);
    expect(name).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202E]/);
  });

  it('in a name that came into the store some other way reach no stream', async () => {
    await receive(counter);
    behind(counter.store, (database) => {
      database.prepare('update citizen set name = ?, address = ?').run(odd, odd);
      database.prepare('update dossier set owner_name = ?, subject = ?').run(odd, odd);
      database.prepare('update office set name = ?').run(odd);
    });
    for (const line of [
      'citizen show 022192000001',
      'citizen find tran',
      'citizen find tran --csv',
      'dossier list',
      'dossier list --csv',
      'dossier show 1',
      'office list',
      'staff list',
      'staff whoami',
      'status',
    ]) {
      const { code, out, err } = await counter.run(line);
      expect([line, code]).toEqual([line, 0]);
      expect((out + err).replace(/\r?\n/g, '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202E]/);
    }
  });

  it('in what was typed are not echoed by an error', async () => {
    const { err } = await counter.run(['dossier', 'show', odd]);
    expect(err.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
  });
});

describe('an error', () => {
  it('says what happened, why, and what to type next, on stderr alone', async () => {
    await register(counter);
    const other = cards.thu.replace('Thử', 'Thật');
    const { code, out, err } = await counter.run('citizen register --scan -', { stdin: other });
    expect([code, out]).toEqual([3, '']);
    const [what, why, ...next] = err.trimEnd().split('\n');
    expect(what).toMatch(/^✗ .*Trần Thị Thử.*Trần Thị Thật/);
    expect(why).toMatch(/^ {2}\S/);
    expect(next.every((line) => /^ {2}→ \S/.test(line))).toBe(true);
    expect(next.length).toBeGreaterThan(0);
  });

  it('of JSON has a code, a kind, a message, next steps and the facts', async () => {
    const { code, out, err } = await bareCounter().run('status --json');
    expect([code, out, err.trimEnd().includes('\n')]).toEqual([6, '', false]);
    expect(JSON.parse(err)).toEqual({
      error: {
        code: 'store.none',
        kind: 'environment',
        message: expect.any(String),
        next: expect.arrayContaining(['motcua setup']),
        detail: { path: expect.any(String) },
      },
    });
  });

  it('in the program itself is exit 1 with a report that holds no data', async () => {
    const broken = {
      stdin: {
        isTerminal: false,
        gate: () => Promise.reject(new Error('no keyboard here')),
        read: async (): Promise<string> => {
          throw new Error('022192000001\n022192000001 Trần Thị Thử');
        },
      },
    };
    const line = 'citizen register --name "Trần Thị Thử" --scan -';
    const { code, err } = await counter.run(line, { surroundings: broken });
    expect(code).toBe(1);
    const path = /\/\S*report\.json/.exec(err)![0];
    const report = readFileSync(path, 'utf8');
    expect(JSON.parse(report)).toMatchObject({ options: ['--name', '--scan'], kind: 'Error' });
    expect(report).not.toMatch(/022192|Thử/);
    const json = await counter.run(`${line} --json`, { surroundings: broken });
    const { error } = JSON.parse(json.err) as {
      error: { code: string; detail: { report: string } };
    };
    expect([json.code, error.code]).toEqual([1, 'program.bug']);
    for (const each of [path, error.detail.report]) rmSync(dirname(each), { recursive: true });
  });
});
