import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/cli/json-fields.ts';
import { program } from '../../src/commands/index.ts';
import { languages } from '../../src/locale/texts.ts';
import { en, vi } from '../support/texts.ts';
import { bareCounter } from '../support/program.ts';

const texts = { vi, en };
const topics = Object.keys(vi.help.topics);

async function page(words: string, lang: string): Promise<string> {
  const { code, out, err } = await bareCounter().run(`help ${words} --lang ${lang}`);
  expect([words, code, err]).toEqual([words, 0, '']);
  return out;
}

/** Lines that are wider than a hundred columns and could be broken between words. */
function wide(text: string): string[] {
  return text.split('\n').filter((line) => stringWidth(line) > 100);
}

describe.each(languages)('help in %s', (lang) => {
  const { help } = texts[lang];

  it.each(program.entries.map(({ path }) => path))('%s shows real examples', async (path) => {
    const text = await page(path, lang);
    const command = help.commands[path];
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) expect(text).toContain(`motcua ${example}`);
    expect(text.startsWith(command.summary)).toBe(true);
    expect(wide(text).filter((line) => !line.startsWith('  motcua'))).toEqual([]);
  });

  it.each(program.entries)('$path names the fields of its JSON answer', async ({ path, load }) => {
    const { default: spec } = await load();
    const text = await page(path, lang);
    const [, told = ''] = text.split(help.fields);
    for (const { name } of fieldsOf(spec.json)) expect(told).toContain(name);
  });

  it.each(program.entries)('$path explains every option and argument', async ({ path, load }) => {
    const { default: spec } = await load();
    const { options = {}, args = {} } = help.commands[path];
    expect(Object.keys(options).sort()).toEqual(Object.keys(spec.options).sort());
    expect(Object.keys(args).sort()).toEqual(Object.keys(spec.args).sort());
  });

  it.each(topics)('topic %s', async (topic) => {
    const text = await page(topic, lang);
    expect(text).toContain(help.topics[topic]!.title);
    expect(wide(text)).toEqual([]);
  });

  it('lists every command and every topic', async () => {
    const text = await page('', lang);
    for (const { path } of program.entries) expect(text).toContain(path);
    for (const topic of topics) expect(text).toContain(topic);
    expect(wide(text)).toEqual([]);
  });

  it('of a noun lists its verbs', async () => {
    const text = await page('dossier', lang);
    const verbs = program.entries.filter(({ path }) => path.startsWith('dossier '));
    for (const { path } of verbs) expect(text).toContain(path);
    expect(text).not.toContain('citizen register');
  });
});

describe('help', () => {
  it('needs no store, and no command is run by asking for it', async () => {
    const counter = bareCounter();
    for (const line of ['dossier receive --help', 'setup -h', 'help setup', 'demo --help']) {
      expect([line, (await counter.run(line)).code]).toEqual([line, 0]);
    }
  });

  it('on what is not there names what there is', async () => {
    const refusal = await bareCounter().refusal('help nothing');
    expect([refusal.exit, refusal.code]).toEqual([2, 'usage.no_topic']);
    expect(refusal.detail['topics']).toEqual(expect.arrayContaining(['setup', 'exit-codes']));
  });

  it.each(['constructor', '__proto__', 'toString'])('has no page on %s', async (word) => {
    for (const line of [`help ${word}`, `${word} --help`]) {
      const { exit, code } = await bareCounter().refusal(line);
      expect([line, exit, code]).toEqual([line, 2, 'usage.no_topic']);
    }
  });

  it('tells the exit codes as they are', async () => {
    const text = await page('exit-codes', 'vi');
    for (const code of [0, 1, 2, 3, 4, 5, 6, 7, 130]) expect(text).toMatch(`${code}`);
  });
});
