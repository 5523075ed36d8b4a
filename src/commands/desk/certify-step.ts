/** What is to be certified with a reception: originals by their numbers, or by name. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import {
  parseCertifiedLine,
  parsePickedLines,
  type TypedOriginal,
  type UsualOriginal,
} from '../../domain/certification/entry.ts';
import { bookYear } from '../../domain/certification/book.ts';
import { may } from '../../domain/staff/role.ts';
import { bookCodesHere, kindOfProcedure } from '../certify/books.ts';
import { fold } from '../../domain/value/text.ts';
import type { ReceiveAnswers } from './receive-answers.ts';
import { numbered } from './screen.ts';

type ReceiveQuestion = Question<ReceiveAnswers>;

/** So many stand on a screen above what was typed. */
const MOST_OFFERED = 9;
/** So many entries are looked back on for them. */
const LOOKED_AT = 300;

/**
 * Where what is received is written in a certification book, `+` or the name of an original answers
 * how much it is, too: then each is asked for, and counts itself.
 */
export async function orCertified(
  ctx: Context,
  procedure: string,
  { certify }: Pick<ReceiveAnswers, 'certify'>,
  counted: ReceiveQuestion,
): Promise<ReceiveQuestion> {
  const usual = await usualHere(procedure, ctx);
  if (usual === null) return counted;
  const { certification: words } = ctx.texts.screen;
  const begin = (soFar: readonly TypedOriginal[]) => {
    return linesQuestion(ctx, { usual, counted }, soFar);
  };
  if ((certify ?? []).length > 0) return begin(certify ?? []);
  return {
    ...counted,
    lines: [...counted.lines, words.orCertify],
    read: (typed, entry) => {
      const named = /\p{L}.*=/su.test(typed) ? parseCertifiedLine(typed) : null;
      if (named !== null) return { instead: begin([named]) };
      return typed.trim() === '+' ? { instead: begin([]) } : counted.read(typed, entry);
    },
  };
}

/** What originals are called here; `null` where nothing is certified, or not by whoever asks. */
async function usualHere(procedure: string, ctx: Context): Promise<UsualOriginal[] | null> {
  const kind = kindOfProcedure(await bookCodesHere(ctx), procedure);
  const session = await ctx.session();
  if (kind === null || !may(session.staff.role, 'certification.write')) return null;
  const store = await ctx.store();
  const year = bookYear(await ctx.today());
  const book = { office: session.office.agencyId, kind };
  const [now, before] = await Promise.all([
    store.certifications.latestOriginals({ ...book, year }, LOOKED_AT),
    store.certifications.latestOriginals({ ...book, year: year - 1 }, LOOKED_AT),
  ]);
  const known = new Map([...before, ...now].map((each) => [fold(each.original), each]));
  const often = [...now, ...before].map(({ original }) => known.get(fold(original))!);
  return [...new Set(often)].slice(0, MOST_OFFERED);
}

function linesQuestion(
  ctx: Context,
  at: { usual: readonly UsualOriginal[]; counted: ReceiveQuestion },
  soFar: readonly TypedOriginal[],
): ReceiveQuestion {
  const { usual, counted } = at;
  const { certification: words } = ctx.texts.screen;
  return {
    lines: [
      ...numbered(usual.map(({ original, pages }) => words.usualOriginal(original, pages))),
      ...soFar.map(
        (each, at) => `  ${words.picked(at + 1, each.original, each.copies ?? 1, each.pages ?? 1)}`,
      ),
    ],
    message: soFar.length === 0 ? words.askOriginals : words.askMore,
    explain: words.explainOriginals,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') {
        if (soFar.length === 0) return { instead: counted };
        return { set: { certify: [...soFar], quantities: {} } };
      }
      const picked = parsePickedLines(typed, usual);
      const named = picked === null ? parseCertifiedLine(typed) : null;
      const more = picked ?? (named && [named]);
      if (more === null) return { say: [words.originalRule] };
      return { instead: linesQuestion(ctx, at, [...soFar, ...more]) };
    },
  };
}
