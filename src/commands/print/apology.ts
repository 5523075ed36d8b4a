/** `print apology`: form 04, an apology and a new due date. */
import { printCommand } from './command.ts';

export default printCommand('apology');
