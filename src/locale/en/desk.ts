/** English words for the counter screen and the queue. */
import type { vi } from '../vi.ts';
import type { ProblemTexts } from '../shape.ts';
import { orList } from './list.ts';

type CounterProblem = Extract<keyof ProblemTexts, `queue.${string}`>;

const states = {
  waiting: 'waiting',
  called: 'being served',
  held: 'put aside',
  done: 'done',
  missed: 'missed',
};

const acts: Readonly<Record<string, string>> = {
  call: 'be called',
  hold: 'be put aside',
  done: 'be ended',
  miss: 'be marked as missed',
};

export const deskProblems: Pick<ProblemTexts, CounterProblem> = {
  'queue.empty': () => ({
    what: 'Nobody is waiting.',
    next: ['motcua queue list --all'],
  }),
  'queue.not_found': ({ typed, near }) => ({
    what: `There is no ticket "${typed}" today.`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua queue list --all'],
  }),
  'queue.none_called': () => ({
    what: 'This counter has called no ticket.',
    next: ['motcua queue call'],
  }),
  'queue.still_serving': ({ number }) => ({
    what: `This counter is still serving ticket ${number}.`,
    why: 'End it or put it aside before you call another.',
    next: ['motcua queue done', 'motcua queue hold', 'motcua queue done --missed'],
  }),
  'queue.not_allowed': ({ number, state, act }) => ({
    what: `Ticket ${number} cannot ${acts[act] ?? act}.`,
    why: `It is ${(states as Record<string, string>)[state] ?? state}.`,
    next: ['motcua queue list --all'],
  }),
};

export const deskWords: Pick<
  (typeof vi)['screen']['words'],
  'service' | 'priority' | 'ticketState' | 'period' | 'source'
> = {
  service: {
    reception: 'Hand in',
    result: 'Collect a result',
    guidance: 'Guidance',
    other: 'Something else',
  },
  priority: {
    elderly: 'elderly person',
    disabled: 'person with a disability',
    pregnant: 'pregnant woman',
  },
  ticketState: states,
  period: { wait: 'Waiting', service: 'Serving', hold: 'Put aside' },
  source: { portal: 'public service portal', app: 'app', assisted: 'filed with staff help' },
};

const often = 'Type < to go one question back (answers are kept), Ctrl-C or Esc to leave.';

export const deskScreen: Pick<
  (typeof vi)['screen'],
  | 'yesWords'
  | 'noWords'
  | 'sureHint'
  | 'notAScan'
  | 'cardScanned'
  | 'numberOf'
  | 'nothingFound'
  | 'queue'
  | 'desk'
> = {
  yesWords: ['y', 'yes', 'c', 'co'],
  noWords: ['n', 'no', 'k', 'khong'],
  sureHint: '(type y for yes, n for no)',
  notAScan: 'That is a scanned code, not an answer to this question.',
  cardScanned: '(citizen card)',
  numberOf: (most) => `Type a number from 1 to ${most}.`,
  nothingFound: 'Nothing found. Type again.',
  queue: {
    number: 'Ticket',
    service: 'For',
    priority: 'Priority',
    state: 'State',
    since: 'Since',
    counter: 'Counter',
    nobody: 'Nobody is waiting.',
    taken: (number, service, ahead) => `Ticket ${number} (${service}), ${ahead} ahead.`,
    called: (number, counter, service) =>
      `Ticket ${number} to counter ${counter}, please (${service}).`,
    held: (number) => `Ticket ${number} is put aside. Call it again by its number.`,
    done: (number) => `Ticket ${number} is done.`,
    missed: (number) => `Nobody came with ticket ${number}. Call it again when they do.`,
    times: (period, count, mean, longest) =>
      `${period}: ${count} times, ${mean} minutes on average, ${longest} at most.`,
    stripTitle: 'TICKET',
    stripAhead: (n) => `${n} ahead of you.`,
    stripTaken: (at) => `Taken at ${at}`,
    stripWait: 'Please wait for your number. Elderly and disabled people and pregnant women first.',
    stripTraining: 'TRAINING',
  },
  desk: {
    queue: 'Queue',
    waiting: (n, first, held) => `${n} waiting, ${first} with priority, ${held} put aside`,
    today: 'Today',
    dayWork: (received, resolved, returned) =>
      `${received} received, ${resolved} resolved, ${returned} returned`,
    work: 'Held',
    openWork: (toReturn, due, late) =>
      `${toReturn} to return, ${due} due today, ${late} late${late > 0 ? ' !' : ''}`,
    shift: 'Shift',
    drawer: (money, name) => `${money} in the drawer (${name})`,
    backup: 'Backup',
    signedIn: 'Clerk',
    serving: (number, at) => `Serving ${number} since ${at}: x done, h put aside, v did not come`,
    draft: (name, at, login) => `go on with the draft for ${name} of ${at} (${login})`,
    acts: {
      1: 'Receive a dossier',
      2: 'The same again, another person',
      3: 'Call the next ticket',
      4: 'Return a result, open by code',
      5: 'Find people or dossiers',
      6: 'Take a ticket for somebody',
      7: 'Guidance and account help',
      8: 'Dossiers soon due',
      9: 'More …',
      0: 'Close the counter',
    },
    callNext: (serving) =>
      serving === null ? 'Call the next ticket' : `End ${serving}, call the next`,
    moreActs: {
      91: 'The queue',
      92: 'Late dossiers',
      93: 'Look up a procedure',
      94: 'Register a citizen',
      95: 'Sign in as another',
      96: 'Help',
    },
    askHome: 'Type a number, scan a card or paper, or a name (?):',
    explainHome: [
      'Type the number of an act and Enter: 1 receives a dossier. More acts: 91, 92, …',
      'Scan a citizen card: that person’s page opens, and somebody new is registered.',
      'Scan a receipt or a dossier’s bar code: the dossier opens with what may be done next.',
      'Type a name, a number, a phone or a code to find it at once.',
    ],
    noSuchAct: (typed) => `There is no act ${typed}.`,
    needed: 'This needs an answer.',
    asBefore: (what) => `Enter keeps: ${what}`,
    oneOfThese: (n) =>
      n === 0 ? 'There is no number to choose.' : `Type a number from 1 to ${n}.`,
    explainLine: [often],
    explainList: ['Type the number in front of the line you mean.', often],
    askOwner: 'Owner: scan the card, type the number or the name:',
    explainOwner: [
      'Scanning the card is quickest: somebody new is registered at once.',
      'Or type the 12 digits, a phone, or the name, accents or not.',
      often,
    ],
    whichOne: 'Which number?',
    nobodyFound: 'Nobody like that yet. Type 0 to register, or type again:',
    explainWhich: ['Type the number of the person listed; 0 registers somebody new.', often],
    registerNew: (typed) => `register somebody new: ${typed}`,
    registered: (name) => `New citizen registered: ${name}`,
    retypeName: 'The name in the scan is spoilt. Type the full name as on the card:',
    askName: 'Full name:',
    askNumber: 'Citizen number (Enter if there is none):',
    askAddress: 'Address (Enter if there is none):',
    askPhone: 'Phone (Enter if there is none):',
    askProcedure: 'Procedure: type a number, a code, initials or words without accents:',
    askProcedureWords: 'Procedure: type a code, initials (dkks) or words without accents:',
    explainProcedure: [
      'Those received last stand first: type the number.',
      'Or type initials (dkks), some words without accents, or the code.',
      often,
    ],
    noProcedure: (typed) => `No procedure fits "${typed}".`,
    moreFound: (n) => `… ${n} procedures in all: type more words.`,
    askCase: 'Which case?',
    explainCase: ['Each case has its own term, fees and papers. Type a number or words.', often],
    askPapers: 'Enter if right; numbers take away or add:',
    explainPapers: [
      '[x] is a paper handed in. Type 2 to take away or add paper 2; 2 4 for two; 0 for none.',
      'Type 2=1/0/2 when paper 2 came as 1 original, 0 certified copies, 2 copies.',
      often,
    ],
    papersRule: (n) => `Type numbers from 1 to ${n}, or 2=1/0/2, or Enter.`,
    givenBefore: 'given with an earlier dossier',
    ifNeeded: 'if any',
    lacking: 'Missing:',
    askMissingReason: 'Why may they follow later?',
    askQuantity: (unit) => `How many ${unit}? (Enter if right; 5x3 is 5 ${unit}, 3 times):`,
    askQuantities: 'Enter if right; 2=5 when fee 2 counts 5:',
    explainQuantity: ['The quantity decides the fee. 5x3 is three times five.', often],
    quantityRule: 'Type a number such as 5, two such as 5x3, or 2=5 for fee 2.',
    changes: 'Change: 1 submitter, 2 way of return, 3 channel, 4 subject, 5 sets; < goes back',
    agree: 'Enter to receive and print:',
    agreeRule: (typed) => `"${typed}" is no answer: Enter receives, a number changes, < goes back.`,
    cannotReceive: 'It cannot be received yet: change it by number, or < to go back:',
    explainAgree: [
      'This is what will be recorded. Enter records it and prints the receipt.',
      often,
    ],
    askSubmitter: 'Submitter: scan the card, type the number or the name:',
    askReturnBy: 'How does the result go back?',
    askChannel: 'Which channel?',
    askSource: 'Which online source?',
    askSubject: 'What is asked:',
    askSets: 'How many sets?',
    setsRule: 'Type a number from 1 to 99.',
    draftKept: 'The draft is kept at this counter. On the home screen, type n to go on.',
    nothingKept: 'Left. Nothing was recorded.',
    nothingLast: 'This counter has received nothing yet to repeat.',
    anotherProcedure: 'Another procedure for this person',
    sameAsLast: 'The same again, for another person',
    askAfter: 'Enter for the home screen, or choose:',
    askSeries: 'Scan the next person’s card for the same again; Enter for the home screen:',
    explainAfter: [
      '1: papers given are not asked for again; fees are summed, one receipt for the visit.',
      '2: keeps procedure and papers, asks for the person only.',
    ],
    visitSum: (n, money) => `This visit: ${n} dossiers, fees ${money} together`,
    askTakeOver: (login, at) => `${login} began this draft at ${at}. Why do you go on with it?`,
    askNext: 'Choose a number, or Enter to go back:',
    explainPage: ['Type the number of what you want to do. Enter goes home.', often],
    explainCitizenPage: [
      '1 receives a dossier. 2 records guidance where you are; 23 at a home.',
      '2 with a procedure’s name, such as 2 khai sinh. 31, 32, 33 record account help.',
      often,
    ],
    newDossier: 'Receive a dossier of this person',
    guide: (place) => `Guided to file online ${place}`,
    account: 'Helped with an account',
    takeFee: 'take the fees',
    printReceipt: 'print the receipt',
    printAgain: 'print the receipt again',
    whyDue: 'why it is due then',
    timeline: 'what happened',
    ownerPage: 'the owner’s page',
    askCode: 'Scan the receipt, type a code or today’s small number (1, 2, …):',
    explainCode: ['1 is the first dossier of this counter today. The owner’s name will do.', often],
    askFind: 'Find what? (name, number, phone, code)',
    foundNothing: (words) => `Nothing found for "${words}".`,
    unknownPostal: (code) => `Postal item ${code} is not known here.`,
    askService: 'A ticket for what? (Enter is 1)',
    priorityLetters: (letters) => `Add a letter for priority: ${letters} (such as 1a)`,
    explainTicket: ['Type the number, and a, b or c behind it for somebody with priority.', often],
    askReason: 'Reason:',
    askOutcome: 'What is the outcome?',
    askSigned: 'Signed on (Enter for today):',
    askCollector: 'Who collects the result?',
    askCollectorName: 'Collector: scan the card or type the full name:',
    explainCollector: ['A card gives name and number. No other code becomes a name.', often],
    sure: (action) => `Type y to ${action}:`,
    typeYes: 'Type y to agree, < to go back, Ctrl-C to leave.',
    explainSure: ['This cannot be taken back, so type y; Enter alone is not enough.', often],
  },
};
