/** Writing a store's file anew, for whoever keeps it: asked, closed, done, and signed in as before. */
import { storeAt, type Context } from '../../cli/context.ts';
import { staySignedIn } from '../../cli/session.ts';
import { Problem } from '../../domain/problem.ts';
import { isServer } from '../../store/place.ts';

interface Anew<T> {
  /** What is asked before. */
  sure: (store: string) => string;
  /** Does it while nobody has the store open. */
  put: (place: ReturnType<typeof storeAt>, training: boolean) => Promise<T>;
}

/** Throws `store.on_server`, and for whoever may not do it what `requireMay` throws. */
export async function putAnew<T>(ctx: Context, { sure, put }: Anew<T>): Promise<T> {
  const path = ctx.storePath();
  if (isServer(path)) throw new Problem('store.on_server', { url: path });
  const before = ctx.at(path);
  const { session, training, key } = await agreed(before).finally(() => before.close());
  if (ctx.interactive) await (await ctx.ask()).sure(sure(path));
  const done = await put(storeAt(path, ctx.surroundings), training);
  const again = ctx.at(path);
  try {
    await staySignedIn(again, session);
    const { recastFiles } = await import('../../store/carry.ts');
    await recastFiles(path, key, (await again.store()).key);
  } finally {
    await again.close();
  }
  return done;
}

async function agreed(ctx: Context) {
  await ctx.requireMay('store.keep');
  const { key } = await ctx.store();
  return { session: await ctx.session(), training: await ctx.isTraining(), key };
}
