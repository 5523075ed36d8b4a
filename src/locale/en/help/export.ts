/** Help for lists that leave the store as files. */
import type { HelpOf } from '../../vi/help.ts';
import { revealing as reveal } from './access.ts';

const file = { file: 'the file to write (.csv, .xlsx, .ndjson); - for standard output' };
const format = 'kind of file, where its name does not say';
const kept =
  'Personal numbers, phones and e-mail addresses are masked but for their end; ' +
  '--reveal "<purpose>" writes them whole, so that an import reads them. ' +
  'The journal keeps who exported, when, how many rows, and what for.';

export const exportHelp: HelpOf<'export'> = {
  'export dossiers': {
    summary: 'Export dossiers to a file that an import reads back',
    examples: [
      'export dossiers dossiers.xlsx',
      'export dossiers quarter-1.csv --from 2026-01-01 --to 2026-03-31',
      'xuat ho-so - --format ndjson',
    ],
    args: file,
    options: {
      format,
      reveal,
      from: 'received from this day on',
      to: 'received up to this day, included',
      office: 'of one office only',
      procedure: 'of one procedure only',
    },
    more: [
      'One row a dossier, as it stands today; imported into this same store it changes nothing.',
      kept,
    ],
  },
  'export citizens': {
    summary: 'Export citizens and organisations to a file',
    examples: [
      'export citizens citizens.csv',
      'export citizens citizens.xlsx',
      'xuat cong-dan - --format ndjson',
    ],
    args: file,
    options: { format, reveal },
    more: ['import citizens reads it back.', kept],
  },
  'export list': {
    summary: 'Which lists were exported to files, newest first',
    examples: ['export list', 'export list --limit 5', 'xuat danh-sach --csv'],
    options: { limit: 'how many exports at most' },
  },
};
