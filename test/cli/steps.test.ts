import { describe, expect, test } from 'vitest';
import { Escaped } from '../../src/cli/asker.ts';
import { runSteps, type Question, type FlowScreen, type Step } from '../../src/cli/steps.ts';
import { Problem } from '../../src/domain/problem.ts';

interface Answers {
  who: string;
  what: string;
}

const start: Answers = { who: '', what: '' };

function step(name: keyof Answers, change: Partial<Question<Answers>> = {}): Step<Answers> {
  return {
    name,
    answered: (answers) => answers[name] !== '',
    question: (answers) => ({
      lines: [answers[name]],
      message: name,
      explain: [`about ${name}`],
      read: (typed) => {
        if (typed === 'bad') throw new Problem('citizen.name_missing', { number: null });
        return typed === '' && answers[name] === ''
          ? { say: ['needed'] }
          : { set: { [name]: typed || answers[name] } };
      },
      ...change,
    }),
  };
}

/** A script of what is typed, and what was seen meanwhile. */
function scripted(typed: string[]) {
  const seen: string[] = [];
  const kept: Answers[] = [];
  const screen: FlowScreen<Answers> = {
    ask: async ({ lines, message }, again) => {
      seen.push([message, ...lines.filter((line) => line !== '' && !again)].join(' '));
      const next = typed.shift();
      if (next === undefined) throw new Problem('input.cancelled', {});
      return next;
    },
    say: (lines) => void seen.push(...lines),
    typedBefore: (typed) => `(${typed})`,
    tell: async (problem) => void seen.push(problem.code),
    patiently: async (work) => ({ value: await work() }),
    keep: async (answers) => void kept.push(answers),
  };
  return { screen, seen, kept };
}

const card = '022192000001|101234567|Trần Thị Thử|29021992|Nữ|x|15062021';

describe('a flow of questions', () => {
  const steps = [step('who'), step('what')];

  test('what cannot be looked up, and is given up, leaves with what was answered', async () => {
    const { screen } = scripted(['An']);
    let looked = 0;
    const away: FlowScreen<Answers> = {
      ...screen,
      patiently: async (work) => (++looked === 3 ? null : { value: await work() }),
    };
    expect(await runSteps(steps, start, away)).toMatchObject({
      end: 'left',
      answers: { who: 'An', what: '' },
    });
  });

  test('asks in order and ends with the answers', async () => {
    const { screen } = scripted(['An', 'birth']);
    expect(await runSteps(steps, start, screen)).toEqual({
      end: 'done',
      answers: { who: 'An', what: 'birth' },
    });
  });

  test('goes back with the answers kept, and forward again', async () => {
    const { screen, seen } = scripted(['An', '<', '', 'birth']);
    const { answers } = await runSteps(steps, start, screen);
    expect(answers).toEqual({ who: 'An', what: 'birth' });
    expect(seen).toEqual(['who', 'what', 'who An', 'what']);
  });

  test('goes back to what it began with, too', async () => {
    const { screen, seen } = scripted(['<', 'Bình', 'birth']);
    const { answers } = await runSteps(steps, { who: 'An', what: '' }, screen);
    expect([answers.who, seen]).toEqual(['Bình', ['what', 'who An', 'what']]);
  });

  test('going back before the first question leaves', async () => {
    const { screen } = scripted(['<']);
    expect(await runSteps(steps, start, screen)).toMatchObject({ end: 'left', by: 'back' });
  });

  test('Esc leaves what is asked, and is told from what ends the program', async () => {
    const { screen } = scripted([]);
    const escaping: FlowScreen<Answers> = { ...screen, ask: () => Promise.reject(new Escaped()) };
    expect(await runSteps(steps, start, escaping)).toMatchObject({ end: 'left', by: 'escape' });
  });

  test('explains, and asks the same again', async () => {
    const { screen, seen } = scripted(['?', 'An', 'birth']);
    await runSteps(steps, start, screen);
    expect(seen.slice(0, 3)).toEqual(['who', 'about who', 'who']);
  });

  test('tells what is refused and loses nothing', async () => {
    const { screen, seen } = scripted(['An', 'bad', 'birth']);
    expect((await runSteps(steps, start, screen)).answers).toEqual({ who: 'An', what: 'birth' });
    expect(seen).toContain('citizen.name_missing');
  });

  test('left in the middle keeps what was answered', async () => {
    const { screen, kept } = scripted(['An']);
    expect(await runSteps(steps, start, screen)).toEqual({
      end: 'left',
      by: 'end',
      midway: false,
      answers: { who: 'An', what: '' },
    });
    expect(kept.at(-1)).toEqual({ who: 'An', what: '' });
  });
});

describe('questions within a step', () => {
  /** A name, then its sex and its phone, either of which may be left empty; one step. */
  const person: Step<Answers> = {
    ...step('who'),
    question: () => ({
      ...asked('name'),
      read: (name) => ({
        instead: {
          ...asked('sex'),
          read: (sex) => ({
            instead: {
              ...asked('phone'),
              read: (phone) => ({ set: { who: [name, sex, phone].join('/') } }),
            },
          }),
        },
      }),
    }),
  };
  const asked = (message: string) => ({ lines: [], message, explain: [] });

  test.each<[string, string[], string, string[]]>([
    [
      'are gone back to one by one, each with what was typed',
      ['An', 'f', '09', '<', '<', '', '08', 'birth'],
      'An/f/08',
      ['name', 'sex', 'phone', 'what', 'phone (09)', 'sex (f)', 'phone (09)', 'what'],
    ],
    [
      'keep the rest where one of them is mended',
      ['An', 'f', '09', '<', '<', 'm', '', 'birth'],
      'An/m/09',
      ['name', 'sex', 'phone', 'what', 'phone (09)', 'sex (f)', 'phone (09)', 'what'],
    ],
    [
      'are emptied by a dash',
      ['An', 'f', '09', '<', '-', 'birth'],
      'An/f/',
      ['name', 'sex', 'phone', 'what', 'phone (09)', 'what'],
    ],
    [
      'begin anew where another name was given',
      ['An', 'f', '<', '<', 'Ba', '', '', 'birth'],
      'Ba//',
      ['name', 'sex', 'phone', 'sex (f)', 'name', 'sex', 'phone', 'what'],
    ],
    [
      'lead to the step before from the first of them alone',
      ['An', 'f', '<', '<', '<'],
      '',
      ['name', 'sex', 'phone', 'sex (f)', 'name'],
    ],
  ])('%s', async (_what, typed, who, shown) => {
    const { screen, seen } = scripted(typed);
    const { answers } = await runSteps([person, step('what')], start, screen);
    expect([answers.who, seen]).toEqual([who, shown]);
  });

  test('stand with what was typed when the step is come to again from before', async () => {
    const { screen, seen } = scripted(['x', 'An', 'f', '09', '<', '<', '<', '<', '', 'An', '', '']);
    const steps = [step('what'), person, step('what', { message: 'last' })];
    const { answers } = await runSteps(steps, start, screen);
    expect(answers.who).toBe('An/f/09');
    expect(seen.slice(-4)).toEqual(['name', 'sex (f)', 'phone (09)', 'last x']);
  });
});

describe('a scan in a flow', () => {
  test('that was not asked for leads elsewhere, and is no answer', async () => {
    const { screen } = scripted([card]);
    expect(await runSteps([step('who')], start, screen)).toMatchObject({
      end: 'diverted',
      answers: start,
      scan: { kind: 'card' },
    });
  });

  test('that was asked for is the answer', async () => {
    const { screen } = scripted([card]);
    const steps = [step('who', { takes: ['card'] })];
    expect(await runSteps(steps, start, screen)).toMatchObject({ end: 'done' });
  });

  test('of some other kind is refused where it stands', async () => {
    const { screen, seen } = scripted(['https://example.vn', 'An']);
    const { answers } = await runSteps([step('who')], start, screen);
    expect([answers.who, seen]).toEqual(['An', ['who', 'scan.refused', 'who']]);
  });
});
