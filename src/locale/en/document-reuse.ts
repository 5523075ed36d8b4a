/** Words for papers that are used again out of the citizen's store, in English. */
import type { UnusableWhy, Validity } from '../../domain/document/unusable.ts';
import { dateText } from '../format.ts';
import type {
  reuseProblems as problemsOfReuse,
  reuseWords as wordsOfReuse,
} from '../vi/document-reuse.ts';

const unusable: Readonly<Record<UnusableWhy, string>> = {
  gone: 'Its files were removed; the digest and the reason are left.',
  ended: 'Its last day is over.',
  cancelled: 'Its dossier was received by mistake and cancelled.',
  not_granted: 'Its dossier has no result yet, or one that grants nothing.',
  refused: 'A signature in the file was checked and refused.',
  mistake: 'What it was taken from was removed as a mistake.',
  declaration: 'A declaration is filled in for each request: a new one is needed.',
  event_notice: 'It is of one birth or one death, which it has registered.',
  marital_status: 'It serves the purpose that is written in it, and no other.',
  contract: 'It is of one transaction, which was registered by it.',
  mandate: 'It mandates or agrees to one thing, which was done.',
};

/** In a column of a list. */
const unusableShort: Readonly<Record<UnusableWhy, string>> = {
  gone: 'removed',
  ended: 'over',
  cancelled: 'dossier cancelled',
  not_granted: 'not granted',
  refused: 'signature refused',
  mistake: 'original removed',
  declaration: 'for one use',
  event_notice: 'for one use',
  marital_status: 'for one use',
  contract: 'for one use',
  mandate: 'for one use',
};

export const reuseProblems: typeof problemsOfReuse = {
  'document.of_other': ({ ref }) => ({
    what: `Digitised paper ${ref} is not the owner's of this dossier.`,
    why: 'Only papers of the same person are used again, never those of somebody else.',
    next: ["motcua document list --citizen <the citizen's number>"],
    desk: ["Look at the citizen's digitised papers on their page."],
  }),
  'document.over': ({ ref, until }) => ({
    what: `Digitised paper ${ref} was good until ${dateText(until)}.`,
    next: ['Take a new paper from the citizen and digitise it.'],
  }),
  'document.other_paper': ({ ref, code, wanted, name }) => ({
    what: `Digitised paper ${ref} is not "${name}".`,
    why:
      wanted === null
        ? `The catalogue gives "${name}" no code, and the two papers are called otherwise.`
        : `The code asked for is ${wanted}; this paper has ${code === null ? 'none' : `code ${code}`}.`,
    next: [`motcua document show ${ref}`],
  }),
  'document.unusable': ({ ref, why }) => ({
    what: `Digitised paper ${ref} cannot be used again.`,
    why: unusable[why],
    next: [`motcua document show ${ref}`],
  }),
  'document.here_already': ({ code, ref }) => ({
    what: `Dossier ${code} has digitised paper ${ref} already.`,
    next: [`motcua document list ${code}`],
  }),
  'document.reused_of_owner': ({ code, refs }) => ({
    what: `Scans of the owner of dossier ${code} are used again: ${refs.join(', ')}.`,
    why: "Nobody's paper is used for somebody else: remove them, then correct the owner.",
    next: refs.map((ref) => `motcua document remove ${ref}`),
  }),
};

const validity: Readonly<Record<Validity, (day: string) => string>> = {
  valid: (day) => `good until ${day}`,
  ended: (day) => `was good until ${day}`,
  no_end: () => 'no last day told',
};

export const reuseWords: typeof wordsOfReuse = {
  askSupplied: 'Enter if all was brought; r or r2 for what the store has:',
  validity,
  validityTitle: 'Validity',
  unusableShort,
  ofCitizen: (count) => `Digitised papers of the citizen: ${count}`,
  noneOfCitizen: 'No paper of the citizen is digitised yet.',
  numbered: (number) => `no. ${number}`,
  from: 'Used again from',
  sourceGone: (at, reason) => `the original was removed on ${at}: ${reason}`,
  papers: 'Scans used again',
  mark: 'scan used again',
  offered: (ref, validity) => `in the store: ${ref}, ${validity}`,
  keys: 'r uses all again that is in the store, r2 paper 2 alone',
  explain: [
    "What is in the store was digitised before, and is the owner's own: it need not be brought.",
    'r: all required papers that are there; r2: paper 2 alone; 2 takes it on paper again.',
  ],
  done: (ref, name) => `Used ${ref} again for "${name}".`,
  noReason: 'the reason is no longer told',
};
