/** What is to be certified with a reception: originals by their numbers, or by name. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import {
  countedWithoutSign,
  parseCertifiedLine,
  parseNamedLine,
  parsePickedLines,
  usualOriginals,
  type TypedOriginal,
  type UsualOriginal,
} from '../../domain/certification/entry.ts';
import { bookYear, type BookKind } from '../../domain/certification/book.ts';
import { isNumberedAtReception } from '../../domain/certification/certify.ts';
import type { Term } from '../../domain/procedure/procedure.ts';
import { may } from '../../domain/staff/role.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { bookCodesHere, kindOfProcedure } from '../certify/books.ts';
import { closedVolume, nextVolumeQuestion } from './next-volume.ts';
import { listed } from './questions.ts';
import type { ReceiveAnswers } from './receive-answers.ts';
import { numbered } from './screen.ts';

type ReceiveQuestion = Question<ReceiveAnswers>;
type ReceiveReply = Reply<ReceiveAnswers>;

/** So many stand on a screen above what was typed. */
const MOST_OFFERED = 9;
/** So many entries are looked back on for them. */
const LOOKED_AT = 300;

/** What is received of whom, and what of it is certified so far. */
interface Certifying {
  procedure: string;
  /** The rule of its term: what is signed later is numbered then. */
  rule: Term['rule'] | undefined;
  /** Our own id of the owner's record. */
  citizen: string | null;
  certify: readonly TypedOriginal[];
}

/**
 * Where what is received is written in a certification book, `+` or the name of an original answers
 * how much it is, too: then each is asked for, and counts itself. What was named for another
 * procedure and is written in no book here is told, and taken back. `counted` is `null` where
 * nothing is counted; so is the answer where nothing is asked.
 */
export async function orCertified(
  ctx: Context,
  of: Certifying,
  counted: ReceiveQuestion | null,
): Promise<ReceiveQuestion | null> {
  const { certification: words } = ctx.texts.screen;
  const { certify, rule } = of;
  const kind = await kindHere(of.procedure, ctx);
  if (kind === null || !isNumberedAtReception(kind, rule)) {
    const later = kind === null ? [] : [words.whenSigned];
    const lost = certify.length === 0 ? [] : [`! ${words.notHere(namesOf(certify))}`];
    if (counted === null) return lost.length === 0 ? null : acknowledged(ctx, [...lost, ...later]);
    return { ...counted, lines: [...counted.lines, ...later, ...lost] };
  }
  const usual = await usualOriginalsHere(kind, of.citizen, ctx);
  const closed = await closedVolume(kind, ctx);
  const none: ReceiveReply = { set: { certify: [], quantities: {} } };
  const ended = (named: readonly TypedOriginal[]): ReceiveReply => {
    if (named.length > 0) return { set: { certify: [...named], quantities: {} } };
    return counted === null ? none : { instead: counted };
  };
  const begin = (soFar: readonly TypedOriginal[]): ReceiveQuestion => {
    const asked = (): ReceiveQuestion => originalsQuestion(ctx, { usual, kind, ended }, soFar);
    const opened = (): ReceiveReply => ({ instead: asked() });
    const otherwise = (): ReceiveReply => (counted === null ? none : { instead: orPlus(counted) });
    return closed === null
      ? asked()
      : nextVolumeQuestion(ctx, { kind, closed }, { opened, otherwise });
  };
  const orPlus = (asked: ReceiveQuestion): ReceiveQuestion => ({
    ...asked,
    lines: [...asked.lines, words.orCertify],
    read: (typed, entry) => {
      const named = /\p{L}.*=/su.test(typed) ? parseCertifiedLine(typed) : null;
      if (named !== null) return { instead: begin([named]) };
      if (countedWithoutSign(typed) !== null) return { instead: meantQuestion(ctx, typed, begin) };
      return typed.trim() === '+' ? { instead: begin([]) } : asked.read(typed, entry);
    },
  });
  if (certify.length > 0) return begin(certify);
  return counted === null ? null : orPlus(counted);
}

/** The book of a procedure; `null` where there is none, or not for whoever asks. */
async function kindHere(procedure: string, ctx: Context): Promise<BookKind | null> {
  const { staff } = await ctx.session();
  if (!may(staff.role, 'certification.write')) return null;
  return kindOfProcedure(await bookCodesHere(ctx), procedure);
}

/** What originals this citizen had certified here, and what kinds of them are certified often. */
export async function usualOriginalsHere(
  kind: BookKind,
  citizen: string | null,
  ctx: Context,
): Promise<UsualOriginal[]> {
  const [store, { office }] = [await ctx.store(), await ctx.session()];
  const year = bookYear(await ctx.today());
  const book = { office: office.agencyId, kind };
  const [now, before] = await Promise.all([
    store.certifications.latestOriginals({ ...book, year }, LOOKED_AT),
    store.certifications.latestOriginals({ ...book, year: year - 1 }, LOOKED_AT),
  ]);
  return usualOriginals([...now, ...before], citizen as Uuid | null).slice(0, MOST_OFFERED);
}

function namesOf(certify: readonly TypedOriginal[]): string {
  return certify.map(({ original }) => original).join('; ');
}

/** What was named and is certified no more. */
function acknowledged(ctx: Context, lines: readonly string[]): ReceiveQuestion {
  const { certification: words } = ctx.texts.screen;
  const none: ReceiveReply = { set: { certify: [], quantities: {} } };
  return { lines, message: words.askGoOn, explain: lines, read: () => none };
}

/** A name with numbers behind it: how many there are, or what it is called? */
function meantQuestion<S>(
  ctx: Context,
  typed: string,
  then: (named: readonly TypedOriginal[]) => Question<S>,
): Question<S> {
  const { certification: words } = ctx.texts.screen;
  const meant = [countedWithoutSign(typed)!, parseNamedLine(typed)!];
  const lines = meant.map((each) =>
    words.willCertify(each.original, each.copies ?? 1, each.pages ?? 1),
  );
  return listed<S>(ctx, words.askMeant, lines, (n) => ({ instead: then([meant[n]!]) }));
}

/** What is offered, and what becomes of what was named. */
interface Offered<S> {
  usual: readonly UsualOriginal[];
  kind: BookKind;
  /** What Enter does: with all that were named, of which there may be none yet. */
  ended: (named: readonly TypedOriginal[]) => Reply<S>;
}

/** Asks for one original after the other, or for several by their numbers. */
export function originalsQuestion<S>(
  ctx: Context,
  at: Offered<S>,
  soFar: readonly TypedOriginal[],
): Question<S> {
  const { usual, kind, ended } = at;
  const { certification: words } = ctx.texts.screen;
  const again = (next: readonly TypedOriginal[]): Reply<S> => {
    return { instead: originalsQuestion(ctx, at, next) };
  };
  const ruleFor = (typed: string): string => {
    if (/=\s*0+\s*(?:\/|$)|=\s*\d+\s*\/\s*0+$/u.test(typed.trim())) return words.noneRule;
    return usual.length === 0 ? words.namedRule : words.originalRule;
  };
  return {
    lines: [
      ...numbered(usual.map(({ original, pages }) => words.usualOriginal(original, pages))),
      ...soFar.map(
        (each, at) => `  ${words.picked(at + 1, each.original, each.copies ?? 1, each.pages ?? 1)}`,
      ),
    ],
    message: soFar.length === 0 ? words.askOriginals[kind] : words.askMore,
    explain: usual.length === 0 ? words.explainOriginals.slice(1) : words.explainOriginals,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return ended(soFar);
      const without = takenBack(typed, soFar);
      if (without !== null) return again(without);
      if (countedWithoutSign(typed) !== null && parsePickedLines(typed, usual) === null) {
        const more = (named: readonly TypedOriginal[]) => {
          return originalsQuestion(ctx, at, [...soFar, ...named]);
        };
        return { instead: meantQuestion(ctx, typed, more) };
      }
      const picked = parsePickedLines(typed, usual);
      const named = picked === null ? parseCertifiedLine(typed) : null;
      const more = picked ?? (named && [named]);
      return more === null ? { say: [ruleFor(typed)] } : again([...soFar, ...more]);
    },
  };
}

/** What is left behind `-2`, or `-` for all of it; `null` for anything else. */
function takenBack(
  typed: string,
  soFar: readonly TypedOriginal[],
): readonly TypedOriginal[] | null {
  const match = /^-\s*(\d{0,3})$/u.exec(typed.trim());
  if (!match) return null;
  if (match[1] === '') return [];
  const n = Number(match[1]);
  return soFar[n - 1] === undefined ? null : soFar.filter((_, at) => at !== n - 1);
}
