/** How a declaration is kept once all is said. */
import type { Context } from '../../cli/context.ts';
import { declarationCode, type Declaration } from '../../domain/declaration/declaration.ts';
import { sourcesOf, type AnswerSource } from '../../domain/declaration/earlier.ts';
import { fillDeclaration, requireRules } from '../../domain/declaration/fill-in.ts';
import { requireRoles, type PeopleOnRecord } from '../../domain/declaration/fill.ts';
import { isErasedParty } from '../../domain/dossier/dossier.ts';
import { Problem } from '../../domain/problem.ts';
import { citizenStream, dossierStream } from '../../domain/stream.ts';
import type { Reader } from '../../store/store.ts';
import { sightOfCitizen, sightsOfDossier } from '../access/saw.ts';
import { ceasedOf } from './ceased.ts';
import {
  answersNow,
  knownNow,
  lookedAtAgain,
  type FillBasis,
  type WhatWasSaid,
} from './filling.ts';
import { declarationView } from './shared.ts';

/**
 * Where answers come from that nobody typed; `declaration` and `at` of an earlier one. What was
 * said otherwise than the record has it, and what is hardly so.
 */
export const sourceFields = {
  sources: ['field from declaration at'],
  differs: ['field label type said record'],
  doubts: ['vi en'],
} as const;

/** What was kept. */
export type FilledDeclaration = Awaited<ReturnType<typeof keepFilled>>;

/** Writes it, decided again under the lock; under the key of its draft, where it had one. */
export async function keepFilled(
  basis: FillBasis,
  filling: WhatWasSaid,
  key: string | null,
  ctx: Context,
) {
  const { form, dossier, citizen, replaces, today } = basis;
  const answers = answersNow(basis, filling);
  const known = knownNow(basis, filling);
  requireRoles(form, known.people);
  const sources = sourcesOf(form, filling.said, known).filter(
    ({ field }) => answers[field] !== undefined,
  );
  const { differs, doubts } = lookedAtAgain(basis, filling);
  requireRules(form, answers, today);
  await ctx.requireMay();
  const id = await ctx.newId();
  const { value: view, replayed } = await ctx.write(
    async (writer, session) => {
      await requireThere({ people: known.people, sources, replaces }, writer);
      // Who fills it in again meanwhile may write on another record's stream.
      if (replaces !== null) await writer.alone();
      writer.about(dossier ? dossierStream(dossier.id) : citizenStream(citizen));
      const now = dossier && (await writer.dossiers.byId(dossier.id));
      const office = session.office.agencyId;
      const given = { id, form, answers, citizen, today, office, dossier: now };
      await writer.append(
        fillDeclaration({ ...given, replaces: replaces && (await standingNow(replaces, writer)) }),
      );
      await writer.see(
        now ? sightsOfDossier(now, ctx.command) : [sightOfCitizen(citizen, ctx.command)],
      );
      const kept = await writer.declarations.byCode(declarationCode(id));
      return {
        ...declarationView({ declaration: kept!, dossier: now }, form),
        ...{ sources, differs, doubts },
        ceased: ceasedOf(form, answers, basis.ceased),
      };
    },
    key === null ? {} : { key },
  );
  return { ...view, replayed };
}

/** What answers are from that nobody typed now. */
interface FilledFrom {
  people: PeopleOnRecord;
  sources: readonly AnswerSource[];
  replaces: Declaration | null;
}

/**
 * What was erased by another window since it was read is not written anew. Throws
 * `declaration.erased_meanwhile`.
 */
async function requireThere(from: FilledFrom, reader: Reader): Promise<void> {
  const records = Object.values(from.people).flatMap((person) => person?.id ?? []);
  const codes = from.sources.flatMap(({ declaration }) => declaration ?? []);
  if (from.replaces !== null) codes.push(from.replaces.code);
  const [people, declarations] = await Promise.all([
    Promise.all([...new Set(records)].map((id) => reader.citizens.byId(id))),
    Promise.all([...new Set(codes)].map((code) => reader.declarations.byCode(code))),
  ]);
  const areErased =
    people.some((person) => person === null || isErasedParty(person)) ||
    declarations.some((each) => each === null || each.answers === null);
  if (areErased) throw new Problem('declaration.erased_meanwhile', {});
}

/** A declaration as it stands, with all records of whoever made it. */
async function standingNow({ code }: Declaration, reader: Reader) {
  const declaration = (await reader.declarations.byCode(code))!;
  const { citizen } = declaration;
  return { declaration, makers: citizen === null ? [] : await reader.citizens.kinOf(citizen) };
}
