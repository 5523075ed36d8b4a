/**
 * What a stored value must be. One declaration is both: the type that the compiler sees, and the
 * check of what comes out of a journal. A check is as deep as the declaration.
 */

export interface Shape<T> {
  /** The path of what is not as it must be, `''` for the value itself; `null` when all is well. */
  fault(value: unknown): string | null;
  /** Of a value with fields: those that must be there. */
  readonly needed?: readonly string[];
  /** Never there: it carries the type. */
  readonly of?: T;
}

/** The type that a shape describes. */
export type Of<S> = S extends Shape<infer T> ? T : never;

/** Says a shape by a test of the value itself. */
export function holds<T>(test: (value: unknown) => boolean): Shape<T> {
  return { fault: (value) => (test(value) ? null : '') };
}

const anyText = holds<never>((value) => typeof value === 'string');

/** Text, under its own name where the domain has one: `text<Uuid>()`. */
export function text<T extends string = string>(): Shape<T> {
  return anyText;
}

const anyNumber = holds<never>((value) => Number.isFinite(value));

/** A number, under its own name where the domain has one: `number<Dong>()`. */
export function number<T extends number = number>(): Shape<T> {
  return anyNumber;
}

export const yesOrNo: Shape<boolean> = holds((value) => typeof value === 'boolean');

/** In a place where nothing may stand. */
export const nothing: Shape<null> = holds((value) => value === null);

/** One word of a closed list. */
export function oneOf<const T extends string | number | boolean>(words: readonly T[]): Shape<T> {
  return holds((value) => (words as readonly unknown[]).includes(value));
}

export function maybe<T>(shape: Shape<T>): Shape<T | null> {
  return { fault: (value) => (value === null ? null : shape.fault(value)) };
}

/** Of a field that is left out where there is nothing to say. */
export function absent<T>(shape: Shape<T>): Shape<T | undefined> {
  return { fault: (value) => (value === undefined ? null : shape.fault(value)) };
}

export function list<T>(shape: Shape<T>): Shape<T[]> {
  return {
    fault(value) {
      if (!Array.isArray(value)) return '';
      for (const [index, each] of value.entries()) {
        const fault = shape.fault(each);
        if (fault !== null) return within(String(index), fault);
      }
      return null;
    },
  };
}

/** Fields of their own; of a type with a name see `like`. Further fields do no harm. */
export function record<T extends object>(fields: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  return fieldsOf<T>(Object.entries(fields));
}

/** The fields of a type that has a name: the compiler sees that none is forgotten. */
export function like<T extends object>(fields: {
  [K in keyof Required<T>]: Shape<T[K]>;
}): Shape<T> {
  return fieldsOf<T>(Object.entries(fields));
}

/** A value of which only these fields are asked for: large ones are checked where they came in. */
export function having<T extends object>(...names: (keyof T & string)[]): Shape<T> {
  const there = holds<unknown>((value) => value !== undefined);
  return fieldsOf<T>(names.map((name) => [name, there]));
}

/** Of hundreds that a start declares few are ever asked: what they need is looked at only then. */
function fieldsOf<T extends object>(fields: [name: string, shape: Shape<unknown>][]): Shape<T> {
  let needed: string[] | null = null;
  return {
    get needed() {
      needed ??= fields
        .filter(([, shape]) => shape.fault(undefined) !== null)
        .map(([name]) => name);
      return needed;
    },
    fault(value) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
      const found = value as Record<string, unknown>;
      for (const [name, shape] of fields) {
        const fault = shape.fault(found[name]);
        if (fault !== null) return within(name, fault);
      }
      return null;
    },
  };
}

/** The path of a fault inside a field. */
export function within(name: string, fault: string): string {
  return fault === '' ? name : `${name}.${fault}`;
}
