/** The words for acts with money, and for those of whoever keeps the office; see `act-words.ts`. */
export const officeActWords = {
  'payment take':
    'thu phí, thu lệ phí, nộp tiền, trả tiền, đóng phí, đóng tiền, thu tiền, nộp phí, ' +
    'nộp lệ phí, thanh toán, tính tiền, khách trả tiền, thu tiền mặt, quẹt thẻ',
  'payment quote':
    'phí bao nhiêu, tính phí, còn nợ, bao nhiêu tiền, chi phí, hết bao nhiêu, tiền phí, ' +
    'tốn bao nhiêu, phải nộp bao nhiêu, nợ phí, còn thiếu tiền, xem phí, giá bao nhiêu',
  'payment qr':
    'quét mã chuyển khoản, VietQR, mã QR, chuyển khoản, quét QR, ngân hàng, mã thanh toán, ' +
    'quét mã, trả bằng điện thoại',
  'payment waive':
    'miễn phí, giảm phí, miễn cho hộ nghèo, miễn cho người có công, không thu tiền, không phải nộp, ' +
    'được miễn, miễn cho trẻ em, miễn cho người khuyết tật, giảm tiền, miễn lệ phí',
  'payment lowered': 'ai giảm phí, ai sửa giảm, soát việc giảm phí',
  'payment requests':
    'đề nghị chờ duyệt, chờ người thứ hai, đề nghị, chờ duyệt, ai chờ duyệt, ' +
    'đã duyệt chưa, phiếu đề nghị',
  'payment void request':
    'hủy biên lai, biên lai sai, sai biên lai, hủy hóa đơn, thu nhầm, xóa biên lai, ' +
    'ghi nhầm biên lai, bỏ biên lai, viết sai biên lai',
  'payment void approve':
    'duyệt hủy biên lai, hủy biên lai, bỏ đề nghị hủy biên lai, từ chối hủy, ' +
    'duyệt biên lai, duyệt hủy',
  'payment void pay': 'hủy biên lai, trả lại tiền, trả tiền biên lai hủy, biên lai đã hủy trả tiền',
  'payment refund request':
    'hoàn phí, trả lại tiền, thu thừa, trả lại phí, thu dư, thu quá, trả lại tiền thừa, ' +
    'hoàn lại, xin lại tiền, rút tiền',
  'payment refund approve':
    'duyệt hoàn tiền, duyệt hoàn phí, hoàn phí, trả lại tiền, duyệt trả lại tiền, duyệt hoàn',
  'payment refund pay': 'hoàn phí, trả lại tiền, chi trả lại, đưa tiền hoàn, trả tiền hoàn',
  'payment write-off request': 'bỏ nợ, không thu được, xóa nợ, không đòi được, nợ khó đòi, bỏ phí',
  'payment write-off approve': 'duyệt xóa nợ, duyệt bỏ nợ, bỏ nợ, duyệt nợ, chấp thuận xóa nợ',
  'payment reconcile':
    'đối chiếu ngân hàng, chuyển khoản về, nhập sao kê, đối chiếu, sao kê, tiền về chưa, ' +
    'tiền vào chưa, khớp tiền, chuyển khoản chưa thấy',
  'payment share':
    'không tiền mặt, thanh toán trực tuyến, tỷ lệ không tiền mặt, ' +
    'bao nhiêu trả trực tuyến, tỷ lệ chuyển khoản',
  'payment book list':
    'sổ biên lai, ấn chỉ, quyển biên lai, hết biên lai, còn bao nhiêu biên lai, số biên lai',
  'payment book add':
    'thêm quyển biên lai, nhận ấn chỉ, quyển mới, đổi quyển, nhận quyển mới, ký hiệu biên lai',
  'payment account list':
    'số tài khoản ngân hàng, tài khoản ngân hàng, tài khoản nhận tiền, tiền vào tài khoản nào',
  'payment account add':
    'thêm tài khoản ngân hàng, thêm số tài khoản, đổi tài khoản nhận tiền, tài khoản mới, ' +
    'đề nghị tài khoản',
  'payment account approve':
    'duyệt tài khoản ngân hàng, duyệt số tài khoản, duyệt tài khoản nhận tiền',
  'shift open':
    'bắt đầu ca, đầu ngày, nhận két, vào ca, nhận ca sáng, mở két, bắt đầu làm, ' +
    'bắt đầu thu, đầu ca, mở quỹ, bắt đầu ngày',
  'shift show':
    'ca thu, tiền trong két, quỹ tiền mặt, thu được bao nhiêu, xem ca, ' +
    'trong két có bao nhiêu, tiền mặt, két còn bao nhiêu, thu được mấy, xem két, ' +
    'tiền trong ca',
  'shift close':
    'chốt ca, khóa ca, hết ca, cuối ngày, kiểm két, kiểm quỹ, nộp quỹ, đếm tiền, đếm két, ' +
    'hết giờ, tan ca, nộp tiền cuối ngày, khóa sổ, chốt sổ, kết ca, đóng két, về',
  'shift handover':
    'đổi ca, giao ca, đổi người thu, giao két, nhờ thu hộ, đổi thủ quỹ, bàn giao ca, ' +
    'giao tiền, bàn giao két',
  'shift accept':
    'nhận ca, nhận két, nhận két từ người khác, nhận ca từ người khác, nhận bàn giao ca, ' +
    'nhận tiền két',
  'report summary':
    'báo cáo tổng hợp, báo cáo quý, báo cáo năm, thống kê, số liệu, báo cáo tuần, ' +
    'tổng hợp, bao nhiêu hồ sơ, tổng số hồ sơ',
  'report certified': 'báo cáo chứng thực, số liệu chứng thực, thống kê chứng thực',
  'report cash':
    'báo cáo quỹ, báo cáo thu tiền, tiền thu hôm nay, thu bao nhiêu, doanh thu, tiền thu, ' +
    'báo cáo phí, báo cáo tiền, tổng thu',
  'report late': 'báo cáo trễ hạn, quá hạn, báo cáo chậm, hồ sơ nào trễ, danh sách trễ hạn',
  'report register':
    'sổ đăng ký hồ sơ, sổ theo dõi, sổ tiếp nhận, báo cáo sổ, sổ hồ sơ, in sổ hồ sơ, ' +
    'xuất sổ, sổ một cửa',
  'report 06a': 'báo cáo biểu mẫu, 06b, 06c, báo cáo quý, mẫu 06a, biểu 06a, báo cáo mẫu, biểu mẫu',
  'report quality':
    'báo cáo chất lượng, 766, báo cáo chỉ số, bộ chỉ số, chấm điểm, điểm 766, ' +
    'chỉ số phục vụ, chất lượng',
  'report post': 'báo cáo bưu điện, bưu chính công ích, báo cáo bưu chính, số liệu bưu điện, BCCI',
  'procedure search':
    'tra thủ tục, thủ tục gì, thủ tục, tìm thủ tục, làm giấy gì, thủ tục nào, mã thủ tục',
  'procedure show':
    'giấy tờ cần nộp, thành phần hồ sơ, mức phí, lệ phí, phí của thủ tục, bao nhiêu tiền, ' +
    'phí thủ tục, chi phí, mất bao nhiêu, mấy ngày, làm bao lâu, thời hạn, cần giấy tờ gì, ' +
    'cần những gì, lệ phí bao nhiêu, hồ sơ gồm những gì',
  'procedure list': 'các thủ tục, bộ thủ tục, danh sách thủ tục, tất cả thủ tục, danh mục',
  'procedure fee set':
    'đổi mức phí, đặt mức thu, sửa phí, tăng phí, giảm mức phí, đổi giá, thay đổi lệ phí, ' +
    'nghị quyết phí',
  'procedure term set':
    'đặt thời hạn, sửa thời hạn, nhập thời hạn giải quyết, đổi thời hạn, thiếu thời hạn',
  'procedure export': 'xuất thủ tục, xuất danh mục, tệp thủ tục, lưu danh mục thủ tục',
  'procedure fee waive':
    'nghị quyết miễn phí, miễn lệ phí trực tuyến, tỉnh miễn lệ phí, giảm lệ phí trực tuyến',
  'calendar due':
    'tính ngày trả, bao nhiêu ngày làm việc, tính ngày, tính hạn, bao giờ đến hạn, ' +
    'đếm ngày, trả ngày nào',
  'calendar show': 'lịch nghỉ, ngày lễ, Tết, ngày nghỉ, nghỉ lễ, hôm nào nghỉ, lịch làm việc, lịch',
  'calendar set':
    'thêm ngày nghỉ, ngày lễ, làm bù, nghỉ bù, nghỉ đột xuất, đặt ngày nghỉ, thêm ngày lễ',
  'calendar import': 'lịch nghỉ lễ, lịch năm mới, nhập lịch, lịch nghỉ năm sau',
  'import dossiers':
    'nhập sổ cũ, Excel, hồ sơ trực tuyến, nhập hồ sơ cũ, nhập danh sách hồ sơ, sổ giấy, ' +
    'nhập từ Excel, đưa hồ sơ cũ vào',
  'import citizens': 'nhập Excel, nhập dân, danh sách dân, nhập danh sách công dân',
  'import certifications': 'nhập sổ chứng thực, sổ chứng thực cũ, đưa sổ chứng thực vào',
  'import procedures': 'nhập bộ thủ tục, cập nhật thủ tục, thủ tục mới, bộ thủ tục mới',
  'catalogue update':
    'cập nhật danh mục, thủ tục mới nhất, danh mục mới, luật mới, cập nhật quy định',
  'import apply': 'áp dụng kế hoạch, nhập theo kế hoạch, làm theo kế hoạch nhập',
  'import undo': 'nhập nhầm, gỡ đợt nhập, hủy đợt nhập, nhập lộn, nhập sai danh sách, bỏ đợt nhập',
  'import list': 'đã nhập gì, các đợt nhập, lịch sử nhập',
  'export dossiers':
    'xuất Excel, tải về, xuất hồ sơ, tải danh sách hồ sơ, xuất danh sách, xuất file',
  'export citizens': 'xuất Excel, tải về, xuất danh sách công dân, tải danh sách dân, xuất dân',
  'export list': 'đã xuất gì, lịch sử xuất, các lần xuất, ai đã xuất',
  'access list':
    'ai đã xem, nhật ký truy cập, lộ thông tin, ai xem hồ sơ, ai tra cứu, xem trộm, nhật ký xem',
  'store info': 'kho dữ liệu, phiên bản, dung lượng, kho nằm ở đâu, phiên bản phần mềm, máy chủ',
  'store verify':
    'kiểm tra dữ liệu, toàn vẹn, kiểm dữ liệu, dữ liệu có sai không, bị sửa trộm, kiểm tra kho',
  'store doctor': 'khám kho và máy, còn chỗ trống, máy in, đồng hồ, kiểm tra máy, máy chạy chậm',
  'store export': 'xuất toàn bộ kho, chuyển sang phần mềm khác',
  'store rebuild': 'sửa dữ liệu, dữ liệu hỏng, kho hỏng, dựng lại',
  'store backup': 'sao lưu, lưu dự phòng, chép dữ liệu, backup, lưu ra USB, sao chép, lưu dữ liệu',
  'store backup drill':
    'diễn tập khôi phục, thử bản sao lưu, thử khôi phục, bản sao có tốt không, kiểm tra sao lưu',
  'store accept-clock': 'đồng hồ sai, đồng hồ lùi, giờ máy sai, chấp nhận giờ, sai ngày giờ',
  'store accept-head': 'kho quay về bản cũ, chấp nhận bản cũ, kho cũ hơn, bản cũ, dùng bản sao cũ',
  'store restore': 'khôi phục, phục hồi',
  'store encrypt': 'mã hóa kho, bảo vệ tệp kho, khóa kho',
  'store decrypt': 'bỏ mã hóa kho',
  'key list': 'khóa ký giấy, chữ ký số, khóa cũ',
  'key rotate': 'thay khóa ký, khóa mới',
  'key revoke': 'thu hồi khóa, lộ khóa, mất khóa ký',
  'key export': 'xuất khóa ký, đưa khóa sang máy khác',
  'key import': 'nhập khóa ký từ máy khác',
  'store tidy': 'dọn kho, dọn tệp thừa, xóa tệp rác',
  'store move': 'chuyển máy chủ, dời kho, đổi máy chủ, sang máy mới, chuyển kho',
  'office add':
    'đơn vị mới, thêm cơ quan, thêm bưu điện, thêm đơn vị, thêm xã, thêm phường, đơn vị trực thuộc',
  'office edit':
    'đổi địa chỉ cơ quan, sửa cơ quan, sửa đơn vị, đổi tên cơ quan, số điện thoại cơ quan',
  'office list': 'các cơ quan, mã định danh, danh sách cơ quan, các đơn vị, mã cơ quan, mã đơn vị',
  'office show': 'thông tin đơn vị, cơ quan, xem đơn vị, xem cơ quan, địa chỉ cơ quan',
  'office merge': 'nhập đơn vị, hợp nhất, sáp nhập, nhập xã, sáp nhập xã, gộp đơn vị',
  'counter add': 'quầy mới, thêm quầy, mở quầy, quầy thứ hai',
  'counter list': 'các quầy, danh sách quầy, có mấy quầy',
  'counter use':
    'đổi quầy, máy này là quầy nào, chọn quầy, sai quầy, sang quầy khác, đang ở quầy nào, ' +
    'quầy số mấy',
  'staff add':
    'thêm cán bộ, người mới, thêm nhân viên, thêm quản trị, thêm tài khoản cán bộ, ' +
    'người mới vào làm, cấp tài khoản, tạo tài khoản, thêm người dùng, cán bộ mới',
  'staff list':
    'ai được đăng nhập, tài khoản cán bộ, danh sách cán bộ, ai làm ở đây, nhân viên nào, ' +
    'các tài khoản',
  'staff disable':
    'khóa tài khoản, nghỉ việc, thôi việc, xóa cán bộ, xóa tài khoản, ngừng tài khoản, ' +
    'chuyển công tác, cho nghỉ',
  'staff enable': 'mở lại tài khoản, đi làm lại, mở tài khoản cũ, cho làm lại, hết nghỉ phép',
  'staff role':
    'đổi vai trò, bổ nhiệm, thôi nhiệm vụ, phân quyền, lên trưởng, phân công, đổi chức vụ, ' +
    'cấp quyền, quyền hạn, thêm quyền',
  'staff unlock':
    'mở khóa, mở khóa tài khoản, bị khóa, sai PIN mười lần, không đăng nhập được, ' +
    'tài khoản bị khóa, gõ sai PIN, bị khóa PIN',
  'staff recovery-paper':
    'giấy khôi phục, niêm phong, mã dự phòng, phiếu khôi phục, in giấy niêm phong, ' +
    'quản trị mất mã',
  'staff recover': '',
  'staff login': 'vào ca, đăng nhập',
  'staff logout':
    'thoát, đổi người, đăng nhập người khác, ra về, đăng xuất, đổi ca trực, thoát ra, nhường máy',
  'staff sessions':
    'ai đang đăng nhập, các phiên đăng nhập, máy nào đang mở, máy nào đăng nhập, ' +
    'máy khác còn mở, phiên',
  'staff whoami': 'tôi là ai, ai đang ngồi, tên tôi, quyền của tôi, vai trò của tôi',
  'staff pin':
    'quên PIN, đổi PIN, đặt lại PIN, đổi mật khẩu, quên mật khẩu, mã PIN, mật khẩu, ' +
    'quên mã, đặt PIN, đổi mã, cấp lại PIN, đổi mật mã',
  'printer list': 'các máy in, danh sách máy in, máy in nào, máy in bị gì, máy in có chạy không',
  'printer set':
    'chọn máy in, đổi máy in, đặt máy in, máy in mặc định, in ra máy nào, máy in biên lai, ' +
    'thêm máy in',
  'printer test': 'in thử, thử máy in, trang thử, kiểm tra máy in',
  'config list': 'thiết lập, tùy chọn, cấu hình, cài đặt, các cài đặt, tùy chỉnh',
  'config get': 'thiết lập, tùy chọn, xem cài đặt, xem thiết lập, cấu hình hiện tại',
  'config set':
    'thiết lập, tùy chọn, sửa cài đặt, đổi cài đặt, sửa cấu hình, thay đổi thiết lập, ' +
    'chỉnh cài đặt',
};
