import { Button, Progress } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PersonId } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { Card } from '../../../components/Card.tsx';
import { Chip } from '../../../components/Chip.tsx';
import { countOf, formatCount } from '../../../components/format.ts';
import { WorkPage } from '../../../components/Page.tsx';
import { Places } from '../../../components/Places.tsx';
import { countYear } from '../../../components/yearCounts.ts';
import { goTo } from '../../../stores/route.ts';
import { FreezeChip } from '../criteria/FreezeChip.tsx';
import type { MeetingViewProps } from '../meetingViews.ts';
import classes from './before.module.css';
import { EligibilityCard } from './EligibilityCard.tsx';
import { Ladder } from './Ladder.tsx';
import { Obstacles } from './Obstacles.tsx';
import { ParticipantPanel } from './ParticipantPanel.tsx';
import { ParticipantTable } from './ParticipantTable.tsx';
import { listParticipants } from './participants.ts';
import { RulesCard } from './RulesCard.tsx';
import { SpareCard } from './SpareCard.tsx';
import { useAssessment } from './useAssessment.ts';
import { usePlan } from './usePlan.tsx';

/** "62 mentees, 58 places: 4 short". */
const sayPlaces = (mentees: number, places: number, words: { mentee: string; mentees: string }): string => {
  const rest =
    places === mentees
      ? 'just enough'
      : places < mentees
        ? `${formatCount(mentees - places)} short`
        : `${formatCount(places - mentees)} to spare`;
  return `${countOf(mentees, words.mentee, words.mentees)}, ${countOf(places, 'place')}: ${rest}`;
};

/** Who takes part in the cycle, whether there is a place for everyone, and what to do where there is not. */
export const WhoTakesPart = ({ snapshot, isApproved, viewSwitch }: MeetingViewProps) => {
  const { chapter, words, canChange: mayChange } = useChapter();
  const canChange = mayChange && !isApproved;
  const [selected, setSelected] = useState<PersonId | null>(null);
  const actions = usePlan(snapshot);
  const { report, progress, failed } = useAssessment(snapshot, !isApproved);
  const rows = useMemo(() => listParticipants(snapshot), [snapshot]);
  const counts = countYear(snapshot);
  const row = rows.find(({ person }) => person.id === selected);
  const yearOf = (classYear: number | null): string =>
    classYear === null ? '' : (chapter.settings.classYears[classYear - 1] ?? `year ${classYear}`);
  const short = report === null ? 0 : report.mentees - report.places;
  return (
    <WorkPage
      title="Pairing meeting"
      chips={
        <>
          {viewSwitch}
          <FreezeChip criteria={snapshot.criteria} />
          {isApproved && <Chip tone="spruce">approved</Chip>}
        </>
      }
      actions={<Button onClick={() => goTo('pairing?view=criteria')}>Go on to the criteria</Button>}
      bare
      side={
        row === undefined ? undefined : (
          <ParticipantPanel
            row={row}
            year={yearOf(row.classYear)}
            canChange={canChange}
            onClose={() => setSelected(null)}
          />
        )
      }
      sideLabel={row?.person.name ?? 'The selected person'}
      sideWidth={396}
      sideOut
    >
      <div className={classes.content}>
        {progress !== null && (
          <Progress
            className={classes.working ?? ''}
            value={Math.max(4, progress.done * 100)}
            size={3}
            aria-label={progress.doing}
          />
        )}
        <div className={classes.top}>
          <Card title="Places">
            {report !== null && (
              <p className={classes.statement} data-short={short > 0 || undefined} role="status">
                {sayPlaces(report.mentees, report.places, words)}
              </p>
            )}
            <Places counts={counts} words={words} />
            <p className={classes.note}>
              {counts.menteesAnswered} of {counts.mentees} {words.mentees} and {counts.mentorsAnswered} of{' '}
              {counts.mentors} {words.mentors} answered. Whoever did not is paired too, with a middling score
              for everyone.
            </p>
          </Card>
          <EligibilityCard snapshot={snapshot} actions={actions} canChange={canChange} />
          <RulesCard snapshot={snapshot} rows={rows} actions={actions} canChange={canChange} />
        </div>
        {failed && (
          <p role="alert" className={classes.note}>
            What would help could not be worked out. Nothing was changed, and the pairs can still be found.
          </p>
        )}
        {report !== null && !isApproved && (
          <>
            <Obstacles report={report} actions={actions} canChange={canChange} />
            <Ladder
              report={report}
              acceptedAt={snapshot.plan.shortageAcceptedAt}
              actions={actions}
              canChange={canChange}
            />
            <SpareCard report={report} plan={snapshot.plan} actions={actions} canChange={canChange} />
          </>
        )}
        <ParticipantTable rows={rows} selected={selected} canChange={canChange} onSelect={setSelected} />
      </div>
      {actions.dialog}
    </WorkPage>
  );
};
