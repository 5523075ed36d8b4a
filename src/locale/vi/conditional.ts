/** Words for papers that are wanted under a condition only. */
import type { ProblemsOf } from '../shape.ts';

export const conditionalProblems = (): Pick<
  ProblemsOf<'dossier'>,
  'dossier.paper_always_needed'
> => ({
  'dossier.paper_always_needed': ({ name }) => ({
    what: `"${name}" ai cũng phải nộp, không ghi là không cần được.`,
    why: 'Chỉ giấy tờ cần trong một số trường hợp mới ghi là không cần.',
    next: ['--missing-reason "<lý do>" nếu giấy này được nộp sau'],
    desk: ['gõ số của giấy để bỏ dấu [x]: giấy ấy là còn thiếu'],
  }),
});

export const conditionalScreen = {
  conditional: () => ({
    ifNeeded: 'nếu có',
    undecided: 'Chưa rõ có cần',
    notNeeded: 'Không cần',
    notNeededHere: 'không cần',
    neededHere: 'cần, chưa có',
    keysOfPapers: '[?] chưa rõ có cần: - không cần giấy nào; c3 cần giấy 3, chưa có; -3 không cần',
    askAnew: 'Gõ -3 khi giấy số 3 không cần, c3 khi cần; - khi không cần mọi giấy còn [?]:',
    explain: [
      '[?] là giấy chỉ cần trong trường hợp ghi bên cạnh, chưa ai nói có cần không.',
      'Gõ số khi nộp luôn; c3 khi cần giấy số 3 mà chưa có; -3 khi không cần; - khi không cần mọi giấy còn [?].',
    ],
    always: (name: string) => `"${name}" ai cũng phải nộp: gõ số của giấy nếu chưa có.`,
    nowUndecided: (papers: readonly string[]) => `Chưa nói có cần hay không: ${papers.join('; ')}`,
    keys: '- không cần giấy ấy',
  }),
};
