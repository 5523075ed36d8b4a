/** Words for the closed lists of custody. */
export const handoverWords = {
  handoverState: {
    sent: 'Đang trên đường',
    partly_received: 'Nhận một phần',
    received: 'Đã nhận',
    recalled: 'Đã thu hồi',
  },
  itemState: {
    sent: 'trên đường',
    received: 'đã nhận',
    missing: 'thiếu',
    recalled: 'thu hồi',
    with_sender: 'còn ở bên giao',
  },
  discrepancy: { missing: 'thiếu', extra: 'thừa', damaged: 'hư hỏng' },
  resolution: {
    arrived: 'đã đến sau',
    with_sender: 'còn ở bên giao',
    kept: 'bên nhận giữ lại',
    sent_back: 'đã gửi trả lại',
    settled: 'đã giải quyết',
  },
  direction: { to_office: 'gửi hồ sơ đến cơ quan', to_citizen: 'trả kết quả cho công dân' },
  shipmentState: {
    registered: 'đã đăng ký',
    collected: 'bưu tá đã nhận',
    posted: 'đang chuyển phát',
    delivered: 'đã phát',
    failed: 'phát không được',
    returned: 'đã hoàn lại',
  },
  authority: {
    certified: 'giấy ủy quyền có chứng thực',
    relative: 'người thân ruột thịt',
    letter: 'giấy giới thiệu',
  },
};
