/** `config list`: every setting, its value, and where the value comes from. */
import { command } from '../../cli/command.ts';
import { settingsHere, settingValueText } from './shared.ts';

export default command({
  args: {},
  options: {},
  json: [{ settings: ['key value origin'] }],
  run: async (_input, ctx) => ({ settings: await settingsHere(ctx) }),
  show: ({ settings }, ui) => {
    const { config } = ui.texts.screen;
    ui.table(
      // The key is for who types commands: it comes last.
      [config.meaning, config.value, config.origin, config.key],
      settings.map(({ key, value, origin }) => [
        config.meanings[key],
        settingValueText(key, value, ui.texts),
        config.origins[origin],
        key,
      ]),
    );
    ui.next('motcua config set <key> <value>');
  },
});
