import { Button, TextInput } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { isCalendarDay, type NewCycle, type PersonId } from '../../../shared/model/index.ts';
import { planYear } from '../../../shared/roster/index.ts';
import type { PeopleSnapshot } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useLineageSnapshot } from '../../client/queries.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { AccountBar } from '../../components/AccountBar.tsx';
import { Card } from '../../components/Card.tsx';
import { cycleFrom } from '../../components/cycleFrom.ts';
import { countOf, formatCount, formatDay } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { WorkPage } from '../../components/Page.tsx';
import classes from '../../components/review.module.css';
import { goTo } from '../../stores/route.ts';
import { useUi } from '../../stores/ui.ts';
import { YearGroup } from './YearGroup.tsx';
import type { YearLineActions } from './YearLineRow.tsx';
import {
  acceptedChanges,
  type Decision,
  groupLines,
  type ReviewedLine,
  reviewLines,
  type YearDecisions,
} from './yearReview.ts';

/** The beginning of a year as one reviewed step: what everyone becomes, exceptions first, nothing silent. */
export const NextYear = ({ snapshot }: { snapshot: PeopleSnapshot }) => {
  const { chapter, cycle } = useChapter();
  const lineage = useLineageSnapshot();
  const showCycle = useUi((state) => state.showCycle);
  const [next, setNext] = useState<NewCycle>(() => cycleFrom(Number(cycle.startsOn.slice(0, 4)) + 1));
  const [decisions, setDecisions] = useState<YearDecisions>(new Map());
  const start = useCommand(
    (client, changes: ReturnType<typeof acceptedChanges>) =>
      client.people.startYear({ cycle: next, changes }),
    {
      said: ({ enrolled }) => `Started ${next.label} with ${countOf(enrolled, 'person', 'people')}`,
      onDone: () => {
        showCycle(null);
        goTo('people');
      },
    },
  );
  const fits =
    isCalendarDay(next.startsOn) &&
    isCalendarDay(next.endsOn) &&
    next.startsOn > cycle.startsOn &&
    next.endsOn > next.startsOn &&
    next.label.trim() !== '';
  const pairings = lineage.data?.pairings;
  const planner = useMemo(
    () =>
      pairings === undefined || !fits
        ? null
        : planYear({ settings: chapter.settings, previous: cycle, next, pairings, ...snapshot }),
    [chapter.settings, cycle, next, pairings, snapshot, fits],
  );
  const names = useMemo(() => new Map(snapshot.people.map(({ id, name }) => [id, name])), [snapshot.people]);
  const actions = useMemo(
    (): YearLineActions => ({
      decide: (reviewed, decision) =>
        setDecisions((before) => new Map(before).set(reviewed.line.personId, { ...reviewed, decision })),
      outcome: ({ line }, outcome) => {
        const changed = planner?.chooseOutcome(line, outcome) ?? line;
        setDecisions((before) =>
          new Map(before).set(line.personId, { line: changed, part: changed.part, decision: 'accepted' }),
        );
      },
      part: ({ line }, part) =>
        setDecisions((before) => new Map(before).set(line.personId, { line, part, decision: 'accepted' })),
    }),
    [planner],
  );
  if (lineage.isError) return <LoadError error={lineage.error} onRetry={() => void lineage.refetch()} />;

  const lines = planner === null ? [] : reviewLines(planner.plan, decisions);
  const count = (decision: Decision): number => lines.filter((line) => line.decision === decision).length;
  const open = count('open');
  const settled = planner?.plan.settled ?? { alumni: 0, left: 0, later: 0 };
  const decideAll = (some: readonly ReviewedLine[], decision: Decision): void =>
    setDecisions((before) => {
      const after = new Map(before);
      for (const reviewed of some) after.set(reviewed.line.personId, { ...reviewed, decision });
      return after;
    });
  const nameOf = (id: PersonId): string => names.get(id) ?? 'someone who left the roster';
  const change = (part: Partial<NewCycle>): void => {
    setNext({ ...next, ...part });
    setDecisions(new Map());
  };
  const unended = (pairings ?? []).filter(
    ({ cycleId, status }) => cycleId === cycle.id && status !== 'ended',
  ).length;
  const movesOn = planner?.plan.movesOn ?? null;

  return (
    <WorkPage
      title={`Start ${next.label}`}
      under={
        movesOn === null
          ? 'Nobody moves up between these cycles; pairs go on.'
          : `Everyone moves up on ${formatDay(movesOn)}. Look at the exceptions, then start the year in one step.`
      }
      actions={
        <Button variant="default" onClick={() => goTo('people')}>
          Back to people
        </Button>
      }
      footer={
        <>
          <IconShieldCheck size={18} stroke={1.7} aria-hidden color="var(--mg-primary-ink)" />
          <span className={classes.promise}>
            A backup is made and checked first. The whole step can be undone.
          </span>
          {open > 0 && (
            <Button
              variant="default"
              onClick={() =>
                decideAll(
                  lines.filter(({ decision }) => decision === 'open'),
                  'accepted',
                )
              }
            >
              Accept the {formatCount(open)} to decide
            </Button>
          )}
          <Button
            disabled={!fits || planner === null || open > 0}
            loading={start.isPending}
            onClick={() => start.mutate(acceptedChanges(lines))}
          >
            {open > 0 ? `${formatCount(open)} to decide first` : `Start ${next.label}`}
          </Button>
        </>
      }
    >
      <div className={classes.review}>
        <Card className={classes.cycle}>
          <TextInput
            label="Program cycle"
            value={next.label}
            onChange={(event) => change({ label: event.currentTarget.value })}
          />
          <TextInput
            label="Starts on"
            type="date"
            value={next.startsOn}
            onChange={(event) => change({ startsOn: event.currentTarget.value })}
          />
          <TextInput
            label="Ends on"
            type="date"
            value={next.endsOn}
            error={fits ? null : `After ${formatDay(cycle.startsOn)}, and the end after the start`}
            onChange={(event) => change({ endsOn: event.currentTarget.value })}
          />
          <p>
            {unended === 0
              ? `No pair of ${cycle.label} is still open.`
              : `${countOf(unended, 'pair')} of ${cycle.label} ${unended === 1 ? 'has' : 'have'} not ended; starting the year leaves them as they are.`}{' '}
            New people come with a class list or by hand, before or after this step.
          </p>
        </Card>
        {planner !== null && (
          <>
            <AccountBar
              title="Everyone is accounted for"
              note={`${formatCount(snapshot.people.length)} people on the roster`}
              parts={[
                { key: 'done', count: count('accepted'), words: 'accepted' },
                { key: 'open', count: open, words: open === 1 ? 'waits for you' : 'wait for you' },
                { key: 'left', count: count('left'), words: 'left as they are' },
                { key: 'none', count: settled.alumni, words: 'alumni already' },
                { key: 'none', count: settled.left, words: 'left earlier' },
                { key: 'none', count: settled.later, words: 'enter later' },
              ]}
            />
            <div className={classes.groups}>
              {groupLines(lines).map((group) => (
                <YearGroup
                  key={group.kind}
                  group={group}
                  nameOf={nameOf}
                  actions={actions}
                  onDecideAll={decideAll}
                />
              ))}
            </div>
          </>
        )}
      </div>
    </WorkPage>
  );
};
