/** Words for lists that leave the store as files. */
import { countText } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';

export const exportProblems = (): ProblemsOf<'export'> => ({
  'export.folder_taken': ({ folder }) => ({
    what: `There is something in the folder ${folder} already. Nothing was exported.`,
    why: 'A whole store goes into a new or empty folder, and over nothing.',
    next: ['motcua store export <new folder> --purpose "<what for>"'],
  }),
  'export.too_long': ({ rows, most }) => ({
    what: `The list has ${countText(rows)} rows; a sheet holds no more than ${countText(most)}.`,
    next: ['Export to a .csv file, or part it by days with --from and --to.'],
    desk: ['Export to a .csv file, or add + to the key of the act to part it by days.'],
  }),
});

export const exportEventWords: EventWords<'list'> = {
  'list.exported': 'List exported to a file',
};

export const exportScreen: ScreenOf<'exporting'> = {
  exporting: () => ({
    done: (rows, file) =>
      file === null ? `${rows} rows exported.` : `${rows} rows exported to ${file}.`,
    none: 'No list has been exported to a file yet.',
    when: 'At',
    who: 'By',
  }),
};
