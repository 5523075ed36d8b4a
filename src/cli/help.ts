/** Help pages, made from the commands' own declarations and the words of a language. */
import { Problem } from '../domain/problem.ts';
import type { CommandHelp, Texts } from '../locale/texts.ts';
import type { AnyCommand, CommandEntry } from './command.ts';
import type { Surroundings } from './context.ts';
import { flagName, type Spec } from './option.ts';

/** Writes the page that words name: a command, a noun's verbs, a topic, or everything. */
export async function showHelp(
  words: readonly string[],
  entries: readonly CommandEntry[],
  texts: Texts,
  { stdout }: Surroundings,
): Promise<number> {
  const lines = await pageOf(words, entries, texts);
  stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

async function pageOf(
  words: readonly string[],
  entries: readonly CommandEntry[],
  texts: Texts,
): Promise<string[]> {
  const [first, second] = words;
  if (first === undefined) return overview(entries, texts);
  const named = [`${first} ${second ?? ''}`.trim(), first];
  const entry = entries.find(({ path, alias }) => named.includes(path) || named.includes(alias));
  if (entry) return commandPage(entry, (await entry.load()).default, texts);
  const noun = entries.filter(({ path, alias }) =>
    [path, alias].some((name) => name.startsWith(`${first} `)),
  );
  const topic = texts.help.topics[first];
  const said = topic ? [topic.title, '', ...topic.lines.map((line) => `  ${line}`)] : [];
  if (noun.length === 0 && topic) return said;
  if (noun.length > 0) {
    const before = topic ? [...said, ''] : [];
    return [...before, ...commandLines(noun, texts), '', ...globalLines(texts)];
  }
  const topics = [...Object.keys(texts.help.topics), ...entries.map(({ path }) => path)];
  throw new Problem('usage.no_topic', { topic: words.join(' '), topics });
}

function overview(entries: readonly CommandEntry[], texts: Texts): string[] {
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

function commandLines(entries: readonly CommandEntry[], texts: Texts): string[] {
  return columns(
    entries.map(({ path }) => [path, texts.help.commands[path]?.summary ?? ''] as const),
  );
}

function globalLines({ help }: Texts): string[] {
  return [help.globals, ...columns(Object.entries(help.globalOptions))];
}

function commandPage(entry: CommandEntry, spec: AnyCommand, texts: Texts): string[] {
  const { help } = texts;
  const words: CommandHelp = help.commands[entry.path] ?? { summary: '', examples: [] };
  const args = Object.entries(spec.args).map(
    ([key, each]) =>
      [`<${key}>${each.many ? '…' : ''}`, noted(words.args?.[key] ?? '', each, texts)] as const,
  );
  const options = Object.entries(spec.options).map(
    ([key, each]) => [usageOf(key, each), noted(words.options?.[key] ?? '', each, texts)] as const,
  );
  const csv = spec.csv ? [['--csv', help.csv] as const] : [];
  const shown = [...options, ...csv];
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
    ...(words.more ? ['', ...words.more] : []),
    '',
    ...globalLines(texts),
  ];
}

function usageOf(key: string, spec: Spec<unknown>): string {
  const { placeholder, optionalValue } = spec;
  if (placeholder === '') return flagName(key);
  return `${flagName(key)} ${optionalValue ? `[${placeholder}]` : `<${placeholder}>`}`;
}

function noted(text: string, spec: Spec<unknown>, { help }: Texts): string {
  const isText = typeof spec.fallback === 'string' || typeof spec.fallback === 'number';
  const notes = [
    spec.required ? help.required : null,
    spec.many && spec.placeholder !== '' ? help.manyTimes : null,
    isText ? help.byDefault(String(spec.fallback)) : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? text : `${text} (${notes.join('; ')})`;
}

const MOST_LEFT = 30;

/** Two columns; a left side that is too long stands on a line of its own. */
function columns(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(MOST_LEFT, Math.max(0, ...pairs.map(([left]) => left.length)));
  return pairs.flatMap(([left, right]) =>
    left.length > width
      ? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`]
      : [`  ${left.padEnd(width)}  ${right}`.trimEnd()],
  );
}
