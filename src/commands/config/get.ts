/** `config get`: one setting and where its value comes from. */
import { command } from '../../cli/command.ts';
import { required, text, offering } from '../../cli/option.ts';
import { settingKey, settingsHere } from './shared.ts';

export default command({
  args: { key: required(offering('setting', text('key'))) },
  options: {},
  json: ['key value origin'],
  run: async (input, ctx) => {
    const key = settingKey(input.key);
    const settings = await settingsHere(ctx);
    return settings.find((setting) => setting.key === key)!;
  },
  show: (result, ui) => ui.line(result.value),
});
