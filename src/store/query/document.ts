/** Digitised papers: those of a dossier, those a citizen has, and which files are kept. */
import {
  goneWhys,
  reusedOf,
  type DocumentOf,
  type DossierDocument,
  type GoneDocument,
  type KeptFile,
} from '../../domain/document/document.ts';
import { fileKinds } from '../../domain/document/kind.ts';
import { checkedSignature, documentVerdicts } from '../../domain/document/signature.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { list, maybe, number, oneOf, text } from '../../domain/shape.ts';
import type { DossierCode, Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { bit, day, moment, natural, rowReader, type RowOfReader } from '../row.ts';
import { editionOf } from './reference.ts';

/** Where a file is named: by which document of which dossier. */
export interface FileUse {
  dossier: Uuid;
  n: number;
  sha256: string;
  bytes: number;
}

/** A file that no document keeps any more. */
export interface GoneFile {
  sha256: string;
  /** When the last that named it went. */
  at: Instant;
  /** Erased, or destroyed at the end of its term: it must not lie anywhere. */
  byLaw: boolean;
}

export function documentQueries(db: Db) {
  const ofDossiers = async (dossiers: readonly Uuid[]): Promise<DossierDocument[]> => {
    if (dossiers.length === 0) return [];
    const marks = dossiers.map(() => '?').join(', ');
    const [rows, files] = await Promise.all([
      rowsOf<object>(db, OF_DOSSIERS.replace('?', marks), ...dossiers),
      rowsOf<object>(db, FILES_OF_DOSSIERS.replace('?', marks), ...dossiers),
    ]);
    return documentsOf(rows, files);
  };
  return {
    /** All of a dossier, gone ones too, in the order in which they came. */
    ofDossier: (dossier: Uuid): Promise<DossierDocument[]> => ofDossiers([dossier]),
    /** The same of several, one dossier's behind the other's. */
    ofDossiers,
    /** The documents whose files begin so, of those whose files are kept; at most some. */
    async byContent(beginning: string, most: number): Promise<FileUse[]> {
      const rows = await rowsOf<object>(db, IN_RANGE, ...rangeOf(beginning), most);
      return rows.map(uses.read);
    },
    /**
     * What a dossier has of another's scans, and other dossiers of its own, as far as that is kept:
     * each as its dossier counts it.
     */
    async sharedOf(dossier: Uuid): Promise<string[]> {
      const rows = await rowsOf<object>(db, SHARED, dossier, dossier);
      return rows.map((row) => shared.read(row)).map(({ code, n }) => `${code}/${n}`);
    },
    /** Which documents of other dossiers are one that is used again there, as far as kept. */
    async reusing(dossier: Uuid, n: number): Promise<{ dossier: Uuid; n: number }[]> {
      const rows = await rowsOf<object>(db, REUSING, dossier, n);
      return rows.map((row) => reusers.read(row));
    },
    /** Whether anything here still names a file. */
    async isNamed(sha256: string): Promise<boolean> {
      return (await rowsOf(db, NAMED, sha256)).length > 0;
    },
    ...keptQueries(db),
  };
}

/** What is kept of all dossiers, and what is kept no more. */
function keptQueries(db: Db) {
  return {
    /** Dossiers of which a file is kept, page by page. */
    async dossiersWithFiles(after: Uuid, limit: number): Promise<Uuid[]> {
      const rows = await rowsOf<object>(db, WITH_FILES, after, limit);
      return rows.map((row) => withFiles.read(row).dossier);
    },
    /** What the papers are called of which scans are kept, and how many of each. */
    async namesKept(): Promise<{ name: string; scans: number }[]> {
      const rows = await rowsOf<object>(db, NAMES_KEPT);
      return rows.map((row) => namesRows.read(row));
    },
    /** By which editions dossiers run of which a result is kept, and how many of each. */
    async resultsKept(): Promise<{ procedure: Procedure; scans: number }[]> {
      const rows = await rowsOf<object>(db, RESULTS_KEPT);
      return rows.map((row) => ({ ...editionOf(row), scans: resultRows.read(row).scans }));
    },
    /** What is kept for no document any more, in the order of the digests. */
    async goneFiles(): Promise<GoneFile[]> {
      const rows = await rowsOf<object>(db, GONE);
      return rows.map((row) => {
        const { sha256, at, by_law: byLaw } = goneRows.read(row);
        return { sha256, at, byLaw: byLaw === 1 };
      });
    },
    /** All files that are to be there, each once, in the order of their digests. */
    async *keptFiles(): AsyncGenerator<Pick<KeptFile, 'sha256' | 'bytes'>> {
      for (let after = '0'.repeat(64), first = true; ;) {
        const rows = await rowsOf<object>(db, first ? KEPT_FROM : KEPT_AFTER, after, PAGE);
        first = false;
        for (const row of rows) {
          const { sha256, bytes } = kept.read(row);
          yield { sha256, bytes };
          after = sha256;
        }
        if (rows.length < PAGE) return;
      }
    },
  };
}

const PAGE = 1000;
const OF_DOSSIERS =
  "select d.*, case when s.component is null and s.n is not null then 'result' else 'paper' end " +
  'as source_of, s.gone_at as source_gone_at, s.gone_why as source_gone_why, ' +
  's.gone_reason as source_gone_reason, o.code as source_code from document d ' +
  'left join document s on s.dossier = d.reused_dossier and s.n = d.reused_n ' +
  'left join dossier o on o.id = d.reused_dossier where d.dossier in (?) order by d.dossier, d.n';
const FILES_OF_DOSSIERS =
  'select * from document_file where dossier in (?) order by dossier, n, position';
const IN_RANGE =
  'select dossier, n, sha256, bytes from document_file ' +
  'where sha256 >= ? and sha256 <= ? and kept = 1 limit ?';
const SHARED =
  'select o.code, d.n from document d join dossier o on o.id = d.dossier ' +
  'where d.reused_dossier is not null and d.gone_at is null ' +
  'and (d.dossier = ? or d.reused_dossier = ?) order by o.code, d.n';
const REUSING =
  'select dossier, n from document where reused_dossier = ? and reused_n = ? ' +
  'and gone_at is null order by dossier, n';
const NAMED = 'select 1 from document_file where sha256 = ? and kept = 1 limit 1';
const WITH_FILES =
  'select distinct dossier from document_file where kept = 1 and dossier > ? ' +
  'order by dossier limit ?';
const NAMES_KEPT =
  'select component_name as name, count(*) as scans from document ' +
  'where gone_at is null and component_name is not null group by component_name';
const RESULTS_KEPT =
  'select e.edition, e.body, k.scans from (select o.edition, count(*) as scans from document d ' +
  'join dossier o on o.id = d.dossier where d.gone_at is null and d.component is null ' +
  'group by o.edition) k join procedure_edition e on e.edition = k.edition';
const GONE =
  'select f.sha256, max(d.gone_at) as at, ' +
  "max(case when d.gone_why = 'mistake' then 0 else 1 end) as by_law " +
  'from document_file f join document d on d.dossier = f.dossier and d.n = f.n ' +
  'where f.kept = 0 and not exists ' +
  '(select 1 from document_file k where k.sha256 = f.sha256 and k.kept = 1) ' +
  'group by f.sha256 order by f.sha256';
const KEPT =
  'select sha256, max(bytes) as bytes from document_file where kept = 1 and sha256 COMPARED ? ' +
  'group by sha256 order by sha256 limit ?';
const KEPT_FROM = KEPT.replace('COMPARED', '>=');
const KEPT_AFTER = KEPT.replace('COMPARED', '>');

/** The least and the greatest digest that begin so. */
function rangeOf(beginning: string): [string, string] {
  return [beginning.padEnd(64, '0'), beginning.padEnd(64, 'f')];
}

const documents = rowReader('document', {
  dossier: text<Uuid>(),
  n: natural,
  component: maybe(text()),
  component_name: maybe(text()),
  paper_code: maybe(text()),
  number: maybe(text()),
  issued_on: maybe(day),
  issued_by: maybe(text()),
  signer: maybe(text()),
  valid_until: maybe(day),
  names: maybe(text()),
  at: moment,
  actor: text(),
  reused_dossier: maybe(text<Uuid>()),
  reused_n: maybe(natural),
  source_of: oneOf(reusedOf),
  source_code: maybe(text<DossierCode>()),
  source_gone_at: maybe(moment),
  source_gone_why: maybe(oneOf(goneWhys)),
  source_gone_reason: maybe(text()),
  made_from: maybe(natural),
  verified_at: maybe(moment),
  verdict: maybe(oneOf(documentVerdicts)),
  signatures: maybe(text()),
  gone_at: maybe(moment),
  gone_why: maybe(oneOf(goneWhys)),
  gone_reason: maybe(text()),
});
type DocumentRow = RowOfReader<typeof documents>;

const files = rowReader('document_file', {
  dossier: text<Uuid>(),
  n: natural,
  sha256: text(),
  bytes: natural,
  kind: oneOf(fileKinds),
  pages: natural,
  bound: bit,
});
type FileRow = RowOfReader<typeof files>;

const reusers = rowReader('document', { dossier: text<Uuid>(), n: natural });

const uses = rowReader<FileUse>('document_file', {
  dossier: text<Uuid>(),
  n: natural,
  sha256: text(),
  bytes: natural,
});

const shared = rowReader('document', { code: text<DossierCode>(), n: natural });

const withFiles = rowReader('document_file', { dossier: text<Uuid>() });

const namesRows = rowReader('document', { name: text(), scans: natural });
const resultRows = rowReader('document', { scans: natural });

const goneRows = rowReader('document_file', { sha256: text(), at: moment, by_law: bit });

const kept = rowReader('document_file', { sha256: text(), bytes: number() });

function documentsOf(rows: readonly object[], fileRows: readonly object[]): DossierDocument[] {
  const all = Map.groupBy(fileRows.map(files.read), ({ dossier, n }) => `${dossier}/${n}`);
  return rows
    .map(documents.read)
    .map((row) => documentOf(row, all.get(`${row.dossier}/${row.n}`) ?? []));
}

function documentOf(row: DocumentRow, its: readonly FileRow[]): DossierDocument {
  const bound = its.find((file) => file.bound === 1);
  const { dossier, n, at } = row;
  return {
    ...{ dossier, n, at, by: row.actor, of: whatOf(row) },
    files: its.filter((file) => file.bound === 0).map(fileOf),
    bound: bound === undefined ? null : fileOf(bound),
    names: row.names === null ? [] : documents.json(row, 'names', list(text())),
    paperCode: row.paper_code,
    number: row.number,
    issuedOn: row.issued_on,
    issuedBy: row.issued_by,
    signer: row.signer,
    validUntil: row.valid_until,
    reused: sourceOf(row),
    madeFrom: row.made_from,
    verified: verifiedOf(row),
    gone: goneOf(row),
  };
}

function whatOf({ component, component_name }: DocumentRow): DocumentOf {
  return component === null ? 'result' : { component, name: component_name ?? '' };
}

function verifiedOf(row: DocumentRow): DossierDocument['verified'] {
  const { verified_at: at, verdict, signatures } = row;
  if (at === null || verdict === null) return null;
  const all = signatures === null ? [] : documents.json(row, 'signatures', list(checkedSignature));
  return { at, verdict, signatures: all };
}

function goneOf({ gone_at: at, gone_why: why, gone_reason: reason }: DocumentRow) {
  return goneThen(at, why, reason);
}

/** Where it is from, and what became of it there. */
function sourceOf(row: DocumentRow): DossierDocument['reused'] {
  const { reused_dossier: dossier, reused_n: n, source_of: of } = row;
  if (dossier === null || n === null) return null;
  const { source_gone_at: at, source_gone_why: why, source_gone_reason: reason } = row;
  return { dossier, code: row.source_code, n, of, gone: goneThen(at, why, reason) };
}

function goneThen(
  at: GoneDocument['at'] | null,
  why: GoneDocument['why'] | null,
  reason: string | null,
): GoneDocument | null {
  return at === null || why === null ? null : { at, why, reason };
}

function fileOf({ sha256, bytes, kind, pages }: FileRow): KeptFile {
  return { sha256, bytes, kind, pages };
}
