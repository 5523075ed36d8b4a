/** `declaration list`: the forms there are, or the declarations of a dossier or a person. */
import { command } from '../../cli/command.ts';
import { flag, textValue } from '../../cli/option.ts';
import { anyCitizen, anyDossier, anyProcedureCode } from '../../cli/value-option.ts';
import { holdsOn, type DeclarationForm } from '../../domain/declaration/form.ts';
import { dateText, momentText } from '../../locale/format.ts';
import { saw, sightOfCitizen, sightsOfDossier } from '../access/saw.ts';
import { findCitizen } from '../citizen/shared.ts';
import { findDossier, sightHere } from '../dossier/shared.ts';
import { findProcedure } from '../procedure/shared.ts';
import type { Context } from '../../cli/context.ts';
import { isTyped } from '../../domain/declaration/check.ts';
import type { Declaration } from '../../domain/declaration/declaration.ts';
import { formNamed, formsFound } from './forms.ts';

const MOST = 100;

export default command({
  args: {},
  options: {
    procedure: anyProcedureCode(),
    fields: textValue('form'),
    dossier: anyDossier(),
    citizen: anyCitizen(),
    all: flag(),
  },
  json: [
    { forms: ['id version until title procedures basis verified inForce'] },
    { fields: ['part field label type required choices'] },
    { declarations: ['code form version title at by replacedBy'] },
  ],
  run: async ({ procedure, fields, dossier, citizen, all }, ctx) => {
    const today = await ctx.today();
    const filled = await filledOf(dossier, citizen, ctx);
    if (filled !== null) return { forms: null, fields: null, declarations: filled };
    const { forms: known, broken } = await formsFound(ctx);
    for (const { problem } of broken) ctx.caution(problem);
    if (fields !== null) {
      return { forms: null, fields: fieldsOf(formNamed(known, fields, today)), declarations: null };
    }
    const code =
      procedure === null
        ? null
        : (await findProcedure(procedure, await ctx.store(), today)).procedure.code;
    const forms = known
      .map((form) => ({ ...form, inForce: holdsOn(form, today) }))
      .filter(({ inForce }) => inForce || all)
      .filter(({ procedures }) => code === null || procedures.includes(code));
    return {
      forms: forms.map(({ id, version, until, title, procedures, basis, verified, inForce }) => ({
        ...{ id, version, until, title, procedures, basis, verified, inForce },
      })),
      fields: null,
      declarations: null,
    };
  },
  show: ({ forms, fields, declarations }, ui) => {
    const { declaration: words } = ui.texts.screen;
    if (declarations) {
      if (declarations.length === 0) ui.line(words.noneFilled);
      else {
        ui.table(
          [words.code, words.title, words.filledAt, words.state],
          declarations.map((each) => [
            each.code,
            each.title,
            momentText(each.at),
            each.replacedBy === null ? '' : words.replaced,
          ]),
        );
        ui.next(`motcua declaration show ${declarations.at(-1)!.code}`);
      }
      return;
    }
    if (fields) {
      ui.table(
        [words.field, words.label, words.answer],
        fields.map((each) => [
          each.required ? `${each.field} *` : each.field,
          each.label,
          each.choices.length > 0 ? each.choices.join(', ') : words.wanted[each.type],
        ]),
      );
      return;
    }
    if (forms.length === 0) return ui.line(words.noForms);
    ui.table(
      [words.form, words.title, words.since, words.procedures],
      forms.map((form) => [
        form.id,
        form.title,
        words.held(dateText(form.version), form.until && dateText(form.until)),
        form.procedures.join(', '),
      ]),
    );
    ui.next(`motcua declaration fill ${forms[0]!.id}`);
  },
});

async function filledOf(typed: string | null, person: string | null, ctx: Context) {
  const store = await ctx.store();
  if (typed !== null) {
    const dossier = await findDossier(typed, store, ctx);
    await saw(sightsOfDossier(dossier, ctx.command), ctx);
    return (await store.declarations.ofDossier(dossier.id)).map(lineOf);
  }
  if (person === null) return null;
  const citizen = await findCitizen(person, store, await sightHere(ctx));
  await saw([sightOfCitizen(citizen.id, ctx.command)], ctx);
  const records = await store.citizens.kinOf(citizen.id);
  return (await store.declarations.ofCitizen(records, MOST)).map(lineOf);
}

function lineOf({ code, form, version, title, at, by, replacedBy }: Declaration) {
  return { code, form, version, title, at, by, replacedBy };
}

/** What `--set` takes. */
function fieldsOf({ parts }: DeclarationForm) {
  return parts.flatMap(({ title: part, fields, repeats }) =>
    fields.filter(isTyped).map(({ id, label, type, required, choices }) => ({
      ...{ part, field: repeats === null ? id : id.replace('.', '.1.') },
      ...{ label, type, required, choices },
    })),
  );
}
