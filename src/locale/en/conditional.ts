/** Words for papers that are wanted under a condition only. */
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';

export const conditionalProblems = (): Pick<
  ProblemsOf<'dossier'>,
  'dossier.paper_always_needed'
> => ({
  'dossier.paper_always_needed': ({ name }) => ({
    what: `Everybody brings "${name}": it cannot be said not to be needed.`,
    why: 'Only a paper that is wanted under a condition may not be needed.',
    next: ['--missing-reason "<reason>" if it follows later'],
    desk: ['the number of the paper takes its [x] away: it is missing then'],
  }),
});

export const conditionalScreen: ScreenOf<'conditional'> = {
  conditional: () => ({
    ifNeeded: 'if any',
    undecided: 'Needed or not',
    notNeeded: 'Not needed',
    notNeededHere: 'not needed',
    neededHere: 'needed, not here yet',
    keysOfPapers: '[?] needed or not: - none is; c3 paper 3 is, and is to come; -3 it is not',
    askAnew: 'Type -3 when paper 3 is not needed, c3 when it is; - when no [?] is:',
    explain: [
      '[?] is wanted only in the case beside it, and nobody has said yet.',
      'Type its number when it came; c3 when paper 3 is needed and to come; -3 when it is not; - when no [?] is needed.',
    ],
    always: (name) => `Everybody brings "${name}": type its number if it is not here.`,
    nowUndecided: (papers) => `Nobody said whether these are needed: ${papers.join('; ')}`,
    keys: '- not needed',
  }),
};
