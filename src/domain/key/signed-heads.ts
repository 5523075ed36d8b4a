/**
 * How far every book of a store had come at one moment, in a line that the office's key has signed:
 * `MCH1*store*moment*41-3f9a…*…*s7-92e0…*…*key*signature`, a head for each book, and one with an `s`
 * before it where its lines of who saw whom end. Whoever shortens a store or
 * writes it anew can make no such line of it, and none of the office's go with it.
 */
import type { ChainHead } from '../value/chain-head.ts';
import { isInstant, type Instant } from '../value/instant.ts';

type NumberedHead = ChainHead & { seq: number };

export interface SignedHeads {
  /** The store's id. */
  store: string;
  at: Instant;
  heads: readonly NumberedHead[];
  /** Where the lines of who saw whom end. */
  sights: readonly NumberedHead[];
  keyId: string;
}

/** `signature` is `null` where the machine had not got the key. */
export interface ReadHeads extends SignedHeads {
  claim: string;
  signature: string | null;
}

/** Half of a hash: 128 bits. */
const HASH = 32;
const FORM =
  /^MCH1\*([\da-f-]{36})\*([^*]+)\*((?:s?\d+-[\da-f]{32}\*)*)([\da-f]{8})(?:\*([\w-]{80,100}))?$/;

/** What is signed. */
export function headsClaim({ store, at, heads, sights, keyId }: SignedHeads): string {
  const said = ({ seq, hash }: NumberedHead): string => `${seq}-${hash.slice(0, HASH)}`;
  const each = [...heads.map(said), ...sights.map((end) => `s${said(end)}`)];
  return ['MCH1', store, at, ...each, keyId].join('*');
}

/** The line as it is kept. */
export function headsLine(claim: string, signature: string | null): string {
  return signature === null ? claim : `${claim}*${signature}`;
}

/** `null` for a line that is none. */
export function readHeadsLine(line: string): ReadHeads | null {
  const [, store, at, told, keyId, signature] = FORM.exec(line.trim()) ?? [];
  if (store === undefined || keyId === undefined || !isInstant(at)) return null;
  const each = [...told!.matchAll(/(s?)(\d+)-([\da-f]+)\*/g)].map(([, kind, seq, hash]) => ({
    ...{ kind, head: { seq: Number(seq), hash: hash! } },
  }));
  const of = (wanted: string): NumberedHead[] =>
    each.flatMap(({ kind, head }) => (kind === wanted ? [head] : []));
  const read = { store, at, heads: of(''), sights: of('s'), keyId };
  return { ...read, claim: headsClaim(read), signature: signature ?? null };
}
