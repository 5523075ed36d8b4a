/** The ways out of every refusal: nobody is told to type what the role table would refuse. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMet } from '../../src/cli/need.ts';
import { doable, needOfLine, waysOut } from '../../src/cli/next-steps.ts';
import type { Context } from '../../src/cli/context.ts';
import { commandIn, saidAtScreen } from '../../src/commands/desk/said-acts.ts';
import { program } from '../../src/commands/index.ts';
import { needs } from '../../src/commands/needs.ts';
import { problemCodes } from '../../src/domain/problem.ts';
import { actions, actOf, asides } from '../../src/domain/dossier/transition.ts';
import { roles, type Role } from '../../src/domain/staff/role.ts';
import type { ViewerHere } from '../../src/cli/session.ts';
import type { AgencyId } from '../../src/domain/value/id.ts';
import { catalogues, everyText, problemSays } from '../locale/walk.ts';
import { newCounter } from '../support/program.ts';
import { vi } from '../support/texts.ts';

const root = join(import.meta.dirname, '../..');
const needOf = (line: string) => needOfLine(line, program.entries);

function seenBy(role: Role | null, texts = vi) {
  const office = 'H49.22' as AgencyId;
  const person = role && { login: 'lan', role };
  const viewer: ViewerHere = {
    ...{ person, office, officeKind: 'commune' },
    counter: { office, number: 1, block: 0 },
  };
  return { needOf, texts, viewer: async () => viewer, typedHere: async (line: string) => line };
}

/** An option, or a name of the program's own. */
const PROGRAM = /(?:^|[\s("'])--[a-z]|\b[a-z]+_[a-z]+\b/;
const isTyped = (text: string): boolean => PROGRAM.test(text) || commandIn(text) !== null;
/** Who typed a command line is told of it in its own words. */
const ofTypedLines = /^usage\.|^command\.key_reused/;
/** Texts that are printed, or told to who typed a command. */
const elsewhere = /^screen\/(?:palette\/(?:atCommandLine|needOneOf)|staff\/paper|askOthers)/;

describe.each(catalogues)('the ways out of refusals in %s', (_language, texts) => {
  test.each(roles)(
    'as a %s reads them: theirs, or with the names of those who may',
    async (role) => {
      const hints = problemCodes.flatMap((code) => problemSays(code, texts).flatMap(nextOf));
      const person = { login: 'lan', role };
      const ways = await waysOut(hints, seenBy(role, texts));
      for (const way of ways) {
        const named = way.startsWith(texts.screen.askOthers([], '').slice(0, 12));
        expect([way, isMet(needOf(way), person) || named]).toEqual([way, true]);
      }
      const own = hints.filter((line) => isMet(needOf(line), person));
      expect(own.filter((line) => !ways.includes(line))).toEqual([]);
    },
  );
});

describe.each(catalogues)(
  'at the counter screen, where there is no command line, in %s',
  (_l, texts) => {
    const ctx = { texts, globals: { lang: _l === 'en' ? 'en' : 'vi' } as Context['globals'] };
    /** What cannot be done from the screen at all: it makes or mends what the screen works on. */
    const outside = new Set([
      ...['setup', 'demo', 'completion', 'update', 'staff recover', 'queue board'],
      ...['store restore', 'store encrypt', 'store decrypt'],
    ]);

    test('every way out of a refusal is an act of the screen, or is said to be none', async () => {
      const hints = problemCodes.flatMap((code) => problemSays(code, texts).flatMap(nextOf));
      for (const line of hints) {
        const said = await saidAtScreen(line, ctx);
        if (said === null || said === texts.screen.palette.typeForHelp) continue;
        const path = commandIn(line)?.path;
        if (path === undefined) expect(line).not.toMatch(/(?:^|: )motcua [a-z]/);
        else if (outside.has(path)) expect(said).toBe(texts.screen.palette.atCommandLine(line));
        else expect(said).not.toMatch(/motcua [a-z]|--/);
      }
    });

    test('what is told there names no command line, no option and no word of the program', async () => {
      const told = await Promise.all(
        problemCodes
          .filter((code) => !ofTypedLines.test(code))
          .flatMap((code) =>
            problemSays(code, texts).map(async ({ what, why = '', next = [], desk = next }) => {
              const ways = await Promise.all(desk.map((line) => saidAtScreen(line, ctx)));
              const read = ways.filter((way) => way !== null && !isOutside(way));
              return [what, why, ...read].map((text) => `${code}: ${text}`);
            }),
          ),
      );
      expect(told.flat().filter((text) => isTyped(text.replace(/^\S+: /, '')))).toEqual([]);
    });

    test('no text of the screen names a command line or an option', () => {
      const screen = everyText(texts).filter(([path]) => /^(?:screen|words|expected)\//.test(path));
      const wrong = screen.filter(([, text]) => isTyped(text));
      expect(wrong.filter(([path]) => !elsewhere.test(path))).toEqual([]);
    });

    const isOutside = (way: string): boolean =>
      [...outside].some((path) => way.includes(`motcua ${path}`));

    test('no refusal hides a command in what it tells', () => {
      const told = problemCodes.flatMap((code) => problemSays(code, texts));
      const wrong = told.flatMap(({ what, why = '' }) => [what, why]);
      expect(wrong.filter((text) => commandIn(text) !== null)).toEqual([]);
    });
  },
);

test('every command that an answer names to be typed next has an act', () => {
  const lines = globSync('src/commands/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/[`'](motcua [a-z][^`'$\n*]*)/g)].map(
      ([, line = '']) => line,
    ),
  );
  const named = lines.map((line) => [line, commandIn(line.trim())?.path] as const);
  const lacking = named.filter(([, path]) => path === undefined).map(([line]) => line);
  // A noun alone has its verb from the table of what may be done.
  expect(lacking.filter((line) => !/^motcua [a-z]+ $/.test(line))).toEqual([]);
  expect(named.length).toBeGreaterThan(80);
});

function nextOf({ next }: { next?: string[] }): string[] {
  return next ?? [];
}

test('every act on a dossier is needed by its command as the table of its life says', () => {
  for (const deed of [...actions, ...asides]) {
    expect([deed, needs[`dossier ${deed}`]]).toEqual([deed, actOf(deed)]);
  }
});

test('where nobody is signed in, signing in comes first; an answer leaves out what is for others', async () => {
  const lines = ['motcua payment void approve 1', 'motcua dossier show X', 'motcua shift show'];
  expect(await waysOut(lines, seenBy(null))).toEqual(['motcua staff login …']);
  expect(await waysOut(lines, seenBy('clerk'))).toEqual([
    `nhờ người có quyền (Lãnh đạo, Quản trị): ${lines[0]}`,
    ...lines.slice(1),
  ]);
  expect(await doable(lines, seenBy('clerk'))).toEqual(lines.slice(1));
});

test('a refusal in JSON and on the screen names the same ways', async () => {
  const counter = await newCounter();
  await counter.json('staff add --name "Người thử" --login chuyen --role specialist');
  await counter.json('staff login chuyen');
  const line = 'dossier correct H49.22-261123-0001 --sets 2 --reason nhầm';
  const { next } = await counter.refusal(line);
  const { err } = await counter.run(line);
  expect(err.split('\n').flatMap((each) => /^  → (.*)/.exec(each)?.[1] ?? [])).toEqual(next);
});
