/** `dossier list`: newest first, filtered, a page at a time. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import {
  choice,
  flag,
  many,
  text,
  value,
  whole,
  withDefault,
  type Input,
} from '../../cli/option.ts';
import { agencyId, date } from '../../cli/value-option.ts';
import { statuses, type DossierLine } from '../../domain/dossier/dossier.ts';
import { parseProcedureCode } from '../../domain/value/id.ts';
import type { DossierFilter } from '../../store/store.ts';
import { findCitizen } from '../citizen/shared.ts';
import { findProcedure } from '../procedure/shared.ts';
import { dossiersCsv } from './csv.ts';
import { showDossierLines } from './lines.ts';
import { sightHere } from './shared.ts';
import { dossierLineView } from './view.ts';

const options = {
  status: many(choice(statuses)),
  dueBefore: date(),
  overdue: flag(),
  office: agencyId(),
  holder: agencyId(),
  citizen: text('number'),
  procedure: text('code'),
  from: date(),
  to: date(),
  limit: withDefault(whole(1, 10_000), 50),
  cursor: value(readCursor, 'text', 'cursor'),
};

export default command({
  args: {},
  options,
  run: async (input, ctx) => {
    const store = await ctx.store();
    const lines = await store.dossiers.list(await filterOf(input, ctx));
    const more = lines.length > input.limit;
    const page = lines.slice(0, input.limit);
    const last = page.at(-1);
    return {
      dossiers: page.map(dossierLineView),
      nextCursor: more && last ? cursorOf(last) : null,
    };
  },
  csv: ({ dossiers }) => dossiersCsv(dossiers),
  show: ({ dossiers, nextCursor }, ui) => {
    showDossierLines(dossiers, ui);
    if (nextCursor !== null) ui.next(`motcua dossier list --cursor ${nextCursor}`);
    else if (dossiers[0]) ui.next(`motcua dossier show ${dossiers[0].code}`);
  },
});

/** One more than the page, to know whether there is another. */
async function filterOf(input: Input<typeof options>, ctx: Context): Promise<DossierFilter> {
  const store = await ctx.store();
  const { citizen, procedure, status, office, from, to, dueBefore, cursor } = input;
  const before = input.overdue ? await ctx.now() : dueBefore;
  const code = procedure === null ? null : parseProcedureCode(procedure);
  const found = procedure !== null && code === null ? await procedureCode(procedure, ctx) : code;
  const carriedBy = await sightHere(ctx);
  return {
    limit: input.limit + 1,
    ...(status.length > 0 && { statuses: status }),
    ...(office !== null && { office }),
    ...(input.holder !== null && { holder: input.holder }),
    ...(carriedBy !== null && { carriedBy }),
    ...(found !== null && { procedure: found }),
    ...(citizen !== null && { citizen: (await findCitizen(citizen, store)).id }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(before !== null && { dueBefore: before }),
    ...(cursor !== null && { after: cursor }),
  };
}

async function procedureCode(typed: string, ctx: Context): Promise<string> {
  const { procedure } = await findProcedure(typed, await ctx.store(), await ctx.today());
  return procedure.code;
}

function cursorOf(line: DossierLine): string {
  return Buffer.from(`${line.receivedAt} ${line.id}`).toString('base64url');
}

function readCursor(raw: string): { receivedAt: string; id: string } | null {
  const [receivedAt = '', id = ''] = Buffer.from(raw, 'base64url').toString('utf8').split(' ');
  return /^\d{4}-/.test(receivedAt) && /^[0-9a-f-]{36}$/.test(id) ? { receivedAt, id } : null;
}
