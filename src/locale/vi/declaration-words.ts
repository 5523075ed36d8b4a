/**
 * What was answered in a declaration, in the words of its paper: it is Vietnamese whatever language
 * the screen speaks.
 */
import type { FieldAnswer, IdentityPaper } from '../../domain/declaration/answer.ts';
import type { FieldType } from '../../domain/declaration/field-type.ts';
import type { Sex } from '../../domain/citizen/citizen.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { parts } from '../../domain/value/plain-date.ts';
import { dateText, moneyText } from '../format.ts';
import { numberInWords } from './amount-words.ts';

const sexes: Readonly<Record<Sex, string>> = { male: 'Nam', female: 'Nữ', other: 'Khác' };

/** An answer as it stands on the paper. */
export function answerWords(type: FieldType, answer: FieldAnswer): string {
  if (typeof answer === 'object') return identityWords(answer);
  if (typeof answer === 'boolean') return answer ? 'Có' : 'Không';
  if (typeof answer === 'number') return type === 'money' ? moneyText(answer) : `${answer}`;
  switch (type) {
    case 'sex':
      return sexes[answer as Sex];
    case 'date':
    case 'date_or_year':
      return dateText(answer as PlainDate);
    case 'instant_or_date':
      return momentWords(answer);
    case 'lines':
      return answer.replaceAll('\n', '; ');
    default:
      return answer;
  }
}

/** `Ngày hai mươi bốn tháng mười một năm hai nghìn không trăm hai mươi sáu`. */
export function dateInWords(date: PlainDate): string {
  const [year, month, day] = parts(date);
  const months = month === 4 ? 'tư' : numberInWords(month);
  return `Ngày ${numberInWords(day)} tháng ${months} năm ${numberInWords(year)}`;
}

function momentWords(said: string): string {
  const [day = '', time] = said.split('T');
  const [hours = '', minutes = ''] = time?.split(':') ?? [];
  const date = dateText(day as PlainDate);
  return time === undefined ? date : `${hours} giờ ${minutes} phút, ngày ${date}`;
}

function identityWords({ number, issuedOn, issuedBy }: IdentityPaper): string {
  const issued = issuedOn === null ? [] : [`cấp ngày ${dateText(issuedOn)}`];
  const by = issuedBy === null ? [] : [`nơi cấp ${issuedBy}`];
  return [`Số ${number}`, ...issued, ...by].join(', ');
}
