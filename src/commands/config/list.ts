/** `config list`: every setting, its value, and where the value comes from. */
import { command } from '../../cli/command.ts';
import { settingsHere } from './shared.ts';

export default command({
  args: {},
  options: {},
  json: [{ settings: ['key value origin'] }],
  run: async (_input, ctx) => ({ settings: await settingsHere(ctx) }),
  show: ({ settings }, ui) => {
    const { config } = ui.texts.screen;
    ui.table(
      [config.key, config.value, config.origin, config.meaning],
      settings.map(({ key, value, origin }) => [
        key,
        value === '' ? config.unset : value,
        config.origins[origin],
        config.meanings[key],
      ]),
    );
    ui.next('motcua config set <key> <value>');
  },
});
