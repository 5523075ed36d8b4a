/** The forms of declarations that there are here: what ships, and the office's own over it. */
import { join } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { formKeptBy, type Declaration } from '../../domain/declaration/declaration.ts';
import { holdsOn, type DeclarationForm } from '../../domain/declaration/form.ts';
import { Problem } from '../../domain/problem.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { matching, nearest } from '../../domain/value/text.ts';
import { formSources, pressOf } from '../print/press.ts';

/** The folder of them in the shipped data, and in an office's own folder of forms. */
export const DECLARATIONS = 'declarations';

/**
 * All forms by their id and first day; an office's own takes the place of a shipped one of the same
 * id and day. Throws `data.bad_file`, and `config.other_wording` where nobody agreed to its own.
 */
export async function formsHere(ctx: Context): Promise<DeclarationForm[]> {
  const { declarationIn, readDeclarations } = await import('../../importing/declarations.ts');
  const shipped = readDeclarations(join(ctx.surroundings.dataFolder, DECLARATIONS));
  const { own } = await formSources(await pressOf(ctx));
  const named = [...(own?.texts ?? [])].filter(([name]) => name.startsWith(`${DECLARATIONS}/`));
  const theirs = named.map(([name, text]) => declarationIn(join(own!.folder, name), text));
  const isOwn = (form: DeclarationForm): boolean => formKeptBy(theirs, keyOf(form)) !== null;
  return [...shipped.filter((form) => !isOwn(form)), ...theirs].toSorted(byIdAndDay);
}

function keyOf({ id, version }: DeclarationForm): Pick<Declaration, 'form' | 'version'> {
  return { form: id, version };
}

function byIdAndDay(one: DeclarationForm, other: DeclarationForm): number {
  const keys = [one, other].map(({ id, version }) => `${id} ${version}`);
  return keys[0]! < keys[1]! ? -1 : 1;
}

/**
 * The form that holds on a day, by its id, its place among those that do, or words of its title.
 * Throws `declaration.no_such_form`, and `declaration.ended` for one that holds on no such day.
 */
export function formNamed(
  forms: readonly DeclarationForm[],
  typed: string,
  day: PlainDate,
): DeclarationForm {
  const now = forms.filter((form) => holdsOn(form, day));
  const [form, second] = matching(
    now.map((each) => ({ id: each.id, name: each.title, each })),
    typed,
  );
  if (form && !second) return form.each;
  const ended = forms.findLast(({ id }) => id === typed.trim());
  if (!second && ended) {
    const { id, version, until } = ended;
    throw new Problem('declaration.ended', { form: id, version, until });
  }
  const ids = [...new Set(now.map(({ id }) => id))];
  throw new Problem('declaration.no_such_form', { typed, near: second ? ids : near(typed, ids) });
}

function near(typed: string, ids: readonly string[]): string[] {
  const found = nearest(typed, ids);
  return found.length > 0 ? found : [...ids];
}

/** A declaration with the form that it keeps. Throws `declaration.unreadable`. */
export async function withForm(declaration: Declaration, ctx: Context) {
  const { code, form: id, version, answers } = declaration;
  const form = formKeptBy(await formsHere(ctx), declaration);
  if (form === null || answers === null) {
    const erased = answers === null;
    throw new Problem('declaration.unreadable', { code, form: id, version, erased });
  }
  return { form, answers };
}
