import { defineConfig } from 'rolldown';

/** One entry and lazy chunks: what a command does not need is never read. */
export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  // Native code and the wasm-sized libraries stay packages; they are loaded on first use.
  external: ['better-sqlite3', 'pdfkit'],
  output: { dir: 'dist', format: 'esm', cleanDir: true, minify: false },
});
