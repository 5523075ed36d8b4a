/**
 * Where each setting's value comes from: environment, then the store, then the default; but what an
 * office has settled for itself no terminal's environment changes.
 */
import { calendarOf, type Calendar } from '../domain/calendar/calendar.ts';
import { parseHours } from '../domain/calendar/hours.ts';
import { addDays, type PlainDate } from '../domain/value/plain-date.ts';
import { settingKeys, settingSpecs, type SettingKey } from './keys.ts';
import type { Reader } from '../store/store.ts';

export interface Setting {
  key: SettingKey;
  value: string;
  origin: 'environment' | 'store' | 'default';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Every setting with its origin; a bad value in the environment is passed over. Where `office` is
 * left out, what offices have of their own stands at its default. Those that decide money or time
 * are `held` against the journal: throws `store.row_altered`.
 */
export async function loadSettings(
  reader: Reader,
  env: Environment,
  office?: string,
  held: readonly SettingKey[] = [],
): Promise<Setting[]> {
  const stored = await reader.reference.settings(office, held);
  return settingKeys.map((key) => {
    const spec = settingSpecs[key];
    const outside = spec.env === null || isSettled(key, stored) ? undefined : env[spec.env];
    if (outside !== undefined && spec.accepts(outside)) {
      return { key, value: outside, origin: 'environment' };
    }
    const kept = stored[key];
    if (kept !== undefined) return { key, value: kept, origin: 'store' };
    return { key, value: spec.fallback, origin: 'default' };
  });
}

/**
 * Where backups go and who can open them is the office's own, as they are made behind an act of
 * whoever closes a shift: what it has set of these settles the one they stand for. Backups in a
 * folder that it has set are opened as it says, too, though it says nothing of a passphrase. Nor
 * does a terminal say where the key lies that signs as the office, once the office has.
 */
const settledBy: Partial<Record<SettingKey, readonly SettingKey[]>> = {
  'backup.folder': ['backup.folder'],
  'backup.passphrase_file': ['backup.passphrase_file', 'backup.folder'],
  'key.folder': ['key.folder'],
  'key.passphrase_file': ['key.passphrase_file'],
};

function isSettled(key: SettingKey, stored: Readonly<Record<string, string>>): boolean {
  return (settledBy[key] ?? []).some((each) => (stored[each] ?? '') !== '');
}

export async function loadSetting(
  reader: Reader,
  env: Environment,
  key: SettingKey,
  office?: string,
): Promise<string> {
  const settings = await loadSettings(reader, env, office);
  return settings.find((setting) => setting.key === key)!.value;
}

/** True of an office in a mountain or island commune (Decree 49/2026). */
export async function isHardArea(
  reader: Reader,
  env: Environment,
  office: string,
): Promise<boolean> {
  const key = 'office.hard_area';
  const settings = await loadSettings(reader, env, office, [key]);
  return settings.find((setting) => setting.key === key)!.value === 'on';
}

/** True where the office has said that it keeps citizens' cards as images. */
export async function keepsCards(reader: Reader): Promise<boolean> {
  const key = 'documents.cards';
  const settings = await loadSettings(reader, {}, undefined, [key]);
  return settings.find((setting) => setting.key === key)!.value === 'keep';
}

/** Longer than the longest term in the catalogue, so that no due date runs off the table. */
const CALENDAR_DAYS_BEFORE = 40;
const CALENDAR_DAYS_AHEAD = 3700;

const HOURS: readonly SettingKey[] = ['office.hours', 'office.saturday_reception'];

/** The working calendar around a date. */
export async function loadCalendar(
  reader: Reader,
  env: Environment,
  around: PlainDate,
): Promise<Calendar> {
  const [first, last] = [-CALENDAR_DAYS_BEFORE, CALENDAR_DAYS_AHEAD];
  const [rows, settings] = await Promise.all([
    reader.reference.calendarDays(addDays(around, first), addDays(around, last)),
    loadSettings(reader, env, undefined, HOURS),
  ]);
  const hours = (key: SettingKey) =>
    parseHours(settings.find((setting) => setting.key === key)!.value);
  return calendarOf(rows, hours('office.hours')!, hours('office.saturday_reception'));
}
