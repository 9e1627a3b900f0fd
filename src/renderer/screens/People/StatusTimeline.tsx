import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import {
  academicYearOf,
  describeStanding,
  isCalendarDay,
  type Person,
  rollOverDay,
  type StatusEvent,
  sortStatusEvents,
  standingOn,
  statusKinds,
} from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';
import { capitalize, countOf, formatDay, today } from '../../components/format.ts';
import classes from './personPanel.module.css';

type EventDraft = Omit<StatusEvent, 'personId'>;

const holdsBack: readonly StatusEvent['kind'][] = ['leave', 'research year', 'repeats year'];
const heldByDefault = (kind: StatusEvent['kind']): number => (holdsBack.includes(kind) ? 1 : 0);

const EventForm = (props: {
  start: EventDraft;
  /** What the class year would be with the draft, in words. */
  preview: (draft: EventDraft) => string;
  isPending: boolean;
  onSave: (draft: EventDraft) => void;
  onCancel: () => void;
}) => {
  const [draft, setDraft] = useState(props.start);
  const fits = isCalendarDay(draft.on);
  return (
    <form
      className={classes.eventForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) props.onSave(draft);
      }}
    >
      <Group grow align="start" gap={10}>
        <NativeSelect
          label="What happened"
          data={statusKinds.map((kind) => ({ value: kind, label: capitalize(kind) }))}
          value={draft.kind}
          onChange={(event) => {
            const kind = statusKinds.find((one) => one === event.currentTarget.value) ?? draft.kind;
            setDraft({ ...draft, kind, yearsHeldBack: heldByDefault(kind) });
          }}
        />
        <TextInput
          label="From"
          type="date"
          value={draft.on}
          onChange={(event) => setDraft({ ...draft, on: event.currentTarget.value })}
        />
      </Group>
      <NumberInput
        label="Moves up that are missed"
        description="1 for a year that does not count, 0 for a short time away."
        min={0}
        max={5}
        allowDecimal={false}
        value={draft.yearsHeldBack}
        onChange={(value) => setDraft({ ...draft, yearsHeldBack: Number(value) })}
      />
      {fits && <p className={classes.preview}>{props.preview(draft)}</p>}
      <Group justify="flex-end" gap={8}>
        <Button variant="subtle" size="compact-md" onClick={props.onCancel}>
          Cancel
        </Button>
        <Button type="submit" size="compact-md" variant="default" disabled={!fits} loading={props.isPending}>
          Save the event
        </Button>
      </Group>
    </form>
  );
};

/** What happened to someone over the years, and the class year that follows for any day. */
export const StatusTimeline = ({ person, events }: { person: Person; events: readonly StatusEvent[] }) => {
  const { chapter, cycle, canChange } = useChapter();
  const { classYears, yearStartsOn } = chapter.settings;
  const [edited, setEdited] = useState<StatusEvent | 'new' | null>(null);
  const [day, setDay] = useState(today());
  const rule = { classYearCount: classYears.length, yearStartsOn };
  const says = (on: string, with_: readonly StatusEvent[] = events): string =>
    describeStanding(standingOn(person.entryCohort, with_, on, rule), classYears);
  const set = useCommand(
    (client, input: { before: StatusEvent | null; event: StatusEvent }) =>
      client.people.setStatusEvent(input),
    { said: (_, { event }) => `Recorded “${event.kind}” for ${person.name}`, onDone: () => setEdited(null) },
  );
  const remove = useCommand((client, event: StatusEvent) => client.people.removeStatusEvent(event), {
    said: (_, event) => `Removed “${event.kind}” of ${person.name}`,
  });
  const previewOf = (draft: EventDraft): string => {
    const others = events.filter((event) => event !== edited);
    const with_ = [...others, { ...draft, personId: person.id }];
    const next = rollOverDay(academicYearOf(draft.on, yearStartsOn) + 1, yearStartsOn);
    return `${formatDay(draft.on)}: ${says(draft.on, with_)}. ${formatDay(next)}: ${says(next, with_)}.`;
  };
  const form = (start: EventDraft, before: StatusEvent | null) => (
    <EventForm
      start={start}
      preview={previewOf}
      isPending={set.isPending}
      onCancel={() => setEdited(null)}
      onSave={(draft) => set.mutate({ before, event: { ...draft, personId: person.id } })}
    />
  );
  const firstName = person.goesBy ?? person.name.split(' ')[0];
  return (
    <section aria-label="Over the years">
      <h3>Over the years</h3>
      <ol className={classes.timeline}>
        {person.entryCohort !== null && (
          <li>
            <span className={classes.when}>{person.entryCohort}</span>
            <span>Entered as {classYears[0]}</span>
          </li>
        )}
        {sortStatusEvents(events).map((event) =>
          event === edited ? (
            <li key={`${event.kind} ${event.on}`}>{form(event, event)}</li>
          ) : (
            <li key={`${event.kind} ${event.on}`}>
              <span className={classes.when}>{formatDay(event.on)}</span>
              <span>
                {capitalize(event.kind)}
                <small>
                  {event.yearsHeldBack === 0
                    ? ''
                    : `misses ${countOf(event.yearsHeldBack, 'move up', 'moves up')}, `}
                  then {says(event.on)}
                </small>
              </span>
              {canChange && (
                <span className={classes.eventActions}>
                  <button
                    type="button"
                    aria-label={`Change ${event.kind} of ${formatDay(event.on)}`}
                    onClick={() => setEdited(event)}
                  >
                    <IconPencil size={15} stroke={1.7} aria-hidden />
                  </button>
                  <button
                    type="button"
                    aria-label={`Remove ${event.kind} of ${formatDay(event.on)}`}
                    onClick={() => remove.mutate(event)}
                  >
                    <IconTrash size={15} stroke={1.7} aria-hidden />
                  </button>
                </span>
              )}
            </li>
          ),
        )}
      </ol>
      {edited === 'new'
        ? form(
            { kind: 'leave', on: cycle.startsOn > today() ? cycle.startsOn : today(), yearsHeldBack: 1 },
            null,
          )
        : canChange && (
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconPlus size={15} stroke={1.7} />}
              onClick={() => setEdited('new')}
            >
              Record an event
            </Button>
          )}
      <p className={classes.standing}>
        <label>
          On{' '}
          <input
            type="date"
            aria-label="Day for the class year"
            value={day}
            onChange={(event) => {
              if (event.currentTarget.value !== '') setDay(event.currentTarget.value);
            }}
          />
        </label>{' '}
        <span role="status">
          {firstName} is <strong>{says(day)}</strong>.
        </span>
      </p>
    </section>
  );
};
