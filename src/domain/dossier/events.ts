/** What may happen to a dossier between its reception and its end, beside the straight road. */
import type { Count, Run } from '../calendar/run.ts';
import type { Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { CollectorKind, ReceivedComponent, SupplementItem } from './dossier.ts';
import type { Status } from './status.ts';

export interface DossierLifeEvents {
  'dossier.supplement_requested': {
    data: {
      dossier: Uuid;
      /** 1 for the first request; from the second on it counts as late in index 766. */
      number: number;
      reason: string;
      items: SupplementItem[];
      /** The citizen's last day. */
      limit: PlainDate | null;
      dueBefore: Instant | null;
      /** What was left on the clock. */
      left: Count;
      /** The due date had passed when the papers were asked for. */
      late: boolean;
    };
    personal: null;
  };
  'dossier.supplement_completed': {
    data: {
      dossier: Uuid;
      number: number;
      to: Status;
      /** Every paper of the dossier from now on. */
      components: ReceivedComponent[];
      missing: string[];
      run: Run;
      dueBefore: Instant | null;
      dueAt: Instant | null;
      /** The citizen's own limit had passed. */
      afterLimit: boolean;
      note: string | null;
    };
    personal: null;
  };
  'dossier.extended': {
    data: {
      dossier: Uuid;
      number: number;
      reason: string;
      run: Run;
      dueBefore: Instant;
      dueAt: Instant;
      /** The apology came after the due date. */
      late: boolean;
    };
    personal: null;
  };
  'dossier.refused': { data: { dossier: Uuid; reason: string }; personal: null };
  'dossier.withdrawn': {
    data: { dossier: Uuid; reason: string; left: Count };
    personal: null;
  };
  'dossier.stopped': {
    data: { dossier: Uuid; reason: string; left: Count };
    personal: null;
  };
  'dossier.reopened': {
    data: {
      dossier: Uuid;
      from: Status;
      to: Status;
      reason: string;
      run: Run;
      left: Count | null;
      dueBefore: Instant | null;
      dueAt: Instant | null;
    };
    personal: null;
  };
  /** The papers of a dossier that ends without a result went back. */
  'dossier.papers_returned': {
    data: { dossier: Uuid; to: CollectorKind };
    personal: { collectorName: string | null; collectorNumber: string | null };
  };
}
