/** `import procedures`: the national catalogue as the portal exports it. */
import { proceduresCommand } from './rows.ts';

export default proceduresCommand();
