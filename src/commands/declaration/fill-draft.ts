/** A declaration that was begun on this counter: kept after each answer until it is filled in. */
import { isLeaving, LeftAndTold } from '../../cli/asker.ts';
import type { Context } from '../../cli/context.ts';
import { begunText } from '../desk/discard-draft.ts';
import { DraftKeeper, draftsHere, isFilling, keepFilling, type FillDraft } from '../desk/draft.ts';
import { screenOf } from '../desk/screen.ts';
import type { FillBasis, FillInput } from './filling.ts';
import type { Filling } from './filling-state.ts';

/** Goes on with the declaration by the same command. */
function lineOf({ owner, print }: FillInput, basis: FillBasis): string[] {
  const { form, citizen, dossier, replaces } = basis;
  const of =
    replaces !== null
      ? ['--replaces', replaces.code]
      : dossier !== null
        ? ['--dossier', dossier.code]
        : ['--citizen', citizen];
  return [
    ...['declaration', 'fill', form.id, ...of],
    ...(owner === null ? [] : ['--owner', owner]),
    ...(print === null ? [] : ['--print', ...(print === '' ? [] : [print])]),
  ];
}

/**
 * The draft of this very declaration, or a new one. One is gone on with by whoever began it or has
 * taken it over, where nothing more was said on the line than what it is of.
 */
export async function fillDraft(
  input: FillInput,
  basis: FillBasis,
  ctx: Context,
): Promise<FillDraft> {
  const { staff, book } = await ctx.session();
  const line = lineOf(input, basis);
  const isPlain = input.person.length + input.set.length === 0 && input.from === null;
  const begun = (await draftsHere(ctx))
    .filter(isFilling)
    .find((each) => each.login === staff.login && sameLine(each.line, line));
  if (begun && isPlain) {
    const screen = await screenOf<object>(ctx);
    screen.say([ctx.texts.screen.declaration.goingOn(await begunText(ctx, begun))]);
    return begun;
  }
  const key = await ctx.newId();
  return {
    ...{ key, writtenAs: ctx.globals.key ?? key, book, begunAt: await ctx.now() },
    ...{ login: staff.login, line, title: basis.form.title, citizen: basis.citizen },
    filling: null,
  };
}

/** Where it is printed to is no part of what it is. */
function sameLine(one: readonly string[], other: readonly string[]): boolean {
  const bare = (line: readonly string[]): string => {
    const at = line.indexOf('--print');
    return JSON.stringify(at < 0 ? line : line.slice(0, at));
  };
  return bare(one) === bare(other);
}

/** Asks, and keeps every state but the first; who leaves is told what became of it. */
export async function keptWhile(
  draft: FillDraft,
  start: Filling,
  ctx: Context,
  ask: (keep: (filling: Filling) => Promise<void>) => Promise<Filling>,
): Promise<Filling> {
  const screen = await screenOf<Filling>(ctx);
  const keeper = new DraftKeeper<Filling>(
    (filling) => keepFilling(ctx, { ...draft, filling: { ...filling, agreed: false } }),
    (problem) => void screen.tell(problem),
  );
  try {
    return await ask(async (filling) => {
      if (filling !== start || draft.filling !== null) await keeper.keep(filling);
    });
  } catch (error) {
    if (!isLeaving(error) || !keeper.kept) throw error;
    screen.say([ctx.texts.screen.declaration.draftKept]);
    throw new LeftAndTold();
  }
}
