/** Words for beginning and looking around: set-up, the day at this counter, the demonstration. */
export const startScreen = {
  setup: {
    made: (office: string, counter: number) =>
      `Đã lập kho dữ liệu cho ${office}, quầy số ${counter}.`,
    store: 'Kho',
    staff: 'Đã đăng nhập',
    procedures: 'Thủ tục có sẵn',
    training: 'Tập huấn',
    trainingYes: 'mọi giấy tờ in ra đều có dấu tập huấn',
    noPin: 'Chưa đặt mã PIN: ai ngồi vào máy cũng đăng nhập được. Hãy gõ: motcua staff pin',
    needed: 'Mục này không được để trống.',
    counterRule: 'Số quầy từ 1 đến 999.',
    loginRule: 'Chữ thường không dấu, số, dấu chấm; bắt đầu bằng chữ.',
    agencyRule: 'Ví dụ: H49.22 hoặc 000.17.22.H49.',
    chooseOffice: 'Đơn vị nào? (gõ vài chữ không dấu để tìm)',
    ownOffice: 'Đơn vị khác (tự nhập)',
    askOffice: 'Tên đơn vị, như in trên giấy tờ:',
    askAgencyId: 'Mã định danh đơn vị:',
    askKind: 'Loại đơn vị:',
    askCounter: 'Số quầy:',
    askStaff: 'Họ và tên cán bộ:',
    askLogin: 'Tên đăng nhập:',
    askAddress: 'Địa chỉ đơn vị (có thể bỏ trống):',
    askPhone: 'Điện thoại đơn vị (có thể bỏ trống):',
    askParent: 'Cơ quan cấp trên, in ở đầu giấy tờ (có thể bỏ trống):',
    askPlace: 'Địa danh in trước ngày tháng, ví dụ Hạ Long (có thể bỏ trống):',
  },
  status: {
    title: (office: string, counter: number, date: string) =>
      `${office} – quầy số ${counter} – ngày ${date}`,
    training: 'Kho tập huấn: giấy tờ in ra không có giá trị.',
    staff: 'Cán bộ',
    received: 'Tiếp nhận hôm nay',
    resolved: 'Có kết quả hôm nay',
    returned: 'Trả kết quả hôm nay',
    open: 'Đang giải quyết',
    dueToday: 'Đến hạn hôm nay',
    late: 'Quá hạn',
    awaited: 'Chờ công dân bổ sung',
    toReturn: 'Chờ trả kết quả',
  },
  home: {
    firstTime: 'Máy này chưa có kho dữ liệu. Hãy thiết lập lần đầu.',
    kept: 'Mọi việc đã ghi vẫn còn trong kho.',
  },
  demo: {
    summary: 'Hồ sơ trong buổi sáng',
    done: (dossiers: string, papers: number, out: string) =>
      `Đã tiếp nhận ${dossiers} hồ sơ và để ${papers} giấy tờ PDF trong ${out}.`,
  },
};
