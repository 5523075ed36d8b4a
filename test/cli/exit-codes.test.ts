import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/cli/program.ts';
import { Problem, problemCodes } from '../../src/domain/problem.ts';
import { birth, register } from '../support/acts.ts';
import { newCounter } from '../support/program.ts';

describe('the exit code', () => {
  it('of each kind of problem is the one that scripts rely on', () => {
    expect(exitCodes).toEqual({
      usage: 2,
      refused: 3,
      not_found: 4,
      busy: 5,
      environment: 6,
      partly: 7,
      cancelled: 130,
    });
  });

  it('is known for every problem there is', () => {
    const kinds = problemCodes.map((code) => new Problem(code, {}).kind);
    expect(kinds.filter((kind) => exitCodes[kind] === undefined)).toEqual([]);
  });

  it.each([
    ['status', 0],
    ['help', 0],
    ['dossier receive', 2],
    ['no such command', 2],
    [birth, 3],
    ['dossier show H49.22-261123-0001', 4],
    ['config get nothing', 4],
    ['status --store /khong/co/kho.db', 6],
    ['print receipt 1 --out /khong/co/giay.pdf', 6],
  ])('of `%s` is %d', async (line, code) => {
    const counter = await newCounter();
    await register(counter);
    expect((await counter.run(line)).code).toBe(code);
    expect((await counter.run(`${line} --json`)).code).toBe(code);
  });
});
