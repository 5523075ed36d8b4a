// Where compiled code is kept: what another account could put there would be run as the clerk.
const fs = process.getBuiltinModule('node:fs');
const paths = process.getBuiltinModule('node:path');

/** A folder of the user's own, made where it is not; `null` where there is none to be trusted. */
exports.privateFolder = function privateFolder({ env, platform, getuid } = process) {
  const named = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  const home =
    named && paths.isAbsolute(named) ? named : env.HOME && paths.join(env.HOME, '.cache');
  if (!home || !paths.isAbsolute(home)) return null;
  try {
    const path = paths.join(home, 'motcua', 'compiled');
    fs.mkdirSync(path, { recursive: true, mode: 0o700 });
    // Windows keeps each account's own folder from the others by itself.
    if (platform === 'win32') return path;
    return isPrivate(path, getuid()) ? path : null;
  } catch {
    return null;
  }
};

/** Nobody else may put anything in it, or something else in its place or in that of a parent. */
function isPrivate(path, user) {
  const own = fs.lstatSync(path);
  if (!own.isDirectory() || own.uid !== user || (own.mode & 0o077) !== 0) return false;
  for (let at = paths.dirname(fs.realpathSync(path)); ; at = paths.dirname(at)) {
    const { uid, mode } = fs.lstatSync(at);
    // In a folder such as /tmp, nobody moves what another has put there.
    const shared = (mode & 0o022) !== 0 && (mode & 0o1000) === 0;
    if (shared || (uid !== user && uid !== 0)) return false;
    if (at === paths.dirname(at)) return true;
  }
}

/** Where compiled code is kept; without a folder to be trusted the program starts slower, and is itself. */
exports.folder = null;

/** Has Node keep what it compiles as it reads a file, unless the environment wants that of no program. */
exports.enable = function enable() {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return;
  exports.folder = exports.privateFolder();
  if (exports.folder !== null) {
    process.getBuiltinModule('node:module').enableCompileCache(exports.folder);
  }
};
