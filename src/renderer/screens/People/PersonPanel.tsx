import { Button, CloseButton } from '@mantine/core';
import type { Enrollment, Person, StatusEvent } from '../../../shared/model/index.ts';
import { Chip } from '../../components/Chip.tsx';
import { initialsOf } from '../../components/format.ts';
import { goTo } from '../../stores/route.ts';
import { concernWords } from './concernWords.ts';
import { PersonForm } from './PersonForm.tsx';
import classes from './personPanel.module.css';
import type { PersonRow } from './rosterRows.ts';
import { StatusTimeline } from './StatusTimeline.tsx';

interface PersonPanelProps {
  readonly row: PersonRow;
  readonly events: readonly StatusEvent[];
  readonly onClose: () => void;
}

/** Changes with everything that the form shows, so that the form starts anew after a change elsewhere. */
const formKey = (person: Person, enrollment: Enrollment | null): string =>
  JSON.stringify([person, enrollment]);

/** One person of the roster: who they are, their part in the cycle, and what happened over the years. */
export const PersonPanel = ({ row, events, onClose }: PersonPanelProps) => {
  const { person, enrollment } = row;
  return (
    <div className={classes.panel}>
      <header>
        <span className={classes.initials} aria-hidden>
          {initialsOf(person.name)}
        </span>
        <div>
          <h2>{person.name}</h2>
          <p>
            {row.says}
            {person.entryCohort !== null && `, entered ${person.entryCohort}`}
          </p>
        </div>
        <CloseButton aria-label="Close the person" onClick={onClose} />
      </header>
      {row.concerns.length > 0 && (
        <div className={classes.concerns}>
          {row.concerns.map((kind) => (
            <Chip key={kind} tone="amber">
              {concernWords[kind]}
            </Chip>
          ))}
        </div>
      )}
      <StatusTimeline key={person.id} person={person} events={events} />
      <h3>Details</h3>
      <PersonForm
        key={formKey(person, enrollment)}
        person={person}
        enrollment={enrollment}
        onDone={() => {}}
      />
      <Button variant="subtle" size="compact-sm" mt={8} onClick={() => goTo(`privacy?view=${person.id}`)}>
        Agreements, copy of the data, erasing …
      </Button>
    </div>
  );
};
