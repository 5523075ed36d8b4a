/** Words for what is wrong with a row of a list, and for what is worth seeing of it. */
import type { ForeignKind } from '../../domain/import/foreign.ts';
import type { FaultCode, FlagCode, NoteCode } from '../../domain/import/fault.ts';

export const faultWords: Record<FaultCode, { what: string; next: string }> = {
  missing: { what: 'Thiếu giá trị', next: 'Điền ô này.' },
  garbled: { what: 'Chữ bị hỏng', next: 'Gõ lại từ giấy tờ gốc.' },
  no_name: { what: 'Không phải họ tên', next: 'Gõ họ tên như trên giấy tờ.' },
  no_value: {
    what: 'Công thức chưa có kết quả',
    next: 'Mở bằng bảng tính, để tính xong rồi lưu lại.',
  },
  ditto: {
    what: 'Ô chỉ ghi "như trên"',
    next: 'Gõ lại điều ghi ở dòng trên, trong sổ gốc.',
  },
  placeholder: {
    what: 'Ô chỉ có dấu thay cho nội dung',
    next: 'Điền nội dung thật, hoặc để trống.',
  },
  ragged: { what: 'Dòng có nhiều ô hơn số cột', next: 'Xem ô nào bị tách đôi.' },
  no_column: {
    what: 'Không khóa nào là tên một cột',
    next: 'Xem tên các cột trong hướng dẫn của việc nhập.',
  },
  repeated_key: {
    what: 'Đối tượng JSON nêu hai lần cùng một khóa',
    next: 'Bỏ khóa thừa, rồi nhập lại.',
  },
  not_json: { what: 'Dòng không phải một đối tượng JSON', next: 'Sửa dòng này.' },
  too_long: { what: 'Quá dài', next: 'Rút ngắn, hoặc xem tệp có bị dính dòng không.' },
  masked: { what: 'Số đã bị che', next: 'Lấy số đầy đủ từ giấy tờ gốc.' },
  bad_number: {
    what: 'Số định danh không đúng dạng',
    next: '12 số (CCCD), 9 số (CMND), hộ chiếu, hoặc mã số thuế 10 số.',
  },
  leading_zero: { what: 'Bảng tính đã làm mất số 0 ở đầu', next: 'Thêm lại số 0 ở đầu.' },
  scientific: {
    what: 'Bảng tính đã làm tròn số, các chữ số cuối không còn',
    next: 'Định dạng cột là văn bản rồi gõ lại số.',
  },
  bad_date: { what: 'Không phải ngày', next: 'Viết ngày như 24/11/2026.' },
  ambiguous_date: { what: 'Ngày chưa rõ', next: 'Viết đủ ngày, tháng và năm bốn chữ số.' },
  month_first: {
    what: 'Ngày có thể là hai ngày: trong tệp có chỗ tháng đứng trước',
    next: 'Nói cả cột ngày hay tháng đứng trước.',
  },
  old_date: { what: 'Ngày quá xưa so với giấy tờ này', next: 'Xem lại năm.' },
  future_date: { what: 'Ngày ở tương lai', next: 'Xem lại ngày.' },
  date_order: { what: 'Ngày trước ngày của bước trước đó', next: 'Xem lại thứ tự các ngày.' },
  bad_amount: { what: 'Không phải số tiền', next: 'Viết số nguyên đồng, như 8000.' },
  bad_choice: { what: 'Giá trị lạ', next: 'Xem các giá trị trong hướng dẫn của việc nhập.' },
  bad_code: {
    what: 'Mã không dùng được',
    next: 'Chỉ gồm chữ, số, dấu chấm, gạch và khoảng trắng.',
  },
  procedure_ended: {
    what: 'Thủ tục đã hết hiệu lực',
    next: 'Danh sách còn thủ tục cũ: bỏ dòng này, hoặc nhập thủ tục thay thế.',
  },
  bad_procedure: {
    what: 'Thủ tục trong tệp chưa đúng mẫu',
    next: 'Sửa chỗ được nêu; mẫu là tệp của lệnh xuất danh mục, mỗi phiên bản một mục.',
  },
  says_less: {
    what: 'Bản ghi nghèo hơn thủ tục đang có, thay vào thì mất',
    next: 'Để nguyên, hoặc nhập lại và nói rõ là thay cả phần sẽ mất.',
  },
  unknown_procedure: { what: 'Không có thủ tục này', next: 'Tra lại mã thủ tục.' },
  unknown_office: { what: 'Không có đơn vị này', next: 'Tra lại mã đơn vị.' },
  status_without_date: {
    what: 'Trạng thái cần một ngày mà dòng không có',
    next: 'Điền ngày, hoặc để trống trạng thái.',
  },
  status_contradicts: { what: 'Trạng thái trái với các ngày', next: 'Sửa trạng thái hoặc ngày.' },
  duplicate_in_file: { what: 'Trùng với một dòng ở trên', next: 'Xem dòng' },
  name_differs: {
    what: 'Có thể là một người đã biết, hoặc số này của người khác',
    next: 'Xem lại số và họ tên; bản ghi sai thì sửa thông tin người ấy.',
  },
  code_taken: {
    what: 'Mã này đã thuộc về một hồ sơ tiếp nhận tại đây, nội dung khác',
    next: 'Mở hồ sơ mang mã ấy.',
  },
  code_to_give: {
    what: 'Mã thuộc dãy số mà quầy của một đơn vị ở đây còn cấp, hôm nay hay về sau',
    next: 'Ghi mã khác, hoặc nhập lại từ ngày hôm sau ngày trong mã.',
  },
  stands_on: {
    what: 'Hồ sơ đã có việc làm sau khi nhập nên không sửa bằng tệp nữa',
    next: 'Xem diễn biến của hồ sơ.',
  },
  bad_count: { what: 'Không phải số đếm hợp lệ', next: 'Chỉ ghi chữ số, ví dụ 12.' },
  number_taken: {
    what: 'Số này trong sổ đã ghi khác ở cột này',
    next: 'Đối chiếu sổ giấy; số đã cấp không cấp lại.',
  },
  day_outside_year: { what: 'Ngày không thuộc năm của sổ', next: 'Xem lại ngày hoặc năm của sổ.' },
  far_number: {
    what: 'Số cách quá xa mọi số khác của sổ, có thể gõ nhầm',
    next: 'Sửa số, hoặc nhập lại và nói rõ là nhận cả số cách xa.',
  },
  volume_contradicts: {
    what: 'Quyển không khớp với sổ đang có: số hoặc số trang nằm ngoài quyển ấy',
    next: 'Xem các quyển đang có ở danh sách quyển sổ chứng thực.',
  },
  changed_meanwhile: {
    what: 'Kho đã khác với lúc lập kế hoạch',
    next: 'Lập lại kế hoạch cho các dòng này.',
  },
};

export const noteWords: Record<NoteCode, string> = {
  converted: 'Chữ TCVN3 hoặc VNI đã chuyển sang Unicode:',
  font_unsure: 'Có thể là chữ TCVN3 hoặc VNI, chưa đổi (gợi ý: chữ đọc theo phông cũ):',
  changed: 'Dòng nói khác với lần nhập trước, chưa sửa',
  doubtful: 'Không có số định danh, có thể là một người đã biết:',
  zero_restored: 'Đã thêm lại số 0 ở đầu:',
  name_joined: 'Họ tên nằm ở hai ô, đã nối lại:',
  name_odd: 'Ô họ tên có thêm điều khác ngoài tên một người, giữ nguyên:',
  phone_odd: 'Không phải một số điện thoại gọi được, giữ nguyên:',
  office_opened: 'Đã mở đơn vị có trong danh mục:',
  no_due_date: 'Hồ sơ đang mở mà không có ngày hẹn (gợi ý: ngày tính theo thời hạn)',
  fee_less: 'Phí, lệ phí thấp hơn danh mục của ngày tiếp nhận:',
  left_out: 'Ô không phải điện thoại hay thư điện tử, để trống:',
  born_long_ago: 'Sinh trước năm 1900:',
  far_date: 'Ngày hẹn trả còn rất xa:',
  number_gap: 'Trước số này còn thiếu các số:',
  small_sum: 'Số tiền dưới 1.000 đồng, có thể ghi thiếu hàng nghìn:',
  place_unknown: 'Ba số đầu của số định danh không thuộc tỉnh nào:',
  year_in_future: 'Năm sinh trong số định danh còn ở tương lai:',
  year_1900: 'Năm sinh trong số định danh là 1900:',
  sex_differs: 'Giới tính khác với số định danh:',
  year_differs: 'Năm sinh khác với số định danh:',
  tax_digit: 'Số cuối của mã số thuế không khớp các số trước:',
};

export const flagWords: Record<FlagCode, string> = {
  list_only: 'Chỉ có mã, tên, lĩnh vực',
  duration_missing: 'Không ghi thời hạn',
  duration_without_unit: 'Thời hạn không có đơn vị',
  duration_several: 'Nhiều thời hạn cho một kênh',
  fee_missing: 'Không rõ phí, lệ phí',
  fee_decided_elsewhere:
    'Ghi miễn phí nhưng mức do nơi khác quy định: chưa biết, không phải miễn phí',
  fee_with_note: 'Phí, lệ phí kèm ghi chú',
  fee_several: 'Nhiều mức phí trong lời văn',
  fee_contradicts: 'Mức phí trái với ghi chú kèm theo',
  fee_foreign_currency: 'Phí bằng ngoại tệ',
  sentence_as_paper: 'Câu giải thích đứng như giấy tờ',
  papers_by_case: 'Giấy tờ khác nhau theo trường hợp',
  paper_without_count: 'Không đọc được số lượng giấy tờ',
  many_results: 'Nhiều loại kết quả',
  no_result_code: 'Không có mã kết quả',
  several_levels: 'Nhiều cấp thực hiện',
  level_missing: 'Không rõ cấp thực hiện',
  field_missing: 'Không ghi lĩnh vực',
  long_name: 'Tên dài trên 500 chữ',
  not_nfc: 'Chữ chưa ở dạng chuẩn (NFC), đã chuẩn hóa',
  methods_unreadable: 'Không đọc được cách thức thực hiện',
};

const SAVE_AS = 'Mở bằng bảng tính, lưu lại thành .xlsx hoặc .csv (UTF-8), rồi nhập tệp mới.';

export const foreignWords: Record<ForeignKind, { what: string; next: string }> = {
  xls: { what: 'tệp Excel đời cũ (.xls)', next: SAVE_AS },
  locked: {
    what: 'tệp Excel có mật khẩu',
    next: 'Mở bằng bảng tính, bỏ mật khẩu, lưu rồi nhập lại.',
  },
  gz: { what: 'tệp nén (.gz)', next: 'Giải nén rồi nhập tệp bên trong.' },
  packed: { what: 'tệp nén', next: 'Giải nén rồi nhập tệp bên trong.' },
  pdf: { what: 'tệp PDF', next: 'Xin danh sách ở dạng bảng tính (.xlsx) hoặc .csv.' },
  ods: { what: 'bảng tính OpenDocument (.ods)', next: SAVE_AS },
  xlsb: { what: 'tệp Excel dạng nhị phân (.xlsb)', next: SAVE_AS },
  docx: {
    what: 'văn bản Word (.docx)',
    next: 'Chép bảng trong đó sang bảng tính, lưu thành .xlsx, rồi nhập tệp ấy.',
  },
  pptx: {
    what: 'bài trình chiếu (.pptx)',
    next: 'Xin danh sách ở dạng bảng tính (.xlsx) hoặc .csv.',
  },
  zip: { what: 'tệp nén (.zip)', next: 'Giải nén rồi nhập tệp bên trong.' },
  html: { what: 'trang web (HTML), dù có thể mang đuôi .xls', next: SAVE_AS },
  rtf: {
    what: 'văn bản (RTF)',
    next: 'Chép bảng trong đó sang bảng tính, lưu thành .xlsx, rồi nhập tệp ấy.',
  },
  picture: { what: 'tệp ảnh', next: 'Xin danh sách ở dạng bảng tính (.xlsx) hoặc .csv.' },
  xml: { what: 'tệp XML, có thể là bảng tính ở dạng XML (.fods, .xml)', next: SAVE_AS },
};
