/**
 * How clerks speak of the acts of the counter: words that say nothing of which act is meant, and
 * words that mean the same. Where `act-words.ts` has one of a row, an act is found by all of it.
 */
export const actSpeech = {
  /** Left out where the words as they were typed name no act. */
  idle: [
    ...['làm sao', 'làm thế nào', 'như thế nào', 'thế nào', 'kiểu gì', 'ở đâu', 'chỗ nào'],
    ...['xin', 'muốn', 'cho', 'của', 'giúp', 'giùm', 'với', 'được', 'rồi', 'các', 'những'],
    ...['một', 'cách', 'tôi', 'nhé', 'ơi', 'nào', 'bị', 'việc', 'phải', 'lại', 'hộ tôi'],
  ] as readonly string[],
  /** Each row means one thing. */
  alike: [
    ['hủy', 'bỏ', 'xóa', 'hủy bỏ', 'xóa bỏ', 'gỡ'],
    ['sửa', 'chỉnh', 'chỉnh sửa', 'sửa đổi', 'đính chính', 'cải chính', 'cập nhật', 'sửa lại'],
    ['đổi', 'thay', 'thay đổi', 'đổi sang'],
    ['nhận', 'tiếp nhận', 'thu nhận'],
    ['tìm', 'tìm kiếm', 'tra cứu', 'tra tìm', 'kiếm', 'tra'],
    ['xem', 'coi', 'mở xem', 'xem lại'],
    ['thêm', 'tạo', 'lập', 'thêm mới', 'tạo mới', 'khai báo'],
    ['in', 'in lại', 'in ra', 'in thêm'],
    ['gửi', 'chuyển', 'gửi đi', 'chuyển đi'],
    ['phí', 'tiền', 'lệ phí', 'chi phí', 'tiền phí', 'tiền lệ phí', 'phí lệ phí'],
    ['thu phí', 'thu tiền', 'đóng tiền', 'đóng phí', 'nộp tiền', 'nộp phí', 'thanh toán'],
    ['hoàn tiền', 'trả lại tiền', 'hoàn phí', 'hoàn lại tiền', 'trả tiền lại', 'hoàn trả tiền'],
    ['bao nhiêu tiền', 'hết bao nhiêu', 'bao nhiêu', 'mấy tiền', 'giá tiền', 'tốn bao nhiêu'],
    ['biên lai', 'hóa đơn', 'hoá đơn', 'phiếu thu', 'biên lai thu tiền'],
    ['giấy hẹn', 'giấy tiếp nhận', 'giấy biên nhận', 'biên nhận', 'phiếu hẹn', 'giấy hẹn trả'],
    ['hồ sơ', 'hs', 'đơn', 'bộ hồ sơ'],
    ['kết quả', 'kq', 'giấy kết quả'],
    ['công dân', 'người dân', 'dân', 'khách', 'bà con', 'khách hàng'],
    ['cán bộ', 'nhân viên', 'công chức', 'người dùng', 'nhân sự', 'viên chức'],
    ['cơ quan', 'đơn vị'],
    ['doanh nghiệp', 'công ty', 'tổ chức', 'hợp tác xã'],
    ['mã pin', 'pin', 'mật khẩu', 'mã đăng nhập'],
    ['báo cáo', 'thống kê', 'số liệu'],
    ['bưu điện', 'bưu chính', 'bưu cục'],
    ['bưu gửi', 'vận đơn', 'mã bưu gửi', 'bưu phẩm', 'thư bảo đảm'],
    ['trễ hạn', 'trễ', 'quá hạn', 'muộn', 'trễ hẹn', 'quá ngày', 'quá thời hạn', 'chậm hạn'],
    ['hôm nay', 'trong ngày', 'ngày hôm nay', 'bữa nay'],
    ['cài đặt', 'thiết lập', 'cấu hình', 'tùy chọn', 'tuỳ chọn', 'tùy chỉnh'],
    ['sao lưu', 'lưu dự phòng', 'sao chép dữ liệu', 'backup'],
    ['dữ liệu', 'kho dữ liệu', 'kho', 'data'],
    ['chuyển khoản', 'ck', 'chuyển tiền'],
    ['vắng mặt', 'vắng', 'không đến', 'không có mặt', 'bỏ về'],
    ['két', 'quỹ', 'ngăn kéo', 'tiền mặt'],
    ['thủ tục', 'tthc', 'thủ tục hành chính'],
    ['giấy tờ', 'giấy', 'thành phần hồ sơ'],
    ['nghỉ việc', 'thôi việc', 'nghỉ làm', 'chuyển công tác'],
  ] as readonly (readonly string[])[],
};
