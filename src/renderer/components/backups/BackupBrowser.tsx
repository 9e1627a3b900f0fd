import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useBackupOverview } from '../../client/keeping.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { countOf, formatMoment } from '../format.ts';
import { LoadError } from '../LoadError.tsx';
import { BackupDetails } from './BackupDetails.tsx';
import { BackupList } from './BackupList.tsx';
import classes from './backups.module.css';

export interface BackupBrowserProps {
  /** The chapter file whose backups these are; it need not be open, nor whole, nor there. */
  readonly fileName: string;
  /** False where nothing may be restored, such as while another window holds the chapter. */
  readonly canRestore: boolean;
  /** The backup to look into first; the newest where it is left out. */
  readonly first?: string | null;
}

/** The backups of a chapter: look into one, restore it, save a copy; and take the last restore back. */
export const BackupBrowser = ({ fileName, canRestore, first = null }: BackupBrowserProps) => {
  const overview = useBackupOverview(fileName);
  const [chosen, setChosen] = useState<string | null>(first);
  const undo = useCommand((client) => client.backups.undoRestore(), {
    said: () => 'Back to what was before the restore',
    undoable: false,
  });
  if (overview.isError) return <LoadError error={overview.error} onRetry={() => void overview.refetch()} />;
  if (overview.data === undefined) return null;
  const { backups, folder, lastRestore } = overview.data;
  const shown = backups.find((backup) => backup.fileName === chosen) ?? backups[0];
  return (
    <div className={classes.browser}>
      {lastRestore !== null && (
        <section className={classes.restored} aria-label="Last restore">
          <p>
            <strong>Restored {formatMoment(lastRestore.at)}.</strong>{' '}
            {lastRestore.backupAt === null
              ? 'The state before the restore before that is in place again.'
              : `The backup of ${formatMoment(lastRestore.backupAt)} is in place.`}{' '}
            {lastRestore.keptAs === null ? (
              'Nothing was there before.'
            ) : (
              <>
                What was there before is kept beside it as <code>{lastRestore.keptAs}</code>.
              </>
            )}
          </p>
          {canRestore && lastRestore.canUndo && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} stroke={1.7} />}
              loading={undo.isPending}
              onClick={() => undo.mutate(null)}
            >
              Undo restore
            </Button>
          )}
        </section>
      )}
      {shown === undefined ? (
        <p className={classes.none}>
          There is no backup yet. One is made before every import, approval and merge, every half hour in
          which something changed, and when the chapter is closed.
        </p>
      ) : (
        <div className={classes.columns}>
          <BackupList backups={backups} chosen={shown.fileName} onChoose={setChosen} />
          <BackupDetails key={shown.fileName} fileName={fileName} backup={shown} canRestore={canRestore} />
        </div>
      )}
      <p className={classes.folder}>
        {countOf(backups.length, 'backup')}. They lie in <code>{folder}</code>
      </p>
    </div>
  );
};
