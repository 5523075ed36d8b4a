/** What an account in another hand means for two persons, wherever two are needed. */
import type { GoneTold, ResetTold } from '../../domain/staff/second-person.ts';
import { momentText } from '../format.ts';

/** Whose account is in whose hand, and what that means. */
export function resetText({ way, by, of, at, until }: ResetTold): string {
  const what = {
    added: `${by ?? ''} đã lập tài khoản hoặc mã PIN đầu tiên của ${of} lúc ${momentText(at)}`,
    anew: `${by ?? ''} đã đặt lại mã PIN của ${of} lúc ${momentText(at)}`,
    chosen: `${of} đến ${momentText(at)} mới đổi mã PIN do ${by ?? ''} đặt`,
    promoted: `${by ?? ''} đã giao cho ${of} vai trò được duyệt lúc ${momentText(at)}`,
    recovered: `Mã PIN của ${of} được đặt bằng giấy khôi phục lúc ${momentText(at)}`,
    unlocked: `Tài khoản của ${of} được hai người mở khóa lúc ${momentText(at)}`,
    unproven: `Mã PIN đầu tiên của ${of} được đặt khi tài khoản chưa có mã, lúc ${momentText(at)}`,
  }[way];
  return (
    `${what}: đến ${momentText(until)} chưa tính là hai người, ` +
    'và đề nghị lập trong lúc ấy cũng vậy.'
  );
}

/** Who could have been the second person. */
export function goneText(gone: readonly GoneTold[]): string {
  const each = gone.map(({ name, how, lost }) => {
    if (how === 'held' || lost === null) return `${name} (đang làm việc)`;
    const what = how === 'disabled' ? 'ngừng tài khoản' : 'đổi vai trò';
    return `${name} (${lost.by} đã ${what} lúc ${momentText(lost.at)})`;
  });
  return (
    'Chữ ký trên giấy chỉ thay người thứ hai khi đơn vị không có ai khác, từ lúc đề nghị và ' +
    `trong 7 ngày qua. Vẫn tính: ${each.join('; ')}.`
  );
}

/** What lets them in again. */
export function backIn(gone: readonly GoneTold[]): string[] {
  const out = gone.filter(({ how }) => how === 'disabled');
  return out.map(({ login }) => `motcua staff enable ${login}`);
}
