/** English words for custody: hand-overs, postal shipments, stations, refused returns. */
import type { HandoverProblemDetails } from '../../domain/handover/problems.ts';
import type { ReturnProblemDetails } from '../../domain/dossier/return-problems.ts';
import type { StationProblemDetails } from '../../domain/office/problems.ts';
import type { ShipmentProblemDetails } from '../../domain/shipment/problems.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, moneyText } from '../format.ts';
import type { ProblemTexts } from '../shape.ts';
import type { CustodyProblem } from '../vi/handover.ts';
import { counted, orList } from './list.ts';
import { handoverWords } from './words-handover.ts';
import { words } from './words.ts';

const onTheRoad: Pick<ProblemTexts, keyof HandoverProblemDetails> = {
  'dossier.in_transit': ({ code, slip, from, to, office }) => ({
    what: `Dossier ${code} is on the road from ${from} to ${to}.`,
    why: `Slip ${slip} has not been accepted yet, so nobody may act on the dossier.`,
    next: [roadCommand({ slip, from, to, office })],
  }),
  'handover.empty': ({ office }) => ({
    what: `${office} has no dossier to hand over.`,
    why: 'No code was given, or none of the dossiers held here fits what was asked.',
    next: [`motcua dossier list --holder ${office}`],
  }),
  'handover.same_office': ({ office }) => ({
    what: `Both sides are ${office}.`,
    next: ['motcua office list'],
  }),
  'handover.not_addressee': ({ slip, addressee, office }) => ({
    what: `Slip ${slip} was sent to ${addressee}, not to ${office}.`,
    why: 'Only the office named on the slip can accept it.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.not_sender': ({ slip, sender, office }) => ({
    what: `Slip ${slip} was sent by ${sender}, not by ${office}.`,
    why: 'Only the sender can do this.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.not_on_list': ({ slip, codes }) => ({
    what: `Slip ${slip} does not hold ${orList(codes)}.`,
    why: 'A paper that is there and not on the list is reported as extra.',
    next: [`motcua handover receive ${slip} --extra ${codes[0] ?? ''}`],
  }),
  'handover.contradiction': ({ slip, codes }) => ({
    what: `On slip ${slip}, ${orList(codes)} is reported in two ways that exclude each other.`,
    why: 'A dossier cannot be here and missing, nor on the list and extra.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.already_settled': ({ slip }) => ({
    what: `Nothing is left to receive on slip ${slip}.`,
    why: 'These dossiers were accepted before.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.already_received': ({ slip, received }) => ({
    what: `Slip ${slip} cannot be recalled.`,
    why: `The receiver has checked it and accepted ${counted(received, 'dossier')}.`,
    next: [`motcua handover show ${slip}`],
  }),
  'handover.recalled': ({ slip }) => ({
    what: `Slip ${slip} was recalled by its sender.`,
    next: [`motcua handover show ${slip}`],
  }),
  'handover.no_discrepancy': ({ slip, code, open }) => ({
    what: `Slip ${slip} has no open discrepancy about ${code}.`,
    ...(open.length > 0 && { why: `Still open: ${orList(open)}.` }),
    next: [`motcua handover show ${slip}`],
  }),
  'handover.wrong_resolution': ({ kind, resolution, allowed }) => ({
    what: `A discrepancy "${discrepancy(kind)}" cannot end as "${ending(resolution)}".`,
    why: `It may end as: ${allowed.map((each) => `${each} (${ending(each)})`).join(', ')}.`,
    next: ['motcua help handover settle'],
  }),
  'handover.not_found': ({ typed, near }) => ({
    what: `There is no hand-over slip "${typed}".`,
    ...(near.length > 0 && { why: `On the road now: ${orList(near)}.` }),
    next: ['motcua handover list'],
  }),
  'office.no_route': ({ from, to, through }) => ({
    what: `${from} does not pass dossiers straight to ${to}.`,
    why:
      through.length === 0
        ? 'Offices of these two kinds do not pass dossiers to each other.'
        : `They go through: ${through.map(kindName).join('; ')}.`,
    next: ['motcua office list'],
  }),
};

const returning: Pick<ProblemTexts, keyof ReturnProblemDetails> = {
  'dossier.out_of_sight': ({ code, office }) => ({
    what: `Dossier ${code} was neither received nor is it held by ${office}.`,
    why: 'Post office clerks see the dossiers that their post office received, holds or awaits.',
    next: ['motcua dossier list'],
  }),
  'dossier.authority_insufficient': ({ code, field }) => ({
    what: `More papers are needed to collect the result of dossier ${code} for somebody else.`,
    why: `Kinship alone is enough in civil status; this dossier belongs to the field ${field}.`,
    next: [`motcua dossier return ${code} --to authorised --authority certified`],
  }),
  'dossier.return_blocked': ({ code, amount }) => ({
    what: `The result of dossier ${code} cannot be handed over yet.`,
    why: `Fees of ${moneyText(amount)} are unpaid.`,
    next: [`motcua payment take ${code} --method cash`, `motcua payment quote ${code}`],
  }),
};

const stations: Pick<ProblemTexts, keyof StationProblemDetails> = {
  'office.merged': ({ office, into }) => ({
    what: `Office ${office} was merged into ${into}.`,
    why: 'The new office does all its work now; the old codes are still found.',
    next: [`motcua office show ${into}`],
  }),
  'counter.taken': ({ office, number }) => ({
    what: `${office} already has a counter ${number}.`,
    next: ['motcua counter list'],
  }),
  'counter.not_found': ({ typed, near }) => ({
    what: `This store has no counter "${typed}".`,
    ...(near.length > 0 && { why: `Its counters: ${orList(near)}.` }),
    next: ['motcua counter list'],
  }),
  'staff.other_office': ({ login, office, here }) => ({
    what: `${login} belongs to ${office} and cannot sign in at a counter of ${here}.`,
    why: 'Staff sign in at the counters of their own office only.',
    next: ['motcua counter list'],
  }),
};

const postal: Pick<ProblemTexts, keyof ShipmentProblemDetails> = {
  'shipment.range_overlaps': ({ first, last }) => ({
    what: `The range from ${first} to ${last} cannot be used.`,
    why: 'Part of it is recorded already, or its first number is greater than its last.',
    next: ['motcua shipment ranges'],
  }),
  'shipment.no_codes': ({ office }) => ({
    what: `${office} has no tracking code left.`,
    why: 'All ranges that the post gave this office are used up.',
    next: ['motcua shipment add-range --prefix RB --first <number> --last <number>'],
  }),
  'shipment.taken': ({ tracking }) => ({
    what: `Tracking code ${tracking} is in use for another shipment.`,
    next: [`motcua shipment show ${tracking}`],
  }),
  'shipment.no_recipient': ({ code }) => ({
    what: `The address for the result of dossier ${code} is not known.`,
    next: ['--recipient "<name>" --address "<address>"'],
  }),
  'shipment.not_allowed': ({ tracking, state, wanted, allowed }) => ({
    what: `Shipment ${tracking} cannot be marked "${shipmentState(wanted)}".`,
    why:
      `It is "${shipmentState(state)}" now. ` +
      (allowed.length === 0
        ? 'No step is left.'
        : `What may follow: ${allowed.map(shipmentState).join(', ')}.`),
    next:
      allowed.length === 0
        ? [`motcua shipment show ${tracking}`]
        : allowed.map((each) => `motcua shipment mark ${tracking} --as ${each}`),
  }),
  'shipment.cod_uncollected': ({ tracking, amount }) => ({
    what: `Shipment ${tracking} is delivered against ${moneyText(amount)}.`,
    next: [`motcua shipment mark ${tracking} --as delivered --cod-collected ${amount}`],
  }),
  'shipment.not_found': ({ typed, near }) => ({
    what: `There is no shipment "${typed}".`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua shipment list'],
  }),
};

export const custodyProblems: Pick<ProblemTexts, CustodyProblem> = {
  ...onTheRoad,
  ...returning,
  ...stations,
  ...postal,
};

/** What each side of a road can do about a dossier that is on it. */
function roadCommand(road: { slip: string; from: string; to: string; office: string }): string {
  const { slip, from, to, office } = road;
  if (office === from) return `motcua handover recall ${slip}`;
  return office === to ? `motcua handover receive ${slip}` : `motcua handover show ${slip}`;
}

function discrepancy(kind: string): string {
  return handoverWords.discrepancy[kind as keyof typeof handoverWords.discrepancy] ?? kind;
}

function ending(name: string): string {
  return handoverWords.resolution[name as keyof typeof handoverWords.resolution] ?? name;
}

function kindName(kind: string): string {
  return words.officeKind[kind as keyof typeof words.officeKind] ?? kind;
}

function shipmentState(state: string): string {
  return handoverWords.shipmentState[state as keyof typeof handoverWords.shipmentState] ?? state;
}

const handover = {
  slip: 'Hand-over slip',
  state: 'State',
  from: 'From',
  to: 'To',
  giver: 'Given by',
  receiver: 'Taken by',
  sent: 'Sent',
  received: 'Received',
  count: 'Dossiers',
  countOf: (received: number, count: number) => `${received}/${count} received`,
  missing: 'Missing',
  digest: 'Digest of the list',
  note: 'Note',
  number: 'No.',
  discrepancies: 'Discrepancies',
  kind: 'Discrepancy',
  reporter: 'Reported by',
  ending: 'Ended as',
  stillOpen: 'open',
  age: 'Under way',
  usual: 'Usually',
  hours: (n: number) => `${n} h`,
  none: 'No hand-overs.',
  noneOnTheRoad: 'Nothing is on the road.',
  way: 'Way',
  noneUncollected: 'No result has waited that long.',
  since: 'Ready since',
  inTransit: 'On the road',
  shelf: 'Shelf',
  authority: 'Authority',
  originals: 'Originals given back',
  evidence: 'Delivered as',
  sureSend: (count: number, to: string) => `Hand over ${counted(count, 'dossier')} to ${to}?`,
  sentNow: (count: number, to: string) =>
    `${counted(count, 'dossier')} handed over to ${to}; waiting to be accepted.`,
  receivedNow: (received: number, count: number) => `${received}/${count} dossiers received.`,
  recalledNow: (slip: string) => `Slip ${slip} recalled.`,
  settledNow: (open: number) =>
    open === 0 ? 'Settled; no discrepancy is left.' : `Settled; ${open} still open.`,
  shelved: (code: string, shelf: string | null) =>
    shelf === null ? `Dossier ${code} taken off its shelf.` : `Dossier ${code} lies at: ${shelf}.`,
  reminder: (about: { name: string; code: string; resolved: PlainDate; office: string }) =>
    `Dear ${about.name}: the result of dossier ${about.code} has been ready since ` +
    `${dateText(about.resolved)}. Please bring your receipt and identity paper to ` +
    `${about.office} to collect it.`,
};

const shipment = {
  tracking: 'Tracking code',
  direction: 'Direction',
  state: 'State',
  recipient: 'Recipient',
  address: 'Address',
  papers: 'Papers',
  signed: 'List signed by both',
  yes: 'yes',
  no: 'not yet',
  seal: 'Seal',
  fee: 'Postage',
  feeReceipt: 'Postage receipt',
  cod: 'Collect on delivery',
  receivedBy: 'Signed for by',
  note: 'Note',
  first: 'First code',
  last: 'Last code',
  left: 'Left',
  none: 'No shipments.',
  registered: (count: number, code: string) =>
    `${counted(count, 'shipment')} registered for dossier ${code}.`,
  marked: (tracking: string, state: string) => `Shipment ${tracking}: ${state}.`,
  wrongDigit: (tracking: string, expected: number) =>
    `The check digit of ${tracking} should be ${expected}: look at the envelope again.`,
  fewLeft: (left: number) => `${counted(left, 'tracking code')} left: ask the post for more.`,
  rangeAdded: (left: number) => `Range added; ${counted(left, 'code')} unused.`,
};

const counter = {
  station: 'Counter',
  here: 'this terminal',
  added: (number: number, office: string) => `Counter ${number} of ${office} opened.`,
  used: (number: number, office: string) => `This terminal is now counter ${number} of ${office}.`,
};

export const custodyScreen = { handover, shipment, counter };
