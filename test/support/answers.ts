/** Every `--json` answer that a test gets is held to the fields which its command declares. */
import { findEntry, isWord } from '../../src/cli/find-command.ts';
import { fieldsOf, type JsonField } from '../../src/cli/json-fields.ts';
import { program } from '../../src/commands/index.ts';

/** Throws where an answer has a field that is not declared, or lacks one that is. */
export async function holdToFields(argv: readonly string[], out: string): Promise<void> {
  if (!argv.includes('--json') || !out.startsWith('{')) return;
  const words = argv.filter((_, index) => isWord(argv, index));
  const { entry } = findEntry(words, program);
  const { default: spec } = await entry.load();
  const faults = faultsOf(JSON.parse(out), fieldsOf(spec.json), '');
  if (faults.length === 0) return;
  throw new Error(`the answer of ${entry.path} is not as its command declares: ${faults.join()}`);
}

/** What is wrong with a value: rows are looked at one by one, and nothing may be `null`. */
function faultsOf(value: unknown, fields: readonly JsonField[], at: string): string[] {
  if (fields.length === 0 || value === null) return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap((row) => faultsOf(row, fields, at)))];
  const has = value as Record<string, unknown>;
  const names = new Set(fields.map(({ name }) => name));
  return [
    ...Object.keys(has)
      .filter((name) => !names.has(name))
      .map((name) => `${at}${name} is not declared`),
    ...fields
      .filter(({ name, always }) => always && has[name] === undefined)
      .map(({ name }) => `${at}${name} is missing`),
    ...fields.flatMap(({ name, within }) => faultsOf(has[name] ?? null, within, `${at}${name}.`)),
  ];
}
