/** Words for dossiers that another office decides, and for terms that begin later. */
import type { ListWords } from '../lists.ts';
import type { ScreenOf } from '../vi.ts';
import { orMeant } from './list.ts';

export const elsewhereWords: ListWords<'clockStart'> = {
  clockStart: {
    receipt: 'the receipt',
    arrival: 'the taking-in by the deciding office',
    review: 'the start of the review',
  },
};

export const elsewhereScreen: ScreenOf<'elsewhere'> = {
  elsewhere: () => ({
    competent: 'Deciding office',
    helpedAt: 'Helped at',
    runsFrom: 'Term runs from',
    expected: (at, office) => `${at}, expected: the term runs from when ${office} takes it in`,
    fromReview: 'none yet: the term runs from the start of the review',
    awaitsReview: 'awaits the review',
    change: 'deciding office',
    changeHelper: 'h helped at',
    askHelper: 'Where was the citizen helped? Number, code, or words of a name:',
    explainHelper: ['The office, team or post office that helped to prepare this dossier.'],
    askOffice: 'Which office decides it? A number, a code, or words:',
    explainOffice: [
      'The office competent for this procedure, proposed by its level and where the owner lives.',
      'Where it is another one, the term runs from when it takes the dossier in (5 August 2026).',
    ],
    whichOffice: 'Which office?',
    reviewBegun: (code, due) => `The review of ${code} has begun; due: ${due}.`,
    toSendOn: 'To send on',
    waiting: (n, late) => `${n} not sent on yet${late > 0 ? `, ${late} too late !` : ''}`,
    sendOn: (at) =>
      `It goes on to the deciding office by ${at}: the same day, or first thing on the next working day ` +
      'when it came after 15:00.',
    sendBy: (at) => `send by ${at}`,
    noSuchOffice: (typed, near) => `No office fits "${typed}".${orMeant(near)}`,
  }),
};
