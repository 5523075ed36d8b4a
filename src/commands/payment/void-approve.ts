/** `payment void approve`. */
import { approveCommand } from './reversal-command.ts';

export default approveCommand('void');
