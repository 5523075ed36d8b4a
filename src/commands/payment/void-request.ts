/** `payment void request`. */
import { requestCommand } from './reversal-command.ts';

export default requestCommand('void');
