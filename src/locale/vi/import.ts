/** Words for imports: what is refused of a whole file, of a row, and what is worth seeing. */
import type { BatchState, BlockReason, ImportKind } from '../../domain/import/facts.ts';
import type { FaultCode, FlagCode, NoteCode } from '../../domain/import/fault.ts';
import { countText } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';

export const importProblems: ProblemsOf<'import'> = {
  'import.unreadable': ({ file, format }) => ({
    what: `Không đọc được tệp ${file} như tệp ${format}.`,
    why:
      format === 'xls'
        ? 'Tệp Excel đời cũ (.xls) không nhập được.'
        : 'Tệp hỏng, có mật khẩu, hoặc thuộc loại khác.',
    next: ['Mở bằng bảng tính, lưu lại thành .xlsx hoặc .csv (UTF-8), rồi nhập tệp mới.'],
  }),
  'import.no_header': ({ file, missing, seen }) => ({
    what: `Không tìm thấy dòng tiêu đề trong tệp ${file}.`,
    why: [
      missing.length > 0 ? `Thiếu cột: ${missing.join(', ')}.` : '',
      seen.length > 0 ? `Các cột đọc được: ${seen.join('; ')}.` : 'Tệp không có dòng nào.',
    ]
      .filter(Boolean)
      .join(' '),
    next: ['Nói rõ cột nào là gì: --map <tệp>', 'motcua help import dossiers'],
    desk: ['Thêm + sau phím của việc để chỉ tệp nói rõ cột nào là gì.'],
  }),
  'import.bad_map': ({ path, typed, line }) => ({
    what: `Tệp chỉ dẫn cột ${path} có chỗ không đúng: ${badMap(typed, line)}.`,
    why: 'Mỗi dòng viết "tiêu đề trong tệp = cột của motcua"; để trống vế sau là bỏ cột ấy.',
    next: ['motcua help import dossiers'],
  }),
  'import.no_sheet': ({ file, typed, sheets }) => ({
    what: `Tệp ${file} không có trang tính "${typed}".`,
    why:
      sheets.length === 0
        ? 'Chỉ tệp Excel (.xlsx) mới có nhiều trang tính.'
        : `Các trang tính: ${sheets.join('; ')}.`,
    next: ['motcua help import dossiers'],
  }),
  'import.plan_damaged': ({ path, line }) => ({
    what:
      line === null
        ? `Tệp ${path} không phải kế hoạch nhập còn nguyên vẹn.`
        : `Dòng ${line} của tệp ${path} không phải dòng của một kế hoạch nhập.`,
    why: 'Kế hoạch chỉ được thực hiện đúng như lúc lập ra; tệp này đã bị sửa hoặc đứt đoạn.',
    next: ['motcua import dossiers <tệp> --plan <kế hoạch>'],
  }),
  'import.plan_foreign': ({ path }) => ({
    what: `Kế hoạch nhập ${path} không phải do kho này lập ra.`,
    why: 'Kế hoạch nói sẽ ghi những gì, nên chỉ kho đã lập và đã xem nó mới thực hiện.',
    next: ['motcua import dossiers <tệp> --plan <kế hoạch>'],
  }),
  'import.interrupted': ({ file, kept }) => ({
    what: `Đã dừng theo yêu cầu. ${countText(kept)} dòng đã vào kho và còn nguyên.`,
    why: `Tệp ${file} chưa nhập hết.`,
    next: ['Gõ lại đúng lệnh vừa rồi: chương trình nhập tiếp từ chỗ dừng.', 'motcua import list'],
  }),
  'import.batch_not_found': ({ typed }) => ({
    what: `Không có đợt nhập "${typed}".`,
    next: ['motcua import list'],
  }),
  'import.already_undone': ({ batch }) => ({
    what: `Đợt nhập ${batch} đã được hủy trước đây.`,
    next: ['motcua import list'],
  }),
  'import.being_undone': ({ batch, file, what }) => ({
    what:
      what === null
        ? `Đang hủy đợt nhập tệp ${file}, nên chưa nhập thêm được.`
        : `Đang hủy đợt nhập tệp ${file}, nên chưa làm được việc này với ${what}.`,
    why: 'Đợt ấy được hủy từng phần để các quầy không phải chờ; hủy xong mới làm tiếp được.',
    next: [
      'Chờ hủy xong rồi gõ lại lệnh. Nếu việc hủy đã bị ngắt giữa chừng, gõ để hủy nốt:',
      `motcua import undo ${batch}`,
    ],
  }),
  'import.undo_blocked': ({ batch, blocks, count }) => ({
    what: `Không hủy được đợt nhập ${batch}: ${countText(count)} mục đã có việc làm sau đó.`,
    why: `Vướng: ${blocks.join('; ')}.`,
    next: ['motcua dossier timeline <mã hồ sơ>', 'motcua import list'],
  }),
  'import.changed_meanwhile': () => ({
    what: 'Kho đã thay đổi trong lúc nhập. Chưa ghi gì vào kho.',
    why: 'Lệnh yêu cầu nhập tất cả hoặc không nhập gì.',
    next: ['Gõ lại lệnh.'],
  }),
  'import.long_together': ({ file, rows, seconds }) => ({
    what: `Tệp ${file} có ${countText(rows)} dòng phải vào kho cùng một lúc, nên chưa nhập dòng nào.`,
    why: `Trong khoảng ${countText(seconds)} giây, hay lâu hơn trên máy chậm, không quầy nào ghi được.`,
    next: [
      'Bỏ --all-or-nothing: nhập từng phần, các quầy vẫn làm việc, và hủy được cả đợt.',
      'Hoặc gõ lại khi các quầy đã nghỉ, thêm --now.',
    ],
    desk: [
      'Không buộc vào cùng một lúc thì nhập từng phần: các quầy vẫn làm việc, và hủy được cả đợt.',
      'Hoặc làm lại khi các quầy đã nghỉ: thêm + sau phím của việc để nhập ngay.',
    ],
  }),
};

const faults: Record<FaultCode, { what: string; next: string }> = {
  missing: { what: 'Thiếu giá trị', next: 'Điền ô này.' },
  garbled: { what: 'Chữ bị hỏng', next: 'Gõ lại từ giấy tờ gốc.' },
  no_name: { what: 'Không phải họ tên', next: 'Gõ họ tên như trên giấy tờ.' },
  no_value: {
    what: 'Công thức chưa có kết quả',
    next: 'Mở bằng bảng tính, để tính xong rồi lưu lại.',
  },
  ragged: { what: 'Dòng có nhiều ô hơn số cột', next: 'Xem ô nào bị tách đôi.' },
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
    what: 'Ngày có thể là hai ngày: cột có chỗ ghi tháng trước',
    next: 'Nói cột ấy ghi gì trước: --dates day-first hoặc month-first.',
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
  changed_meanwhile: {
    what: 'Kho đã khác với lúc lập kế hoạch',
    next: 'Lập lại kế hoạch cho các dòng này.',
  },
};

const notes: Record<NoteCode, string> = {
  converted: 'Chữ TCVN3 hoặc VNI đã chuyển sang Unicode:',
  font_unsure: 'Có thể là chữ TCVN3 hoặc VNI, chưa đổi (gợi ý: chữ đọc theo phông cũ):',
  changed: 'Dòng nói khác với lần nhập trước, chưa sửa',
  doubtful: 'Không có số định danh, có thể là một người đã biết:',
  zero_restored: 'Đã thêm lại số 0 ở đầu:',
  office_opened: 'Đã mở đơn vị có trong danh mục:',
  no_due_date: 'Hồ sơ đang mở mà không có ngày hẹn',
  fee_less: 'Phí, lệ phí thấp hơn danh mục của ngày tiếp nhận:',
  left_out: 'Ô không phải điện thoại hay thư điện tử, để trống:',
  born_long_ago: 'Sinh trước năm 1900:',
  far_date: 'Ngày hẹn trả còn rất xa:',
  place_unknown: 'Ba số đầu của số định danh không thuộc tỉnh nào:',
  year_in_future: 'Năm sinh trong số định danh còn ở tương lai:',
  year_1900: 'Năm sinh trong số định danh là 1900:',
  sex_differs: 'Giới tính khác với số định danh:',
  year_differs: 'Năm sinh khác với số định danh:',
  tax_digit: 'Số cuối của mã số thuế không khớp các số trước:',
};

const flags: Record<FlagCode, string> = {
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

export const importEventWords: EventWords<'import'> = {
  'import.started': 'Bắt đầu nhập tệp',
  'import.finished': 'Nhập xong tệp',
  'import.undo_begun': 'Bắt đầu hủy đợt nhập',
  'import.undone': 'Hủy đợt nhập',
};

export const importScreen = {
  importing: {
    faults,
    notes,
    flags,
    blocks: {
      acted_on: 'đã có việc làm sau đó',
      corrected: 'đã được một đợt khác sửa',
      merged: 'đã gộp với bản ghi khác',
      has_dossier: 'có hồ sơ khác',
      in_use: 'đang được hồ sơ dùng',
    } satisfies Record<BlockReason, string>,
    kinds: { dossiers: 'Hồ sơ', citizens: 'Công dân', procedures: 'Thủ tục' } satisfies Record<
      ImportKind,
      string
    >,
    states: {
      running: 'dở dang',
      finished: 'xong',
      undoing: 'đang hủy dở',
      undone: 'đã hủy',
    } satisfies Record<BatchState, string>,
    done: (file: string) => `Đã nhập tệp ${file}.`,
    planned: (file: string) => `Đã xem thử tệp ${file}; chưa ghi gì vào kho.`,
    undone: (file: string) => `Đã hủy đợt nhập tệp ${file}.`,
    sureUndo: (file: string) => `Hủy toàn bộ đợt nhập tệp ${file}?`,
    kept: (invalid: string): string =>
      `Các tệp để lại lần nhập trước còn nguyên; của lần này mang số khác: ${invalid}.`,
    unclearDates: (header: string, seen: string, row: string): string =>
      seen === ''
        ? `Cột "${header}" có chỗ ghi ngày trước, trái với lời đã nói, nên ngày như 05/03 chưa đọc. ` +
          'Hãy nói cho từng cột trong tệp --map: "tiêu đề = cột day-first".'
        : `Cột "${header}" có chỗ ghi tháng trước (${seen}, dòng ${row}), nên ngày như 05/03 có thể ` +
          'là hai ngày. Hãy nói cả cột ghi gì trước: --dates day-first hoặc month-first.',
    otherSheets: (read: string, others: readonly string[]): string =>
      `Mới đọc trang tính "${read}"; còn: ${others.join('; ')}. Nhập từng trang, mỗi lần nói tên trang.`,
    stopped: 'Đã dừng vì quá nhiều dòng sai; các dòng phía sau chưa được đọc.',
    none: 'Chưa nhập tệp nào.',
    batch: 'Đợt nhập',
    kind: 'Loại',
    fileName: 'Tệp',
    state: 'Tình trạng',
    when: 'Lúc',
    rows: 'Số dòng',
    imported: 'Đã nhập',
    wouldImport: 'Sẽ nhập',
    updated: 'Sửa theo tệp',
    skipped: 'Đã có từ trước',
    changed: 'Khác với lần trước',
    refused: 'Bị từ chối',
    unmapped: 'Cột không dùng',
    plan: 'Kế hoạch',
    errors: 'Lỗi từng dòng',
    notesFile: 'Điều cần xem',
    count: 'Số',
    what: 'Chuyện gì',
    progress: (rows: string, rate: string, left: number | null) =>
      left === null
        ? `${rows} dòng, ${rate} dòng mỗi giây`
        : `${rows} dòng, ${rate} dòng mỗi giây, còn khoảng ${left} giây`,
  },
};

function badMap(typed: string, line: number | null): string {
  if (typed !== '') return `không có cột "${typed}"`;
  return line === null ? 'đây không phải JSON đọc được' : `dòng ${line} không ghi cột nào`;
}
