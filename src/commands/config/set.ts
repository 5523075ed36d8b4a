/** `config set`: changes a setting of this office; the change is in the journal. */
import { command } from '../../cli/command.ts';
import { required, value } from '../../cli/option.ts';
import { folderOf } from '../../config/folder.ts';
import { settingSpecs, type SettingSpec } from '../../config/keys.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { settingStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { settingKey, settingKeyArg } from './shared.ts';

/** May be empty: that is how a text setting is taken back. */
const settingText = value((raw) => cleanLine(raw), 'text', 'value');

export default command({
  args: { key: settingKeyArg(), value: required(settingText) },
  options: {},
  json: ['key value replayed'],
  run: async (input, ctx) => {
    const key = settingKey(input.key);
    const spec: SettingSpec = settingSpecs[key];
    const given = input.value;
    const value = spec.folder && given !== '' ? folderOf(key, given, spec.folder) : given;
    if (!spec.accepts(value)) {
      const { expected } = spec;
      throw new Problem('config.bad_value', { key, value, expected });
    }
    const { replayed } = await ctx.write((writer) => {
      const data = { key, value };
      return writer.append([happened('config.changed', settingStream(key), data, null)]);
    });
    return { key, value, replayed };
  },
  show: (result, ui) => ui.done(ui.texts.screen.config.changed(result.key, result.value)),
});
