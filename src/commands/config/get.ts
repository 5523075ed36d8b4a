/** `config get`: one setting and where its value comes from. */
import { command } from '../../cli/command.ts';
import { settingKey, settingKeyArg, settingsHere } from './shared.ts';

export default command({
  args: { key: settingKeyArg() },
  options: {},
  json: ['key value origin'],
  run: async (input, ctx) => {
    const key = settingKey(input.key);
    const settings = await settingsHere(ctx);
    return settings.find((setting) => setting.key === key)!;
  },
  show: (result, ui) => ui.line(result.value),
});
