import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { describeRelation, findConnection } from '../../../shared/lineage/index.ts';
import type { PersonId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { countOf } from '../../components/format.ts';
import type { LineageModel, LineageMoment, Member } from './lineageModel.ts';
import { PersonSearch } from './PersonSearch.tsx';
import classes from './panel.module.css';

/** What another person is to this one, in words and as the way from one to the other. */
export const RelationPicker = (props: {
  model: LineageModel;
  moment: LineageMoment;
  member: Member;
  other: Member | null;
  onOther: (other: Member | null) => void;
  onSelect: (id: PersonId) => void;
}) => {
  const { model, moment, member, other } = props;
  const { words } = useChapter();
  const [typed, setTyped] = useState('');
  if (other === null)
    return (
      <PersonSearch
        model={model}
        typed={typed}
        onType={setTyped}
        onPick={props.onOther}
        label={`Relation of ${member.name} to`}
        placeholder="Find the other person"
      />
    );
  const relation = describeRelation(moment.families, member.id, other.id, words);
  const way = findConnection(moment.families, member.id, other.id);
  return (
    <div className={classes.relation}>
      <div>
        <p role="status">
          {relation === 'not related' ? (
            <>
              <strong>{other.name}</strong> and {member.name} are of different families
              {way === null ? ', and no line leads from one to the other.' : '.'}
            </>
          ) : (
            <>
              <strong>{other.name}</strong> is {member.name}’s <strong>{relation}</strong>.
            </>
          )}
        </p>
        <CloseButton aria-label="Choose another person" size="sm" onClick={() => props.onOther(null)} />
      </div>
      {way !== null && way.length > 2 && (
        <>
          <p>The way between them, {countOf(way.length - 1, 'step')}:</p>
          <ol>
            {way.map((id) => (
              <li key={id}>
                <button type="button" onClick={() => props.onSelect(id as PersonId)}>
                  {model.members.get(id)?.name}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
};
