/** Whether a letter can be sent to an address as it was told. */
import { foldedWords } from './text.ts';

/** The 34 provinces and cities since 1 July 2025 (Resolution 202/2025/QH15). */
const PROVINCES =
  'ha noi,cao bang,tuyen quang,dien bien,lai chau,son la,lao cai,thai nguyen,lang son,' +
  'quang ninh,bac ninh,phu tho,hai phong,hung yen,ninh binh,thanh hoa,nghe an,ha tinh,quang tri,' +
  'hue,da nang,quang ngai,gia lai,khanh hoa,dak lak,lam dong,dong nai,ho chi minh,tay ninh,' +
  'dong thap,vinh long,an giang,can tho,ca mau';

/** Those that were before, which old papers and old habits still name. */
const FORMER =
  'ha giang,yen bai,bac kan,vinh phuc,hoa binh,bac giang,hai duong,thai binh,ha nam,nam dinh,' +
  'quang binh,quang nam,kon tum,binh dinh,ninh thuan,phu yen,dac lac,daklak,dak nong,dac nong,' +
  'binh thuan,binh phuoc,ba ria vung tau,vung tau,binh duong,long an,tien giang,ben tre,tra vinh,' +
  'kien giang,hau giang,soc trang,bac lieu';

/** As people write them short. */
const SHORT = 'hcm,tphcm,tp hcm,sai gon,viet nam';

const ENDINGS = [PROVINCES, FORMER, SHORT].join(',').split(',');

/**
 * True where an address ends with its province, as a letter's must: without it a sorting office
 * cannot tell which of several communes of one name is meant.
 */
export function namesProvince(address: string): boolean {
  const words = ` ${foldedWords(address).join(' ')}`;
  return ENDINGS.some((name) => words.endsWith(` ${name}`));
}
