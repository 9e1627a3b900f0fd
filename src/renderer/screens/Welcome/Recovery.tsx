import { Button, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ChapterFile } from '../../../shared/rpc/index.ts';
import { BackupBrowser } from '../../components/backups/BackupBrowser.tsx';
import { waysOut } from '../../components/faults/waysOut.ts';
import classes from './welcome.module.css';

/** For a chapter that can't be opened: what happened, what is safe, and its backups, one of which takes its place. */
export const Recovery = ({ file, onClose }: { file: ChapterFile; onClose: () => void }) => {
  const canRestore = file.fault !== null && waysOut[file.fault].atOpening.includes('bring back');
  return (
    <main className={classes.page}>
      <div className={classes.column} data-wide>
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowLeft size={16} stroke={1.7} aria-hidden />}
            onClick={onClose}
          >
            All chapters
          </Button>
        </div>
        <header>
          <Title order={1} fz={24} lh="30px" fw={620}>
            {canRestore ? `Bring back ${file.name}` : `Backups of ${file.name}`}
          </Title>
          <Text c="var(--mg-ink-2)" mt={4} maw="76ch">
            {file.problem}{' '}
            {!canRestore
              ? 'The file itself is fine, so no backup takes its place. Each backup can be looked into and saved as a copy.'
              : file.fault === 'vanished'
                ? `The newest backup is chosen below: it becomes ${file.fileName} again. Nothing else is changed.`
                : `The newest backup is chosen below: it takes the place of ${file.fileName}, and what is there now is kept beside it under another name.`}
          </Text>
        </header>
        <BackupBrowser fileName={file.fileName} canRestore={canRestore} />
      </div>
    </main>
  );
};
