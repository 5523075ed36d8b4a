/** Declarations that are filled in during a random history, decided by the real rules. */
import type { FieldAnswers } from '../../src/domain/declaration/answer.ts';
import { attachDeclaration, fillDeclaration } from '../../src/domain/declaration/fill-in.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import type { NewEvent } from '../../src/domain/event.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import type { Writer } from '../../src/store/store.ts';
import { formCalled } from './declarations.ts';
import type { Step } from './history-step.ts';
import { today } from './station.ts';

export const declarationKinds = ['declare', 'declare', 'attach'] as const;

export async function declarationActs(
  writer: Writer,
  { kind, pick, word, other, flag }: Step,
  { dossier, fresh }: { dossier: Dossier; fresh: Uuid },
): Promise<NewEvent[]> {
  const { citizen } = dossier.owner;
  if (citizen === null) return [];
  if (kind === 'attach') {
    const open = await writer.declarations.ofCitizen([citizen], 9);
    const facts = { makers: [citizen], people: [citizen], form: null };
    const {
      id,
      procedure: { code: procedure },
    } = dossier;
    return open
      .filter((each) => (each.dossier ?? each.replacedBy) === null)
      .slice(0, 1)
      .flatMap((each) => attachDeclaration(each, { ...facts, dossier: id, procedure }));
  }
  const [before] = await writer.declarations.ofCitizen([citizen], 1);
  const answers: FieldAnswers = {
    'child.name': word,
    ...(other === null ? {} : { 'mother.name': other }),
    'copies.wanted': flag,
  };
  return fillDeclaration({
    ...{ id: fresh, form: formCalled('birth'), answers, citizen, today },
    ...{ dossier: flag ? dossier : null, office: dossier.office },
    replaces: pick % 2 === 0 && before ? { declaration: before, makers: [citizen] } : null,
  });
}
