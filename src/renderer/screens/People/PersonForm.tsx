import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import {
  type CycleId,
  type Enrollment,
  type NewPerson,
  type Person,
  roleChoices,
} from '../../../shared/model/index.ts';
import { looksLikeEmail } from '../../../shared/roster/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import type { Client } from '../../client/connect.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { capitalize } from '../../components/format.ts';
import classes from './people.module.css';

interface PersonFormProps {
  /** Null for someone new. */
  readonly person: Person | null;
  readonly enrollment: Enrollment | null;
  readonly onDone: () => void;
  /** A further button beside the one that saves. */
  readonly beside?: ReactNode;
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
const differs = (left: object, right: object): boolean => JSON.stringify(left) !== JSON.stringify(right);

/** Adds someone, or writes what changed: the person, the part in the cycle, or both. */
const save = async (client: Client, known: Person | null, before: Entry, entry: Entry): Promise<void> => {
  if (known === null) {
    await client.people.add(entry);
    return;
  }
  if (differs(entry.person, before.person)) await client.people.update({ ...entry.person, id: known.id });
  if (differs(entry.enrollment, before.enrollment))
    await client.people.setEnrollment({ ...entry.enrollment, personId: known.id });
};

/** One person's fields: name, how to reach them, when they entered, and what part they take in the cycle. */
export const PersonForm = ({ person, enrollment, onDone, beside }: PersonFormProps) => {
  const { chapter, cycle, words, canChange } = useChapter();
  const [before] = useState<Entry>(() => {
    const { personId: _personId, ...part } = enrollment ?? {
      ...emptyEnrollment(cycle.id),
      ...(person === null ? {} : { role: 'neither' as const }),
      personId: null,
    };
    const { id: _id, ...details } = person ?? { ...emptyPerson, id: null };
    return { person: details, enrollment: part };
  });
  const [entry, setEntry] = useState(before);
  const [tried, setTried] = useState(false);
  const command = useCommand((client, input: Entry) => save(client, person, before, input), {
    said: (_, input) => (person === null ? `Added ${input.person.name}` : `Changed ${input.person.name}`),
    onDone,
  });
  const changePerson = (part: Partial<NewPerson>): void =>
    setEntry({ ...entry, person: { ...entry.person, ...part } });
  const changePart = (part: Partial<Entry['enrollment']>): void =>
    setEntry({ ...entry, enrollment: { ...entry.enrollment, ...part } });
  const isMentor = entry.enrollment.role === 'mentor' || entry.enrollment.role === 'both';
  const nameMissing = entry.person.name.trim() === '';
  const emailWrong = entry.person.email !== null && !looksLikeEmail(entry.person.email);
  const firstClass = chapter.settings.classYears[0] ?? 'the first class year';
  const textField = (label: string, field: 'goesBy' | 'pronouns' | 'phone') => (
    <TextInput
      label={label}
      value={entry.person[field] ?? ''}
      onChange={(event) => changePerson({ [field]: orNull(event.currentTarget.value) })}
    />
  );

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!nameMissing && !emailWrong) command.mutate(entry);
      }}
    >
      <fieldset disabled={!canChange} className={classes.fields}>
        <Stack gap={14}>
          <TextInput
            label="Full name"
            data-autofocus
            value={entry.person.name}
            error={tried && nameMissing ? 'A person needs a name.' : null}
            onChange={(event) => changePerson({ name: event.currentTarget.value })}
          />
          <Group grow align="start">
            {textField('Goes by', 'goesBy')}
            {textField('Pronouns', 'pronouns')}
          </Group>
          <TextInput
            label="School e-mail"
            type="email"
            value={entry.person.email ?? ''}
            error={tried && emailWrong ? 'This is not an e-mail address.' : null}
            onChange={(event) => changePerson({ email: orNull(event.currentTarget.value) })}
          />
          <Group grow align="start">
            {textField('Phone', 'phone')}
            <NumberInput
              label="Entered in"
              description={`as ${firstClass}`}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={entry.person.entryCohort ?? ''}
              min={1900}
              max={2200}
              allowDecimal={false}
              thousandSeparator=""
              onChange={(value) => changePerson({ entryCohort: value === '' ? null : Number(value) })}
            />
          </Group>
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
          <Checkbox
            label="Stays named in the family tree after graduation"
            checked={entry.person.staysNamed}
            onChange={(event) => changePerson({ staysNamed: event.currentTarget.checked })}
          />
          <Group justify="flex-end">
            {beside}
            <Button
              type="submit"
              variant={person === null ? 'filled' : 'default'}
              loading={command.isPending}
              disabled={person !== null && !differs(entry, before)}
            >
              {person === null ? 'Add' : 'Save'}
            </Button>
          </Group>
        </Stack>
      </fieldset>
    </form>
  );
};
