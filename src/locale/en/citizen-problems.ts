/** What is refused about citizens and their cards. */
import { counted } from './list.ts';
import type { CitizenDetails, CitizenKind } from '../../domain/citizen/citizen.ts';
import type { ScanFault } from '../../domain/scan/problems.ts';
import { dateText, maskedNumber, shellWord, typedNumber } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import { citizenDetailNames } from './citizen.ts';

const scanFaults: Record<ScanFault, string> = {
  empty: 'Nothing came from the scanner.',
  payment_code: 'This is a VietQR payment code, not a citizen card.',
  web_address: 'This is a web address, not a citizen card.',
  run_together: 'Two scans ran together: scan the cards one at a time.',
  truncated: 'The scan broke off half-way.',
  not_a_card: 'This is not the code of a citizen card.',
  garbled: 'The letters in the scan are damaged.',
  keyboard: 'A Vietnamese keyboard was on and changed what was scanned: switch it off, scan again.',
};

const listed = (names: readonly (keyof CitizenDetails)[]): string =>
  [...new Set(names.map((name) => citizenDetailNames[name]))].join(', ');

type DetailNames = readonly (keyof CitizenDetails)[];

/** The option that corrects a detail, and what stands for its value. */
const options: { [field in keyof CitizenDetails]?: [string, string] } = {
  idNumber: ['--id', '<number>'],
  oldNumber: ['--id', '<CMND number>'],
  dob: ['--dob', '<date>'],
  sex: ['--sex', '<sex>'],
  address: ['--address', '<address>'],
  phone: ['--phone', '<number>'],
  email: ['--email', '<e-mail>'],
};

const bearerText = ({ name, kind }: { name: string; kind: CitizenKind }): string =>
  `${name} (${kind === 'person' ? 'the person' : 'household business'})`;

/** The command that corrects some details; none where there is nothing to type. */
function editOf(
  id: string,
  names: DetailNames,
  values: { [field in keyof CitizenDetails]?: string } = {},
): string[] {
  const typed = names.flatMap((name) => {
    const [flag, blank] = options[name] ?? [];
    const value = values[name] === undefined ? blank : shellWord(values[name]);
    return flag === undefined ? [] : [`${flag} ${value}`];
  });
  return typed.length === 0 ? [] : [`motcua citizen edit ${id} ${typed.join(' ')}`];
}

/** The length of a tax code, its check digit right or not. */
const TAX_LIKE = /^\d{10}(?:-?\d{3})?$/;

export const citizenProblems = (): ProblemsOf<'citizen' | 'scan'> => ({
  'citizen.bad_number': ({ value, why }) => ({
    what: `The number "${typedNumber(value)}" cannot be used.`,
    why:
      why === 'length'
        ? 'A citizen number has 12 digits (an old CMND 9; a tax code 10, or 10 and 3).'
        : 'A citizen number has only the digits 0-9; a spreadsheet may have spoilt this one.',
    next: [
      'Type the number on the card again, with every 0 at its beginning.',
      ...(TAX_LIKE.test(value) ? ['An organisation: --kind organisation'] : []),
      'The number of a foreign passport: --passport <number>',
    ],
    desk: [
      'Type the number on the card again, with the 0 in front.',
      ...(TAX_LIKE.test(value)
        ? ['An organisation: type the tax code again, then 00 to register it.']
        : []),
      'A foreign passport: type its letters and digits as they stand there.',
    ],
  }),
  'citizen.other_kind': ({ kind }) => ({
    what:
      kind === 'person'
        ? "This record is a person's: it cannot bear the tax code of an organisation."
        : "This record is an organisation's: it cannot bear the number of a person.",
    why: 'Neither becomes the other: older dossiers tell who really came.',
    next:
      kind === 'person'
        ? [
            "Register it, then correct the dossier's owner: motcua citizen register --kind organisation",
          ]
        : ["Register them, then correct the dossier's owner: motcua citizen register"],
  }),
  'citizen.dob_in_future': ({ dob }) => ({
    what: `The date of birth ${dateText(dob)} is still to come.`,
    next: ['Look at the paper again: --dob 29/02/1992, or the year alone: --dob 1942'],
    desk: ['Look at the paper again: type 29/02/1992, or the year alone: 1942.'],
  }),
  'citizen.name_garbled': ({ name }) => ({
    what: `The name "${name}" has lost letters.`,
    why: 'A ? or � stands for a letter that a scanner or another program does not know.',
    next: ['--name "<full name as on the paper>"'],
  }),
  'citizen.name_missing': ({ number }) => ({
    what:
      number === null
        ? 'There is no name yet.'
        : `There is no name yet, and the number ${maskedNumber(number)} was not found here.`,
    next: ['--name "<full name as on the paper>"', 'or scan the card: --scan -'],
    desk: ['Type the full name as on the paper, or scan the card.'],
  }),
  'citizen.number_taken': ({ number, name }) => ({
    what: `The number ${maskedNumber(number)} already belongs to ${name ?? 'somebody else'}.`,
    next: ['motcua citizen show <number>'],
  }),
  'citizen.name_differs': ({ number, known, given }) => ({
    what:
      known === null
        ? `The number ${maskedNumber(number)} is not that of "${given}".`
        : `The number ${maskedNumber(number)} is registered for "${known}", not for "${given}".`,
    why: 'A number belongs to one person only; a name is changed only for a reason.',
    next:
      known === null
        ? ['Look at number and name on the card again, or scan it: --scan -']
        : [
            'motcua citizen show <number>',
            `motcua citizen edit <number> --name ${shellWord(given)} --reason "<reason>"`,
            `motcua citizen edit <number> --without-id --reason "<reason>"`,
          ],
    ...(known === null && {
      desk: ['Scan the card, or type number and name again as on the card.'],
    }),
  }),
  'citizen.not_found': ({ typed, near }) => ({
    what: `No citizen "${typedNumber(typed)}" was found.`,
    ...(near.length > 0 && { why: `Several people come close: ${near.join('; ')}.` }),
    next: ['motcua citizen find <name or number>', 'motcua citizen register'],
  }),
  'citizen.several_bear': ({ number, bearers }) => ({
    what: `${counted(bearers.length, 'record')} bear ${maskedNumber(number)}: ${bearers.map(bearerText).join('; ')}.`,
    why: "A household business bears its owner's number: which of them is meant is said by its id.",
    next: bearers.map((each) => `${each.uuid} in the number's place for ${bearerText(each)}`),
  }),
  'citizen.same_record': ({ name }) => ({
    what: `Both mean one record: ${name}.`,
    why: 'A merged record is found by any of its numbers, and the kept one is shown.',
    next: ['motcua citizen find <name or number>', 'motcua citizen show <number>'],
  }),
  'citizen.already_merged': ({ name, into, kept }) => ({
    what: `The record of ${name} has been part of ${into} before.`,
    next: [`motcua citizen show ${kept}`],
  }),
  'citizen.merge_differs': ({ kept, other, fields: names }) => ({
    what: `These cannot be merged: the two records differ in ${listed(names)}.`,
    why: 'With such a difference they are two people. If one of them is wrong, correct it first.',
    next: [`motcua citizen show ${kept}`, `motcua citizen show ${other}`, ...editOf(other, names)],
  }),
  'citizen.merge_names_differ': ({ kept, other, names: [one, two] }) => ({
    what: `The two records bear two names: "${one}" and "${two}".`,
    why: 'Two names are merged only for a reason.',
    next: [`motcua citizen merge ${kept} ${other} --reason "<reason>"`],
  }),
  'citizen.not_merged': ({ name, merged }) => ({
    what: `The record of ${name} is not part of another.`,
    ...(merged.length > 0 && { why: 'What was merged into it can be taken apart again.' }),
    next:
      merged.length > 0
        ? merged.map((id) => `motcua citizen unmerge ${id}`)
        : ['motcua citizen show <number>'],
  }),
  'citizen.kept_merged': ({ name, into, kept }) => ({
    what: `Not yet: the record of ${name} was itself merged into ${into} since.`,
    next: [`motcua citizen unmerge ${kept}`],
  }),
  'citizen.corrected_since': ({ name, kept, other, fields: names, was }) => ({
    what: `Not yet: after the merge this was corrected of ${name}: ${listed(names)}.`,
    why: 'Nobody can tell whose the correction is. Put it back as it was after the merge first.',
    next: [...editOf(kept, names, was), `motcua citizen unmerge ${other}`],
  }),
  'citizen.out_of_sight': ({ typed, near, office }) => ({
    what: `${office} has no dossier of "${typedNumber(typed)}".`,
    why:
      near.length > 0
        ? `Several people come close: ${near.join('; ')}.`
        : 'Post office clerks see those whose dossiers their post office received or holds. Register others by their card first.',
    next: [
      'motcua citizen register --id <number> --name "<full name as on the paper>"',
      'or scan the card: motcua citizen register --scan -',
    ],
    desk: ['Scan the card, or type the number and then the name as on the card.'],
  }),
  'scan.refused': ({ why }) => ({
    what: 'No card could be read from the scan.',
    why: scanFaults[why],
    next: ['Scan again, or type it: motcua citizen register --id <number> --name "<full name>"'],
  }),
});
