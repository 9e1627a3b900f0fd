import { Button, NumberInput } from '@mantine/core';
import { IconArrowsJoin, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import type { Client } from '../../client/connect.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { countOf } from '../../components/format.ts';
import classes from './people.module.css';

interface BulkBarProps {
  readonly selected: readonly PersonId[];
  readonly onMerge: () => void;
  readonly onClear: () => void;
}

/** What can be done with several people at once; each is one step that can be undone. */
export const BulkBar = ({ selected, onMerge, onClear }: BulkBarProps) => {
  const { cycle, words } = useChapter();
  const [places, setPlaces] = useState<number | string>(1);
  const enroll = useCommand(
    (client, change: Pick<Parameters<Client['people']['enrollMany']>[0], 'role' | 'capacity'>) =>
      client.people.enrollMany({ cycleId: cycle.id, personIds: [...selected], ...change }),
    {
      said: ({ changed }) =>
        changed === 0
          ? 'They have it already; nothing changed'
          : `Changed ${countOf(changed, 'person', 'people')}`,
    },
  );
  const as = (label: string, role: 'mentee' | 'mentor' | 'both' | 'neither') => (
    <Button
      size="compact-md"
      variant="default"
      disabled={enroll.isPending}
      onClick={() => enroll.mutate({ role, capacity: null })}
    >
      {label}
    </Button>
  );
  return (
    <section className={classes.bulk} aria-label="With the selected people">
      <strong role="status">{countOf(selected.length, 'person', 'people')} selected</strong>
      <span className={classes.quiet}>Enroll as</span>
      {as(words.mentee, 'mentee')}
      {as(words.mentor, 'mentor')}
      {as('both', 'both')}
      {as('no part', 'neither')}
      <NumberInput
        aria-label="Places for each"
        className={classes.bulkPlaces ?? ''}
        value={places}
        min={0}
        max={20}
        allowDecimal={false}
        onChange={setPlaces}
      />
      <Button
        size="compact-md"
        variant="default"
        disabled={enroll.isPending || places === ''}
        onClick={() => enroll.mutate({ role: null, capacity: Number(places) })}
      >
        Set places
      </Button>
      {selected.length === 2 && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconArrowsJoin size={15} stroke={1.7} />}
          onClick={onMerge}
        >
          Merge the two
        </Button>
      )}
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<IconX size={15} stroke={1.7} />}
        onClick={onClear}
      >
        Select nobody
      </Button>
    </section>
  );
};
