/** Circles of files: who imports whom until it comes back, types and late imports counted. */
import { dirname, join, normalize } from 'node:path';

export interface SourceFile {
  path: string;
  text: string;
}

/** `import … from`, `export … from`, `import '…'`, `import('…')` and `typeof import('…')`. */
const imported = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** The files that a file names, by their paths. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(imported)].map(([, target]) => normalize(join(dirname(path), target!)));
}

/** The shortest circles that name every file in one, as the files import one another. */
export function circlesOf(files: readonly SourceFile[]): string[][] {
  const graph = new Map(files.map((file) => [file.path, importsOf(file)]));
  const told = new Set<string>();
  return [...graph.keys()].flatMap((path) => {
    const circle = told.has(path) ? null : wayBack(graph, path);
    circle?.forEach((each) => told.add(each));
    return circle ? [circle] : [];
  });
}

/** The shortest way from a file's imports back to itself; `null` where there is none. */
function wayBack(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | null {
  const before = new Map<string, string>();
  const queue = [start];
  for (const here of queue) {
    for (const next of graph.get(here) ?? []) {
      if (next === start) return wayFrom(before, start, here);
      if (before.has(next)) continue;
      before.set(next, here);
      queue.push(next);
    }
  }
  return null;
}

function wayFrom(before: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const way = [end];
  while (way[0] !== start) way.unshift(before.get(way[0]!)!);
  return way;
}
