/** Where a scan leads: a citizen's page, a dossier's page; each with what may be done next. */
import type { Context } from '../../cli/context.ts';
import type { Scan } from '../../domain/scan/route.ts';
import { Problem } from '../../domain/problem.ts';
import { fromCard, recorded } from './owner-step.ts';
import { attempt, askOne, screenOf } from './screen.ts';

/** Opens what was scanned, and whatever is scanned from there, until the clerk comes back. */
export async function openScan(ctx: Context, first: Scan): Promise<void> {
  let scan: Scan | null = first;
  while (scan) {
    const now: Scan = scan;
    scan = null;
    await attempt(ctx, async () => {
      scan = await pageOf(ctx, now);
    });
  }
}

async function pageOf(ctx: Context, scan: Scan): Promise<Scan | null> {
  switch (scan.kind) {
    case 'card': {
      const citizen = await citizenOfCard(ctx, scan.text);
      if (citizen === null) return null;
      return (await import('./citizen-page.ts')).citizenPage(ctx, citizen);
    }
    case 'receipt':
    case 'dossier':
      return (await import('./dossier-page.ts')).dossierPage(ctx, scan.code);
    case 'postal':
      return postalPage(ctx, scan.code);
    case 'foreign':
      throw new Problem('scan.refused', { why: scan.why });
  }
}

/** Registered if new; the name is asked for where the card's text lost it. */
async function citizenOfCard(ctx: Context, text: string): Promise<string | null> {
  const take = recorded<{ citizen: string }>(ctx, (citizen) => ({ citizen }));
  const reply = await fromCard<{ citizen: string }>(ctx, text, take);
  if ('set' in reply) return reply.set.citizen ?? null;
  if (!('instead' in reply)) return null;
  const ended = await askOne(ctx, reply.instead, { citizen: '' });
  return ended.end === 'done' ? ended.answers.citizen : null;
}

/** The shipment that travels under a postal code, and the dossier it carries. */
async function postalPage(ctx: Context, code: string): Promise<Scan | null> {
  const shipment = await (await ctx.store()).shipments.byTracking(code);
  if (shipment) {
    await ctx.runCommand(['shipment', 'show', code, '--quiet']);
    return (await import('./dossier-page.ts')).dossierPage(ctx, shipment.code);
  }
  (await screenOf<object>(ctx)).say([ctx.texts.screen.desk.unknownPostal(code)]);
  return null;
}
