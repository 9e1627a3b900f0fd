import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { maskIdentifiers } from '../../../../shared/evaluation/index.ts';
import {
  listTextAnswers,
  readCodingTask,
  type TextAnswer,
  taskText,
} from '../../../../shared/evaluation/words/coding/index.ts';
import type { Inputs } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { refreshAfterWords } from '../../../client/refreshSnapshots.ts';
import { sayError, useCommand } from '../../../client/useCommand.tsx';
import { countOf } from '../../../components/format.ts';
import { saveFile } from '../../../components/saveFile.ts';
import { useNameCheck } from '../../../components/useNameCheck.ts';
import { sha256Of } from '../../../workers/sha256.ts';
import type { CommentsShown } from '../CommentsPage.tsx';

/** The coding task of a question as a workbook that goes to a second person, and comes back filled. */
export const useTaskFile = ({ question, words }: CommentsShown) => {
  const askNames = useNameCheck();
  const { chapter } = useChapter();
  const [problem, setProblem] = useState<string | null>(null);
  const take = useCommand(
    (from, input: Inputs['words']['importCodings']) => from.words.importCodings(input),
    {
      refresh: refreshAfterWords,
      said: ({ answers }) => `Took in ${countOf(answers, 'answer')} that were coded`,
    },
  );
  // Read when they are needed: a long list of answers is not worth the time of every key.
  const readAnswers = () => listTextAnswers(question, null);
  const codes = words.codes.filter(({ retired }) => !retired);
  const fingerprintOf = (answers: readonly TextAnswer[]): Promise<string> =>
    sha256Of(taskText(answers, codes));

  const save = async (): Promise<void> => {
    try {
      const answers = readAnswers();
      const { names, check } = await askNames();
      const { fileNameFrom, tableFormats } = await import('../../../../shared/export/index.ts');
      const { codingTaskTables } = await import('../../../../shared/report/index.ts');
      const tables = codingTaskTables({
        question: question.question,
        answers: answers.map(({ number, text }) => ({
          number,
          text: maskIdentifiers(text, { names, places: [] }),
        })),
        codes,
        fingerprint: await fingerprintOf(answers),
      });
      const { extension, mediaType, write } = tableFormats.xlsx;
      const fileName = fileNameFrom(
        [chapter.settings.name, 'Coding task', question.item.shortName],
        extension,
      );
      const { bytes } = write(tables);
      const { leaks } = await check(bytes, fileName);
      if (leaks.length > 0) {
        setProblem(
          `The task was not saved: ${countOf(leaks.length, 'name or address', 'names or addresses')} of the roster still stand in it, such as in “${leaks[0]?.excerpt}”.`,
        );
        return;
      }
      setProblem(null);
      saveFile(fileName, bytes, mediaType, { kind: 'words and codes', about: 'everyone' });
      notifications.show({ message: `Saved ${fileName}` });
    } catch (error) {
      sayError(error);
    }
  };

  const bring = async (file: File): Promise<void> => {
    try {
      const answers = readAnswers();
      const { readTable } = await import('../../../../shared/intake/index.ts');
      const table = readTable(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!table.ok) {
        setProblem(table.message);
        return;
      }
      const taken = readCodingTask(
        table.sheets,
        answers,
        codes,
        await fingerprintOf(answers),
        new Date().toISOString(),
      );
      if (!taken.ok) {
        setProblem(taken.sentence);
        return;
      }
      setProblem(null);
      const second = words.coders[1];
      const name = taken.coderName === '' ? 'Second coder' : taken.coderName;
      await take.mutateAsync({
        ...taken.work,
        fileName: file.name,
        coder: second === undefined ? { name } : { id: second.id },
      });
    } catch (error) {
      sayError(error);
    }
  };
  return { save, bring, problem };
};
