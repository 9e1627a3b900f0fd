import type { ComponentType, ReactNode } from 'react';
import type { ShownSnapshot } from '../../client/presenter.ts';
import { Changes } from './after/Changes.tsx';
import { WhoTakesPart } from './before/WhoTakesPart.tsx';
import { Criteria } from './criteria/Criteria.tsx';
import { Pairs } from './Pairs.tsx';

export interface MeetingProps {
  readonly snapshot: ShownSnapshot;
  /** True where pairs of this cycle are approved. */
  readonly isApproved: boolean;
}

export interface MeetingViewProps extends MeetingProps {
  /** Leads to the other views; each view shows it beside its title. */
  readonly viewSwitch: ReactNode;
}

export interface MeetingView {
  /** Stands in the address: `#/pairing?view=criteria`. */
  readonly id: string;
  readonly label: string;
  readonly view: ComponentType<MeetingViewProps>;
  readonly isOffered: (meeting: MeetingProps) => boolean;
}

/** What comes after tells endings and reasons, so it is not for a shared screen. */
const hasPairs = ({ snapshot }: MeetingProps): boolean =>
  snapshot.hidesOwnWords !== true && snapshot.pairings.some(({ cycleId }) => cycleId === snapshot.cycle.id);

/** The views of the pairing meeting, in the order of the evening. A new one is a folder and a line here. */
export const meetingViews: readonly MeetingView[] = [
  { id: 'before', label: 'Who takes part', view: WhoTakesPart, isOffered: () => true },
  { id: 'criteria', label: 'Criteria', view: Criteria, isOffered: () => true },
  { id: 'pairs', label: 'Pairs', view: Pairs, isOffered: () => true },
  { id: 'changes', label: 'Changes', view: Changes, isOffered: hasPairs },
];

/** The view that the address names; without one, the pairs where there are any, else who takes part. */
export const chooseView = (meeting: MeetingProps, wished: string | null): MeetingView => {
  const offered = meetingViews.filter(({ isOffered }) => isOffered(meeting));
  const usual = meeting.isApproved || meeting.snapshot.runs.length > 0 ? 'pairs' : 'before';
  return offered.find(({ id }) => id === wished) ?? offered.find(({ id }) => id === usual) ?? offered[0]!;
};
