/** `completion`: the script that lets a shell complete commands, options and live values. */
import { command } from '../cli/command.ts';
import { completionScript, shells } from '../cli/completion.ts';
import { choice, required } from '../cli/option.ts';

export default command({
  args: { shell: required(choice(shells)) },
  options: {},
  json: ['shell script'],
  run: async ({ shell }) => ({ shell, script: completionScript(shell) }),
  show: ({ script }, ui) => ui.verbatim(script),
});
