/** The topics of help that belong to no one command. */
import type { HelpTopic } from '../../shape.ts';
import { reportTopic } from './report.ts';

export const topics: Readonly<Record<string, HelpTopic>> = {
  'exit-codes': {
    title: 'Mã thoát',
    lines: [
      '0    đã xong',
      '1    lỗi của chương trình',
      '2    lệnh chưa đúng: thiếu hoặc sai giá trị',
      '3    quy tắc không cho phép',
      '4    không tìm thấy',
      '5    kho đang bận, hoặc đã có người thay đổi',
      '6    máy móc: ổ đĩa, kho, máy in, mạng',
      '7    làm được một phần: có dòng bị từ chối',
      '130  người dùng đã dừng',
    ],
  },
  store: {
    title: 'Kho dữ liệu',
    lines: [
      'Mọi dữ liệu nằm trong một tệp SQLite: nhật ký ghi mọi việc đã làm, mỗi mục',
      'gắn với mục trước bằng mã băm; các bảng đều dựng lại được từ nhật ký.',
      'Không có gì bị xóa hay ghi đè. Kiểm tra bằng: motcua store verify',
      'Kho mặc định nằm trong thư mục dữ liệu của người dùng; muốn chọn kho khác',
      'thì dùng --store hoặc biến MOTCUA_STORE. Không được đặt kho trên ổ đĩa mạng.',
      'Máy là quầy nào, ai đang đăng nhập, hồ sơ còn nhập dở: nằm ở tệp riêng của',
      'máy, cạnh kho, tên như kho thêm .machine. Chép kho đi thì không mang theo;',
      'mất tệp ấy chỉ phải chọn lại quầy (motcua counter use) và đăng nhập lại.',
    ],
  },
  postgres: {
    title: 'Kho dùng chung trên máy chủ PostgreSQL (bản 15 trở lên)',
    lines: [
      'Lập kho, một lần, bằng tài khoản làm chủ cơ sở dữ liệu:',
      'createdb --encoding UTF8 --locale C.UTF-8 --template template0 motcua',
      'motcua setup --store postgres://chu@may-chu/motcua …',
      'Đã có kho trên một máy thì chuyển cả kho lên, và về lại cũng vậy:',
      'motcua store move ./kho.db postgres://chu@may-chu/motcua',
      'Quầy dùng tài khoản riêng, không sửa, không xóa được gì đã ghi:',
      'createuser --pwprompt -g motcua_runtime quay',
      'Bảng office_account (account, office) giữ một tài khoản ở đúng đơn vị của',
      'nó. Mỗi máy đặt MOTCUA_STORE là địa chỉ kho rồi chọn quầy một lần (motcua',
      'counter use). Quầy đã chọn, phiên đăng nhập, hồ sơ nháp ở máy ấy',
      '(~/.local/state/motcua). Mật khẩu để trong PGPASSWORD, tệp ~/.pgpass (quyền',
      '0600, hoặc tệp trong PGPASSFILE), hay trong MOTCUA_STORE; không nhận trong',
      '--store, vì mọi chương trình trên máy đều đọc được.',
      'Máy chủ ở máy khác: kết nối được mã hóa và chứng thư được kiểm tra, trừ khi',
      'địa chỉ ghi khác: ?sslmode=disable|prefer|require|verify-ca|verify-full và',
      '?sslrootcert=<tệp>. Mỗi màn hình đang mở giữ một kết nối; nhiều hơn',
      'max_connections thì qua pgbouncer kiểu transaction: ?pgbouncer=true. Mất kết',
      'nối thì chương trình báo, mã 6; chạy lại với đúng --key thì không bao giờ',
      'ghi hai lần. Màn hình quầy đang mở thì ở lại: báo, giữ điều đã gõ, Enter là',
      'thử lại.',
      'Sao lưu là việc của máy chủ: pg_dump --format custom, hoặc pg_basebackup kèm',
      'lưu trữ WAL. Phục hồi ra chỗ khác rồi kiểm tra bản ấy: motcua store verify.',
      'Bản dự phòng (patroni hay cách khác): có synchronous_commit = on và một bản',
      'dự phòng đồng bộ thì máy chính hỏng cũng không mất gì đã báo là ghi xong.',
      'Sau mỗi lần đổi máy chính: motcua store verify. Bản dự phòng chỉ đọc được;',
      'địa chỉ kể cả hai (postgres://quay@may-1,may-2/motcua) thì chương trình tìm',
      'đến máy đang ghi được. Mỗi kho ở một máy chủ, đủ cho một tỉnh (số liệu trong',
      'README); báo cáo nhiều kho là tổng báo cáo từng kho.',
    ],
  },
  manual: {
    title: 'Trang hướng dẫn dạng man: motcua help man | man -l -',
    lines: [
      'In trang man (roff) của mọi lệnh, làm từ chính khai báo của chương trình.',
      'Lưu lại: motcua help man > motcua.1',
      'Xem: man ./motcua.1',
    ],
  },
  counter: {
    title: 'Màn hình quầy',
    lines: [
      'Gõ motcua một mình thì mở màn hình quầy. Gõ số của việc rồi nhấn Enter.',
      'Quét thẻ, giấy tiếp nhận hoặc mã vạch ở bất cứ câu hỏi nào cũng được: mã quét',
      'mở trang của người hoặc hồ sơ ấy, không bao giờ thành họ tên.',
      '< lùi một câu, ? giải thích, Ctrl-C hoặc Esc để thôi; nháp được giữ lại.',
      'Trình đọc màn hình: đặt MOTCUA_ACCESSIBLE=1 hoặc screen.accessible là 1.',
    ],
  },
  scan: {
    title: 'Máy quét',
    lines: [
      'Máy quét gõ thay bàn phím rồi tự nhấn Enter. Khi được hỏi về người, hãy quét',
      'thẻ căn cước; khi được hỏi về hồ sơ, hãy quét mã trên giấy tiếp nhận.',
      'Trong lệnh, --scan - đọc một dòng từ đầu vào chuẩn.',
      'Chuỗi quét được không bị lưu lại; chỉ thông tin của chủ thẻ được lưu.',
    ],
  },
  report: reportTopic,
};
