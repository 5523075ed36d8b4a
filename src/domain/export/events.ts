/** What is written when a list with whole personal data leaves the store. */
import type { Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';

export const exportKinds = ['dossiers', 'citizens'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Which dossiers: received from and to these days, both included; `null` for all. */
export interface ExportCriteria {
  from: PlainDate | null;
  to: PlainDate | null;
  office: string | null;
  procedure: string | null;
}

export interface ExportEventShapes {
  'list.exported': {
    data: {
      export: Uuid;
      kind: ExportKind;
      /** Its name without its folder; `-` for standard output. */
      file: string;
      format: string;
      criteria: ExportCriteria;
      rows: number;
    };
    personal: null;
  };
}
