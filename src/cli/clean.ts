/** Control characters in stored text must not reach a terminal. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

export function clean(text: string): string {
  return text.replace(CONTROL, '');
}
