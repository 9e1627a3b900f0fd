import { Button, Select, TextInput } from '@mantine/core';
import { IconDownload, IconSearch, IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Change } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useBackups, useHistory } from '../../client/queries.ts';
import { describeReason, formatBytes } from '../../components/backups/backupWords.ts';
import { Card } from '../../components/Card.tsx';
import { countOf, formatCount, formatMoment } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { saveFile } from '../../components/saveFile.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { type ChangeFilter, countValues, filterChanges, kindOf } from './changeRows.ts';
import classes from './history.module.css';

const all: ChangeFilter = { words: '', officer: null, kind: null };
const backupsShown = 8;
/** More than any chapter has seen; the window paints only those in view. */
const mostChanges = 100_000;

/** The audit trail with its search and filters, and the newest backups beside it. */
export const Changes = ({ onShowBackup }: { onShowBackup: (fileName: string) => void }) => {
  const { chapter } = useChapter();
  const changes = useHistory(mostChanges);
  const [filter, setFilter] = useState(all);
  const list = changes.data;
  const shown = useMemo(() => filterChanges(list ?? [], filter), [list, filter]);
  const officers = useMemo(() => countValues(list ?? [], ({ officer }) => officer), [list]);
  const kinds = useMemo(() => countValues(list ?? [], kindOf), [list]);
  if (changes.isError) return <LoadError error={changes.error} onRetry={() => void changes.refetch()} />;
  return (
    <div className={classes.columns}>
      <Card
        title="Changes"
        note={chapter.undoLabel === null ? 'nothing to undo' : `undo would take back: ${chapter.undoLabel}`}
        flush
      >
        <div className={classes.tools}>
          <TextInput
            aria-label="Search the changes"
            placeholder="Search"
            leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
            value={filter.words}
            onChange={(event) => setFilter({ ...filter, words: event.currentTarget.value })}
          />
          <Select
            aria-label="By whom"
            placeholder="By everyone"
            clearable
            data={officers.map(({ value, count }) => ({
              value: value === '' ? ' ' : value,
              label: `${value === '' ? 'no name given' : value} (${formatCount(count)})`,
            }))}
            value={filter.officer === '' ? ' ' : filter.officer}
            onChange={(value) => setFilter({ ...filter, officer: value === ' ' ? '' : value })}
          />
          <Select
            aria-label="Kind of change"
            placeholder="Every kind"
            clearable
            searchable
            data={kinds.map(({ value, count }) => ({ value, label: `${value} … (${formatCount(count)})` }))}
            value={filter.kind}
            onChange={(kind) => setFilter({ ...filter, kind })}
          />
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.7} />}
            disabled={shown.length === 0}
            onClick={() => void saveChanges(shown, chapter.settings.name)}
          >
            Save as CSV
          </Button>
          <span role="status" className={classes.time}>
            {shown.length === (list?.length ?? 0)
              ? countOf(shown.length, 'change')
              : `${formatCount(shown.length)} of ${countOf(list?.length ?? 0, 'change')}`}
          </span>
        </div>
        {shown.length > 0 ? (
          <ChangeTable changes={shown} />
        ) : (
          list !== undefined && (
            <p className={classes.none}>
              {list.length === 0
                ? 'Nothing was changed in this chapter yet. Each change will stand here, with its undo.'
                : 'No change fits the search.'}
            </p>
          )
        )}
      </Card>
      <NewestBackups onShow={onShowBackup} />
    </div>
  );
};

const saveChanges = async (changes: readonly Change[], chapterName: string): Promise<void> => {
  const [{ fileNameFrom, tableFormats }, { textColumn }] = await Promise.all([
    import('../../../shared/export/index.ts'),
    import('../../../shared/report/table.ts'),
  ]);
  const rows = changes.map(({ at, label, officer, state }) => [at, label, officer, state]);
  const columns = ['When (UTC)', 'What', 'Who', 'State'].map((heading) => textColumn(heading));
  const file = tableFormats.csv.write([{ title: 'Changes', columns, rows }]);
  saveFile(fileNameFrom([chapterName, 'changes'], 'csv'), file.bytes, tableFormats.csv.mediaType, {
    kind: 'history',
    about: 'everyone',
  });
};

const NewestBackups = ({ onShow }: { onShow: (fileName: string) => void }) => {
  const backups = useBackups();
  const list = backups.data ?? [];
  return (
    <Card title="Backups" note="opened and checked" flush>
      {list.length === 0 ? (
        <p className={classes.none}>None yet. One is made before every import and every approval.</p>
      ) : (
        <ul className={classes.backups}>
          {list.slice(0, backupsShown).map((backup) => (
            <li key={backup.fileName}>
              <button type="button" onClick={() => onShow(backup.fileName)}>
                <IconShieldCheck size={16} stroke={1.7} aria-hidden />
                <span>
                  <strong>{formatMoment(backup.at)}</strong>
                  <small>
                    {describeReason(backup.reason)}, {formatBytes(backup.bytes)}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
