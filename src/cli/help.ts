/** Help pages, made from the commands' own declarations and the words of a language. */
import { Problem } from '../domain/problem.ts';
import type { WholeTexts } from '../locale/texts.ts';
import type { AnyCommand, CommandEntry } from './command.ts';
import type { Surroundings } from './surroundings.ts';
import { flagName, type Spec } from './option.ts';
import { jsonFieldLines, fieldsOf } from './json-fields.ts';
import { listFlags } from './list-file.ts';
import { wrapped } from './fit.ts';

/** Writes the page that words name: a command, a noun's verbs, a topic, or everything. */
export async function showHelp(
  words: readonly string[],
  entries: readonly CommandEntry[],
  texts: WholeTexts,
  { stdout, version }: Surroundings,
): Promise<number> {
  if (words[0] === 'man') {
    const { manPage } = await import('./man.ts');
    stdout.write(`${(await manPage(entries, texts, version)).join('\n')}\n`);
    return 0;
  }
  const lines = await pageOf(words, entries, texts);
  const width = Math.min(stdout.columns, WIDEST);
  stdout.write(`${lines.flatMap((line) => fitted(line, width)).join('\n')}\n`);
  return 0;
}

async function pageOf(
  words: readonly string[],
  entries: readonly CommandEntry[],
  texts: WholeTexts,
): Promise<string[]> {
  const [first] = words;
  if (first === undefined) return overview(entries, texts);
  const named = [3, 2, 1].map((length) => words.slice(0, length).join(' '));
  const entry = named
    .map((name) => entries.find(({ path, alias }) => path === name || alias === name))
    .find((found) => found !== undefined);
  if (entry) return commandPage(entry, (await entry.load()).default, texts);
  const noun = entries.filter(({ path, alias }) =>
    [path, alias].some((name) => name.startsWith(`${named[1]} `)),
  );
  // Only what stands there by name: a word may be what every object has, such as `constructor`.
  const topic = Object.entries(texts.help.topics).find(([name]) => name === first)?.[1];
  const said = topic ? [topic.title, '', ...topic.lines.map(indented)] : [];
  if (noun.length === 0 && topic) return said;
  if (noun.length > 0) {
    const before = topic ? [...said, ''] : [];
    return [...before, ...commandLines(noun, texts), '', ...globalLines(texts)];
  }
  const topics = [...Object.keys(texts.help.topics), ...entries.map(({ path }) => path)];
  throw new Problem('usage.no_topic', { topic: words.join(' '), topics });
}

/** What is empty stays so. */
function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

function overview(entries: readonly CommandEntry[], texts: WholeTexts): string[] {
  const { help } = texts;
  const topics = Object.entries(help.topics).map(([name, { title }]) => [name, title] as const);
  return [
    help.tagline,
    '',
    help.begin,
    '',
    help.commandsTitle,
    ...commandLines(entries, texts),
    '',
    help.topicsTitle,
    ...columns(topics),
    '',
    ...globalLines(texts),
  ];
}

function commandLines(entries: readonly CommandEntry[], texts: WholeTexts): string[] {
  return columns(entries.map(({ path }) => [path, texts.help.commands[path].summary] as const));
}

function globalLines({ help }: WholeTexts): string[] {
  return [help.globals, ...columns(Object.entries(help.globalOptions))];
}

function commandPage(entry: CommandEntry, spec: AnyCommand, texts: WholeTexts): string[] {
  const { help } = texts;
  const words = help.commands[entry.path];
  const args = Object.entries(spec.args).map(
    ([key, each]) =>
      [`<${key}>${each.many ? '…' : ''}`, noted(words.args?.[key] ?? '', each, texts)] as const,
  );
  const options = Object.entries(spec.options).map(
    ([key, each]) => [usageOf(key, each), noted(words.options?.[key] ?? '', each, texts)] as const,
  );
  const lists = listFlags(spec).map((flag) => [flag, help.lists[flag]] as const);
  const shown = [...options, ...lists];
  return [
    words.summary,
    '',
    help.examples,
    ...words.examples.map((example) => `  motcua ${example}`),
    '',
    `${help.usage} motcua ${[entry.path, ...args.map(([name]) => name)].join(' ')} […]`,
    help.alias(entry.alias),
    ...(args.length > 0 ? ['', help.args, ...columns(args)] : []),
    ...(shown.length > 0 ? ['', help.options, ...columns(shown)] : []),
    ...fieldsPart(spec, help),
    ...(words.more ? ['', ...words.more] : []),
    '',
    ...globalLines(texts),
  ];
}

/** What `--json` gives: all names, then those within a list or an object. */
function fieldsPart({ json }: AnyCommand, help: WholeTexts['help']): string[] {
  const lines = jsonFieldLines(fieldsOf(json)).map(indented);
  const legend = lines.some((line) => line.includes('?')) ? [`  (${help.someAnswers})`] : [];
  return ['', help.fields, ...lines, ...legend];
}

function usageOf(key: string, spec: Spec<unknown>): string {
  const { optionalValue } = spec;
  if (spec.placeholder === '') return flagName(key);
  const placeholder = isLong(spec) ? '…' : spec.placeholder;
  return `${flagName(key)} ${optionalValue ? `[${placeholder}]` : `<${placeholder}>`}`;
}

/** Too many choices to stand behind the flag: they stand in what is said of it. */
function isLong({ placeholder, choices }: Spec<unknown>): boolean {
  return choices !== null && placeholder.length > MOST_LEFT;
}

function noted(text: string, spec: Spec<unknown>, { help }: WholeTexts): string {
  const isText = typeof spec.fallback === 'string' || typeof spec.fallback === 'number';
  const notes = [
    isLong(spec) ? spec.choices!.join(', ') : null,
    spec.required ? help.required : null,
    spec.many && spec.placeholder !== '' ? help.manyTimes : null,
    isText ? help.byDefault(String(spec.fallback)) : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? text : `${text} (${notes.join('; ')})`;
}

const MOST_LEFT = 30;
/** Longer lines are hard to read, however wide the screen. */
const WIDEST = 100;
/** Between two columns, until the right one is broken to the screen's width. */
const TAB = '\t';

/** Two columns; a left side that is too long stands on a line of its own. */
function columns(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(MOST_LEFT, Math.max(0, ...pairs.map(([left]) => left.length)));
  return pairs.flatMap(([left, right]) =>
    left.length > width
      ? [`  ${left}`, `  ${' '.repeat(width)}  ${TAB}${right}`]
      : [`  ${left.padEnd(width)}  ${TAB}${right}`.trimEnd()],
  );
}

/** A line broken between words, under where it began; command lines stay as they are typed. */
function fitted(line: string, width: number): string[] {
  if (line.startsWith('  motcua ')) return [line];
  const start = line.includes(TAB) ? line.indexOf(TAB) : line.search(/\S|$/);
  const [first = '', ...more] = wrapped(line.slice(start).replace(TAB, ''), width - start);
  const indent = ' '.repeat(start);
  return [line.slice(0, start) + first, ...more.map((each) => indent + each)];
}
