/** What is written when a list with whole personal data leaves the store. */
import { event, nobody } from '../event-kind.ts';
import { like, maybe, number, oneOf, record, text } from '../shape.ts';
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

export const criteriaShape = like<ExportCriteria>({
  from: maybe(text<PlainDate>()),
  to: maybe(text<PlainDate>()),
  office: maybe(text()),
  procedure: maybe(text()),
});

export const exportEvents = {
  'list.exported': event(
    record({
      export: text<Uuid>(),
      kind: oneOf(exportKinds),
      /** Its name without its folder; `-` for standard output. */
      file: text(),
      format: text(),
      criteria: criteriaShape,
      rows: number(),
    }),
    nobody,
  ),
};
