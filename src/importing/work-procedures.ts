/** The national catalogue, as the portal exports it. */
import { happened } from '../domain/event.ts';
import type { BookEdition } from '../domain/import/book.ts';
import type { Decision } from '../domain/import/decide.ts';
import {
  readProcedureRow,
  type CatalogueWords,
  type ProcedureRow,
} from '../domain/import/procedure-row.ts';
import { losesAnything, lossesOf, type Losses } from '../domain/procedure/poorer.ts';
import { editionOn, type Procedure, type ProcedureCase } from '../domain/procedure/procedure.ts';
import { isSame } from '../domain/same.ts';
import { procedureStream } from '../domain/stream.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import { editionDigest } from './edition-digest.ts';
import { readOwnEdition } from './own-edition.ts';
import type { ImportWork } from './work.ts';

export interface ProcedureRules {
  words: CatalogueWords;
  today: PlainDate;
  editions: readonly BookEdition[];
}

export function procedureWork(rules: ProcedureRules): ImportWork<ProcedureRow> {
  const inForce = knownOn(rules);
  const knownOf = ({ own, procedure: { code, validFrom } }: ProcedureRow): Procedure | null =>
    (own ? begunOn(rules.editions, code, validFrom) : inForce.get(code)) ?? null;
  return {
    kind: 'procedures',
    read: (reading) =>
      reading.has('edition')
        ? readOwnEdition(reading)
        : readProcedureRow(reading, rules.words, rules.today),
    want(row, wanted) {
      const procedure = published(row, knownOf(row));
      wanted.editions.add(editionDigest(procedure));
      wanted.streams.add(procedureStream(procedure.code));
    },
    key: ({ own, procedure: { code, validFrom } }) => (own ? `${code} ${validFrom}` : code),
    decide: (row, _place, sight, options) =>
      decide(row, knownOf(row), {
        ...{ update: options.update, replace: options.replace, today: rules.today },
        hasEdition: (edition) => sight.known.hasEdition(edition),
      }),
    recorded(row, columns) {
      const known = knownOf(row);
      if (!known) return null;
      const of = (column: string) => [column, recordedOf(known, column)] as const;
      const values = Object.fromEntries(columns.map(of));
      return { values, citizen: null, dossier: null };
    },
    lost(row) {
      const known = knownOf(row);
      return known ? lossesOf(known, published(row, known)) : { cases: [], terms: [], fees: [] };
    },
    write(row, place, _decision, bulk) {
      const procedure = published(row, knownOf(row));
      const edition = editionDigest(procedure);
      const data = { ...place, edition, procedure, flags: row.flags };
      const stream = procedureStream(procedure.code);
      bulk.append(happened('procedure.imported', stream, data, null), bulk.version(stream) + 1);
      return undefined;
    },
  };
}

/** By code, what holds today, else what held last: a row tells of nothing that is to come. */
function knownOn({ editions, today }: ProcedureRules): Map<string, Procedure> {
  const latestFirst = editions
    .map(({ procedure }) => procedure)
    .toReversed()
    .toSorted((a, b) => (a.validFrom > b.validFrom ? -1 : Number(a.validFrom < b.validFrom)));
  const byCode = Map.groupBy(latestFirst, ({ code }) => code);
  return new Map(
    [...byCode].map(([code, those]) => [code, editionOn(those, today, (each) => each)!]),
  );
}

/** What an office's own edition takes the place of: the one from the same day. */
function begunOn(editions: readonly BookEdition[], code: string, day: PlainDate) {
  return editions
    .map(({ procedure }) => procedure)
    .findLast((each) => each.code === code && each.validFrom === day);
}

interface ListDeciding {
  update: boolean;
  replace: boolean;
  today: PlainDate;
  hasEdition: (edition: string) => boolean;
}

/** An edition is known by its content; a bare list says nothing against one that has more. */
function decide(
  row: ProcedureRow,
  known: Procedure | null,
  { update, replace, today, hasEdition }: ListDeciding,
): Decision {
  if (!known) return { do: 'import', citizen: 'none' };
  const fields = differing(row, known);
  if (fields.length === 0 || hasEdition(editionDigest(published(row, known))))
    return { do: 'skip' };
  if (!update) return { do: 'changed', fields };
  const { code, validTo, ended } = known;
  // Lists go on naming what has ended; it does not begin again by one.
  if (!row.own && validTo !== null && validTo < today) {
    const suggestion = ended?.successors.join(', ') || null;
    return { do: 'refuse', column: 'code', code: 'procedure_ended', given: code, suggestion };
  }
  const lost = lossesOf(known, published(row, known));
  if (!replace && losesAnything(lost)) return refusedFor(lost);
  return { do: 'update', citizen: 'none', fields };
}

/** A poorer record takes nothing away unasked: what it would is told. */
function refusedFor(lost: Losses): Decision {
  const said = Object.entries(lost).filter(([, names]) => names.length > 0);
  const [[column] = ['']] = said;
  const given = said.map(([what, names]) => `${what}: ${names.join(', ')}`).join('; ');
  return { do: 'refuse', column, code: 'says_less', given, suggestion: '--replace' };
}

const listed = ['name', 'field'] as const;
const detailed = [...listed, 'levels', 'cases', 'results', 'legalBasis'] as const;

const whole = [
  ...([...detailed, 'shortName', 'keywords', 'supplement', 'nationwide', 'onlyInOutage'] as const),
  ...(['verified', 'toConfirm'] as const),
] as const;

function differing(row: ProcedureRow, known: Procedure): string[] {
  const next = published(row, known);
  const compared = row.own ? whole : row.listOnly ? listed : detailed;
  return compared.filter((key) => !isSame(next[key], known[key]));
}

/** What is one text in a few words; `null` for what is more. */
function recordedOf({ name, field }: Procedure, column: string): string | null {
  if (column === 'name') return name;
  return column === 'field' ? field : null;
}

/** Of a bare list only what it says replaces anything; and no row says when what holds will end. */
function published({ procedure, listOnly, own }: ProcedureRow, known: Procedure | null): Procedure {
  if (!known || own) return procedure;
  const { name, shortName, field, validFrom } = procedure;
  if (listOnly) return { ...known, name, shortName, field, validFrom };
  const { validTo, ended, supplement, keywords, nationwide, onlyInOutage } = known;
  return {
    ...procedure,
    ...{ supplement, keywords, validTo },
    ...(ended !== undefined && { ended }),
    ...(nationwide !== undefined && { nationwide }),
    ...(onlyInOutage !== undefined && { onlyInOutage }),
    cases: procedure.cases.map((each, at) => withHome(each, at, procedure, known)),
  };
}

/** The portal knows no mobile team: of what is received at home it says nothing. */
function withHome(
  each: ProcedureCase,
  at: number,
  procedure: Procedure,
  { cases }: Procedure,
): ProcedureCase {
  const other = cases.length === procedure.cases.length ? cases[at] : undefined;
  const home = (cases.find(({ id }) => id === each.id) ?? other)?.terms.home;
  return home === undefined ? each : { ...each, terms: { ...each.terms, home } };
}
