/** Names that files share: what each file exports, and the types it keeps to itself. */
import type { SourceFile } from './circles.ts';

/** `export const …`, `export async function …`, `export type …`, and types that stay in a file. */
const declared =
  /^(export )?(?:async )?(const|let|function|class|interface|type)\b\*? +([A-Za-z_$][\w$]*)/gm;

/** A type reads the same whether its file exports it or not; a private value stays at home. */
const isType = (kind: string): boolean => /class|interface|type/.test(kind);

/** The names that are exported in one file and exported, or a type, in another; with the files. */
export function sharedNames(files: readonly SourceFile[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const exported = new Set<string>();
  for (const { path, text } of files) {
    for (const [, out, kind, name] of text.matchAll(declared)) {
      if (out) exported.add(name!);
      else if (!isType(kind!)) continue;
      const before = places.get(name!) ?? [];
      if (!before.includes(path)) places.set(name!, [...before, path]);
    }
  }
  return new Map([...places].filter(([name, at]) => exported.has(name) && at.length > 1));
}
