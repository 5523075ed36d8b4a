/** How a report is broken down: into groups, and what each is about. */
import type { Channel } from '../procedure/procedure.ts';
import type { Figures } from './figure.ts';
import type { FieldLine, ReportLevel } from './fold.ts';

export const breakdowns = ['office', 'level', 'field', 'channel', 'month', 'staff'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** What cells are kept apart by where they are counted; the rest follows from what they carry. */
export function cellKey(by: Breakdown | null): 'channel' | 'staff' | null {
  return by === 'channel' || by === 'staff' ? by : null;
}

/** What a group is about; one of these, as the report is broken down. */
export interface GroupLabel {
  office?: { agencyId: string; name: string; kind: string | null; mergedInto: string | null };
  level?: ReportLevel | null;
  field?: string;
  channel?: Channel;
  /** `2026-11`. */
  month?: string;
  staff?: { login: string; name: string };
}

export type Group = GroupLabel & Figures & { byField: FieldLine[] };

/** What a script knows a group by: an identifier, which is its name where it has no other. */
export function groupId({ office, staff, field, channel, month, level }: GroupLabel): string {
  return office?.agencyId ?? staff?.login ?? field ?? channel ?? month ?? level ?? '';
}

/** The name that a group has of its own: an office's or a person's; empty for the others. */
export function properName({ office, staff }: GroupLabel): string {
  return office?.name ?? staff?.name ?? '';
}
