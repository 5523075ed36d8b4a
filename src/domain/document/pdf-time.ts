/** A moment as a PDF writes it: ISO 32000-2, 7.9.4. */
import { parseInstant, type Instant } from '../value/instant.ts';

const FORM = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/;

/** `D:20261123091400+07'00'`; without a zone it is Vietnam's. `null` of what is no moment. */
export function instantOfPdf(text: string): Instant | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = match;
  const [zulu, hours, minutes = '00'] = match.slice(7);
  const zone = zulu ?? (hours === undefined ? '' : `${hours}:${minutes}`);
  return parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
}

/** The same moment as a PDF writes it, with Vietnam's time, whatever the machine's. */
export function pdfOfInstant(at: Instant): string {
  const [, ...parts] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(at)!;
  return `D:${parts.join('')}+07'00'`;
}
