import { describe, expect, test } from 'vitest';
import { program } from '../../src/commands/index.ts';
import { problemCodes } from '../../src/domain/problem.ts';
import { en, vi } from '../support/texts.ts';
import { blank, exampleFault, wordsOf } from './example.ts';
import { problemSamples } from './problem-samples.ts';
import { catalogues, problemSays } from './walk.ts';

/** The command line of a line that says what to type, or `null`. */
function commandLine(line: string): string | null {
  return /^(?:.*: )?motcua (.*)$/.exec(line)?.[1]?.replace(/<[^>]*>/g, blank) ?? null;
}

describe.each(catalogues)('problems in %s', (_language, texts) => {
  const all = problemCodes.flatMap((code) =>
    problemSays(code, texts).map((said) => ({ code, ...said })),
  );

  test('say what happened, in a whole sentence', () => {
    const wrong = all.filter(
      ({ what }) => !/^["\p{Lu}\p{N}a-z].*\.$/u.test(what) || what.length < 10,
    );
    expect(wrong).toEqual([]);
  });

  test('say why in whole sentences, where they do', () => {
    const wrong = all.filter(
      ({ why }) => why !== undefined && !/^["\p{Lu}\p{N}].*[.?]$/u.test(why),
    );
    expect(wrong).toEqual([]);
  });

  test('name only commands and options there are', async () => {
    const lines = all.flatMap(({ next }) => next ?? []).map(commandLine);
    const typed = lines.filter((line) => line !== null);
    const faults = await Promise.all(
      typed.map(async (line) => exampleFault(wordsOf(line), program.entries, texts)),
    );
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
    expect(typed.length).toBeGreaterThan(50);
  });

  test('say what to type next, or what was wrong with the value', () => {
    const ends = ['input.cancelled', 'input.declined', 'usage.bad_value'];
    const files = ['file.cannot_read', 'file.cannot_write'];
    const silent = all.filter(({ next }) => (next ?? []).length === 0).map(({ code }) => code);
    expect(silent.filter((code) => ![...ends, ...files].includes(code))).toEqual([]);
  });

  test('never show a whole citizen number', () => {
    const shown = all.flatMap(({ what, why, next }) => [what, why ?? '', ...(next ?? [])]);
    expect(shown.filter((text) => text.includes('022192000001'))).toEqual([]);
  });
});

test.each(problemCodes)('%s says as much in both languages', (code) => {
  const outline = (texts: typeof vi) =>
    problemSays(code, texts).map(({ why, next }) => [why !== undefined, next?.length ?? 0]);
  expect(outline(en)).toEqual(outline(vi));
  expect(outline(vi)).toHaveLength(problemSamples[code].length);
});

test('dates and moments are written as people write them', () => {
  const [future] = problemSays('dossier.bad_received_at', vi);
  expect(future!.what).toContain('09:14 24/11/2026');
  const [full] = problemSays('dossier.block_full', en);
  expect(full!.what).toContain('23/11/2026');
});
