/** What a PIN set anew means for two persons, wherever two are needed. */
import type { ResetTold } from '../../domain/staff/second-person.ts';
import { momentText } from '../format.ts';

/** Who set whose PIN anew, and what that means. */
export function resetText({ by, of, at, until }: ResetTold): string {
  return (
    `${by} set the PIN of ${of} anew at ${momentText(at)}: until ${momentText(until)} they are not ` +
    'two persons, nor for what was asked in that time.'
  );
}
