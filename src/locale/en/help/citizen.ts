/** Help for citizens. */
import type { HelpOf } from '../../vi/help.ts';
import { revealing as reveal } from './access.ts';

const details = {
  id: 'citizen number (12 digits), old CMND (9, for finding only), passport or tax code',
  passport: 'passport number, also one of digits alone',
  name: 'full name, exactly as on the paper',
  dob: 'date of birth, or the year alone',
  sex: 'sex',
  address: 'address',
  phone: 'phone',
  email: 'e-mail',
};

const dossiers =
  'whether open dossiers follow or keep what was said at reception; they follow if unsaid';

const citizen = { citizen: 'citizen number, or enough of a name to mean one person' };

export const citizenHelp: HelpOf<'citizen'> = {
  'citizen register': {
    summary: 'Register a citizen, by scanning the card or by typing',
    examples: [
      'citizen register --scan -',
      'citizen register --id 022192000001 --name "Trần Thị Thử" --dob 29/02/1992',
      'citizen register --kind organisation --id 5700000001 --name "Công ty TNHH Thử Nghiệm"',
    ],
    options: {
      scan: "what the scanner read from the card's QR code; - to read from the scanner",
      ...details,
      kind: 'a person or an organisation; as the number tells if unsaid',
      dossiers,
    },
    more: ['A number belongs to one person: registering again gives back who is there already.'],
  },
  'citizen find': {
    summary: 'Find a citizen by name, initials, number or phone',
    examples: ['citizen find tran thi thu', 'citizen find ttt', 'citizen find 0912000001'],
    args: { words: 'what to look for' },
    options: {
      limit: 'at most this many people',
      reveal,
    },
  },
  'citizen show': {
    summary: 'Show a citizen: open dossiers, results to collect',
    examples: [
      'citizen show 022192000001',
      'citizen show "tran thi thu"',
      'citizen show 022192000001 --json',
    ],
    args: citizen,
  },
  'citizen edit': {
    summary: "Correct a citizen's details; the old ones are kept",
    examples: [
      'citizen edit 022192000001 --phone 0912000002',
      'citizen edit 022192000001 --email ""',
      'citizen edit 022192000001 --name "Trần Thị Thử Mới" --reason "name changed by decision"',
      'citizen edit 022192000001 --address "tổ 3, khu 5, phường Hạ Long"',
    ],
    args: citizen,
    options: {
      ...details,
      withoutId: "takes away a number that is another person's",
      reason: 'why it is corrected',
      dossiers,
    },
    more: [
      'Open dossiers that this person owns or brought follow: papers printed from now on tell it as it ' +
        'is now and say which print they replace; the former and the new name both find them. At a ' +
        'terminal you are asked; a script says --dossiers keep to leave them. Ended ones stay as they are.',
    ],
  },
  'citizen merge': {
    summary: 'Merge two records of one person',
    examples: [
      'citizen merge 022192000001 100123456',
      'citizen merge 022192000001 "tran thi thu" --yes',
      'cong-dan gop 022192000001 100123456 --reason "name changed by decision"',
    ],
    args: {
      keep: 'the record that is kept: its number, or a name that fits one person only',
      other: 'the record merged into it: old CMND, number, name, or the uuid of --json',
    },
    options: { reason: 'why two different names are one person', dossiers },
    more: [
      'The kept record gains what it lacks: number, old CMND, date of birth, sex, address, phone, ' +
        'e-mail. Dossiers, help and tickets of both are together from now on, and any number ' +
        'finds them. Two different CCCD numbers, tax codes, dates of birth or sexes are two ' +
        'people: correct the wrong one first. A mistaken merge is undone by citizen unmerge.',
    ],
  },
  'citizen unmerge': {
    summary: 'Take apart a record that was merged by mistake',
    examples: [
      'citizen unmerge 100123456',
      'citizen unmerge 100123456 --yes',
      'cong-dan tach 100123456 --json',
    ],
    args: { other: 'the merged record: its number, or its uuid' },
    options: { dossiers },
    more: [
      'That record is as it was; the kept one gives back what it had gained. Where something ' +
        'gained was corrected since, put it back first. Dossiers received while they were one ' +
        'stay with the kept record.',
    ],
  },
  'citizen account': {
    summary: 'Record help with an account or a digital signature',
    examples: [
      'citizen account 022192000001 --kind vneid',
      'citizen account 022192000001 --kind portal',
      'citizen account 022192000001 --kind signature --provider VNPT --serial 5401 ' +
        '--valid-to 2027-11-24',
    ],
    args: citizen,
    options: {
      kind: 'kind of account',
      provider: 'who provides the digital signature',
      serial: 'number of the certificate',
      place: 'where the help was given',
      team: 'agency id of the team that helped, when not our own',
      validTo: 'valid until this date',
    },
  },
  'citizen guide': {
    summary: 'Record that you showed a citizen how to file online',
    examples: [
      'citizen guide 022192000001 --place counter --procedure 1.001193',
      'citizen guide 022192000001 --place home --team H49.22.01',
      'citizen guide 022192000001 --place post_office',
    ],
    args: citizen,
    options: {
      procedure: 'for which procedure',
      place: 'where it was',
      team: 'code of the team that did it, if it was not this counter',
    },
  },
};
