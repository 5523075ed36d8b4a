/** `dossier withdraw`: the citizen takes it back, with the notice that work on it ends. */
import { withdrawDossier } from '../../domain/dossier/close.ts';
import { closingCommand } from './closing.ts';

export default closingCommand('withdraw', 'stop', withdrawDossier);
