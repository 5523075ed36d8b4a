/** What types of rows in the store say: SQL gives text, numbers and nothing, and no more. */
import type { SourceFile } from './circles.ts';

const fromDomain = /import (?:type )?\{([^}]*)\} from '[./]*\/domain\/[^']*';/g;
/** `type DossierRow = …;` and `interface DossierRow { … }`. */
const rowType = /^(?:export )?(?:type|interface) (\w*Row)\b[^]*?(?:;\n(?=\n|\S)|^\}\n)/gm;
const asked = /\b(?:sql|rowsOf|prepared|executeQuery)<((?:[^<>`(]|<[^<>]*>)*)>[`(]/g;
/** A cast to a type with a name; `as const`, and names of columns, are none. */
const cast = /\bas (?:readonly )?[[({]*[A-Z]|\$castTo\b/;

/** The names that a file takes from the domain. */
function domainNames(text: string): string[] {
  return [...text.matchAll(fromDomain)].flatMap(([, names]) =>
    names!
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter((name) => /^[A-Z]/.test(name)),
  );
}

/** Where rows are said to be what nobody has looked at, each with what was said. */
export function hopedFor({ path, text }: SourceFile): string[] {
  const known = domainNames(text);
  const says = (type: string): boolean =>
    known.some((name) => new RegExp(`\\b${name}\\b`).test(type));
  const types = [...text.matchAll(rowType)]
    .filter(([whole]) => says(whole))
    .map(([, name]) => name!);
  const queries = [...text.matchAll(asked)]
    .filter(([, type]) => says(type!))
    .map(([, type]) => type!);
  const casts = text
    .split('\n')
    .filter((line) => cast.test(line) && !/^\s*(\/?\*|\/\/)/.test(line));
  return [...types, ...queries, ...casts.map((line) => line.trim())].map(
    (each) => `${path}: ${each}`,
  );
}
