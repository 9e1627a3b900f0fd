import { Button, Text } from '@mantine/core';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { Card } from '../../../components/Card.tsx';
import { WorkPage } from '../../../components/Page.tsx';
import { Places } from '../../../components/Places.tsx';
import { countYear } from '../../../components/yearCounts.ts';
import { goTo } from '../../../stores/route.ts';
import type { MeetingViewProps } from '../meetingViews.ts';

/** Who takes part in the cycle, and whether there is a place for everyone. */
export const WhoTakesPart = ({ snapshot, viewSwitch }: MeetingViewProps) => {
  const { words } = useChapter();
  const counts = countYear(snapshot);
  return (
    <WorkPage
      title="Pairing meeting"
      chips={viewSwitch}
      actions={<Button onClick={() => goTo('pairing?view=criteria')}>Go on to the criteria</Button>}
    >
      <Card title="Who is there">
        <div>
          <Places counts={counts} words={words} />
        </div>
        <Text size="sm" c="var(--mg-ink-2)" mt={14}>
          {counts.menteesAnswered} of {counts.mentees} {words.mentees} and {counts.mentorsAnswered} of{' '}
          {counts.mentors} {words.mentors} answered. Whoever did not is paired too, with a middling score for
          everyone.
        </Text>
      </Card>
    </WorkPage>
  );
};
