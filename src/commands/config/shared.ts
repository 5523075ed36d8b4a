/** Finding a setting by its name. */
import { settingKeys, type SettingKey } from '../../config/keys.ts';
import { Problem } from '../../domain/problem.ts';
import { nearest } from '../../domain/value/text.ts';

/** Throws `config.no_such_key` with the nearest names. */
export function settingKey(typed: string): SettingKey {
  const key = settingKeys.find((each) => each === typed.trim().toLowerCase());
  if (key) return key;
  throw new Problem('config.no_such_key', { typed, near: nearest(typed, settingKeys) });
}
