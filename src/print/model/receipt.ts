/** Form 01: the receipt for a dossier, with the day its result is due. Pure. */
import { clockStart } from '../../domain/dossier/clock-start.ts';
import type { Dossier, Party } from '../../domain/dossier/dossier.ts';
import { undecidedOf } from '../../domain/dossier/conditional.ts';
import { isHere } from '../../domain/dossier/components.ts';
import { componentsTold } from '../../domain/dossier/look-up.ts';
import { postedTo } from '../../domain/dossier/people.ts';
import type { Term } from '../../domain/procedure/procedure.ts';
import {
  codes,
  field,
  letterhead,
  line,
  fieldsLine,
  numberField,
  serialNumber,
  framedSheet,
  type SheetInput,
} from './head.ts';
import { dueText } from './due-text.ts';
import { arrivalLine, competentLine, type DecidedElsewhere } from './elsewhere.ts';
import { momentIn, twoDigits } from './paper-format.ts';
import { feeBlocks, waivedBlock, type WaivedLine } from './receipt-fees.ts';
import type { SheetBlock, SheetField, Sheet } from './sheet.ts';
import { fill, type ReceiptWording } from './wording.ts';

export interface ReceiptInput extends SheetInput<ReceiptWording> {
  /** The register book's volume; a blank to fill in by hand when not given. */
  registerBook?: string | null;
  /** The office that decides it, where that is another one. */
  elsewhere?: DecidedElsewhere | null;
  /** The due date rests on days off that nobody has announced yet. */
  provisional?: boolean;
  /** What was taken off its fees. */
  waived?: readonly WaivedLine[];
  /** The transfer that pays what is due, and the lines that say to whom. */
  payBy?: { payload: string; lines: string[] } | null;
}

/** The receipt's page description, for paper of any size. */
export function receiptSheet(input: ReceiptInput): Sheet {
  const { dossier, wording } = input;
  return framedSheet(input, wording.title, dossier.receivedAt, [
    letterhead(input, dossier.receivedAt),
    { kind: 'title', text: wording.title, note: null },
    codes(input),
    ...persons(dossier, wording),
    ...request(dossier, wording),
    ...components(dossier, wording),
    ...times(input),
    ...feeBlocks(dossier.fees, wording),
    waivedBlock(dossier.fees, input.waived ?? [], wording),
    payBlock(input),
    inPlaceOf(dossier, wording),
    signatures(dossier, wording),
    { kind: 'rule' },
    { kind: 'note', text: smallPrint(dossier, wording) },
  ]);
}

/** The register's number and the telephone stand beside the code to pay by, where there is one. */
function payBlock(input: ReceiptInput): SheetBlock | null {
  const { payBy } = input;
  const last = [field(null, registerLine(input)), officePhone(input)];
  if (!payBy) return fieldsLine(last);
  const beside = last.filter((each) => each !== null);
  return { kind: 'qr', text: payBy.payload, lines: payBy.lines, beside };
}

function persons(dossier: Dossier, wording: ReceiptWording): (SheetBlock | null)[] {
  const { owner, submitter, authorisation } = dossier;
  const channel = field(wording.channel, channelText(dossier, wording));
  if (submitter === null) return person(wording.submitterOf, owner, channel, wording);
  const under = authorisation === null ? null : field(wording.authorisation, authorisation);
  return [
    ...person(wording.submitter, submitter, channel, wording),
    ...person(wording.owner, owner, under, wording),
  ];
}

/** Name, number, address and ways to reach; `more` is what else is said of this person. */
function person(
  label: string,
  party: Party,
  more: SheetField | null,
  wording: ReceiptWording,
): (SheetBlock | null)[] {
  const { name, phone, address, email } = party;
  return [
    line(label, name, true),
    fieldsLine([numberField(wording, party), phone === null ? null : field(wording.phone, phone)]),
    line(wording.address, address),
    fieldsLine([email === null ? null : field(wording.email, email), more]),
  ];
}

/** What is asked in the citizen's words, and always the procedure it is asked under. */
function request(dossier: Dossier, wording: ReceiptWording): (SheetBlock | null)[] {
  const { name, code } = dossier.procedure;
  const official = fill(wording.procedureWithCode, { name, code });
  if (dossier.subject === null) return [line(wording.request, official)];
  return [line(wording.request, dossier.subject), line(wording.procedure, official)];
}

function components(dossier: Dossier, wording: ReceiptWording): (SheetBlock | null)[] {
  const count = (value: number): string => (value === 0 ? wording.countNone : twoDigits(value));
  const rows = dossier.components.map((paper, index) => [
    String(index + 1),
    isHere(paper) ? paper.name : fill(wording.paperReused, { name: paper.name }),
    count(paper.originals),
    count(paper.certified),
    count(paper.copies),
  ]);
  const table: SheetBlock = {
    kind: 'table',
    columns: [
      { title: wording.columnNumber, share: 8, align: 'centre' },
      { title: wording.columnPaper, share: 53, align: 'left' },
      { title: wording.columnOriginals, share: 10, align: 'centre' },
      { title: wording.columnCertified, share: 18, align: 'centre' },
      { title: wording.columnCopies, share: 11, align: 'centre' },
    ],
    rows,
    total: null,
  };
  return [
    fieldsLine([
      field(wording.sets, fill(wording.setsCount, { count: twoDigits(dossier.sets) })),
      field(wording.components, rows.length === 0 ? wording.componentsNone : ''),
    ]),
    rows.length === 0 ? null : table,
    ...data(dossier, wording),
    ...missing(dossier, wording),
    undecided(dossier, wording),
  ];
}

/** What is not handed in, as a database said it: which, when, and who asked. */
function data(dossier: Dossier, wording: ReceiptWording): (SheetBlock | null)[] {
  const { receivedBy } = dossier;
  const told = componentsTold(dossier.components, dossier.lookUps);
  const found = told.flatMap(({ state, lookUp }) => (state === 'data' && lookUp ? lookUp : []));
  if (found.length === 0) return [];
  return [
    line(wording.data, ''),
    ...found.map(({ name, database, at, by }, index) => {
      const moment = momentIn(wording.moment, at);
      const who = by === receivedBy.login ? receivedBy.name : by;
      const told = { n: index + 1, name, database: database ?? '', moment, by: who };
      return line(null, fill(wording.dataItem, told));
    }),
  ];
}

function missing(dossier: Dossier, wording: ReceiptWording): (SheetBlock | null)[] {
  if (dossier.missing.length === 0) return [];
  return [
    line(wording.missing, ''),
    ...dossier.missing.map((name, index) =>
      line(null, fill(wording.missingItem, { n: index + 1, name })),
    ),
    line(wording.missingReason, dossier.missingReason),
  ];
}

/** Nobody has said whether the citizen has to bring these: it is not left to be assumed. */
function undecided(dossier: Dossier, wording: ReceiptWording): SheetBlock | null {
  const papers = undecidedOf(dossier).map(({ name, when }) =>
    fill(wording.undecidedItem, { name, when: when ?? wording.undecidedIfAny }),
  );
  return papers.length === 0 ? null : line(wording.undecided, papers.join('; '));
}

function times(input: ReceiptInput): (SheetBlock | null)[] {
  const { dossier, wording, elsewhere } = input;
  return [
    competentLine(elsewhere, wording),
    line(wording.term, termOf(dossier, wording)),
    line(wording.receivedAt, momentIn(wording.moment, dossier.receivedAt)),
    line(wording.dueAt, dueText(dossier, wording), true),
    arrivalLine(elsewhere, wording),
    input.provisional === true ? line(null, wording.dueProvisional) : null,
    line(wording.returnBy, returnText(input)),
  ];
}

/** The time limit, and what it runs from where that is not the receipt. */
function termOf(dossier: Dossier, wording: ReceiptWording): string {
  const term = termText(dossier.term, wording);
  const start = clockStart(dossier);
  if (start === 'receipt') return term;
  const from = start === 'review' ? wording.termFromReview : wording.termFromArrival;
  return fill(from, { term });
}

/** The time limit as the rule states it, not as a date. */
export function termText(term: Term, wording: ReceiptWording): string {
  if (term.rule === 'none') return wording.termNone;
  if (term.rule === 'unstated') return wording.termUnstated;
  if (term.rule === 'same_day_cutoff') {
    return fill(wording.termSameDay, { cutoff: cutoffText(term.cutoff, wording) });
  }
  const templates = {
    working_day: wording.termWorkingDays,
    calendar_day: wording.termCalendarDays,
    month: wording.termMonths,
    hour: wording.termHours,
  };
  return fill(templates[term.unit], { count: twoDigits(term.value) });
}

function cutoffText(cutoff: string, wording: ReceiptWording): string {
  const [hour = '', minute = ''] = cutoff.split(':');
  return fill(minute === '00' ? wording.cutoffHour : wording.cutoffMinute, { hour, minute });
}

function channelText({ channel, source }: Dossier, wording: ReceiptWording): string {
  if (channel === 'counter') return wording.channelCounter;
  if (channel === 'post') return wording.channelPost;
  if (channel === 'home') return wording.channelHome;
  if (source === 'portal') return wording.channelPortal;
  if (source === 'app') return wording.channelApp;
  return source === 'assisted' ? wording.channelAssisted : wording.channelOnline;
}

function returnText({ dossier, office, wording }: ReceiptInput): string {
  if (dossier.returnBy === 'online') return wording.returnOnline;
  if (dossier.returnBy === 'post') {
    const { address } = postedTo(dossier);
    return address === null ? wording.returnPostNoAddress : fill(wording.returnPost, { address });
  }
  return office.address === null
    ? fill(wording.returnCounterNoAddress, { office: office.name })
    : fill(wording.returnCounter, { office: office.name, address: office.address });
}

function officePhone({ office, wording }: ReceiptInput): SheetField | null {
  return office.phone === null ? null : field(wording.officePhone, office.phone);
}

/** The receipt that the citizen has of what was received by mistake holds no more. */
function inPlaceOf({ replaces }: Dossier, wording: ReceiptWording): SheetBlock | null {
  if (replaces === null) return null;
  return line(null, fill(wording.inPlaceOf, { code: replaces }));
}

function registerLine({ dossier, wording, registerBook }: ReceiptInput): string {
  return fill(wording.registerLine, {
    book: registerBook ?? wording.registerBlank,
    number: serialNumber(dossier.code),
  });
}

function signatures(dossier: Dossier, wording: ReceiptWording): SheetBlock {
  const { signHint: hint } = wording;
  const present = dossier.submitter ?? dossier.owner;
  return {
    kind: 'signatures',
    left: { caption: wording.signSubmitter, hint, name: present.name },
    right: { caption: wording.signReceiver, hint, name: dossier.receivedBy.name },
  };
}

function smallPrint({ code, receivedBy, counter }: Dossier, wording: ReceiptWording): string {
  const staff = fill(wording.staffLine, { name: receivedBy.name, counter });
  return `${staff} ${fill(wording.lookup, { code })}`;
}
