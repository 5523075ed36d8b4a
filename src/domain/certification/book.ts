/**
 * Certification books (Decree 23/2015/ND-CP, Circular 01/2020/TT-BTP): one a year and kind at an
 * office, in one or several volumes; numbers run through the year, whatever volume they stand in.
 */
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';

/** Of copies, of signatures, of contracts and other deeds. */
export const bookKinds = ['copies', 'signatures', 'contracts'] as const;
export type BookKind = (typeof bookKinds)[number];

/** In which series an office numbers what it certifies. */
export interface BookYear {
  office: AgencyId;
  kind: BookKind;
  year: number;
}

/** One volume. */
export interface CertificationBook extends BookYear {
  volume: number;
  first: number;
  openedAt: Instant;
  openedBy: string;
  /** The last number in it, its pages, when it was closed and by whom; `null` while it is not. */
  closed: { last: number; pages: number; at: Instant; by: string } | null;
  /** The batch of the list that brought it. */
  batch: Uuid | null;
  /** The highest number in it, where a list brought it; `null` of what was opened here. */
  high: number | null;
}

/** What the law calls each kind, and which procedures are written in it. */
export interface BookCode {
  kind: BookKind;
  /** As it stands behind a number: `SCT/BS`. */
  code: string;
  procedures: string[];
}

const PREFIX = 'certification/';

export function certificationSeries({ office, kind, year }: BookYear): string {
  return `${PREFIX}${office}/${kind}/${year}`;
}

/** The year of such a series; `null` of a series of anything else. */
export function yearOfCertificationSeries(series: string): number | null {
  return series.startsWith(PREFIX) ? Number(series.slice(series.lastIndexOf('/') + 1)) : null;
}

/** The year whose books are written in on a day. */
export function bookYear(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** A volume as papers name it: `01/2026`. */
export function volumeText({ volume, year }: { volume: number; year: number }): string {
  return `${String(volume).padStart(2, '0')}/${year}`;
}

/** The volume that is written in: the last one, as long as nobody closed it. */
export function openVolume<V extends Pick<CertificationBook, 'closed'>>(
  volumes: readonly V[],
): V | null {
  const last = volumes.at(-1);
  return last !== undefined && last.closed === null ? last : null;
}
