/** Every figure of the reports: its name, and its formula in words, as help and papers say it. */
import type { FigureName } from '../../domain/report/figure.ts';

interface FigureText {
  name: string;
  formula: string;
}

export const reportFigures: Readonly<Record<FigureName, FigureText>> = {
  received: { name: 'Tiếp nhận', formula: 'số hồ sơ có giờ tiếp nhận trong kỳ' },
  online: { name: 'Trực tuyến', formula: 'hồ sơ tiếp nhận trong kỳ qua kênh trực tuyến' },
  offline: {
    name: 'Trực tiếp, bưu chính',
    formula: 'hồ sơ tiếp nhận trong kỳ không qua kênh trực tuyến',
  },
  portal: {
    name: 'Qua Cổng Dịch vụ công',
    formula: 'hồ sơ trực tuyến có nguồn là Cổng Dịch vụ công',
  },
  app: { name: 'Qua ứng dụng', formula: 'hồ sơ trực tuyến có nguồn là ứng dụng của địa phương' },
  assisted: {
    name: 'Cán bộ hỗ trợ nộp',
    formula: 'hồ sơ trực tuyến công dân nộp tại quầy, có cán bộ hỗ trợ',
  },
  eForms: {
    name: 'Hồ sơ e-form',
    formula: 'hồ sơ trực tuyến công dân tự khai qua Cổng Dịch vụ công hoặc ứng dụng',
  },
  declared: {
    name: 'Tờ khai điền tại quầy',
    formula: 'hồ sơ tiếp nhận có tờ khai điền bằng chương trình này',
  },
  byPost: { name: 'Gửi qua bưu chính', formula: 'hồ sơ tiếp nhận qua kênh bưu chính công ích' },
  atHome: { name: 'Nhận tại nhà', formula: 'hồ sơ tổ lưu động tiếp nhận tại nhà' },
  postReceived: {
    name: 'Bưu điện tiếp nhận',
    formula: 'hồ sơ tiếp nhận tại bưu điện hoặc gửi qua bưu chính công ích',
  },
  digitised: {
    name: 'Hồ sơ số hóa',
    formula:
      'hồ sơ tiếp nhận trong kỳ có ít nhất một giấy tờ số hóa; hồ sơ trực tuyến được tính là ' +
      'số hóa, trừ khi sổ nhập ghi là chưa',
  },
  onlineEResult: {
    name: 'Trực tuyến có kết quả điện tử',
    formula: 'hồ sơ trực tuyến tiếp nhận trong kỳ đã có kết quả điện tử',
  },
  digital: {
    name: 'Số hóa cả hồ sơ và kết quả',
    formula: 'hồ sơ tiếp nhận trong kỳ có giấy tờ số hóa và có kết quả điện tử',
  },
  carriedOver: {
    name: 'Kỳ trước chuyển sang',
    formula: 'hồ sơ tiếp nhận trước kỳ mà đến đầu kỳ chưa kết thúc',
  },
  handled: { name: 'Phải giải quyết', formula: 'tiếp nhận trong kỳ + kỳ trước chuyển sang' },
  ended: {
    name: 'Đã kết thúc',
    formula:
      'hồ sơ có kết quả, bị từ chối, được rút hoặc dừng trong kỳ (ngày đầu tiên trong các ngày ấy)',
  },
  endedBefore: {
    name: 'Kết thúc trước hạn',
    formula: 'hồ sơ có kết quả vào ngày sớm hơn ngày hẹn trả',
  },
  endedOnDue: {
    name: 'Kết thúc đúng hạn',
    formula:
      'hồ sơ kết thúc vào ngày hẹn trả, hồ sơ không có hạn, và hồ sơ rút, từ chối, dừng khi chưa ' +
      'quá hạn',
  },
  endedLate: {
    name: 'Kết thúc quá hạn',
    formula:
      'hồ sơ kết thúc sau giờ hẹn trả, hoặc đã quá hạn rồi mới xin lỗi, đổi hạn hay yêu cầu bổ sung',
  },
  resolved: { name: 'Có kết quả', formula: 'hồ sơ có kết quả giải quyết trong kỳ' },
  before: { name: 'Trước hạn', formula: 'hồ sơ có kết quả sớm hơn ngày hẹn trả' },
  onTime: { name: 'Đúng và trước hạn', formula: 'hồ sơ có kết quả trong kỳ mà không quá hạn' },
  late: { name: 'Quá hạn', formula: 'hồ sơ có kết quả trong kỳ sau giờ hẹn trả' },
  granted: { name: 'Được giải quyết', formula: 'hồ sơ có kết quả là được giải quyết' },
  closed: { name: 'Rút, từ chối, dừng', formula: 'hồ sơ kết thúc trong kỳ mà không có kết quả' },
  onTimeIndex: {
    name: 'Đúng hạn theo Bộ chỉ số 766',
    formula: 'hồ sơ kết thúc không quá hạn và chỉ bị yêu cầu bổ sung nhiều nhất một lần',
  },
  resultDigitised: {
    name: 'Kết quả số hóa',
    formula: 'hồ sơ có kết quả trong kỳ mà đang giữ tệp của kết quả: bản điện tử, hoặc bản quét',
  },
  eResult: {
    name: 'Kết quả điện tử',
    formula: 'hồ sơ có kết quả trong kỳ được ghi cùng tệp, mà tệp ấy đang được giữ',
  },
  inProgress: {
    name: 'Đang giải quyết',
    formula: 'hồ sơ tiếp nhận đến hết kỳ mà cuối kỳ chưa kết thúc',
  },
  inTerm: {
    name: 'Đang giải quyết trong hạn',
    formula: 'hồ sơ đang giải quyết chưa quá hạn, kể cả hồ sơ chờ bổ sung',
  },
  openLate: {
    name: 'Đang giải quyết quá hạn',
    formula: 'hồ sơ đang giải quyết có hạn, theo hạn ở cuối kỳ, mà hạn đã qua',
  },
  cancelled: {
    name: 'Đã hủy (tiếp nhận nhầm)',
    formula: 'hồ sơ ghi nhận trong kỳ rồi bị hủy; không tính vào chỉ tiêu nào khác',
  },
  returned: { name: 'Đã trả kết quả', formula: 'hồ sơ trả kết quả cho công dân trong kỳ' },
  returnedByPost: {
    name: 'Trả qua bưu chính',
    formula: 'kết quả trả trong kỳ qua nhân viên bưu chính hoặc bưu gửi',
  },
  postReturned: {
    name: 'Bưu điện trả kết quả',
    formula: 'kết quả trả trong kỳ tại bưu điện hoặc qua bưu chính',
  },
  pleased: { name: 'Rất hài lòng', formula: 'câu trả lời mức 2 khi nhận kết quả' },
  content: { name: 'Hài lòng', formula: 'câu trả lời mức 1 khi nhận kết quả' },
  displeased: { name: 'Không hài lòng', formula: 'câu trả lời mức 0 khi nhận kết quả' },
  answered: { name: 'Số câu trả lời', formula: 'câu trả lời khi nhận kết quả' },
  satisfied: { name: 'Hài lòng trở lên', formula: 'câu trả lời mức 2 hoặc mức 1' },
  accounts: {
    name: 'Hỗ trợ tài khoản',
    formula: 'số lần hỗ trợ lập tài khoản VNeID, Cổng Dịch vụ công hoặc chữ ký số trong kỳ',
  },
  vneidAccounts: { name: 'Tài khoản VNeID', formula: 'số lần hỗ trợ lập tài khoản VNeID' },
  portalAccounts: {
    name: 'Tài khoản Cổng Dịch vụ công',
    formula: 'số lần hỗ trợ lập tài khoản Cổng Dịch vụ công',
  },
  signatures: { name: 'Chữ ký số cá nhân', formula: 'số lần hỗ trợ lập chữ ký số cá nhân' },
  guided: { name: 'Lượt hướng dẫn', formula: 'số lượt hướng dẫn nộp trực tuyến trong kỳ' },
  guidedAtCounter: { name: 'Hướng dẫn tại quầy', formula: 'lượt hướng dẫn tại quầy' },
  guidedAtPostOffice: { name: 'Hướng dẫn tại bưu điện', formula: 'lượt hướng dẫn tại bưu điện' },
  guidedAtHome: { name: 'Hướng dẫn tại nhà', formula: 'lượt hướng dẫn tại nhà' },
  guidedElsewhere: { name: 'Hướng dẫn nơi khác', formula: 'lượt hướng dẫn ở nơi khác' },
  paid: {
    name: 'Hồ sơ nộp phí, lệ phí',
    formula: 'hồ sơ đã nộp tiền trong kỳ, kể cả theo danh sách nhập, không kể biên lai đã hủy',
  },
  cashless: {
    name: 'Hồ sơ không dùng tiền mặt',
    formula: 'hồ sơ nộp tiền trong kỳ mà không có khoản nào bằng tiền mặt hay bưu tá thu hộ',
  },
  collected: {
    name: 'Tiền đã thu',
    formula: 'tổng tiền thu tại đây trong kỳ, không kể biên lai đã hủy và danh sách nhập',
  },
  collectedCashless: {
    name: 'Thu không dùng tiền mặt',
    formula: 'tiền thu trong kỳ không bằng tiền mặt và không do bưu tá thu hộ',
  },
  refunded: {
    name: 'Tiền đã hoàn',
    formula: 'tổng tiền hoàn lại trong kỳ, kể cả tiền thu kỳ trước',
  },
  net: { name: 'Còn thu được', formula: 'tiền đã thu − tiền đã hoàn trong kỳ' },
  importedPaid: {
    name: 'Danh sách nhập ghi đã nộp',
    formula: 'tiền mà danh sách nhập ghi là đã nộp, theo ngày tiếp nhận; không qua quầy ở đây',
  },
  waited: { name: 'Lượt chờ', formula: 'số lượt chờ ở hàng đợi, từ lấy số đến khi được gọi' },
  waitedBriefly: { name: 'Chờ đến 15 phút', formula: 'lượt chờ không quá 15 phút' },
  waitSeconds: { name: 'Tổng thời gian chờ', formula: 'tổng thời gian của các lượt chờ' },
  served: { name: 'Lượt phục vụ', formula: 'số lượt phục vụ tại quầy trong kỳ' },
  serviceSeconds: {
    name: 'Tổng thời gian phục vụ',
    formula: 'tổng thời gian của các lượt phục vụ',
  },
  onlineShare: { name: 'Tỷ lệ trực tuyến', formula: 'trực tuyến / tiếp nhận' },
  eFormShare: { name: 'Tỷ lệ e-form', formula: 'hồ sơ e-form / tiếp nhận' },
  declaredShare: {
    name: 'Tỷ lệ tờ khai điền tại quầy',
    formula: 'hồ sơ có tờ khai điền bằng chương trình này / tiếp nhận',
  },
  byPostShare: { name: 'Tỷ lệ gửi qua bưu chính', formula: 'gửi qua bưu chính / tiếp nhận' },
  digitisedShare: { name: 'Tỷ lệ số hóa hồ sơ', formula: 'hồ sơ số hóa / tiếp nhận' },
  processedShare: { name: 'Tỷ lệ đã giải quyết', formula: 'đã kết thúc / phải giải quyết' },
  onTimeShare: { name: 'Tỷ lệ đúng hạn', formula: 'đúng và trước hạn / có kết quả' },
  beforeShare: { name: 'Tỷ lệ trước hạn', formula: 'trước hạn / có kết quả' },
  resultDigitisedShare: { name: 'Tỷ lệ số hóa kết quả', formula: 'kết quả số hóa / có kết quả' },
  eResultShare: { name: 'Tỷ lệ kết quả điện tử', formula: 'kết quả điện tử / có kết quả' },
  returnedByPostShare: {
    name: 'Tỷ lệ trả qua bưu chính',
    formula: 'trả qua bưu chính / đã trả kết quả',
  },
  cashlessShare: {
    name: 'Tỷ lệ hồ sơ không tiền mặt',
    formula: 'hồ sơ không dùng tiền mặt / hồ sơ nộp phí, lệ phí',
  },
  cashlessAmountShare: {
    name: 'Tỷ lệ tiền không tiền mặt',
    formula: 'thu không dùng tiền mặt / tiền đã thu',
  },
  waitedBrieflyShare: { name: 'Tỷ lệ chờ đến 15 phút', formula: 'chờ đến 15 phút / lượt chờ' },
  waitAverage: { name: 'Chờ trung bình', formula: 'tổng thời gian chờ / lượt chờ' },
  serviceAverage: {
    name: 'Phục vụ trung bình',
    formula: 'tổng thời gian phục vụ / lượt phục vụ',
  },
  satisfiedShare: {
    name: 'Tỷ lệ hài lòng',
    formula: 'câu trả lời mức 2 hoặc mức 1 / số câu trả lời khi nhận kết quả',
  },
};
