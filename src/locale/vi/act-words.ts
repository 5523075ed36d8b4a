/**
 * The words that a clerk may look for an act of the counter by, each name of it between commas. Its
 * summary in the help is searched as well, and `act-speech.ts` says which words mean the same.
 */
import { officeActWords } from './act-words-office.ts';

export const actWords = {
  ...officeActWords,
  setup: 'cài đặt lần đầu',
  demo: 'tập huấn, dùng thử',
  completion: '',
  version: 'phiên bản phần mềm, bản mấy, phiên bản chương trình',
  update: 'nâng cấp chương trình, cập nhật phần mềm',
  help: 'hướng dẫn, giúp, không biết làm, dùng sao, trợ giúp, cách dùng',
  status: 'hôm nay, tình hình quầy, tổng quan quầy, hôm nay có gì, đang có bao nhiêu hồ sơ',
  verify:
    'kiểm giấy tiếp nhận thật giả, quét mã QR trên giấy, giấy này thật hay giả, ' +
    'kiểm tra giấy hẹn, xác minh giấy',
  'same as last':
    'nhận hồ sơ như vừa rồi, lặp lại, hàng loạt, giống hồ sơ trước, y như vừa rồi, ' +
    'cùng thủ tục người khác, làm tiếp người sau',
  'due soon':
    'sắp tới hạn, đến hạn hôm nay, sắp hết hạn, gần đến hạn, hôm nay phải trả gì, ' +
    'việc phải làm hôm nay, sắp phải trả',
  overdue: 'quá hạn, chậm trễ, hồ sơ muộn, trễ rồi, chậm hạn, hồ sơ chậm, quá ngày hẹn',
  awaited:
    'còn thiếu giấy, đợi bổ sung, chờ dân nộp thêm, đang tạm dừng, chờ bổ sung, ' +
    'hồ sơ treo, đợi giấy tờ',
  road:
    'đang luân chuyển, chưa tới nơi, bàn giao chưa nhận, hồ sơ gửi đi chưa tới, ' +
    'chưa ai nhận, hồ sơ đang ở đâu, đang gửi',
  'to send on':
    'chưa chuyển đi, phải chuyển tiếp, chuyển trong ngày, hồ sơ còn ở quầy, sau 15 giờ, ' +
    'chưa chuyển cơ quan giải quyết',
  absent:
    'vắng mặt, khách vắng, không đến, không có mặt, khách bỏ về, gọi không thấy ai, ' +
    'không ai lên, vắng',
  supervisor:
    'giám sát, trưởng bộ phận, lãnh đạo, quản lý, tổng quan, chờ tôi duyệt, duyệt, ' +
    'phê duyệt, trang lãnh đạo, việc của trưởng',
  'discard draft':
    'xóa nháp, xóa hồ sơ nháp, hủy nháp, bỏ nháp, hồ sơ đang dở, bỏ dở, không nhận nữa, ' +
    'thôi không nhận',
  'day report':
    'báo cáo hôm nay, báo cáo cuối ngày, in báo cáo hôm nay, cuối ngày in báo cáo, ' +
    'tổng kết ngày, báo cáo trong ngày',
  'month report':
    'báo cáo hàng tháng, báo cáo cuối tháng, tổng kết tháng, số liệu tháng, báo cáo tháng này',
  'month register':
    'in sổ tháng, sổ tháng, in sổ theo dõi, sổ tiếp nhận tháng, in sổ, xuất sổ tháng',
  'citizen register':
    'thêm công dân mới, ghi người mới, người nước ngoài, hộ chiếu, tổ chức mới, ' +
    'doanh nghiệp, công ty mới, mã số thuế, trẻ chưa có số, khai báo người mới, ' +
    'đăng ký người mới, đăng ký tổ chức, chưa có trong máy',
  'citizen find':
    'tra người, tìm người, tra công dân, tìm công dân, tìm theo căn cước, ' +
    'tìm theo số điện thoại, tìm theo tên, có hồ sơ nào chưa',
  'citizen show':
    'mở trang công dân, hướng dẫn, hỗ trợ tài khoản, trang công dân, xem công dân, ' +
    'hồ sơ của một người, người này có hồ sơ gì',
  'citizen edit':
    'sửa công dân, đính chính công dân, sửa tên, sai tên, sửa ngày sinh, sửa điện thoại, sửa địa chỉ, ' +
    'đổi địa chỉ, sửa tên công dân, sai ngày sinh, sai số căn cước, đổi căn cước, ' +
    'đổi số điện thoại, sai địa chỉ, sai thông tin, sửa thông tin',
  'citizen merge':
    'nhập hai người, trùng người, ghi trùng, một người hai bản ghi, gộp người, bị trùng, ' +
    'trùng số, hai người là một',
  'citizen unmerge': 'bỏ gộp, gộp nhầm, tách ra, hai người khác nhau',
  'citizen account':
    'VNeID, định danh điện tử, chữ ký số, tài khoản công dân, tài khoản định danh, ' +
    'mở VNeID, cài VNeID, kích hoạt định danh, dịch vụ công tài khoản',
  'citizen guide':
    'hướng dẫn nộp trực tuyến, dịch vụ công, nộp trực tuyến, nộp qua mạng, hướng dẫn dân, ' +
    'giúp dân nộp online, hỗ trợ nộp, làm ở nhà',
  'dossier receive':
    'nhận hồ sơ mới, nộp hồ sơ, làm hồ sơ, tiếp nhận, người nước ngoài, hộ chiếu, mã số thuế, ' +
    'tổ chức nộp, doanh nghiệp nộp, nhận đơn, làm giấy tờ, khách đến nộp, ' +
    'cấp giấy',
  'dossier find': 'tra hồ sơ, tra cứu, tìm hồ sơ, kiếm hồ sơ, tìm theo mã, hồ sơ đâu, tìm đơn',
  'dossier list':
    'các hồ sơ, hồ sơ đã nhận, danh sách, hôm nay nhận gì, tất cả hồ sơ, hồ sơ hôm nay',
  'dossier show':
    'mở hồ sơ theo mã, tra mã hồ sơ, xem hồ sơ, hồ sơ đến đâu, hồ sơ tới đâu rồi, ' +
    'trạng thái, tình trạng hồ sơ, mở hồ sơ',
  'dossier timeline':
    'diễn biến, lịch sử hồ sơ, ai làm gì, ai đã làm, quá trình, đã làm những gì, lịch sử',
  'dossier due':
    'hạn trả, ngày hẹn, khi nào có kết quả, bao giờ xong, bao giờ có, mấy hôm nữa, ' +
    'hẹn ngày nào, ngày trả, hạn hồ sơ, khi nào xong',
  'dossier why':
    'vì sao không làm được, sao không được, tại sao không làm được, không bấm được, ' +
    'vì sao không trả được',
  'dossier forward':
    'chuyển xử lý, chuyển chuyên môn, trình, chuyển phòng, chuyển lên, giao xử lý, ' +
    'trình lãnh đạo, trình ký, bắt đầu giải quyết, thụ lý',
  'dossier begin-review':
    'rà soát hộ nghèo, bắt đầu xác minh, bắt đầu tính hạn, hộ cận nghèo, bắt đầu rà soát',
  'dossier resolve':
    'có kết quả, duyệt kết quả, nhập số kết quả, ký, đã ký, có giấy, ra kết quả, ' +
    'ghi kết quả, xong hồ sơ, số quyết định, giải quyết xong, không đồng ý cấp',
  'dossier return':
    'giao kết quả, phát kết quả, trả giấy, khách đến lấy, đến nhận kết quả, lấy kết quả, ' +
    'giao giấy cho dân, trả cho dân, phát giấy, nhận giấy',
  'dossier shelve':
    'xếp kệ, để ở đâu, ngăn, tủ, cất đâu, để giấy ở đâu, cất hồ sơ, kệ, xếp tủ, chỗ để',
  'dossier uncollected':
    'kết quả chưa đến lấy, chưa nhận kết quả, chưa lấy kết quả, tồn kết quả, ' +
    'trả kết quả chậm, tồn đọng, kết quả tồn, còn tồn, chưa trả cho dân, không ai đến lấy, ' +
    'bỏ quên kết quả, giấy chưa lấy, nhắc dân đến lấy',
  'dossier request-supplement':
    'thiếu giấy tờ, phiếu bổ sung, hoàn thiện hồ sơ, thiếu giấy, yêu cầu nộp thêm, ' +
    'chưa đủ giấy, bổ sung hồ sơ, đòi thêm giấy, báo thiếu',
  'dossier complete-supplement':
    'nộp bổ sung, nhận bổ sung, đã đủ giấy tờ, đã nộp thêm, dân mang giấy đến, nộp đủ rồi, ' +
    'đủ giấy, bổ sung xong',
  'dossier extend':
    'gia hạn, thư xin lỗi, hẹn lại, xin thêm ngày, lùi ngày, lùi hạn, kéo dài, không kịp, ' +
    'chậm trả, xin lỗi',
  'dossier refuse':
    'không nhận hồ sơ, trả lại hồ sơ, từ chối, không đủ điều kiện, không giải quyết, trả hồ sơ về',
  'dossier withdraw':
    'rút đơn, xin rút lại hồ sơ, dân xin rút, không làm nữa, rút hồ sơ, xin lại hồ sơ',
  'dossier stop': 'ngừng giải quyết, đình chỉ, dừng, ngưng, thôi giải quyết, không giải quyết nữa',
  'dossier reopen': 'mở lại hồ sơ, mở lại, làm lại từ đầu, giải quyết lại, kết thúc nhầm',
  'dossier take-back':
    'lấy lại kết quả, thu lại kết quả trả nhầm, trả nhầm, đưa nhầm người, giao nhầm, ' +
    'trả nhầm kết quả',
  'dossier add-paper':
    'nộp thêm giấy tờ, giấy tờ nợ, dân nộp thêm, nộp sau, bổ sung giấy nợ, thêm giấy, còn nợ giấy',
  'dossier correct':
    'sửa hồ sơ, sửa sai, làm lại, sai số lượng, sửa số lượng, sửa số bản, sai số bản, ' +
    'nhập nhầm, người nộp thay, nhập sai, gõ sai, nhận sai, sửa nội dung, sai người nộp, ' +
    'ghi sai',
  'dossier cancel':
    'xóa hồ sơ nhận nhầm, bỏ hồ sơ, sai thủ tục, hủy hồ sơ, nhận nhầm, nhập trùng, ' +
    'hồ sơ trùng, xóa hồ sơ, nhầm thủ tục',
  'dossier reinstate':
    'khôi phục, lấy lại hồ sơ đã hủy, hủy nhầm, bỏ hủy, làm lại hồ sơ đã hủy, ' +
    'lấy lại hồ sơ, phục hồi hồ sơ, xóa nhầm',
  'dossier note': 'ghi chú, dặn dò, nhắn, ghi nhớ, lưu ý, ghi thêm, nhắc việc, để lại lời',
  'dossier radar':
    'cảnh báo trễ, sẽ trễ, nguy cơ trễ hạn, sẽ muộn, không kịp hạn, dự báo trễ, nguy cơ',
  'handover send':
    'bàn giao, giao hồ sơ giấy, lập phiếu bàn giao, chuyển đi, gửi hồ sơ đi, chuyển hồ sơ, ' +
    'gửi hồ sơ, gửi lên trung tâm, gửi về xã, gửi bì, giao hồ sơ, đóng bì, chuyển giấy',
  'handover receive':
    'nhận phiếu bàn giao, nhận hồ sơ chuyển đến, hồ sơ mới đến, có bì đến, nhận bì, ' +
    'kiểm bì, nhận hồ sơ giấy, quét phiếu, nhận từ bưu điện, nhận từ xã',
  'handover recall':
    'bàn giao, hủy phiếu bàn giao, rút phiếu, lấy lại phiếu, gửi nhầm, chưa gửi nữa, ' +
    'thu hồi phiếu, hủy bàn giao',
  'handover settle':
    'bàn giao, thiếu hồ sơ, thừa hồ sơ, hư hỏng, bì thiếu, thiếu trong bì, bàn giao lệch, ' +
    'chênh lệch bàn giao, thất lạc hồ sơ, hồ sơ rách',
  'handover list':
    'các phiếu, bàn giao hôm nay, phiếu bàn giao, phiếu hôm nay, danh sách phiếu, xem bàn giao',
  'handover show': 'mở phiếu, xem phiếu, trong bì có gì, phiếu có gì',
  'handover ageing':
    'bàn giao, chưa ai nhận, đang chuyển, thất lạc, gửi lâu chưa nhận, bì thất lạc, ' +
    'đang trên đường, bàn giao lâu',
  certify: 'chứng thực, ghi sổ chứng thực, sao y, chứng thực bản sao, đóng dấu sao y',
  'certify list': 'xem sổ chứng thực, số chứng thực',
  'certify strike': 'gạch số chứng thực, ghi nhầm sổ chứng thực, hủy số chứng thực',
  'certify count': 'số liệu chứng thực, chứng thực theo ngày, thống kê chứng thực',
  'certify book list': 'các quyển sổ chứng thực, quyển chứng thực',
  'certify book open': 'mở sổ chứng thực, mở quyển chứng thực',
  'certify book close': 'khóa sổ chứng thực, đóng sổ chứng thực, hết quyển chứng thực',
  'print certification': 'in lời chứng thực, in dấu chứng thực, in tem chứng thực',
  'print certification-book': 'in sổ chứng thực',
  'declaration list': 'mẫu tờ khai, các mẫu khai',
  'declaration fill': 'điền tờ khai, khai hộ, viết tờ khai',
  'declaration show': 'xem tờ khai',
  'print declaration': 'in tờ khai',
  'declaration check': 'kiểm tra mẫu tờ khai',
  'declaration export': 'xuất tờ khai, gửi lên cổng',
  'document add': 'quét giấy, thêm bản quét, lưu bản chụp, đính kèm giấy, số hóa giấy tờ, scan',
  'document list': 'giấy đã số hóa, bản quét của hồ sơ, tệp đính kèm, các bản scan',
  'document show': 'xem giấy số hóa, xem bản quét',
  'document open': 'mở giấy số hóa, mở bản quét, xem ảnh bản quét, mở tệp quét',
  'document export': 'lấy tệp quét ra, tải bản quét, chép bản scan ra',
  'document verify': 'kiểm tra chữ ký số, xác minh tệp ký số, ai đã ký tệp này, chữ ký điện tử',
  'document sign': 'ký số bản quét, ký bản số hóa, ký sao y điện tử, ký giấy tờ đã quét',
  'document reuse': 'dùng lại giấy cũ, lấy giấy đã có trong kho, tái sử dụng giấy số hóa',
  'document retention': 'bản quét hết hạn lưu, bản quét quá hạn, giấy số hóa hết hạn',
  'document destroy': 'tiêu hủy bản quét, hủy bản quét hết hạn, tiêu hủy giấy số hóa',
  'document sort':
    'phân loại bản quét, chia chồng giấy, quét cả chồng, tách hồ sơ quét, quét hàng loạt',
  'document remove': 'gỡ bản quét nhầm, xóa bản quét, gỡ tệp, quét nhầm',
  'shipment register':
    'gửi bưu điện, trả qua bưu chính, vận đơn, gửi về nhà, gửi tận nhà, chuyển phát, ' +
    'trả tại nhà, gửi thư, gửi kết quả',
  'shipment mark':
    'bưu điện, đã phát, đã gửi, chuyển hoàn, đã giao tận nhà, phát không được, bưu tá báo, ' +
    'thư trả về, đã phát xong',
  'shipment show':
    'tra mã bưu gửi, vận đơn, bưu điện, thư đến đâu, bưu gửi đến đâu, theo dõi bưu gửi, ' +
    'tìm bưu gửi',
  'shipment list': 'bưu điện, các bưu gửi, danh sách bưu gửi, thư đã gửi',
  'shipment add-range': 'thêm dải mã, bưu điện, dải mã mới, nhận mã bưu điện',
  'shipment ranges': 'bưu điện, còn bao nhiêu mã, hết mã, dải mã',
  'queue take':
    'bốc số, lấy phiếu, lấy số, cho số, phát số, lấy số thứ tự, in số, xếp hàng, số ưu tiên',
  'queue call':
    'gọi số, mời, tiếp theo, mời khách, khách tiếp, người tiếp theo, gọi khách, số tiếp',
  'queue hold': 'tạm để, chờ phô tô, để chờ, chờ nộp tiền, đợi chút, để sang bên, đi phô tô',
  'queue done': 'xong số, kết thúc lượt, xong khách, xong, xong lượt, kết thúc số, phục vụ xong',
  'queue undo':
    'gọi nhầm số, bấm nhầm số, lấy lại số, gọi lại số, gọi lộn, bấm lộn, hoàn tác, số bị hủy nhầm',
  'queue board': 'màn hình gọi số, bảng số, tivi, ti vi, trang tra cứu',
  'queue list':
    'ai đang chờ, số đang chờ, bao nhiêu người chờ, còn mấy người, hàng đợi, danh sách số, ai chờ',
  'print receipt':
    'in lại, in lại giấy hẹn, giấy biên nhận, in giấy hẹn, mất giấy hẹn, giấy hẹn, giấy tiếp nhận, ' +
    'in giấy nhận, in lại giấy',
  'print acknowledgement': 'giấy ký nhận, xác nhận kết quả, phiếu nhận kết quả, ký nhận, ký sổ',
  'print handover': 'in phiếu bàn giao, in lại biên bản, phiếu giao nhận, in biên bản, in phiếu',
  'print label': 'in tem, nhãn bưu điện, tem, dán bì, in nhãn, nhãn gửi, phiếu gửi',
  'print supplement': 'in lại phiếu bổ sung, giấy bổ sung, in phiếu bổ sung, mất phiếu bổ sung',
  'print refusal': 'in lại phiếu từ chối, giấy từ chối, in phiếu từ chối, thông báo từ chối',
  'print apology':
    'in lại thư xin lỗi, gia hạn, thư xin lỗi, phiếu xin lỗi, giấy xin lỗi, in xin lỗi',
  'print stop': 'in lại thông báo dừng, rút, thông báo dừng, giấy rút hồ sơ, in phiếu dừng',
  'print control-slip':
    'phiếu kiểm soát quá trình, phiếu kiểm soát, phiếu theo dõi, phiếu luân chuyển',
  'print leaflet':
    'in hướng dẫn, danh mục giấy tờ cần nộp, cần giấy gì, tờ hướng dẫn, in danh mục, ' +
    'phải nộp gì, giấy tờ gì',
  'print fee-receipt':
    'in lại biên lai, cấp lại biên lai, biên lai thu phí, in biên lai, mất biên lai, ' +
    'hóa đơn, in hóa đơn, xin hóa đơn, phiếu thu',
  'print refund-voucher':
    'phiếu chi, phiếu hoàn phí, phiếu hoàn tiền, giấy hoàn tiền, in phiếu chi, chứng từ hoàn',
  'print document': 'in bản quét, in giấy đã quét, in kết quả giải quyết, in tệp kết quả',
  'print separators': 'tờ ngăn, tờ phân cách, in tờ ngăn hồ sơ, tờ tách hồ sơ',
  'print key-card':
    'bảng phím, phím tắt, thẻ phím, in thẻ phím tắt, danh sách phím, phím nào, các phím, ' +
    'thẻ phím tắt',
  'print queue':
    'giấy chờ in, hàng chờ in, in chưa ra, giấy chưa in, máy in kẹt, đang in gì, lệnh in',
  'print retry': 'in lại giấy còn chờ, giấy chưa ra, máy in lỗi, in hỏng, gửi lại máy in',
  'print cancel': 'bỏ lệnh in, hủy in, thôi in, dừng in',
  'print visit': 'in chung một giấy, nhiều hồ sơ, in gộp, in một tờ, in cả lượt',
  'privacy request':
    'quyền của chủ thể dữ liệu, xin xóa dữ liệu, xin xem dữ liệu, luật bảo vệ dữ liệu',
  'privacy acknowledge': 'báo đã nhận yêu cầu dữ liệu cá nhân',
  'privacy answer': 'xóa dữ liệu cá nhân, xóa người, trả lời yêu cầu dữ liệu, quyền được lãng quên',
  'privacy copy': 'in dữ liệu của một người, bản sao dữ liệu cá nhân',
  'privacy due': 'hồ sơ quá thời hạn lưu trữ, hồ sơ được xóa, tiêu hủy hồ sơ',
  'privacy list': 'yêu cầu dữ liệu quá hạn, ai xin xóa',
  'privacy hold': 'cấm xóa, niêm phong dữ liệu',
  'privacy lift': 'bỏ hạn chế, thôi giữ dữ liệu',
};
