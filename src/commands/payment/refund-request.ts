/** `payment refund request`. */
import { requestCommand } from './reversal-command.ts';

export default requestCommand('refund');
