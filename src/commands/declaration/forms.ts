/** The forms of declarations that there are here: what ships, and the office's own over it. */
import { join } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { formKeptBy, type Declaration } from '../../domain/declaration/declaration.ts';
import { holdsOn, type DeclarationForm } from '../../domain/declaration/form.ts';
import { Problem } from '../../domain/problem.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { matching, nearest } from '../../domain/value/text.ts';
import { formFaults } from '../../locale/form-faults.ts';
import { lineIn } from '../../importing/json-place.ts';
import type { OwnForms } from '../../print/own-forms.ts';
import { formSources, pressOf } from '../print/press.ts';

/** The folder of them in the shipped data, and in an office's own folder of forms. */
export const DECLARATIONS = 'declarations';

/**
 * All forms by their id and first day; an office's own takes the place of a shipped one of the same
 * id and day. Throws `config.other_wording` where nobody agreed to its own.
 */
export async function formsHere(ctx: Context): Promise<DeclarationForm[]> {
  return (await formsFound(ctx)).forms;
}

/** An office's own form that cannot be used, and why. */
export interface BrokenForm {
  /** What could be read of it, to know whom it may concern; `null` where nothing could. */
  text: string | null;
  problem: Problem;
}

/** The same, and what of the office's own is no form: it keeps none of the others back. */
export async function formsFound(ctx: Context) {
  const { readDeclarations } = await import('../../importing/declarations.ts');
  const shipped = readDeclarations(join(ctx.surroundings.dataFolder, DECLARATIONS));
  const { own } = await formSources(await pressOf(ctx));
  const { forms: theirs, broken } =
    own === null ? { forms: [], broken: [] } : await ownFormsIn(own);
  const isOwn = (form: DeclarationForm): boolean => formKeptBy(theirs, keyOf(form)) !== null;
  const forms = [...shipped.filter((form) => !isOwn(form)), ...theirs].toSorted(byIdAndDay);
  return { forms, broken };
}

/** The forms among an office's own wording; the second of one id and day is broken. */
export async function ownFormsIn({ folder, texts, unread }: OwnForms) {
  const { declarationIn } = await import('../../importing/declarations.ts');
  const forms: DeclarationForm[] = [];
  const paths: string[] = [];
  const broken = [...unread.values()].map((problem): BrokenForm => {
    return { text: null, problem };
  });
  for (const [name, text] of texts) {
    if (!name.startsWith(`${DECLARATIONS}/`)) continue;
    const path = join(folder, name);
    try {
      const form = declarationIn(path, text);
      const same = formKeptBy(forms, keyOf(form));
      if (same !== null) {
        const other = formFaults.sameForm(paths[forms.indexOf(same)]!);
        const fault = formFaults.onLine(lineIn(text, ['id']), 'id', other);
        throw new Problem('declaration.bad_form', { path, fault });
      }
      forms.push(form);
      paths.push(path);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      broken.push({ text, problem: error });
    }
  }
  return { forms, broken };
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
  named: string,
  day: PlainDate,
): DeclarationForm {
  const now = forms.filter((form) => holdsOn(form, day));
  // Ids are in small letters, and titles are compared without capitals.
  const typed = named.trim().toLowerCase();
  const [form, second] = matching(
    now.map((each) => ({ id: each.id, name: each.title, each })),
    typed,
  );
  if (form && !second) return form.each;
  const ended = forms.findLast(({ id }) => id === typed);
  if (!second && ended) {
    const { id, title, version, until } = ended;
    throw new Problem('declaration.ended', { form: id, title, version, until });
  }
  const ids = [...new Set(now.map(({ id }) => id))];
  throw new Problem('declaration.no_such_form', {
    typed: named,
    near: second ? ids : near(typed, ids),
  });
}

function near(typed: string, ids: readonly string[]): string[] {
  const found = nearest(typed, ids);
  return found.length > 0 ? found : [...ids];
}

/** A declaration with the form that it keeps. Throws `declaration.unreadable`. */
export async function withForm(declaration: Declaration, ctx: Context) {
  const { code, form: id, title, version, answers } = declaration;
  const form = formKeptBy(await formsHere(ctx), declaration);
  if (form === null || answers === null) {
    const erased = answers === null;
    throw new Problem('declaration.unreadable', { code, form: id, title, version, erased });
  }
  return { form, answers };
}
