/** `print stop`: work on a dossier has ended, and why. */
import { printCommand } from './command.ts';

export default printCommand('stop');
