/** Words for lists that leave the store as files. */
import { countText } from '../format.ts';
import type { vi } from '../vi.ts';
import type { ProblemTexts } from '../shape.ts';

export const exportProblems: Pick<ProblemTexts, 'export.too_long'> = {
  'export.too_long': ({ rows, most }) => ({
    what: `The list has ${countText(rows)} rows; a sheet holds no more than ${countText(most)}.`,
    next: ['Export to a .csv file, or part it by days with --from and --to.'],
  }),
};

export const exportScreen: Pick<(typeof vi)['screen'], 'exporting'> = {
  exporting: {
    done: (rows, file) =>
      file === null ? `${rows} rows exported.` : `${rows} rows exported to ${file}.`,
    none: 'No list has been exported to a file yet.',
    when: 'At',
    who: 'By',
  },
};
