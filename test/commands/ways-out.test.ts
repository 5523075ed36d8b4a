/** The ways out of every refusal: nobody is told to type what the role table would refuse. */
import { describe, expect, test } from 'vitest';
import { isMet } from '../../src/cli/need.ts';
import { doable, needOfLine, waysOut } from '../../src/cli/next-steps.ts';
import { program } from '../../src/commands/index.ts';
import { needs } from '../../src/commands/needs.ts';
import { problemCodes } from '../../src/domain/problem.ts';
import { actions, actOf, asides } from '../../src/domain/dossier/transition.ts';
import { roles, type Role } from '../../src/domain/staff/role.ts';
import type { ViewerHere } from '../../src/cli/session.ts';
import type { AgencyId } from '../../src/domain/value/id.ts';
import { catalogues, problemSays } from '../locale/walk.ts';
import { newCounter } from '../support/program.ts';
import { vi } from '../support/texts.ts';

const needOf = (line: string) => needOfLine(line, program.entries);

function seenBy(role: Role | null, texts = vi) {
  const office = 'H49.22' as AgencyId;
  const person = role && { login: 'lan', role };
  const viewer: ViewerHere = {
    ...{ person, office, officeKind: 'commune' },
    counter: { office, number: 1, block: 0 },
  };
  return { needOf, texts, viewer: async () => viewer };
}

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
  expect(await waysOut(lines, seenBy(null))).toEqual([
    'motcua staff login …',
    'motcua dossier show X',
  ]);
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
  const line = 'dossier correct H49.22-261123-0001 --sets 2 --reason x';
  const { next } = await counter.refusal(line);
  const { err } = await counter.run(line);
  expect(err.split('\n').flatMap((each) => /^  → (.*)/.exec(each)?.[1] ?? [])).toEqual(next);
});
