/** What printers, spoolers and the network say by keyword, in words. */

const words = new Map(
  Object.entries({
    paused: 'đang tạm dừng',
    'media-empty': 'hết giấy',
    'media-needed': 'cần thêm giấy',
    'media-low': 'sắp hết giấy',
    'media-jam': 'kẹt giấy',
    'cover-open': 'nắp máy đang mở',
    'door-open': 'cửa máy đang mở',
    'toner-low': 'sắp hết mực',
    'toner-empty': 'hết mực',
    'marker-supply-low': 'sắp hết mực',
    'marker-supply-empty': 'hết mực',
    offline: 'máy in đang tắt hoặc mất kết nối',
    shutdown: 'máy in đang tắt',
    'connecting-to-device': 'đang nối tới máy in',
    'timed-out': 'máy in không trả lời',
    'printer-stopped': 'máy in đã dừng vì lỗi',
    'resources-are-not-ready': 'lần in trước không được, chờ in lại',
    other: 'lỗi khác',
    'no-answer': 'máy in không báo lại',
    'no-such-printer': 'không còn máy in này',
    'printer-forgets': 'máy in này không nhớ đã in gì: xem giấy ở máy in',
    'job-forgotten': 'dịch vụ in không còn giữ tin về tờ này',
    'not-accepting': 'đang được đặt ở chế độ không nhận',
    'not-ipp': 'nơi ấy trả lời không đúng như một dịch vụ in',
    'no-room': 'ổ đĩa của dịch vụ in đã đầy, hoặc giấy này quá lớn với nó',
    HPE_CLOSED_CONNECTION: 'kết nối bị cắt',
    'not-powershell': 'PowerShell trả lời không đúng',
    'pdf-only': 'qua Windows không in chấm được; ghi địa chỉ tcp:// của máy in biên lai',
    'dots-only': 'máy in ở địa chỉ mạng chỉ nhận chấm (escpos)',
    'pages-wiped': 'nội dung không còn ở máy này, phải in mới',
    'not-drawn': 'không vẽ được giấy này thành chấm',
    // What CUPS's own ways to a printer say.
    'Unable to locate printer.': 'không tìm thấy máy in trên mạng',
    'The printer is in use.': 'máy in đang bận việc khác',
    'The printer is not responding.': 'máy in không trả lời',
    'The printer did not respond.': 'máy in không trả lời',
    'The printer is not connected.': 'máy in chưa được nối',
    'The printer may not exist or is unavailable at this time.':
      'không gặp được máy in ở địa chỉ ấy',
    'The printer is unreachable at this time.': 'không có đường mạng tới máy in',
    'Waiting for printer to become available.': 'đang chờ máy in được bật hoặc cắm lại',
    'Unable to send data to printer.': 'không gửi được tới máy in',
    'There was an unrecoverable USB error.': 'đường USB tới máy in bị lỗi',
    'Printer cannot print supplied content.': 'máy in không đọc được giấy này',
    'Printer cannot print with supplied options.':
      'máy in không có khổ giấy ấy, hoặc không in được theo cách ấy: xem lại khổ giấy đã chọn (paper.size)',
    'Print job was not accepted.': 'máy in không nhận giấy này',
    'Print job canceled at printer.': 'đã bị bỏ ở máy in',
    'job-canceled-at-device': 'đã bị bỏ ở máy in',
    'cups-remote-stopped': 'máy in đã dừng vì lỗi',
    'cups-remote-aborted': 'máy in bỏ dở giấy này',
    'cups-remote-canceled': 'đã bị bỏ ở máy in',
    'cups-missing-filter': 'máy này thiếu phần mềm của máy in ấy',
    PaperOut: 'hết giấy',
    PaperJam: 'kẹt giấy',
    DoorOpen: 'nắp máy đang mở',
    NoToner: 'hết mực',
    Offline: 'máy in đang tắt hoặc mất kết nối',
    Error: 'máy in báo lỗi',
    Paused: 'đang tạm dừng',
    UserIntervention: 'máy in cần người đến xem',
    ECONNREFUSED: 'máy ấy không nhận kết nối in',
    ECONNRESET: 'kết nối bị cắt',
    EPIPE: 'kết nối bị cắt',
    ETIMEDOUT: 'quá lâu không trả lời',
    EHOSTUNREACH: 'không có đường mạng tới đó',
    ENETUNREACH: 'không có đường mạng tới đó',
    ENOTFOUND: 'không có máy nào tên như vậy trên mạng',
    EAI_AGAIN: 'chưa hỏi được tên máy ấy trên mạng',
    ENOENT: 'chưa cài hoặc chưa bật',
    EACCES: 'tài khoản này không được dùng',
    EFBIG: 'câu trả lời dài quá mức',
  }),
);

/** Severities that a keyword may end with (RFC 8011, 5.4.12). */
const SEVERITY = /-(?:error|warning|report)$/;

/** Several joined by `; `. What is no keyword is somebody's own words and stays; no dot at its end. */
export function reasonWords(said: string): string {
  const each = said
    .split('; ')
    .map((one) => words.get(one) ?? words.get(one.replace(SEVERITY, '')) ?? one);
  return [...new Set(each)].join('; ').replace(/\.$/, '');
}
