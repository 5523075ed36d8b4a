/** `payment refund approve`. */
import { approveCommand } from './reversal-command.ts';

export default approveCommand('refund');
