/** Words of the pages beside the counter. */
import type { ScreenOf } from '../vi.ts';

export const pagesScreen: ScreenOf<'pages' | 'board'> = {
  pages: () => ({
    otherLanguage: 'Tiếng Việt',
    boardTitle: 'Now calling',
    noneCalled: 'No number has been called yet. Please wait.',
    counter: 'Counter',
    before: 'Called before',
    waiting: 'Waiting',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    nobodyWaits: 'Nobody is waiting',
    meanWait: (minutes) =>
      minutes < 1 ? "Today's wait: under a minute" : `Today's mean wait: ${minutes} min`,
    dataAt: (time) => `As of ${time}`,
    stale: (time) => `As of ${time}, connecting again`,
    noData: 'No data yet, connecting again',
    allowSound: 'Turn the call sound on',
    soundOn: 'The call sound is on',
    invited: (number, counter) => `Number ${number}, please come to counter ${counter}`,
    training: 'TRAINING',
    statusTitle: 'Look up a dossier',
    receiptLabel: 'Text of the QR on your receipt',
    receiptHint:
      "Scan the QR on the receipt with your phone's camera, copy the whole line of text that it shows and paste it here. A dossier code alone opens nothing.",
    look: 'Look up',
    stages: {
      working: 'Your dossier is being handled',
      waiting_for_you: 'Your dossier waits for papers from you',
      ready: 'Your dossier is settled: please come for the result',
      returned: 'Your dossier was handed back',
      ended: 'Your dossier has ended: please ask at the counter',
    },
    due: 'Due',
    noDue: 'No due date is set',
    afterSupplement: 'The due date is counted anew once you have handed in your papers',
    askRating: 'How satisfied are you with how this dossier was handled?',
    ratings: ['Not satisfied', 'Satisfied', 'Very satisfied'],
    ratingTold: 'Your answer was recorded. Thank you.',
    nothingFound:
      'Nothing can be looked up with this text. Please scan the QR on the receipt again, or bring the paper to the counter.',
    away: 'Nothing can be looked up right now. Please try again in a few minutes.',
    tooOften: 'Too many look-ups. Please try again in a minute.',
    notHere: 'There is no such page.',
    notUnderstood: 'This request is not valid.',
    toStatus: 'To the look-up page',
  }),
  board: () => ({
    open: (url) => `The page is open at ${url}`,
    status: (url) => `The page for receipts: ${url}`,
    seenByAll:
      'Every machine of this network can see the page. Open it in a trusted network only; what is sent is not encrypted.',
    ratingBy: (login, until) =>
      `Answers on satisfaction are recorded under the login ${login}, until ${until}.`,
    ratingNot:
      'The page does not ask about satisfaction: nobody who may hand back results is signed in here.',
    untilStopped: 'Ctrl-C closes it.',
    closed: 'The page is closed.',
  }),
};
