import { Button, CloseButton } from '@mantine/core';
import { lineageOf } from '../../../shared/lineage/index.ts';
import type { PersonId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { familyColor } from '../../components/families.ts';
import { countOf, initialsOf } from '../../components/format.ts';
import { NothingSelected } from '../../components/NothingSelected.tsx';
import { goTo } from '../../stores/route.ts';
import { useUi } from '../../stores/ui.ts';
import { AddLink } from './AddLink.tsx';
import { EndingFamilies } from './EndingFamilies.tsx';
import { FamilyLine } from './FamilyLine.tsx';
import {
  familyNameOf,
  type LineageModel,
  type LineageMoment,
  type Member,
  shortYear,
  standingWords,
  yearsOfCycles,
} from './lineageModel.ts';
import { PairingList } from './PairingList.tsx';
import classes from './panel.module.css';
import { RelationPicker } from './RelationPicker.tsx';

interface PersonPanelProps {
  readonly model: LineageModel;
  readonly moment: LineageMoment;
  readonly member: Member | null;
  readonly other: Member | null;
  readonly isFolded: boolean;
  readonly onSelect: (personId: PersonId | null) => void;
  readonly onOther: (other: Member | null) => void;
  readonly onFold: (personId: PersonId) => void;
  readonly onShowFamily: (founderId: string) => void;
}

/** One person: the chain of mentors above, the mentees below, the relation to others, each pairing with its dates. */
export const PersonPanel = ({ model, moment, member, ...props }: PersonPanelProps) => {
  const { chapter, canChange } = useChapter();
  const ownPersonId = useUi((state) => state.ownPersonId);
  const setOwnPerson = useUi((state) => state.setOwnPerson);
  if (member === null)
    return (
      <div className={classes.nothing}>
        <NothingSelected>
          <p>Select someone to see the line above and below, with every pairing and its dates.</p>
          <p>Drag to move, + and − zoom, 0 shows everything, / finds a name.</p>
        </NothingSelected>
        <EndingFamilies model={model} onShow={props.onShowFamily} />
        {canChange && (
          <div className={classes.addLink}>
            <AddLink
              model={model}
              person={null}
              lastYear={Math.max(...yearsOfCycles(chapter).values()) - 1}
              onAdded={(id) => props.onSelect(id as PersonId)}
            />
          </div>
        )}
      </div>
    );
  const named = (ids: readonly string[]): Member[] => ids.flatMap((id) => model.members.get(id) ?? []);
  const { up, down, siblings } = lineageOf(moment.families, member.id);
  const above = named(up).reverse();
  const below = named(down[0] ?? []);
  const allBelow = down.flat().length;
  const founder = above[0] ?? member;
  const family = familyNameOf(model, member.id);
  const chainLine = (one: Member, kind: 'above' | 'self' | 'below' | 'sibling') => (
    <li key={`${kind} ${one.id}`} data-kind={kind}>
      <button type="button" onClick={() => props.onSelect(one.id)}>
        <span>{one.name}</span>
        <span>{shortYear(one.entryCohort)}</span>
      </button>
    </li>
  );
  return (
    <div className={classes.panel}>
      <header>
        <span
          className={classes.bigInitials}
          style={{ background: family === null ? 'var(--mg-ink-2)' : familyColor(family) }}
          aria-hidden="true"
        >
          {initialsOf(member.name)}
        </span>
        <div>
          <h2>{member.name}</h2>
          <p>
            {member.entryCohort === null ? '' : `entered ${member.entryCohort}, `}
            {standingWords(model, member, moment.day)}
          </p>
        </div>
        <CloseButton aria-label="Close the person" onClick={() => props.onSelect(null)} />
      </header>
      {family !== null && (
        <FamilyLine key={founder.id} founderId={founder.id} founderName={founder.name} name={family} />
      )}
      <div className={classes.deeds}>
        {allBelow > 0 && (
          <Button variant="default" size="compact-md" onClick={() => props.onFold(member.id)}>
            {props.isFolded ? `Unfold ${countOf(allBelow, 'person', 'people')}` : 'Fold the branch below'}
          </Button>
        )}
        <Button variant="default" size="compact-md" onClick={() => goTo('people')}>
          Open on the roster
        </Button>
        <Button
          variant="default"
          size="compact-md"
          aria-pressed={ownPersonId === member.id}
          onClick={() => setOwnPerson(ownPersonId === member.id ? null : member.id)}
        >
          {ownPersonId === member.id ? 'This is me ✓' : 'This is me'}
        </Button>
      </div>
      <h3>
        Line ({above.length} above, {allBelow} below)
      </h3>
      <ul className={classes.chain}>
        {above.map((one) => chainLine(one, 'above'))}
        {chainLine(member, 'self')}
        {below.map((one) => chainLine(one, 'below'))}
      </ul>
      {siblings.length > 0 && (
        <>
          <h3>Siblings, {countOf(siblings.length, 'person', 'people')}</h3>
          <ul className={classes.chain}>{named(siblings).map((one) => chainLine(one, 'sibling'))}</ul>
        </>
      )}
      <h3>Relation to someone</h3>
      <RelationPicker
        model={model}
        moment={moment}
        member={member}
        other={props.other}
        onOther={props.onOther}
        onSelect={props.onSelect}
      />
      <PairingList key={member.id} model={model} moment={moment} member={member} />
    </div>
  );
};
