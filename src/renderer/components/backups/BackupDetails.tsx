import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconRestore } from '@tabler/icons-react';
import type { BackupContents, BackupEntry } from '../../../shared/model/index.ts';
import { useBackupContents } from '../../client/keeping.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Chip } from '../Chip.tsx';
import { countOf, formatCount, formatMoment } from '../format.ts';
import { LoadError } from '../LoadError.tsx';
import { saveFile } from '../saveFile.ts';
import classes from './backups.module.css';
import { describeReason } from './backupWords.ts';

/** What one backup holds and what restoring it would take away, with the restore itself. */
export const BackupDetails = ({
  fileName,
  backup,
  canRestore,
}: {
  fileName: string;
  backup: BackupEntry;
  canRestore: boolean;
}) => {
  const contents = useBackupContents(fileName, backup.fileName);
  const chosen = { fileName, backup: backup.fileName };
  const restore = useCommand((client) => client.backups.restore(chosen), {
    said: () => `Restored the backup of ${formatMoment(backup.at)}. What was there before is kept.`,
    undoable: false,
  });
  const copy = useCommand((client) => client.backups.copy(chosen), {
    onDone: async ({ fileName: name, file }) =>
      saveFile(name, new Uint8Array(await file.arrayBuffer()), 'application/octet-stream', {
        kind: 'backup',
        about: 'everyone',
      }),
    refresh: async () => undefined,
  });
  const isWhole = contents.data?.verified === true;
  return (
    <section className={classes.details} aria-label={`Backup of ${formatMoment(backup.at)}`}>
      <header>
        <h2>{formatMoment(backup.at)}</h2>
        <span>{describeReason(backup.reason)}</span>
        {contents.data !== undefined &&
          (isWhole ? <Chip tone="spruce">checked</Chip> : <Chip tone="rust">damaged</Chip>)}
      </header>
      {contents.isError && <LoadError error={contents.error} onRetry={() => void contents.refetch()} />}
      {contents.data !== undefined && (
        <>
          {!isWhole && (
            <p className={classes.warning}>
              <IconAlertTriangle size={16} stroke={1.7} aria-hidden /> This file is no longer as it was when
              it was checked, so it is not restored. Choose another one.
            </p>
          )}
          {contents.data.isLocked ? (
            <p className={classes.quiet}>
              It is protected by a passphrase, so what it holds is told only once it is unlocked. It can be
              restored; the restored chapter then asks for its passphrase or recovery code.
            </p>
          ) : (
            <>
              <Holds contents={contents.data} />
              <Since contents={contents.data} />
            </>
          )}
          <footer>
            <Button
              leftSection={<IconRestore size={16} stroke={1.7} />}
              disabled={!canRestore || !isWhole}
              loading={restore.isPending}
              onClick={() => restore.mutate(null)}
            >
              Restore this backup
            </Button>
            <Button
              variant="default"
              leftSection={<IconDownload size={16} stroke={1.7} />}
              disabled={!isWhole}
              loading={copy.isPending}
              onClick={() => copy.mutate(null)}
            >
              Save a copy
            </Button>
            <p>
              Nothing is lost by it: what is there now is kept beside it
              {contents.data.since === null ? '.' : ', and the restore can be undone.'}
            </p>
          </footer>
        </>
      )}
    </section>
  );
};

const Holds = ({ contents }: { contents: BackupContents }) => (
  <dl className={classes.holds}>
    {(
      [
        ['People', contents.people],
        ['Pairs', contents.pairings],
        ['Filled in', contents.submissions],
        ['Answers', contents.answers],
      ] as const
    ).map(([label, count]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{formatCount(count)}</dd>
      </div>
    ))}
    <div>
      <dt>Newest year</dt>
      <dd>{contents.newestCycle}</dd>
    </div>
  </dl>
);

const Since = ({ contents: { since } }: { contents: BackupContents }) => {
  if (since === null)
    return <p className={classes.quiet}>The chapter as it is can’t be read, so it can’t be compared.</p>;
  if (since.count === 0 && since.onlyThere === 0)
    return <p className={classes.quiet}>The chapter is as it was then: nothing was changed since.</p>;
  return (
    <div className={classes.since}>
      <h3>
        {since.count === 0
          ? 'Nothing was done since'
          : `${countOf(since.count, 'change')} since, not in this backup`}
      </h3>
      {since.onlyThere > 0 && <p>{countOf(since.onlyThere, 'change')} in this backup would come back.</p>}
      <ul>
        {since.changes.map((change) => (
          <li key={change.id}>
            <span>{change.label}</span>
            <small>
              {change.state === 'undone' ? 'undone, ' : ''}
              {formatMoment(change.at)}
            </small>
          </li>
        ))}
        {since.count > since.changes.length && (
          <li>
            <span>and {formatCount(since.count - since.changes.length)} more</span>
          </li>
        )}
      </ul>
    </div>
  );
};
