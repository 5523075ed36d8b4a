/** The columns of each kind of file, and the headers by which people name them, folded. */
import { folded } from './cells.ts';
import { column, type ImportColumns } from './column.ts';
import { certifications } from './columns-certification.ts';
import type { ImportKind } from './facts.ts';

const person = {
  citizen_id: column(
    'citizen id | so dinh danh | so dinh danh ca nhan | so cccd | cccd | so can cuoc | can cuoc | ' +
      'so can cuoc cong dan | can cuoc cong dan | so cmnd cccd | so cccd cmnd | cmnd cccd | ' +
      'cccd cmnd | so cmnd | cmnd | so giay to tuy than | so giay to | ma so thue | id number | ' +
      'so dinh danh chs | sodinhdanh | so cccd cmt | cccd cmt | cmt | so cmt | cmtnd | so cmtnd | ' +
      'so ddcn | so dinh danh cong dan | giay to tuy than | so cmnd cccd ho chieu | number | id',
  ),
  // Many lists have a name in two columns, to be sorted by what stands last in it.
  family: column(
    'family | ho | ho dem | ho lot | ho va dem | ho chu dem | ho va chu dem | ho ten dem | ho va ten dem | ' +
      'family name | last name | surname',
  ),
  given: column('given'),
  name: column(
    'name | ho va ten | ho ten | ho va ten chu ho so | ten chu ho so | chu ho so | ho ten chu ho so | ten cong dan | ' +
      'ten to chuc ca nhan | ten to chuc | ca nhan to chuc | to chuc ca nhan | nguoi nop | ' +
      'nguoi nop ho so | ho ten nguoi nop | ten nguoi nop | nguoi yeu cau | cong dan | ' +
      'ho va ten nguoi nop | ho va ten cong dan | ho ten cong dan | ho va ten nguoi yeu cau | ' +
      'ten ca nhan to chuc | ho ten ca nhan to chuc | ho va ten ca nhan to chuc | ' +
      'ten chu ho so ca nhan to chuc | nguoi de nghi | ten nguoi de nghi | ho ten nguoi de nghi | ' +
      'nguoi nop don | nguoi lam don | ho ten nguoi nop ho so | ho va ten nguoi nop ho so | ' +
      'ten nguoi nop ho so | khach hang | ten khach hang | ho ten khach hang | ' +
      'ho va ten nguoi de nghi | ten nguoi yeu cau | ho ten nguoi yeu cau | owner | full name | ' +
      'citizen name | citizen | chuhoso | ten | ten ho va ten | given name | first name',
    true,
  ),
  dob: column(
    'dob | ngay sinh | ngay thang nam sinh | sinh ngay | nam sinh | sinh nam | date of birth',
  ),
  address: column(
    'address | dia chi | noi cu tru | dia chi thuong tru | noi thuong tru | cho o | dia chi lien he | noi o hien tai | ho khau thuong tru',
  ),
  phone: column(
    'phone | dien thoai | so dien thoai | sdt | di dong | so di dong | dt | so dt | sodienthoai | ' +
      'mobile | dien thoai lien he | so dien thoai lien he | sdt lien he | dt lien he',
  ),
};

const dossiers: ImportColumns = {
  code: column(
    'code | ma ho so | so ho so | ma so ho so | so bien nhan | ma bien nhan | so tiep nhan | ' +
      'so phieu | ma so bien nhan | so vao so | ma hsdvc | ma ho so dvc | dossier code | dossier | mahoso | ma hs | ma so hs | so hs',
    true,
  ),
  procedure: column(
    'procedure | ma so tthc | ma tthc | ma so thu tuc | ma so thu tuc hanh chinh | ma thu tuc | ma thu tuc hanh chinh | thu tuc | tthc | ten tthc | ' +
      'ten thu tuc | thu tuc hanh chinh | ten thu tuc hanh chinh | loai ho so | loai tthc | ' +
      'loai thu tuc | loai hs | loai viec | ten dich vu cong | ten dvc | yeu cau giai quyet | ' +
      'procedure code | matthc | dich vu cong',
    true,
  ),
  case: column('case | truong hop'),
  ...person,
  received_at: column(
    'received at | ngay tiep nhan | thoi gian tiep nhan | ngay nhan | ngay nhan ho so | ' +
      'ngay nop | ngay nop ho so | thoi gian nop | received | ngaytiepnhan | ngay gio tiep nhan | ' +
      'nhan ho so | tiep nhan ho so | tiep nhan | ngay thang nam nhan ho so | ngay nhan hs | ' +
      'ngay tiep nhan ho so | thoi gian tiep nhan ho so | thoi diem tiep nhan | ngay vao so | ' +
      'ngay gio nhan | ngay tiep nhan hs | ngay nop hs | nhan hs | tiep nhan hs | ngay',
    true,
  ),
  due_date: column(
    'due date | ngay hen tra | hen tra | han tra | ngay hen tra ket qua | han xu ly | ' +
      'han giai quyet | hen tra ket qua | ngay gio hen tra | due at | due | ngayhentra | ' +
      'ngay tra ket qua du kien | ngay du kien tra | ngay hen tra ho so | han tra ket qua | ' +
      'han tra kq | thoi han tra | ngay phai tra | ngay hen tra kq | hen tra kq | ngay hen',
  ),
  channel: column(
    'channel | kenh | kenh nop | hinh thuc nop | kenh thuc hien | hinh thuc tiep nhan | kenhthuchien',
  ),
  source: column('source | nguon | nguon nop'),
  office: column(
    'office | ma don vi | ma co quan | don vi | co quan | don vi tiep nhan | don vi xu ly | ' +
      'ma dinh danh don vi | agency id | agency | donvixuly',
  ),
  status: column(
    'status | trang thai | tinh trang | trang thai ho so | trangthaihoso | tinh trang ho so | ' +
      'trang thai hs | tinh trang hs | tinh trang xu ly | trang thai xu ly | tinh trang giai quyet | ' +
      'ket qua giai quyet',
  ),
  resolved_at: column(
    'resolved at | ngay co ket qua | ngay giai quyet | ngay ket thuc xu ly | ngay hoan thanh | ' +
      'ngay xu ly xong | nhan ket qua tu co quan giai quyet | resolved | ngayketthucxuly',
  ),
  returned_at: column(
    'returned at | ngay tra ket qua | ngay tra | ngay tra kq | thoi gian tra | ngay gio tra | ' +
      'tra ket qua ngay thang nam | ngay thang nam tra ket qua | tra ket qua | tra kq | tra | ' +
      'ngay tra thuc te | ngay tra ket qua thuc te | ngay thuc tra | ngay nhan ket qua | ' +
      'ngay nhan kq | ngay cong dan nhan | ngay cong dan nhan ket qua | ngay giao ket qua | ' +
      'ngay tra ho so | returned | ngaytra',
  ),
  result_number: column('result number | so ket qua | so quyet dinh | so van ban ket qua'),
  fee: column(
    'fee | le phi | phi | phi le phi | tien le phi | so tien thu | muc phi | so tien | so tien phai nop | phi phai nop | gia',
  ),
  paid: column('paid | da nop | da thu | so tien da nop | da thanh toan | da dong'),
  method: column('method | hinh thuc thanh toan | hinh thuc thu | cach thanh toan | cach nop tien'),
  digitised: column('digitised | digitized | so hoa | da so hoa | so hoa ho so | ho so so hoa'),
  result_digitised: column(
    'result digitised | result digitized | so hoa ket qua | ket qua so hoa | ket qua da so hoa',
  ),
  e_result: column('e result | ket qua dien tu | tra ket qua dien tu | kq dien tu'),
  subject: column('subject | trich yeu | noi dung | noi dung ho so | trich yeu ho so | ve viec'),
  note: column('note | ghi chu | ky nhan ghi chu | notes | remark | signature remarks'),
};

const citizens: ImportColumns = {
  ...person,
  sex: column('sex | gioi tinh | gender | phai'),
  email: column('email | thu dien tu | e mail'),
  kind: column('kind | loai | doi tuong | loai doi tuong'),
};

const procedures: ImportColumns = {
  code: column(
    'code | ma so | ma thu tuc | ma tthc | ma thu tuc hanh chinh | ma | ma_thu_tuc | ' +
      'codeNotation',
    true,
  ),
  name: column('name | ten | ten thu tuc | ten tthc | ten thu tuc hanh chinh | ten_thu_tuc', true),
  issuer: column('issuer | co quan ban hanh | co quan cong bo'),
  agency: column(
    'agency | co quan thuc hien | co quan co tham quyen | don vi thuc hien | executingAgencies | ' +
      'departmentsExecuting | departments',
  ),
  level: column('level | cap thuc hien | cap'),
  field: column('field | linh vuc | categoriesDetails | categories'),
  decision: column('decision | so quyet dinh | quyet dinh cong bo | decisionNo'),
  methods: column('methods | cach thuc thuc hien | thoi han giai quyet'),
  papers: column('papers | thanh phan ho so'),
  legal: column('legal basis | can cu phap ly'),
  results: column('results | ket qua xu ly | ket qua thuc hien | ket qua'),
  edition: column('edition'),
  // The lists of the portal's own interface.
  ways: column('executionMethods'),
  cases: column('executionCases'),
  legal_list: column('legalBasisesDetails'),
  result_list: column('resultsDetails'),
  is_ministry: column('isMinistry'),
  is_province: column('isProvince'),
  is_ward: column('isWard'),
  is_other: column('isOtherAgency'),
};

const all: Readonly<Record<ImportKind, ImportColumns>> = {
  ...{ dossiers, citizens, procedures, certifications },
};

export function columnNames(kind: ImportKind): string[] {
  return Object.keys(all[kind]);
}

const dates: Readonly<Record<ImportKind, readonly string[]>> = {
  dossiers: ['received_at', 'due_date', 'resolved_at', 'returned_at', 'dob'],
  citizens: ['dob'],
  procedures: [],
  certifications: ['day'],
};

/** The columns in which days stand. */
export function dateColumns(kind: ImportKind): readonly string[] {
  return dates[kind];
}

/** How one header row is read. */
export interface HeaderReading {
  /** For each cell its column, or `null`. */
  columns: (string | null)[];
  /** Headers that name nothing we know. */
  unmapped: string[];
  /** Needed columns that are not there. */
  missing: string[];
  found: number;
}

/** Reads a row as a header; `map` says what a file's own headers mean, folded. */
export function readHeader(
  kind: ImportKind,
  cells: readonly string[],
  map: ReadonlyMap<string, string | null>,
): HeaderReading {
  const byHeader = headersOf(kind);
  const best = new Map<string, { at: number; rank: number }>();
  cells.forEach((cell, at) => {
    const found = named(cell, byHeader, map);
    const before = found && best.get(found.column);
    if (found && (!before || found.rank < before.rank)) best.set(found.column, { at, ...found });
  });
  const name = best.get('name');
  // Beside a header of whole names the same letters are a household's.
  const isPart = name?.rank === SAID || PARTS_OF_NAME.has(folded(cells[name?.at ?? 0] ?? ''));
  if (!isPart && best.get('family')?.rank !== SAID) best.delete('family');
  const columns: (string | null)[] = cells.map(() => null);
  for (const [column, { at }] of best) columns[at] = column;
  // One header over two columns stands in the first of them.
  const beside = (name?.at ?? cells.length) + 1;
  const isOver = kind !== 'procedures' && !best.has('family') && !best.has('given');
  if (isOver && beside < cells.length && folded(cells[beside]!) === '') columns[beside] = 'given';
  return {
    columns,
    unmapped: cells.filter((cell, at) => columns[at] === null && folded(cell) !== ''),
    missing: Object.entries(all[kind])
      .filter(([name, { needed }]) => needed && !best.has(name))
      .map(([name]) => name),
    found: best.size,
  };
}

/** Of one word under a heading the heading says what it is a day or a number of. */
const GENERAL = new Set(['ngay', 'ngay thang', 'ngay thang nam', 'ngay gio', 'so', 'ma', 'ten']);

/**
 * Two rows that are one header: what is merged above reaches over those beside it that are blank.
 * Each column has the words by which it is known.
 */
export function joinedHeader(
  above: readonly string[],
  below: readonly string[],
  isKnown: (header: string) => boolean,
): string[] {
  let over = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => {
    const [upper, lower] = [(above[at] ?? '').trim(), (below[at] ?? '').trim()];
    if (upper !== '') over = upper;
    // Blank below, a heading stands for its own column, and for nothing beside it.
    if (lower === '') return upper;
    if (over === '' || folded(over) === folded(lower)) return lower;
    const joined = [`${lower} ${over}`, `${over} ${lower}`];
    const general = GENERAL.has(folded(lower)) ? joined[0]! : lower;
    return joined.find(isKnown) ?? general;
  });
}

/** Headers of what stands last in a name. */
const PARTS_OF_NAME = new Set(['ten', 'ten ho va ten', 'given name', 'first name', 'name']);

/** Before every word of a list: what the office itself said comes first. */
const SAID = -1;

function named(
  cell: string,
  byHeader: ReadonlyMap<string, { column: string; rank: number }>,
  map: ReadonlyMap<string, string | null>,
): { column: string; rank: number } | null {
  const header = folded(cell);
  if (header === '') return null;
  const said = map.get(header);
  if (said !== undefined) return said === null ? null : { column: said, rank: SAID };
  // What stands in brackets behind a header explains it: `Ngày sinh (dd/mm/yyyy)`.
  const bare = folded(cell.replace(/[([{].*$/su, ''));
  return byHeader.get(header) ?? byHeader.get(bare) ?? null;
}

const readers = new Map<ImportKind, Map<string, { column: string; rank: number }>>();

function headersOf(kind: ImportKind): Map<string, { column: string; rank: number }> {
  const known = readers.get(kind);
  if (known) return known;
  const made = new Map(
    Object.entries(all[kind]).flatMap(([column, { headers }]) =>
      headers.map((header, rank) => [folded(header), { column, rank }] as const),
    ),
  );
  readers.set(kind, made);
  return made;
}
