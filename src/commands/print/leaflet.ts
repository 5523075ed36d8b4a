/** `print leaflet`: the papers a dossier still needs, for the citizen to take home. */
import { printCommand } from './command.ts';

export default printCommand('leaflet');
