/**
 * A line of the national catalogue as the portal hands it out: a bare list, or with everything in
 * running text. What cannot be told is left unsaid and flagged; nothing is guessed.
 */
import type { FeeRule, Procedure, ProcedureCase, Term } from '../procedure/procedure.ts';
import { parseProcedureCode } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { cleanLine, fold } from '../value/text.ts';
import { aligned } from './aligned.ts';
import type { FlagCode } from './fault.ts';
import { basisIn } from './portal/basis.ts';
import {
  basisListed,
  methodsListed,
  namesIn,
  papersListed,
  resultsListed,
} from './portal/formality.ts';
import { noFindings, type PortalFindings } from './portal/findings.ts';
import { levelsOf } from './portal/levels.ts';
import { readMethods } from './portal/methods.ts';
import { readPapers } from './portal/papers.ts';
import type { RowReading } from './reading.ts';

/** The marks by which the portal's interface states who decides. */
export const levelMarks = ['ministry', 'province', 'ward', 'other'] as const;
type LevelMark = (typeof levelMarks)[number];

/** Words that the catalogue needs and the portal's text does not give (`catalogue/import.json`). */
export interface CatalogueWords {
  caseName: string;
  feeName: string;
  noBasis: string;
  /** What the rows are, where a value is said to stand so in them. */
  source: string;
  /** Before a sentence of the list of papers that was taken for none. */
  left: string;
  /** How a record states each level. */
  levels: Readonly<Record<LevelMark, string>>;
  /** What an office must look at, by flag. */
  confirm: Readonly<Partial<Record<FlagCode, string>>>;
}

export interface ProcedureRow {
  procedure: Procedure;
  flags: FlagCode[];
  /** Only a code, a name and a field: no terms, fees or papers. */
  listOnly: boolean;
  /** An edition in our own form, whole as it is. */
  own: boolean;
}

const MOST_SHORT = 80;
const LONG_NAME = 500;
const MOST_WORDS = 2000;

/** Reads one line; `null` when it has no good code or name. */
export function readProcedureRow(
  row: RowReading,
  words: CatalogueWords,
  validFrom: PlainDate,
): ProcedureRow | null {
  const typed = row.needed('code');
  const code = parseProcedureCode(typed);
  if (typed !== '' && code === null) row.fault('code', 'bad_code', typed);
  const name = row.needed('name');
  if (row.faults.length > 0 || code === null) return null;
  const findings = noFindings();
  const { flags, left } = findings;
  const listOnly = DETAILS.every((column) => !row.has(column));
  if (listOnly) flags.add('list_only');
  if (hasLooseLetters(row)) flags.add('not_nfc');
  if (name.length > LONG_NAME) flags.add('long_name');
  const results = readResults(row, flags);
  const procedure: Procedure = {
    code,
    name: name.slice(0, MOST_WORDS),
    shortName: shortened(name),
    field: fieldOf(row, flags, words),
    levels: levelsOf(levelOf(row, words), agencyOf(row), findings),
    cases: casesOf(row, words, findings, listOnly),
    supplement: { clock: 'restart', citizenLimitDays: null },
    results,
    keywords: [],
    validFrom,
    validTo: null,
    legalBasis: basisOf(row),
    verified: [{ facts: ['code', 'name', 'field'], source: words.source, checkedOn: validFrom }],
    toConfirm: [],
  };
  for (const flag of flags) row.note('', flag, code, name.slice(0, 120));
  procedure.toConfirm = [
    ...[...flags].flatMap((flag) => words.confirm[flag] ?? []),
    ...left.map((sentence) => `${words.left} ${sentence}`.slice(0, MOST_WORDS)),
  ];
  return { procedure, flags: [...flags], listOnly, own: false };
}

/** The columns of which a bare list has none. */
const DETAILS = ['methods', 'papers', 'ways', 'cases'];
const COLUMNS = ['name', 'field', 'agency', 'methods', 'papers', 'results', 'legal'];

function hasLooseLetters(row: RowReading): boolean {
  return COLUMNS.some((column) => {
    const raw = row.raw(column);
    return raw !== raw.normalize('NFC');
  });
}

/** For lists: without the word that begins every name, and cut between two words. */
function shortened(name: string): string {
  const words = fold(name).startsWith('thu tuc ') ? name.slice('thu tuc '.length) : name;
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  if (title.length <= MOST_SHORT) return title;
  const cut = title.slice(0, MOST_SHORT - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_SHORT / 2)).trimEnd()}…`;
}

/** What is stated in words, else what the portal's marks say. */
function levelOf(row: RowReading, { levels }: CatalogueWords): string {
  const marked = levelMarks.filter((mark) => row.raw(`is_${mark}`) === 'true');
  return [row.raw('level'), ...marked.map((mark) => levels[mark])].join(', ');
}

function agencyOf(row: RowReading): string {
  const agency = row.raw('agency');
  return agency.startsWith('[') ? namesIn(agency, '\n') : agency;
}

function fieldOf(row: RowReading, flags: Set<FlagCode>, words: CatalogueWords): string {
  const raw = row.raw('field');
  const field = raw.startsWith('[') ? cleanLine(namesIn(raw, ', ')) : row.text('field');
  if (field !== '') return field.slice(0, 200);
  flags.add('field_missing');
  return words.noBasis;
}

function casesOf(
  row: RowReading,
  words: CatalogueWords,
  findings: PortalFindings,
  listOnly: boolean,
): ProcedureCase[] {
  if (listOnly) {
    const unstated: Term = { rule: 'unstated' };
    const terms = { counter: unstated, online: unstated, post: unstated };
    const fees: FeeRule[] = [unknownFee(words)];
    return [{ id: 'chung', name: words.caseName, terms, fees, components: [] }];
  }
  const { terms, fees } = row.has('ways')
    ? methodsListed(row.raw('ways'), findings)
    : readMethods(cleanLine(row.raw('methods')), findings);
  const named = fees.map((fee) => ({
    ...fee,
    name: fee.name || words.feeName,
    legalBasis: words.noBasis,
  }));
  const cases = row.has('cases')
    ? papersListed(row.raw('cases'), findings)
    : readPapers(row.raw('papers'), findings);
  return cases.map(({ name, components }, at) => ({
    id: name === null ? 'chung' : `truong-hop-${at + 1}`,
    name: name ?? words.caseName,
    terms,
    fees: named,
    components,
  }));
}

/** A fee nobody has told us of: never the same as none. */
function unknownFee(words: CatalogueWords): FeeRule {
  return {
    id: 'chua-ro',
    name: words.feeName,
    kind: 'fee',
    per: 'dossier',
    amount: null,
    defaultQuantity: 1,
    decidedBy: 'unstated',
    legalBasis: words.noBasis,
  };
}

/** `<name>Mã: KQ.G15.000116<name>Mã: …`, and behind the last the buttons of the page. */
function readResults(row: RowReading, flags: Set<FlagCode>): Procedure['results'] {
  if (row.has('result_list')) return resultsListed(row.raw('result_list'));
  if (!row.has('results')) return [];
  const text = cleanLine(row.raw('results'));
  const plain = aligned(text);
  const end = plain.search(/Tu khoa|Chon co quan thuc hien/);
  const whole = end < 0 ? plain : plain.slice(0, end);
  const found = [...whole.matchAll(/([^]*?)Ma: ?(KQ\.[A-Z]\d{1,3}\.\d{6})/g)];
  let at = 0;
  const results = found.map(([all, before, code]) => {
    const name = text.slice(at, at + before!.length).trim();
    at += all.length;
    return { ...result(name), code: code! };
  });
  if (results.length > 1) flags.add('many_results');
  if (results.length === 0) {
    flags.add('no_result_code');
    const [name = ''] = /^[^]*?(?=Ma:|$)/.exec(whole) ?? [];
    return name.trim() === '' ? [] : [result(text.slice(0, name.length))];
  }
  return results.filter(({ name }) => name !== '');
}

function result(name: string): Procedure['results'][number] {
  return { name: cleanLine(name).slice(0, MOST_WORDS), electronic: false };
}

/** The numbers of the laws named; their titles are the portal's. */
function basisOf(row: RowReading): string[] {
  const decision = row.text('decision');
  const found = row.has('legal_list')
    ? basisListed(row.raw('legal_list'))
    : basisIn(cleanLine(row.raw('legal')));
  return [...new Set([...(decision === '' ? [] : [decision]), ...found])].slice(0, 40);
}
