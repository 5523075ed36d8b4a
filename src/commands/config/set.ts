/** `config set`: changes a setting of this office; the change is in the journal. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { required, value } from '../../cli/option.ts';
import { keyHome, relockKeys } from '../../cli/signing.ts';
import type { SettingKey } from '../../config/keys.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { settingStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import {
  acceptedValue,
  settingKey,
  settingKeyArg,
  settingValueText,
  settingWarnings,
} from './shared.ts';

/** May be empty: that is how a text setting is taken back. */
const settingText = value((raw) => cleanLine(raw), 'text', 'value');

export default command({
  args: { key: settingKeyArg(), value: required(settingText) },
  options: {},
  json: ['key value replayed warnings'],
  asksArgs: true,
  ask: async (input, ctx) => {
    // Said whole at the counter, it is shown and agreed to all the same.
    const atCounter = (ctx.surroundings.picked ?? null) !== null;
    if (input.key !== null && input.value !== null && !atCounter) return {};
    const { talkSetting } = await import('../desk/setting-talk.ts');
    return talkSetting({ key: input.key, value: input.value }, ctx);
  },
  run: async (input, ctx) => {
    const key = settingKey(input.key);
    const value = acceptedValue(key, input.value, ctx);
    const changes = [{ key, value }, ...(await alongWith(key, value, ctx))];
    const locked = key === 'key.passphrase_file' ? await lockedBefore(ctx) : null;
    const { replayed } = await ctx.write((writer) =>
      writer.append(
        changes.map((data) => happened('config.changed', settingStream(data.key), data, null)),
      ),
    );
    if (key === 'key.passphrase_file') await lockAnew(locked, ctx);
    return { key, value, replayed, warnings: settingWarnings(key, value) };
  },
  show: ({ key, value, warnings }, ui) => {
    const { changed, meanings, warnings: words } = ui.texts.screen.config;
    ui.done(changed(meanings[key], settingValueText(key, value, ui.texts)));
    for (const line of warnings.flatMap(({ code }) => words[code])) ui.warn(line);
    if (warnings.length > 0) ui.next('motcua document retention', 'motcua store doctor');
  },
});

/** What the keys on this machine are locked with; `null` where that cannot be had any more. */
async function lockedBefore(ctx: Context): Promise<string | null> {
  try {
    return (await keyHome(ctx)).passphrase();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** The keys on this machine at once; on another one as soon as it signs something. */
async function lockAnew(before: string | null, ctx: Context): Promise<void> {
  const [home, keys] = await Promise.all([keyHome(ctx), (await ctx.store()).keys.list()]);
  try {
    await relockKeys(home, keys, before);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    ctx.caution(error);
  }
}

/**
 * Whoever sets a folder of wording, or of certificates, agrees to what is in it now: its digest is
 * put down with it.
 */
async function alongWith(key: SettingKey, value: string, ctx: Context): Promise<SettingChange[]> {
  if (key === 'signature.roots') {
    const { readRoots } = await import('../../scanning/roots.ts');
    return [{ key: 'signature.digest', value: value === '' ? '' : readRoots(value).digest }];
  }
  if (key !== 'forms.folder') return [];
  if (value === '') return [{ key: 'forms.digest', value }];
  const { readOwnForms } = await import('../../print/own-forms.ts');
  const { ownFormsIn } = await import('../declaration/forms.ts');
  const own = readOwnForms(value, ctx.surroundings.dataFolder);
  for (const { problem } of (await ownFormsIn(own)).broken) ctx.caution(problem);
  return [{ key: 'forms.digest', value: own.digest }];
}

interface SettingChange {
  key: SettingKey;
  value: string;
}
