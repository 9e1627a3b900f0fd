import { Checkbox, Switch } from '@mantine/core';
import { classYearsOf } from '../../../../shared/matching/run/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { Card } from '../../../components/Card.tsx';
import { capitalize } from '../../../components/format.ts';
import classes from './before.module.css';
import type { PlanActions } from './usePlan.tsx';

/** Which class years may mentor which, as a grid of those that take part. */
export const EligibilityCard = (props: {
  snapshot: PairingSnapshot;
  actions: PlanActions;
  canChange: boolean;
}) => {
  const { words } = useChapter();
  const { snapshot, actions, canChange } = props;
  const { eligibility, neverAgain } = snapshot.plan;
  const years = classYearsOf(snapshot);
  const yearsOf = (...roles: string[]): number[] =>
    [
      ...new Set(
        snapshot.enrollments
          .filter(({ role }) => roles.includes(role))
          .flatMap(({ personId }) => years.get(personId) ?? []),
      ),
    ].toSorted((one, other) => one - other);
  const menteeYears = yearsOf('mentee', 'both');
  const mentorYears = yearsOf('mentor', 'both');
  const allowedFor = (menteeYear: number): readonly number[] =>
    eligibility?.find((entry) => entry.menteeYear === menteeYear)?.mentorYears ?? mentorYears;
  const set = (menteeYear: number, mentorYear: number, allowed: boolean): void => {
    const next = menteeYears.map((year) => {
      const now = allowedFor(year).filter((other) => year !== menteeYear || other !== mentorYear);
      return {
        menteeYear: year,
        mentorYears: year === menteeYear && allowed ? [...now, mentorYear] : [...now],
      };
    });
    actions.change(
      `${actions.names.year(mentorYear)} may ${allowed ? '' : 'not '}mentor ${actions.names.year(menteeYear)}`,
      { eligibility: next },
    );
  };
  return (
    <Card title="Who may mentor whom">
      {menteeYears.length === 0 || mentorYears.length === 0 ? (
        <p className={classes.note}>No class years are known yet, so every pair may be.</p>
      ) : (
        <table className={classes.grid}>
          <thead>
            <tr>
              <th>{capitalize(words.mentee)}</th>
              {mentorYears.map((year) => (
                <th key={year} scope="col">
                  {actions.names.year(year)} {words.mentor}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {menteeYears.map((menteeYear) => (
              <tr key={menteeYear}>
                <th scope="row">{actions.names.year(menteeYear)}</th>
                {mentorYears.map((mentorYear) => (
                  <td key={mentorYear}>
                    <Checkbox
                      aria-label={`${actions.names.year(mentorYear)} may mentor ${actions.names.year(menteeYear)}`}
                      checked={allowedFor(menteeYear).includes(mentorYear)}
                      disabled={!canChange || actions.isBusy}
                      onChange={(event) => set(menteeYear, mentorYear, event.currentTarget.checked)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Switch
        mt={14}
        label={`Nobody gets a ${words.mentor} whom they had before`}
        checked={neverAgain}
        disabled={!canChange || actions.isBusy}
        onChange={(event) => {
          const value = event.currentTarget.checked;
          actions.change(
            value ? 'Nobody gets a mentor whom they had before' : 'Mentors of before are allowed',
            {
              neverAgain: value,
            },
          );
        }}
      />
      <p className={classes.note}>
        Always: nobody is their own {words.mentor}, or mentored by someone whom they mentor.
      </p>
    </Card>
  );
};
