/** Words for postal sendings. */
import { moneyText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { counted, orList } from './list.ts';

const direction = { to_office: 'papers to the office', to_citizen: 'result to the citizen' };

export const shipmentWords: ListWords<'direction' | 'postalService' | 'shipmentState'> = {
  direction,
  // Each way as its sending will be told of.
  postalService: {
    send: direction.to_office,
    collect: direction.to_citizen,
    both: 'both ways',
  },
  shipmentState: {
    registered: 'registered',
    collected: 'taken by the postman',
    posted: 'under way',
    delivered: 'delivered',
    failed: 'not delivered',
    returned: 'sent back',
    called_off: 'called off',
  },
};

export const shipmentProblems = (): ProblemsOf<'shipment'> => ({
  'shipment.range_overlaps': ({ first, last }) => ({
    what: `The range from ${first} to ${last} cannot be used.`,
    why: 'Part of it is recorded already, or its first number is greater than its last.',
    next: ['motcua shipment ranges'],
  }),
  'shipment.no_codes': ({ office, ranges }) => ({
    what: `${office} has no tracking code to use.`,
    why:
      ranges === 0
        ? 'No range that the post gave this office has been entered yet.'
        : 'All ranges that the post gave this office are used up.',
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
    what: `Shipment ${tracking} cannot be marked "${shipmentWords.shipmentState[wanted]}".`,
    why:
      `It is "${shipmentWords.shipmentState[state]}" now. ` +
      (allowed.length === 0
        ? 'No step is left.'
        : `What may follow: ${allowed.map((each) => shipmentWords.shipmentState[each]).join(', ')}.`),
    next:
      allowed.length === 0
        ? [`motcua shipment show ${tracking}`]
        : allowed.map((each) => `motcua shipment mark ${tracking} --as ${each}`),
  }),
  'shipment.called_off': ({ tracking, code, service }) => ({
    what: `Shipment ${tracking} was called off: no label is printed for it.`,
    why: 'Its code goes with no envelope. Take off a label that is stuck on one already.',
    next: [
      service === null
        ? `motcua dossier show ${code}`
        : `motcua shipment register ${code} --service ${service}`,
    ],
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
});

export const shipmentEventWords: EventWords<'shipment'> = {
  'shipment.registered': 'Shipment registered',
  'shipment.readdressed': 'Recipient of a shipment corrected',
  'shipment.progressed': 'Shipment moved on',
  'shipment.range_added': 'Range of codes added',
  'shipment.printed': 'Label printed',
};

export const shipmentScreen: ScreenOf<'shipment'> = {
  shipment: () => ({
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
    readdressed: (tracking) =>
      `Shipment ${tracking} goes to the corrected recipient: print its label again.`,
    wrongDigit: (tracking: string, expected: number) =>
      `The check digit of ${tracking} should be ${expected}: look at the envelope again.`,
    fewLeft: (left: number) => `${counted(left, 'tracking code')} left: ask the post for more.`,
    rangeAdded: (left: number) => `Range added; ${counted(left, 'code')} unused.`,
  }),
};
