/**
 * The names of streams: each thing that something can happen to has one, and its events are
 * counted 1, 2, 3 … in it. Nowhere else is such a name put together or taken apart.
 */
import type { AgencyId, Uuid } from './value/id.ts';

/** What may have a stream of its own; calendars, recovery papers and keys are one thing each. */
export type Stream =
  | 'calendar'
  | 'catalogue'
  | 'key'
  | 'recovery'
  | 'store'
  | `${
      | 'access'
      | 'account'
      | 'answer'
      | 'certification-book'
      | 'citizen'
      | 'counter'
      | 'dossier'
      | 'draft'
      | 'export'
      | 'fee'
      | 'handover'
      | 'import'
      | 'money'
      | 'office'
      | 'privacy'
      | 'procedure'
      | 'receipt-book'
      | 'setting'
      | 'shift'
      | 'shipment'
      | 'shipment-range'
      | 'staff'
      | 'ticket'}:${string}`;

export const calendarStream = 'calendar';

/** The shipped catalogue, one after the other. */
export const catalogueStream = 'catalogue';

/** The keys that sign papers, one after the other. */
export const keyStream = 'key';

export const recoveryStream = 'recovery';

/** What happens to the store as a whole. */
export const storeStream = 'store';

/** One time at which numbers were revealed. */
export function revealStream(id: Uuid): Stream {
  return `access:${id}`;
}

/** The bank accounts of an office, one after the other. */
export function accountStream(office: AgencyId): Stream {
  return `account:${office}`;
}

/** What a command was answered under its key. */
export function answerStream(commandId: string): Stream {
  return `answer:${commandId}`;
}

/** The volumes of a year's certification book, one after the other. */
export function certificationBookStream(of: {
  office: string;
  kind: string;
  year: number;
}): Stream {
  return `certification-book:${of.office}/${of.kind}/${of.year}`;
}

export function citizenStream(citizen: string): Stream {
  return `citizen:${citizen}`;
}

/** The citizen whose stream it is; `null` for a stream of something else. */
export function citizenOfStream(stream: string): Uuid | null {
  return stream.startsWith('citizen:') ? (stream.slice('citizen:'.length) as Uuid) : null;
}

/** A counter is known by its book: its number may change in a merger. */
export function counterStream(book: string): Stream {
  return `counter:${book}`;
}

export function dossierStream(dossier: string): Stream {
  return `dossier:${dossier}`;
}

/** The dossier whose stream it is; `null` for a stream of something else. */
export function dossierOfStream(stream: string): Uuid | null {
  return stream.startsWith('dossier:') ? (stream.slice('dossier:'.length) as Uuid) : null;
}

/** True of the streams of tickets, and of what people ask about what is kept of them. */
export function isAskedStream(stream: string): boolean {
  return stream.startsWith('ticket:') || stream.startsWith('privacy:');
}

export function draftStream(key: string): Stream {
  return `draft:${key}`;
}

export function exportStream(id: Uuid): Stream {
  return `export:${id}`;
}

/** What fees of a procedure cost here. */
export function feeStream(procedure: string): Stream {
  return `fee:${procedure}`;
}

export function handoverStream(slip: string): Stream {
  return `handover:${slip}`;
}

export function importStream(batch: string): Stream {
  return `import:${batch}`;
}

/** A dossier's money, beside its papers: a cashier and a clerk do not wait for each other. */
export function moneyStream(dossier: string): Stream {
  return `money:${dossier}`;
}

export function officeStream(office: AgencyId): Stream {
  return `office:${office}`;
}

/** What somebody asked to be done with what is kept of them, and what came of it. */
export function privacyStream(citizen: string): Stream {
  return `privacy:${citizen}`;
}

/** All editions of a procedure. */
export function procedureStream(code: string): Stream {
  return `procedure:${code}`;
}

export function receiptBookStream(book: string): Stream {
  return `receipt-book:${book}`;
}

export function settingStream(key: string): Stream {
  return `setting:${key}`;
}

export function shiftStream(shift: string): Stream {
  return `shift:${shift}`;
}

export function shipmentStream(tracking: string): Stream {
  return `shipment:${tracking}`;
}

export function shipmentRangeStream(series: string): Stream {
  return `shipment-range:${series}`;
}

export function staffStream(login: string): Stream {
  return `staff:${login}`;
}

export function ticketStream(ticket: Uuid): Stream {
  return `ticket:${ticket}`;
}
