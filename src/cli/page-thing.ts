/** A command that was picked on the page of a thing is about that thing, unless that was said. */
import type { AnyCommand } from './command.ts';
import type { Spec } from './option.ts';
import type { PickedLine } from './surroundings.ts';

/** The input with the thing in it, and how the thing is shown, by the name of its argument. */
interface AboutThing {
  input: Record<string, unknown>;
  shown: Readonly<Record<string, string>>;
}

/** The thing goes where the first argument of its kind is, if nothing stands there. */
export function aboutPage(
  { args }: AnyCommand,
  input: Record<string, unknown>,
  picked: PickedLine | null,
): AboutThing {
  const about = picked?.about ?? null;
  const specs = Object.entries<Spec<unknown>>(args);
  const place = about && specs.find(([, { offers }]) => offers === about.offers);
  if (!place) return { input, shown: {} };
  const [name, { many }] = place;
  const before = input[name] ?? [];
  if (!Array.isArray(before) || before.length > 0) return { input, shown: {} };
  return {
    input: { ...input, [name]: many ? [about.value] : about.value },
    shown: { [name]: about.shown },
  };
}
