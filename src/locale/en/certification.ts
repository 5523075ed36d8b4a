/** Words for certification books. */
import type { BookKind } from '../../domain/certification/book.ts';
import type { StruckNumber } from '../../domain/certification/entry.ts';
import { localDate } from '../../domain/value/instant.ts';
import { countText, dateText, moneyText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { dossierWords } from './dossier.ts';

export const certificationWords: ListWords<'bookKind'> = {
  bookKind: {
    copies: 'certified copies',
    signatures: 'certified signatures',
    contracts: 'certified contracts',
  },
};

function bookOf(kind: BookKind, year: number): string {
  return `the book of ${certificationWords.bookKind[kind]} of ${year}`;
}

/** The same as far as it was said. */
function booksOf(kind: BookKind | null, year: number | null): string {
  const words = kind === null ? 'any certification book' : certificationWords.bookKind[kind];
  return `${kind === null ? '' : 'the book of '}${words}${year === null ? '' : ` of ${year}`}`;
}

function listOf(kind: BookKind | null, year: number | null): string {
  const said = [kind && `--kind ${kind}`, year === null ? null : `--year ${year}`];
  return ['motcua certify list', ...said.filter((each) => each !== null)].join(' ');
}

const strikeOf = ({ kind, year, number }: StruckNumber): string =>
  `motcua certify strike ${number} --kind ${kind} --year ${year} --reason …`;

const open = (kind: BookKind, year: number): string =>
  `motcua certify book open --kind ${kind} --year ${year}`;

const MOST_NAMED = 3;

/** How the numbers of a dossier are struck; of many the first, behind the list of all. */
function strikes(code: string, numbers: readonly StruckNumber[]): string[] {
  return [`motcua certify list --dossier ${code}`, ...numbers.slice(0, MOST_NAMED).map(strikeOf)];
}

export const certificationProblems = (): ProblemsOf<'certification'> => ({
  'certification.which_book': ({ procedure }) => ({
    what: 'It is not known in which book that is written.',
    why: `The catalogue has no book for procedure ${procedure}.`,
    next: ['--kind <copies|signatures|contracts>'],
    desk: ['Choose the book.'],
  }),
  'certification.book_closed': ({ kind, year, volume }) => ({
    what: `Volume ${volume} of ${bookOf(kind, year)} is closed. Nothing was written.`,
    why: 'The next volume goes on with the numbers of the year.',
    next: [open(kind, year)],
  }),
  'certification.book_open': ({ kind, year, volume }) => ({
    what: `Volume ${volume} of ${bookOf(kind, year)} is open: close it first.`,
    next: [`motcua certify book close --kind ${kind} --year ${year} --pages …`],
  }),
  'certification.no_book': ({ kind, year }) => ({
    what: `No volume of ${bookOf(kind, year)} is open.`,
    next: ['motcua certify book list'],
  }),
  'certification.first_number': ({ kind, year, least }) => ({
    what: `A number like that cannot be the first of ${bookOf(kind, year)}.`,
    why: `The next number of the year is ${least}; only the first volume has a first number, and no lower one.`,
    next: [`${open(kind, year)} --from-number ${least}`],
  }),
  'certification.numbers_unsure': ({ kind, year, at }) => ({
    what: `It is not known how far ${bookOf(kind, year)} had come. Nothing was written.`,
    why: `On ${dateText(localDate(at))} a part of the store was lost, maybe this book: look for the last number on paper.`,
    next: [`${open(kind, year)} --from-number …`],
  }),
  'certification.not_now': ({ code, status }) => ({
    what: `Nothing can be certified in dossier ${code}: ${dossierWords.status[status]}.`,
    next: [`motcua dossier show ${code}`],
  }),
  'certification.when_signed': ({ kind, procedure }) => ({
    what: `Procedure ${procedure} (${certificationWords.bookKind[kind]}) takes no number as it is received. Nothing was written.`,
    why: 'Number and day are those of the signature: receive it first, certify it when it is signed.',
    next: ['motcua certify <code> --original …'],
    desk: ['Type 7, then - to take the originals back; once it is signed, certify it.'],
  }),
  'certification.signer': () => ({
    what: 'It is not known who signs.',
    why: 'Next time whoever signed last is taken.',
    next: ['--signer "<name>" --title "<title>"'],
    desk: ['Say the name and title of whoever signs.'],
  }),
  'certification.more_than_charged': ({ code, charged, booked, quantity }) => ({
    what: `Dossier ${code} is charged ${moneyText(charged)}, what is certified comes to ${moneyText(booked)}. Nothing was written.`,
    why: 'The fees in the book are those of the dossiers.',
    next: [`motcua dossier correct ${code} --quantity ${quantity} --reason …`],
  }),
  'certification.booked': ({ code, charged, booked, numbers }) => ({
    what: `Dossier ${code} would be charged ${moneyText(charged)}, while the books have ${moneyText(booked)} of it. Nothing was written.`,
    why: 'The fees in the books are those of the dossiers: strike what is wrong there, then correct.',
    next: strikes(code, numbers),
  }),
  'certification.no_entry': ({ kind, year, number }) => ({
    what: `There is no number ${number} in ${booksOf(kind, year)} of this office.`,
    next: [listOf(kind, year)],
  }),
  'certification.which_entry': ({ number, books }) => ({
    what: `Number ${number} stands in several books: ${books.map((each) => bookOf(each.kind, each.year)).join(', ')}. Nothing was struck.`,
    next: books.slice(0, MOST_NAMED).map((each) => strikeOf({ ...each, number })),
    desk: ['Say which book, and of which year.'],
  }),
  'certification.not_in_dossier': ({ code, number }) => ({
    what: `Number ${number} is none of dossier ${code}.`,
    next: [`motcua certify list --dossier ${code}`],
  }),
  'certification.which_number': ({ code, number, books }) => ({
    what: `Dossier ${code} has a number ${number} in several books. Nothing was printed.`,
    next: books.map(
      ({ kind, year }) =>
        `motcua print certification --number ${number} --kind ${kind} --year ${year} ${code}`,
    ),
  }),
  'certification.nothing_certified': ({ code }) => ({
    what: `Nothing was certified in dossier ${code} that could be printed.`,
    next: [`motcua certify ${code} --original …`],
  }),
  'certification.struck': ({ kind, year, number }) => ({
    what: `Number ${number} of ${bookOf(kind, year)} is struck already.`,
    next: [`motcua certify list --kind ${kind} --year ${year}`],
  }),
});

export const certificationEventWords: EventWords<'certification'> = {
  'certification.book_opened': 'Certification book opened',
  'certification.book_closed': 'Certification book closed',
  'certification.certified': 'Certified',
  'certification.struck': 'Certification struck',
  'certification.volume_imported': 'Certification volume imported',
  'certification.imported': 'Certification imported from a list',
  'certification.import_undone': 'Certification import undone',
};

export const certificationScreen: ScreenOf<'certification'> = {
  certification: () => ({
    number: 'Number',
    original: 'Original',
    copies: 'Copies',
    pages: 'Pages',
    fee: 'Fee',
    dossier: 'Dossier',
    book: 'Volume',
    numbers: 'Numbers',
    state: 'State',
    bookPages: 'Pages',
    isOpen: 'open',
    day: 'Day',
    officer: 'Officer',
    reportTitle: 'What was certified',
    reportOf: (kind) => `What was certified: ${kind}`,
    reportStory: (numbers: number, copies: number): string =>
      `Numbers given in the period: ${countText(numbers)}; copies: ${countText(copies)}.`,
    byDay: 'By day and officer',
    byBook: 'Totals of each book, of its whole year',
    kind: 'Book',
    year: 'Year',
    struckCount: 'Struck',
    fromList: '(from a list)',
    erased: '(erased)',
    none: 'Nothing is written in this book.',
    noneWithin: 'Nothing was certified within this time.',
    allStruck: (count) =>
      `Nothing stands of this time: of the numbers written then all ${count} are struck.`,
    struckToo: (count) => `Not counted: ${count} struck.`,
    noBooks: 'There are no certification books.',
    closedOn: (date: string): string => `closed ${date}`,
    struckRow: (original: string): string => `[struck] ${original}`,
    openedNow: (kind: string, year: number): string =>
      `Volume 01/${year} of ${kind} is opened: there was none of this year.`,
    certified: (count: number): string =>
      count === 1 ? 'One number is given.' : `${count} numbers are given.`,
    numbersOf: (numbers: readonly StruckNumber[]): string =>
      numbers
        .map(({ kind, year, number }) => `${number}/${year} (${certificationWords.bookKind[kind]})`)
        .join(', '),
    willStrike: 'Strikes the numbers',
    printWords: 'print certification',
    listNumbers: 'certification numbers',
    willStand: 'Numbers that stay',
    stillStand: (numbers: string): string =>
      `The numbers ${numbers} stand and are charged. Of what was not handed out strike them.`,
    struckWith: (numbers: string): string =>
      `The numbers ${numbers} are struck with the dossier and never given again. Take back what bears them.`,
    certifyAgain: (numbers: string): string =>
      `The numbers ${numbers} were struck with the dossier and stay so: certify again, under new numbers.`,
    askWhichBook: (number) => `Number ${number} stands in several books. Which one?`,
    bookRow: (mark, kind, code) => `${mark}, ${kind}: ${code}`,
    beyond: (charged, booked) =>
      `The dossier is still charged ${charged}, the books have ${booked}: correct how much, if it is too much.`,
    struck: (mark: string): string => `Number ${mark} is struck; it is never given again.`,
    struckInClosed:
      'The volume is closed: note it in its printed book, too, or print that once more.',
    opened: (book: string, first: number): string =>
      `Volume ${book} is open, from number ${first}.`,
    closed: (book: string, last: number | null, pages: number): string =>
      last === null
        ? `Volume ${book} is closed, ${pages} pages, nothing in it.`
        : `Volume ${book} is closed at number ${last}, ${pages} pages.`,
    certifiedNow: 'Certified',
    signer: 'Signed by',
    signedBy: (signer: string): string => `Signed by ${signer}.`,
    changeSigner: 'signer',
    willCertify: (original: string, copies: number, pages: number): string =>
      `${original}: ${copies === 1 ? '1 copy' : `${copies} copies`}, ${pages === 1 ? '1 page' : `${pages} pages`}`,
    whenSigned: 'It is numbered when it is signed, not as it is received.',
    notHere: (names: string): string => `Not certified with this procedure, taken back: ${names}.`,
    askGoOn: 'Enter to go on:',
    askMeant: 'Which is meant? Next time type = before the copies:',
    usualOriginal: (original: string, pages: number): string =>
      pages === 1 ? `${original}, 1 page` : `${original}, ${pages} pages`,
    picked: (n: number, original: string, copies: number, pages: number): string =>
      `+ ${n}. ${original}: ${copies} × ${pages}`,
    orCertify: 'Type + to write each original in the certification book at once.',
    askOriginals: {
      copies: 'Which originals are certified? (numbers or a name; Enter for none now)',
      signatures: 'On which papers are signatures certified? (numbers or a name; Enter for none)',
      contracts: 'Which contracts are certified? (numbers or a name; Enter for none now)',
    },
    askNextVolume: 'Open the next volume and go on?',
    askMore: 'Which else? (Enter ends; -2 takes line 2 back, - all)',
    explainOriginals: [
      'The numbers of originals above, with spaces between them: 1 2 3. With =2 behind for 2 copies of each, =2/5 where each has 5 pages.',
      'Any other by its name, one a line: Diploma=3/1.',
      'Type -2 to take line + 2 back, - for all of them.',
    ],
    namedRule: 'Type what the original is called, as Diploma=3/1.',
    noneRule: 'At least 1 copy of 1 page: Diploma=3/1 is 3 copies of 1 page each.',
    originalRule: 'Type numbers from above, as 1 2 3=2, or a name, as Diploma=3/1.',
    askSigner: 'Who signs? (name, title)',
    explainSigner: [
      'The name, a comma, the title, as on the stamp.',
      'Or the number of one above.',
      'Next time whoever signed last is proposed, and can be changed before it is written.',
    ],
    signerRule: 'It takes a name and a title, with a comma between them.',
    total: (copies: number, fee: string): string => `Together: ${copies} copies, ${fee}.`,
  }),
};
