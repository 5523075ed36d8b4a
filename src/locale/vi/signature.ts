/** Words for signatures in papers that are digital. */
import type {
  AddedBehind,
  DocumentVerdict,
  SignatureKind,
  SignatureReason,
  TimeBy,
} from '../../domain/document/signature.ts';

const verdicts: Readonly<Record<DocumentVerdict, string>> = {
  accepted:
    'Chấp nhận được: chữ ký số còn nguyên và do cơ quan chứng thực đơn vị tin cấp; chưa kiểm tra thu hồi.',
  doubtful: 'Còn nghi ngờ: xem lý do dưới từng chữ ký số.',
  refused: 'Không chấp nhận: xem lý do dưới từng chữ ký số.',
  unsigned: 'Tệp không có chữ ký số nào.',
};

const verdictsShort: Readonly<Record<DocumentVerdict, string>> = {
  accepted: 'chấp nhận',
  doubtful: 'nghi ngờ',
  refused: 'không chấp nhận',
  unsigned: 'không ký',
};

const reasons: Readonly<Record<SignatureReason, string>> = {
  altered: 'nội dung đã bị sửa sau khi ký, hoặc chữ ký lấy từ tệp khác',
  bad_range: 'chữ ký chừa ra phần khác ngoài chính nó, nên không rõ ký cho nội dung nào',
  broken: 'chữ ký bị hỏng, không đọc được',
  bad_chain: 'trong chuỗi chứng thư có chứng thư không được phép cấp hoặc có điều kiện không rõ',
  not_yet: 'lúc ký, chứng thư chưa có hiệu lực',
  expired: 'lúc ký, chứng thư đã hết hạn',
  forbidden_change: 'có phần thêm vào sau khi ký, mà người ký đã cấm thêm',
  changed_after: 'có phần thêm vào sau khi ký: điều đang thấy có thể không phải điều đã ký',
  unsupported: 'loại chữ ký này chưa kiểm tra được',
  weak: 'thuật toán hoặc khóa yếu, có thể bị giả mạo',
  self_signed: 'chứng thư do chính người ký tự cấp',
  unknown_root: 'cơ quan chứng thực không nằm trong số đơn vị tin',
  no_roots: 'đơn vị chưa đặt các chứng thư gốc để tin',
  wrong_use: 'chứng thư này không dùng để ký số',
  claimed_time:
    'giờ ký chỉ do người ký khai, trong khi chứng thư đã hết hạn hoặc giờ ấy ở tương lai',
  no_time: 'không có giờ ký',
};

const added: Readonly<Record<AddedBehind, string>> = {
  nothing: 'không thêm gì',
  signatures: 'chỉ thêm chữ ký số khác; các trang vẫn như lúc ký',
  changes: 'có phần khác được thêm hoặc đổi',
};

const timeBy: Readonly<Record<TimeBy, (at: string) => string>> = {
  timestamp: (at) => `${at}, có dấu thời gian`,
  claimed: (at) => `${at}, theo lời người ký`,
  none: () => 'không rõ',
};

const kinds: Readonly<Record<SignatureKind, string>> = {
  signature: 'Chữ ký số',
  timestamp: 'Dấu thời gian',
};

export const signatureScreen = {
  signature: () => ({
    verdicts,
    verdictsShort,
    uncheckedOurs: 'ký ở đây, chưa kiểm tra',
    reasons,
    added,
    timeBy,
    kinds,
    covers: { whole: 'toàn bộ tệp', part: 'một phần tệp' },
    numbered: (kind: SignatureKind, n: string): string => `${kinds[kind]} ${n}`,
    unread: 'không đọc được người ký',
    signer: 'Người ký',
    subject: 'Chứng thư của',
    issuer: 'Nơi cấp',
    serial: 'Số chứng thư',
    coverage: 'Ký cho',
    addedAfter: 'Sau khi ký',
    when: 'Giờ ký',
    root: 'Chứng thư gốc',
    revocation: 'Thu hồi',
    unknown: 'không rõ, chưa kiểm tra',
    because: 'Lý do',
    checked: 'Chữ ký số',
    checkedAt: (verdict: DocumentVerdict, at: string): string => `${verdictsShort[verdict]}, ${at}`,
    notKept: 'Tệp ngoài kho: kết quả này không ghi vào hồ sơ nào.',
    madeFrom: 'Ký từ bản',
  }),
};
