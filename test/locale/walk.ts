/** A catalogue of texts as a flat list: where each text stands, and what it says. */
import type { ProblemCode, ProblemDetails } from '../../src/domain/problem.ts';
import type { WholeTexts } from '../../src/locale/texts.ts';
import type { Said } from '../../src/locale/shape.ts';
import { en, vi } from '../support/texts.ts';
import { problemSamples } from './problem-samples.ts';
import { sentences } from './sentences.ts';

export const catalogues: [language: string, texts: WholeTexts][] = [
  ['vi', vi],
  ['en', en],
];

export interface Leaf {
  path: string;
  kind: string;
  value: unknown;
}

/** Every value that is no group, in order. A flag's placeholder is no part of its path. */
export function leaves(tree: object, at = ''): Leaf[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const path = `${at}${at === '' ? '' : '/'}${key.replace(/^(--\S+) <.*>$/, '$1')}`;
    const isGroup = typeof value === 'object' && value !== null;
    return isGroup ? leaves(value, path) : [{ path, kind: typeof value, value }];
  });
}

/** What every sample of a problem says. */
export function problemSays(code: ProblemCode, texts: WholeTexts): Said[] {
  const tell = texts.problems[code] as (detail: ProblemDetails[ProblemCode]) => Said;
  return problemSamples[code].map((detail) => tell(detail));
}

/** Everything that can be read: fixed texts, sentences with samples in them, problems. */
export function everyText(texts: WholeTexts): [path: string, text: string][] {
  const fixed = leaves(texts).filter(({ kind }) => kind === 'string');
  const made = Object.entries(sentences(texts));
  const told = Object.keys(problemSamples).flatMap((code) =>
    problemSays(code as ProblemCode, texts).flatMap(({ what, why, next, desk }) =>
      [what, why ?? '', ...(next ?? []), ...(desk ?? [])].map(
        (text) => [`problems/${code}`, text] as const,
      ),
    ),
  );
  return [
    ...fixed.map(({ path, value }) => [path, value as string] as [string, string]),
    ...made.flatMap(([path, texts]) => texts.map((text) => [path, text] as [string, string])),
    ...told.map(([path, text]) => [path, text] as [string, string]),
  ];
}
