/** English words for data instead of paper. */
import { momentText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';

type Problems = Pick<ProblemsOf<'dossier'>, 'dossier.paper_not_asked' | 'dossier.database_unnamed'>;

export const lookUpProblems = (): Problems => ({
  'dossier.paper_not_asked': ({ name, database }) => ({
    what: `"${name}" is not asked of the citizen: ${database} holds it.`,
    why:
      'The paper is taken only where the database failed or is wrong, with the reason ' +
      '(Decree 118/2025, article 4 § 2a, as amended by Decree 309/2026).',
    next: [
      '--data "<name or number>" if it was found there; leave the paper out',
      '--data-failed "<name or number>=<reason>" if it was not found, or is wrong',
    ],
    desk: ['d2: paper 2 was found in its database', 'k2 <reason>: paper 2 was not found'],
  }),
  'dossier.database_unnamed': ({ name }) => ({
    what: `It is not known in which database "${name}" was found.`,
    why: 'The catalogue names none for this paper, so it has to be said.',
    next: ['--data "<name or number>=<database>"'],
    desk: ['d2=<database>: paper 2 was found there'],
  }),
});

export const lookUpScreen: ScreenOf<'lookUp'> = {
  lookUp: () => ({
    askAgain: 'There was one notice at this stage already. Why another one?',
    found: 'Data instead',
    foundNow: (name: string, database: string) => `${name}: ${database}`,
    foundAt: ({ name, database, at, by }) => `${name}: ${database} (${momentText(at)}, ${by})`,
    failed: 'Not found as data',
    failedFact: (name: string, reason: string) => `${name}: ${reason}`,
    foundHere: 'data',
    failedHere: 'not found as data',
    explain: [
      '[d] is held by a database and not handed in.',
      'Type d2 when paper 2 was found there; k2 and why when it was not found, or is wrong; then 2 when the paper itself came.',
    ],
    lateBirth: (days) =>
      `The child was born ${days} days ago, over the 60 to register it: is the date right?`,
    notAsked: (name) =>
      `"${name}" is held by a database: it is taken only where that failed (k2 and why).`,
  }),
};
