/** `print acknowledgement`: who took the result, and when. */
import { printCommand } from './command.ts';

export default printCommand('acknowledgement');
