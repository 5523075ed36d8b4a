/** `print receipt`: form 01, for the citizen and for the office. */
import { printCommand } from './command.ts';

export default printCommand('receipt');
