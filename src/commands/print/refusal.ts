/** `print refusal`: form 03, why a dossier is not taken on. */
import { printCommand } from './command.ts';

export default printCommand('refusal');
