/**
 * VietQR: the text in a transfer's QR code. EMVCo tag-length-value with NAPAS's template in tag
 * 38, closed by CRC-16/CCITT-FALSE over everything before it.
 */
import { fold } from '../value/text.ts';

export interface Transfer {
  /** The bank, six digits. */
  bin: string;
  account: string;
  /** Whole đồng; `null` leaves it to the payer. */
  amount: number | null;
  /** At most 25 characters of ASCII; `null` for none. */
  purpose: string | null;
  /** To an account, or to a card number. */
  service: 'QRIBFTTA' | 'QRIBFTTC';
}

/** What banks carry of a purpose. */
export const mostInPurpose = 25;

/** Thirteen digits, as EMVCo gives tag 54: what land costs has more than ten. */
const MOST_AMOUNT = 9_999_999_999_999;

const NAPAS = 'A000000727';

/**
 * The payload. Throws a `RangeError` on what no bank takes: check with `transferFault` first.
 */
export function vietQr(transfer: Transfer): string {
  const fault = transferFault(transfer);
  if (fault !== null) throw new RangeError(`no such transfer: ${fault}`);
  const { bin, account, amount, purpose, service } = transfer;
  const receiver = field('00', bin) + field('01', account);
  const body = [
    field('00', '01'),
    // 12: for one payment only, 11: to be used again.
    field('01', amount === null ? '11' : '12'),
    field('38', field('00', NAPAS) + field('01', receiver) + field('02', service)),
    field('53', '704'),
    amount === null ? '' : field('54', String(amount)),
    field('58', 'VN'),
    purpose === null ? '' : field('62', field('08', purpose)),
    '6304',
  ].join('');
  return body + crc16(body);
}

export type TransferFault = 'bin' | 'account' | 'amount' | 'purpose_long' | 'purpose_letters';

/** What is wrong with a transfer, or `null`. */
export function transferFault({ bin, account, amount, purpose }: Transfer): TransferFault | null {
  if (!/^\d{6}$/.test(bin)) return 'bin';
  if (!/^[A-Za-z0-9]{1,19}$/.test(account)) return 'account';
  if (amount !== null && (!Number.isSafeInteger(amount) || amount < 1 || amount > MOST_AMOUNT)) {
    return 'amount';
  }
  if (purpose === null) return null;
  if (!/^[\x20-\x7e]+$/.test(purpose)) return 'purpose_letters';
  return purpose.length > mostInPurpose ? 'purpose_long' : null;
}

/** The same purpose as a bank can carry it: no marks, and if still too long letters and digits. */
export function shorterPurpose(purpose: string): string {
  const plain = fold(purpose)
    .toUpperCase()
    .replace(/[^\x20-\x7e]/g, '');
  const tight = plain.length > mostInPurpose ? plain.replace(/[^A-Z0-9]/g, '') : plain;
  return tight.slice(0, mostInPurpose).trim();
}

export type VietQrFault = 'not_vietqr' | 'truncated' | 'no_crc' | 'crc' | 'amount';

/** Reads a payload as strictly as a bank: a wrong length or checksum is refused. */
export function readVietQr(text: string): Transfer | VietQrFault {
  if (!text.startsWith('000201')) return 'not_vietqr';
  const tags = fields(text);
  if (tags === null) return 'truncated';
  const crc = tags.get('63');
  if (crc === undefined) return 'no_crc';
  if (crc !== crc16(text.slice(0, -4))) return 'crc';
  const template = fields(tags.get('38') ?? '');
  const receiver = fields(template?.get('01') ?? '');
  const [bin, account] = [receiver?.get('00'), receiver?.get('01')];
  const service = template?.get('02') ?? 'QRIBFTTA';
  const ours = template?.get('00') === NAPAS && /^QRIBFTT[AC]$/.test(service);
  if (!ours || bin === undefined || account === undefined) return 'not_vietqr';
  const amount = tags.get('54') ?? null;
  if (amount !== null && !/^\d{1,13}$/.test(amount)) return 'amount';
  const purpose = fields(tags.get('62') ?? '')?.get('08') ?? null;
  const sum = amount === null ? null : Number(amount);
  return { bin, account, amount: sum, purpose, service: service as Transfer['service'] };
}

/** CRC-16/CCITT-FALSE, four upper-case hexadecimal digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
    }
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

function field(tag: string, value: string): string {
  return `${tag}${String(value.length).padStart(2, '0')}${value}`;
}

/** Tags and their values; `null` where a length runs past the end. */
function fields(text: string): Map<string, string> | null {
  const found = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const [, tag, length] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    const end = at + 4 + Number(length);
    if (tag === undefined || end > text.length) return null;
    found.set(tag, text.slice(at + 4, end));
    at = end;
  }
  return found;
}
