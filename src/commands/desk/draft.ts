/**
 * Drafts of receptions, and of declarations that are being filled in: kept on this machine, per
 * counter, until they are done.
 */
import type { Context } from '../../cli/context.ts';
import { machineNames } from '../../config/kept-names.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { draftStream } from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Filling } from '../declaration/filling-state.ts';
import type { ReceiveInput } from '../dossier/receive-options.ts';
import { noAnswers, type ReceiveAnswers } from './receive-answers.ts';

/** Older ones make way: a counter with more unfinished work than this has other troubles. */
const MOST_DRAFTS = 9;

/** What every draft has. */
interface Begun {
  key: Uuid;
  /** The book of the counter it was begun at: kept there, whether or not the server answers. */
  book: string;
  begunAt: Instant;
  login: string;
}

export interface Draft extends Begun {
  /** The idempotency key of the reception: however often it is confirmed, it happens once. */
  key: Uuid;
  /** The visit it belongs to; `null` for a new one. */
  visit: Uuid | null;
  /** What flags had said before anything was asked. */
  base: Partial<ReceiveInput>;
  answers: ReceiveAnswers;
}

/** A declaration that is being filled in. */
export interface FillDraft extends Begun {
  /** Under which it is written: once, however often it is gone on with. */
  writtenAs: string;
  /** The line of the command that goes on with it. */
  line: readonly string[];
  title: string;
  /** Whose it is: our own id of the record. */
  citizen: Uuid;
  /** `null` before anything was said. */
  filling: Filling | null;
}

/** What was begun at a counter and is not done. */
export type KeptDraft = Draft | FillDraft;

export async function newDraft(
  ctx: Context,
  given: Partial<Pick<Draft, 'visit' | 'base' | 'answers'>> = {},
): Promise<Draft> {
  const { staff, book } = await ctx.session();
  return {
    key: await ctx.newId(),
    book,
    begunAt: await ctx.now(),
    login: staff.login,
    visit: null,
    base: {},
    answers: noAnswers,
    ...given,
  };
}

/** The drafts of this counter, newest first. */
export async function draftsHere(ctx: Context): Promise<KeptDraft[]> {
  const { book } = await ctx.session();
  return draftsIn((await ctx.machine()).get(machineNames.drafts(book)));
}

/**
 * Keeps a draft in its present state; one that is nobody's yet, as when a dossier like the last
 * was begun, is not worth keeping, and `false` is given.
 */
export async function keepDraft(ctx: Context, draft: Draft): Promise<boolean> {
  const { citizen, newcomer } = draft.answers;
  if ((citizen ?? newcomer) === null) return false;
  await changeDrafts(ctx, draft, (others) => [draft, ...others].slice(0, MOST_DRAFTS));
  return true;
}

/**
 * Keeps one state after the other as long as that can be done. Where it cannot, that is told once
 * and stops nobody: a draft is no dossier yet.
 */
export class DraftKeeper<State> {
  /** Whether the last state is kept. */
  kept = false;
  readonly #keep: (state: State) => Promise<boolean>;
  readonly #tell: (problem: Problem) => void;
  #told = false;

  constructor(keep: (state: State) => Promise<boolean>, tell: (problem: Problem) => void) {
    this.#keep = keep;
    this.#tell = tell;
  }

  async keep(state: State): Promise<void> {
    this.kept = false;
    try {
      this.kept = await this.#keep(state);
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'environment') throw error;
      if (!this.#told) this.#tell(error);
      this.#told = true;
    }
  }
}

/** The same of a declaration. */
export async function keepFilling(ctx: Context, draft: FillDraft): Promise<boolean> {
  await changeDrafts(ctx, draft, (others) => [draft, ...others].slice(0, MOST_DRAFTS));
  return true;
}

export async function dropDraft(ctx: Context, draft: DraftPlace): Promise<void> {
  await changeDrafts(ctx, draft, (others) => others);
}

/** By what a draft may name somebody: all their records, and all numbers of these. */
export interface NamedInDrafts {
  records: readonly Uuid[];
  numbers: readonly string[];
}

/** Ids that stand in what was begun on this machine, of whatever they are. */
export async function idsInDrafts(ctx: Context): Promise<Uuid[]> {
  const kept = Object.values((await ctx.machine()).within(machineNames.drafts('')));
  return [...new Set(kept.flatMap((text) => text.match(ID) ?? []))] as Uuid[];
}

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/**
 * Takes away what was begun on this machine, at any of its counters, and names somebody by one of
 * their records, or by a number of theirs that was typed: whoever is erased is in no draft.
 */
export async function dropDraftsOf(
  ctx: Context,
  { records, numbers }: NamedInDrafts,
): Promise<void> {
  const machine = await ctx.machine();
  for (const name of Object.keys(machine.within(machineNames.drafts('')))) {
    machine.change(name, (kept) => {
      const others = draftsIn(kept).filter((draft) => {
        const all = JSON.stringify(draft);
        const words = new Set(all.split(/[^\p{L}\p{N}]+/u));
        const isNamed = numbers.some((number) => words.has(number));
        return !isNamed && !records.some((record) => all.includes(record));
      });
      return others.length === 0 ? null : JSON.stringify(others);
    });
  }
}

/** Which of a counter's drafts. */
type DraftPlace = Pick<Begun, 'key' | 'book'>;

/** Makes of all drafts but one those that are kept, whatever other windows keep meanwhile. */
async function changeDrafts(
  ctx: Context,
  { key, book }: DraftPlace,
  next: (others: readonly KeptDraft[]) => readonly KeptDraft[],
): Promise<void> {
  (await ctx.machine()).change(machineNames.drafts(book), (kept) => {
    const drafts = next(draftsIn(kept).filter((draft) => draft.key !== key));
    return drafts.length === 0 ? null : JSON.stringify(drafts);
  });
}

function draftsIn(kept: string | null): KeptDraft[] {
  const drafts = kept === null ? [] : (JSON.parse(kept) as KeptDraft[]);
  return drafts.map((draft) =>
    isFilling(draft) ? draft : { ...draft, answers: { ...noAnswers, ...draft.answers } },
  );
}

export function isFilling(draft: KeptDraft): draft is FillDraft {
  return 'line' in draft;
}

/** Goes on with what somebody else began: the journal says who, from whom, and why. */
export async function takeOver<D extends KeptDraft>(
  ctx: Context,
  draft: D,
  reason: string,
): Promise<D> {
  const { staff } = await ctx.session();
  const data = {
    draft: draft.key,
    from: draft.login,
    begunAt: draft.begunAt,
    procedure: isFilling(draft) ? null : draft.answers.procedure,
  };
  const personal = { reason: cleanLine(reason) };
  await ctx.write(
    (writer) =>
      writer.append([happened('draft.taken_over', draftStream(draft.key), data, personal)]),
    { act: 'dossier.receive', key: null },
  );
  const taken = { ...draft, login: staff.login };
  await (isFilling(taken) ? keepFilling(ctx, taken) : keepDraft(ctx, taken));
  return taken;
}

/** What the last reception here was, without its person: for "the same as last". */
export async function lastAnswers(ctx: Context): Promise<ReceiveAnswers | null> {
  const { book } = await ctx.session();
  const kept = (await ctx.machine()).get(machineNames.lastReception(book));
  if (kept === null) return null;
  const last = JSON.parse(kept) as ReceiveAnswers;
  return { ...noAnswers, ...last, quantities: null, countedBefore: last.quantities };
}

export async function keepLast(ctx: Context, { book, answers }: Draft): Promise<void> {
  // What is of the person and the matter alone is no other's.
  const { submitter: _submitter, authorisedBy: _by, subject: _subject, ...left } = answers.more;
  const { address: _address, phone: _phone, waiver: _waiver, seen: _seen, ...signed } = left;
  // Whoever signs is proposed by what was certified last.
  const { signer: _signer, title: _title, ...more } = signed;
  const quantities = answers.quantities ?? answers.countedBefore;
  // Whether a condition holds is said of each person anew.
  const needs = { needed: [], notNeeded: [], certify: null };
  // What somebody has in the store is theirs alone: others are asked for the paper.
  const papers = answers.reuse.length > 0 ? null : answers.papers;
  const own = { papers, reuse: [], ...needs };
  const others = { quantities, citizen: null, newcomer: null, agreed: false, more, ...own };
  const kept: ReceiveAnswers = { ...answers, ...others };
  (await ctx.machine()).set({ [machineNames.lastReception(book)]: JSON.stringify(kept) });
}
