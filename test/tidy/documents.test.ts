/** Every command line in a document is one that the program takes, its options included. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { program } from '../../src/commands/index.ts';
import { loadWhole } from '../../src/locale/texts.ts';
import { blank, commandOf, exampleFault, wordsOf } from '../locale/example.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const documents = [
  ...['README.md', 'CHANGELOG.md'],
  ...['src', 'data'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `${room}/${path}`),
  ),
];

/** What is typed after `motcua` in the blocks and the running text of a document. */
function linesIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].map(([, block]) => block!);
  const running = text.replaceAll(/^```.*?^```/gms, '').replaceAll(/\s+/g, ' ');
  const typed = blocks.flatMap((block) => block.replaceAll(/\\\n\s*/g, '').split('\n'));
  const spans = [...running.matchAll(/`([^`]+)`/g)].map(([, span]) => span!);
  return [...typed.map((line) => line.replace(/\s#\s.*$/, '')), ...spans].flatMap(ours);
}

/** Of a shell's line what is ours, each way of `take|call|hold` by itself. */
function ours(line: string): string[] {
  const filled = line.replaceAll(/\$\([^)]*\)|<[^<>|()]*>|\[[^\]]*\]/g, blank);
  const [, before, typed] =
    /^((?:.*[(|] ?)?motcua )([a-z].*?)(?= ?(?:\)|<|>| \||$))/.exec(unquoted(filled)) ?? [];
  if (before === undefined || typed === undefined) return [];
  return ways(filled.slice(before.length, before.length + typed.length).trim());
}

/** As long as it is, and nothing in quotes is taken for the shell's. */
function unquoted(line: string): string {
  return line.replaceAll(/"[^"]*"/g, (words) => '_'.repeat(words.length));
}

function ways(line: string): string[] {
  const several = /\S+\|\S+/.exec(unquoted(line));
  if (!several) return [line];
  const [before, behind] = [
    line.slice(0, several.index),
    line.slice(several.index + several[0].length),
  ];
  return several[0].split('|').flatMap((one) => ways(before + one + behind));
}

async function faultsIn(lines: readonly string[]): Promise<string[]> {
  const texts = await loadWhole('vi');
  const faults = await Promise.all(
    lines.map(async (line) => exampleFault(wordsOf(line), program.entries, texts)),
  );
  return faults.filter((fault) => fault !== null);
}

/** Inline code that begins as a command does: its noun, and words behind it. */
function namedIn(text: string): string[] {
  const nouns = new Set(program.entries.map(({ path }) => path.split(' ')[0]));
  const running = text.replaceAll(/^```.*?^```/gms, '').replaceAll(/\s+/g, ' ');
  return [...running.matchAll(/`([a-z]+) ([a-z][a-z-]*(?: [^`]*)?)`/g)]
    .filter(([, noun]) => nouns.has(noun))
    .map(([, noun, rest]) => `${noun} ${rest}`);
}

describe.each(documents)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');

  test('shows no command line that the program would refuse', async () => {
    expect(await faultsIn(linesIn(text))).toEqual([]);
  });

  test('names no command that there is not', () => {
    const named = namedIn(text).flatMap(ways);
    expect(named.filter((line) => !commandOf(wordsOf(line), program.entries))).toEqual([]);
  });
});

test('a line is found in a block, in running text, behind a pipe, and each of its ways', async () => {
  const text = [
    'Type `motcua store',
    'accept-clock --reason …` or `x | motcua queue take|recall`.',
    '```sh',
    'source <(motcua completion fishy)',
    'motcua setup --office "A|B" \\',
    '  --agency H49.22   # what',
    'motcua dossier show 1 --wye',
    '```',
    'Also `dossier recieve` and `store verify`.',
  ].join('\n');
  expect(linesIn(text).toSorted()).toEqual([
    'completion fishy',
    'dossier show 1 --wye',
    'queue recall',
    'queue take',
    'setup --office "A|B" --agency H49.22',
    'store accept-clock --reason …',
  ]);
  expect(await faultsIn(linesIn(text))).toHaveLength(4);
  expect(namedIn(text)).toEqual(['dossier recieve', 'store verify']);
  const all = documents.flatMap((path) => linesIn(readFileSync(join(root, path), 'utf8')));
  expect(all.length).toBeGreaterThan(100);
});
