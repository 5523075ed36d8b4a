/** The dependency table of the house: what each room may import. The linter's rules repeat it. */

/** Rooms from left to right; each may import what stands left of it, and itself. */
export const roomOrder = [
  'domain',
  'locale',
  'print/model',
  'files',
  'pages',
  'print',
  'scanning',
  'spool',
  'store',
  'config',
  'importing',
  'cli',
  'commands',
  'main',
] as const;
export type Room = (typeof roomOrder)[number];

/** Packages that only some rooms may import; every other package is for no room at all. */
export const packageRooms: Readonly<Record<string, readonly Room[]>> = {
  'better-sqlite3': ['store'],
  kysely: ['store'],
  pg: ['store'],
  pdfkit: ['print'],
  uqr: ['print'],
  fflate: ['files'],
  zod: ['importing', 'config'],
  'hucre/xlsx': ['print'],
  commander: ['cli'],
  chalk: ['cli'],
  'cli-table3': ['cli'],
  inquirer: ['cli'],
  '@bomb.sh/tab': ['cli'],
  'fast-string-width': ['cli'],
  'fast-wrap-ansi': ['cli'],
  '@hyzyla/pdfium': ['scanning'],
  pkijs: ['scanning'],
  asn1js: ['scanning'],
  '@cantoo/pdf-lib': ['scanning'],
  'node-forge/lib/forge.js': ['scanning'],
  'node-forge/lib/pkcs12.js': ['scanning'],
  'zxing-wasm/reader': ['scanning'],
  'env-paths': ['cli'],
};

/** Only `main` has a clock and chance; a domain that had them could not be replayed. */
export const impure = /new Date\(\s*\)|Date\.now\(|Math\.random\(|performance\.now\(/;

/** The room of a file below `src`. */
export function roomOf(path: string): Room {
  if (path.startsWith('print/model/')) return 'print/model';
  const first = path.split('/')[0]!;
  if (first === 'main.ts') return 'main';
  const room = roomOrder.find((each) => each === first);
  if (!room) throw new RangeError(`${path} stands in no room of the house`);
  return room;
}

export function mayImport(from: Room, to: Room): boolean {
  return roomOrder.indexOf(to) <= roomOrder.indexOf(from);
}
