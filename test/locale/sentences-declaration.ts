/** The sentences of declarations. */
import type { WholeTexts } from '../../src/locale/texts.ts';

export function declarationSentences({ screen }: WholeTexts): Record<string, string[]> {
  const { declaration } = screen;
  const code = 'TK-7K2QM-9X4RA';
  return {
    'screen/declaration/formOf': [declaration.formOf('ct01', '06/06/2024')],
    'screen/declaration/held': [
      declaration.held('06/06/2024', null),
      declaration.held('06/06/2024', '28/02/2027'),
    ],
    'screen/declaration/differs': [declaration.differs('x', 'a', 'b')],
    'screen/declaration/ownNumber': [declaration.ownNumber('x', '10')],
    'screen/declaration/differsCharged': [declaration.differsCharged('x', '2', '3')],
    'screen/declaration/declaredOtherwise': [declaration.declaredOtherwise(code, 'x', '2', '3')],
    'screen/declaration/askDrop': [declaration.askDrop('x (2)')],
    'screen/declaration/standing': [declaration.standing(code, '12/03/2026')],
    'screen/declaration/explainText': [declaration.explainText('x')],
    'screen/declaration/filled': [declaration.filled(code)],
    'screen/declaration/byHand': [declaration.byHand(['x', 'y'])],
    'screen/declaration/exported': [
      declaration.exported(code, null),
      declaration.exported(code, 'a.json'),
    ],
    'screen/declaration/declaredOn': [declaration.declaredOn('12/03/2026')],
    'screen/declaration/fromBefore': [
      declaration.fromBefore('12/03/2026', 1),
      declaration.fromBefore('12/03/2026', 3),
    ],
    'screen/declaration/ceased': [
      declaration.ceased('x', 'y', ['a', 'b'], 0),
      declaration.ceased('x', 'y', ['a'], 3),
    ],
    'screen/declaration/askCeased': [declaration.askCeased('x')],
    'screen/declaration/checked': [declaration.checked('a.json', 'ct01', 31, 12)],
    'screen/declaration/askCard': [declaration.askCard('x')],
    'screen/declaration/usual': [declaration.usual('Kinh')],
    'screen/declaration/askRow': [declaration.askRow('x', 2)],
    'screen/declaration/unfilled': [declaration.unfilled('H49.22-261123-0001')],
    'screen/declaration/countedUnfilled': [declaration.countedUnfilled('H49.22-261123-0001')],
    'screen/declaration/draft': [
      declaration.draft({ title: 'x', owner: 'x', at: '08:00', by: 'y' }),
    ],
    'screen/declaration/ofDossier': [
      declaration.ofDossier([code]),
      declaration.ofDossier([code, code]),
    ],
    'screen/declaration/printIt': [declaration.printIt(code)],
    'screen/declaration/again': [declaration.again(code)],
    'screen/declaration/goingOn': [declaration.goingOn('08:00')],
  };
}
