/** Words for what lies beside a store and is none of its own, and for what others wrote into it. */
import type { ProblemsOf } from '../shape.ts';
import { shellWord } from '../format.ts';

export const besideProblems = () =>
  ({
    'store.foreign_log': ({ path, log, owner }) => ({
      what: `A file of somebody else lies beside the store ${path}: ${log}. Nothing was opened.`,
      why: `Account number ${owner} put it there, who may not write the store. Opened, what is in it would replace the data of the store.`,
      next: [
        'Have whoever looks after the machine look at that file and move it away.',
        `Or move the store to a folder of its own, without that file: mv ${shellWord(path)} <folder>`,
      ],
    }),
    'store.shared_folder': ({ path, folder }) => ({
      what: `Everybody on this machine may put files into ${folder}.`,
      why: `Somebody could lay files beside the store ${path} that spoil its data.`,
      next: ['Keep the store in a folder of its users alone.'],
    }),
    'store.row_altered': ({ table, key, column }) => ({
      what: `A row of table "${table}" is not as the journal tells it: ${key}, column "${column}".`,
      why: 'Somebody has altered the store file. Nothing was done by that row.',
      next: [
        'motcua store verify',
        'Tell whoever is in charge; the tables can be made again: motcua store rebuild',
      ],
    }),
  }) satisfies Partial<ProblemsOf<'store'>>;
