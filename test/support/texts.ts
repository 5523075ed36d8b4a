/** Both languages with all they say, help included. */
import { loadWhole } from '../../src/locale/texts.ts';

export const vi = await loadWhole('vi');
export const en = await loadWhole('en');
