import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { shells } from '../../src/cli/completion.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { behind } from '../support/store.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

async function offered(...words: string[]): Promise<string[]> {
  const { code, out } = await counter.run(['complete', '--', ...words]);
  expect(code).toBe(0);
  return out
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0]!);
}

describe('what Tab offers', () => {
  test('nouns, verbs, in English and Vietnamese', async () => {
    expect(await offered('dos')).toEqual(['dossier']);
    const verbs = ['take', 'call', 'hold', 'done', 'undo', 'list', 'board'];
    expect(await offered('queue', '')).toEqual(verbs);
    expect(await offered('ho-so', 'ti')).toContain('tiep-nhan');
  });

  test('a command’s own options and their choices', async () => {
    expect(await offered('queue', 'take', '--pr')).toEqual(['--priority', '--print']);
    expect(await offered('queue', 'take', '--priority', '')).toEqual([
      'elderly',
      'disabled',
      'pregnant',
    ]);
  });

  test('codes, offices, dossiers and tickets that are there now', async () => {
    await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
    await counter.json('dossier receive --procedure 1.001193 --citizen ttt --all-components');
    await counter.json('queue take');
    expect(await offered('dossier', 'receive', '--procedure', '1.00119')).toEqual(['1.001193']);
    expect(await offered('procedure', 'show', '2.000815')).toEqual(['2.000815']);
    expect(await offered('dossier', 'show', '')).toEqual(['1', 'H49.22-261123-0001']);
    expect(await offered('dossier', 'list', '--office', '')).toEqual(['H49.22']);
    expect(await offered('queue', 'call', '')).toEqual(['A001']);
  });

  test('what an option says of itself, whatever its name', async () => {
    expect(await offered('handover', 'send', '--to', '')).toEqual(['H49.22']);
    expect(await offered('report', 'summary', '--to', '')).toEqual([]);
    expect(await offered('shift', 'handover', '--to', '')).toEqual(['lan']);
    expect(await offered('counter', 'use', '')).toEqual(['H49.22/1']);
    expect(await offered('config', 'set', 'payment.hold')).toEqual(
      await offered('config', 'get', 'payment.hold'),
    );
    expect(await offered('config', 'set', 'payment.hold_r')).toEqual(['payment.hold_result']);
    // What is new is none of those that are there.
    expect(await offered('staff', 'add', '--login', '')).toEqual([]);
    expect(await offered('office', 'add', '--agency-id', '')).toEqual([]);
  });

  test('the slips under way, wherever one is asked for', async () => {
    await counter.json('office add --name "Sở Thử" --agency-id H49.10 --kind agency');
    await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
    await counter.json('dossier receive --procedure 1.001193 --citizen ttt --all-components');
    const { slip } = await counter.json('handover send 1 --to H49.10');
    for (const verb of ['handover show', 'handover recall', 'handover settle', 'print handover']) {
      expect([verb, await offered(...verb.split(' '), '')]).toEqual([verb, [slip]]);
    }
  });

  test('signed out, no more of the staff than the sign-in of this office names', async () => {
    await counter.json('office add --name "Sở Thử" --agency-id H49.10 --kind agency');
    for (const [login, more] of [
      ['mai', '--role clerk'],
      ['chi', '--role clerk'],
      ['chuyen', '--role specialist --office H49.10'],
    ]) {
      await counter.json(`staff add --name "Lê Thị Mẫu" --login ${login} ${more}`);
    }
    await counter.json('staff disable chi --reason "nghỉ việc"');
    const all = ['chi', 'chuyen', 'lan', 'mai'];
    expect((await offered('access', 'list', '--staff', '')).toSorted()).toEqual(all);
    await counter.json('staff logout');
    for (const line of ['staff login', 'access list --staff', 'shift handover --to']) {
      expect([line, (await offered(...line.split(' '), '')).toSorted()]).toEqual([
        line,
        ['lan', 'mai'],
      ]);
    }
    counter.env['MOTCUA_STATION'] = 'H49.99/1';
    expect(await offered('staff', 'login', '')).toEqual([]);
  });

  test('no citizen, and nothing where there is no store', async () => {
    await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
    expect(await offered('citizen', 'show', '')).toEqual([]);
    counter.store = counter.file('none.db');
    expect(await offered('dossier', 'show', '')).toEqual([]);
  });
});

test.each(shells)('the script for %s calls the program back', async (shell) => {
  const { code, out } = await counter.run(`completion ${shell}`);
  expect([code, out.includes('complete')]).toEqual([0, true]);
});

/** A real bash that has sourced the script; `seen` is all that its terminal showed. */
async function bash() {
  const bin = join(import.meta.dirname, '../../bin/motcua.js');
  const folder = counter.file('bin');
  mkdirSync(folder);
  const launcher = join(folder, 'motcua');
  writeFileSync(launcher, `#!/bin/sh\nexec ${process.execPath} ${bin} "$@"\n`, { mode: 0o755 });
  const env = {
    PATH: `${folder}:${process.env['PATH']}`,
    MOTCUA_STORE: counter.store,
    MOTCUA_LANG: 'vi',
    TERM: 'dumb',
  };
  const shell = spawn('script', ['-qfec', 'bash --norc --noprofile -i', '/dev/null'], {
    ...{ env, cwd: folder },
  });
  onTestFinished(() => void shell.kill('SIGKILL'));
  let seen = '';
  shell.stdout.on('data', (chunk: Buffer) => void (seen += chunk.toString('utf8')));
  /** What is seen once that is there, or too late. */
  const type = async (keys: string, shown: string): Promise<string> => {
    shell.stdin.write(keys);
    const until = Date.now() + 20_000;
    while (!seen.includes(shown) && Date.now() < until) await wait(20);
    return seen;
  };
  await type('source <(motcua completion bash); echo rea""dy\n', 'ready');
  return { type, folder };
}

test('a real bash completes with it, without any other package', async () => {
  const { type } = await bash();
  expect(await type('motcua queue ta\t', 'motcua queue take ')).toContain('motcua queue take ');
  expect(await type('--priority el\t', '--priority elderly ')).toContain('--priority elderly ');
});

test('nothing that is typed or stored is run by a Tab', async () => {
  behind(counter.store, (database) => {
    database
      .prepare('update office set agency_id = ? where agency_id = ?')
      .run('H49.$(touch ran)', 'H49.22');
  });
  const { type, folder } = await bash();
  const each = [
    ['motcua dossier list > kept.txt --off\t', '--office '],
    ['\u0015motcua dossier note 1 $(touch typed) --te\t', '--text '],
    ['\u0015motcua dossier list --office H\t\t', '--office H'],
    ['\u0015echo do""ne\n', 'done'],
  ] as const;
  for (const [keys, shown] of each) expect(await type(keys, shown)).toContain(shown);
  expect(readdirSync(folder)).toEqual(['motcua']);
});

test('what a shell would read something into is not offered', async () => {
  behind(counter.store, (database) => {
    database.prepare('update staff set login = ?').run('x;touch ran');
  });
  expect(await offered('shift', 'handover', '--to', '')).toEqual([]);
});

describe('the manual page', () => {
  test('is made of every command’s own declaration', async () => {
    const { code, out } = await counter.run('help man');
    expect(code).toBe(0);
    expect(out.startsWith('.TH MOTCUA 1')).toBe(true);
    for (const part of [
      '.SS "dossier receive"',
      '.SS "queue call <ticket>"',
      '\\-\\-all\\-components',
    ]) {
      expect(out).toContain(part);
    }
  });
});
