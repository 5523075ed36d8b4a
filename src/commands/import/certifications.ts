/** `import certifications`: what stands in certification books of before. */
import { certificationsCommand } from './rows.ts';

export default certificationsCommand();
