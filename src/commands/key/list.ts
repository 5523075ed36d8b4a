/** `key list`: the keys that sign papers or did, and until when each is good. */
import { command } from '../../cli/command.ts';
import { keyHome, signerOf } from '../../cli/signing.ts';
import { keyState } from '../../domain/key/signing-key.ts';
import { momentText } from '../../locale/format.ts';
import { colleagueNames } from '../staff/names.ts';

export default command({
  args: {},
  options: {},
  json: [
    { keys: ['id state from by byName until public here', { revoked: ['at by byName reason'] }] },
  ],
  run: async (_input, ctx) => {
    const [keys, home] = await Promise.all([(await ctx.store()).keys.list(), keyHome(ctx)]);
    const { trouble } = await signerOf(ctx);
    if (trouble !== null) ctx.caution(trouble);
    const nameOf = await colleagueNames(ctx);
    return {
      keys: keys.map(({ n: _n, revoked, ...key }) => ({
        ...key,
        byName: nameOf(key.by),
        revoked: revoked && { ...revoked, byName: nameOf(revoked.by) },
        state: keyState({ revoked, ...key }),
        here: home.holds(key.id),
      })),
    };
  },
  table: ({ keys }) => ({
    head: ['id', 'state', 'from', 'by', 'until', 'revokedAt', 'revokedBy', 'reason', 'public'],
    rows: keys.map(({ id, state, from, by, until, revoked, public: half }) => [
      ...[id, state, from, by, until],
      ...[revoked?.at ?? null, revoked?.by ?? null, revoked?.reason ?? null, half],
    ]),
  }),
  show: ({ keys }, ui) => {
    const { key: words, dossier } = ui.texts.screen;
    ui.table(
      [words.id, words.state, words.from, words.until, dossier.who, words.reason],
      keys.map(({ id, state, from, until, byName, revoked }) => [
        id,
        ui.texts.screen.words.keyState[state],
        momentText(from),
        revokedOr(revoked?.at ?? until),
        revoked?.byName ?? byName,
        revoked?.reason ?? '',
      ]),
    );
    ui.next('motcua key export');
  },
});

function revokedOr(ended: Parameters<typeof momentText>[0] | null): string {
  return ended === null ? '' : momentText(ended);
}
