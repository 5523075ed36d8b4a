import { describe, expect, it } from 'vitest';
import { command } from '../../src/cli/command.ts';
import { jsonFieldLines, fieldsOf } from '../../src/cli/json-fields.ts';
import { Outcome } from '../../src/cli/outcome.ts';
import { program } from '../../src/commands/index.ts';
import { holdToFields } from '../support/answers.ts';

const base = { args: {}, options: {}, show: () => undefined };
const row = { code: 'a', n: 1 };

describe('the fields of a JSON answer', () => {
  it('are what run answers, or the command does not compile', () => {
    const run = async () => ({ at: '', rows: [row] });
    const { json } = command({ ...base, json: ['at', { rows: ['code n'] }], run });
    expect(json).toEqual(['at', { rows: ['code n'] }]);
    command({ ...base, json: ['at rows'], run: async () => new Outcome(await run()) });
    // @ts-expect-error "rows" is not declared
    command({ ...base, json: ['at'], run });
    // @ts-expect-error there is no "total"
    command({ ...base, json: ['at rows total'], run });
    // @ts-expect-error the rows have an "n" too
    command({ ...base, json: ['at', { rows: ['code'] }], run });
  });

  it('that only some answers have are marked', () => {
    const run = async (): Promise<{ at: string } | { at: string; why: string }> => ({ at: '' });
    expect(command({ ...base, json: ['at why?'], run }).json).toEqual(['at why?']);
    // @ts-expect-error "why" is not in every answer
    command({ ...base, json: ['at why'], run });
  });

  it('are read from their short form, and told level by level', () => {
    const fields = fieldsOf(['from to?', { days: ['date', { reason: ['name'] }] }]);
    expect(jsonFieldLines(fields)).toEqual([
      'from, to?, days',
      'days: date, reason',
      'reason: name',
    ]);
  });

  it.each(program.entries.filter(({ path }) => / (list|search|find)$/.test(path)))(
    'of $path name those of its rows',
    async ({ load }) => {
      const { default: spec } = await load();
      expect(fieldsOf(spec.json).some(({ within }) => within.length > 0)).toBe(true);
    },
  );
});

describe('an answer that a test gets', () => {
  const counters = (rows: readonly object[]): string => JSON.stringify({ counters: rows });
  const whole = {
    ...{ station: '', office: '', officeName: '', number: 1, block: 0, login: null },
    current: true,
  };
  const words = ['counter', 'list', '--json'];

  it('is held to the declaration, row by row', async () => {
    await holdToFields(words, counters([whole, whole]));
    const { login: _login, ...less } = whole;
    await expect(holdToFields(words, counters([whole, less]))).rejects.toThrow(
      'counters.login is missing',
    );
    await expect(holdToFields(words, counters([{ ...whole, more: 1 }]))).rejects.toThrow(
      'counters.more is not declared',
    );
  });
});
