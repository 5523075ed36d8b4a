/** What is said of the acts of the counter screen, and on the supervisor's page. */
import type { ScreenOf } from '../vi.ts';
import type { MoneyInOut } from '../vi/palette.ts';
import { often } from './desk-pages.ts';

function inOut({ cash, amount, back }: MoneyInOut): string {
  const taken = `${amount} ${cash ? 'in cash' : 'otherwise'}`;
  return back === null ? taken : `${taken} (${back} paid back)`;
}

export const paletteScreen: ScreenOf<'palette' | 'supervisor'> = {
  palette: () => ({
    askAct: (group) => `Type a number (1 or ${group}1), or Enter to go back:`,
    explainActs: [
      'Type the number in front of an act; add + to be asked what need not be said, too.',
      'The name of an act, of a person, a code, or a scan will do as well.',
      often,
    ],
    noSuchKey: (typed, keys) =>
      keys.length === 0
        ? `There is no ${typed} here.`
        : `There is no ${typed} here; there is ${keys.join(', ')}.`,
    typeAct: (key, title) => `type ${key} (${title})`,
    typeActAtHome: (key, title) => `on the main screen, type ${key} (${title})`,
    typeForHelp: 'type ? to have it explained',
    typeToSignIn: (key) =>
      `sign in where you are asked who you are; as somebody else, type ${key} first`,
    atCommandLine: (line) => `away from this screen, on the command line: ${line}`,
    askAfterReading: 'Enter to go back, + for more; a code, name or number of today to open:',
    explainAfterReading: [
      'Enter goes home. + lets you choose days, offices, files and whatever else this takes.',
      "Type today's small number, a dossier's code or a name to open it.",
      often,
    ],
    moreListed: (n) => `… ${n} in all: type words to leave fewer.`,
    explainFew: ['Type the number in front of a line, or a few words to find it.', often],
    askMore: 'Which one more? (Enter when that is all)',
    explainMore: ['Type the number of what is to be said, then say it; Enter goes on.', often],
    askAnew: 'Which answer is to be changed? (Enter to try it as it is)',
    explainAnew: [
      'Nothing was recorded; what was refused is told above. The answers are kept.',
      'Type the number of the wrong answer, and answer again. What must be done first: type its name.',
      often,
    ],
    needOneOf: (names) => `Still needed: ${names.join(', ')}.`,
    plusForMore: 'Type + to say more.',
  }),
  supervisor: () => ({
    title: "The supervisor's page",
    money: 'Taken today',
    moneyText: (n, sums) => [`${n} payments`, ...sums.map(inOut)].join(', '),
    drawers: 'Drawers',
    drawer: (counter, found) => `counter ${counter} ${found}`,
    work: 'Late',
    workText: (late, dueToday) => `${late} late, ${dueToday} due today`,
    waiting: 'Waiting',
    waitingText: (toReturn, onTheRoad) =>
      `${toReturn} results to be collected, ${onTheRoad} dossiers on the road`,
    requests: 'Requests',
    requestsText: (n, others) =>
      `${n} for you to approve${others > 0 ? `, ${others} for somebody else` : ''}`,
    accountAsked: (account) => `account to be paid into: ${account}`,
    unlockAsked: (name, by) => `unlocking of ${name}, asked by ${by}`,
    acts: {
      cash: 'Money taken today',
      late: 'Late dossiers',
      uncollected: 'Results nobody came for',
      road: 'What is on the road',
      cancelled: 'Dossiers cancelled as mistakes',
      requests: 'Approve: voids, refunds, write-offs, bank accounts, unlocking',
      lowered: 'Fees that one person made less today',
      pin: 'A new PIN for somebody',
      month: (month) => `Report of month ${month} (PDF)`,
      register: (month) => `Register of month ${month} (PDF)`,
    },
    papers: {
      askMonth: (last) => `Which month? (Enter for ${last}; another is typed as 9/2026):`,
      lastMonth: (month) => `last month, ${month}`,
      thisMonth: (month) => `this month, ${month}`,
      askDay: (today) => `Which day? (Enter for today, ${today}):`,
    },
    whichRequest: 'Which request?',
    noRequest: (others) =>
      others > 0
        ? `No request waits for you to approve it; ${others} for somebody else.`
        : 'No request is waiting for approval.',
    waitsNoMore: (number) => `${number} no longer waits for you to approve it.`,
    explain: ['Type the number of an act. Enter goes home.', often],
  }),
};
