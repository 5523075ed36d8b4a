/** `import procedures`: the national catalogue as the portal exports it. */
import { rowsCommand } from './rows.ts';

export default rowsCommand('procedures');
