/** What an account in another hand means for two persons, wherever two are needed. */
import type { GoneTold, ResetTold } from '../../domain/staff/second-person.ts';
import { momentText } from '../format.ts';

/** Whose account is in whose hand, and what that means. */
export function resetText({ way, by, of, at, until }: ResetTold): string {
  const what = {
    added: `${by ?? ''} made the account or the first PIN of ${of} at ${momentText(at)}`,
    anew: `${by ?? ''} set the PIN of ${of} anew at ${momentText(at)}`,
    chosen: `${of} changed the PIN that ${by ?? ''} had given only at ${momentText(at)}`,
    promoted: `${by ?? ''} gave ${of} a role that approves at ${momentText(at)}`,
    recovered: `The PIN of ${of} was set by the recovery paper at ${momentText(at)}`,
    unlocked: `Two persons opened the locked account of ${of} at ${momentText(at)}`,
    unproven: `The first PIN of ${of} was set while the account had none, at ${momentText(at)}`,
  }[way];
  return (
    `${what}: until ${momentText(until)} they are not two persons, ` +
    'nor for what was asked in that time.'
  );
}

/** Who could have been the second person. */
export function goneText(gone: readonly GoneTold[]): string {
  const each = gone.map(({ name, how, lost }) => {
    if (how === 'held' || lost === null) return `${name} (at work)`;
    const what = how === 'disabled' ? 'disabled the account' : 'changed the role';
    return `${name} (${lost.by} ${what} at ${momentText(lost.at)})`;
  });
  return (
    'A signature on paper stands for the second person only where the office has nobody else, ' +
    `since it was asked for and in the last 7 days. These still count: ${each.join('; ')}.`
  );
}

/** What lets them in again. */
export function backIn(gone: readonly GoneTold[]): string[] {
  const out = gone.filter(({ how }) => how === 'disabled');
  return out.map(({ login }) => `motcua staff enable ${login}`);
}
