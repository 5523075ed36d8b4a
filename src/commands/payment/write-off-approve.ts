/** `payment write-off approve`. */
import { approveCommand } from './reversal-command.ts';

export default approveCommand('write_off');
