/**
 * Small numbers of dossiers: `3` is the third that this counter received today, `261120-3` that of
 * another day, `10003` one of another counter's block. Every command takes them for a code.
 */
import type { Counter } from '../../domain/office/office.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';

/** The counter whose numbers they are, and the day on which they are typed. */
export interface SmallFrom {
  office: string;
  counter: Pick<Counter, 'block'>;
  today: PlainDate;
}

const [OWN_DIGITS, FOREIGN_DIGITS] = [4, 5];

const SMALL = /^(?:(\d{6})-)?(\d{1,5})$/;

export function isSmall(typed: string): boolean {
  return SMALL.test(typed.trim());
}

/** The code that a small number means here. */
export function codeOfSmall(typed: string, { office, counter, today }: SmallFrom): string {
  const [, day = dayOf(today), n = ''] = SMALL.exec(typed.trim()) ?? [];
  const { block } = counter;
  const padded = n.padStart(OWN_DIGITS, '0');
  const own = block === 0 || n.length === FOREIGN_DIGITS ? padded : `${block}${padded}`;
  return `${office}-${day}-${own}`;
}

/** The small number that means a code here; `null` where only the code does. */
export function smallOf(code: string, from: SmallFrom): string | null {
  const [, office, day, own] = /^(.+)-(\d{6})-(\d+)$/.exec(code) ?? [];
  if (office === undefined || day === undefined || own === undefined) return null;
  const short = own.slice(-OWN_DIGITS).replace(/^0+/, '');
  const small = [short, own].find((n) => codeOfSmall(`${day}-${n}`, from) === code);
  if (small === undefined) return null;
  return day === dayOf(from.today) ? small : `${day}-${small}`;
}

/** `261123`. */
function dayOf(date: PlainDate): string {
  return date.slice(2).replaceAll('-', '');
}
