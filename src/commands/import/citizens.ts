/** `import citizens`: a list of people and organisations. */
import { rowsCommand } from './rows.ts';

export default rowsCommand('citizens');
