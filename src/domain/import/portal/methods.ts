/**
 * How, how long and for how much, as the portal runs it together:
 * `Trực tiếp5 Ngày làm việcMiễn phí(…)Trực tuyến…`. A way of filing that is told of several times
 * is told of in several circumstances; what differs between them is then not said of any.
 */
import type { Channel, FeeRule, Term } from '../../procedure/procedure.ts';
import { aligned } from '../aligned.ts';
import { oneFee, readFee, untoldFee, type FeeReading, type PortalFee } from './fees.ts';
import type { PortalFindings } from './findings.ts';

export type UnnamedFee = Omit<FeeRule, 'legalBasis'>;

export interface PortalMethods {
  terms: Partial<Record<Channel, Term>>;
  fees: UnnamedFee[];
}

const CHANNELS: Readonly<Record<string, Channel>> = {
  'Truc tuyen': 'online',
  'Dich vu buu chinh': 'post',
  'Truc tiep': 'counter',
};

const UNITS: Readonly<Record<string, 'working_day' | 'calendar_day' | 'month' | 'hour'>> = {
  'ngay lam viec': 'working_day',
  ngay: 'calendar_day',
  thang: 'month',
  gio: 'hour',
  'gio lam viec': 'hour',
};

const UNIT = String.raw`[Nn](?:gay|GAY)(?:\s+(?:lam viec|LAM VIEC))?|[Gg]io(?:\s+lam viec)?|[Tt]hang`;
/** What stands there instead of a number; within a day is no term that we have a rule for. */
const UNTOLD = 'Khong co thong tin|(?:Khong|Chua) quy dinh|(?:Ngay t|T)rong ngay(?: lam viec)?';
/**
 * The number stands right behind the way of filing, or has its unit with it: what people write of
 * filing in a sentence has neither.
 */
const HEAD = new RegExp(
  String.raw`(Truc tuyen|Dich vu buu chinh|Truc tiep)` +
    String.raw`(\s*(?:${UNTOLD})|\d{1,4}(?:[.,]\d{1,2}(?!\d))?\s*(?:${UNIT})?` +
    String.raw`|\s+\d{1,4}(?:[.,]\d{1,2})?\s*(?:${UNIT}))`,
  'g',
);

/** One way of filing, as one line of a record tells of it. */
export interface ToldWay {
  channel: Channel;
  term: ToldTerm;
  fee: FeeReading;
}

/** Reads the whole text; what is not said is `unstated`, an unclear fee is unknown. */
export function readMethods(text: string, findings: PortalFindings): PortalMethods {
  const plain = aligned(text);
  const heads = [...plain.matchAll(HEAD)];
  if (heads.length === 0) return noMethods(findings, text);
  const told = heads.map((head, at): ToldWay => {
    const from = head.index + head[0].length;
    const rest = text.slice(from, heads[at + 1]?.index ?? text.length).trim();
    const term = termOf(head[2]!.trim(), findings);
    return { channel: CHANNELS[head[1]!]!, term, fee: feeBehind(head[0], rest, findings) };
  });
  return methodsOf(told, findings);
}

const TITLES =
  /^\s*H\u00ecnh th\u1ee9c n\u1ed9pTh\u1eddi gianPh\u00ed, l\u1ec7 ph\u00edM\u00f4 t\u1ea3/u;

/** Of a record that tells nothing of how to file, or nothing that is understood: its words. */
export function noMethods({ flags }: PortalFindings, said = ''): PortalMethods {
  flags.add('methods_unreadable').add('duration_missing').add('fee_missing');
  const fee = { ...untoldFee(), note: said.replace(TITLES, '').trim() };
  return { terms: { counter: { rule: 'unstated' } }, fees: [feeRule(fee)] };
}

/** By channel: what is told of one otherwise than before is said of none. */
export function methodsOf(told: readonly ToldWay[], findings: PortalFindings): PortalMethods {
  const byChannel = [...Map.groupBy(told, ({ channel }) => channel)];
  const terms = byChannel.map(([channel, those]) => [channel, oneTerm(those, findings)] as const);
  const fees = byChannel.map(([channel, those]) => ({
    channel,
    fee: oneFee(
      those.map(({ fee }) => fee),
      findings,
    ),
  }));
  return { terms: Object.fromEntries(terms), fees: together(fees) };
}

/** A number without a unit runs into an amount behind it: nobody can tell `7` from `715 VNĐ`. */
function feeBehind(head: string, rest: string, findings: PortalFindings): FeeReading {
  const runsOn = /\d$/.test(head) && /^[.,]?\d|^(?:Viet|VN|[Dd]ong|USD|EUR)/.test(aligned(rest));
  if (!runsOn) return readFee(rest, findings);
  findings.flags.add('fee_missing');
  const said = `${head} ${rest}`;
  return { said, fee: { ...untoldFee(), note: said } };
}

export interface ToldTerm {
  /** The number; `null` where none is told. */
  value: number | null;
  unit: 'working_day' | 'calendar_day' | 'month' | 'hour' | null;
}

function termOf(text: string, findings: PortalFindings): ToldTerm {
  const [, digits, unit = ''] = /^([\d.,]+)\s*(.*)$/.exec(text) ?? [];
  const value = digits === undefined ? null : Number(digits.replace(',', '.'));
  return toldTerm(value, UNITS[unit.toLowerCase().replaceAll(/\s+/g, ' ')] ?? null, findings);
}

/** What was told of a term; what is no whole number of a unit is told as having none. */
export function toldTerm(
  value: number | null,
  unit: ToldTerm['unit'],
  { flags }: PortalFindings,
): ToldTerm {
  // Nobody has no time at all: a nought stands where nothing was filled in.
  if (value === null || value === 0) {
    flags.add('duration_missing');
    return { value: null, unit: null };
  }
  if (unit === null || !Number.isInteger(value)) {
    flags.add('duration_without_unit');
    return { value, unit: null };
  }
  return { value, unit };
}

/** The one term of a channel: none where it is told of with several. */
function oneTerm(told: readonly ToldWay[], { flags }: PortalFindings): Term {
  const said = told.map(({ term }) => term);
  const whole = said.find(({ unit }) => unit !== null);
  if (whole === undefined) {
    return { rule: 'unstated' };
  }
  // The same number once with its unit and once without is said twice, not otherwise.
  const same = said.every(
    ({ value, unit }) => value === whole.value && (unit === null || unit === whole.unit),
  );
  if (!same) {
    flags.add('duration_several');
    return { rule: 'unstated' };
  }
  return { rule: 'civil', value: whole.value!, unit: whole.unit! };
}

/** What several channels cost alike is one fee; a fee of every channel names none. */
function together(told: readonly { channel: Channel; fee: PortalFee | null }[]): UnnamedFee[] {
  const alike = new Map<string, { fee: PortalFee; channels: Channel[]; notes: string[] }>();
  for (const { channel, fee } of told) {
    if (fee === null) continue;
    const key = `${fee.amount}/${fee.per}`;
    const known = alike.get(key) ?? { fee, channels: [], notes: [] };
    const { decidedBy } = fee;
    if (known.fee.decidedBy !== decidedBy) known.fee = { ...known.fee, decidedBy: 'unstated' };
    alike.set(key, known);
    known.channels.push(channel);
    if (fee.note !== '' && !known.notes.includes(fee.note)) known.notes.push(fee.note);
  }
  return [...alike.values()].map(({ fee, channels, notes }, at) => ({
    ...feeRule({ ...fee, note: notes.join('; ') }),
    id: `khoan-${at + 1}`,
    ...(channels.length < told.length && { channels }),
  }));
}

const MOST_WORDS = 2000;

function feeRule({ amount, per, decidedBy, note }: PortalFee): UnnamedFee {
  return {
    ...{ id: 'chua-ro', name: '', kind: 'fee', per, amount, defaultQuantity: 1, decidedBy },
    ...(note !== '' && { note: note.slice(0, MOST_WORDS) }),
  };
}
