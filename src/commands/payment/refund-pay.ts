/** `payment refund pay`. */
import { payCommand } from './reversal-command.ts';

export default payCommand('refund');
