/** The sentences of setting up and of whoever signs in. */
import { parseInstant } from '../../src/domain/value/instant.ts';
import type { WholeTexts } from '../../src/locale/texts.ts';

const at = parseInstant('2026-11-23T09:14:00+07:00')!;

export function staffSentences({ screen }: WholeTexts): Record<string, string[]> {
  const { setup, staff, access } = screen;
  return {
    'screen/setup/moreOffices': [setup.moreOffices(1), setup.moreOffices(20)],
    'screen/setup/askTrial': [setup.askTrial('HP')],
    'screen/setup/made': [setup.made('UBND', 1)],
    'screen/access/burst': [access.burst('mai', '52', '09:14')],
    'screen/access/people': [access.people(1), access.people(20)],
    'screen/staff/added': [staff.added('Mai', 'mai', 'x')],
    'screen/staff/noPinYet': [staff.noPinYet('mai')],
    'screen/staff/disabledNow': [staff.disabledNow('Mai', 'mai')],
    'screen/staff/enabledNow': [staff.enabledNow('Mai', 'mai')],
    'screen/staff/atCounter': [staff.atCounter(1, 'UBND')],
    'screen/staff/moreNames': [staff.moreNames(1), staff.moreNames(20)],
    'screen/staff/pinOf': [staff.pinOf('Mai', 'mai')],
    'screen/staff/newPinOf': [staff.newPinOf('Mai')],
    'screen/staff/pinMustBe': [staff.pinMustBe('x', true), staff.pinMustBe('x', false)],
    'screen/staff/explainNewPin': staff.explainNewPin('x'),
    'screen/staff/paperUsed': [staff.paperUsed('lan', at)],
    'screen/staff/forgotten': [...staff.forgotten([]), ...staff.forgotten(['Mai (x)', 'Lan (y)'])],
    'screen/staff/askRecovery': [staff.askRecovery(1)],
    'screen/staff/recovered': [staff.recovered('Lan', 1)],
    'screen/staff/recoveryMade': [staff.recoveryMade(1)],
    'screen/staff/recoveryKept': [staff.recoveryKept('giay.pdf')],
    'screen/staff/paper/number': [staff.paper.number(1)],
    'screen/staff/lockedState': [staff.lockedState(null), staff.lockedState('hai')],
    'screen/staff/unlocked': [
      staff.unlocked('Mai', 'mai', null),
      staff.unlocked('Mai', 'mai', 'hai'),
    ],
    'screen/staff/unlockAsked': [staff.unlockAsked('Mai', 'mai')],
    'screen/staff/notLocked': [staff.notLocked('Mai', 'mai')],
    'screen/staff/roleNow': [staff.roleNow('Mai', 'mai', 'x')],
    'screen/staff/choosesPin': [staff.choosesPin('mai')],
    'screen/staff/signedIn': [staff.signedIn('Mai', at)],
    'screen/staff/signedOutAll': [staff.signedOutAll('mai', '2')],
    'screen/staff/pinSet': [staff.pinSet('mai')],
  };
}
