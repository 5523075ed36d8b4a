/** Words for hand-overs. */
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { counted, orList } from './list.ts';

export const handoverWords: ListWords<
  'handoverState' | 'itemState' | 'discrepancy' | 'resolution'
> = {
  handoverState: {
    sent: 'On the road',
    partly_received: 'Partly received',
    received: 'Received',
    recalled: 'Recalled',
  },
  itemState: {
    sent: 'on the road',
    received: 'received',
    missing: 'missing',
    recalled: 'recalled',
    with_sender: 'still with the sender',
  },
  discrepancy: { missing: 'missing', extra: 'extra', damaged: 'damaged' },
  resolution: {
    arrived: 'arrived later',
    with_sender: 'still with the sender',
    kept: 'kept by the receiver',
    sent_back: 'sent back',
    settled: 'settled',
  },
};

export const handoverProblems: ProblemsOf<'handover'> = {
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
    what: `A discrepancy "${handoverWords.discrepancy[kind]}" cannot end as "${handoverWords.resolution[resolution]}".`,
    why: `It may end as: ${allowed.map((each) => `${each} (${handoverWords.resolution[each]})`).join(', ')}.`,
    next: ['motcua help handover settle'],
  }),
  'handover.not_found': ({ typed, near }) => ({
    what: `There is no hand-over slip "${typed}".`,
    ...(near.length > 0 && { why: `On the road now: ${orList(near)}.` }),
    next: ['motcua handover list'],
  }),
};

export const handoverEventWords: EventWords<'handover'> = {
  'handover.sent': 'Slip sent',
  'handover.received': 'Slip received',
  'handover.recalled': 'Slip recalled',
  'handover.settled': 'Discrepancy settled',
  'handover.printed': 'Hand-over record printed',
};

export const handoverScreen: ScreenOf<'handover'> = {
  handover: {
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
      shelf === null
        ? `Dossier ${code} taken off its shelf.`
        : `Dossier ${code} lies at: ${shelf}.`,
    reminder: (about: { name: string; code: string; resolved: PlainDate; office: string }) =>
      `Dear ${about.name}: the result of dossier ${about.code} has been ready since ` +
      `${dateText(about.resolved)}. Please bring your receipt and identity paper to ` +
      `${about.office} to collect it.`,
  },
};
