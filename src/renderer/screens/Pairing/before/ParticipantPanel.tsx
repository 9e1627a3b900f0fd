import { Button, CloseButton, NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { type Enrollment, roleChoices } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { useCommand } from '../../../client/useCommand.tsx';
import { capitalize, today } from '../../../components/format.ts';
import classes from './before.module.css';
import { isMentee, isMentor, type Participant } from './participants.ts';

/** One person's part in the cycle: role, places, what was offered, a pause, and priority. */
export const ParticipantPanel = (props: {
  row: Participant;
  year: string;
  canChange: boolean;
  onClose: () => void;
}) => {
  const { words } = useChapter();
  const { row, canChange } = props;
  const { enrollment, person } = row;
  const set = useCommand((client, changed: Enrollment) => client.people.setEnrollment(changed), {
    said: () => `Changed the part of ${person.name}`,
  });
  const setBoard = useCommand(
    (client, isMember: boolean) =>
      client.plan.setBoardMember({ cycleId: enrollment.cycleId, personId: person.id, isMember }),
    { said: (_, isMember) => `${person.name} is ${isMember ? '' : 'not '}on the board` },
  );
  const change = (part: Partial<Enrollment>): void => set.mutate({ ...enrollment, ...part });
  return (
    <div className={classes.panel}>
      <header>
        <div>
          <h2>{person.name}</h2>
          <p>{[props.year, person.pronouns].filter((part) => (part ?? '') !== '').join(' · ')}</p>
        </div>
        <CloseButton aria-label="Close the person" onClick={props.onClose} />
      </header>
      <fieldset disabled={!canChange} key={`${person.id} ${JSON.stringify(enrollment)}`}>
        <Stack gap={14}>
          <Select
            label="Takes part as"
            allowDeselect={false}
            value={enrollment.role}
            data={roleChoices.map((role) => ({
              value: role,
              label:
                role === 'both'
                  ? `${words.mentee} and ${words.mentor}`
                  : role === 'neither'
                    ? 'not in this cycle'
                    : words[role],
            }))}
            onChange={(role) => {
              if (role === null || role === enrollment.role) return;
              const mentors = role === 'mentor' || role === 'both';
              change({
                role: role as Enrollment['role'],
                capacity: mentors ? Math.max(1, enrollment.capacity) : 0,
              });
            }}
          />
          {isMentor(row) && (
            <>
              <NumberInput
                label="Places"
                description={`How many ${words.mentees} in this cycle`}
                min={0}
                max={20}
                defaultValue={enrollment.capacity}
                onBlur={(event) => {
                  const places = Number(event.currentTarget.value);
                  if (Number.isInteger(places) && places !== enrollment.capacity)
                    change({ capacity: places });
                }}
              />
              <Select
                label="Would take one more"
                allowDeselect={false}
                value={enrollment.oneMore}
                data={['yes', 'maybe', 'no', 'not asked']}
                onChange={(oneMore) => {
                  if (oneMore !== null && oneMore !== enrollment.oneMore)
                    change({ oneMore: oneMore as Enrollment['oneMore'] });
                }}
              />
            </>
          )}
          {isMentee(row) && (
            <Select
              label="Comes first because"
              allowDeselect={false}
              value={String(Math.min(2, enrollment.priorityTier))}
              data={[
                { value: '0', label: 'carried over from before' },
                { value: '1', label: 'never mentored before' },
                { value: '2', label: `had a ${words.mentor} before` },
              ]}
              onChange={(tier) => {
                if (tier !== null && Number(tier) !== enrollment.priorityTier)
                  change({ priorityTier: Number(tier) });
              }}
            />
          )}
          <TextInput
            type="date"
            label="Paused until"
            description="Takes no part in a pairing before that day"
            min={today()}
            defaultValue={enrollment.pausedUntil ?? ''}
            onBlur={(event) => {
              const day = event.currentTarget.value === '' ? null : event.currentTarget.value;
              if (day !== enrollment.pausedUntil) change({ pausedUntil: day });
            }}
          />
          <Switch
            label="Member of this cycle’s board"
            description={`Pairs of board members are flagged, as ${words.mentor} or ${words.mentee}.`}
            checked={row.isOnBoard}
            onChange={(event) => setBoard.mutate(event.currentTarget.checked)}
          />
        </Stack>
      </fieldset>
      {row.addedPlace !== null && (
        <p className={classes.note}>
          {capitalize(words.mentor)} with a place that was added against a shortage.
        </p>
      )}
      <Button component="a" href="#/people" variant="subtle" size="compact-md" mt={12}>
        Open the roster
      </Button>
    </div>
  );
};
