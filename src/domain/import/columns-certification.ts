/** The columns of a certification book of before, as the law heads them and as offices do. */
import { column, type ImportColumns } from './column.ts';

export const certifications: ImportColumns = {
  kind: column('kind | so loai | loai so | loai chung thuc | loai viec | loai | book'),
  year: column('year | nam | nam chung thuc | so nam'),
  volume: column('volume | quyen | quyen so | so quyen | ky hieu quyen'),
  // Where rows have a number of their own beside it, `STT` is that one.
  number: column(
    'number | so chung thuc | so thu tu so chung thuc | so vao so | so | no | so thu tu | stt',
    true,
  ),
  day: column(
    'day | ngay chung thuc | ngay thang nam chung thuc | ngay thang nam | ngay thang | ngay | date',
    true,
  ),
  asker: column(
    'asker | nguoi yeu cau chung thuc | ho ten nguoi yeu cau chung thuc | ' +
      'ho va ten nguoi yeu cau chung thuc | ho ten cua nguoi yeu cau chung thuc | ' +
      'ho ten so giay to tuy than cua nguoi yeu cau chung thuc | nguoi yeu cau | ' +
      'ho ten nguoi yeu cau | ho va ten nguoi yeu cau | ho va ten | ho ten | name',
    true,
  ),
  original: column(
    'original | ten ban chinh | ten ban chinh giay to van ban | ten cua ban chinh giay to van ban | ' +
      'ban chinh | ten giay to van ban | ten giay to | giay to van ban | ten cua giay to van ban | ' +
      'ten giay to van ban chung thuc chu ky | ten hop dong giao dich | hop dong giao dich | ' +
      'ten hop dong | loai giay to | loai hop dong giao dich',
    true,
  ),
  signer: column(
    'signer | nguoi ky | nguoi ky chung thuc | ho ten chuc danh nguoi ky chung thuc | ' +
      'ho ten chuc danh nguoi ky chung thuc ban sao | ho ten chuc danh cua nguoi ky chung thuc | ' +
      'ho ten nguoi ky | ho ten nguoi ky chung thuc',
  ),
  title: column('title | chuc danh | chuc danh nguoi ky | chuc vu | chuc vu nguoi ky'),
  copies: column(
    'copies | so ban sao | so ban sao da duoc chung thuc | so ban sao da chung thuc | so luong | ' +
      'so luong ban sao | so ban | so luong giay to | so luong giay to van ban',
  ),
  pages: column('pages | so trang | so trang ban sao'),
  fee: column(
    'fee | phi chung thuc | le phi chung thuc | le phi phi chung thuc | phi | le phi | so tien',
  ),
  volume_pages: column('volume pages | so trang quyen | so trang cua quyen | quyen co so trang'),
  note: column('note | ghi chu | notes | remark'),
};
