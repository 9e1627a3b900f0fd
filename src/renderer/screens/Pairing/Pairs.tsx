import { Button } from '@mantine/core';
import { IconColumns2, IconListDetails, IconScale, IconSignature } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { StopView } from '../../../shared/matching/run/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import { WorkPage } from '../../components/Page.tsx';
import { runCoversEveryone } from '../../components/reviewRows.ts';
import { SavePairs } from '../../components/SavePairs.tsx';
import { goTo } from '../../stores/route.ts';
import { useUi } from '../../stores/ui.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { MeetingNotes } from './before/MeetingNotes.tsx';
import { RunProblem } from './before/RunProblem.tsx';
import { FreezeChip } from './criteria/FreezeChip.tsx';
import { DraftSwitch } from './drafts/DraftSwitch.tsx';
import { useDraftEditing } from './drafts/useDraftEditing.ts';
import { useDrafts } from './drafts/useDrafts.ts';
import { useReasonedEditing } from './drafts/useReasonedEditing.tsx';
import { FirstRun } from './FirstRun.tsx';
import { MeetingPanel, type PanelKind } from './MeetingPanel.tsx';
import type { MeetingViewProps } from './meetingViews.ts';
import { PresenterSwitch } from './PresenterSwitch.tsx';
import classes from './pairing.module.css';
import { EditProgress, RunProgress } from './RunProgress.tsx';
import { PairTable } from './review/PairTable.tsx';
import { Proof } from './review/Proof.tsx';
import { createPairActions } from './review/pairActions.ts';
import { RunSummary } from './review/RunSummary.tsx';
import { usePairingRun } from './usePairingRun.ts';
import { useReview } from './useReview.ts';
import { useRunInsight } from './useRunInsight.ts';

const iconProps = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** Find the best pairing, read it, change it, approve it. */
export const Pairs = ({ snapshot, isApproved, viewSwitch }: MeetingViewProps) => {
  const { cycle, words, canChange } = useChapter();
  const presenting = useUi((state) => state.presenting);
  const meeting = useDrafts(snapshot, isApproved);
  const { draft, run } = meeting;
  const finding = usePairingRun(snapshot, meeting.look);
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const [panel, setPanel] = useState<PanelKind>('pair');
  const [approving, setApproving] = useState(false);
  const side = useRef<HTMLDivElement>(null);
  const insight = useRunInsight(run);
  const plain = useDraftEditing(cycle.id, draft, run, insight, meeting.look);
  const { editing, dialog } = useReasonedEditing(plain, snapshot.criteria.frozen !== null);
  const canEdit = canChange && !isApproved && finding.state.kind !== 'running';
  const actions = useMemo(
    () => createPairActions(draft, insight, editing, canEdit),
    [draft, insight, editing, canEdit],
  );
  // Rows are kept as they are while only what they do changes.
  const latest = useRef(actions);
  latest.current = actions;
  const { lines, names, mentors } = useReview(snapshot, run, insight);
  const selectedMentee = selectedKey?.split(' ')[0];
  const selected =
    lines.find(({ key }) => key === selectedKey) ??
    lines.find(({ row }) => row.mentee.id === selectedMentee) ??
    null;
  const select = useCallback((key: string | null) => {
    setSelectedKey(key);
    setPanel('pair');
  }, []);
  const costOf = useCallback(
    (drop: { menteeId: string; mentorId: string }) => latest.current.costOf(drop),
    [],
  );
  const edit = useRef(editing.make);
  edit.current = editing.make;
  const moveDial = useCallback(
    ({ aim }: StopView) => void edit.current({ deed: 'dial', aim, said: 'Moved the dial' }),
    [],
  );
  const swap = useCallback((drop: { menteeId: string; mentorId: string }) => latest.current.swap(drop), []);
  const lock = useCallback((key: string) => {
    const [menteeId, mentorId] = key.split(' ');
    if (menteeId === undefined || mentorId === undefined || !latest.current.canEdit) return;
    const pair = { menteeId, mentorId };
    if (latest.current.isLocked(pair)) latest.current.unlock(pair);
    else latest.current.lock(pair);
  }, []);

  if (snapshot.instrument === null && run === undefined && !isApproved)
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

  const isStale = run !== undefined && !isApproved && !runCoversEveryone(snapshot, run);
  const isBusy = editing.isBusy || finding.state.kind === 'running';
  const openers = [
    ['fairness', 'Fairness', IconScale],
    ['compare', 'Compare drafts', IconColumns2],
    ['record', 'By hand and record', IconListDetails],
  ] as const;
  return (
    <WorkPage
      title="Pairing meeting"
      chips={
        <>
          {viewSwitch}
          <FreezeChip criteria={snapshot.criteria} runHash={run?.criteriaHash} />
          {isApproved && <Chip tone="spruce">{countOf(lines.length, 'pair')} approved</Chip>}
          {isStale && <Chip tone="amber">people have changed since</Chip>}
        </>
      }
      actions={
        <>
          {draft !== null && !isApproved && (
            <DraftSwitch
              drafts={meeting.drafts}
              draft={draft}
              canChange={canEdit}
              editing={editing}
              onLook={meeting.look}
              onFindAnew={() => void finding.run(run?.settings.objective ?? 'worstThenTotal', draft)}
            />
          )}
          <PresenterSwitch />
          {isApproved && !presenting && <SavePairs snapshot={snapshot} />}
          {isApproved && !presenting && (
            <>
              <Button variant="default" onClick={() => goTo('lineage')}>
                See the families
              </Button>
              <Button onClick={() => goTo('letters')}>Go on to the letters</Button>
            </>
          )}
          {run !== undefined && !isApproved && (
            <Button
              leftSection={<IconSignature {...iconProps} />}
              disabled={!canChange || lines.length === 0 || isBusy}
              onClick={() => setApproving(true)}
            >
              Approve {countOf(lines.length, 'pair')}
            </Button>
          )}
        </>
      }
      bare
      side={
        run === undefined ? undefined : (
          <div ref={side} tabIndex={-1} className={classes.sideContent}>
            <MeetingPanel
              kind={panel}
              snapshot={snapshot}
              run={run}
              meeting={meeting}
              lines={lines}
              selected={selected}
              insight={insight}
              actions={actions}
              names={names}
              mentors={mentors}
              onClose={() => select(null)}
            />
          </div>
        )
      }
      sideLabel={
        panel !== 'pair'
          ? (openers.find(([kind]) => kind === panel)?.[1] ?? '')
          : selected === null
            ? 'The selected pair'
            : `${selected.row.mentee.name} and ${selected.row.mentor.name}`
      }
      sideWidth={460}
      sideOut={selected !== null || panel !== 'pair'}
    >
      <div className={classes.content}>
        {finding.state.kind === 'running' && <RunProgress state={finding.state} onCancel={finding.cancel} />}
        {finding.state.kind === 'failed' && (
          <RunProblem state={finding.state} snapshot={snapshot} onDismiss={finding.dismiss} />
        )}
        <EditProgress editing={editing} />
        {run === undefined ? (
          <FirstRun
            snapshot={snapshot}
            disabled={isBusy || !canChange}
            onRun={(objective) => void finding.run(objective, null)}
          />
        ) : (
          <>
            <RunSummary
              run={run}
              snapshot={snapshot}
              words={words}
              stops={insight.stops}
              refused={insight.refused}
              canChange={actions.canEdit}
              isBusy={isBusy}
              onChoose={moveDial}
            />
            <Proof run={run} words={words}>
              {openers.map(([kind, label, Icon]) => (
                <Button
                  key={kind}
                  size="sm"
                  variant={panel === kind ? 'light' : 'default'}
                  leftSection={<Icon {...iconProps} />}
                  aria-pressed={panel === kind}
                  onClick={() => setPanel(panel === kind ? 'pair' : kind)}
                >
                  {label}
                </Button>
              ))}
            </Proof>
            <MeetingNotes snapshot={snapshot} run={run} isApproved={isApproved} onSelect={select} />
            <PairTable
              lines={lines}
              isKnown={insight.firmness !== null}
              isTesting={insight.isTesting}
              names={names}
              runId={run.id}
              draftId={draft?.id ?? ''}
              selected={selected?.key ?? null}
              canEdit={actions.canEdit}
              isBusy={isBusy}
              onSelect={select}
              onOpen={() => side.current?.focus()}
              onLock={lock}
              costOf={costOf}
              onSwap={swap}
            />
          </>
        )}
      </div>
      {dialog}
      {run !== undefined && (
        <ApproveDialog
          run={run}
          cycle={cycle}
          pairs={lines.length}
          opened={approving}
          onClose={() => setApproving(false)}
        />
      )}
    </WorkPage>
  );
};
