/** `demo`: a morning at a counter, played through the real commands in a throw-away store. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeAll } from '../../files/remove.ts';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { writtenFolder } from '../../cli/option.ts';
import { requireFolder } from '../../cli/places.ts';
import type { Surroundings } from '../../cli/surroundings.ts';
import type { Status } from '../../domain/dossier/status.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { scratchFolder } from '../../files/unfinished.ts';
import { countText, dateText, shellWord } from '../../locale/format.ts';
import { feeText } from '../dossier/card.ts';
import { morning, type Play } from './morning.ts';

interface DossierAnswer {
  code: string;
  status: Status;
  procedure: { code: string; name: string };
  citizen: { name: string };
  dueDate: PlainDate | null;
  amountDue: number;
  feesUnknown: number;
}

export default command({
  args: {},
  options: { out: writtenFolder() },
  json: [
    'ok out entries papers',
    { dossiers: ['code status procedure citizen dueDate amountDue feesUnknown'] },
  ],
  run: async (input, ctx) => {
    const out = input.out ?? 'demo-out';
    await requireFolder(out, ctx);
    const folder = scratchFolder();
    try {
      const player = playerOf(ctx, join(folder, 'demo.db'));
      await morning(player, out);
      return await summaryOf(player, out);
    } finally {
      removeAll(folder);
    }
  },
  exitCode: (result) => (result.ok ? 0 : 1),
  show: (result, ui) => {
    const { demo, dossier, words } = ui.texts.screen;
    ui.line();
    ui.title(demo.summary);
    ui.table(
      [dossier.code, dossier.owner, dossier.procedure, dossier.status, dossier.due, dossier.fee],
      result.dossiers.map((each) => [
        each.code,
        each.citizen.name,
        each.procedure.name,
        words.status[each.status],
        each.dueDate ? dateText(each.dueDate) : dossier.noDueDate,
        feeText(each, ui),
      ]),
    );
    ui.done(demo.done(countText(result.dossiers.length), result.papers.length, result.out));
    if (result.entries !== null) ui.done(ui.texts.screen.store.verified(String(result.entries)));
    ui.next('motcua setup', 'motcua help');
  },
});

/** Plays command lines one by one, each at its own time, echoing what a person would type. */
function playerOf(ctx: Context, store: string): Play {
  const { stderr } = ctx.surroundings;
  return async <T>(clock: string, words: string[], read = ''): Promise<T> => {
    const shown = words.map(shellWord).join(' ');
    if (!ctx.globals.quiet) stderr.write(`${clock.slice(11, 16)}  $ motcua ${shown}\n`);
    const said: string[] = [];
    const around: Partial<Surroundings> = {
      env: { MOTCUA_CLOCK: clock, MOTCUA_STORE: store },
      // Nothing of a morning that is thrown away is remembered.
      stateFolder: join(dirname(store), 'state'),
      stdout: {
        write: (chunk) => void said.push(String(chunk)),
        isTerminal: false,
        columns: ctx.surroundings.stdout.columns,
        rows: ctx.surroundings.stdout.rows,
      },
      stdin: { ...ctx.surroundings.stdin, isTerminal: false, read: async () => read },
    };
    const always = ['--store', store, '--json', '--yes'];
    const code = await ctx.runCommand([...words, ...always], around);
    if (code !== 0) throw new Error(`demo: motcua ${shown} ended with ${code}`);
    // The answer of one of our own commands; who plays it knows which fields it has.
    return JSON.parse(said.join('')) as T;
  };
}

async function summaryOf(play: Play, out: string) {
  const { dossiers } = await play<{ dossiers: DossierAnswer[] }>('2026-11-23T11:30:00+07:00', [
    'dossier',
    'list',
  ]);
  const check = await play<{ ok: boolean; entries: number }>('2026-11-23T11:31:00+07:00', [
    'store',
    'verify',
  ]);
  const papers = existsSync(out) ? readdirSync(out).filter((file) => file.endsWith('.pdf')) : [];
  return { ok: check.ok, entries: check.entries, dossiers: dossiers.toReversed(), papers, out };
}
