// Runs the built program with what was compiled of it before. Node's own cache keeps what is compiled
// as a file is read; a function is compiled when it is first called, and for a start those are more.
const fs = process.getBuiltinModule('node:fs');
const paths = process.getBuiltinModule('node:path');
const { createRequire } = process.getBuiltinModule('node:module');
const { Script } = process.getBuiltinModule('node:vm');

const cache = require('./compile-cache.cjs');

/** A piece of the build, whose name tells what is in it. */
const PIECE = /-[\w-]{7}\.cjs$/;
const FIRST = 'main.cjs';
const BEGUN = 'commands';
/** What a build has kept lies in a folder of this name. */
const BUILD = /^v[\d.]+-\w+-[0-9a-f]{16}$/;
const DAY_MS = 24 * 60 * 60 * 1000;
const LEFT_DAYS = 30;

/**
 * Runs a command line; gives its exit code. Of a command that ran for the first time, what it had
 * compiled is kept. In compiled code is nothing that people typed, or that a store holds.
 */
exports.main = async function main(argv) {
  const { program, keep } = loaded(paths.join(__dirname, '../dist'), cache.folder);
  const commands = new Set();
  const code = await program.main(argv, (command) => commands.add(command));
  keep(commands);
  return code;
};

/** The program in a folder. `kept` is a folder that is the user's alone, or `null`: its code is run. */
function loaded(dist, kept) {
  const first = fs.readFileSync(paths.join(dist, FIRST), 'utf8');
  // The build says last of all which it is.
  const [, build = null] = /\/\/([0-9a-f]{16})\s*$/.exec(first) ?? [];
  const of = `${process.version}-${process.arch}-${build}`;
  const folder = kept === null || build === null ? null : paths.join(kept, of);
  const scripts = new Map();
  const native = createRequire(paths.join(dist, FIRST));
  const pieces = new Map();
  const required = (id) => {
    if (id.startsWith('./')) return piece(id.slice(2));
    // Node's own need no looking for.
    return id.startsWith('node:') ? process.getBuiltinModule(id) : native(id);
  };
  required.resolve = native.resolve;
  function piece(name) {
    if (pieces.has(name)) return pieces.get(name).exports;
    const source = read(paths.join(dist, name), 'utf8');
    // Where the program is gone, Node says so in its own way.
    if (source === null) return native(`./${name}`);
    const known = folder !== null && PIECE.test(name) ? read(paths.join(folder, name)) : null;
    const script = compiled(source, paths.join(dist, name), known);
    scripts.set(name, { script, known: known !== null && !script.cachedDataRejected });
    // Made to take hundreds of names: an ordinary object takes each by becoming another shape.
    const module = { exports: Object.create(null) };
    pieces.set(name, module);
    const inside = [module.exports, required, module, paths.join(dist, name), dist];
    script.runInThisContext().apply(module.exports, inside);
    return module.exports;
  }
  const program = piece(FIRST);
  return { program, keep: (commands) => folder !== null && keep(folder, scripts, commands) };
}

/** A file of the program as the function that Node makes of it. */
function compiled(source, filename, known) {
  const head = '(function (exports, require, module, __filename, __dirname) { ';
  const cachedData = known ?? undefined;
  return new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length, cachedData });
}

/** Of commands that ran before, everything is known; of others, all that was loaded is kept anew. */
function keep(folder, scripts, commands) {
  const list = paths.join(folder, BEGUN);
  const before = (read(list, 'utf8') ?? '').split('\n');
  const fresh = [...commands].filter((command) => !before.includes(command));
  clearOthers(folder);
  const due = [...scripts].filter(
    ([name, { known }]) => PIECE.test(name) && (!known || fresh.length > 0),
  );
  if (due.length === 0) return;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, { script }] of due) put(paths.join(folder, name), script.createCachedData());
    put(list, [...before, ...fresh].join('\n'));
  } catch {
    // A full disk: the next start is as slow as this one.
  }
}

/**
 * Once a day the folder is marked as in use, and what other builds kept that were not run for a month
 * goes. One that runs again all the same keeps it anew.
 */
function clearOthers(folder) {
  const before = (path, days) => Date.now() - fs.statSync(path).mtimeMs > days * DAY_MS;
  try {
    if (!before(folder, 1)) return;
    fs.utimesSync(folder, new Date(), new Date());
    const others = fs.readdirSync(paths.dirname(folder)).filter((name) => BUILD.test(name));
    for (const other of others.map((name) => paths.join(folder, '..', name))) {
      if (before(other, LEFT_DAYS)) fs.rmSync(other, { recursive: true, force: true });
    }
  } catch {
    // The first start of a build has none; what another start is clearing as well is gone.
  }
}

/** Whole or not at all, whoever else is writing it and whatever goes out meanwhile. */
function put(path, data) {
  const beside = `${path}.${process.pid}`;
  try {
    fs.writeFileSync(beside, data, { mode: 0o600, flush: true });
    fs.renameSync(beside, path);
  } finally {
    fs.rmSync(beside, { force: true });
  }
}

function read(path, encoding) {
  try {
    return fs.readFileSync(path, encoding);
  } catch {
    return null;
  }
}
