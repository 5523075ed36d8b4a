/** Words for a store that leaves as plain files. */
import { countText, momentText } from '../format.ts';
import type { ScreenOf } from '../vi.ts';
import { counted } from './list.ts';

export const plainScreen: ScreenOf<'plain'> = {
  plain: () => ({
    done: (folder, files) => `The whole store is in ${folder} now (${counted(files, 'file')}).`,
    whole:
      'These files have personal numbers whole: whoever has the folder reads them. Destroy them after use.',
    readme: (about, files, scans) => [
      ['A WHOLE STORE OF MOTCUA, AS TEXT FILES'],
      [
        `Store: ${about.store}`,
        `Exported: ${momentText(about.at)}, by ${about.by}`,
        `Purpose: ${about.purpose}`,
        `In it: ${counted(about.entries, 'journal entry', 'journal entries')}, ${counted(about.rows, 'row')} of tables, ${counted(about.people, 'person', 'people')}`,
        `Money taken: ${countText(about.taken)} đ`,
        ...about.books.map(
          ({ book, seq, hash }) => `Book ${book}: last entry ${seq}, chain head ${hash}`,
        ),
      ],
      ['It has personal data whole. Keep it as files on paper are kept, and destroy it after use.'],
      [
        'Each .ndjson file is a table, each line an object in JSON, in UTF-8.',
        "What a column means is said in schema/*.sql. Times are Vietnam's, money is in đồng.",
        'journal.ndjson is the journal: all that was done, in the order in which it came.',
        'Every table can be made again from it; each entry is bound to the one before in its book.',
        'sight.ndjson: who saw whom. answer.ndjson: the answers kept for keys.',
        'Hashes of PINs and of recovery papers, sessions and secret keys are not in it.',
        'An entry that sets a PIN has a hash in the place of that, so that the chain can be checked.',
        'manifest.json has the rows, the length and the SHA-256 of each file.',
      ],
      [
        ...files.map(({ name, rows }) => `${name}: ${counted(rows, 'row')}`),
        `scans/<dossier's code>/<number>-<file>: ${counted(scans, 'scanned file')}, as they came`,
      ],
    ],
  }),
};
