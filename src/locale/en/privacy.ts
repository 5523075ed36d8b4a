/** Words for what people ask about what is kept of them. */
import type { KeptPart, KeptReason } from '../../domain/privacy/kinds.ts';
import { dateText, momentText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { backIn, goneText, resetText } from './one-hand.ts';

export const privacyWords: ListWords<'privacyKind' | 'privacyState' | 'privacyMark'> = {
  privacyKind: {
    view: 'see their data',
    correct: 'have their data put right',
    restrict: 'have their data no more worked with',
    erase: 'have their data erased',
  },
  privacyState: {
    open: 'not answered yet',
    granted: 'granted',
    partly: 'granted in part',
    refused: 'refused',
  },
  privacyMark: { restricted: 'not worked with', held: 'held, not erased' },
};

export const privacyEventWords: EventWords<'privacy'> = {
  'privacy.asked': 'Request about personal data',
  'privacy.told': 'Told that the request has come',
  'privacy.answered': 'Request about personal data answered',
  'privacy.marked': 'Somebody’s data marked',
  'privacy.unmarked': 'Mark taken off somebody’s data',
};

const why: Readonly<Record<KeptReason, string>> = {
  held: 'a manager decided to hold it',
  open: 'the dossier is not closed yet',
  other_owner: 'the dossier is somebody else’s',
  business: 'it bears this number for its tax code, and asks for itself',
  named: 'it is somebody else’s, and names this person',
  listed: 'a list brought it with this name; it has no dossier, and may be somebody else’s',
  dossier: 'the time for which dossiers are kept is not over',
  money: 'the time for which records of money are kept is not over',
};

function keptText({ code, why: reason, until }: KeptPart): string {
  const all = reason === 'business' ? 'The household business’s record' : 'Everything';
  const things = { named: 'Declaration', listed: 'Certification' } as const;
  const thing = reason === 'named' || reason === 'listed' ? things[reason] : 'Dossier';
  const what = code === null ? all : `${thing} ${code}`;
  const forEver = reason === 'dossier' || reason === 'money' ? ' (kept for ever)' : '';
  return `${what} stays: ${why[reason]}${until === null ? forEver : `, until ${dateText(until)}`}.`;
}

export const privacyProblems = (): ProblemsOf<'privacy'> => ({
  'privacy.asked_already': ({ number, kind, elsewhere }) => ({
    what: `This person has asked to ${privacyWords.privacyKind[kind]} already: ${number}${elsewhere === null ? '' : ` of the office ${elsewhere}`} is open.`,
    why: 'A request is answered once; its term runs from the first.',
    next:
      elsewhere === null
        ? [`motcua privacy answer ${number} --as granted`, 'motcua privacy list']
        : [`motcua office show ${elsewhere}`],
    desk: [
      elsewhere === null
        ? 'Answer that request first.'
        : `The office ${elsewhere} answers that request first.`,
    ],
  }),
  'privacy.no_request': ({ typed, open }) => ({
    what: `There is no request with the number "${typed}".`,
    ...(open.length > 0 && { why: `Waiting for an answer: ${open.join(', ')}.` }),
    next: ['motcua privacy list --all'],
    desk: ['Look at the list of requests about personal data.'],
  }),
  'privacy.answered_already': ({ number, state, at }) => ({
    what: `Request ${number} was ${privacyWords.privacyState[state]} at ${momentText(at)}.`,
    why: 'An answer that stands is not changed; whoever asked may ask again.',
    next: ['motcua privacy list --all'],
    desk: ['Look at the list of requests about personal data.'],
  }),
  'privacy.not_granted': ({ number, kind, state, wanted }) => ({
    what: `Request ${number} is to ${privacyWords.privacyKind[kind]}, ${privacyWords.privacyState[state]}.`,
    why: `A copy is for a request to ${privacyWords.privacyKind[wanted]} that was granted.`,
    next: [`motcua privacy answer ${number} --as granted`, 'motcua privacy list --all'],
    desk: ['Answer that request first.'],
  }),
  'privacy.all_kept': ({ number, kept }) => ({
    what: 'Nothing of this person may be erased yet.',
    why: kept.map(keptText).join(' '),
    next: [`motcua privacy answer ${number} --as refused --reason "<why>"`],
    desk: ['Refuse the request and give these reasons.'],
  }),
  'privacy.not_agreed': ({ number, erased, record, kept, sources }) => ({
    what: 'Nothing was erased: nothing brings back what is, so somebody must agree.',
    why: [
      ...(erased.length > 0 ? [`The people would be taken out of: ${erased.join(', ')}.`] : []),
      ...(record ? ['The person’s own record would go.'] : []),
      ...kept.map(keptText),
      ...(sources.length > 0 ? [`Not read in the text of the law: ${sources.join('; ')}.`] : []),
    ].join(' '),
    next: [`motcua privacy answer ${number} --as granted --yes`],
    desk: ['Look at what will go, then agree.'],
  }),
  'privacy.time_alone': ({ number, today, borne }) => ({
    what: `Request ${number} was not carried out: that today is ${dateText(today)} is told by this machine's clock alone.`,
    why: `The days on which people worked in the store bear out ${dateText(borne)}, when it is still to be kept. Between two such days at most 31 days count, 10 where nobody but whoever answers wrote, and of those at most 31 in all since another last worked. Nothing brings back what is erased.`,
    next: [
      'motcua store doctor',
      'If the day is right, go on working as usual for as many days as are missing; then answer again.',
    ],
  }),
  'privacy.changed_meanwhile': ({ number }) => ({
    what: `Nothing was erased: while you looked at request ${number}, what would go has changed.`,
    next: ['Do it again, and look closely before you agree.'],
  }),
  'privacy.restricted': ({ name }) => ({
    what: `${name} asked that nobody works with their data: the record is not changed or merged.`,
    why: 'Only whoever is in charge lifts that, with a reason.',
    next: ['motcua privacy lift <number> --what restricted --reason "<why>"'],
    desk: ['Ask whoever is in charge to lift it.'],
  }),
  'privacy.hold_over': ({ until }) => ({
    what: `The ${dateText(until)} is over: nothing can be held until then.`,
    next: ['Give a day from today on, or leave out --until to hold it until it is lifted.'],
    desk: ['Give a day from today on, or none.'],
  }),
  'privacy.second_person': ({ name, pin, others }) => ({
    what: `${name} had this data held, so somebody else lifts it.`,
    why:
      (pin === null ? '' : `${resetText(pin)} `) +
      `These may: ${others.map((each) => each.name).join(', ')}.`,
    next: [`motcua staff login ${others[0]?.login ?? ''}`],
  }),
  'privacy.not_alone': ({ second, date, pin, gone }) => ({
    what: `${second} may not lift alone what is held since ${dateText(date)}.`,
    why: (pin === null ? '' : `${resetText(pin)} `) + goneText(gone),
    next: [...backIn(gone), 'motcua staff list'],
  }),
  'privacy.countersign_later': ({ date, clock, pin }) => ({
    what: `The data is held since ${dateText(date)}: lifting that takes a second person.`,
    why:
      (pin === null ? '' : `${resetText(pin)} `) +
      'Nobody else here may: it is countersigned on paper and lifted from the next day on.' +
      (clock === null
        ? ''
        : ` A clock gone back was accepted on ${dateText(clock)}: it is lifted after that day.`),
    next: ['--countersigned-by "<name of who signed>"'],
    desk: ['From the next day on, do it again and give the name of who signed the paper.'],
  }),
  'privacy.no_mark': ({ name, kind }) => ({
    what: `The data of ${name} is not marked "${privacyWords.privacyMark[kind]}".`,
    next: ['motcua privacy list'],
  }),
  'privacy.not_yet': ({ came }) => ({
    what: `The ${dateText(came)} is still to come: no request can have come then.`,
    why: 'Its term runs from the day on which it came.',
    next: ['Give the day on the letter, or leave out --came where the person is at the counter.'],
    desk: ['Give the day on the letter, or none where the person is at the counter.'],
  }),
});

export const privacyScreen: ScreenOf<'privacy'> = {
  privacy: () => ({
    number: 'No.',
    kind: 'Request',
    state: 'State',
    next: 'Next by',
    none: 'No request waits for an answer.',
    erasedPerson: '(erased)',
    asked: (number, kind, name) => `Request ${number} of ${name} is written down: to ${kind}.`,
    doneBy: (day) => `It is to be done by ${day}.`,
    tellBy: (day) => `The person is to be told by ${day} that it has come.`,
    told: (number) => `It is written down that whoever asked knows that ${number} has come.`,
    askReason: 'Why it is refused, for whoever asked:',
    answered: (number, kind, state) => `Request ${number} (to ${kind}): ${state}.`,
    erased: (codes) =>
      `Erased from the dossiers ${codes.join(', ')}. Older backups have it until they are replaced.`,
    erasedScans: (count: string): string =>
      `${count} scanned file${count === '1' ? ' was' : 's were'} erased; the journal keeps the digest. What lies beside older backups stays until these are replaced.`,
    papersLeft: (count) =>
      `Papers of this person that the program made lie in this machine's folder of papers and are not erased with it (${count}). Look and delete them by hand:`,
    willEraseScans: 'Scanned files that will go',
    kept: keptText,
    willErase: 'Will be taken out of',
    willEraseRecord: 'Will be erased, the record of',
    willKeep: 'Stays',
    unverified: 'Not read in the text of the law',
    sureErase: (number) => `Erase as request ${number} asks? What is erased is gone for good.`,
    mark: (mark, name, until, reason) =>
      [`${mark}: ${name}`, until === null ? '' : `until ${until}`, reason ?? '']
        .filter((part) => part !== '')
        .join(', '),
    held: (name, until) =>
      until === null
        ? `The data of ${name} is held until somebody lifts that.`
        : `The data of ${name} is held until ${until}.`,
    lifted: (mark, name) => `"${mark}" is lifted from ${name}.`,
    field: 'Field',
    lastAct: 'Last act',
    keptUntil: 'Kept until',
    event: 'What happened',
    said: 'What it tells of people',
    nothingOver: 'No dossier has been kept for as long as it has to be.',
    notVerified: (source) => `Not read in the text of the law; check it before erasing: ${source}`,
    copyTitle: 'PERSONAL DATA KEPT HERE',
    copyNote: (number, day) => `For request ${number}, on ${day}`,
    copyDossiers: 'Dossiers',
    copyEntries: 'What was written',
    copyScans: 'Scans that are kept (ask for a file by its number)',
    copyNamed: 'Declarations of others that name this person',
    copyLooks: 'Who looked',
    ofBusiness: (name, uuid) =>
      `${name} bears this number too, in a record of its own: ask about that by ${uuid}.`,
    copyGiven: (number) =>
      `Put this into the hands of whoever asked (${number}): it has whole numbers.`,
    overdue: (count) => `Requests about personal data past their term: ${count}.`,
  }),
};
