import { Button, NumberInput, Select, Switch } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { Item } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useQuestionnaires } from '../../client/queries.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import table from '../../components/components.module.css';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { Page } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import { kindNames, typeNames } from './names.ts';
import classes from './questionnaires.module.css';

type ItemChange = Pick<Item, 'shortName' | 'use' | 'weight' | 'sensitive'>;

const useChoices = [
  { value: 'similarity', label: 'Alike is good' },
  { value: 'complement', label: 'Wanted meets offered' },
  { value: 'filter', label: 'Only as a rule' },
  { value: 'none', label: 'Does not count' },
];

const ItemRow = ({ item, forPairing }: { item: Item; forPairing: boolean }) => {
  const { canChange } = useChapter();
  const command = useCommand(
    (client, change: ItemChange) => client.instruments.changeItem({ itemId: item.id, changes: change }),
    { said: () => `Changed “${item.shortName}”` },
  );
  const change = (part: Partial<ItemChange>): void =>
    command.mutate({
      shortName: item.shortName,
      use: item.use,
      weight: item.weight,
      sensitive: item.sensitive,
      ...part,
    });
  const counts = item.use === 'similarity' || item.use === 'complement';
  return (
    <tr>
      <td>
        <div className={classes.wording}>{item.wording.mentee}</div>
        {item.wording.mentor !== item.wording.mentee && (
          <div className={classes.other}>{item.wording.mentor}</div>
        )}
      </td>
      <td className={classes.type}>
        {typeNames[item.type]}
        {item.options.length > 0 && <span>{countOf(item.options.length, 'option')}</span>}
      </td>
      {forPairing && (
        <>
          <td>
            <Select
              aria-label={`How “${item.shortName}” counts`}
              size="sm"
              w={190}
              allowDeselect={false}
              disabled={!canChange}
              data={useChoices}
              value={item.use}
              onChange={(use) => change({ use: (use ?? 'none') as Item['use'] })}
            />
          </td>
          <td>
            {counts ? (
              <NumberInput
                aria-label={`Weight of “${item.shortName}”`}
                size="sm"
                w={74}
                min={0}
                max={3}
                step={0.5}
                clampBehavior="strict"
                disabled={!canChange}
                value={item.weight}
                onBlur={(event) => {
                  const weight = Number(event.currentTarget.value);
                  if (Number.isFinite(weight) && weight !== item.weight) change({ weight });
                }}
              />
            ) : (
              <span className={classes.other}>not scored</span>
            )}
          </td>
          <td>
            <Switch
              aria-label={`“${item.shortName}” is sensitive`}
              checked={item.sensitive}
              disabled={!canChange}
              onChange={(event) => change({ sensitive: event.currentTarget.checked })}
            />
          </td>
        </>
      )}
    </tr>
  );
};

/** The questions of this cycle, and how much each counts when people are paired. */
export const Questionnaires = () => {
  const { cycle } = useChapter();
  const questionnaires = useQuestionnaires(cycle.id);
  if (questionnaires.isError)
    return <LoadError error={questionnaires.error} onRetry={() => void questionnaires.refetch()} />;
  if (questionnaires.data === undefined) return null;
  return (
    <Page
      title="Questionnaires"
      actions={
        <Button leftSection={<IconFileImport size={16} stroke={1.7} />} onClick={() => goTo('intake')}>
          Import answers
        </Button>
      }
    >
      {questionnaires.data.length === 0 ? (
        <EmptyState
          title={`No questionnaire in ${cycle.label} yet`}
          action={<Button onClick={() => goTo('intake')}>Import answers from a form</Button>}
        >
          The questions come in with the first answers that you import from your form. Here you then say how
          much each of them counts.
        </EmptyState>
      ) : (
        <div className={classes.stack}>
          {questionnaires.data.map(({ instrument, items, submissionCount }) => (
            <Card
              key={instrument.id}
              title={instrument.title}
              note={
                <>
                  {kindNames[instrument.kind]} · {countOf(items.length, 'question')}
                </>
              }
              action={<Chip>{countOf(submissionCount, 'answer')}</Chip>}
              flush
            >
              <table className={table.table}>
                <thead>
                  <tr>
                    <th>Question</th>
                    <th>Type</th>
                    {instrument.kind === 'matching' && (
                      <>
                        <th>How it counts</th>
                        <th>Weight, 0 to 3</th>
                        <th>Sensitive</th>
                      </>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <ItemRow
                      key={`${item.id} ${item.weight}`}
                      item={item}
                      forPairing={instrument.kind === 'matching'}
                    />
                  ))}
                </tbody>
              </table>
            </Card>
          ))}
        </div>
      )}
    </Page>
  );
};
