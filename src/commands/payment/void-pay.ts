/** `payment void pay`. */
import { payCommand } from './reversal-command.ts';

export default payCommand('void');
