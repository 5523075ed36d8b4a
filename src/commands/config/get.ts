/** `config get`: one setting and where its value comes from. */
import { command } from '../../cli/command.ts';
import { required, text, offering } from '../../cli/option.ts';
import { loadSettings } from '../../config/load.ts';
import { settingKey } from './shared.ts';

export default command({
  args: { key: required(offering('setting', text('key'))) },
  options: {},
  json: ['key value origin'],
  run: async (input, ctx) => {
    const key = settingKey(input.key);
    const settings = await loadSettings(await ctx.store(), ctx.surroundings.env);
    return settings.find((setting) => setting.key === key)!;
  },
  show: (result, ui) => ui.line(result.value),
});
