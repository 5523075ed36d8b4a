/** Who saw whom, in a backup and in the store whose place it takes: what it lacks is kept. */
import { epochSeconds, parseInstant, type Instant } from '../../domain/value/instant.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { KnownHead } from '../known-heads.ts';
import { putSights } from '../sight.ts';
import { sightHead, sightHeads, sightsNotIn, type SightRow } from '../sight-heads.ts';
import { commonSeq } from './unknown.ts';

/** Lines of who saw whom that a backup has not. */
export interface MissingLooks {
  missing: number;
  /** The moment of the oldest of them, as far as somebody knows. */
  since: string | null;
  /** How many of them the store has, so that they come along. */
  kept: number;
  /** It lacks some that were there when it was made, or has others: somebody has altered it. */
  altered: boolean;
}

/** What was written down while a backup was being made may be dated before it. */
const MEANWHILE_SECONDS = 60;

const AFTER = 'select * from sight where book = ? and seq > ? order by seq limit 1000';

/** When a backup was made, at the earliest, and what this machine knows of the store's looks. */
interface KnownOfLooks {
  made: Instant;
  ends: readonly KnownHead[];
}

/** Against the store. */
export async function looksBeside(
  live: Db,
  copy: Db,
  { made, ends }: KnownOfLooks,
): Promise<MissingLooks> {
  const found: MissingLooks = { missing: 0, since: null, kept: 0, altered: false };
  for (const { book, seq } of await sightHeads(live)) {
    const has = (await sightHead(copy, book)).seq;
    const same = await commonSeq(live, copy, { table: 'sight', book, last: seq });
    found.missing += seq - same;
    if (has === same) found.kept += seq - same;
    const [first] = await rowsOf<SightRow>(live, AFTER, book, same);
    if (first === undefined) continue;
    if (found.since === null || first.at < found.since) found.since = first.at;
    if (isBefore(first.at, made)) found.altered = true;
  }
  for (const { book, seq } of await sightHeads(copy)) {
    const same = await commonSeq(copy, live, { table: 'sight', book, last: seq });
    // Cut off in the store itself where this machine knows them.
    const isKnown = ends.some((end) => end.book === book && end.seq === seq);
    const isProven = isKnown && (await sightsNotIn(copy, ends)).every((end) => end.book !== book);
    if (same < seq && !isProven) found.altered = true;
  }
  return found;
}

/** Against what this machine knows, where no store can be asked. */
export async function looksByEnds(
  ends: readonly KnownHead[],
  copy: Db,
  made: Instant,
): Promise<MissingLooks> {
  const found: MissingLooks = { missing: 0, since: null, kept: 0, altered: false };
  for (const { book, seq, at } of await sightsNotIn(copy, ends)) {
    const last = await sightHead(copy, book);
    found.missing += last.seq < seq ? seq - last.seq : seq;
    if (found.since === null || at < found.since) found.since = at;
    if (last.seq >= seq || isBefore(at, made)) found.altered = true;
  }
  return found;
}

function isBefore(at: string, made: Instant): boolean {
  const moment = parseInstant(at);
  return moment !== null && epochSeconds(moment) + MEANWHILE_SECONDS < epochSeconds(made);
}

/** Puts behind each book what the store has more, where it goes on just there. */
export async function carryLooks(live: Db, copy: Db): Promise<void> {
  for (const { book, seq } of await sightHeads(live)) {
    let last = (await sightHead(copy, book)).seq;
    if ((await commonSeq(live, copy, { table: 'sight', book, last: seq })) !== last) continue;
    while (last < seq) {
      const rows = await rowsOf<SightRow>(live, AFTER, book, last);
      await putSights(copy, rows);
      last = rows.at(-1)!.seq;
    }
  }
}
