/** Books of fee receipts: numbers used one after another, each once, voids among them. */
import type { AgencyId } from '../value/id.ts';

export interface ReceiptBook {
  id: string;
  office: AgencyId;
  /** The one counter that uses it: counters that do not hear of each other never share numbers. */
  counter: number;
  series: string;
  volume: string;
  first: number;
  /** `null` for the office's own running series, which has no end. */
  last: number | null;
  /** The number that comes next. */
  next: number;
}
