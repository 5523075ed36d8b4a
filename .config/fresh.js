// Whether dist/ was built from the source as it is. Asked by the launcher in a checkout alone.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/**
 * What the build reads, and the packages it puts in; a folder is newer when something in it was
 * added or taken away.
 */
const sources = ['src', 'data/schema', '.config/build.js', 'package-lock.json'];

/** False where nothing was built, or something of the source is newer than what was. */
export function isFresh() {
  const built = changed('dist/main.cjs');
  return built > 0 && sources.every((source) => newest(source) <= built);
}

function newest(source) {
  const path = join(root, source);
  const below = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : [];
  return below.reduce((most, each) => Math.max(most, changed(join(source, each))), changed(source));
}

/** When a file was last changed, in milliseconds; 0 where there is none. */
function changed(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
