/** Markup with nothing in it that was not meant: every value is a text. */

/** Markup that is whole as it stands. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type MarkupPart = string | number | Markup | readonly Markup[];

/** A template whose values are escaped, but for markup. */
export function html(parts: TemplateStringsArray, ...values: readonly MarkupPart[]): Markup {
  return new Markup(String.raw({ raw: parts }, ...values.map(partText)));
}

export const noMarkup = new Markup('');

function partText(part: MarkupPart): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(({ text }) => text).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}
