// Builds dist/: one entry and lazy chunks, so that what a command does not need is never read.
// What every command that opens the store needs lies in few files: each costs a start about 1 ms.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import { licencesText, packageOf, packagesNeeded } from './licences.js';
import { schemaDigests } from '../src/store/migrate.ts';

/** SQLite's scripts are bundled; its binary stays in its package, and is looked for there. */
const sqliteBinary = {
  name: 'sqlite-binary',
  transform: {
    filter: { id: /\/better-sqlite3\/lib\/binding\.js$/ },
    handler: (code) =>
      code.replaceAll('__dirname', 'libraryFolder()').concat(`
        function libraryFolder() {
          const near = path.join(__dirname, '../node_modules/better-sqlite3/lib');
          return fs.existsSync(near) ? near : path.dirname(require.resolve('better-sqlite3'));
        }`),
  },
};

/** A prompt that inquirer brings and the program never asks. */
const neverAsked = 'export default () => Promise.reject(new Error("never asked"));';
const notAlong = '() => { throw new Error("not along"); }';
/** What packages bring that is not needed: each would be read before anything is drawn. */
const instead = {
  // Whatever script a text is in they measure it, by patterns that each take their time to be made.
  'fast-string-width': lateOf(
    'fast-string-width',
    'module.exports = (...all) => late().default(...all);',
  ),
  'fast-wrap-ansi': lateOf(
    'fast-wrap-ansi',
    'exports.wrapAnsi = (...all) => late().wrapAnsi(...all);',
  ),
  // Widths of texts are decided in one place, quick for Latin letters.
  'string-width': `module.exports = require(${JSON.stringify(resolve('src/cli/fit.ts'))}).textWidth;`,
  // Whether there is colour, the program's options say; asking the terminal loads its streams.
  '#supports-color': 'export default { stdout: false, stderr: false };',
  // chalk colours what cli-table3 draws.
  '@colors/colors/safe': 'module.exports = {};',
  // With a table of all the world's encodings.
  '@inquirer/editor': neverAsked,
  '@inquirer/expand': neverAsked,
  '@inquirer/number': neverAsked,
  '@inquirer/rawlist': neverAsked,
  // What @cantoo/pdf-lib does besides, and a signature does not need: colours, pages of HTML.
  culori: 'export const converter = () => () => undefined;',
  'html-entities': `export const encode = ${notAlong};`,
  'node-html-better-parser': `export const parse = ${notAlong}; export const NodeType = {};`,
};
/** A package that is read with the bundle, and runs when it is first called. */
function lateOf(name, code) {
  const file = fileURLToPath(import.meta.resolve(name));
  return `const late = () => require(${JSON.stringify(file)});\n${code}`;
}
const leanPackages = {
  name: 'lean-packages',
  resolveId: {
    filter: { id: Object.keys(instead).map((id) => new RegExp(`^${id}$`)) },
    handler: (id) => `\0lean:${id}`,
  },
  load: { filter: { id: /^\0lean:/ }, handler: (id) => instead[id.slice('\0lean:'.length)] },
};

// The fonts, pictures, drawings and ciphers of @cantoo/pdf-lib are half of it: here pdfkit draws, and
// what is encrypted is refused.
const notOfPdf = {
  'packages/standard-fonts/index':
    'export const FontNames = {}; export const Encodings = { WinAnsi: { supportedCodePoints: [] } };' +
    'export class Font {}',
  'packages/upng/index': 'export default {};',
  'api/svg': ['combineMatrix', 'transformationToMatrix', 'drawSvg'].map(never).join(''),
  'core/crypto': [
    ...['AES128Cipher', 'AES256Cipher', 'ARCFourCipher', 'calculateMD5'],
    ...['encodeRevision6Password', 'CipherTransformFactory', 'CipherTransform'],
  ]
    .map(never)
    // One is made as the file is read.
    .concat('export class PDF20 {}')
    .join(''),
};
function never(name) {
  return `export function ${name}() { throw new Error("not along"); }`;
}
const leanPdf = {
  name: 'lean-pdf',
  load: {
    filter: {
      id: Object.keys(notOfPdf).map((path) => new RegExp(`/@cantoo/pdf-lib/\\w+/${path}\\.js$`)),
    },
    handler: (id) => notOfPdf[/pdf-lib\/\w+\/(.*)\.js$/.exec(id)[1]],
  },
};

// Programs that a command line could be handed on to: there are none, and what would start them is
// among the slowest of Node's own.
const noPrograms = {
  name: 'no-programs',
  transform: {
    filter: { id: /\/commander\/lib\/command\.js$/ },
    handler: (code) => code.replace("import childProcess from 'node:child_process';", ''),
  },
};

// Node reads a file of ASCII alone without decoding it and keeps it in half the room; any other letter
// doubles what loading its file costs.
const quicklyRead = {
  name: 'quickly-read',
  generateBundle: (_, bundled) => {
    const chunks = Object.values(bundled).filter(({ type }) => type === 'chunk');
    for (const chunk of chunks) {
      chunk.code = plainlyExported(chunk.code);
      if (CODE.test(chunk.name)) chunk.code = chunk.code.replace(LETTER_OR_ESCAPE, escaped);
      if (RAW_LETTER.test(chunk.code)) warnings.push(`${chunk.fileName}: a letter in String.raw`);
    }
    // What is kept of a build's compiled code (bin/built.cjs) is of this build alone.
    const build = createHash('sha256').update(chunks.map(({ code }) => code).join('\0'));
    bundled['main.cjs'].code += `\n//${build.digest('hex').slice(0, 16)}\n`;
  },
};

/**
 * A getter for each of hundreds of names is a function more to make at every start. It is needed for
 * what is set once more, or only after its file has run.
 */
function plainlyExported(code) {
  const set = setAtOnce(parseAst(code, { sourceType: 'commonjs' }));
  return code.replaceAll(GETTER, (getter, name, binding) =>
    set.has(binding) ? `exports.${name}=${binding}` : getter,
  );
}
const GETTER =
  /Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;

/** The names of a file that have their value where they are declared, and no other ever. */
function setAtOnce({ body }) {
  const names = body.flatMap((each) => {
    if (each.type !== 'VariableDeclaration') return each.id ? [each.id.name] : [];
    return each.declarations.flatMap(({ id, init }) => (init === null ? [] : bound(id)));
  });
  const again = new Set();
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (node.type === 'AssignmentExpression') for (const name of bound(node.left)) again.add(name);
    if (node.type === 'UpdateExpression') for (const name of bound(node.argument)) again.add(name);
    if (/^For(In|Of)Statement$/.test(node.type))
      for (const name of bound(node.left)) again.add(name);
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(body);
  return new Set(names.filter((name) => !again.has(name)));
}

/** The names that a pattern gives a value to. */
function bound(pattern) {
  if (pattern?.type === 'Identifier') return [pattern.name];
  const inner = [pattern?.elements, pattern?.properties].flatMap((each) => each ?? []);
  const parts = [...inner, pattern?.argument, pattern?.type === 'Property' ? pattern.value : null];
  return [...parts, pattern?.type === 'AssignmentPattern' ? pattern.left : null].flatMap((each) =>
    each ? bound(each) : [],
  );
}

/** What many starts read; Vietnamese texts would be a half longer, and a package too large. */
const CODE = /^(start|write|ink|sight|dossier)$/;
/** What a backslash stands before is passed over, but for a letter that needs none. */
const LETTER_OR_ESCAPE = /\\[\0-\x7f]|\\?([^\0-\x7f])/g;
/** An escape would be no letter there; a pattern reads both alike. */
const RAW_LETTER = /(?<!RegExp\()String\.raw`[^`]*\\u/;
const escaped = (found, letter) =>
  letter === undefined ? found : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

const warnings = [];
const bundle = await rolldown({
  input: {
    main: 'src/main.ts',
    aside: 'src/store/aside/thread.ts',
    'pdf-thread': 'src/scanning/pdf-thread.ts',
  },
  platform: 'node',
  plugins: [sqliteBinary, leanPackages, leanPdf, noPrograms, quicklyRead],
  // A native binding and libraries with files of their own stay packages, loaded on first use.
  external: ['pdfkit', '@hyzyla/pdfium', 'zxing-wasm/reader'],
  onLog: (level, { message }) => void (level === 'warn' && warnings.push(message)),
  // How long our own plugins take is no fault of what was built.
  checks: { bundlerTimings: false },
  transform: { define: { SCHEMA_DIGESTS: JSON.stringify(schemaDigests('data/schema')) } },
});
const { output } = await bundle.write({
  dir: 'dist',
  // CommonJS starts sooner than linked modules do.
  format: 'cjs',
  entryFileNames: '[name].cjs',
  // Its name is in a package more often than one thinks: the shortest that there is.
  chunkFileNames: '[name]-[hash:7].cjs',
  cleanDir: true,
  minify: true,
  codeSplitting: {
    // Each with all that it imports, unless a group of higher priority has that.
    groups: [
      // What every command that opens the store needs.
      {
        name: 'start',
        priority: 4,
        test: /\/src\/(main|store\/store|commands\/dossier\/show)\.ts$/,
      },
      // The acts' words are for the counter screen alone.
      { name: 'vi', priority: 3, test: /\/src\/locale\/vi(\.ts|\/(?!help|act))/ },
      { name: 'en', priority: 3, test: /\/src\/locale\/en(\.ts|\/(?!help|act))/ },
      // What looking at a person or dossier keeps, which most that only read do.
      { name: 'sight', priority: 3, test: /\/src\/store\/sight\.ts$/ },
      {
        name: 'write',
        priority: 2,
        test: /\/src\/(store\/writer|commands\/dossier\/receive)\.ts$/,
      },
      // What draws on a screen, and measures for it.
      { name: 'ink', priority: 2, test: /\/src\/cli\/(ui|table|fit)\.ts$/ },
      {
        name: 'builder',
        priority: 2,
        test: /\/src\/store\/engine\/builder\.ts$|\/node_modules\/kysely\//,
      },
      // A server's engine, for a store that is on one.
      { name: 'postgres', priority: 2, test: /\/src\/store\/engine\/postgres\/postgres\.ts$/ },
      { name: 'dossier', priority: 1, test: /\/src\/(commands\/dossier|domain\/(?!import))\// },
    ],
  },
});
await bundle.close();
// Whose code goes along is said beside it.
writeFileSync('dist/licences.txt', licencesText());
const needed = new Set(packagesNeeded());
for (const file of output.flatMap(({ moduleIds }) => moduleIds ?? [])) {
  const folder = packageOf(file);
  if (folder !== null && !needed.has(folder)) warnings.push(`${folder}: in no list of licences`);
}
// A warning that is let pass is read by nobody, and printed to everybody who installs.
if (warnings.length > 0) {
  process.stderr.write(`${warnings.join('\n')}\n`);
  process.exitCode = 1;
}
