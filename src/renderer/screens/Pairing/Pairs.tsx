import { Button } from '@mantine/core';
import { IconRefresh, IconSignature } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { compareText, foldText } from '../../../shared/util/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { CauseNames } from '../../components/firmnessWords.ts';
import { countOf, formatMoment } from '../../components/format.ts';
import { WorkPage } from '../../components/Page.tsx';
import { listReviewRows, runCoversEveryone } from '../../components/reviewRows.ts';
import { SavePairs } from '../../components/SavePairs.tsx';
import { goTo } from '../../stores/route.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { RunProblem } from './before/RunProblem.tsx';
import { FirstRun } from './FirstRun.tsx';
import type { MeetingViewProps } from './meetingViews.ts';
import { PairPanel } from './PairPanel.tsx';
import { PairTable } from './PairTable.tsx';
import classes from './pairing.module.css';
import { RunProgress } from './RunProgress.tsx';
import { RunSummary } from './RunSummary.tsx';
import { usePairingRun } from './usePairingRun.ts';
import { useRunInsight } from './useRunInsight.ts';

/** Find the best pairing, read it, approve it. */
export const Pairs = ({ snapshot, isApproved, viewSwitch }: MeetingViewProps) => {
  const { cycle, words, canChange } = useChapter();
  const { state, run, cancel, dismiss } = usePairingRun(snapshot);
  const [selected, setSelected] = useState<string | null>(null);
  const [approving, setApproving] = useState(false);
  const newest = snapshot.runs[0];
  const rows = useMemo(
    () => (newest === undefined ? [] : listReviewRows(snapshot, newest)),
    [snapshot, newest],
  );
  const insight = useRunInsight(newest);
  const names = useMemo((): CauseNames => {
    const people = new Map<string, string>(snapshot.people.map(({ id, name }) => [id, name]));
    const items = new Map<string, string>(snapshot.items.map(({ id, shortName }) => [id, shortName]));
    return {
      person: (id) => people.get(id) ?? 'someone no longer on the roster',
      item: (id) => items.get(id) ?? 'a question that was removed',
    };
  }, [snapshot]);
  const mentors = useMemo(
    () =>
      snapshot.enrollments
        .filter(({ role, capacity }) => (role === 'mentor' || role === 'both') && capacity > 0)
        .map(({ personId }) => ({ id: personId, name: names.person(personId) }))
        .toSorted((left, right) => compareText(foldText(left.name), foldText(right.name))),
    [snapshot, names],
  );

  const approved = snapshot.pairings.filter(
    ({ cycleId, status, kind }) => cycleId === cycle.id && status !== 'ended' && kind === 'primary',
  );
  const selectedRow = rows.find(({ mentee }) => mentee.id === selected) ?? null;
  const isStale = newest !== undefined && !isApproved && !runCoversEveryone(snapshot, newest);

  if (snapshot.instrument === null && newest === undefined && !isApproved)
    return (
      <WorkPage title="Pairing meeting" chips={viewSwitch}>
        <EmptyState
          title="No answers to pair by yet"
          action={<Button onClick={() => goTo('intake')}>Import answers from a form</Button>}
        >
          Pairs are found from what people answered in your questionnaire. Import the answers first; then
          everything else happens here.
        </EmptyState>
      </WorkPage>
    );

  return (
    <WorkPage
      title="Pairing meeting"
      chips={
        <>
          {viewSwitch}
          {isApproved && <Chip tone="spruce">{countOf(approved.length, 'pair')} approved</Chip>}
          {newest !== undefined && !isApproved && (
            <Chip tone="outlined">proposal of {formatMoment(newest.createdAt)}</Chip>
          )}
          {isStale && <Chip tone="amber">people have changed since</Chip>}
        </>
      }
      actions={
        newest !== undefined && (
          <>
            {isApproved && <SavePairs snapshot={snapshot} />}
            {!isApproved && canChange && (
              <Button
                variant="default"
                leftSection={<IconRefresh size={16} stroke={1.7} />}
                disabled={state.kind === 'running'}
                onClick={() => void run(newest.settings.objective)}
              >
                Find it again
              </Button>
            )}
            {isApproved ? (
              <Button onClick={() => goTo('lineage')}>See the families</Button>
            ) : (
              <Button
                leftSection={<IconSignature size={16} stroke={1.7} />}
                disabled={!canChange || rows.length === 0 || state.kind === 'running'}
                onClick={() => setApproving(true)}
              >
                Approve {countOf(rows.length, 'pair')}
              </Button>
            )}
          </>
        )
      }
      bare
      side={
        newest === undefined ? undefined : (
          <PairPanel
            row={selectedRow}
            total={rows.length}
            insight={insight}
            names={names}
            mentors={mentors}
            onClose={() => setSelected(null)}
          />
        )
      }
      sideLabel={
        selectedRow === null
          ? 'The selected pair'
          : `${selectedRow.mentee.name} and ${selectedRow.mentor.name}`
      }
      sideWidth={460}
      sideOut={selectedRow !== null}
    >
      <div className={classes.content}>
        {state.kind === 'running' && <RunProgress state={state} onCancel={cancel} />}
        {state.kind === 'failed' && <RunProblem state={state} snapshot={snapshot} onDismiss={dismiss} />}
        {newest === undefined ? (
          <FirstRun
            snapshot={snapshot}
            disabled={state.kind === 'running' || !canChange}
            onRun={(objective) => void run(objective)}
          />
        ) : (
          <>
            <RunSummary run={newest} snapshot={snapshot} words={words} />
            <PairTable
              rows={rows}
              firmness={insight.firmness}
              names={names}
              selected={selected}
              onSelect={setSelected}
            />
          </>
        )}
      </div>
      {newest !== undefined && (
        <ApproveDialog
          run={newest}
          cycle={cycle}
          pairs={rows.length}
          opened={approving}
          onClose={() => setApproving(false)}
        />
      )}
    </WorkPage>
  );
};
