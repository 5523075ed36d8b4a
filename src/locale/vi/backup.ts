/** Words for backups of the store. */
import type { Voucher } from '../../domain/backup/voucher.ts';
import { countText, momentText, shellWord } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';

const UNTOUCHED = 'Kho đang dùng chưa bị đụng đến.';

export const backupProblems = (): ProblemsOf<'backup'> => ({
  'backup.not_one': ({ file }) => ({
    what: `Tệp ${file} không phải bản sao lưu của motcua. ${UNTOUCHED}`,
    next: ['Chọn tệp có đuôi .motcua-backup.'],
  }),
  'backup.damaged': ({ file }) => ({
    what: `Bản sao lưu ${file} không còn nguyên. ${UNTOUCHED}`,
    why: 'Tệp bị cắt cụt, bị sửa, hoặc ổ đĩa đọc sai.',
    next: ['Lấy lại tệp từ nơi cất giữ, hoặc dùng bản sao lưu khác.'],
  }),
  'backup.needs_passphrase': ({ file }) => ({
    what: `Bản sao lưu ${file} có mật khẩu.`,
    next: ['Ghi mật khẩu vào một tệp rồi chỉ tệp ấy: --passphrase-file <tệp>'],
    desk: ['Ghi mật khẩu vào một tệp, rồi thêm + sau phím của việc để chỉ tệp ấy.'],
  }),
  'backup.wrong_passphrase': ({ file }) => ({
    what: `Sai mật khẩu của bản sao lưu ${file}. ${UNTOUCHED}`,
    next: ['Chỉ đúng tệp mật khẩu lúc sao lưu: --passphrase-file <tệp>'],
    desk: ['Chỉ đúng tệp mật khẩu lúc sao lưu.'],
  }),
  'backup.not_locked': ({ file }) => ({
    what: `Bản sao lưu ${file} không có mật khẩu, trong khi có mật khẩu để mở. ${UNTOUCHED}`,
    why: 'Bản không có mật khẩu thì ai cũng làm được, kể cả thêm người và khóa ký vào đó.',
    next: ['Tìm bản có mật khẩu; nếu biết chắc ai làm bản này, khôi phục không kèm mật khẩu.'],
  }),
  'backup.weak_passphrase': ({ file, least }) => ({
    what: `Tệp mật khẩu ${file} trống hoặc có mật khẩu ngắn quá.`,
    why: `Mật khẩu là dòng đầu của tệp, từ ${least} ký tự trở lên.`,
    next: ['Ghi một câu dài, dễ nhớ vào dòng đầu của tệp, và cất một bản ở nơi khác.'],
  }),
  'backup.foreign': ({ file, store }) => ({
    what: `Bản sao lưu ${file} là của kho khác, không phải của ${store}. Chưa thay gì.`,
    next: [`motcua store restore ${shellWord(file)} --to <chỗ chưa có kho>`],
  }),
  'backup.unproven': ({ file, store, added, staff, keys, settings, looks }) => ({
    what:
      added === null
        ? `Không có gì chứng minh bản sao lưu ${file} là do đơn vị làm. ${UNTOUCHED}`
        : `Bản sao lưu ${file} có ${countText(added)} mục mà kho ${store} không biết, và không có gì chứng minh là do đơn vị làm. ${UNTOUCHED}`,
    why: [
      'Bản không có mật khẩu thì ai cũng làm được; tệp .heads bên cạnh không có, không khớp, hoặc không ký bằng khóa mà kho hay máy này biết.',
      ...(staff.length > 0 ? [`Tài khoản khác đi: ${staff.join(', ')}.`] : []),
      ...(keys.length > 0 ? [`Khóa ký khác đi: ${keys.join(', ')}.`] : []),
      ...(settings.length > 0 ? [`Cài đặt khác đi: ${settings.join(', ')}.`] : []),
      ...(looks > 0
        ? [
            `Thiếu ${countText(looks)} lần xem người dân đã ghi trước lúc sao lưu: bản này đã bị cắt.`,
          ]
        : []),
    ].join(' '),
    next: [
      'Đặt tệp .heads của đúng bản ấy bên cạnh, hoặc dùng bản có mật khẩu.',
      `Xem trước ở chỗ khác: motcua store restore ${shellWord(file)} --to ./khoi-phuc.db`,
      `Biết chắc ai làm bản này: motcua store restore ${shellWord(file)} --unproven --reason "<lý do>"`,
    ],
  }),
  'backup.older': ({ file, at, missing, looks }) => ({
    what:
      missing > 0
        ? `Bản sao lưu ${file} (${momentText(at)}) thiếu ${countText(missing)} mục nhật ký mà kho đang có hoặc máy này đã ghi.`
        : `Bản sao lưu ${file} (${momentText(at)}) thiếu ${countText(looks)} lần xem người dân mà kho đã ghi.`,
    why: `${UNTOUCHED} Khôi phục bản này thì những việc đã ghi sau đó không còn trong kho.`,
    next: [
      'Tìm bản sao lưu mới hơn.',
      `Vẫn cần bản này: motcua store restore ${shellWord(file)} --older --reason "<lý do>"`,
    ],
  }),
  'backup.unheard': ({ at, books, known }) => ({
    what: `Chưa rõ sau lúc sao lưu ${momentText(at)} đã cấp số đến đâu. ${UNTOUCHED}`,
    why:
      `Không còn kho nào cho biết, và ${countText(books)} sổ của các quầy có thể đã được người khác ` +
      'ghi, hoặc chính bạn ghi từ máy khác: số đã cấp sau đó mà cấp lại thì hai hồ sơ, hai biên lai trùng số.',
    next: [
      'Xem giấy hẹn, biên lai in sau cùng ở các quầy: hơn số trong bản sao lưu nhiều nhất là bao nhiêu?',
      'Lệnh này với --skip <bấy nhiêu, cộng thêm một quãng>',
      `Từ đó chỉ người dùng này của máy này ghi, không ai ghi từ nơi khác: --skip ${known}`,
    ],
    desk: [
      'Xem giấy hẹn, biên lai in sau cùng ở các quầy: hơn số trong bản sao lưu nhiều nhất là bao nhiêu?',
      'Cho mỗi dãy bỏ qua bấy nhiêu, cộng thêm một quãng; sau lúc sao lưu chưa in gì: 0.',
    ],
  }),
  'backup.numbers_unsure': ({ at }) => ({
    what: 'Những số đầu có thể đã nằm trên giấy đã in.',
    why:
      `Kho đã quay về một lúc cũ hơn lúc ${momentText(at)}, việc ghi trước đó ở đây không ai biết: ` +
      'quyển hay dải mã này có thể đã dùng khi ấy.',
    next: [
      'Xem cuống biên lai, hoặc sổ mã đã cấp: bao nhiêu số đầu đã dùng?',
      'Lệnh này với --skip <bấy nhiêu>; chưa dùng số nào: --skip 0',
    ],
    desk: [
      'Xem cuống biên lai, hoặc sổ mã đã cấp, rồi nhập bao nhiêu số đầu đã dùng; chưa dùng: 0.',
    ],
  }),
  'backup.scans_missing': ({ count, place, folder, store, isSealed }) => ({
    what: `Thiếu ${countText(count)} tệp số hóa: bản sao lưu chỉ có kho, tệp quét nằm ở thư mục ${place} bên cạnh, và thư mục ấy không có hoặc không đủ.`,
    next: [
      `Chép thư mục ấy từ nơi bản sao lưu được làm ra vào ${folder}, rồi lấy tệp về kho:`,
      `motcua store verify --files-from ${shellWord(folder)}${isSealed ? ' --passphrase-file …' : ''} --store ${shellWord(store)}`,
    ],
  }),
  'backup.store_moved': ({ store, to }) => ({
    what: `Kho ${store} đã chuyển sang ${to} và đang được ghi ở đó. Khôi phục vào đây thì có hai kho cùng cấp một dãy số. Chưa thay gì.`,
    next: [
      `Khôi phục ở chỗ mới: đặt MOTCUA_STORE=${to} rồi làm lại.`,
      `Nếu chỗ mới đã mất hẳn: đổi tên tệp ${store} rồi làm lại.`,
    ],
  }),
  'backup.store_open': ({ store }) => ({
    what: `Kho ${store} đang được mở ở cửa sổ khác. Chưa thay gì.`,
    next: ['Đóng mọi cửa sổ motcua rồi làm lại. Xem ai mở ở máy nào:', 'motcua staff sessions'],
  }),
  'backup.on_server': ({ file, store }) => ({
    what: `Kho ${store} ở trên máy chủ; bản sao lưu được khôi phục ra tệp trước.`,
    next: [
      `motcua store restore ${shellWord(file)} --to ./khoi-phuc.db`,
      'motcua store move ./khoi-phuc.db postgres://<tài khoản>@<máy chủ>/<cơ sở dữ liệu trống>',
    ],
  }),
  'backup.no_folder': () => ({
    what: 'Chưa biết sao lưu vào đâu.',
    next: ['motcua store backup <thư mục>', 'motcua config set backup.folder "<thư mục>"'],
    desk: [
      'Thêm + sau phím của việc để chỉ thư mục cho lần này.',
      'Để lần nào cũng có, đặt thư mục sao lưu: motcua config set',
    ],
  }),
  'backup.none': ({ folder }) => ({
    what: `Không có bản sao lưu nào của kho này trong ${folder}.`,
    next: [`motcua store backup ${shellWord(folder)}`],
  }),
});

export const backupEventWords: EventWords<'store'> = {
  'store.made': 'Lập kho',
  'store.restored': 'Khôi phục kho từ bản sao lưu',
  'store.answered': 'Giữ câu trả lời của một khóa',
  'store.erased': 'Xóa dữ liệu cá nhân khỏi nhật ký',
  'store.clock_accepted': 'Chấp nhận đồng hồ đã lùi',
  'store.numbers_skipped': 'Bỏ qua số mà giấy đã in có thể mang',
  'store.older_accepted': 'Chấp nhận kho là bản cũ hơn',
};

export const backupScreen = {
  backup: () => ({
    made: (file: string) => `Đã sao lưu ra ${file}.`,
    open: 'Bản này không có mật khẩu: ai có tệp thì đọc được.',
    withoutKey: 'Bản này không kèm khóa ký giấy: máy này không có khóa.',
    encrypted: 'Mã hóa',
    dropped: 'Đã bỏ bản cũ',
    madeAt: 'Sao lưu lúc',
    before: 'Kho trước đó',
    strayLog: 'Nhật ký của tệp khác, để riêng',
    missing: 'Số mục không còn',
    looks: 'Lần xem không có trong bản này',
    looksSince: (many: string, at: string) => `${many}, từ ${at}`,
    looksKept: (many: string) => `; giữ lại ${many} từ kho đang có`,
    added: 'Mục mà kho chưa biết',
    forward: 'Dãy số đi tiếp theo giấy đã in',
    skipped: 'Số bỏ qua',
    skippedEach: (many: string) => `${many} ở mỗi dãy, vì giấy đã in có thể mang số ấy`,
    account: 'Tài khoản khác đi',
    setting: 'Cài đặt khác đi',
    recovery: 'Giấy khôi phục',
    otherPaper: 'khác với kho',
    none: 'không có',
    becomes: (before: string, after: string, pin: boolean) =>
      `${before} → ${after}${pin ? ', PIN khác' : ''}`,
    vouchedBy: 'Do ai chứng minh',
    vouched: {
      store: 'kho đang có mọi mục của bản này',
      machine: 'máy này đã ghi mục cuối của bản này',
      passphrase: 'mật khẩu của bản này',
      signature: 'chữ ký của đơn vị, trong tệp .heads bên cạnh',
      nobody: 'không có gì',
    } satisfies Record<Voucher, string>,
    nothingKnown:
      'Máy này chưa biết gì về kho ấy, không có gì để so: hãy so mục cuối và khóa với giấy đã in.',
    unheard: (many: string) =>
      `Không còn kho nào cho biết sau lúc sao lưu ${many} sổ đã ghi đến đâu. ` +
      'So với giấy đã in ở các quầy; giấy mang số lớn hơn quãng đã bỏ qua thì cho các dãy số bỏ qua thêm trước khi nhận việc mới.',
    awaits: (skip: string) =>
      'Chưa ai đăng nhập ở kho này được nhận nó, nên chưa ghi gì vào kho: lãnh đạo đăng nhập rồi nhận. ' +
      `Khi ấy mỗi dãy bỏ qua ${skip} số.`,
    mayRepeat: (many: string) =>
      `Số bỏ qua ít hơn số mục đã mất: ở mỗi dãy, ${many} số kế tiếp có thể đã nằm trên giấy đã in và được cấp lại.`,
    restored: (file: string, store: string) => `Đã khôi phục ${file} vào ${store}.`,
    sureRestore: (file: string, store: string) =>
      `Đưa bản sao lưu ${file} vào chỗ của kho ${store}? Kho đang ở đó được giữ lại bên cạnh.`,
    drilled: (file: string) => `Diễn tập đạt: khôi phục ${file} ra đúng như lúc sao lưu.`,
    differs: (file: string) => `Diễn tập không đạt: ${file} khác với kho.`,
    sums: 'Số mục, số tiền',
    head: 'Mục cuối',
    equality: { equal: 'khớp', differ: 'khác' },
    scans: 'Tệp số hóa',
    scansWhole: (files: string) => `${files} tệp, đọc lại nguyên vẹn`,
    scansBeside: 'Tệp số hóa, đi cùng tệp trên',
    scansLie: (place: string) =>
      `Tệp số hóa không nằm trong tệp sao lưu mà ở thư mục ${place}: chép cả thư mục ấy đi cùng.`,
    scansLost: (lost: string, files: string) => `thiếu hoặc hỏng ${lost} trong ${files} tệp`,
    lastDrill: (moment: string) => `diễn tập ${moment}`,
    noDrill: 'chưa diễn tập',
  }),
};
