import { Radio, Stack } from '@mantine/core';
import type { PlanReport } from '../../../../shared/matching/run/index.ts';
import type { PairingPlan } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { Card } from '../../../components/Card.tsx';
import { countOf } from '../../../components/format.ts';
import classes from './before.module.css';
import { listNames } from './planWords.ts';
import type { PlanActions } from './usePlan.tsx';

/** What the places do that are too many: wait in reserve, or let two mentors share a mentee. */
export const SpareCard = (props: {
  report: PlanReport;
  plan: PairingPlan;
  actions: PlanActions;
  canChange: boolean;
}) => {
  const { words } = useChapter();
  const { report, plan, actions } = props;
  const spare = report.places - report.mentees;
  if (report.waiting.length > 0 || spare <= 0 || report.contradiction !== null) return null;
  const { reserve } = report;
  return (
    <Card title={`${countOf(spare, 'place')} to spare`}>
      <Radio.Group
        aria-label="What the spare places do"
        value={plan.sparePlaces}
        onChange={(value) =>
          actions.change('Another use of spare places', { sparePlaces: value as PairingPlan['sparePlaces'] })
        }
      >
        <Stack gap={10}>
          <Radio
            value="reserve"
            disabled={!props.canChange}
            label="Keep them in reserve"
            description={
              reserve === null
                ? `If ${words.mentors} drop out, their ${words.mentees} find a place.`
                : `If ${countOf(reserve.lost, `${words.mentor} drops`, `${words.mentors} drop`)} out, ${reserve.uncovered < 0.05 ? `every ${words.mentee} still finds a place` : `${reserve.uncovered.toFixed(1)} ${words.mentees} are left on average`}. ${reserve.best.length === 0 ? '' : `A place more would help most with ${listNames(reserve.best.map(({ mentorId }) => actions.names.person(mentorId)))}.`}`
            }
          />
          <Radio
            value="co-mentors"
            disabled={!props.canChange}
            label={`Let two ${words.mentors} share a ${words.mentee}`}
            description={
              plan.sparePlaces === 'co-mentors'
                ? `${countOf(report.coMentorPairs, words.mentee, words.mentees)} would get a second ${words.mentor}.`
                : `Every ${words.mentee} gets one ${words.mentor} first; then the spare places give some a second.`
            }
          />
        </Stack>
      </Radio.Group>
      {report.idle.length > 0 && (
        <p className={classes.note}>
          Without a {words.mentee} as it stands: {listNames(report.idle.map(actions.names.person))}.
        </p>
      )}
    </Card>
  );
};
