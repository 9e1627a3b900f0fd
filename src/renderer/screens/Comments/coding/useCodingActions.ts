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
}

const messageId = 'coding';
let foreseenCount = 0;

/** The commands of coding: each is on screen at once, and the disk follows in the order in which they were given. */
export const useCodingActions = (coderId: CoderId | null): CodingActions => {
  const cache = useQueryClient();
  const settled = useRef(new Map<CodingId, CodingId>());
  const foreseen = { inLine: true, messageId, refresh: refreshAfterForeseenWords } as const;
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
    const takeOff = (answer: TextAnswer, coding: Coding, codeName: string): void =>
      runs.current.remove({ codingId: coding.id, said: `Took “${codeName}” off ${answer.number}` });
    return {
      toggle: ({ submissionId, itemId, ...answer }, code, passage) => {
        if (coderId === null) return;
        const place = { startsAt: passage?.startsAt ?? null, endsAt: passage?.endsAt ?? null };
        const known = cache.getQueryData<WordsSnapshot>(wordsKey)?.codings ?? [];
        const same = findSameCoding(known, { submissionId, itemId, coderId, codeId: code.id, ...place });
        if (same !== undefined) return takeOff({ submissionId, itemId, ...answer }, same, code.name);
        runs.current.apply({
          submissionId,
          itemId,
          coderId,
          codeId: code.id,
          passage,
          foreseen: `foreseen ${++foreseenCount}` as CodingId,
          said: `Coded ${answer.number} with “${code.name}”`,
        });
      },
      remove: takeOff,
      setNothing: ({ submissionId, itemId, number }, isNothing) => {
        if (coderId === null) return;
        runs.current.nothing({
          submissionId,
          itemId,
          coderId,
          nothing: isNothing,
          said: isNothing ? `Marked ${number} as nothing to code` : `Opened ${number} for coding again`,
        });
      },
    };
  }, [cache, coderId]);
};
