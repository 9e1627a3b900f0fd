import { Button, CloseButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type EdgeStyle, edgeStyleOf } from '../../../shared/lineage/index.ts';
import { describeStanding, type Person, type PersonId, standingOn } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { familyColor } from '../../components/families.ts';
import { capitalize, formatDay, initialsOf, today } from '../../components/format.ts';
import { Leaf } from '../../components/marks.tsx';
import { NothingSelected } from '../../components/NothingSelected.tsx';
import classes from './lineage.module.css';
import { chainAbove, type LineageSnapshot, type LineageView } from './lineageView.ts';

const lookWords: Record<EdgeStyle, { label: string; tone: ChipTone }> = {
  active: { label: 'active', tone: 'spruce' },
  completed: { label: 'completed', tone: 'neutral' },
  ended: { label: 'ended', tone: 'outlined' },
  bridge: { label: 'took over', tone: 'amber' },
  'co-mentor': { label: 'co-mentor', tone: 'outlined' },
};

const FamilyName = ({ founder, name }: { founder: Person; name: string }) => {
  const { chapter } = useChapter();
  const [edited, setEdited] = useState<string | null>(null);
  const rename = useCommand(
    (client, newName: string) => client.lineage.renameFamily({ founderId: founder.id, name: newName }),
    { said: (_, newName) => `The ${name} family is now ${newName}`, onDone: () => setEdited(null) },
  );
  if (edited === null)
    return (
      <p className={classes.familyLine}>
        <Leaf color={familyColor(name)} /> {name} family, founded by {founder.name}{' '}
        {chapter.access === 'write' && (
          <Button variant="subtle" size="compact-sm" onClick={() => setEdited(name)}>
            Rename
          </Button>
        )}
      </p>
    );
  return (
    <form
      className={classes.rename}
      onSubmit={(event) => {
        event.preventDefault();
        if (edited.trim() !== '') rename.mutate(edited.trim());
      }}
    >
      <TextInput
        aria-label="Name of the family"
        autoFocus
        value={edited}
        onChange={(event) => setEdited(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setEdited(null);
        }}
      />
      <Button type="submit" variant="default" loading={rename.isPending} disabled={edited.trim() === ''}>
        Rename
      </Button>
    </form>
  );
};

/** One person: the chain of mentors above, the mentees below, and each pairing with its dates. */
export const PersonPanel = (props: {
  snapshot: LineageSnapshot;
  layout: LineageView;
  personId: PersonId | null;
  familyName: string | null;
  onSelect: (personId: PersonId | null) => void;
}) => {
  const { chapter, words } = useChapter();
  const people = new Map<string, Person>(props.snapshot.people.map((person) => [person.id, person]));
  const person = props.personId === null ? undefined : people.get(props.personId);
  if (person === undefined)
    return (
      <NothingSelected>
        <p>Select someone to see the line above and below, with every pairing and its dates.</p>
        <p>Arrow keys move from card to card, / finds a name, + and − zoom.</p>
      </NothingSelected>
    );
  const above = chainAbove(props.layout.families, person.id).flatMap((id) => people.get(id) ?? []);
  const founder = above[0] ?? person;
  const below = props.snapshot.pairings.filter(({ mentorId }) => mentorId === person.id);
  const own = props.snapshot.pairings.filter(({ menteeId }) => menteeId === person.id);
  const standing = standingOn(
    person.entryCohort,
    props.snapshot.statusEvents.filter(({ personId }) => personId === person.id),
    today(),
    { classYearCount: chapter.settings.classYears.length, yearStartsOn: chapter.settings.yearStartsOn },
  );
  const chainLine = (member: Person, kind: 'above' | 'self' | 'below') => (
    <li key={`${kind} ${member.id}`} data-kind={kind}>
      <button type="button" onClick={() => props.onSelect(member.id)}>
        <span>{member.name}</span>
        <span>
          {member.entryCohort === null ? '' : `’${String(member.entryCohort % 100).padStart(2, '0')}`}
        </span>
      </button>
    </li>
  );
  return (
    <div className={classes.panel}>
      <header>
        <span
          className={classes.bigInitials}
          style={{
            background: props.familyName === null ? 'var(--mg-ink-2)' : familyColor(props.familyName),
          }}
          aria-hidden="true"
        >
          {initialsOf(person.name)}
        </span>
        <div>
          <h2>{person.name}</h2>
          <p>
            {person.entryCohort === null ? '' : `entered ${person.entryCohort}, `}
            {describeStanding(standing, chapter.settings.classYears)}
          </p>
        </div>
        <CloseButton aria-label="Close the person" onClick={() => props.onSelect(null)} />
      </header>
      {props.familyName !== null && <FamilyName key={founder.id} founder={founder} name={props.familyName} />}
      <h3>
        Line ({above.length} above, {below.length} below)
      </h3>
      <ul className={classes.chain}>
        {above.map((member) => chainLine(member, 'above'))}
        {chainLine(person, 'self')}
        {below
          .flatMap(({ menteeId }) => people.get(menteeId) ?? [])
          .map((member) => chainLine(member, 'below'))}
      </ul>
      <h3>Pairings</h3>
      <ul className={classes.pairings}>
        {[...own, ...below].map((pairing) => {
          const isMentee = pairing.menteeId === person.id;
          const partner = people.get(isMentee ? pairing.mentorId : pairing.menteeId);
          const look = lookWords[edgeStyleOf(pairing)];
          return (
            <li key={pairing.id}>
              <div>
                <strong>{partner?.name ?? 'someone no longer on the roster'}</strong>
                <span>
                  {capitalize(isMentee ? words.mentor : words.mentee)}, from {formatDay(pairing.startedOn)}
                  {pairing.endedOn === null ? '' : ` to ${formatDay(pairing.endedOn)}`}
                </span>
              </div>
              <Chip tone={look.tone}>{look.label}</Chip>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
