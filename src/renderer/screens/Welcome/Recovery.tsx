import { Button, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ChapterFile } from '../../../shared/rpc/index.ts';
import { BackupBrowser } from '../../components/backups/BackupBrowser.tsx';
import classes from './welcome.module.css';

/** For a chapter that can't be opened: what happened, what is safe, and its backups, one of which takes its place. */
export const Recovery = ({ file, onClose }: { file: ChapterFile; onClose: () => void }) => (
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
          Bring back {file.name}
        </Title>
        <Text c="var(--mg-ink-2)">
          {file.problem} Nothing of it was changed. Choose a backup below: it takes the place of{' '}
          {file.fileName}, and what is there now is kept beside it under another name.
        </Text>
      </header>
      <BackupBrowser fileName={file.fileName} canRestore />
    </div>
  </main>
);
