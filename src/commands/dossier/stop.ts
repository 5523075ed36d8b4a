/** `dossier stop`: work on it ends, with the reason and the notice of stopping. */
import { stopDossier } from '../../domain/dossier/close.ts';
import { closingCommand } from './closing.ts';

export default closingCommand('stop', 'stop', stopDossier);
