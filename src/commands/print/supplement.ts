/** `print supplement`: form 02, which papers are missing or wrong. */
import { printCommand } from './command.ts';

export default printCommand('supplement');
