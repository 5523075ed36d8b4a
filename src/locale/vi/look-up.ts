/** Words for data instead of paper. */
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';

type Problems = Pick<ProblemsOf<'dossier'>, 'dossier.paper_not_asked' | 'dossier.database_unnamed'>;

export const lookUpProblems = (): Problems => ({
  'dossier.paper_not_asked': ({ name, database }) => ({
    what: `Không yêu cầu công dân nộp "${name}": ${database} đã có dữ liệu này.`,
    why:
      'Chỉ nhận bản giấy khi tra cứu không được hoặc dữ liệu sai, và phải ghi lý do ' +
      '(Nghị định 118/2025, Điều 4 khoản 2a, sửa đổi bởi Nghị định 309/2026).',
    next: [
      '--data "<tên hoặc số>" nếu đã tra cứu được, không ghi bản giấy',
      '--data-failed "<tên hoặc số>=<lý do>" nếu không tra cứu được hoặc dữ liệu sai',
    ],
    desk: ['d2: giấy tờ số 2 đã tra cứu được', 'k2 <lý do>: không tra cứu được giấy tờ số 2'],
  }),
  'dossier.database_unnamed': ({ name }) => ({
    what: `Chưa rõ "${name}" được tra cứu ở cơ sở dữ liệu nào.`,
    why: 'Danh mục thủ tục không ghi cơ sở dữ liệu cho giấy tờ này, nên phải nêu tên.',
    next: ['--data "<tên hoặc số>=<tên cơ sở dữ liệu>"'],
    desk: ['d2=<tên cơ sở dữ liệu>: giấy tờ số 2 đã tra cứu được ở đó'],
  }),
});

export const lookUpScreen = {
  lookUp: () => ({
    askAgain: 'Ở khâu này đã thông báo bổ sung một lần. Vì sao phải thông báo thêm?',
    found: 'Thay bằng dữ liệu',
    foundNow: (name: string, database: string) => `${name}: ${database}`,
    foundAt: ({ name, database, at, by }: FoundThen) =>
      `${name}: ${database} (${momentText(at)}, ${by})`,
    failed: 'Không tra cứu được',
    failedFact: (name: string, reason: string) => `${name}: ${reason}`,
    foundHere: 'dữ liệu',
    failedHere: 'không tra cứu được',
    explain: [
      '[d] là đã có trong cơ sở dữ liệu, không phải nộp.',
      'Gõ d2 khi đã tra cứu được giấy số 2; k2 và lý do khi không tra cứu được hoặc dữ liệu sai; rồi gõ 2 khi đã nhận bản giấy.',
    ],
    lateBirth: (days: number) =>
      `Trẻ sinh đã ${days} ngày, quá 60 ngày phải đăng ký khai sinh: ngày sinh có đúng không?`,
    notAsked: (name: string) =>
      `"${name}" đã có trong cơ sở dữ liệu: chỉ nhận bản giấy khi không tra cứu được (k2 và lý do).`,
  }),
};

interface FoundThen {
  name: string;
  database: string;
  at: Instant;
  by: string;
}
