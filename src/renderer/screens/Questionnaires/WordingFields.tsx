import { Select, Switch } from '@mantine/core';
import { useState } from 'react';
import type { Item } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { capitalize } from '../../components/format.ts';
import { CommitText } from './CommitText.tsx';
import classes from './panel.module.css';
import type { ItemDraft } from './useItemDraft.ts';

/** Who is asked, and in which words: one wording until the other role reads it differently. */
export const WordingFields = ({
  item,
  draft,
  disabled,
  isNew,
}: {
  item: Item;
  draft: ItemDraft;
  disabled: boolean;
  isNew: boolean;
}) => {
  const { words } = useChapter();
  const [splitByHand, splitWording] = useState(false);
  const isSplit = item.role === 'both' && (splitByHand || item.wording.mentee !== item.wording.mentor);
  const only = item.role === 'mentor' ? 'mentor' : 'mentee';
  const setRole = (role: Item['role']): void => {
    const kept = role === 'both' ? item.wording[only] : item.wording[role];
    draft.change(isSplit && role === 'both' ? { role } : { role, wording: { mentee: kept, mentor: kept } });
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.unseen}>Question</legend>
      <CommitText
        label={isSplit ? `Question, as the ${words.mentee} reads it` : 'Question'}
        multiline
        takesFocus={isNew}
        value={item.wording[only]}
        disabled={disabled}
        onCommit={(text) =>
          draft.change({
            wording: isSplit ? { ...item.wording, mentee: text } : { mentee: text, mentor: text },
          })
        }
      />
      {isSplit && (
        <CommitText
          label={`Question, as the ${words.mentor} reads it`}
          multiline
          value={item.wording.mentor}
          disabled={disabled}
          onCommit={(text) => draft.change({ wording: { ...item.wording, mentor: text } })}
        />
      )}
      <Select
        label="Who is asked"
        size="sm"
        allowDeselect={false}
        disabled={disabled}
        data={[
          { value: 'both', label: 'Both' },
          { value: 'mentee', label: `${capitalize(words.mentees)} only` },
          { value: 'mentor', label: `${capitalize(words.mentors)} only` },
        ]}
        value={item.role}
        onChange={(role) => role !== null && setRole(role as Item['role'])}
      />
      {item.role === 'both' && (
        <Switch
          label={`The ${words.mentor} reads it differently`}
          checked={isSplit}
          disabled={disabled}
          onChange={(event) => {
            splitWording(event.currentTarget.checked);
            if (!event.currentTarget.checked && item.wording.mentor !== item.wording.mentee) {
              draft.change({ wording: { mentee: item.wording.mentee, mentor: item.wording.mentee } });
            }
          }}
        />
      )}
    </fieldset>
  );
};
