/** `payment write-off request`. */
import { requestCommand } from './reversal-command.ts';

export default requestCommand('write_off');
