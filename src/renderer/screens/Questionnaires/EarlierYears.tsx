import { Button, Select } from '@mantine/core';
import { IconLink, IconUnlink } from '@tabler/icons-react';
import { earlierVersions, lastYearsItem, questionChanges } from '../../../shared/instrument/index.ts';
import type { Item, ItemId } from '../../../shared/model/index.ts';
import type { InstrumentDetail } from '../../../shared/rpc/index.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { countOf } from '../../components/format.ts';
import { typeNames } from './names.ts';
import classes from './panel.module.css';

const kindWords = {
  wording: 'Wording',
  options: 'Options',
  rows: 'Rows',
  scale: 'Scale',
  type: 'Type',
  limit: 'Limit',
  role: 'Asked',
} as const;

const wordType = (kind: string, text: string): string =>
  kind === 'type' ? (typeNames[text as Item['type']] ?? text) : text;

const Changes = ({ before, after }: { before: Item; after: Item }) => (
  <dl className={classes.changes}>
    {questionChanges(before, after).map((change) => (
      <div key={`${change.kind} ${change.after}`}>
        <dt>{kindWords[change.kind]}</dt>
        <dd>
          <del>{wordType(change.kind, change.before) || 'nothing'}</del> <span aria-hidden="true">→</span>{' '}
          <ins>{wordType(change.kind, change.after) || 'nothing'}</ins>
        </dd>
      </div>
    ))}
  </dl>
);

/** Where a question comes from: last year's, and the versions that it had this year. */
export const EarlierYears = ({
  item,
  detail,
  disabled,
}: {
  item: Item;
  detail: InstrumentDetail;
  disabled: boolean;
}) => {
  const { lastYear, retired } = detail;
  const link = useCommand(
    (client, previousItemId: ItemId | null) =>
      client.instruments.linkItem({ itemId: item.id, previousItemId }),
    {
      said: (_, previousItemId) =>
        previousItemId === null ? `Unlinked “${item.shortName}”` : `Linked “${item.shortName}”`,
    },
  );
  const before = lastYear === null ? null : lastYearsItem(item, retired, lastYear.items);
  const versions = earlierVersions(item, retired);
  if (lastYear === null && versions.length === 0) return null;
  const isSame = before !== null && questionChanges(before, item).length === 0;
  return (
    <fieldset className={classes.group}>
      <legend>Earlier</legend>
      {versions.map((version, at) => (
        <div key={version.id} className={classes.earlier}>
          <strong>Asked before the change: {countOf(detail.answers[version.id] ?? 0, 'answer')}</strong>
          <Changes before={version} after={versions[at - 1] ?? item} />
        </div>
      ))}
      {lastYear !== null && before !== null && (
        <div className={classes.earlier}>
          <strong>{isSame ? 'The same as last year' : 'Changed since last year'}</strong>
          {!isSame && <Changes before={before} after={item} />}
          {!disabled && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconUnlink size={15} stroke={1.7} />}
              onClick={() => link.mutate(null)}
            >
              Not the same question
            </Button>
          )}
        </div>
      )}
      {lastYear !== null && before === null && (
        <Select
          label="Comes from last year’s question"
          description={`Linked questions of “${lastYear.instrument.title}” are compared over the years.`}
          placeholder="New this year"
          size="sm"
          searchable
          disabled={disabled}
          leftSection={<IconLink size={15} stroke={1.7} />}
          data={lastYear.items.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={null}
          onChange={(id) => id !== null && link.mutate(id as ItemId)}
        />
      )}
    </fieldset>
  );
};
