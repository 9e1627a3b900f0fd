import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconShieldCheck } from '@tabler/icons-react';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useBackups, useHistory } from '../../client/queries.ts';
import { useBackUp } from '../../client/useBackUp.ts';
import { useUndo } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import table from '../../components/components.module.css';
import { formatCount, formatMoment } from '../../components/format.ts';
import { Page } from '../../components/Page.tsx';
import classes from './history.module.css';

/** What was changed, when and by whom; and the backups that were made, opened and checked. */
export const History = () => {
  const { chapter } = useChapter();
  const changes = useHistory(500);
  const backups = useBackups();
  const undo = useUndo('undo');
  const redo = useUndo('redo');
  const backUp = useBackUp();
  return (
    <Page
      title="Backups and history"
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
            onClick={() => backUp.mutate(null)}
          >
            Back up now
          </Button>
        </>
      }
    >
      <div className={classes.columns}>
        <Card
          title="Changes"
          note={chapter.undoLabel === null ? 'nothing to undo' : `undo would take back: ${chapter.undoLabel}`}
          flush
        >
          {(changes.data ?? []).length === 0 ? (
            <p className={classes.none}>
              Nothing was changed in this chapter yet. Each change will stand here, with its undo.
            </p>
          ) : (
            <table className={table.table}>
              <thead>
                <tr>
                  <th>When</th>
                  <th>What</th>
                  <th>Who</th>
                  <th>State</th>
                </tr>
              </thead>
              <tbody>
                {changes.data?.map((change) => (
                  <tr key={change.id}>
                    <td className={classes.time}>{formatMoment(change.at)}</td>
                    <td>{change.label}</td>
                    <td>
                      {change.officer === '' ? (
                        <span className={classes.time}>no name given</span>
                      ) : (
                        change.officer
                      )}
                    </td>
                    <td>
                      {change.state === 'undone' ? (
                        <Chip tone="outlined">undone</Chip>
                      ) : (
                        <Chip tone="spruce">done</Chip>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Card>
        <Card title="Backups" note="opened and checked when they were made" flush>
          {(backups.data ?? []).length === 0 ? (
            <p className={classes.none}>None yet. One is made before every import and every approval.</p>
          ) : (
            <ul className={classes.backups}>
              {backups.data?.map((backup) => (
                <li key={backup.fileName}>
                  <IconShieldCheck size={16} stroke={1.7} aria-hidden />
                  <div>
                    <strong>{formatMoment(backup.at)}</strong>
                    <span>
                      {backup.reason}, {formatCount(backup.bytes / 1024)} kB
                    </span>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </Page>
  );
};
