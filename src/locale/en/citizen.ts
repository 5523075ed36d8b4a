/** Words for citizens and their cards. */
import type { CitizenDetails } from '../../domain/citizen/citizen.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ScreenOf } from '../vi.ts';

export const citizenDetailNames: Record<keyof CitizenDetails, string> = {
  kind: 'person or organisation',
  idKind: 'citizen number',
  idNumber: 'citizen number',
  oldNumber: 'old CMND number',
  name: 'name',
  dob: 'date of birth',
  sex: 'sex',
  address: 'address',
  phone: 'phone',
  email: 'e-mail',
};

export const citizenWords: ListWords<'sex' | 'place' | 'account' | 'help' | 'citizenWarning'> = {
  sex: { male: 'Male', female: 'Female', other: 'Other' },
  place: {
    counter: 'at the counter',
    post_office: 'at the post office',
    home: 'at home',
    other: 'elsewhere',
  },
  account: {
    vneid: 'VNeID',
    portal: 'the public service portal',
    signature: 'a personal digital signature',
  },
  help: { account: 'Help with an account:', guidance: 'Shown how to file online:' },
  citizenWarning: {
    place_unknown: 'The first three digits belong to no province: look at the number again.',
    year_in_future: 'By the number, the year of birth is still to come: look at it again.',
    year_1900: 'By the number, the year of birth is 1900: look at it again.',
    sex_differs: 'The sex is not the one the citizen number says.',
    year_differs: 'The year of birth is not the one the citizen number says.',
    name_unaccented: 'The name has no accents: type it again as on the paper.',
    issued_before_chip: 'The card was issued before chip cards began (2021): look at it again.',
    phone_unusual: 'This does not look like a Vietnamese phone number: look at it again.',
    tax_digit: 'The tenth digit of the tax code does not fit the nine before it: look again.',
    household_only:
      'Only a household business has a tax code of 12 digits (its owner’s own): look again.',
    keyboard_on: 'A Vietnamese keyboard (Unikey) seems to have changed letters: scan without it.',
    old_number_borne:
      'The old number on the card stands in the record of somebody else, too: see citizen find with it; if the same person, citizen merge.',
    known_alike:
      'There is a record of that name and birth: see citizen find; if the same, citizen merge.',
    garbled_text: 'The letters in the scan are damaged: the damaged part was left out.',
  },
};

export const citizenEventWords: EventWords<'citizen'> = {
  'citizen.registered': 'Citizen registered',
  'citizen.corrected': 'Details corrected',
  'citizen.merged': 'Two records made one',
  'citizen.absorbed': 'Made part of another record',
  'citizen.unmerged': 'Records parted again',
  'citizen.released': 'Parted from another record',
  'citizen.account_helped': 'Help with an account',
  'citizen.guided': 'Shown how to file online',
  'citizen.imported': 'Citizen imported from a file',
  'citizen.import_corrected': 'Citizen corrected by an import',
  'citizen.import_undone': 'Import of the citizen undone',
};

/** Nobody reads more codes than these. */
const MOST_CODES = 5;

function first(codes: readonly string[], most = MOST_CODES): string {
  return [...codes.slice(0, most), ...(codes.length > most ? ['…'] : [])].join(', ');
}

function dossiers({ length }: readonly string[]): string {
  return length === 1 ? '1 open dossier' : `${length} open dossiers`;
}

export const citizenScreen: ScreenOf<'citizen'> = {
  citizen: () => ({
    registered: 'The citizen is registered.',
    known: 'This citizen is already in the store.',
    filled: 'Added to the record',
    cardDiffers: (names) =>
      `The record says otherwise, and stays: ${names}. Look again, and correct it where it is wrong.`,
    corrected: 'Corrected; what stood there before remains in the journal.',
    unchanged: 'Nothing has changed.',
    following: {
      follow: 'They follow: papers printed from now on tell it as it is now',
      keep: 'They keep what was said at reception',
    },
    askFollowing: (codes: readonly string[]) =>
      `${dossiers(codes)} (${first(codes, 1)}): told as corrected?`,
    dossiersFollowed: (codes: readonly string[]) =>
      `${dossiers(codes)} followed: ${first(codes)}. Print their papers again.`,
    moreReprints: (n: number) => `And ${n} more papers to print again: see this person's dossiers.`,
    dossiersKept: (codes: readonly string[]) =>
      `${dossiers(codes)} kept what was said at reception: ${first(codes)}.`,
    merged: (other: string, kept: string) => `The record of ${other} is now part of ${kept}.`,
    unmerged: (other: string, kept: string) =>
      `The record of ${other} is apart from ${kept} again.`,
    sureMerge: 'Are the two one person, to be merged?',
    sureUnmerge: (other: string, kept: string) => `Take the record of ${other} out of ${kept}?`,
    kept: 'Kept',
    mergedAway: 'Merged into it',
    fields: citizenDetailNames,
    ofOrganisation: { name: 'name', idNumber: 'tax code' },
    gained: 'Gained',
    lost: 'Given back',
    dossiers: 'Dossiers',
    oldNumber: 'Old CMND number',
    mergedRecords: (n: number) => `Merged records (${n})`,
    alsoRecord: (kept: string, other: string) => `${kept}: with the record of ${other}`,
    name: 'Full name',
    nameOf: { person: 'Full name', organisation: 'Name' },
    number: 'Citizen number',
    numberOf: {
      cccd: 'Citizen number',
      cmnd: 'Old CMND number',
      tax: 'Tax code',
      passport: 'Passport',
    },
    dob: 'Date of birth',
    sex: 'Sex',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
    formerNames: 'Recorded before as',
    lastVisit: 'Last visit',
    unpaid: 'Fees to pay',
    noneFound: 'No citizen was found.',
    openDossiers: (n: number) => `Dossiers in progress (${n})`,
    waitingResults: (n: number) => `Results to collect (${n})`,
    resultsElsewhere: (n: number) => `Results elsewhere (${n})`,
    retypeName: 'The letters in the scan are damaged. Type the full name as on the card:',
    retypeAddress: 'Type the address as on the card:',
    noProvince: 'The address for the result does not end with a province: a letter may go astray.',
    askScanOrNumber: 'Scan the card, or type the citizen number (Enter if there is none):',
    askName: 'Full name, as on the paper:',
    askSex: 'Sex, male or female (may be left empty):',
    askDob: 'Date of birth, or the year alone (may be left blank):',
    askAddress: 'Address (may be left empty):',
    askPhone: 'Phone (may be left empty):',
    accountHelped: (kind: string, name: string) => `Recorded: help with ${kind} for ${name}.`,
    guided: (name: string, place: string) =>
      `Recorded: ${name} was shown how to file online, ${place}.`,
  }),
};
