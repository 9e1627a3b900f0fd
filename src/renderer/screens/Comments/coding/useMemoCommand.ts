import type { TextAnswer } from '../../../../shared/evaluation/words/coding/index.ts';
import type { CoderId, Memo, MemoId } from '../../../../shared/model/index.ts';
import type { Inputs } from '../../../../shared/rpc/index.ts';
import { refreshAfterWords } from '../../../client/refreshSnapshots.ts';
import { useCommand } from '../../../client/useCommand.tsx';

/** Writes a coder's memo on an answer; one that was emptied is removed. */
export const useMemoCommand = (
  coderId: CoderId | null,
): ((answer: TextAnswer, memo: Memo | null, text: string) => void) => {
  const refresh = refreshAfterWords;
  const write = useCommand(
    (client, { number: _, ...input }: Inputs['words']['writeMemo'] & { number: number }) =>
      client.words.writeMemo(input),
    { refresh, said: (_, { number }) => `Wrote a memo on ${number}` },
  );
  const remove = useCommand(
    (client, { memoId }: { memoId: MemoId; number: number }) => client.words.removeMemo({ memoId }),
    { refresh, said: (_, { number }) => `Removed the memo on ${number}` },
  );
  return ({ submissionId, itemId, number }, memo, text) => {
    if (text !== '')
      write.mutate({ id: memo?.id ?? null, coderId, codeId: null, submissionId, itemId, text, number });
    else if (memo !== null) remove.mutate({ memoId: memo.id, number });
  };
};
