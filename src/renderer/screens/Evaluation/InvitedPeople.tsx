import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Invitation, invitationStates } from '../../../shared/model/index.ts';
import { compareText, foldText } from '../../../shared/util/index.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { RoleMark } from '../../components/marks.tsx';
import { listInvited } from '../../components/rates.ts';
import styles from './analysis.module.css';
import classes from './evaluation.module.css';
import type { SurveyView } from './surveyView.ts';

const stateWords = {
  invited: 'invited',
  refused: 'did not want to answer',
  'not contacted': 'could not be reached',
  'not invited': 'not invited',
} as const;
type State = keyof typeof stateWords;

/** The list of invited people, one line a person and side; nothing is stored until "Keep this list". */
export const InvitedPeople = ({ shown, onDone }: { shown: SurveyView; onDone: () => void }) => {
  const { survey, enrollments, names, words } = shown;
  const start = useMemo(() => {
    const known = listInvited(shown);
    const keys = new Set([
      ...known.keys(),
      ...enrollments.flatMap(({ personId, role }) =>
        role === 'neither'
          ? []
          : role === 'both'
            ? [`${personId} mentee`, `${personId} mentor`]
            : [`${personId} ${role}`],
      ),
    ]);
    return [...keys]
      .map((key) => {
        const [personId = '', side = 'mentee'] = key.split(' ');
        return {
          key,
          personId,
          side,
          name: names.get(personId) ?? 'someone who left the roster',
          state: (known.get(key) ?? 'not invited') as State,
        };
      })
      .sort(
        (left, right) =>
          compareText(foldText(left.name), foldText(right.name)) || compareText(left.key, right.key),
      );
  }, [shown, enrollments, names]);
  const [changed, setChanged] = useState<Readonly<Record<string, State>>>({});
  const keep = useCommand(
    (client, invitations: Omit<Invitation, 'instrumentId'>[]) =>
      client.evaluation.setInvitations({ instrumentId: survey.instrument.id, invitations }),
    {
      said: (_, list) =>
        list.length === 0 ? 'Everyone enrolled counts as invited' : 'Kept the list of invited people',
      onDone,
    },
  );
  const stateOf = (key: string, state: State): State => changed[key] ?? state;
  const list = start.flatMap(({ key, personId, side, state }): Omit<Invitation, 'instrumentId'>[] => {
    const own = stateOf(key, state);
    return own === 'not invited'
      ? []
      : [{ personId: personId as Invitation['personId'], side: side as Invitation['side'], state: own }];
  });
  return (
    <section aria-label="Invited people" className={styles.invited}>
      <p className={classes.held}>
        Names stand here only so that you can say who was asked. Who answered is never shown.
      </p>
      <ul>
        {start.map(({ key, name, side, state }) => (
          <li key={key}>
            <RoleMark side={side === 'mentor' ? 'mentor' : 'mentee'} />
            <span>{name}</span>
            <small>{side === 'mentor' ? words.mentor : words.mentee}</small>
            <Select
              aria-label={`${name}, ${side === 'mentor' ? words.mentor : words.mentee}`}
              size="xs"
              w={200}
              allowDeselect={false}
              data={[...invitationStates, 'not invited' as const].map((value) => ({
                value,
                label: stateWords[value],
              }))}
              value={stateOf(key, state)}
              onChange={(value) =>
                value !== null && setChanged((before) => ({ ...before, [key]: value as State }))
              }
            />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => keep.mutate(list)} loading={keep.isPending}>
          Keep this list
        </Button>
        {survey.invitations.length > 0 && (
          <Button variant="subtle" onClick={() => keep.mutate([])}>
            Count everyone enrolled instead
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </section>
  );
};
