import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PersonId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';
import { familyColor } from '../../components/families.ts';
import { Leaf } from '../../components/marks.tsx';
import classes from './panel.module.css';

/** The family's name and founder, and how to rename it. */
export const FamilyLine = (props: { founderId: PersonId; founderName: string; name: string }) => {
  const { founderId, founderName, name } = props;
  const { chapter } = useChapter();
  const [edited, setEdited] = useState<string | null>(null);
  const rename = useCommand(
    (client, newName: string) => client.lineage.renameFamily({ founderId, name: newName }),
    {
      said: (_, newName) => `The ${name} family is now ${newName}`,
      onDone: () => setEdited(null),
    },
  );
  if (edited === null)
    return (
      <p className={classes.familyLine}>
        <Leaf color={familyColor(name)} />
        <span>
          {name} family, founded by {founderName}
        </span>
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
