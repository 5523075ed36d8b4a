/** Help for digitised papers. */
import type { CommandHelp } from '../../shape.ts';

const code = 'H49.22-261123-0001';
const document = { document: 'mã hồ sơ và số thứ tự (…/2), hoặc 8 ký tự đầu trở lên của mã băm' };

export const documentHelp = {
  'document add': {
    summary: 'Giữ bản quét của một giấy trong hồ sơ, hoặc của kết quả',
    examples: [
      `document add ${code} --component 2 ./giay-chung-sinh.pdf`,
      `document add ${code} --component "Tờ khai" ./trang-1.jpg ./trang-2.jpg`,
      `giay-so them ${code} --result ./ket-qua.pdf --number 12/2026 --valid-until 2031-11-23`,
    ],
    args: { code: 'mã hồ sơ', files: 'tệp PDF, JPEG, PNG hoặc TIFF' },
    options: {
      component: 'giấy nào, theo số thứ tự hoặc tên',
      result: 'là kết quả giải quyết',
      paperCode: 'mã giấy tờ quốc gia, như KQ.G15.000031',
      number: 'số của giấy',
      issuedOn: 'ngày cấp',
      issuedBy: 'nơi cấp',
      signer: 'người ký',
      validUntil: 'ngày cuối còn giá trị',
    },
    more: [
      'Loại tệp xem theo nội dung, không theo tên. Tệp được giữ nguyên từng byte; các ảnh thêm cùng lúc là một giấy, được đóng thêm thành một tệp PDF/A; mỗi tệp PDF, TIFF là một giấy riêng. Cùng một tệp của cùng một giấy chỉ giữ một lần.',
      'Số thứ tự của giấy là số đứng trước tên giấy trong dossier show; --component result là kết quả.',
      'Thẻ căn cước, giấy tờ tùy thân (theo tên giấy) không giữ thành ảnh: quét thẻ để lấy dữ liệu. Mục cài đặt documents.cards cho phép giữ (Luật 91/2025).',
      'Trên màn hình, không nêu tệp thì được gợi ý các tệp mới nhất trong thư mục mà mục cài đặt scan.folder nêu (MOTCUA_SCANS cho một máy); chọn theo số, tệp vẫn ở nguyên đó.',
    ],
  },
  'document list': {
    summary: 'Giấy đã số hóa của một hồ sơ hoặc một công dân',
    examples: [
      `document list ${code}`,
      'document list --citizen 022192000001',
      `giay-so danh-sach ${code} --json`,
    ],
    args: { code: 'mã hồ sơ' },
    options: { citizen: 'mọi hồ sơ của chính người ấy, thay cho một hồ sơ' },
  },
  'document show': {
    summary: 'Xem thông tin của một giấy số hóa',
    examples: [`document show ${code}/2`, 'document show 3f9ab01c', `giay-so xem ${code}/2 --json`],
    args: document,
  },
  'document open': {
    summary: 'Mở một giấy số hóa trên màn hình',
    examples: [
      `document open ${code}/2`,
      'document open 3f9ab01c',
      `giay-so mo ${code}/2 --original`,
    ],
    args: document,
    options: { original: 'tệp ảnh đầu tiên như lúc nhận, không phải bản PDF/A' },
    more: [
      'Mở bằng chương trình mà MOTCUA_VIEWER nêu (đường dẫn, không kèm tham số; đóng nó thì bản tạm mất), không nêu thì bằng chương trình của máy: xem xong bấm Enter. Bản tạm chỉ mình bạn đọc được và mất ngay sau đó. Ai đã mở được ghi lại như mọi lần xem.',
    ],
  },
  'document export': {
    summary: 'Ghi một giấy số hóa ra tệp',
    examples: [
      `document export ${code}/2 ./giay.pdf`,
      `document export ${code}/2 -`,
      `giay-so xuat ${code}/2 ./trang-1.jpg --original`,
    ],
    args: { ...document, file: 'tệp sẽ ghi; - để in ra đầu ra chuẩn' },
    options: { original: 'tệp ảnh đầu tiên như lúc nhận, không phải bản PDF/A' },
  },
  'document verify': {
    summary: 'Kiểm tra chữ ký số trong tệp PDF: ai ký, có đáng tin',
    examples: [
      `document verify ${code}/2`,
      'document verify ./ket-qua-da-ky.pdf',
      `giay-so kiem-tra ${code}/2 --json`,
    ],
    args: {
      document: 'mã hồ sơ và số thứ tự (…/2), 8 ký tự đầu trở lên của mã băm, hoặc một tệp PDF',
    },
    more: [
      'Với mỗi chữ ký: người ký, nơi cấp và số chứng thư; chữ ký có bao trùm toàn bộ tệp không; sau khi ký có thêm gì không; chuỗi chứng thư có dẫn tới chứng thư gốc trong signature.roots không; lúc ký chứng thư có hiệu lực không. Giờ ký là theo dấu thời gian nếu có, không thì theo lời người ký.',
      'Máy không hỏi ai qua mạng nên việc thu hồi luôn là "không rõ". Kết quả của giấy đã giữ được ghi vào hồ sơ kèm thời điểm; của tệp ngoài kho thì không. Mã thoát là 3 khi không chấp nhận.',
    ],
  },
  'document sign': {
    summary: 'Ký số bản số hóa bằng tệp khóa của đơn vị',
    examples: [
      `document sign ${code}/2 --p12 ./khoa.p12`,
      `document sign ${code} --p12 ./khoa.p12 --password-file ./mat-khau.txt`,
      `giay-so ky 3f9ab01c --p12 ./khoa.p12 --reason "Sao y" --json`,
    ],
    args: {
      document:
        'mã hồ sơ và số thứ tự (…/2), 8 ký tự đầu trở lên của mã băm, hoặc mã hồ sơ: mọi bản chưa ký',
    },
    options: {
      p12: 'tệp PKCS #12 (.p12, .pfx) có khóa và chứng thư số',
      passwordFile: 'tệp có mật khẩu của tệp khóa ở dòng đầu; không nêu thì được hỏi',
      reason: 'chữ ký nói gì về bản ấy; không nêu thì là bản số hóa từ bản giấy',
    },
    more: [
      'Bản gốc giữ nguyên từng byte; bản đã ký là một giấy số hóa mới, nêu mình được ký từ bản nào. Ảnh thì ký bản PDF/A đã đóng. Chữ ký theo PAdES B-B, giờ ký là giờ máy, không có dấu thời gian.',
      'Góc trên bên phải trang đầu có dòng chữ: hình thức sao, tên đơn vị, người ký, giờ ký (Nghị định 30/2020). Tệp mang sẵn chữ ký thì chữ ký cũ còn nguyên giá trị.',
      'Chứng thư phải đang có hiệu lực, dùng để ký và đúng là của khóa ấy. Khóa và mật khẩu không được ghi lại ở đâu.',
    ],
  },
  'document remove': {
    summary: 'Gỡ một giấy số hóa nhầm; mã băm và lý do ở lại',
    examples: [
      `document remove ${code}/2 --reason "quét nhầm giấy của người khác"`,
      `document remove ${code}/1 --reason "ảnh mờ" --json`,
      `giay-so go ${code}/2 --reason "trùng"`,
    ],
    args: document,
    options: { reason: 'vì sao gỡ' },
    more: ['Bản đã ký từ giấy ấy (document sign) được gỡ cùng, và nói rõ.'],
  },
  'document reuse': {
    summary: 'Dùng lại giấy số hóa mà chủ hồ sơ đã có trong kho',
    examples: [
      `document reuse ${code} H49.22-261001-0007/2 --component 3`,
      `document reuse ${code} 3f9ab01c --component "Giấy chứng nhận kết hôn"`,
      `giay-so dung-lai ${code} H49.22-261001-0007/1 --component 1 --json`,
    ],
    args: { code: 'mã hồ sơ', ...document },
    options: { component: 'dùng cho giấy nào của hồ sơ, theo số thứ tự hoặc tên' },
    more: [
      'Giấy dùng xong một lần (tờ khai, giấy chứng sinh, giấy xác nhận tình trạng hôn nhân, hợp đồng, ủy quyền) không dùng lại: data/catalogue/spent-papers.json.',
      'Chỉ giấy của chính chủ hồ sơ, còn giá trị, cùng mã giấy tờ quốc gia (danh mục không ghi mã thì cùng tên). Hồ sơ ghi mã băm và lấy từ hồ sơ nào; chỉ số 4.3 đếm giấy ấy.',
      'Lúc tiếp nhận: dossier receive --reuse "3=<giấy số hóa>". Xem có gì: document list --citizen.',
    ],
  },
  'document retention': {
    summary: 'Những bản quét đã hết thời hạn lưu',
    examples: ['document retention', 'document retention --limit 10', 'giay-so het-han --csv'],
    options: { limit: 'nhiều nhất bao nhiêu bản quét' },
    more: [
      'Thời hạn và căn cứ ở data/catalogue/retention.json: dòng paper cho giấy tờ, result cho kết quả; không có dòng riêng thì theo hồ sơ. Người đang được giữ lại thì không có gì hết hạn. Không bản quét nào tự mất: tiêu hủy từng bản bằng document destroy.',
    ],
  },
  'document destroy': {
    summary: 'Tiêu hủy một bản quét đã hết thời hạn lưu',
    examples: [
      `document destroy ${code}/2 --reason "biên bản tiêu hủy số 3"`,
      `document destroy ${code}/1 --reason "hết hạn" --json`,
      `giay-so tieu-huy ${code}/2 --reason "biên bản số 3"`,
    ],
    args: document,
    options: { reason: 'theo quyết định hoặc biên bản nào' },
    more: [
      'Ngày tính theo những ngày có người làm việc trong kho, không chỉ theo đồng hồ của máy: tiêu hủy rồi không lấy lại được.',
    ],
  },
  'document sort': {
    summary: 'Chia một chồng giấy quét một lượt về từng hồ sơ',
    examples: [
      'document sort ./quet-sang --plan',
      'document sort ./quet-sang.pdf --left ./con-lai.pdf',
      'giay-so phan-loai ./quet-sang --yes --json',
    ],
    args: { pile: 'tệp PDF, JPEG, PNG hoặc TIFF, hoặc thư mục của máy quét' },
    options: {
      plan: 'chỉ xem sẽ chia thế nào, không giữ gì',
      left: 'tệp PDF ghi các trang để lại',
    },
    more: [
      'Tờ ngăn (print separators) hoặc giấy tiếp nhận nằm trên giấy tờ của hồ sơ; mỗi giấy nằm sau tờ ngăn của nó, hồ sơ có một giấy thì không cần. Mỗi tệp PDF hoặc TIFF nhiều trang là một chồng riêng; ảnh trong thư mục đi theo thứ tự tên.',
      'Trang trắng ngay sau tờ ngăn là mặt sau của nó, bỏ đi; trang trắng khác ở lại với giấy. Trang không rõ là của giấy nào thì để lại kèm lý do (mã thoát 7). Tệp gốc không bị đổi; chia lại chồng ấy thì không giữ hai lần.',
      'Tờ khai in ra từ đây không cần tờ ngăn: mã trên mỗi trang nói đó là trang mấy, trên mấy trang. Thiếu trang thì báo.',
      'Trên màn hình thì xem rồi mới hỏi; nơi khác, và khi lấy JSON, chỉ --yes mới giữ: không có thì chỉ cho xem (mã thoát 2).',
    ],
  },
} satisfies Record<string, CommandHelp>;
