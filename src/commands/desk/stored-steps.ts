/**
 * What the owner of a dossier has in the store already, where papers come later: beside those that
 * are asked for, and where a supplement is complete.
 */
import { parseReuse, type ToldReuse } from '../../cli/look-up-option.ts';
import type { Context } from '../../cli/context.ts';
import type { Question, Step } from '../../cli/steps.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { caseOf, openSupplement } from '../../domain/dossier/supplement.ts';
import type { ComponentRule } from '../../domain/procedure/procedure.ts';
import { localDate } from '../../domain/value/instant.ts';
import { fold } from '../../domain/value/text.ts';
import { findDossier } from '../dossier/shared.ts';
import { offeredHere, typedReuse, type OfferedPapers } from './reuse-keys.ts';

/** What may be used again for those of its papers that are asked for. */
export function offeredTo(
  ctx: Context,
  dossier: Dossier,
  isAsked: (rule: ComponentRule) => boolean,
): Promise<OfferedPapers> {
  return offeredHere(ctx, dossier.owner.citizen, {
    rules: caseOf(dossier).components.filter(isAsked),
    on: localDate(dossier.receivedAt),
    dossier: dossier.id,
  });
}

/** ` (có sẵn H49.22-261123-0001/2, còn giá trị đến 01/10/2031)`; nothing for what is not. */
export function offerText(
  { texts }: Context,
  offer: { ref: string; validity: string } | undefined,
): string {
  return offer ? ` (${texts.screen.document.reuse.offered(offer.ref, offer.validity)})` : '';
}

/** `2=H49.22-261123-0001/2`, as the option takes it. */
export function reuseText({ named, document }: ToldReuse): string {
  return `${named}=${document}`;
}

/** Each with the paper that it stands for, by name. */
export function reusedNames(dossier: Dossier, reuse: readonly string[]): string[] {
  const { components } = caseOf(dossier);
  return reuse.flatMap((each) => {
    const told = parseReuse(each);
    const rule = components.find(({ id }) => id === told?.named);
    return told ? [`${rule?.name ?? told.named} (${told.document})`] : [];
  });
}

/** `null` while nobody was asked, or nothing is offered. */
export type Supplied = { reuse: readonly string[] | null };

/** Of what was asked for, what is used again; all else was brought. Not asked of nothing. */
export function suppliedStep(ctx: Context, code: string): Step<Supplied> {
  return {
    name: 'reuse',
    answered: ({ reuse }) => reuse !== null,
    question: async ({ reuse }) => {
      const dossier = await findDossier(code, await ctx.store(), ctx);
      const items = openSupplement(dossier)?.items ?? [];
      const isAsked = ({ id, name }: ComponentRule): boolean =>
        items.some((item) => item.component === id || fold(item.name) === fold(name));
      const offered = await offeredTo(ctx, dossier, isAsked);
      if (offered.size === 0) return null;
      const all = caseOf(dossier).components;
      return suppliedQuestion(ctx, { all, isAsked, offered }, reuse ?? []);
    },
  };
}

interface AskedAgain {
  all: readonly ComponentRule[];
  isAsked: (rule: ComponentRule) => boolean;
  offered: OfferedPapers;
}

function suppliedQuestion(
  ctx: Context,
  { all, isAsked, offered }: AskedAgain,
  reuse: readonly string[],
): Question<Supplied> {
  const { desk, document } = ctx.texts.screen;
  const without = (id: string): string[] => reuse.filter((each) => !each.startsWith(`${id}=`));
  const lines = all.flatMap((rule, at) => {
    if (!isAsked(rule)) return [];
    const used = without(rule.id).length < reuse.length;
    const told = used ? ` (${document.reuse.mark})` : offerText(ctx, offered.get(rule.id));
    return [`  ${at + 1}  ${used ? '[r]' : '[x]'} ${rule.name}${told}`];
  });
  return {
    lines,
    choices: [`  ${document.reuse.keys}`],
    message: document.reuse.askSupplied,
    explain: document.reuse.explain,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { set: { reuse } };
      const again = typedReuse(typed, all, offered, ({ id }) => offered.has(id));
      if (again !== null) {
        const others = again.reduce(
          (left, { named }) => left.filter((each) => !each.startsWith(`${named}=`)),
          [...reuse],
        );
        return { set: { reuse: [...others, ...again.map(reuseText)] }, stay: true };
      }
      const back = entry.kind === 'number' ? all[entry.n - 1] : undefined;
      return back && without(back.id).length < reuse.length
        ? { set: { reuse: without(back.id) }, stay: true }
        : { say: [desk.papersRule(all.length), ...document.reuse.explain] };
    },
  };
}
