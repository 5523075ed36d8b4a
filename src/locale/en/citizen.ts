/** English words for citizens and their cards. */
import type { ScanFault } from '../../domain/problem.ts';
import type { ProblemTexts } from '../texts.ts';

type CitizenProblem =
  | Extract<keyof ProblemTexts, `citizen.${string}`>
  | Extract<keyof ProblemTexts, `scan.${string}`>;

const scanFaults: Record<ScanFault, string> = {
  empty: 'Nothing came from the scanner.',
  payment_code: 'This is a VietQR payment code, not a citizen card.',
  web_address: 'This is a web address, not a citizen card.',
  run_together: 'Two scans ran together: scan the cards one at a time.',
  truncated: 'The scan broke off half-way.',
  not_a_card: 'This is not the code of a citizen card.',
  garbled: 'The letters in the scan are damaged.',
};

export const citizenProblems: Pick<ProblemTexts, CitizenProblem> = {
  'citizen.bad_number': ({ value, why }) => ({
    what: `The number "${masked(value)}" cannot be used.`,
    why:
      why === 'length'
        ? 'A citizen number has 12 digits (an old CMND 9; a tax code 10, or 10 and 3).'
        : 'A citizen number has only the digits 0-9; a spreadsheet may have spoilt this one.',
    next: ['Type the number on the card again, with every 0 at its beginning.'],
  }),
  'citizen.bad_dob': ({ value }) => ({
    what: `"${value}" is not a date of birth.`,
    next: ['--dob 29/02/1992'],
  }),
  'citizen.name_missing': () => ({
    what: 'There is no name yet, and this number is not registered here.',
    next: ['--name "<full name as on the paper>"', 'or scan the card: --scan -'],
  }),
  'citizen.number_taken': ({ number, name }) => ({
    what: `The number ${masked(number)} already belongs to ${name}.`,
    next: ['motcua citizen show <number>'],
  }),
  'citizen.name_differs': ({ number, known, given }) => ({
    what: `The number ${masked(number)} is registered for "${known}", not for "${given}".`,
    why: 'A number belongs to one person only; a name is changed only for a reason.',
    next: [
      'motcua citizen show <number>',
      `motcua citizen edit <number> --name "${given}" --reason "<reason>"`,
    ],
  }),
  'citizen.not_found': ({ typed, near }) => ({
    what: `No citizen "${/^\d+$/.test(typed) ? masked(typed) : typed}" was found.`,
    ...(near.length > 0 && { why: `Several people come close: ${near.join('; ')}.` }),
    next: ['motcua citizen find <name or number>', 'motcua citizen register'],
  }),
  'scan.refused': ({ why }) => ({
    what: 'No card could be read from the scan.',
    why: scanFaults[why],
    next: ['Scan again, or type it: motcua citizen register --id <number> --name "<full name>"'],
  }),
};

function masked(number: string): string {
  return number.length > 6 ? `${'*'.repeat(8)}${number.slice(-4)}` : number;
}

export const citizenScreen = {
  citizen: {
    registered: 'The citizen is registered.',
    known: 'This citizen is already in the store.',
    corrected: 'Corrected; what stood there before remains in the journal.',
    unchanged: 'Nothing has changed.',
    name: 'Full name',
    number: 'Citizen number',
    dob: 'Date of birth',
    sex: 'Sex',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
    lastVisit: 'Last visit',
    unpaid: 'Fees to pay',
    noneFound: 'No citizen was found.',
    openDossiers: (n: number) => `Dossiers in progress (${n})`,
    waitingResults: (n: number) => `Results to collect (${n})`,
    retypeName: 'The letters in the scan are damaged. Type the full name as on the card:',
    retypeAddress: 'Type the address as on the card:',
    askScanOrNumber: 'Scan the card, or type the citizen number (Enter if there is none):',
    askName: 'Full name, as on the paper:',
    askDob: 'Date of birth (may be left empty):',
    askAddress: 'Address (may be left empty):',
    askPhone: 'Phone (may be left empty):',
    accountHelped: (kind: string, name: string) => `Recorded: help with ${kind} for ${name}.`,
    guided: (name: string, place: string) =>
      `Recorded: ${name} was shown how to file online, ${place}.`,
  },
};
