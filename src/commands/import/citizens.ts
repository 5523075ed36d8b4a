/** `import citizens`: a list of people and organisations. */
import { citizensCommand } from './rows.ts';

export default citizensCommand();
