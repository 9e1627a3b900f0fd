import { Button, Radio, Stack } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Item, Objective } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { Card } from '../../../components/Card.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { WorkPage } from '../../../components/Page.tsx';
import { goTo } from '../../../stores/route.ts';
import { useReason } from '../before/ReasonDialog.tsx';
import { aims } from '../FirstRun.tsx';
import type { MeetingViewProps } from '../meetingViews.ts';
import classes from './criteria.module.css';
import { FreezeCard } from './FreezeCard.tsx';
import { FreezeChip } from './FreezeChip.tsx';
import { SampleCard } from './SampleCard.tsx';
import { SensitiveCard } from './SensitiveCard.tsx';
import { useCriteriaCommands } from './useCriteriaCommands.ts';
import { useCriteriaPreview, type Weighed } from './useCriteriaPreview.ts';
import { WeightTable } from './WeightTable.tsx';

const isScored = ({ use }: Item): boolean => use === 'similarity' || use === 'complement';

/** What counts and how much, tried out on five pairs without names; then frozen. */
export const Criteria = ({ snapshot, isApproved, viewSwitch }: MeetingViewProps) => {
  const { words, canChange: mayChange } = useChapter();
  const canChange = mayChange && !isApproved;
  const { items, criteria } = snapshot;
  const [draft, setDraft] = useState<ReadonlyMap<string, number>>(new Map());
  const commands = useCriteriaCommands(snapshot.cycle.id, () => setDraft(new Map()));
  const { withReason, askReason, dialog } = useReason(criteria.frozen !== null);

  const switchedOn = useMemo(
    () => new Set<string>(criteria.switchedOn.map(({ itemId }) => itemId)),
    [criteria.switchedOn],
  );
  const weighed = useMemo(
    () => items.filter((item) => isScored(item) && (!item.sensitive || switchedOn.has(item.id))),
    [items, switchedOn],
  );
  const kept = useMemo((): Weighed[] => weighed.map(({ id, weight }) => ({ itemId: id, weight })), [weighed]);
  const changes = useMemo(
    () => weighed.filter(({ id, weight }) => (draft.get(id) ?? weight) !== weight),
    [weighed, draft],
  );
  const tried = useMemo(
    (): Weighed[] => weighed.map(({ id, weight }) => ({ itemId: id, weight: draft.get(id) ?? weight })),
    [weighed, draft],
  );
  const { preview, failed } = useCriteriaPreview(snapshot, kept, tried);
  const isTrying = changes.length > 0;

  if (snapshot.instrument === null)
    return (
      <WorkPage title="Pairing meeting" chips={viewSwitch}>
        <EmptyState
          title="No questions to weigh yet"
          action={<Button onClick={() => goTo('intake')}>Import answers from a form</Button>}
        >
          The criteria are the questions of your matching questionnaire. Import its answers first.
        </EmptyState>
      </WorkPage>
    );

  const keep = (): void =>
    withReason(
      changes.map(({ id, shortName }) => `${shortName} weighs ${draft.get(id)}`).join(', '),
      (reason) =>
        commands.change({
          weights: changes.map(({ id, weight }) => ({ itemId: id, weight: draft.get(id) ?? weight })),
          reason,
        }),
    );
  return (
    <WorkPage
      title="Pairing meeting"
      chips={
        <>
          {viewSwitch}
          <FreezeChip criteria={criteria} />
        </>
      }
      actions={
        isTrying ? (
          <>
            <Button variant="default" onClick={() => setDraft(new Map())}>
              Put back
            </Button>
            <Button loading={commands.isBusy} disabled={!canChange} onClick={keep}>
              Keep these weights
            </Button>
          </>
        ) : criteria.frozen === null && canChange ? (
          <>
            <Button variant="default" onClick={() => goTo('pairing?view=pairs')}>
              Go on without
            </Button>
            <Button
              leftSection={<IconSnowflake size={16} stroke={1.7} />}
              loading={commands.isBusy}
              onClick={commands.freeze}
            >
              Freeze the criteria
            </Button>
          </>
        ) : (
          <Button onClick={() => goTo('pairing?view=pairs')}>Go on to the pairs</Button>
        )
      }
      bare
    >
      <div className={classes.content}>
        <div className={classes.main}>
          <WeightTable
            items={weighed}
            weightOf={({ id, weight }) => draft.get(id) ?? weight}
            preview={preview}
            canChange={canChange}
            onChange={({ id }, weight) => setDraft(new Map(draft).set(id, weight))}
          />
          <SensitiveCard
            items={items.filter(({ sensitive, use }) => use === 'filter' || (sensitive && use !== 'none'))}
            criteria={criteria}
            canChange={canChange}
            onWish={(item, effect) =>
              withReason(`Another effect of ${item.shortName}`, (reason) =>
                commands.change({ wish: { itemId: item.id, effect }, reason }),
              )
            }
            onSwitch={(item, on) => {
              const go = (reason: string | null): void =>
                commands.change({ sensitive: { itemId: item.id, reason: on ? reason : null }, reason });
              if (!on) withReason(`${item.shortName} adds no points`, go);
              else
                askReason({
                  what: `${item.shortName} adds points`,
                  title: 'A sensitive question adds points',
                  note: 'It is kept with the criteria why.',
                  go,
                });
            }}
          />
        </div>
        <div className={classes.aside}>
          {failed ? (
            <p role="alert" className={classes.note}>
              The effect of the weights could not be worked out. The weights themselves can be kept.
            </p>
          ) : (
            <SampleCard preview={preview} isTrying={isTrying} />
          )}
          <Card title="What is best">
            <p className={classes.lead}>
              Always first: as many {words.mentees} as possible get a {words.mentor}.
            </p>
            <Radio.Group
              aria-label="What is best"
              value={criteria.objective}
              onChange={(value) =>
                withReason('Another aim', (reason) =>
                  commands.change({ objective: value as Objective, reason }),
                )
              }
            >
              <Stack gap={8}>
                {aims.map((aim) => (
                  <Radio
                    key={aim.value}
                    value={aim.value}
                    label={aim.label}
                    description={aim.description}
                    disabled={!canChange}
                  />
                ))}
              </Stack>
            </Radio.Group>
          </Card>
          <FreezeCard criteria={criteria} />
        </div>
      </div>
      {dialog}
    </WorkPage>
  );
};
