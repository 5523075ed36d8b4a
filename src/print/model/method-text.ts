/** The words for a way of paying, on every paper that names one. */
import type { Method } from '../../domain/payment/payment.ts';

/** The keys under which a form's wording holds them. */
type MethodWording = Readonly<Record<`method${Capitalize<Method>}`, string>>;

export function methodText(method: Method, wording: MethodWording): string {
  const texts: Record<Method, string> = {
    cash: wording.methodCash,
    transfer: wording.methodTransfer,
    vietqr: wording.methodVietqr,
    portal: wording.methodPortal,
    card: wording.methodCard,
    post: wording.methodPost,
  };
  return texts[method];
}
