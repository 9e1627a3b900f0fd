import { Button, NumberInput, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ResponseRate } from '../../../shared/evaluation/index.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import table from '../../components/components.module.css';
import { capitalize, formatCount } from '../../components/format.ts';
import { answersByClassYear, ratesByClassYear, ratesOf } from '../../components/rates.ts';
import styles from './analysis.module.css';
import classes from './evaluation.module.css';
import { InvitedPeople } from './InvitedPeople.tsx';
import type { SurveyView } from './surveyView.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A rate with its interval, or why there is none. */
const rateWords = ({ rate, problem }: ResponseRate): string | null =>
  rate === null ? problem : `${percent(rate.estimate)} [${percent(rate.lower)}–${percent(rate.upper)}]`;

const completeChoices = [
  { value: '1', label: 'every question is answered' },
  { value: '0.8', label: 'four in five are answered' },
  { value: '0.5', label: 'half are answered' },
  { value: '0', label: 'any question is answered' },
];

const ClassYears = ({ shown }: { shown: SurveyView }) => {
  const found = useMemo(() => answersByClassYear(shown), [shown]);
  if (found === null)
    return (
      <p className={classes.held}>
        By class year: not known, because the survey does not ask for it and the answers carry no names.
      </p>
    );
  if (found.hidden === null)
    return (
      <p className={classes.held}>
        By class year: the groups are too small to be shown without giving single people away.
      </p>
    );
  const { classYears, rows, hidden } = found;
  return (
    <table className={table.table}>
      <caption className={styles.caption}>Answers by role and class year</caption>
      <thead>
        <tr>
          <th scope="col">Role</th>
          {classYears.map((label) => (
            <th key={label} scope="col" data-number>
              {label}
            </th>
          ))}
          <th scope="col" data-number>
            All
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ side, counts }, row) => (
          <tr key={side}>
            <th scope="row">{capitalize(side === 'mentee' ? shown.words.mentees : shown.words.mentors)}</th>
            {counts.map((count, column) => (
              <td key={classYears[column]} data-number>
                {hidden[row]?.[column] ? <span className={styles.hidden}>held back</span> : count}
              </td>
            ))}
            <td data-number>{counts.reduce((sum, count) => sum + count, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const RatesByClassYear = ({ shown }: { shown: SurveyView }) => {
  const rates = useMemo(() => ratesByClassYear(shown), [shown]);
  if (rates === null) return null;
  return (
    <table className={table.table}>
      <caption className={styles.caption}>Response rate by class year</caption>
      <thead>
        <tr>
          <th scope="col">Class year</th>
          <th scope="col" data-number>
            Invited
          </th>
          <th scope="col" data-number>
            Answered
          </th>
          <th scope="col" data-number>
            Response rate [95% interval]
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map(({ label, invited, rate }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-number>{invited}</td>
            <td data-number>{rate.complete + rate.partial}</td>
            <td data-number>{rateWords(rate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Who was invited and who answered, by AAPOR's response rate 2, and the rules by which answers are read. */
export const ResponseRates = ({ shown }: { shown: SurveyView }) => {
  const { survey, words, canWrite } = shown;
  const { settings } = survey;
  const [isEditing, setEditing] = useState(false);
  const rates = useMemo(() => ratesOf(shown), [shown]);
  const change = useCommand(
    (client, part: Partial<typeof settings>) => client.evaluation.changeSettings({ ...settings, ...part }),
    { said: () => 'Changed how the answers are read' },
  );
  const wordOf = { mentee: words.mentees, mentor: words.mentors, all: 'everyone' };
  return (
    <Card
      title="Who answered"
      note={
        survey.invitations.length === 0
          ? 'everyone enrolled counts as invited'
          : 'by your list of invited people'
      }
      action={
        canWrite && (
          <Button
            variant="default"
            size="sm"
            onClick={() => setEditing(!isEditing)}
            aria-expanded={isEditing}
          >
            {isEditing ? 'Close the list' : 'Invited people'}
          </Button>
        )
      }
    >
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Group</th>
            {['Invited', 'Complete', 'Partial', 'Refused', 'Not reached', 'No answer'].map((heading) => (
              <th key={heading} scope="col" data-number>
                {heading}
              </th>
            ))}
            <th scope="col" data-number>
              Response rate [95% interval]
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.map(({ side, rate }) => (
            <tr key={side}>
              <th scope="row">{capitalize(wordOf[side])}</th>
              {[rate.invited, rate.complete, rate.partial, rate.refused, rate.notContacted].map(
                (count, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay in their order
                  <td key={index} data-number>
                    {formatCount(count)}
                  </td>
                ),
              )}
              <td data-number>{rate.other < 0 ? '' : formatCount(rate.other)}</td>
              <td data-number>{rateWords(rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.held}>
        Response rate: complete and partial answers out of everyone invited (AAPOR RR2), with Wilson’s
        interval.
      </p>
      {isEditing && <InvitedPeople shown={shown} onDone={() => setEditing(false)} />}
      <ClassYears shown={shown} />
      <RatesByClassYear shown={shown} />
      <div className={styles.rules}>
        <span className={styles.rule}>
          An answer is complete where
          <Select
            aria-label="An answer is complete where"
            size="sm"
            w={230}
            allowDeselect={false}
            disabled={!canWrite}
            comboboxProps={{ withinPortal: false }}
            data={completeChoices}
            value={String(settings.completeFrom)}
            onChange={(value) => value !== null && change.mutate({ completeFrom: Number(value) })}
          />
        </span>
        <span className={styles.rule}>
          Numbers of fewer than
          <NumberInput
            aria-label="Smallest number of answers that is shown"
            size="sm"
            w={72}
            min={3}
            max={10}
            clampBehavior="strict"
            allowDecimal={false}
            disabled={!canWrite}
            value={settings.smallCell}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 3 && value <= 10 && value !== settings.smallCell)
                change.mutate({ smallCell: value });
            }}
          />
          people are held back
        </span>
      </div>
    </Card>
  );
};
