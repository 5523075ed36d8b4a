/** `dossier refuse`: not taken on, with the reason and the notice of refusal. */
import { refuseDossier } from '../../domain/dossier/close.ts';
import { closingCommand } from './closing.ts';

export default closingCommand('refuse', 'refusal', refuseDossier);
