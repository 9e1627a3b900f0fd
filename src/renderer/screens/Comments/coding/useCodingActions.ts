import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import {
  findSameCoding,
  foreseeApplied,
  foreseeNothing,
  foreseeRemoved,
  settleCoding,
  type TextAnswer,
} from '../../../../shared/evaluation/words/coding/index.ts';
import type {
  AnswerRef,
  Code,
  CodeId,
  CoderId,
  Coding,
  CodingId,
  Passage,
} from '../../../../shared/model/index.ts';
import type { WordsSnapshot } from '../../../../shared/rpc/index.ts';
import { refreshAfterForeseenWords, wordsKey } from '../../../client/refreshSnapshots.ts';
import { useCommand } from '../../../client/useCommand.tsx';

interface Application extends AnswerRef {
  readonly coderId: CoderId;
  readonly codeId: CodeId;
  readonly passage: Passage | null;
  /** Stands for the id that the disk will give. */
  readonly foreseen: CodingId;
  /** What is said when it is done. */
  readonly said: string;
}

interface Removal {
  readonly codingId: CodingId;
  readonly said: string;
}

interface Nothing extends AnswerRef {
  readonly coderId: CoderId;
  readonly nothing: boolean;
  readonly said: string;
}

export interface CodingActions {
  /** Applies a code, or takes it off where it stands in that very place. */
  readonly toggle: (answer: TextAnswer, code: Pick<Code, 'id' | 'name'>, passage: Passage | null) => void;
  readonly remove: (answer: TextAnswer, coding: Coding, codeName: string) => void;
  readonly setNothing: (answer: TextAnswer, nothing: boolean) => void;
  /** Marks an answer as nothing to code, or opens it again. */
  readonly toggleNothing: (answer: TextAnswer) => void;
  /** Takes off what was coded last in an answer. */
  readonly removeLast: (answer: TextAnswer) => void;
}

let foreseenCount = 0;

/** The commands of coding: each is on screen at once, and the disk follows in the order in which they were given. */
export const useCodingActions = (coderId: CoderId | null): CodingActions => {
  const cache = useQueryClient();
  const settled = useRef(new Map<CodingId, CodingId>());
  const foreseen = { inLine: true, refresh: refreshAfterForeseenWords } as const;
  const change = (patch: (words: WordsSnapshot) => WordsSnapshot): void => {
    // A reading under way would bring back what was before.
    void cache.cancelQueries({ queryKey: wordsKey });
    cache.setQueryData<WordsSnapshot>(wordsKey, (words) => (words === undefined ? words : patch(words)));
  };

  const apply = useCommand(
    (client, { foreseen: _, said: __, ...input }: Application) => client.words.applyCode(input),
    {
      ...foreseen,
      foresee: (_, { foreseen: id, said: __, passage, ...input }) =>
        change((words) =>
          foreseeApplied(words, {
            ...input,
            id,
            startsAt: passage?.startsAt ?? null,
            endsAt: passage?.endsAt ?? null,
            codedAt: new Date().toISOString(),
          }),
        ),
      onDone: ({ codingId }, { foreseen: id }) => {
        settled.current.set(id, codingId);
        change((words) => settleCoding(words, id, codingId));
      },
      said: (_, { said }) => said,
    },
  );
  const remove = useCommand(
    (client, { codingId }: Removal) =>
      client.words.removeCoding({ codingId: settled.current.get(codingId) ?? codingId }),
    {
      ...foreseen,
      foresee: (_, { codingId }) => change((words) => foreseeRemoved(words, codingId)),
      said: (_, { said }) => said,
    },
  );
  const nothing = useCommand((client, { said: _, ...input }: Nothing) => client.words.markNothing(input), {
    ...foreseen,
    foresee: (_, { said: __, nothing: isNothing, ...answer }) =>
      change((words) => foreseeNothing(words, answer, isNothing)),
    said: (_, { said }) => said,
  });

  const runs = useRef({ apply: apply.mutate, remove: remove.mutate, nothing: nothing.mutate });
  runs.current = { apply: apply.mutate, remove: remove.mutate, nothing: nothing.mutate };
  return useMemo((): CodingActions => {
    // Keys may come faster than paintings: what is known is asked of the snapshot, not of what was painted last.
    const known = (): Pick<WordsSnapshot, 'codings' | 'reads' | 'codes'> =>
      cache.getQueryData<WordsSnapshot>(wordsKey) ?? { codings: [], reads: [], codes: [] };
    const isOwn = (row: AnswerRef & { coderId: CoderId }, answer: AnswerRef): boolean =>
      row.coderId === coderId && row.submissionId === answer.submissionId && row.itemId === answer.itemId;
    const remove = (answer: TextAnswer, coding: Coding, codeName: string): void =>
      runs.current.remove({ codingId: coding.id, said: `Took “${codeName}” off ${answer.number}` });
    const setNothing = ({ submissionId, itemId, number }: TextAnswer, nothing: boolean): void => {
      if (coderId === null) return;
      const said = nothing ? `Marked ${number} as nothing to code` : `Opened ${number} for coding again`;
      runs.current.nothing({ submissionId, itemId, coderId, nothing, said });
    };
    return {
      toggle: (answer, code, passage) => {
        if (coderId === null) return;
        const { submissionId, itemId, number } = answer;
        const place = { startsAt: passage?.startsAt ?? null, endsAt: passage?.endsAt ?? null };
        const wanted = { submissionId, itemId, coderId, codeId: code.id };
        const same = findSameCoding(known().codings, { ...wanted, ...place });
        if (same !== undefined) return remove(answer, same, code.name);
        const foreseen = `foreseen ${++foreseenCount}` as CodingId;
        runs.current.apply({ ...wanted, passage, foreseen, said: `Coded ${number} with “${code.name}”` });
      },
      remove,
      setNothing,
      toggleNothing: (answer) =>
        setNothing(answer, !known().reads.some((read) => isOwn(read, answer) && read.nothingToCode)),
      removeLast: (answer) => {
        const { codings, codes } = known();
        const last = codings.findLast((coding) => isOwn(coding, answer));
        if (last !== undefined) remove(answer, last, codes.find(({ id }) => id === last.codeId)?.name ?? '');
      },
    };
  }, [cache, coderId]);
};
