import { Button } from '@mantine/core';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { usePairingSnapshot } from '../../client/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LoadError } from '../../components/LoadError.tsx';
import { WorkPage } from '../../components/Page.tsx';
import { goTo, useView } from '../../stores/route.ts';
import { chooseView, type MeetingProps } from './meetingViews.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/** The pairing meeting, in views: who takes part, by which criteria, which pairs come out. */
export const Pairing = () => {
  const { cycle } = useChapter();
  const snapshot = usePairingSnapshot(cycle.id);
  const wished = useView();
  if (snapshot.isError) return <LoadError error={snapshot.error} onRetry={() => void snapshot.refetch()} />;
  if (snapshot.data === undefined) return null;

  const meeting: MeetingProps = {
    snapshot: snapshot.data,
    isApproved: snapshot.data.pairings.some(
      ({ cycleId, status, kind }) => cycleId === cycle.id && status !== 'ended' && kind === 'primary',
    ),
  };
  const { instrument, runs, enrollments } = snapshot.data;
  if (instrument === null && enrollments.length === 0 && runs.length === 0 && !meeting.isApproved)
    return (
      <WorkPage title="Pairing meeting">
        <EmptyState
          title="No answers to pair by yet"
          action={<Button onClick={() => goTo('intake')}>Import answers from a form</Button>}
        >
          Pairs are found from what people answered in your questionnaire. Import the answers first; then
          everything else happens here.
        </EmptyState>
      </WorkPage>
    );

  const chosen = chooseView(meeting, wished);
  return <chosen.view {...meeting} viewSwitch={<ViewSwitch meeting={meeting} chosen={chosen.id} />} />;
};
