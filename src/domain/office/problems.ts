/** What may be refused about offices, counters and the stations at which people sign in. */

export interface StationProblemDetails {
  'office.merged': { office: string; into: string };
  'counter.taken': { office: string; number: number };
  'counter.not_found': { typed: string; near: string[] };
  'staff.other_office': { login: string; office: string; here: string };
}

export const stationProblemKinds = {
  'office.merged': 'refused',
  'counter.taken': 'refused',
  'counter.not_found': 'not_found',
  'staff.other_office': 'refused',
} as const;
