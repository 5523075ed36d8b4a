/** `import dossiers`: a list of dossiers, each with its own history. */
import { dossiersCommand } from './rows.ts';

export default dossiersCommand();
