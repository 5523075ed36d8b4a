/** What every report says of its own making. */
import type { BookKind } from '../certification/book.ts';
import type { Channel } from '../procedure/procedure.ts';
import type { Instant } from '../value/instant.ts';
import type { ReportLevel } from './fold.ts';
import type { Period } from './period.ts';

/** Where and when the figures were made; from it they can be made again. */
export interface Made {
  at: Instant;
  filters: {
    offices: string[];
    level: ReportLevel | null;
    field: string | null;
    channel: Channel | null;
    merged: boolean;
    /** Of one kind of certification book; left out where nobody can ask by it, or did. */
    kind?: BookKind;
  };
  store: { entries: number; heads: { book: string; seq: number; hash: string }[] };
  /** Every dossier of the period was looked at: how many. */
  dossiers: number;
  over: boolean;
}

/** What any report tells, whatever else it does. */
export interface ReportHead extends Period {
  made: Made;
}
