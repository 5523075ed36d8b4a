/**
 * The fields of a command's `--json` answer, declared once: help shows them, the compiler holds
 * the result of `run` to them, and the tests hold every answer to them.
 */

/**
 * Names of fields, several to a text: `['code status', { fees: ['name amount'] }]`. An object
 * names the fields within as well: of a list's rows, or of an object. `total?` is a field that
 * only some answers have; everything else is always there, `null` where there is nothing.
 */
export type Fields = readonly (string | { readonly [field: string]: Fields })[];

/**
 * The declaration itself where it fits the answers `R`; else what is wrong with it. While the
 * compiler does not know the answers yet, it fits.
 */
export type Declared<F extends Fields, R> = F &
  NoInfer<unknown extends R ? unknown : DeclarationFault<F, R>>;

type DeclarationFault<F extends Fields, R> = [Exclude<KeysOf<R>, Bare<NamesIn<F>>>] extends [never]
  ? [Exclude<Bare<NamesIn<F>>, KeysOf<R>>] extends [never]
    ? [Exclude<NamesIn<F>, `${string}?` | keyof R>] extends [never]
      ? { [At in keyof F]: FaultWithin<F[At], R> }
      : { 'not in every answer, so name it with a ?': Exclude<NamesIn<F>, `${string}?` | keyof R> }
    : { 'no such field': Exclude<Bare<NamesIn<F>>, KeysOf<R>> }
  : { 'field not declared': Exclude<KeysOf<R>, Bare<NamesIn<F>>> };

type FaultWithin<E, R> = E extends string
  ? unknown
  : {
      [K in keyof E]: E[K] extends Fields
        ? DeclarationFault<E[K], RowOf<ValueOf<R, Bare<K>>>>
        : never;
    };

type NamesIn<F extends Fields> = F[number] extends infer E
  ? E extends string
    ? Words<E>
    : keyof E & string
  : never;

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Words<Rest>
  : Text;

type Bare<Name> = Name extends `${infer Always}?` ? Always : Name;

/** Of every kind of answer, where there are several. */
type KeysOf<R> = R extends unknown ? keyof R & string : never;
type ValueOf<R, K> = R extends unknown ? (K extends keyof R ? R[K] : never) : never;
/** What a field holds: the rows of a list, an object, or nothing. */
type RowOf<V> = V extends readonly (infer Row)[] ? Row : V extends object ? V : never;

export interface JsonField {
  name: string;
  /** False for what only some answers have. */
  always: boolean;
  /** The fields within it, where they are declared. */
  within: readonly JsonField[];
}

export function fieldsOf(fields: Fields): readonly JsonField[] {
  return fields.flatMap((each) =>
    typeof each === 'string'
      ? each.split(' ').map((name) => field(name, []))
      : Object.entries(each).map(([name, within]) => field(name, within)),
  );
}

function field(name: string, within: Fields): JsonField {
  const always = !name.endsWith('?');
  return { name: always ? name : name.slice(0, -1), always, within: fieldsOf(within) };
}

/** The names as help shows them, a line each level: `dossiers, nextCursor`, `dossiers: code, …`. */
export function jsonFieldLines(fields: readonly JsonField[], of = ''): string[] {
  const names = fields.map(({ name, always }) => (always ? name : `${name}?`)).join(', ');
  return [
    of === '' ? names : `${of}: ${names}`,
    ...fields.flatMap(({ name, within }) =>
      within.length > 0 ? jsonFieldLines(within, name) : [],
    ),
  ];
}
