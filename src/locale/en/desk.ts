/** What the counter screen says and asks. */
import type { ScreenOf, ScreenSays } from '../vi.ts';
import { deskPages, often } from './desk-pages.ts';
import { deskPerson } from './desk-person.ts';
import { several } from './list.ts';

export const answerTexts: ScreenSays<
  | 'yesWords'
  | 'noWords'
  | 'sureHint'
  | 'notAScan'
  | 'explainAny'
  | 'wanted'
  | 'whichMeant'
  | 'typeAgain'
  | 'cardScanned'
  | 'numberOf'
  | 'nothingFound'
  | 'oneLineOnly'
  | 'oneOf'
  | 'lineTooLong'
> = {
  yesWords: ['y', 'yes', 'ok', 'c', 'co'],
  noWords: ['n', 'no', 'cancel', 'k', 'khong'],
  sureHint: '(type y for yes, n for no)',
  explainAny: 'Type < to go one question back, Esc to leave.',
  wanted: (what) => `Expected ${what}.`,
  oneOf: (values) => `one of: ${values.join(', ')}`,
  whichMeant: (typed) => `"${typed}" means:`,
  typeAgain: 'none of these, type it again',
  notAScan: 'That is a scanned code, not an answer to this question.',
  cardScanned: '(citizen card)',
  numberOf: (most) => (most === 1 ? 'Type 1.' : `Type a number from 1 to ${most}.`),
  nothingFound: 'Nothing found. Type again.',
  oneLineOnly: 'Several lines were pasted, and a question takes one: type or paste one line.',
  lineTooLong: (most) =>
    `What was typed or pasted is too long (at most ${most} letters) and was not taken: shorten it.`,
};

export const deskScreen: ScreenOf<'desk'> = {
  desk: () => ({
    ...deskPages(),
    ...deskPerson(),
    queue: 'Queue',
    waiting: (n, first, held) => `${n} waiting, ${first} with priority, ${held} put aside`,
    today: 'Today',
    dayWork: (received, resolved, returned) =>
      `${received} received, ${resolved} resolved, ${returned} returned`,
    coming: 'Coming',
    work: 'Held',
    openWork: (toReturn, due, late) =>
      `${toReturn} to return, ${due} due today, ${late} late${late > 0 ? ' !' : ''}`,
    shift: 'Shift',
    drawer: (money, name) => `${money} in the drawer (${name})`,
    backup: 'Backup',
    signedIn: 'Clerk',
    serving: (number, at) => `Serving ${number} since ${at}: x done, h put aside, v did not come`,
    draft: (name, at, login) => `the draft for ${name} of ${at} (${login})`,
    goOn: (draft) => `go on with ${draft}`,
    noDrafts: 'There is no draft at this counter.',
    askDiscard: 'Discard which draft?',
    willDiscard: 'discard this draft',
    discarded: 'The draft is discarded.',
    acts: {
      1: 'Receive a dossier',
      2: 'The same again, another person',
      3: 'Call the next ticket',
      4: 'Return a result, open by code',
      5: 'Find people or dossiers',
      6: 'Take a ticket for somebody',
      7: 'Guidance and account help',
      8: 'Dossiers soon due',
      p: "The supervisor's page",
    },
    close: 'Close the counter',
    callNext: (serving) =>
      serving === null ? 'Call the next ticket' : `End ${serving}, call the next`,
    askHome: 'Type a number, scan a card or paper, or a name (?):',
    explainHome: [
      'Type the number of an act and Enter: 1 receives a dossier.',
      'More acts: the letter of a group (k is the shift), then a number; or both at once: k1.',
      'Or type what it is called: open shift, hand-over, report, forgot pin.',
      'Type what a procedure is called to receive a dossier of it: khai sinh, chung thuc.',
      'Add + (k1+, open shift +) to be asked what need not be said, too.',
      'Scan a citizen card: that person’s page opens, and somebody new is registered.',
      'Scan a receipt or a dossier’s bar code: the dossier opens with what may be done next.',
      'Type a name, a number, a phone or a code to find it at once.',
    ],
    noSuchAct: (typed) => `There is no act ${typed}.`,
    askAgain: 'Enter to try again, < to leave it:',
    explainAgain: [
      'Press Enter once there is a connection: what you typed is kept, nothing is recorded twice.',
    ],
    needed: 'This needs an answer.',
    asProposed: (what) => `Enter takes: ${what}`,
    asBefore: (what) => `Enter keeps: ${what}`,
    typedBefore: (typed) => `Enter keeps: ${typed} (- takes it away)`,
    oneOfThese: (n) =>
      n === 0
        ? 'There is no number to choose.'
        : n === 1
          ? 'Type 1.'
          : `Type a number from 1 to ${n}.`,
    explainLine: [often],
    yesNoHint: (blank) => (blank ? '(Enter for yes, n for no)' : '(y for yes, Enter for no)'),
    explainList: ['Type the number in front of the line you mean.', often],
    namesDiffer: (number) => `Number ${number} bears two names:`,
    nameOnRecord: 'Record',
    cardOfAnother: (card, known) => `two people: the number is that of ${card}, not of ${known}`,
    nameAsRecorded: (name) => `one person, the record is right: ${name}`,
    toldBy: {
      scan: {
        nameOnIt: 'Card',
        nameByIt: (name) => `one person, the record is corrected: ${name}`,
        askWhose: 'Whose card is it?',
        reason: 'as on the citizen card',
        reasonOfAnother: 'the number is on the card of another person',
      },
      typed: {
        nameOnIt: 'Typed',
        nameByIt: (name) => `the same, the record is corrected: ${name}`,
        askWhose: 'Whose number is it?',
        reason: 'as on the papers shown',
        reasonOfAnother: 'the number is that of another person',
      },
    },
    mayBeKnown: 'There is a record of that name already, perhaps the same:',
    somebodyElse: 'somebody else, to be registered',
    explainAlike: [
      'Type the number of the record if it is the same: what it lacks is written there.',
      'Type 0 if it is somebody else.',
      often,
    ],
    explainWhoseCard: [
      '1 corrects the name on the record; you are asked whether open dossiers follow.',
      'Two people: the record gives up the number, and the holder of the card is registered.',
      often,
    ],
    retypeName: 'The name in the scan is spoilt. Type the full name as on the card:',
    retypeAddress: 'The address in the scan is spoilt. Type it as on the card (Enter to skip):',
    askAsOnCard: {
      name: 'The name on the card: the number of the right line, or type it:',
      address: 'The address on the card: the number of the right line, or type it:',
    },
    explainAsOnCard: [
      'A Vietnamese keyboard (Unikey) may have changed letters while you scanned: compare.',
      'Or switch it off and scan the card again.',
      often,
    ],
    askName: 'Full name:',
    askOrganisation: 'Name of the organisation, as on its papers:',
    askNumber: 'Citizen number or passport (Enter if there is none):',
    askTaxCode: 'Tax code (Enter if there is none):',
    askNineDigits: (typed) => `What is ${typed}?`,
    oldCard: 'an old CMND number',
    foreignPassport: 'a passport number',
    askBirth: 'Date or year of birth (needed, as there is no number):',
    taxDigitWrong: (typed) => `Tax code ${typed}: the tenth digit does not fit the nine before it.`,
    phoneUnusual: (typed) => `"${typed}" is not like a Vietnamese phone, such as 0912 345 678.`,
    askKeepTyped: '1 keeps it, < to type again:',
    keepTyped: 'keep as typed',
    askAddress: 'Address (Enter if there is none):',
    askPhone: 'Phone (Enter if there is none):',
    askProcedure: 'Procedure: type a number, a code, initials or words without accents:',
    askProcedureWords: 'Procedure: type a code, initials (dkks) or words without accents:',
    explainProcedure: [
      'Those received last stand first: type the number.',
      'Or type initials (dkks), some words without accents, or the code.',
      often,
    ],
    receiveOf: (code, name) => `Receive a dossier: ${name} (${code})`,
    seeProcedure: (code, name) => `See the procedure: ${name} (${code})`,
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
    lacking: 'Missing:',
    askMissingReason: 'Why may they follow later?',
    askQuantity: (unit) => `Number of ${several(unit)}? (Enter if right; 5x3 is 5, 3 times over):`,
    askQuantities: 'Enter if right; 2=5 when fee 2 counts 5:',
    explainQuantity: ['The quantity decides the fee. 5x3 is three times five.', often],
    quantityRule: 'Type a number such as 5, two such as 5x3, or 2=5 for fee 2.',
    changes: (counted) =>
      `Change: 1 submitter, 2 return, 3 channel, 4 subject, 5 sets, 6 phone${counted ? ', 7 counts' : ''}`,
    agree: 'Enter to receive and print:',
    agreeDoubtful: 'Type y to receive all the same, a number to change, < to go back:',
    agreeRule: (typed, keys) => `"${typed}" is no answer. ${keys}`,
    cannotReceive: 'It cannot be received yet: change it by number, or < to go back:',
    explainAgree: ['What stands above will be recorded.', often],
    explainKept: ['What stands above is in the way: nothing is recorded.', often],
    askSubmitterOrNone: 'Who comes for them: card, number or name (Enter for the owner):',
    askAuthorityOrNone: 'By which paper do they come? (Enter if by none)',
    askPostalAddress: 'To which address does the result go? House, commune, province:',
    noProvince: (typed) => `"${typed}" does not end with a province or city.`,
    alikeInVisit: 'This visit has a dossier of the same procedure; say what tells them apart:',
    askSubmitter: 'Submitter: scan the card, type the number or the name:',
    dashForOwner: 'Type - for the owner in person.',
    explainSubmitter: [
      'Scan the card, or type the number or the name, of whoever stands here for the owner.',
      'For a child under 15 it is always somebody else. Then asks for the paper that lets them.',
      often,
    ],
    askReturnBy: 'How does the result go back?',
    askChannel: 'Which channel?',
    askSource: 'Which online source?',
    askSubject: 'What is asked:',
    dashForNone: 'Type - for none.',
    askAuthority: 'Which paper allows it?',
    askCorrect: 'Which field is wrong? (Enter when that is all)',
    explainCorrect: [
      'Type the number of what is wrong, then what is right; Enter after the last of them.',
      'Fees, missing papers and the due date follow, and are shown before anything is written.',
      often,
    ],
    askReally: (unit) => `Number of ${several(unit)} really? (5x3 is 5, three times over):`,
    askReallyEach: 'How many really? 2=5 says that fee 2 has a quantity of 5:',
    askPaperCount:
      '2=1/0/0 says that of paper 2 there is really 1 original; 2=0 that it is not there:',
    askSets: 'How many sets?',
    draftKept:
      'The draft is kept at this counter. On the home screen: n goes on with it, s37 discards it.',
    nothingKept: 'Left. This was not recorded.',
    noDossierKept: 'Left. This dossier was not recorded.',
    nothingLast: 'This counter has received nothing yet to repeat.',
    anotherProcedure: 'Another procedure for this person',
    sameInVisit: 'The same again, for another person in this visit',
    askAfter: 'Enter for the home screen, or choose:',
    askAfterBack: (name) =>
      `Enter for ${name === null ? 'the page before' : `the visit of ${name}`}, or choose:`,
    askSeries: 'Scan the next person’s card for the same again; Enter for the home screen:',
    explainAfter: [
      '1: another procedure of the same person; papers given are not asked for again.',
      '2: the same for another person (twins); asks its own papers, Enter keeps who came.',
      'Both belong to this visit: paid for in one, with one paper for all of it.',
      'Enter ends the visit. For the next person to have the same, press 2 on the home screen.',
    ],
    visitSum: (n, money) => `This visit: ${n} dossiers, fees ${money} together`,
    askTakeOver: (login, at) => `${login} began this draft at ${at}. Why do you go on with it?`,
    askNext: 'Choose a number, or Enter to go back:',
    explainPage: ['Type the number of what you want to do. Enter goes back.', often],
    explainCitizenPage: [
      '1 receives a dossier. 2 records guidance where you are; 23 at a home.',
      '2 with a procedure’s name, such as 2 khai sinh. 31, 32, 33 record account help.',
      's corrects the name, birth, address, phone …; you are asked whether open dossiers follow.',
      often,
    ],
    newDossier: 'Receive a dossier of this person',
    guide: (place) => `Guided to file online ${place}`,
    account: 'Helped with an account',
    editCitizen: 'Correct the details of this person',
    askWhatIsWrong: 'What is wrong?',
    askEditMore: 'Enter to record it as above, or a number to correct more:',
    explainEdit: [
      'Type the number of what is wrong, then what is right; the arrow shows what it becomes.',
      'Enter when that is all. You are asked whether open dossiers follow.',
      often,
    ],
    askRight: (what) => `What is right (${what}):`,
    askWhyRenamed: 'Why it is corrected (may be left empty):',
    takeFee: 'take the fees',
    printReceipt: 'print the receipt',
    printAgain: 'print the receipt again',
    receiveAnew: 'receive another dossier for this person',
    wrongProcedure: 'wrong procedure: cancel it and receive again',
    wrongProcedureWill: (code) =>
      `Dossier ${code} is cancelled when the new one is received; person and hour stay.`,
    voidFirst: (receipt) => `ask to void receipt ${receipt}, so that it can be cancelled`,
    whyDue: 'why it is due then',
    timeline: 'what happened',
    ownerPage: 'the owner’s page',
    askCode: 'Scan the receipt, type a code or today’s small number (1, 2, …):',
    explainCode: ['1 is the first dossier of this counter today. The owner’s name will do.', often],
    askFind: 'Find what? (name, number, phone, code)',
    foundNothing: (words) => [
      `Nothing found for "${words}".`,
      'Type a name, a number, a code, a procedure, or an act: open shift, hand-over.',
    ],
    unknownPostal: (code) => `Postal item ${code} is not known here.`,
    askService: 'A ticket for what? (Enter is 1)',
    priorityLetters: (letters) => `Add a letter for priority: ${letters} (such as 1a)`,
    explainTicket: ['Type the number, and a, b or c behind it for somebody with priority.', often],
    askOutcome: 'What is the outcome?',
    askSigned: 'Signed on (Enter for today):',
    askCollector: 'Who collects the result?',
    askCollectorName: 'Collector: scan the card, type the number or the name:',
    explainCollector: ['A card gives name and number. No other code becomes a name.', often],
    sure: (action) => `Type y to ${action}:`,
    typeYes: 'Type y to agree, < to go back, Esc to leave.',
    cannotDo: 'This cannot be done: < to go back and change it, Esc to leave:',
  }),
};
