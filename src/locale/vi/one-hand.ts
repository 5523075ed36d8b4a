/** What a PIN set anew means for two persons, wherever two are needed. */
import type { ResetTold } from '../../domain/staff/second-person.ts';
import { momentText } from '../format.ts';

/** Who set whose PIN anew, and what that means. */
export function resetText({ by, of, at, until }: ResetTold): string {
  return (
    `${by} đã đặt lại mã PIN của ${of} lúc ${momentText(at)}: đến ${momentText(until)} chưa tính là ` +
    'hai người, và đề nghị lập trong lúc ấy cũng vậy.'
  );
}
