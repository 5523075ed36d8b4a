/**
 * What the entry around an event says already: its office, its counter, and the one thing that its
 * stream is named after. An event tells it again among its own facts, so that a projector needs
 * nothing else; in the journal it is written once.
 */
import type { EntryContent } from './event-upgrade.ts';

type SaidFacts = EntryContent['data'];

/** As far as it is said again. */
export interface SaidAround {
  stream: string;
  office: string;
  counter: number;
}

/** The field of an event that names the thing of its stream, by the stream's word. */
const STREAM_FIELDS: Readonly<Record<string, string>> = {
  access: 'reveal',
  citizen: 'citizen',
  counter: 'book',
  dossier: 'dossier',
  export: 'export',
  handover: 'slip',
  import: 'batch',
  money: 'dossier',
  setting: 'key',
  shift: 'shift',
  shipment: 'tracking',
  staff: 'login',
  ticket: 'ticket',
};

/** The facts without those that the entry says. `needed` are the fields that are always there. */
export function withoutSaid(data: SaidFacts, needed: Needed, around: SaidAround): SaidFacts {
  const said = saidAround(around);
  const again = needed.filter((name) => name in said && data[name] === said[name]);
  if (again.length === 0) return data;
  const rest: Record<string, unknown> = {};
  for (const name in data) if (!again.includes(name)) rest[name] = data[name];
  return rest;
}

/** The facts with those that were left to the entry. */
export function withSaid(data: SaidFacts, needed: Needed, around: SaidAround): SaidFacts {
  const said = saidAround(around);
  const left = needed.filter((name) => name in said && !(name in data));
  if (left.length === 0) return data;
  return { ...Object.fromEntries(left.map((name) => [name, said[name]])), ...data };
}

type Needed = readonly string[];

function saidAround({ stream, office, counter }: SaidAround): SaidFacts {
  const at = stream.indexOf(':');
  const field = STREAM_FIELDS[stream.slice(0, at)];
  const said = { office, counter };
  return field === undefined ? said : { ...said, [field]: stream.slice(at + 1) };
}
