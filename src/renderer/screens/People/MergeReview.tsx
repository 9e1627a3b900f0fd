import { Button } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck, IconSwitchHorizontal } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { NewPerson, Person } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useClient } from '../../client/ClientProvider.tsx';
import { describeError } from '../../client/describeError.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { countOf, formatMoment } from '../../components/format.ts';
import { WorkPage } from '../../components/Page.tsx';
import classes from '../../components/review.module.css';

type Field = keyof NewPerson;
type From = 'kept' | 'gone';

const fields: readonly (readonly [Field, string])[] = [
  ['name', 'Name'],
  ['goesBy', 'Goes by'],
  ['pronouns', 'Pronouns'],
  ['email', 'E-mail'],
  ['phone', 'Phone'],
  ['entryCohort', 'Entered'],
  ['staysNamed', 'Stays named'],
];

const show = (value: Person[Field]): string | null =>
  value === null ? null : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);

/** The fields of the record that stays; where it has none, those of the other one. */
const proposeFields = (kept: Person, gone: Person): Record<Field, From> => {
  const of = (field: Field): From => (kept[field] === null && gone[field] !== null ? 'gone' : 'kept');
  return {
    name: 'kept',
    goesBy: of('goesBy'),
    pronouns: of('pronouns'),
    email: of('email'),
    phone: of('phone'),
    entryCohort: of('entryCohort'),
    // Who asked once not to stay named has asked.
    staysNamed: kept.staysNamed && !gone.staysNamed ? 'gone' : 'kept',
  };
};

interface MergeReviewProps {
  readonly one: Person;
  readonly other: Person;
  readonly onLeave: () => void;
}

/** Two records side by side: which fields stay, what moves along, and one step that makes them one. */
export const MergeReview = ({ one, other, onLeave }: MergeReviewProps) => {
  const client = useClient();
  const { words } = useChapter();
  const [turned, setTurned] = useState(false);
  const [kept, gone] = turned ? [other, one] : [one, other];
  const [chosen, setChosen] = useState(() => proposeFields(kept, gone));
  const [answers, setAnswers] = useState<Readonly<Record<string, From>>>({});
  const preview = useQuery({
    queryKey: ['merge', kept.id, gone.id],
    queryFn: () => client.people.previewMerge({ keptId: kept.id, goneId: gone.id }),
  });
  const merge = useCommand((at, input: Parameters<typeof client.people.merge>[0]) => at.people.merge(input), {
    said: () => `Merged ${gone.name} into ${kept.name}`,
    onDone: onLeave,
  });
  const apart = useCommand((at) => at.people.keepApart({ oneId: one.id, otherId: other.id }), {
    said: () => 'Remembered as two people',
    onDone: onLeave,
  });
  const found = preview.data;
  const keyOf = ({ instrumentId, side }: { instrumentId: string; side: string | null }): string =>
    `${instrumentId} ${side}`;
  const answerFrom = (choice: NonNullable<typeof found>['choices'][number]): From =>
    answers[keyOf(choice)] ?? choice.proposed;
  const turn = (): void => {
    setTurned(!turned);
    setChosen(proposeFields(gone, kept));
    setAnswers({});
  };
  const run = (): void => {
    if (found === undefined) return;
    const pick = <Key extends Field>(field: Key): Person[Key] =>
      (chosen[field] === 'kept' ? kept : gone)[field];
    merge.mutate({
      keptId: kept.id,
      goneId: gone.id,
      person: {
        name: pick('name'),
        goesBy: pick('goesBy'),
        pronouns: pick('pronouns'),
        email: pick('email'),
        phone: pick('phone'),
        entryCohort: pick('entryCohort'),
        staysNamed: pick('staysNamed'),
      },
      answers: found.choices.map((choice) => ({
        instrumentId: choice.instrumentId,
        side: choice.side,
        from: answerFrom(choice),
      })),
    });
  };
  const option = (field: Field, label: string, from: From) => {
    const text = show((from === 'kept' ? kept : gone)[field]);
    return (
      <label data-chosen={chosen[field] === from}>
        <input
          type="radio"
          name={field}
          aria-label={`${label}: ${text ?? 'nothing'} (${from === 'kept' ? 'record that stays' : 'record that goes'})`}
          checked={chosen[field] === from}
          onChange={() => setChosen({ ...chosen, [field]: from })}
        />
        {text ?? <span className={classes.empty}>nothing</span>}
      </label>
    );
  };
  return (
    <WorkPage
      title="Merge two records"
      under="The chosen fields stay. Everything of the record that goes belongs to the other one afterwards."
      actions={
        <Button variant="default" onClick={onLeave}>
          Back to the list
        </Button>
      }
      footer={
        <>
          <IconShieldCheck size={18} stroke={1.7} aria-hidden color="var(--mg-primary-ink)" />
          <span className={classes.promise}>
            A backup is made and checked first. The merge can be undone.
          </span>
          <Button variant="default" loading={apart.isPending} onClick={() => apart.mutate(null)}>
            These are two people
          </Button>
          <Button
            loading={merge.isPending}
            disabled={found === undefined || found.refusal !== null}
            onClick={run}
          >
            Merge into one
          </Button>
        </>
      }
    >
      <div className={classes.review}>
        {found?.refusal != null && (
          <p role="alert" className={classes.problem}>
            <IconAlertTriangle size={16} stroke={1.7} aria-hidden /> {found.refusal}
          </p>
        )}
        {preview.isError && (
          <p role="alert" className={classes.problem}>
            {describeError(preview.error)}
          </p>
        )}
        <Card flush>
          <div className={classes.merge}>
            <span />
            <strong>Record that stays</strong>
            <strong>
              Record that goes{' '}
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconSwitchHorizontal size={15} stroke={1.7} />}
                onClick={turn}
              >
                Turn around
              </Button>
            </strong>
            {fields.map(([field, label]) => (
              <FieldRow key={field} label={label}>
                {option(field, label, 'kept')}
                {option(field, label, 'gone')}
              </FieldRow>
            ))}
            {found?.choices.map((choice) => (
              <FieldRow
                key={keyOf(choice)}
                label={`${choice.title}${choice.side === null ? '' : `, as ${words[choice.side]}`}: which answer counts`}
              >
                {(['kept', 'gone'] as const).map((from) => {
                  const at = from === 'kept' ? choice.keptAt : choice.goneAt;
                  return (
                    <label key={from} data-chosen={answerFrom(choice) === from}>
                      <input
                        type="radio"
                        name={keyOf(choice)}
                        checked={answerFrom(choice) === from}
                        onChange={() => setAnswers({ ...answers, [keyOf(choice)]: from })}
                      />
                      {at === null ? 'answered, no date' : `answered ${formatMoment(at)}`}
                    </label>
                  );
                })}
              </FieldRow>
            ))}
          </div>
        </Card>
        {found !== undefined && found.refusal === null && (
          <Card title="What moves along">
            {found.moves.length + found.notes.length === 0 ? (
              <p className={classes.moves}>Nothing is recorded for the record that goes.</p>
            ) : (
              <ul className={classes.moves}>
                {found.moves.map(({ what, count }) => (
                  <li key={what}>{countOf(count, what, what)}</li>
                ))}
                {found.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
                {found.choices.length > 0 && (
                  <li>The answer that does not count is kept as an earlier one.</li>
                )}
              </ul>
            )}
          </Card>
        )}
      </div>
    </WorkPage>
  );
};

const FieldRow = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <span>{label}</span>
    {children}
  </>
);
