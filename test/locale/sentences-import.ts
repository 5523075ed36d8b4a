/** What is asked of a file that is imported. */
import type { WholeTexts } from '../../src/locale/texts.ts';

export function askedOf({
  because,
  daysToo,
  either,
  seenIn,
  dayOfMonth,
  readBy,
  dates,
  ...said
}: WholeTexts['screen']['importing']['asked']): Record<string, string[]> {
  const seen = seenIn('03/15/2026', '12');
  const days = [dayOfMonth(5, 3), dayOfMonth(4, 7)];
  return {
    'screen/importing/asked/because/shown': [because.shown('Received', seen)],
    'screen/importing/asked/because/said_otherwise': [because.said_otherwise('dob', seen)],
    'screen/importing/asked/because/beside': [because.beside('dob', '')],
    'screen/importing/asked/daysToo': [daysToo(seen)],
    'screen/importing/asked/either': [either([seen, seenIn('05/03/2026', '2')])],
    'screen/importing/asked/seenIn': [seen],
    'screen/importing/asked/dayOfMonth': days,
    'screen/importing/asked/readBy': [readBy('1', days, '03/15/2026'), readBy('1', [], null)],
    'screen/importing/asked/dates': [dates('Received')],
    'screen/importing/asked/title': [said.title('Received', '1.1'), said.title('Received', '')],
    'screen/importing/asked/unread': [said.unread('a.csv')],
    'screen/importing/asked/column': [said.column(said.columnWords['name']!)],
    'screen/importing/asked/zeros': [said.zeros('id', 2)],
    'screen/importing/asked/changing': [said.changing('1', '2')],
    'screen/importing/asked/inRow': [said.inRow(2, '1')],
    'screen/importing/asked/restore': [said.restore('id')],
    'screen/importing/asked/otherwise': [said.otherwise(2)],
    'screen/importing/asked/far': [said.far(2)],
    'screen/importing/asked/poorer': [said.poorer(2)],
    'screen/importing/asked/goneOnes': [said.goneOnes(said.gone.terms, ['1', '2'])],
  };
}
