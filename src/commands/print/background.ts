/** Papers that wait are brought on behind the home screen, while nobody types. */
import type { Context } from '../../cli/context.ts';

const EVERY_MS = 3_000;
/** At a time: behind a screen nobody waits for it. */
const AT_ONCE_SECONDS = 1;

/**
 * Brings papers on now and then while `work` waits for a person: it says nothing, and its timer
 * keeps no program alive. An act that comes meanwhile meets no paper that is being handed over.
 */
export async function whileSending<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  let sending: Promise<void> | null = null;
  const send = (): void => {
    sending ??= sendQuietly(ctx).finally(() => (sending = null));
  };
  const timer = setInterval(send, EVERY_MS);
  timer.unref();
  send();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** What went wrong stands with the paper, where `print queue` shows it. */
async function sendQuietly(ctx: Context): Promise<void> {
  try {
    const { isOutboxOpen } = await import('./jobs.ts');
    const { isAnyLeft } = await import('../privacy/left-here.ts');
    if (!(await isOutboxOpen(ctx)) && !(await isAnyLeft(ctx))) return;
    const { bringAllOn } = await import('./sending.ts');
    await bringAllOn(ctx, AT_ONCE_SECONDS);
  } catch {
    // The act that comes next meets the same, and tells it.
  }
}
