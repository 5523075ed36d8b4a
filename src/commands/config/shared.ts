/** Naming a setting, finding it, and all of them as they stand at this counter's office. */
import { resolve } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { offering, required, textValue } from '../../cli/option.ts';
import { type SettingKey, settingKeys, type SettingSpec, settingSpecs } from '../../config/keys.ts';
import { loadSettings, type Setting } from '../../config/load.ts';
import { Problem } from '../../domain/problem.ts';
import { nearest } from '../../domain/value/text.ts';
import type { Texts } from '../../locale/texts.ts';
import { settingFolder } from '../../cli/places.ts';
import { folderOf } from '../../config/folder.ts';

/** The setting that a command is about. */
export function settingKeyArg() {
  return required(offering('setting', textValue('key')));
}

/** Throws `config.no_such_key` with the nearest names. */
export function settingKey(typed: string): SettingKey {
  const key = settingKeys.find((each) => each === typed.trim().toLowerCase());
  if (key) return key;
  throw new Problem('config.no_such_key', { typed, near: nearest(typed, settingKeys) });
}

/**
 * A value as it is kept, a place by its whole name; `judged` makes no folder yet. Throws
 * `config.bad_value`, and what is wrong with a folder.
 */
export function acceptedValue(
  key: SettingKey,
  given: string,
  ctx: Context,
  judged: 'judged' | null = null,
): string {
  const { accepts, expected, folder, file }: SettingSpec = settingSpecs[key];
  const folderFor = (): string =>
    folder === 'written' ? settingFolder(key, given, ctx, judged) : folderOf(key, given, 'read');
  const placed = (): string => (folder ? folderFor() : file ? resolve(given) : given);
  const value = given === '' ? given : placed();
  if (!accepts(value)) throw new Problem('config.bad_value', { key, value, expected });
  return value;
}

export async function settingsHere(ctx: Context): Promise<Setting[]> {
  const viewer = await ctx.viewer();
  return loadSettings(await ctx.store(), ctx.surroundings.env, viewer?.office);
}

/** A setting's value as a person reads it. */
export function settingValueText(key: SettingKey, value: string, { screen }: Texts): string {
  const { config, words } = screen;
  if (value === '') return config.unset;
  if (key === 'help.place') return words.place[value as keyof typeof words.place];
  if (key === 'payment.hold_result' || key === 'office.hard_area') {
    return config.switched(value === 'on');
  }
  if (key === 'documents.cards') return config.cards[value as keyof typeof config.cards];
  return key === 'screen.accessible' ? config.switched(value === '1') : value;
}

/** What follows from a setting that is allowed, and should be known to whoever sets it. */
export function settingWarnings(key: SettingKey, value: string): { code: 'cards_kept' }[] {
  return key === 'documents.cards' && value === 'keep' ? [{ code: 'cards_kept' }] : [];
}
