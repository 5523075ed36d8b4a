/** Words for a store on a server that several counters share. */
import type { ProblemsOf } from '../shape.ts';

const ASK = 'Báo người quản trị máy chủ cơ sở dữ liệu.';

/** Where a store is, is for nobody at a counter to change. */
export const ASK_KEEPER = 'Nhờ người phụ trách máy xem lại chỗ để kho.';

export const serverProblems = () =>
  ({
    'store.bad_address': ({ url, part }) => ({
      what: `Không đọc được địa chỉ kho ${url}.`,
      ...(part !== '' && { why: `Chỗ chưa đúng: ${part}.` }),
      next: ['postgres://<tên đăng nhập>@<máy chủ>:5432/<cơ sở dữ liệu>'],
    }),
    'store.password_seen': ({ url }) => ({
      what: 'Không nhận mật khẩu trong địa chỉ kho gõ trên dòng lệnh.',
      why: 'Mọi chương trình trên máy đều thấy được dòng lệnh. Mật khẩu này nên được đổi.',
      next: [
        `Bỏ mật khẩu khỏi địa chỉ: --store '${url}'`,
        'Đặt mật khẩu vào PGPASSWORD, tệp ~/.pgpass, hoặc địa chỉ trong MOTCUA_STORE.',
      ],
      desk: [ASK_KEEPER],
    }),
    'store.no_server': ({ url, why }) => ({
      what: `Không kết nối được đến kho ${url}${why === '' ? '' : ` (${why})`}.`,
      why: 'Máy chủ chưa chạy, mạng bị ngắt, hoặc sai tên máy hay số cổng.',
      next: ['Xem lại mạng và địa chỉ kho rồi thử lại.', ASK],
    }),
    'store.server_starting': ({ url }) => ({
      what: `Máy chủ của kho ${url} đang khởi động hoặc đang dừng. Chưa ghi gì vào kho.`,
      next: ['Thử lại sau ít phút.'],
    }),
    'store.server_full': ({ url }) => ({
      what: `Máy chủ của kho ${url} đang phục vụ quá nhiều kết nối. Chưa ghi gì vào kho.`,
      next: ['Thử lại sau ít phút.', ASK],
    }),
    'store.server_old': ({ url, version, oldest }) => ({
      what: `Máy chủ của kho ${url} là PostgreSQL ${version}, cần bản ${oldest} trở lên.`,
      next: [ASK],
    }),
    'store.login_refused': ({ url, user }) => ({
      what: `Máy chủ của kho ${url} không cho ${user} đăng nhập.`,
      why: 'Thiếu mật khẩu, sai mật khẩu, hoặc máy chủ không nhận kết nối từ máy này.',
      next: ['Đặt mật khẩu vào PGPASSWORD hoặc tệp ~/.pgpass (quyền 0600).', ASK],
    }),
    'store.no_tls': ({ url, tls }) => ({
      what: `Không lập được kết nối mã hóa đến kho ${url}.`,
      why: `Máy chủ không có TLS, hoặc chứng thư không được tin cậy theo sslmode=${tls}.`,
      next: [
        'Chỉ chứng thư gốc của máy chủ: ?sslmode=verify-full&sslrootcert=<tệp>',
        'Chỉ trong mạng nội bộ được bảo vệ: ?sslmode=require hoặc ?sslmode=disable',
      ],
    }),
    'store.no_database': ({ url, database }) => ({
      what: `Máy chủ không có cơ sở dữ liệu ${database} (kho ${url}).`,
      next: [create(database), 'motcua setup'],
      desk: [ASK],
    }),
    'store.database_unfit': ({ url, database, encoding, collation }) => ({
      what: `Cơ sở dữ liệu của kho ${url} không dùng được: mã ${encoding}, thứ tự chữ ${collation}.`,
      why: 'Kho cần mã UTF8 và thứ tự chữ C.UTF-8 hoặc C, để mọi máy chủ sắp xếp như nhau.',
      next: [create(database)],
      desk: [ASK],
    }),
    'store.no_rights': ({ url }) => ({
      what: `Không có quyền làm việc này trong kho ${url}.`,
      why: 'Tài khoản đăng nhập máy chủ chưa được cấp quyền trên cơ sở dữ liệu.',
      next: [ASK],
    }),
    'store.standby': ({ url }) => ({
      what: `Kho ${url} đang là bản sao chỉ đọc. Chưa ghi gì vào kho.`,
      why: 'Máy chủ này nhận dữ liệu từ máy chủ khác; chỉ máy chủ chính ghi được.',
      next: [
        'Chỉ địa chỉ của máy chủ chính, hoặc cả hai: postgres://<tài khoản>@<máy 1>,<máy 2>/<kho>',
        ASK,
      ],
    }),
    'store.server_read_only': ({ url, database, user }) => ({
      what: `Kho ${url} đang bị đặt chỉ đọc trên máy chủ. Chưa ghi gì vào kho.`,
      why: 'Cơ sở dữ liệu, tài khoản hoặc cả máy chủ được đặt là chỉ đọc.',
      next: [
        `Bỏ default_transaction_read_only của ${database} hoặc của ${user}, rồi làm lại.`,
        ASK,
      ],
      desk: [ASK],
    }),
    'store.connection_lost': ({ url }) => ({
      what: `Mất kết nối đến kho ${url}. Việc vừa làm chưa được ghi.`,
      next: ['Làm lại bước vừa rồi khi có kết nối.'],
    }),
    'store.commit_unknown': ({ url }) => ({
      what: `Mất kết nối đến kho ${url} đúng lúc ghi.`,
      why: 'Máy chủ chưa kịp trả lời, nên chưa biết việc vừa làm đã được ghi hay chưa.',
      next: [
        'Xem lại hồ sơ trước khi làm lại.',
        'Lệnh có --key thì cứ chạy lại với đúng khóa đó: không bao giờ ghi hai lần.',
      ],
      desk: ['Xem lại hồ sơ trước khi làm lại.'],
    }),
  }) satisfies Partial<ProblemsOf<'store'>>;

function create(database: string): string {
  return `createdb --encoding UTF8 --locale C.UTF-8 --template template0 ${database}`;
}
