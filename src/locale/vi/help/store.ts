/** Help for the store. */
import type { CommandHelp } from '../../shape.ts';

export const storeHelp = {
  'store info': {
    summary: 'Xem kho ở đâu, nhật ký đến mục nào, máy này là quầy nào',
    examples: ['store info', 'store info --json', 'kho thong-tin'],
  },
  'store verify': {
    summary: 'Kiểm tra nhật ký còn nguyên và các bảng còn khớp',
    options: {
      head: 'tìm thêm mã xích in trên bảng kê ca hay báo cáo',
      headFile: 'tìm thêm mã xích có chữ ký trong tệp: cạnh bản sao lưu, hoặc giữ lúc đóng ca',
      files: 'đọc lại cả từng tệp số hóa',
      filesFrom: 'đọc lại, và lấy tệp thiếu hay hỏng về từ cạnh các bản sao lưu trong thư mục này',
      passphraseFile: 'tệp có mật khẩu của bản sao lưu; không ghi thì theo cài đặt',
    },
    examples: [
      'store verify',
      'store verify --json',
      'store verify --head "41 3f9ab01c55d07e21"',
      'store verify --files-from /media/usb/sao-luu --passphrase-file ./mat-khau.txt',
      'store verify --head-file ./kho.motcua-backup.heads',
      'kho kiem-tra --store ./kho.db',
    ],
    more: [
      'Có chỗ sai thì mã thoát là 3 và chỗ sai đầu tiên được nêu rõ; tệp mã xích không có chữ ký, hay kho tự ghi là đã chuyển đi hoặc đang chuyển tới cũng vậy.',
      'Mục do người mà vai trò lúc ghi không được làm, hay người không có tài khoản đang mở, cũng được nêu: chương trình không ghi như vậy, nên có người ghi thẳng vào kho. Kho tập huấn thì không nêu.',
      'Kho bị cắt bớt, bị viết lại hay bị thay bằng bản cũ vẫn khớp với chính nó; chỉ giấy đã in mới cho biết: gõ số mục và 16 ký tự đầu của mã xích (hoặc cả dòng, hoặc quét mã vuông) trên bảng kê ca, cuối báo cáo giấy, hay trong store info.',
    ],
  },
  'store doctor': {
    summary: 'Khám kho và máy, chỗ nào hỏng thì sửa bằng lệnh nào',
    examples: ['store doctor', 'store doctor --json', 'kho kham'],
    more: [
      'Xem ổ đĩa, sao lưu, quyền của tệp, mã PIN, đồng hồ, máy in, phông chữ; không sửa gì. Có chỗ phải sửa ngay thì mã thoát là 3.',
      'Khám nhanh; muốn so từng mục của nhật ký: motcua store verify',
    ],
  },
  'store export': {
    summary: 'Xuất toàn bộ kho ra tệp văn bản trong một thư mục',
    args: { folder: 'thư mục mới hoặc trống' },
    options: { purpose: 'để làm gì; được ghi vào nhật ký' },
    examples: [
      'store export /media/usb/kho --purpose "Chuyển sang phần mềm của tỉnh"',
      'store export ./kho-ra --purpose "Thanh tra theo quyết định 12" --json',
      'kho xuat ./kho-ra --purpose "Lưu trữ lâu dài"',
    ],
    more: [
      'Nhật ký và mỗi bảng là một tệp NDJSON, kèm README.txt, manifest.json và cấu trúc bảng. Số định danh để nguyên.',
      'Không có mã băm của PIN, phiên đăng nhập, khóa bí mật. Để khôi phục được thì dùng: motcua store backup',
    ],
  },
  'store rebuild': {
    summary: 'Dựng lại mọi bảng từ nhật ký',
    examples: ['store rebuild', 'store rebuild --yes', 'kho dung-lai'],
    options: { now: 'dựng lại ngay, dù các quầy phải chờ' },
    more: [
      'Bảng mới được dựng riêng trong lúc các quầy vẫn làm việc, rồi mới thay những dòng sai: dừng ' +
        'giữa chừng cũng không mất gì. Phải thay quá nhiều dòng thì chương trình hỏi lại (--now).',
    ],
  },
  'store tidy': {
    summary: 'Dọn tệp số hóa thừa mà lệnh bị ngắt để lại',
    examples: ['store tidy', 'store tidy --json', 'kho don'],
    more: ['Chỉ dọn tệp không mục nào của nhật ký nhắc tới và đã nằm đó hơn một ngày.'],
  },
  'store move': {
    summary: 'Chuyển cả kho: từ tệp lên máy chủ, hoặc về tệp',
    args: {
      from: 'kho đang dùng: tệp, hoặc địa chỉ máy chủ không kèm mật khẩu',
      to: 'chỗ mới, chưa có kho nào',
    },
    examples: [
      'store move ./kho.db postgres://quay@may-chu/motcua',
      'store move postgres://quay@may-chu/motcua ./kho.db',
      'kho chuyen ./kho.db postgres://quay@may-chu/motcua',
    ],
    more: [
      'Nhật ký, khóa và mọi bảng được chép rồi so lại từng dòng. Kho cũ còn đọc được, không ghi được nữa.',
      'Có gì không xong thì kho cũ vẫn như trước. Cách chuẩn bị máy chủ: motcua help postgres',
    ],
  },
  'store backup': {
    summary: 'Sao lưu kho ra một tệp, trong lúc các quầy vẫn làm việc',
    args: { folder: 'thư mục để bản sao lưu; không ghi thì theo backup.folder' },
    options: { passphraseFile: 'tệp có mật khẩu ở dòng đầu; không ghi thì theo cài đặt' },
    examples: [
      'store backup',
      'store backup /media/usb/sao-luu --passphrase-file ./mat-khau.txt',
      'kho sao-luu --json',
    ],
    more: [
      'Bản sao lưu được đọc lại toàn bộ rồi mới mang tên. Giấy số hóa nằm ở thư mục bên cạnh, tên đuôi .files hay .sealed-files: mang bản sao lưu đi thì chép cả thư mục ấy. Xem thêm: motcua help backup',
    ],
  },
  'store backup drill': {
    summary: 'Diễn tập: khôi phục thử bản mới nhất và so với kho',
    args: { file: 'bản sao lưu; không ghi thì lấy bản mới nhất trong backup.folder' },
    options: { passphraseFile: 'tệp có mật khẩu ở dòng đầu; không ghi thì theo cài đặt' },
    examples: ['store backup drill', 'store backup drill --json', 'kho sao-luu dien-tap'],
    more: ['Kho đang dùng không bị đụng đến. Có chỗ khác thì mã thoát là 3.'],
  },
  'store accept-head': {
    summary: 'Nhận kho đã quay về bản cũ là kho đang dùng',
    options: {
      reason: 'vì sao không còn bản nào mới hơn',
      skip: 'bỏ qua bấy nhiêu số ở mỗi dãy; người nhận đầu tiên phải ghi, vì ở đây không biết người khác đã ghi gì. Sau đó không ghi thì bằng số mục đã mất mà máy này biết',
    },
    examples: [
      'store accept-head --reason "Máy chủ hỏng, bản dự phòng thiếu 3 mục cuối"',
      'store accept-head --reason "Mất tệp -wal" --json',
      'kho nhan-ban-cu --reason "Ổ đĩa hỏng, đã tìm hết các bản sao"',
    ],
    more: [
      'Máy nhớ ngoài kho mục cuối đã ghi vào mỗi sổ. Kho không còn mục ấy thì không ghi gì vào đó nữa, vì số đã cấp có thể bị cấp lại: trước hết hãy tìm kho mới nhất.',
      'Việc chấp nhận được ghi vào nhật ký cùng lý do và những mục đã mất. Máy khác chỉ báo một lần rồi làm việc tiếp.',
    ],
  },
  'store accept-clock': {
    summary: 'Nhận đồng hồ là đúng dù nó lùi so với lần ghi trước',
    options: { reason: 'vì sao đồng hồ nay mới đúng' },
    examples: [
      'store accept-clock --reason "Hôm qua máy để nhầm năm 2031"',
      'store accept-clock --reason "Thay pin máy, đã chỉnh lại giờ" --json',
      'kho nhan-gio --reason "Đã so với giờ trên điện thoại"',
    ],
    more: [
      'Đồng hồ lùi quá 10 phút so với lần ghi muộn nhất của kho, ở bất cứ quầy nào, thì máy ấy không ghi gì (clock.behind). Chỉnh giờ là xong; chỉ khi giờ trước đây sai mới chấp nhận.',
      'Việc chấp nhận nằm trong nhật ký cùng lý do. Ngày ấy không ai một mình duyệt được đề nghị về tiền của chính mình.',
      'Việc hai người đã duyệt theo đồng hồ chạy trước không còn hiệu lực: đề nghị chưa chi trả bị từ chối để đề nghị lại, tài khoản lại chờ duyệt và tài khoản trước đó được dùng lại. Việc đã chi trả hoặc xóa nợ được nêu tên.',
      'Việc giữ dữ liệu của một người bị bỏ hoặc rút ngắn theo đồng hồ ấy được đặt lại như cũ. Việc bỏ giữ, xóa dữ liệu, mở khóa, khôi phục tài khoản, đổi vai trò theo đồng hồ ấy được nêu tên để xem lại; dữ liệu đã xóa thì không lấy lại được.',
    ],
  },
  'store encrypt': {
    summary: 'Mã hóa tệp kho, để ai lấy được tệp cũng không đọc được',
    args: { file: 'tệp khóa dự phòng sẽ được ghi ra, nên ở ổ đĩa khác' },
    options: {
      passphraseFile: 'tệp có mật khẩu của khóa dự phòng ở dòng đầu',
      keep: 'giữ lại bên cạnh tệp kho chưa mã hóa',
    },
    examples: [
      'store encrypt /media/usb/khoa-kho.motcua-key --passphrase-file ./mat-khau.txt',
      'store encrypt ./khoa-kho.motcua-key --passphrase-file ./mat-khau.txt --keep',
      'kho ma-hoa ./khoa-kho.motcua-key --passphrase-file ./mat-khau.txt',
    ],
    more: [
      'Đóng mọi cửa sổ trước. Kho mới được dựng bên cạnh, so lại từng dòng rồi mới thay; tệp cũ bị ghi đè và xóa. Kho đã mã hóa thì lệnh này chỉ ghi thêm một khóa dự phòng.',
      'Từ đó chương trình tự lấy khóa trong thư mục riêng của người dùng máy. Xem thêm: motcua help encryption',
    ],
  },
  'store decrypt': {
    summary: 'Bỏ mã hóa tệp kho',
    examples: ['store decrypt', 'store decrypt --yes', 'kho bo-ma-hoa'],
    more: ['Đóng mọi cửa sổ trước. Khóa vẫn được giữ, để mở các bản sao lưu cũ.'],
  },
  'store restore': {
    summary: 'Khôi phục kho từ bản sao lưu',
    args: { file: 'bản sao lưu' },
    options: {
      to: 'chỗ khác, chưa có kho; không ghi thì vào chỗ của kho đang dùng',
      passphraseFile: 'tệp có mật khẩu ở dòng đầu; không ghi thì theo cài đặt của kho đang có',
      older: 'nhận cả bản sao lưu thiếu những mục, những lần xem mà kho đang có',
      unproven: 'nhận cả bản sao lưu mà không có gì chứng minh là do đơn vị làm',
      skip: 'bỏ qua bấy nhiêu số ở mỗi dãy; phải ghi khi không còn kho có đủ những gì đã ghi từ máy này; không ghi thì theo kho đang có',
      reason: 'lý do phải dùng bản ấy',
    },
    examples: [
      'store restore ./kho.motcua-backup',
      'store restore ./kho.motcua-backup --to ./xem-lai.db --passphrase-file ./mat-khau.txt',
      'kho khoi-phuc ./kho.motcua-backup --older --reason "Máy bị mã độc sáng 28/11"',
    ],
    more: [
      'Số đã cấp sau bản sao lưu không được cấp lại: mỗi dãy số đi tiếp theo kho đang có; không đọc được kho ấy thì bỏ qua một quãng, và nêu ra.',
      'Bản sao lưu được dựng bên cạnh, kiểm tra toàn bộ rồi mới đưa vào; kho đang có được giữ lại với tên thêm .before-<lúc>.',
      'Trước khi hỏi, lệnh nêu những gì bản sao lưu có mà kho không biết: mục nhật ký, tài khoản, PIN, khóa ký, cài đặt. Bản không có mật khẩu mà kho, máy này hay chữ ký trong tệp .heads bên cạnh không chứng minh được thì bị từ chối.',
    ],
  },
} satisfies Record<string, CommandHelp>;
