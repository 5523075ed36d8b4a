/** `declaration check`: whether files of forms are right, before an office uses them. */
import { command } from '../../cli/command.ts';
import { flag, many, pathValue } from '../../cli/option.ts';
import { Problem } from '../../domain/problem.ts';
import { formFaults } from '../../locale/form-faults.ts';
import { dateText } from '../../locale/format.ts';

export default command({
  args: { files: many(pathValue()) },
  options: { schema: flag() },
  json: [{ forms: ['file id version until title fields rules'] }, 'schema'],
  missing: ({ files, schema }) => (files.length === 0 && !schema ? ['<FILE>'] : []),
  run: async ({ files, schema }) => {
    const { declarationSchema, readDeclaration } = await import('../../importing/declarations.ts');
    const forms = files.map((file) => {
      const { id, version, until, title, parts, rules } = readDeclaration(file);
      const fields = parts.flatMap((part) => part.fields).length;
      return { file, id, version, until, title, fields, rules: rules.length };
    });
    for (const { file, id, version } of forms) {
      const same = forms.find((each) => each.id === id && each.version === version)!;
      if (same.file !== file) {
        const fault = formFaults.sameForm(same.file);
        throw new Problem('declaration.bad_form', { path: file, fault });
      }
    }
    return { forms, schema: schema ? declarationSchema() : null };
  },
  show: ({ forms, schema }, ui) => {
    const { declaration: words } = ui.texts.screen;
    for (const { file, id, version, fields, rules } of forms) {
      const form = words.formOf(id, dateText(version));
      ui.done(words.checked(file, form, fields, rules));
    }
    if (schema !== null) ui.line(JSON.stringify(schema, null, 2));
  },
});
