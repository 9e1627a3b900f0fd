import { startingCodebook } from '../../../../shared/evaluation/words/coding/index.ts';
import type { Code, CodeId, CoderId, ThemeId } from '../../../../shared/model/index.ts';
import type { Inputs } from '../../../../shared/rpc/index.ts';
import { refreshAfterWords } from '../../../client/refreshSnapshots.ts';
import { useCommand } from '../../../client/useCommand.tsx';
import type { CodeDraft } from './CodeForm.tsx';

type WordsInputs = Inputs['words'];

export interface CodebookCommands {
  /** @returns null where it was refused; the reason is said */
  readonly add: (draft: CodeDraft) => Promise<CodeId | null>;
  readonly change: (code: Code, draft: CodeDraft, themeId: ThemeId | null) => Promise<CodeId | null>;
  readonly move: (code: Code, beforeId: CodeId | null) => void;
  readonly retire: (code: Code, retired: boolean) => void;
  readonly merge: (kept: Code, gone: Code) => Promise<boolean>;
  readonly start: () => void;
  readonly addCoder: (name: string) => Promise<CoderId | null>;
  readonly renameCoder: (coderId: CoderId, name: string) => void;
}

/** What a refused command gives: its sentence was said already. */
const orNull = <Value>(promise: Promise<Value>): Promise<Value | null> => promise.catch(() => null);

/** The commands of the codebook and of who codes; each says what was done and offers to undo it. */
export const useCodebookCommands = (): CodebookCommands => {
  const refresh = refreshAfterWords;
  const add = useCommand((client, input: WordsInputs['addCode']) => client.words.addCode(input), {
    refresh,
    said: (_, { name }) => `Added “${name}”`,
  });
  const change = useCommand((client, input: WordsInputs['changeCode']) => client.words.changeCode(input), {
    refresh,
    said: (_, { name }) => `Changed “${name}”`,
  });
  const place = useCommand(
    (client, input: WordsInputs['setThemeOfCode']) => client.words.setThemeOfCode(input),
    { refresh },
  );
  const move = useCommand(
    (client, { codeId, parentId, beforeId }: WordsInputs['moveCode'] & { name: string }) =>
      client.words.moveCode({ codeId, parentId, beforeId }),
    { refresh, said: (_, { name }) => `Moved “${name}”` },
  );
  const retire = useCommand(
    (client, { codeId, retired }: WordsInputs['retireCode'] & { name: string }) =>
      client.words.retireCode({ codeId, retired }),
    { refresh, said: (_, { name, retired }) => `${retired ? 'Retired' : 'Brought back'} “${name}”` },
  );
  const merge = useCommand(
    (client, { kept, gone }: { kept: Code; gone: Code }) =>
      client.words.mergeCodes({ keptId: kept.id, goneId: gone.id }),
    { refresh, said: (_, { kept, gone }) => `Merged “${gone.name}” into “${kept.name}”` },
  );
  const start = useCommand(
    (client, input: WordsInputs['importCodebook']) => client.words.importCodebook(input),
    { refresh, said: ({ added }) => `Added ${added} codes to start from` },
  );
  const addCoder = useCommand((client, input: WordsInputs['addCoder']) => client.words.addCoder(input), {
    refresh,
  });
  const renameCoder = useCommand(
    (client, input: WordsInputs['renameCoder']) => client.words.renameCoder(input),
    { refresh, said: (_, { name }) => `Renamed to ${name}` },
  );
  return {
    add: async (draft) => (await orNull(add.mutateAsync(draft)))?.codeId ?? null,
    change: async (code, { themeId, ...draft }, before) => {
      const { parentId, name, definition, include, exclude, example, color } = draft;
      const done = await change
        .mutateAsync({ id: code.id, parentId, name, definition, include, exclude, example, color })
        .then(() => true)
        .catch(() => false);
      if (!done) return null;
      if (themeId !== before) place.mutate({ codeId: code.id, themeId });
      return code.id;
    },
    move: ({ id, parentId, name }, beforeId) => move.mutate({ codeId: id, parentId, beforeId, name }),
    retire: ({ id, name }, retired) => retire.mutate({ codeId: id, retired, name }),
    merge: (kept, gone) =>
      merge
        .mutateAsync({ kept, gone })
        .then(() => true)
        .catch(() => false),
    start: () => start.mutate(startingCodebook),
    addCoder: async (name) => (await orNull(addCoder.mutateAsync({ name })))?.coderId ?? null,
    renameCoder: (coderId, name) => renameCoder.mutate({ coderId, name }),
  };
};
