import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import {
  type CodeGroup,
  type CoderView,
  countPeopleByCode,
  hasChangedSince,
  type OftenSaid,
} from '../../../../shared/evaluation/words/coding/index.ts';
import type { Code, CodebookVersion, CodeId, SubmissionId } from '../../../../shared/model/index.ts';
import { Chip } from '../../../components/Chip.tsx';
import { formatCount } from '../../../components/format.ts';
import { CodeDetails } from './CodeDetails.tsx';
import { CodeRow } from './CodeRow.tsx';
import classes from './codebook.module.css';
import { SaidOften } from './SaidOften.tsx';

interface CodebookPanelProps {
  readonly groups: readonly CodeGroup[];
  readonly retired: readonly Code[];
  /** All of them, as they stand in the codebook. */
  readonly codes: readonly Code[];
  readonly versions: readonly CodebookVersion[];
  readonly view: CoderView;
  /** Everyone who answered the question. */
  readonly people: readonly SubmissionId[];
  /** How many of them the coder has read. */
  readonly read: number;
  readonly selectedId: CodeId | null;
  readonly canCode: boolean;
  readonly oftenSaid: readonly OftenSaid[];
  readonly onSelect: (id: CodeId) => void;
  readonly onApply: (code: Code) => void;
  readonly onEdit: (code: Code) => void;
  readonly onNew: () => void;
  readonly onSearch: (phrase: string) => void;
}

const shareOf = (count: number, read: number): string =>
  read === 0 ? '' : ` of ${formatCount(read)}, ${Math.round((100 * count) / read)}%`;

const wordVersion = (version: CodebookVersion, codes: readonly Code[]): string =>
  `${hasChangedSince(version, codes) ? 'changed since ' : ''}version ${version.number}`;

/** The codebook at the side: codes by theme with the people in whom they were found, and what the chosen one means. */
export const CodebookPanel = (props: CodebookPanelProps) => {
  const { groups, retired, versions, view, people, read, selectedId, canCode, oftenSaid } = props;
  const byCode = useMemo(() => countPeopleByCode(view, people), [view, people]);
  const most = Math.max(1, ...[...byCode.values()].map((own) => own.size));
  const selected = [...groups.flatMap(({ codes }) => codes.map(({ code }) => code)), ...retired].find(
    ({ id }) => id === selectedId,
  );
  const version = versions[0];
  return (
    <div className={classes.panel}>
      <div className={classes.list}>
        <header className={classes.head}>
          <h2>Codebook</h2>
          <Chip>{version === undefined ? 'no version saved' : wordVersion(version, props.codes)}</Chip>
          {canCode && (
            <Button
              size="compact-sm"
              variant="subtle"
              ml="auto"
              leftSection={<IconPlus size={15} stroke={1.9} />}
              onClick={props.onNew}
            >
              New code
            </Button>
          )}
        </header>
        <p className={classes.captions}>
          <span>{canCode ? 'press the key, or drop on an answer' : ''}</span>
          <span>people</span>
        </p>
        {groups.length === 0 && (
          <p className={classes.none}>
            {canCode
              ? 'No codes yet. Read an answer, press C, and type what it says in a word or two.'
              : 'No codes yet.'}
          </p>
        )}
        {groups.map(({ theme, codes }) => {
          const inTheme = new Set(codes.flatMap(({ code }) => [...(byCode.get(code.id) ?? [])])).size;
          return (
            <section key={theme?.id ?? 'none'} aria-label={theme?.name ?? 'Without a theme'}>
              <h3>
                <span>{theme?.name ?? (groups.length === 1 ? 'Codes' : 'Without a theme')}</span>
                <span>
                  <b>{formatCount(inTheme)}</b>
                  {shareOf(inTheme, read)}
                </span>
              </h3>
              {codes.length === 0 && <p className={classes.none}>no codes in it yet</p>}
              <ul>
                {codes.map((listed) => (
                  <CodeRow
                    key={listed.code.id}
                    listed={listed}
                    people={byCode.get(listed.code.id)?.size ?? 0}
                    most={most}
                    selected={listed.code.id === selectedId}
                    canCode={canCode}
                    onApply={() => props.onApply(listed.code)}
                    onSelect={() => props.onSelect(listed.code.id)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {retired.length > 0 && (
          <section aria-label="Retired codes">
            <h3>
              <span>Retired</span>
            </h3>
            <ul>
              {retired.map((code) => (
                <li key={code.id} className={classes.retired}>
                  <button
                    type="button"
                    aria-pressed={code.id === selectedId}
                    onClick={() => props.onSelect(code.id)}
                  >
                    {code.name}
                  </button>
                  <b className={classes.count}>{formatCount(byCode.get(code.id)?.size ?? 0)}</b>
                </li>
              ))}
            </ul>
          </section>
        )}
        {selected !== undefined && (
          <CodeDetails code={selected} canChange={canCode} onEdit={() => props.onEdit(selected)} />
        )}
      </div>
      <SaidOften said={oftenSaid} onSearch={props.onSearch} />
    </div>
  );
};
