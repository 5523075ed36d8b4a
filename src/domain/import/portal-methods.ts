/**
 * How, how long and for how much, as the portal runs it together:
 * `Trực tiếp5 Ngày làm việcMiễn phí(…)Trực tuyến…`.
 */
import type { Channel, FeeRule, Term } from '../procedure/procedure.ts';
import type { Dong } from '../value/money.ts';
import { parseDong } from '../value/money.ts';
import type { FlagCode } from './fault.ts';
import { aligned } from './aligned.ts';

type Fee = Omit<FeeRule, 'legalBasis'>;

interface Methods {
  terms: Partial<Record<Channel, Term>>;
  fees: Fee[];
}

const CHANNELS: Readonly<Record<string, Channel>> = {
  'truc tuyen': 'online',
  'dich vu buu chinh': 'post',
  'truc tiep': 'counter',
};
const TERM = new RegExp(
  String.raw`(Truc tuyen|Dich vu buu chinh|Truc tiep)\s*(Khong co thong tin|` +
    String.raw`\d{1,4}(?:[.,]\d+)?\s*(?:Ngay lam viec|Ngay|Gio lam viec|Gio|Thang)?)`,
  'gi',
);

/** Reads the whole text; what is not said is `unstated`, an unclear fee is unknown. */
export function readMethods(text: string, flags: Set<FlagCode>): Methods {
  const plain = aligned(text);
  const heads = [...plain.matchAll(TERM)];
  if (heads.length === 0) {
    flags.add('methods_unreadable').add('duration_missing').add('fee_missing');
    return { terms: { counter: { rule: 'unstated' } }, fees: [unknown([])] };
  }
  const terms: Partial<Record<Channel, Term>> = {};
  const fees = new Map<string, Fee & { channels: Channel[] }>();
  heads.forEach((head, at) => {
    const channel = CHANNELS[head[1]!.toLowerCase()]!;
    const term = termOf(head[2]!.trim(), flags);
    // A channel told of twice keeps what is certain.
    if (!terms[channel] || terms[channel].rule === 'unstated') terms[channel] = term;
    const rest = plain.slice(head.index + head[0].length, heads[at + 1]?.index ?? plain.length);
    for (const fee of feesOf(rest.trim(), flags)) {
      const key = `${fee.amount}/${fee.kind}/${fee.per}`;
      const known = fees.get(key);
      if (!known) fees.set(key, { ...fee, channels: [channel] });
      else if (!known.channels.includes(channel)) known.channels.push(channel);
    }
  });
  return { terms, fees: numbered([...fees.values()], Object.keys(terms).length) };
}

function termOf(text: string, flags: Set<FlagCode>): Term {
  const [, digits, unit = ''] = /^([\d.,]+)\s*(.*)$/.exec(text) ?? [];
  if (digits === undefined) {
    flags.add('duration_missing');
    return { rule: 'unstated' };
  }
  const value = Number(digits.replace(',', '.'));
  const named = UNITS[unit.toLowerCase()];
  if (!named || !Number.isInteger(value)) {
    flags.add('duration_without_unit');
    return { rule: 'unstated' };
  }
  return { rule: 'civil', value, unit: named };
}

const UNITS: Readonly<Record<string, 'working_day' | 'calendar_day' | 'month' | 'hour'>> = {
  'ngay lam viec': 'working_day',
  ngay: 'calendar_day',
  thang: 'month',
  gio: 'hour',
  'gio lam viec': 'hour',
};

/** Words by which a note says that somebody else decides what is to be paid. */
const DECIDED = /hoi dong nhan dan|hdnd|muc thu|muc phi|le phi|\bphi\b|thong tu|tt-btc|quy doi/i;
const NOTHING = /^\(*\s*khong quy dinh\.?\s*\)*/i;
const AMOUNT = /^([\d.,]+)\s*(viet nam dong|vnd|dong|usd|eur)/i;

/** The fees of one channel; an empty list is told as free, in so many words. */
function feesOf(text: string, flags: Set<FlagCode>): Fee[] {
  const amount = AMOUNT.exec(text);
  if (amount) return amountOf(amount, text.slice(amount[0].length), flags);
  const free = /^mien phi/i.exec(text);
  if (!free) {
    flags.add('fee_missing');
    return [unknown([])];
  }
  const note = text.slice(free[0].length).trim();
  if (note === '' || NOTHING.test(note)) return [];
  if (DECIDED.test(note)) {
    // `Miễn phí (mức cụ thể do HĐND tỉnh quy định)` is not free: it is unknown until entered.
    flags.add('fee_decided_elsewhere');
    return [unknown([])];
  }
  flags.add('fee_with_note');
  return [];
}

function amountOf(match: RegExpExecArray, note: string, flags: Set<FlagCode>): Fee[] {
  const foreign = /usd|eur/i.test(match[2]!);
  if (foreign) flags.add('fee_foreign_currency');
  const amount = foreign ? null : parseDong(match[1]!.replace(/[.,]$/, ''));
  if (/\d[\d.,]*\s*(?:viet nam dong|vnd|dong|d\b)/i.test(note)) flags.add('fee_several');
  else if (note.trim() !== '') flags.add('fee_with_note');
  if (amount === null && !foreign) flags.add('fee_missing');
  return [{ ...unknown([]), amount, decidedBy: 'state', per: perOf(note) }];
}

function perOf(note: string): FeeRule['per'] {
  if (/^[(/\s]*ban\b/i.test(note)) return 'copy';
  if (/^[(/\s]*trang\b/i.test(note)) return 'page';
  return /^[(/\s]*van ban\b/i.test(note) ? 'document' : 'dossier';
}

function unknown(channels: Channel[]): Fee & { amount: Dong | null } {
  return {
    id: '',
    name: '',
    kind: 'fee',
    per: 'dossier',
    amount: null,
    defaultQuantity: 1,
    decidedBy: 'province',
    ...(channels.length > 0 && { channels }),
  };
}

/** A fee of every channel says so by naming none. */
function numbered(fees: (Fee & { channels: Channel[] })[], channels: number): Fee[] {
  return fees.map(({ channels: own, ...fee }, at) => ({
    ...fee,
    id: `khoan-${at + 1}`,
    ...(own.length < channels && { channels: own }),
  }));
}
