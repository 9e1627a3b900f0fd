import type { MatchingRun, PersonId } from '../../../shared/model/index.ts';
import type { ShownSnapshot } from '../../client/presenter.ts';
import type { CauseNames } from '../../components/firmnessWords.ts';
import { Compare } from './drafts/Compare.tsx';
import { Record } from './drafts/Record.tsx';
import type { MeetingDrafts } from './drafts/useDrafts.ts';
import { Fairness } from './fairness/Fairness.tsx';
import { PairPanel } from './review/PairPanel.tsx';
import type { PairActions } from './review/pairActions.ts';
import type { PairLine } from './review/pairFilters.ts';
import type { RunInsight } from './useRunInsight.ts';

export type PanelKind = 'pair' | 'fairness' | 'compare' | 'record';

/** The side panel of the review: the selected pair, or a look at the whole. */
export const MeetingPanel = (props: {
  kind: PanelKind;
  snapshot: ShownSnapshot;
  run: MatchingRun;
  meeting: MeetingDrafts;
  lines: readonly PairLine[];
  selected: PairLine | null;
  insight: RunInsight;
  actions: PairActions;
  names: CauseNames;
  mentors: readonly { id: PersonId; name: string }[];
  onClose: () => void;
}) => {
  const { kind, snapshot, meeting, lines, names } = props;
  if (kind === 'fairness')
    return <Fairness snapshot={snapshot} rows={lines.map(({ row }) => row)} onClose={props.onClose} />;
  if (kind === 'compare' && meeting.draft !== null)
    return (
      <Compare
        drafts={meeting.drafts}
        draft={meeting.draft}
        runs={snapshot.runs}
        delicate={props.insight.isTesting ? null : lines.filter(({ delicate }) => delicate).length}
        names={names}
        canChange={props.actions.canEdit}
        onClose={props.onClose}
      />
    );
  if (kind === 'record')
    return (
      <Record
        cycleId={snapshot.cycle.id}
        draft={meeting.draft}
        hidesReasons={snapshot.hidesOwnWords === true}
        names={names}
        actions={props.actions}
        onClose={props.onClose}
      />
    );
  return (
    <PairPanel
      row={props.selected?.row ?? null}
      total={lines.length}
      insight={props.insight}
      actions={props.actions}
      names={names}
      mentors={props.mentors}
      onClose={props.onClose}
    />
  );
};
