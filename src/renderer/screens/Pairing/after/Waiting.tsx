import { Button, Group, Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type PersonId, priorityWords } from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { useCommand } from '../../../client/useCommand.tsx';
import { Card } from '../../../components/Card.tsx';
import { Chip } from '../../../components/Chip.tsx';
import table from '../../../components/components.module.css';
import { countOf, formatDay, today } from '../../../components/format.ts';
import classes from './after.module.css';
import type { WaitingPerson } from './waiting.ts';

/** Someone of the roster who comes in late: enrolled as mentee here, then paired from the list. */
const LateJoiner = ({ snapshot }: { snapshot: PairingSnapshot }) => {
  const { cycle, words } = useChapter();
  const [chosen, setChosen] = useState<string | null>(null);
  const candidates = useMemo(() => {
    const mentees = new Set(
      snapshot.enrollments
        .filter(({ role }) => role === 'mentee' || role === 'both')
        .map(({ personId }) => personId),
    );
    return snapshot.people
      .filter(({ id }) => !mentees.has(id))
      .map(({ id, name, entryCohort }) => ({
        value: id as string,
        label: entryCohort === null ? name : `${name}, entered ${entryCohort}`,
      }));
  }, [snapshot]);
  const enroll = useCommand(
    (client, personId: PersonId) => {
      const known = snapshot.enrollments.find((one) => one.personId === personId);
      return client.people.setEnrollment({
        personId,
        cycleId: cycle.id,
        role: known?.role === 'mentor' ? 'both' : 'mentee',
        capacity: known?.capacity ?? 0,
        oneMore: known?.oneMore ?? 'not asked',
        priorityTier: known?.priorityTier ?? 2,
        pausedUntil: null,
      });
    },
    { said: () => `Enrolled as ${words.mentee}`, onDone: () => setChosen(null) },
  );
  return (
    <Group align="flex-end" gap={10} p="12px 20px 16px">
      <Select
        label="Someone joins late"
        placeholder="Choose from the roster"
        searchable
        clearable
        limit={50}
        w={290}
        data={candidates}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        variant="default"
        disabled={chosen === null}
        loading={enroll.isPending}
        onClick={() => chosen !== null && enroll.mutate(chosen as PersonId)}
      >
        Enroll as {words.mentee}
      </Button>
    </Group>
  );
};

/** Who has no mentor: since when, with which priority, and who is next when a place opens. */
export const Waiting = (props: {
  snapshot: PairingSnapshot;
  waiting: readonly WaitingPerson[];
  selected: PersonId | null;
  onSelect: (id: PersonId) => void;
}) => {
  const { cycle, canChange } = useChapter();
  const join = useCommand(
    (client, { person, enrollment }: WaitingPerson) =>
      client.afterwards.joinWaitlist({
        cycleId: cycle.id,
        personId: person.id,
        joinedOn: today(),
        priorityTier: enrollment.priorityTier,
      }),
    { said: () => 'Put on the waiting list' },
  );
  return (
    <Card title="Waiting for a mentor" note={countOf(props.waiting.length, 'person', 'people')} flush>
      {props.waiting.length === 0 ? (
        <Text c="var(--mg-ink-2)" px={20} pb={canChange ? 4 : 16}>
          Everyone who takes part has a mentor.
        </Text>
      ) : (
        <table className={table.table} aria-label="Waiting for a mentor">
          <thead>
            <tr>
              <th>Name</th>
              <th>Since</th>
              <th>Priority</th>
              <th>
                <span className={classes.srOnly}>Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {props.waiting.map((row, index) => (
              <tr
                key={row.person.id}
                className={classes.row}
                aria-selected={row.person.id === props.selected}
              >
                <td>
                  {row.person.name}{' '}
                  {index === 0 && row.entry !== null && <Chip tone="spruce">next by rule</Chip>}
                </td>
                <td>{row.entry === null ? 'not on the list' : formatDay(row.entry.joinedOn)}</td>
                <td>{priorityWords(row.entry?.priorityTier ?? row.enrollment.priorityTier)}</td>
                <td className={classes.actions}>
                  {canChange && row.entry === null && (
                    <Button size="compact-sm" variant="default" onClick={() => join.mutate(row)}>
                      Put on the list
                    </Button>
                  )}
                  {canChange && (
                    <Button size="compact-sm" variant="default" onClick={() => props.onSelect(row.person.id)}>
                      Find a place
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {canChange && <LateJoiner snapshot={props.snapshot} />}
    </Card>
  );
};
