/** Command lines as no person types them: each ends in a sentence and a known exit code. */
import { expect, test } from 'vitest';
import { exitCodes } from '../../src/cli/program.ts';
import { figure, howMany } from '../support/figures.ts';
import { linesOfAll } from '../support/lines-of-all.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';
import { split } from '../support/words.ts';

const INPUTS = howMany('INPUTS', 1_000_000);
/** One in so many is typed where there is a store, and somebody signed in. */
const WITH_STORE = 100;
const LONG = 4 * 3_600_000;
const known = new Set<number>([0, ...Object.values(exitCodes)]);
/** They end by themselves only when somebody answers, or write where they are told to. */
const apart = /^(demo|setup|help|completion|store (move|backup|restore)|export)/;

const nasty = [
  ...['', ' ', '-', '--', '---', '=', '--=', '-x', '--yes=', '\0', '\n', '\r\n', '\t', '\u202e'],
  ...['\ud800', '\ufeff', '😀', 'a\u0301', 'ĐƯỜNG', '"', "'", '`', '$(x)', ';', '|', '*', '~'],
  ...['../../x', '/dev/null', '/', '.', ':memory:', 'file:x?mode=rw', '%s%n', '__proto__'],
  ...[
    '0',
    '-0',
    '-1',
    '1e309',
    'NaN',
    '0x10',
    '00',
    '9'.repeat(400),
    '1_000',
    '١٢٣',
    '1,5',
    '8.000',
  ],
  ...['2026-02-30', '31/12/9999', '00/00/0000', '25:61', '2026-11-23T09:14:00+99:00', 'hôm qua'],
  ...["' or 1=1 --", '{"a":1}', '[', 'null', 'x'.repeat(5_000), 'constructor', 'toString'],
  ...['022192000001|100123456|Thử', 'H49.22-261123-0001', 'RB123456785VN', '--json', '--help'],
];

/** The same numbers for the same start, so that what fails can be seen again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function madeBy(next: (below: number) => number, lines: readonly string[][]): string[] {
  const words = [...lines[next(lines.length)]!];
  for (let changes = next(3) + 1; changes > 0; changes--) {
    const at = next(words.length + 1);
    const other = lines[next(lines.length)]!;
    const word = next(3) === 0 ? other[next(other.length)]! : nasty[next(nasty.length)]!;
    const drops = next(3);
    // What a process is started with holds no such letter.
    words.splice(at, drops === 2 ? 0 : 1, word.replaceAll('\0', '�'));
    if (next(8) === 0) words.splice(next(words.length), 1);
  }
  return words;
}

/** Gives how it ended, and what is wrong with that. */
async function wrongWith(counter: Counter, words: string[]): Promise<string | null> {
  const { code, err } = await counter.run(words);
  if (known.has(code)) return null;
  return `${JSON.stringify(words)} ended with ${code}: ${err.slice(0, 400)}`;
}

test('end in words, whatever is typed', { timeout: LONG }, async () => {
  const lines = Object.entries(linesOfAll)
    .filter(([path]) => !apart.test(path))
    .map(([path, rest]) => [...path.split(' '), ...split(rest)]);
  const [bare, full] = [bareCounter(), await newCounter()];
  const next = numbersFrom(20_261_123);
  const wrong: string[] = [];
  for (let tried = 0; tried < INPUTS && wrong.length < 20; tried++) {
    const counter = tried % WITH_STORE === 0 ? full : bare;
    const found = await wrongWith(counter, madeBy(next, lines));
    if (found !== null) wrong.push(found);
  }
  expect(wrong).toEqual([]);
  await full.json('staff login lan');
  expect(await full.json('store verify')).toMatchObject({ ok: true });
  figure('inputs', INPUTS, 'command lines', 'each ended in words and a known exit code');
});
