import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdsOn } from '../../src/domain/declaration/form.ts';
import { declarationSchema, readDeclaration } from '../../src/importing/declarations.ts';
import type { BothLanguages } from '../../src/domain/value/both-languages.ts';
import { day } from '../support/arbitrary.ts';
import { forms, formsFolder } from '../support/declarations.ts';
import { temporaryFolder } from '../support/program.ts';

it('the forms that ship are eight, each for its procedures, and none ended is in force', () => {
  expect(forms.map(({ id }) => id).toSorted()).toEqual([
    ...['birth', 'birth-again', 'death', 'extract-copy', 'household-business', 'marital-status'],
    ...['marriage', 'residence-ct01'],
  ]);
  expect(forms.filter((form) => holdsOn(form, day('2027-03-01'))).map(({ id }) => id)).toEqual([
    'household-business',
    'residence-ct01',
  ]);
});

describe('a form with something wrong is refused with its line', () => {
  let path: string;
  const shipped = readFileSync(join(formsFolder, 'birth-2024-06-06.json'), 'utf8');
  beforeEach(() => {
    path = join(temporaryFolder(), 'mau.json');
  });

  it.each([
    [
      'a rule of no field',
      '"than": "child.dob"',
      '"than": "child.birth"',
      /no field "child.birth"/,
    ],
    ['a rule of no kind', '"kind": "one_of"', '"kind": "any_of"', /kind/],
    [
      'a rule of what is no date',
      '"field": "child.dob"',
      '"field": "child.name"',
      /compares dates/,
    ],
    ['a condition of no field', '"copies.wanted = yes"', '"copies.want = yes"', /copies.want"/],
    ['a condition of no answer', '"copies.wanted = yes"', '"copies.wanted = maybe"', /no answer/],
    ['a person there is not', '"prefill": "submitter.name"', '"prefill": "aunt.name"', /"aunt"/],
    [
      'a fact that fits not',
      '"prefill": "submitter.name"',
      '"prefill": "submitter.dob"',
      /type text/,
    ],
    ['a type there is not', '"type": "sex"', '"type": "gender"', /type/],
    [
      'two fields of one name',
      '"id": "child.sex"',
      '"id": "child.name"',
      /two fields "child.name"/,
    ],
    ['a field nobody knows', '"usual": "Kinh"', '"default": "Kinh"', /default/i],
    ['words of no date', '"of": "child.dob"', '"of": "child.name"', /date in words/],
    [
      'nobody who always signs',
      '"signatures": ["Người yêu cầu"]',
      '"signatures": ["Người yêu cầu"], "when": "copies.wanted = yes"',
      /whatever is answered/,
    ],
    ['no date of an address', '"usual": "Kinh"', '"asOf": "child.dob"', /only an address/],
    ['an end before the beginning', '"until": "2027-02-28"', '"until": "2024-01-01"', /before/],
  ])('%s', (_, right, wrong, why) => {
    const text = shipped.replace(right, wrong);
    expect(text).not.toBe(shipped);
    writeFileSync(path, text);
    const line = text.slice(0, text.indexOf(wrong)).split('\n').length;
    const found = caught(() => readDeclaration(path));
    expect(found).toMatchObject({ code: 'declaration.bad_form', detail: { path } });
    const { en: told, vi } = (found as { detail: { fault: BothLanguages } }).detail.fault;
    expect(told).toMatch(why);
    // Names of the file apart, each has its own words.
    expect(vi.replaceAll(/"[^"]*"/g, '')).not.toMatch(/\b(?:is|are|must|there|expected)\b/);
    const said = Number(/line (\d+)/.exec(told)?.[1]);
    // On the very line, or on that of the rule which the line is of.
    expect(Math.abs(said - line)).toBeLessThanOrEqual(3);
  });
});

it('its schema is published, and speaks of every field', () => {
  const text = JSON.stringify(declarationSchema());
  for (const word of ['json-schema.org', 'prefill', 'one_of', 'signatures', 'submitterIf']) {
    expect(text).toContain(word);
  }
});

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}
