/** Help for declarations. */
import type { CommandHelp } from '../../shape.ts';

const code = 'TK-7K2QM-9X4RA';
const declaration = { declaration: 'the code of a declaration' };

export const declarationHelp = {
  'declaration list': {
    summary: 'The forms in use, or what was declared',
    examples: [
      'declaration list --fields birth',
      'declaration list --procedure 1.001193 --json',
      'to-khai danh-sach --dossier H49.22-261123-0001',
    ],
    options: {
      procedure: 'only the forms of this procedure',
      fields: 'the fields of this form, with the id of each',
      dossier: 'what was filled in for this dossier',
      citizen: 'what this person has declared',
      all: 'forms that are no longer in use, too',
    },
  },
  'declaration fill': {
    summary: 'Fill in a declaration; only what is not known is asked',
    examples: [
      'declaration fill birth --citizen 022192000001',
      'declaration fill birth --citizen 022192000001 --person father=022090000002 --set requester.relation=mẹ',
      'declaration fill residence-ct01 --dossier H49.22-261123-0001 --from ./answers.json --json',
      `to-khai dien birth --replaces ${code} --set "child.name=Trần Thị Thử"`,
    ],
    args: { form: 'the form: its id, number or some words of its title' },
    options: {
      citizen: 'who has come',
      owner: 'whom it is about, where that is somebody else',
      dossier: 'the dossier that it is a paper of',
      person: 'who somebody in the form is, so that records fill in what they tell',
      from: 'a JSON file of answers; - reads standard input',
      set: 'one answer; nothing behind the = takes one away',
      print:
        'print it to be signed, into this file; into the folder of papers where no file is named',
      replaces: 'fill this one in again: its answers stay but for what is said now',
    },
    more: [
      'What must be answered and is not is no reason to refuse: the paper has dots there to write on. What contradicts is refused, and nothing is kept.',
      'A field of a table is named with its row: --set members.1.name=…',
      'An address with a commune that ceased on 1 July 2025 is told with the new name (ceased in JSON), never changed.',
      'What this person declared before fills in what neither card nor record tells; sources in JSON says where from.',
    ],
  },
  'declaration show': {
    summary: 'Show a declaration that was filled in',
    examples: [
      `declaration show ${code}`,
      `declaration show ${code} --json`,
      `to-khai xem ${code}`,
    ],
    args: declaration,
  },
  'declaration export': {
    summary: 'Write the answers of a declaration to a JSON file',
    examples: [
      `declaration export ${code} ./declaration.json`,
      `declaration export ${code} - --as portal`,
      `to-khai xuat ${code} ./portal.json --as portal`,
    ],
    args: { ...declaration, file: 'the file to write; - prints to standard output' },
    options: { as: 'the names of fields: ours or those of the portal' },
  },
  'declaration check': {
    summary: 'Check files of forms that an office has written',
    examples: [
      'declaration check ./forms/declarations/certificate.json',
      'declaration check --schema --json',
      'to-khai kiem-tra ./a.json ./b.json',
    ],
    args: { files: 'files of forms' },
    options: { schema: 'print the JSON Schema of such a file, for editors' },
    more: [
      "An office's own forms lie in the folder declarations of forms.folder; a manager agrees to them by config set forms.folder.",
    ],
  },
} satisfies Record<string, CommandHelp>;
