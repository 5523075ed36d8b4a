/** Words for declarations. */
import { countBounds, type FieldType } from '../../domain/declaration/field-type.ts';
import type { AnswersFault } from '../../domain/declaration/problems.ts';
import { limits } from '../../domain/limits.ts';
import { countText, dateText, shellWord } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';

import { citizenWords } from './citizen.ts';
import { dossierWords } from './dossier.ts';
import { orList } from './list.ts';

/** What a good answer to a field is. */
const wanted: Readonly<Record<FieldType, string>> = {
  text: `text, not empty, of ${countText(limits.valueLetters)} letters at the most`,
  lines: 'one or several lines, with ; between them',
  date: 'a whole date, as 24/11/2026',
  date_or_year: 'a date as 24/11/1990, or a year alone as 1990',
  date_in_words: 'nothing: it follows from the date',
  instant_or_date: 'a date, with a time if it is known, as 14:30 24/11/2026',
  sex: 'male, female or other',
  choice: 'one of the choices',
  yes_no: 'yes or no',
  count: `a whole number, from ${countBounds.least} to ${countBounds.most}`,
  money: 'whole đồng, as 5,000,000',
  address: 'an address',
  identity:
    'the number of the paper, with its date and issuer if they are known: C1234567; 10/05/2021; the police',
  citizen_id: 'the twelve digits of a personal number',
  phone: 'a phone number',
  email: 'an e-mail address',
};

/** Why a file is none of answers. */
function whyNoAnswers(fault: AnswersFault): string {
  switch (fault.is) {
    case 'no_json':
      return `Line ${fault.line}, column ${fault.column}: from there it is no JSON.`;
    case 'deep':
      return 'Its [ and { stand in each other too deep.';
    case 'repeated':
      return 'A field stands there twice: which answer is meant is not known.';
    case 'no_object':
      return 'A JSON object is needed: {"child.name": "Trần Thị Thử", …}.';
    case 'no_row':
      return `Row ${fault.row} of ${fault.field} has to be an object: {"name": "…"}.`;
    case 'no_answer':
      return `The field ${fault.field} has to be text or a number.`;
  }
}

export const declarationProblems = (): ProblemsOf<'declaration'> => ({
  'declaration.no_such_form': ({ typed, near }) => ({
    what: `No form "${typed}" of a declaration is in use.`,
    ...(near.length > 0 && { why: `Is it ${orList(near)}?` }),
    next: ['motcua declaration list'],
  }),
  'declaration.no_such_field': ({ form, title, field, near }) => ({
    what: `${title} has no field "${field}".`,
    ...(near.length > 0 && { why: `Is it ${orList(near)}?` }),
    next: [`motcua declaration list --fields ${form}`],
  }),
  'declaration.no_row': ({ field, example }) => ({
    what: `The field "${field}" stands in a table: say in which row, and leave none out.`,
    next: [`--set ${example}=…`],
  }),
  'declaration.many_rows': ({ field, most }) => ({
    what: `The table "${field}" has too many rows: ${most} at most. Nothing was kept.`,
    next: ['Make several declarations of it, and try again.'],
  }),
  'declaration.bad_answer': ({ field, label, type, choices }) => ({
    what: `What was said for "${label}" (${field}) is no answer. Nothing was kept.`,
    why: choices.length > 0 ? `It must be ${orList(choices)}.` : `It must be ${wanted[type]}.`,
    next: [`--set ${field}=…`],
  }),
  'declaration.rules': ({ title, rules }) => ({
    what: `${title} contradicts itself. Nothing was kept.`,
    why: `${rules.map(({ en }) => en).join('; ')}.`,
    next: ['--set <field>=<right answer>'],
    desk: ['Mend the answer that is wrong.'],
  }),
  'declaration.bad_form': ({ path, fault }) => ({
    what: `The form of a declaration ${path} has a mistake and is not used.`,
    why: `It is at ${fault.en}.`,
    next: [`motcua declaration check ${shellWord(path)}`],
  }),
  'declaration.ended': ({ title, version, until }) => ({
    what: `${title}: this form is not in use on that day.`,
    why:
      until === null
        ? `It holds from ${dateText(version)}.`
        : `It holds from ${dateText(version)} to ${dateText(until)}.`,
    next: ['motcua declaration list --all'],
  }),
  'declaration.bad_answers': ({ path, fault }) => ({
    what: `No answers can be read in ${path === '-' ? 'standard input' : path}. Nothing was kept.`,
    why: whyNoAnswers(fault),
    next: ['Correct that and try again; for a sample: motcua declaration export <TK> <file>'],
  }),
  'declaration.other_form': ({ path, form, wanted: needed, title }) => ({
    what: `The file ${path} answers the form ${form}, not ${title} (${needed}). Nothing was kept.`,
    next: [`motcua declaration fill ${form} --from ${path}`],
  }),
  'declaration.no_person': ({ person, known }) => ({
    what: `Nobody in this form is called "${person}".`,
    why: `There are ${orList(known)}.`,
    next: [`--person ${known[0]}=<number>`],
  }),
  'declaration.not_found': ({ typed }) => ({
    what: `There is no declaration "${typed}".`,
    why: 'Its code stands below its QR code, as TK-7K2QM-9X4RA.',
    next: ['motcua declaration list --dossier <code>'],
  }),
  'declaration.replaced': ({ code }) => ({
    what: `The declaration ${code} was filled in again.`,
    next: [`motcua declaration show ${code}`],
  }),
  'declaration.other_procedure': ({ code, procedure }) => ({
    what: `The declaration ${code} is not one of procedure ${procedure}.`,
    next: [`motcua declaration list --procedure ${procedure}`],
  }),
  'declaration.closed': ({ code, status }) => ({
    what: `Dossier ${code} is over (${dossierWords.status[status].toLowerCase()}): nothing is declared for it.`,
    next: [`motcua dossier why ${code}`],
  }),
  'declaration.other_sex': ({ role, name, sex }) => ({
    what: `${name} cannot be "${role}": the card or record says ${citizenWords.sex[sex]}.`,
    next: ['--person <who>=<the right number>'],
    desk: ['Scan the right card, or press Enter where there is none.'],
  }),
  'declaration.one_person': ({ roles, name }) => ({
    what: `${name} cannot be both "${roles[0]}" and "${roles[1]}".`,
    next: ['--person <who>=<the right number>'],
    desk: ['Scan the right card, or press Enter where there is none.'],
  }),
  'declaration.elsewhere': ({ code }) => ({
    what: `The declaration ${code} is another dossier's or another person's. Nothing was kept.`,
    why: 'One is filled in again, and becomes a paper of a dossier, only of the same person.',
    next: [`motcua declaration show ${code}`],
  }),
  'declaration.whose': () => ({
    what: 'Whose declaration is it? Name the person, or a dossier of theirs.',
    next: ['--citizen <number>', '--dossier <code>'],
    desk: ['Name the person who has come.'],
  }),
  'declaration.unreadable': ({ code, title, version, erased }) => ({
    what: erased
      ? `What the declaration ${code} said was erased on request.`
      : `The form ${title} of ${dateText(version)}, of which ${code} is, is not on this machine.`,
    next: erased ? [`motcua declaration show ${code}`] : ['motcua declaration list --all'],
  }),
  'declaration.erased_meanwhile': () => ({
    what: 'What this declaration is filled in from has just been erased on request. Nothing was kept.',
    why: 'Somebody in it, or an earlier declaration that answers are from, is not here any more.',
    next: ['motcua declaration fill <form> --citizen <number>'],
    desk: ['Fill it in anew.'],
  }),
});

export const declarationEventWords: EventWords<'declaration'> = {
  'declaration.filled': 'Declaration filled in',
  'declaration.attached': 'Declaration added to a dossier',
};

export const declarationScreen: ScreenOf<'declaration'> = {
  declaration: () => ({
    wanted,
    code: 'Declaration',
    form: 'Form',
    formOf: (id: string, since: string): string => `${id}, from ${since}`,
    title: 'Title',
    since: 'Holds',
    held: (from: string, until: string | null): string =>
      until === null ? `from ${from}` : `${from} – ${until}`,
    procedures: 'Procedures',
    dossier: 'Dossier',
    filledAt: 'Filled in',
    state: 'State',
    replaced: 'filled in again',
    erased: 'The answers are not here any more.',
    empty: '(empty, to be written by hand)',
    field: 'Field',
    label: 'Question',
    answer: 'Answer',
    noForms: 'No form of a declaration is in use.',
    noneFilled: 'There are no declarations.',
    filled: (code: string): string => `Declaration ${code} is kept.`,
    byHand: (labels: readonly string[]): string =>
      `Still to be written by hand: ${labels.join('; ')}.`,
    exported: (code: string, file: string | null): string =>
      file === null
        ? `Declaration ${code} is written.`
        : `Declaration ${code} is written to ${file}.`,
    checked: (file: string, form: string, fields: number, rules: number): string =>
      `${file}: form ${form}, ${fields} fields, ${rules} rules, nothing wrong.`,
    askForm: 'Which form?',
    askCard: (who: string): string => `Scan the card of ${who} (Enter if there is none):`,
    usual: (answer: string): string => `1 is ${answer}`,
    mayBeDotted: 'Enter leaves it empty: dotted on the paper, to be written by hand.',
    explainText: (label: string): string => `${label}: text, as it will be printed.`,
    mayBeEmpty: 'Enter leaves it empty, to be written by hand.',
    skipsPart: 'Enter if there is nothing in all of this part.',
    declaredOn: (day): string => `from their own declaration of ${day}`,
    fromBefore: (day, count): string =>
      count === 1
        ? `One answer is from their own declaration of ${day}.`
        : `${count} answers are from their own declaration of ${day}.`,
    ceased: (label, written, now, more): string =>
      `${label}: there is no "${written}" since 1 July 2025; it is ${orList(now)} now` +
      `${more > 0 ? `, or ${more} others` : ''}. Nothing was changed.`,
    askCeased: (written): string =>
      `There is no "${written}" since 1 July 2025. A number changes it, Enter keeps it, or type it anew:`,
    explainCeased: [
      'Since 1 July 2025 there are new communes: a number writes the new name, Enter keeps what is written.',
      'Several lines: the old name was that of several places, or its commune went into several.',
    ],
    askRow: (part: string, n: number): string => `${part}: is there a person ${n}?`,
    wrong: 'Not right yet:',
    doubt: 'Look again:',
    differs: (label: string, said: string, record: string): string =>
      `${label}: "${said}" was said, the card or record has "${record}".`,
    ownNumber: (label: string, n: string): string => `${label} (item ${n})`,
    differsCharged: (label: string, said: string, charged: string): string =>
      `${label}: declared "${said}", charged at reception "${charged}".`,
    declaredOtherwise: (code: string, label: string, said: string, charged: string): string =>
      `Declaration ${code}, ${label}: declared "${said}", charged at reception "${charged}".`,
    askKeep: 'Enter keeps it, a number mends a line:',
    explainKeep: 'A number mends a line; Enter keeps it where nothing is wrong any more.',
    dropsRow: 'A minus and the number of a line in a table (as -17): takes that whole row away',
    askDrop: (row: string): string => `Take ${row} out of the declaration?`,
    askMend: 'Which one is to be mended? (number)',
    askHow: 'This declaration (Enter if it was brought along):',
    hows: {
      here: 'filled in here, once the dossier is received',
      brought: 'brought along',
      portal: 'filled in here and filed for them on the portal',
    },
    standing: (code: string, day: string): string => `${code}, filled in on ${day}, made its paper`,
    explainHow: [
      '1 asks for what is missing and prints it to be signed, right after the reception; 2 asks nothing.',
      '3 is the same as 1, and the dossier counts as filed online with staff help.',
    ],
    draft: ({ title, owner, at, by }): string => `${title} of ${owner}, ${at} (${by})`,
    goingOn: (at: string): string => `Going on with the declaration begun at ${at}.`,
    orCard: "Or scan this person's card.",
    askPage: 'Declaration: a number, or Enter to go back:',
    ofDossier: (codes): string =>
      codes.length === 1 ? `Declaration ${codes[0]}` : `${codes.length} declarations`,
    printIt: (code): string => `Print declaration ${code} to be signed`,
    again: (code): string => `Fill in declaration ${code} again`,
    unfilled: (code) =>
      `The declaration is not filled in, and the receipt ${code} counts it as handed in.`,
    unfilledWays: {
      now: 'go on with it now',
      later: 'later, or there is one on paper: the receipt stays as it is',
      none: 'none was handed in: off the papers, and the receipt printed anew',
    },
    askUnfilled: 'What is true of it? (number)',
    explainUnfilled: 'What was filled in is kept at this counter, whatever is picked.',
    unfilledReason: 'the declaration was not filled in at the reception',
    countedUnfilled: (code) =>
      `! The receipt of ${code} counts the declaration, and it is not filled in: go on with it (n at home) and have it signed; else correct the papers (s13) and print again.`,
    draftKept:
      'The declaration so far is kept at this counter. On the home screen: n goes on, s37 drops it.',
  }),
};
