/** Every setting of an office: its default, and what a good value looks like. One table. */
import type { OfficeHours } from '../domain/calendar/calendar.ts';
import { minutes } from '../domain/calendar/calendar.ts';
import { parseProcedureCode } from '../domain/value/id.ts';

export interface SettingSpec {
  fallback: string;
  /** The environment may set it for one terminal. */
  env: string | null;
  /** `true` for a good value. */
  accepts: (value: string) => boolean;
  expected: string;
}

export const settingSpecs = {
  'office.hours': {
    fallback: '07:00-11:30,13:30-17:00',
    env: null,
    accepts: (value) => parseHours(value) !== null,
    expected: 'HH:MM-HH:MM,HH:MM-HH:MM',
  },
  /** The agency above ours, as the letterhead names it. */
  'office.parent': { fallback: '', env: null, accepts: isShortLine, expected: 'text' },
  /** Where papers are written: "Hạ Long, ngày …". */
  'office.place': { fallback: '', env: null, accepts: isShortLine, expected: 'text' },
  'paper.size': {
    fallback: 'a5',
    env: 'MOTCUA_PAPER',
    accepts: (value) => ['a4', 'a5'].includes(value),
    expected: 'a4 | a5',
  },
  'paper.copies': {
    fallback: '2',
    env: null,
    accepts: (value) => /^[1-3]$/.test(value),
    expected: '1 | 2 | 3',
  },
  'paper.folder': {
    fallback: '',
    env: 'MOTCUA_PAPERS',
    accepts: () => true,
    expected: 'folder',
  },
  /** A result stays at the counter until its fees are paid, once the office keeps money here. */
  'payment.hold_result': {
    fallback: 'on',
    env: null,
    accepts: (value) => ['on', 'off'].includes(value),
    expected: 'on | off',
  },
  /** Procedures whose results the law lets nobody hold back, by code. */
  'payment.hold_exempt': {
    fallback: '',
    env: null,
    accepts: (value) => value === '' || value.split(',').every(isProcedureCode),
    expected: '1.001193,2.000815',
  },
  'session.hours': {
    fallback: '12',
    env: null,
    accepts: (value) => /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 24,
    expected: '1-24',
  },
} as const satisfies Record<string, SettingSpec>;

function isProcedureCode(text: string): boolean {
  return parseProcedureCode(text) !== null;
}

function isShortLine(value: string): boolean {
  return value.length <= 200 && !value.includes('\n');
}

export type SettingKey = keyof typeof settingSpecs;
export const settingKeys = Object.keys(settingSpecs) as SettingKey[];

/** `07:00-11:30,13:30-17:00` as ordered pairs; `null` when it is not such. */
export function parseHours(text: string): OfficeHours | null {
  const pairs = text.split(',').map((part) => /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(part.trim()));
  if (pairs.some((pair) => pair === null)) return null;
  const hours = pairs.map((pair): [string, string] => [pair![1]!, pair![2]!]);
  const times = hours.flat().map(minutes);
  const rising = times.every((time, index) => time < 1440 && time > (times[index - 1] ?? -1));
  return rising ? hours : null;
}
