/** The sentences of digitised papers. */
import { fileKinds } from '../../src/domain/document/kind.ts';
import { leftWhys } from '../../src/domain/document/pile-paper.ts';
import { documentVerdicts, signatureKinds } from '../../src/domain/document/signature.ts';
import { certificationSentences } from './sentences-certification.ts';
import { declarationSentences } from './sentences-declaration.ts';
import type { WholeTexts } from '../../src/locale/texts.ts';

export function documentSentences(texts: WholeTexts): Record<string, string[]> {
  const { document, signature } = texts.screen;
  const { scans, sort } = document;
  const code = 'H49.22-261123-0001';
  const ref = 'H49.22-261123-0001/2';
  const { mistake, erased, retention } = document.goneWhy;
  return {
    ...certificationSentences(texts),
    ...declarationSentences(texts),
    'screen/document/size': fileKinds.flatMap((kind) => [
      document.size(kind, '1', '7'),
      document.size(kind, '12', '1.200'),
    ]),
    'screen/document/goneWhy/mistake': [mistake('09:14 23/11/2026')],
    'screen/document/goneWhy/erased': [erased('09:14 23/11/2026')],
    'screen/document/goneWhy/retention': [retention('09:14 23/11/2026')],
    'screen/signature/timeBy/timestamp': [signature.timeBy.timestamp('09:14 23/11/2026')],
    'screen/signature/timeBy/claimed': [signature.timeBy.claimed('09:14 23/11/2026')],
    'screen/signature/timeBy/none': [signature.timeBy.none('')],
    'screen/signature/numbered': signatureKinds.map((kind) => signature.numbered(kind, '2')),
    'screen/signature/checkedAt': documentVerdicts.map((verdict) =>
      signature.checkedAt(verdict, '09:14 23/11/2026'),
    ),
    'screen/document/reuse/validity/valid': [document.reuse.validity.valid('01/10/2031')],
    'screen/document/reuse/validity/ended': [document.reuse.validity.ended('01/10/2020')],
    'screen/document/reuse/validity/no_end': [document.reuse.validity.no_end('')],
    'screen/document/reuse/ofCitizen': [document.reuse.ofCitizen('3')],
    'screen/document/reuse/numbered': [document.reuse.numbered('12/2026')],
    'screen/document/reuse/sourceGone': [document.reuse.sourceGone('09:14 23/11/2026', 'x')],
    'screen/document/reuse/offered': [document.reuse.offered(ref, 'x')],
    'screen/document/reuse/done': [document.reuse.done(ref, 'x')],
    'screen/document/kept': [document.kept(ref, 'x', 'PDF')],
    'screen/document/numberedPaper': [document.numberedPaper('x', '2')],
    'screen/document/signedCopy': [document.signedCopy('x')],
    'screen/document/whichPaper': [document.whichPaper(0), document.whichPaper(2)],
    'screen/document/explainPaper': [
      document.explainPaper(true),
      document.explainPaper(false),
    ].flat(),
    'screen/document/already': [document.already(ref, 'x')],
    'screen/document/severalPapers': [document.severalPapers('2')],
    'screen/document/afterReturn': [document.afterReturn('H49.22-261123-0001')],
    'screen/document/none': [document.none('H49.22-261123-0001')],
    'screen/document/exported': [document.exported(ref, null), document.exported(ref, 'a.pdf')],
    'screen/document/removed': [document.removed(ref)],
    'screen/document/removedSigned': [document.removedSigned(ref)],
    'screen/document/fileMissing': [document.fileMissing('3f9ab01c')],
    'screen/document/fileAltered': [document.fileAltered('3f9ab01c')],
    'screen/document/filesWhole': [document.filesWhole('0'), document.filesWhole('1.200')],
    'screen/document/resultGoes': [document.resultGoes(ref, '3f9ab01c55d07e21')],
    'screen/document/noResultFile': [document.noResultFile('H49.22-261123-0001')],
    'screen/document/untilSeen': [document.untilSeen(ref)],
    'screen/document/opened': [document.opened(ref)],
    'screen/document/destroyed': [document.destroyed(ref)],
    'screen/document/fileLeft': [document.fileLeft('3f9ab01c')],
    'screen/document/filesStrange': [document.filesStrange('2', '/kho/motcua.db.files/la.pdf')],
    'screen/document/filesErased': [document.filesErased('1'), document.filesErased('1.200')],
    'screen/document/beforeRefilled': [document.beforeRefilled('PDF', 'TK-7K2QM-9X4RA')],
    'screen/document/removedUsed': [document.removedUsed(ref)],
    'screen/document/filesCameBack': [document.filesCameBack('1'), document.filesCameBack('1.200')],
    'screen/document/tidy': [document.tidy('kho.db.files')],
    'screen/document/here': [document.here('0'), document.here('3')],
    'screen/document/until': [document.until('01/10/2031')],
    'screen/document/exportHere': [document.exportHere('pdf')],
    'screen/document/sealed': [document.sealed('2')],
    'screen/document/sign/signed': [document.sign.signed(ref, 'x', 'Cán bộ ký', '2')],
    'screen/document/sign/mark/office': [document.sign.mark.office('x')],
    'screen/document/sign/mark/signer': [document.sign.mark.signer('x')],
    'screen/document/sign/mark/at': [document.sign.mark.at('23/11/2026 09:14:00 +07:00')],
    'screen/document/sign/madeFrom': [document.sign.madeFrom('x', '2')],
    'screen/document/sort/told': [
      sort.told('1', '1', '1', '0'),
      sort.told('100', '1.200', '2', '3'),
    ],
    'screen/document/sort/states/planned': [sort.states.planned()],
    'screen/document/sort/states/kept': [sort.states.kept(ref)],
    'screen/document/sort/states/already': [sort.states.already(ref)],
    'screen/document/sort/place': [sort.place('quet.pdf', '3–7')],
    'screen/document/sort/stays': [sort.stays('quet.pdf', 'x')],
    ...Object.fromEntries(
      leftWhys.map((why) => [`screen/document/sort/whys/${why}`, [sort.whys[why](code)]]),
    ),
    'screen/document/sort/nothingBehind': [sort.nothingBehind('quet.pdf', code)],
    'screen/document/sort/leftIn': [sort.leftIn('con-lai.pdf')],
    'screen/document/sort/sure': [sort.sure(1, 1), sort.sure(3, 2)],
    'screen/document/sort/sheet/caption': [sort.sheet.caption(code)],
    'screen/document/sort/sheet/only': [sort.sheet.only('x')],
    'screen/document/sort/sheet/component': [sort.sheet.component('2', 'x')],
    'screen/document/scans/newest': [scans.newest('/quet')],
    'screen/document/scans/older': [scans.older('2')],
    'screen/document/scans/none': [scans.none('/quet')],
    'screen/document/scans/cannotRead': [scans.cannotRead('/quet', 'ENOENT')],
    'screen/document/scans/silent': [scans.silent('/quet', '4')],
    'screen/document/scans/tooMany': [scans.tooMany('/quet', '5.000')],
    'screen/document/scans/keptAs': [scans.keptAs(ref)],
    'screen/document/scans/notWhole': [
      scans.notWhole('a.pdf', 'changed'),
      scans.notWhole('a.pdf', 'broken'),
    ],
    'screen/document/scans/size': fileKinds.map((kind) => scans.size(kind, '1.200')),
    'screen/document/scans/ago/minutes': [scans.ago.minutes('1'), scans.ago.minutes('59')],
    'screen/document/scans/ago/hours': [scans.ago.hours('1'), scans.ago.hours('23')],
    'screen/document/tidied': [document.tidied('1', 'kho.db.files')],
  };
}
