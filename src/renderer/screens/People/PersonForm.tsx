import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type CycleId,
  type Enrollment,
  type NewPerson,
  type Person,
  roleChoices,
} from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import type { Client } from '../../client/connect.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { capitalize } from '../../components/format.ts';

interface PersonFormProps {
  /** Null for someone new. */
  readonly person: Person | null;
  readonly enrollment: Enrollment | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}

interface Entry {
  readonly person: NewPerson;
  readonly enrollment: Omit<Enrollment, 'personId'>;
}

const emptyPerson: NewPerson = {
  name: '',
  goesBy: null,
  pronouns: null,
  email: null,
  phone: null,
  entryCohort: null,
  staysNamed: true,
};

const emptyEnrollment = (cycleId: CycleId): Entry['enrollment'] => ({
  cycleId,
  role: 'mentee',
  capacity: 0,
  oneMore: 'not asked',
  priorityTier: 2,
  pausedUntil: null,
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Adds someone, or writes what changed: the person and the part in the cycle. */
const save = async (client: Client, known: Person | null, entry: Entry): Promise<void> => {
  if (known === null) {
    await client.people.add(entry);
    return;
  }
  await client.people.update({ ...entry.person, id: known.id });
  await client.people.setEnrollment({ ...entry.enrollment, personId: known.id });
};

/** One person: name, class, and what part they take in the cycle. */
export const PersonForm = ({ person, enrollment, opened, onClose }: PersonFormProps) => {
  const { chapter, cycle, words, canChange } = useChapter();
  const [entry, setEntry] = useState<Entry>({
    person: person ?? emptyPerson,
    enrollment: enrollment ?? {
      ...emptyEnrollment(cycle.id),
      ...(person === null ? {} : { role: 'neither' as const }),
    },
  });
  const [tried, setTried] = useState(false);
  const command = useCommand((client, input: Entry) => save(client, person, input), {
    said: (_, input) => (person === null ? `Added ${input.person.name}` : `Changed ${input.person.name}`),
    onDone: onClose,
  });
  const changePerson = (part: Partial<NewPerson>): void =>
    setEntry({ ...entry, person: { ...entry.person, ...part } });
  const changePart = (part: Partial<Entry['enrollment']>): void =>
    setEntry({ ...entry, enrollment: { ...entry.enrollment, ...part } });
  const isMentor = entry.enrollment.role === 'mentor' || entry.enrollment.role === 'both';
  const nameMissing = entry.person.name.trim() === '';
  const firstClass = chapter.settings.classYears[0] ?? 'the first class year';

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={person === null ? 'Add a person' : person.name}
      size={480}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!nameMissing) command.mutate(entry);
        }}
      >
        <fieldset disabled={!canChange} style={{ border: 0, margin: 0, padding: 0 }}>
          <Stack gap={14}>
            <TextInput
              label="Full name"
              data-autofocus
              value={entry.person.name}
              error={tried && nameMissing ? 'A person needs a name.' : null}
              onChange={(event) => changePerson({ name: event.currentTarget.value })}
            />
            <Group grow>
              <TextInput
                label="Goes by"
                value={entry.person.goesBy ?? ''}
                onChange={(event) => changePerson({ goesBy: orNull(event.currentTarget.value) })}
              />
              <TextInput
                label="Pronouns"
                value={entry.person.pronouns ?? ''}
                onChange={(event) => changePerson({ pronouns: orNull(event.currentTarget.value) })}
              />
            </Group>
            <TextInput
              label="School e-mail"
              type="email"
              value={entry.person.email ?? ''}
              onChange={(event) => changePerson({ email: orNull(event.currentTarget.value) })}
            />
            <NumberInput
              label="Entered in"
              description={`The year they began as ${firstClass}; the class year follows from it.`}
              value={entry.person.entryCohort ?? ''}
              min={1900}
              max={2200}
              allowDecimal={false}
              thousandSeparator=""
              onChange={(value) => changePerson({ entryCohort: value === '' ? null : Number(value) })}
            />
            <Group grow align="start">
              <Select
                label={`In ${cycle.label}`}
                allowDeselect={false}
                data={roleChoices.map((role) => ({
                  value: role,
                  label:
                    role === 'neither'
                      ? 'Does not take part'
                      : role === 'both'
                        ? `${capitalize(words.mentee)} and ${words.mentor}`
                        : capitalize(words[role]),
                }))}
                value={entry.enrollment.role}
                onChange={(role) => {
                  const chosen = roleChoices.find((choice) => choice === role) ?? 'neither';
                  const mentors = chosen === 'mentor' || chosen === 'both';
                  changePart({
                    role: chosen,
                    capacity: mentors ? Math.max(1, entry.enrollment.capacity) : 0,
                  });
                }}
              />
              {isMentor && (
                <NumberInput
                  label="Places"
                  value={entry.enrollment.capacity}
                  min={0}
                  max={20}
                  allowDecimal={false}
                  onChange={(value) => changePart({ capacity: Number(value) })}
                />
              )}
            </Group>
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={command.isPending}>
                {person === null ? 'Add' : 'Save'}
              </Button>
            </Group>
          </Stack>
        </fieldset>
      </form>
    </Modal>
  );
};
