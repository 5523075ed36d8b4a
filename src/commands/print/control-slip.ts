/** `print control-slip`: every hop and act of a dossier, from the journal. */
import { printCommand } from './command.ts';

export default printCommand('control-slip');
