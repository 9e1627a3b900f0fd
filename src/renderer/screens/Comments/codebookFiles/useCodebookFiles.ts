import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { useClient } from '../../../client/ClientProvider.tsx';
import { sayError } from '../../../client/useCommand.tsx';
import { countOf } from '../../../components/format.ts';
import { saveFile } from '../../../components/saveFile.ts';
import { useNameCheck } from '../../../components/useNameCheck.ts';
import { useSaveNameless } from '../../../components/useSaveNameless.ts';
import type { CommentsShown } from '../CommentsPage.tsx';
import { gatherProject } from './gatherProject.ts';

export type CodebookFormat = 'xlsx' | 'csv' | 'qdc';

/** What keeps a project from leaving: where a name still stands in it. */
export interface Blocked {
  readonly where: readonly string[];
  readonly count: number;
}

const mostShown = 6;

/** Saves the codebook or the whole project; a project is searched for names before it leaves. */
export const useCodebookFiles = (shown: CommentsShown) => {
  const client = useClient();
  const saveNameless = useSaveNameless();
  const askNames = useNameCheck();
  const { chapter, words: roles } = useChapter();
  const [busy, setBusy] = useState(false);
  const [blocked, setBlocked] = useState<Blocked | null>(null);
  const { codes, themes, themeCodes } = shown.words;
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setBlocked(null);
    await work().catch(sayError);
    setBusy(false);
  };
  const say = (fileName: string, notes: readonly string[]): void => {
    notifications.show({ message: [`Saved ${fileName}`, ...notes].join('. ') });
  };

  const saveCodebook = (format: CodebookFormat): Promise<void> =>
    run(async () => {
      const { fileNameFrom, refiCodebookType, tableFormats, writeRefiCodebook } = await import(
        '../../../../shared/export/index.ts'
      );
      const { codebookTable } = await import('../../../../shared/report/index.ts');
      const fileName = fileNameFrom([chapter.settings.name, 'Codebook'], format);
      const file =
        format === 'qdc'
          ? writeRefiCodebook({ codes, themes, themeCodes }, 'MentorGrove')
          : tableFormats[format].write([codebookTable(codes, themes, themeCodes)]);
      const type = format === 'qdc' ? refiCodebookType : tableFormats[format].mediaType;
      const leaving = { kind: 'words and codes', about: 'nobody' } as const;
      if (await saveNameless(fileName, file.bytes, type, leaving)) say(fileName, file.notes);
    });

  const saveProject = (): Promise<void> =>
    run(async () => {
      const { names, check } = await askNames();
      const { fileNameFrom, writeRefiProject } = await import('../../../../shared/export/index.ts');
      const project = gatherProject(shown, {
        chapter: chapter.settings.name,
        version: (await client.host.info()).appVersion,
        writtenAt: `${new Date().toISOString().slice(0, 19)}Z`,
        known: { names, places: [] },
        roles,
      });
      const file = writeRefiProject(project);
      const fileName = fileNameFrom([chapter.settings.name, 'Coding project'], 'qdpx');
      const coders = shown.words.coders.map(({ name }) => name);
      const { leaks } = await check(file.bytes, fileName, coders);
      if (leaks.length > 0) {
        setBlocked({
          count: leaks.length,
          where: leaks.slice(0, mostShown).map(({ kind, excerpt }) => `${kind}: ${excerpt}`),
        });
        return;
      }
      saveFile(fileName, file.bytes, 'application/zip', { kind: 'words and codes', about: 'everyone' });
      const dotted = project.sources.filter(({ text }) => text.includes('•')).length;
      const masked = `Names and numbers are dotted out in ${countOf(dotted, 'answer')}`;
      say(fileName, dotted === 0 ? file.notes : [masked, ...file.notes]);
    });

  return { busy, blocked, saveCodebook, saveProject };
};
