/**
 * What a terminal types when files are dropped onto its window: names in quotes, with escaped
 * blanks, as addresses (`file://…`), several one behind the other, each as its system does it.
 */

/**
 * The names that such a line holds, at least one. A line that no terminal would have made is one
 * name as it stands: blanks in it are its own.
 */
export function droppedPaths(line: string, onWindows: boolean): string[] {
  const text = line.trim().replace(/^& (?=['"])/, '');
  const parts = partsOf(text, onWindows);
  if (parts === null || parts.length === 0) return [text];
  // A blank between two words is between two files only where each of them names its place.
  const whole = parts.length === 1 || parts.every(({ raw }) => PLACED.test(raw));
  if (!whole) return [onWindows || !/['"\\]/.test(text) ? text : parts.map(nameOf).join(' ')];
  return parts.map(nameOf);
}

/** Quoted, or from the root of a disk, a share or an address. */
const PLACED = /^(?:['"/]|[A-Za-z]:[\\/]|\\\\|file:\/\/)/;

interface TypedPart {
  raw: string;
  /** Without quotes and escapes. */
  text: string;
}

/** `null` where a quote is not closed: it is a sign of the name. */
function partsOf(text: string, onWindows: boolean): TypedPart[] | null {
  const parts: TypedPart[] = [];
  let part: TypedPart = { raw: '', text: '' };
  let quote: string | null = null;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    const next = text[at + 1];
    if (quote === null && /\s/.test(letter)) {
      if (part.raw !== '') parts.push(part);
      part = { raw: '', text: '' };
      continue;
    }
    part.raw += letter;
    if (letter === quote) quote = null;
    else if (quote === null && opens(letter, part, onWindows)) quote = letter;
    else if (letter === '\\' && escapes({ part, quote, next, onWindows })) {
      part.raw += next!;
      part.text += next!;
      at += 1;
    } else part.text += letter;
  }
  if (quote !== null) return null;
  return part.raw === '' ? parts : [...parts, part];
}

/** A quote within a name is its own where no terminal would leave it so: `O'Neil.pdf`. */
function opens(letter: string, { raw }: TypedPart, onWindows: boolean): boolean {
  if (letter !== '"' && letter !== "'") return false;
  return raw.length === 1 || (!onWindows && /^['"].*['"]/.test(raw));
}

interface Escape {
  part: TypedPart;
  quote: string | null;
  next: string | undefined;
  onWindows: boolean;
}

/** On Windows, and in a name of Windows, it parts folders. */
function escapes({ part, quote, next, onWindows }: Escape): boolean {
  if (next === undefined || onWindows || /^['"]?[A-Za-z]:\\/.test(part.raw)) return false;
  return quote === null || (quote === '"' && /["\\$`]/.test(next));
}

function nameOf({ text }: TypedPart): string {
  const [, host, path] = /^file:\/\/([^/]*)(\/.*)$/i.exec(text) ?? [];
  if (path === undefined) return text;
  const here = host === '' || host === 'localhost';
  const name = unescaped(path).replace(/^\/(?=[A-Za-z]:\/)/, '');
  return here ? name : `//${host}${name}`;
}

/** A per cent that begins no sign's bytes is itself. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
