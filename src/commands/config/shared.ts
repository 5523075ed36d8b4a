/** Naming a setting, finding it, and all of them as they stand at this counter's office. */
import type { Context } from '../../cli/context.ts';
import { offering, required, textValue } from '../../cli/option.ts';
import { settingKeys, type SettingKey } from '../../config/keys.ts';
import { loadSettings, type Setting } from '../../config/load.ts';
import { Problem } from '../../domain/problem.ts';
import { nearest } from '../../domain/value/text.ts';
import type { Texts } from '../../locale/texts.ts';

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

export async function settingsHere(ctx: Context): Promise<Setting[]> {
  const viewer = await ctx.viewer();
  return loadSettings(await ctx.store(), ctx.surroundings.env, viewer?.office);
}

/** A setting's value as a person reads it. */
export function settingValueText(key: SettingKey, value: string, { screen }: Texts): string {
  const { config, words } = screen;
  if (value === '') return config.unset;
  if (key === 'help.place') return words.place[value as keyof typeof words.place];
  if (key === 'payment.hold_result') return config.switched(value === 'on');
  return key === 'screen.accessible' ? config.switched(value === '1') : value;
}
