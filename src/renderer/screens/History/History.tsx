import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useBackUp } from '../../client/useBackUp.ts';
import { useUndo } from '../../client/useCommand.tsx';
import { BackupBrowser } from '../../components/backups/BackupBrowser.tsx';
import { Page } from '../../components/Page.tsx';
import { ViewLinks } from '../../components/ViewLinks.tsx';
import { goTo, hrefOf, useView } from '../../stores/route.ts';
import { Changes } from './Changes.tsx';

/** What was changed, when and by whom; and the backups that were made, opened and checked. */
export const History = () => {
  const { chapter } = useChapter();
  const view = useView() === 'backups' ? 'backups' : 'changes';
  const [first, setFirst] = useState<string | null>(null);
  const undo = useUndo('undo');
  const redo = useUndo('redo');
  const backUp = useBackUp();
  const showBackup = (fileName: string): void => {
    setFirst(fileName);
    goTo('history?view=backups');
  };
  return (
    <Page
      title="Backups and history"
      chips={
        <ViewLinks
          label="Views of what is kept"
          chosen={view}
          views={[
            { id: 'changes', label: 'Changes', href: hrefOf('history') },
            { id: 'backups', label: 'Backups', href: hrefOf('history?view=backups') },
          ]}
        />
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} stroke={1.7} />}
            disabled={chapter.undoLabel === null}
            onClick={() => undo.mutate()}
          >
            Undo
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowForwardUp size={16} stroke={1.7} />}
            disabled={chapter.redoLabel === null}
            onClick={() => redo.mutate()}
          >
            Do again
          </Button>
          <Button
            leftSection={<IconShieldCheck size={16} stroke={1.7} />}
            loading={backUp.isPending}
            disabled={chapter.access === 'read'}
            onClick={() => backUp.mutate(null)}
          >
            Back up now
          </Button>
        </>
      }
    >
      {view === 'backups' ? (
        <BackupBrowser
          key={`${chapter.fileName} ${first}`}
          fileName={chapter.fileName}
          canRestore={chapter.access === 'write'}
          first={first}
        />
      ) : (
        <Changes onShowBackup={showBackup} />
      )}
    </Page>
  );
};
