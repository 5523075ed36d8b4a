/** What was said of a declaration's fields: `--set field=value`, and a file of answers. */
import type { Context } from '../../cli/context.ts';
import { ofPerson, value, type Single } from '../../cli/option.ts';
import type { SaidAnswer } from '../../domain/declaration/check.ts';
import type { DeclarationForm, FormField } from '../../domain/declaration/form.ts';
import type { AnswersFault } from '../../domain/declaration/problems.ts';
import { Problem } from '../../domain/problem.ts';
import { hasRepeatedKey, parseJson } from '../../files/json.ts';
import { noJsonAt, readText } from '../../files/read.ts';

/** `child.name=Trần Thị Thử`; of a row `members.2.name=…`; an empty value takes an answer away. */
export function fieldValue(): Single<SaidAnswer> {
  const parse = (raw: string): SaidAnswer | null => {
    const [, field, text] = /^\s*([a-z][\w.]*)\s*=([\s\S]*)$/.exec(raw) ?? [];
    return field === undefined ? null : { field, text: (text ?? '').normalize('NFC') };
  };
  return ofPerson(value(parse, 'field_value', 'field=text'));
}

/**
 * The answers in a file, as `declaration export` gives them in either way, or a plain object of
 * fields; `-` is standard input. Throws `declaration.bad_answers`, and `declaration.other_form` for
 * the answers of another form.
 */
export async function saidIn(
  path: string,
  form: DeclarationForm,
  ctx: Context,
): Promise<SaidAnswer[]> {
  const text = path === '-' ? await ctx.surroundings.stdin.read() : readText(path);
  const content = answersOf(text, path);
  if (!isObject(content)) throw badAnswers(path, { is: 'no_object' });
  const { form: told } = content;
  if (typeof told === 'string' && told !== form.id) {
    throw new Problem('declaration.other_form', {
      ...{ path, form: told, wanted: form.id, title: form.title },
    });
  }
  const answers = [content['answers'], content['data']].find(isObject) ?? content;
  return Object.entries(answers).flatMap(([name, answer]) => saidOf(path, form, name, answer));
}

function answersOf(text: string, path: string): unknown {
  const content = ((): unknown => {
    try {
      return parseJson(text);
    } catch (cause) {
      const at = noJsonAt(text, cause as SyntaxError);
      throw badAnswers(path, at === null ? { is: 'deep' } : { is: 'no_json', ...at });
    }
  })();
  if (hasRepeatedKey(text, content)) throw badAnswers(path, { is: 'repeated' });
  return content;
}

function saidOf(path: string, form: DeclarationForm, name: string, answer: unknown): SaidAnswer[] {
  const said = (field: SaidField, each: unknown): string => textOf(path, field, each);
  if (!Array.isArray(answer)) {
    const field = fieldOf(form, name);
    return [{ field: field.id, text: said(field, answer) }];
  }
  // Rows without anything in them name no field that would be missed.
  if (form.parts.every(({ repeats }) => repeats !== name)) {
    const { id, title } = form;
    throw new Problem('declaration.no_such_field', { form: id, title, field: name, near: [] });
  }
  return answer.flatMap((row, at) => {
    if (!isObject(row)) throw badAnswers(path, { is: 'no_row', field: name, row: at + 1 });
    return Object.entries(row).map(([column, each]) => {
      const field = fieldOf(form, column);
      const [group = '', ...rest] = field.id.split('.');
      return { field: [group, at + 1, ...rest].join('.'), text: said(field, each) };
    });
  });
}

type SaidField = Pick<FormField, 'id' | 'type'>;

/** A field by what the portal calls it, or by its id. */
function fieldOf({ parts }: DeclarationForm, name: string): SaidField {
  const fields = parts.flatMap((part) => part.fields);
  const found =
    fields.find(({ portal }) => portal === name) ?? fields.find(({ id }) => id === name);
  return found ?? { id: name, type: 'text' };
}

function textOf(path: string, { id, type }: SaidField, answer: unknown): string {
  if (answer === null) return '';
  if (typeof answer === 'string') return answer.normalize('NFC');
  const none: AnswersFault = { is: 'no_answer', field: id };
  if (typeof answer === 'number') {
    // Of a longer one the last digits are lost already.
    if (Math.abs(answer) > Number.MAX_SAFE_INTEGER) throw badAnswers(path, none);
    return String(answer);
  }
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (type !== 'identity' || !isObject(answer)) throw badAnswers(path, none);
  const parts = ['number', 'issuedOn', 'issuedBy'].map((key) => answer[key] ?? '');
  if (!parts.every((part) => typeof part === 'string')) throw badAnswers(path, none);
  return parts.join('; ');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function badAnswers(path: string, fault: AnswersFault): Problem {
  return new Problem('declaration.bad_answers', { path, fault });
}
