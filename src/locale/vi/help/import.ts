/** Help for imports. */
import type { CommandHelp } from '../../shape.ts';

const options = {
  format: 'loại tệp, nếu chương trình đoán sai',
  sheet: 'trang tính cần nhập, theo tên hoặc thứ tự; không hỏi được thì là trang đầu',
  map: 'tệp nói cột nào là gì: mỗi dòng "tiêu đề = cột"',
  dryRun: 'chỉ xem thử, không ghi gì vào kho',
  plan: 'chỉ ghi kế hoạch ra tệp này, để thực hiện sau',
  update: 'dòng nói khác với lần trước thì sửa theo tệp',
  stopAfter: 'dừng khi đã có từng ấy dòng sai',
  allOrNothing: 'có dòng sai thì không nhập dòng nào',
  now: 'tệp phải vào cùng một lúc mà dài: nhập ngay, các quầy phải chờ',
  restoreZeros: 'nhận số định danh mà bảng tính làm mất số 0 ở đầu',
  out: 'thư mục để các tệp kết quả; mặc định là cạnh tệp nhập',
};

const dated = {
  ...options,
  dates: 'khi tệp có ngày kiểu Mỹ: ngày hay tháng đứng trước',
};

const { update: _update, restoreZeros: _zeros, ...book } = dated;

const file = { file: 'tệp CSV, XLSX hoặc NDJSON; - để đọc từ đầu vào chuẩn' };

const left = [
  'Dòng tốt được nhập, dòng sai thì không. Cạnh tệp có: TỆP.valid.csv (dòng tốt), ' +
    'TỆP.invalid.csv (dòng sai, sửa rồi nhập lại), TỆP.errors.csv (dòng, cột, mã, lỗi, gợi ý), ' +
    'và TỆP.notes.csv nếu có điều cần xem. Có dòng sai thì mã kết thúc là 7.',
  'Tệp đã có ở đó mà khác nội dung thì còn nguyên, vì có thể ai đó đã sửa: các tệp lần này mang số ' +
    '(TỆP.invalid.2.csv), trừ khi có --yes.',
  'Tệp văn bản đọc được ở UTF-8, UTF-16, windows-1258 và windows-1252. Chữ TCVN3 (.VnTime) và VNI ' +
    'được xét theo cả cột và chuyển sang Unicode, ghi trước và sau vào TỆP.notes.csv; chữ đọc cách ' +
    'nào cũng được thì giữ nguyên và ghi chú font_unsure kèm cách đọc kia.',
  'Nhập lại cùng một tệp không tạo gì thêm; bị ngắt giữa chừng thì gõ lại lệnh để nhập tiếp.',
];

export const importHelp = {
  'import dossiers': {
    summary: 'Nhập hồ sơ giấy, sổ Excel hoặc danh sách trực tuyến',
    examples: [
      'import dossiers so-theo-doi.xlsx --dry-run',
      'import dossiers so-theo-doi.csv --plan ke-hoach.ndjson',
      'import dossiers cong-dvc.xlsx --source portal',
      'nhap ho-so so-theo-doi.csv --map cot.txt --json',
    ],
    args: file,
    options: { ...dated, source: 'mọi dòng là hồ sơ nộp trực tuyến qua cổng hoặc ứng dụng này' },
    more: [
      'Cột (tên Anh hoặc Việt, thứ tự tùy ý): code, procedure, name và received_at phải có; ' +
        'case, citizen_id, dob, address, phone, due_date, channel, source, office, status, ' +
        'resolved_at, returned_at, result_number, fee, paid, method, digitised, ' +
        'result_digitised, e_result, subject, note. Họ và tên nằm ở hai cột thì được nối lại.',
      'Giá trị: status: đã tiếp nhận, đang xử lý, chờ bổ sung, đã có kết quả, không được giải ' +
        'quyết, đã trả, từ chối, đã rút, dừng giải quyết; channel: trực tiếp, trực tuyến, bưu ' +
        'chính, tại nhà; source: cổng, ứng dụng, hỗ trợ nộp; method: tiền mặt, chuyển khoản, ' +
        'vietqr, cổng dịch vụ công, thẻ, bưu điện; digitised, result_digitised, e_result: có, không.',
      ...left,
    ],
  },
  'import citizens': {
    summary: 'Nhập danh sách công dân, tổ chức',
    examples: [
      'import citizens cong-dan.xlsx --dry-run',
      'import citizens cong-dan.csv --update',
      'nhap cong-dan cong-dan.csv --json',
    ],
    args: file,
    options: dated,
    more: [
      'Cột: name phải có; citizen_id, dob, sex, address, phone, email, kind. Người không có số ' +
        'thì cần ngày sinh. Dòng nói khác với người đã biết chỉ được nêu ra; có --update thì sửa ' +
        'ngày sinh, giới tính, địa chỉ, điện thoại, thư điện tử theo tệp (ô trống không xóa gì). ' +
        'Tên và số không sửa bằng tệp: dùng citizen edit. Hồ sơ đang mở tiếp nhận tại đây sửa theo, ' +
        'hồ sơ nhập từ danh sách thì theo danh sách ấy. Cột dob có thể chỉ ghi năm sinh. Họ và ' +
        'tên nằm ở hai cột thì được nối lại.',
      'Giá trị: sex: nam, nữ, khác; kind: cá nhân, tổ chức.',
      ...left,
    ],
  },
  'import certifications': {
    summary: 'Nhập sổ chứng thực đã ghi trước đây',
    examples: [
      'import certifications so-chung-thuc.xlsx --kind copies --dry-run',
      'import certifications so-chung-thuc.csv --kind signatures',
      'nhap chung-thuc so-chung-thuc.ndjson --json',
    ],
    args: file,
    options: {
      ...book,
      kind: 'sổ nào, cho dòng không ghi loại sổ',
      acceptGaps: 'nhận cả số cách mọi số khác của sổ hơn 500 số',
    },
    more: [
      'Cột (tên Anh hoặc Việt, thứ tự tùy ý): number, day, asker và original phải có; kind, year, ' +
        'volume, signer, title, copies, pages, fee, volume_pages, note. Không có cột quyển thì là ' +
        'quyển 1; năm lấy theo cột, theo quyển (01/2025) hoặc theo ngày. volume_pages là số trang ' +
        'của cả quyển: quyển có ghi là quyển đã khóa.',
      'Giá trị: kind: bản sao, chữ ký, hợp đồng, hoặc SCT/BS, SCT/CK,ĐC, SCT/HĐ,GD.',
      'Số đã có việc khác, hai dòng một số, ngày ngoài năm của sổ, số không thuộc quyển thì bị từ ' +
        'chối; số bị thiếu giữa chừng được ghi chú, cách hơn 500 số thì chờ xác nhận. Sổ đi tiếp sau số lớn nhất, không cấp lại số ' +
        'nào, kể cả sau khi hủy đợt nhập. Dòng nào đã nhập rồi thì không nhập thêm.',
      ...left,
    ],
  },
  'import procedures': {
    summary: 'Nhập thủ tục từ tệp xuất của Cổng Dịch vụ công',
    examples: [
      'import procedures danh-sach-tthc.xlsx --dry-run',
      'import procedures thu-tuc.ndjson',
      'nhap thu-tuc danh-sach-tthc.xlsx --json',
    ],
    args: file,
    options: {
      ...options,
      replace:
        'sửa cả thủ tục đang nói đủ hơn tệp: mất thời hạn, trường hợp, mức phí mà tệp không có',
    },
    more: [
      'Điều gì cổng không ghi rõ thì để trống và đánh dấu: thời hạn không đơn vị, "miễn phí" mà ' +
        'mức do nơi khác quy định, câu giải thích đứng như giấy tờ. Xem motcua procedure show.',
      'Khóa của một bản ghi: ma_thu_tuc và ten_thu_tuc phải có; linh_vuc, cap_thuc_hien, ' +
        'co_quan_co_tham_quyen, so_quyet_dinh, cach_thuc_thuc_hien, thanh_phan_ho_so, ' +
        'can_cu_phap_ly, ket_qua_xu_ly. JSON của cổng giữ khóa của cổng: codeNotation, name, ' +
        'categories, executingAgencies, decisionNo, executionMethods, executionCases, ' +
        'legalBasisesDetails, resultsDetails.',
      '--update sửa thủ tục đã có, nhưng bản ghi làm mất thời hạn, trường hợp hay mức phí đang biết ' +
        'thì bị từ chối và nêu ra những gì sẽ mất; thêm --replace để vẫn thay.',
      ...left,
    ],
  },
  'import apply': {
    summary: 'Thực hiện đúng một kế hoạch nhập',
    examples: [
      'import apply ke-hoach.ndjson',
      'import apply ke-hoach.ndjson --json',
      'nhap thuc-hien ke-hoach.ndjson',
    ],
    args: { plan: 'tệp kế hoạch đã lập' },
    options: { now: 'làm ngay kế hoạch phải vào cùng một lúc mà dài, các quầy phải chờ' },
    more: ['Dòng nào nay không còn đúng như kế hoạch thì bị từ chối, các dòng khác vẫn vào.'],
  },
  'import undo': {
    summary: 'Hủy một đợt nhập khi chưa có việc nào làm tiếp',
    examples: ['import undo 019ab5d2', 'import undo 019ab5d2 --yes', 'nhap huy 019ab5d2'],
    args: { batch: 'số của đợt nhập, hoặc phần đầu của số ấy' },
    more: [
      'Nhật ký giữ cả lần nhập lẫn lần hủy; nếu vướng, chương trình nêu từng mục vướng.',
      'Đợt dài được hủy từng phần, các quầy vẫn làm việc; từ phần đầu tiên không ai còn ' +
        'thấy hay làm gì với đợt ấy. Bị ngắt giữa chừng thì gõ lại đúng lệnh này để dọn nốt.',
    ],
  },
  'import list': {
    summary: 'Các đợt nhập, mới nhất trước',
    examples: ['import list', 'import list --limit 5', 'nhap danh-sach --csv'],
    options: { limit: 'nhiều nhất bao nhiêu đợt' },
  },
} satisfies Record<string, CommandHelp>;
