/**
 * What the owner declared before there was a dossier becomes a paper of it, with its reception.
 * What knows declarations is read late, as few receptions have one.
 */
import type { Context } from '../../cli/context.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { DeclarationCode } from '../../domain/declaration/declaration.ts';
import type { DeclarationForm } from '../../domain/declaration/form.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { MeantReuse } from '../document/stored.ts';
import type { Reader } from '../../store/store.ts';
import type { ReceptionInput } from './receive-options.ts';
import { usedAgain } from './receive-reuse.ts';

/** A declaration that is meant, with the form that it keeps. */
export interface NamedDeclaration {
  code: DeclarationCode;
  form: DeclarationForm | null;
}

/** Which declarations are meant. Throws `declaration.not_found`. */
export async function declarationsNamed(
  { declaration: codes }: Pick<ReceptionInput, 'declaration'>,
  reader: Reader,
  ctx: Context,
): Promise<NamedDeclaration[]> {
  if (codes.length === 0) return [];
  const [{ formKeptBy }, { formsHere }, { findDeclaration }] = await Promise.all([
    import('../../domain/declaration/declaration.ts'),
    import('../declaration/forms.ts'),
    import('../declaration/shared.ts'),
  ]);
  const forms = await formsHere(ctx);
  const named = new Map<DeclarationCode, NamedDeclaration>();
  for (const typed of codes) {
    const { declaration } = await findDeclaration(typed, reader, ctx);
    const { code } = declaration;
    named.set(code, { code, form: formKeptBy(forms, declaration) });
  }
  return [...named.values()];
}

/** `people` are the records of who stands in it. Throws what `attachDeclaration` does. */
async function attachedWith(
  named: readonly NamedDeclaration[],
  events: readonly NewEvent[],
  people: readonly Uuid[],
  reader: Reader,
): Promise<NewEvent[]> {
  const received = events.find((each) => each.type === 'dossier.received');
  if (named.length === 0 || received === undefined) return [];
  const { attachDeclaration } = await import('../../domain/declaration/fill-in.ts');
  const { dossier, procedure } = received.data;
  const attached: NewEvent[] = [];
  for (const { code, form } of named) {
    const declaration = (await reader.declarations.byCode(code))!;
    const { citizen } = declaration;
    const makers = citizen === null ? [] : await reader.citizens.kinOf(citizen);
    attached.push(...attachDeclaration(declaration, { dossier, procedure, form, makers, people }));
  }
  return attached;
}

/** All of what is received that was here before: scans used again, and declarations. */
export async function keptOf(
  of: { reuse: MeantReuse; declared: NamedDeclaration[]; submitter: Citizen | null },
  events: readonly NewEvent[],
  by: Parameters<typeof usedAgain>[2],
  reader: Reader,
): Promise<NewEvent[]> {
  const people = [by.citizen?.id ?? null, of.submitter?.id ?? null].filter((id) => id !== null);
  return [
    ...(await usedAgain(of.reuse, events, by, reader)),
    ...(await attachedWith(of.declared, events, people, reader)),
  ];
}
