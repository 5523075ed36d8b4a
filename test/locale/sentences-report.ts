/** The reports' texts that are functions, said with samples. */
import { parsePlainDate } from '../../src/domain/value/plain-date.ts';
import type { Texts } from '../../src/locale/texts.ts';

const date = parsePlainDate('2026-11-24')!;
const told = {
  received: 8082,
  online: 8059,
  onlineShare: 0.9972,
  digitised: 8059,
  digitisedShare: 0.9972,
  resolved: 8486,
  resultDigitised: 5864,
  resultDigitisedShare: 0.691,
  onTimeShare: 1,
};
const nothing = { ...told, onlineShare: null, resultDigitisedShare: null, onTimeShare: null };

export function reportSentences({ screen: { report } }: Texts): Record<string, string[]> {
  const { paper, story, made, form06a, quality, late, post } = report;
  return {
    'screen/report/paper/percent': [paper.percent(0.9972), paper.percent(0.75)],
    'screen/report/paper/minutes': [paper.minutes(90)],
    'screen/report/saved': [report.saved('a.xlsx', null, 1), report.saved('a.pdf', 2, 1200)],
    'screen/report/percent': [report.percent(0.5)],
    'screen/report/register/cancelled': [report.register.cancelled('x')],
    'screen/report/register/standsAgain': [report.register.standsAgain('23/11/2026', 'x')],
    'screen/report/register/replaced': [report.register.replaced('x')],
    'screen/report/register/inPlaceOf': [report.register.inPlaceOf('x')],
    'screen/report/story/level': [story.level('x', told), story.level('x', nothing)],
    'screen/report/story/field': [story.field('x', 1, 0.75), story.field('x', 3135, 0.75)],
    'screen/report/story/post': [story.post(160, 160)],
    'screen/report/story/help': [story.help(312, 1)],
    'screen/report/story/open': [story.open(1, 0), story.open(404, 12)],
    'screen/report/made/range': [made.range(date, date)],
    'screen/report/made/entries': [made.entries(93, 'quay-1 93 ca9e0e9d09a0')],
    'screen/report/made/since': [made.since(date)],
    'screen/report/form06a/sumOf': [form06a.sumOf(4, 'A + B')],
    'screen/report/quality/own': [quality.own('766')],
    'screen/report/form06a/passed': [
      form06a.passed('3=4+5+6'),
      form06a.passed('6=11(t-1)'),
      form06a.passed('rows=total'),
    ],
    'screen/report/form06a/failed': [form06a.failed('3=7+11', ['x', ''])],
    'screen/report/late/counts': [late.counts(1, 2)],
    'screen/report/late/radar': [late.radar(1, 2)],
    'screen/report/cash/story': [
      report.cash.story({
        paid: 2,
        cashlessShare: 0.5,
        ...{ collected: 24000, refunded: 8000, net: 16000, importedPaid: 8000 },
        cashlessAmountShare: 0.5,
      }),
      report.cash.story({
        ...{ paid: 0, cashlessShare: null, cashlessAmountShare: null },
        ...{ collected: 0, refunded: 0, net: 0, importedPaid: 0 },
      }),
    ],
    'screen/report/post/ways': [post.ways(1, 2)],
    'screen/report/more': [report.more(200)],
    'screen/report/explained': [report.explained('x', '1')],
  };
}
