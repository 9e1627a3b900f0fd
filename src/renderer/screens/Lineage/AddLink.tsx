import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { NewPastLink } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useLineageSnapshot } from '../../client/queries.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { LinkForm, type LinkValues, type Partner } from './LinkForm.tsx';
import { type LineageModel, shortYear } from './lineageModel.ts';
import classes from './panel.module.css';

interface AddLinkProps {
  readonly model: LineageModel;
  /** Whose link it is; null where anybody on the roster can be chosen, also someone without any pairing. */
  readonly person: Partner | null;
  /** The newest year that may be written down. */
  readonly lastYear: number;
  /** Told with the person whose link was written down. */
  readonly onAdded?: (personId: string) => void;
}

/** Everyone on the roster by the name under which they stand in the tree, in the order of the alphabet. */
export const useRosterNames = (model: LineageModel): readonly Partner[] =>
  (useLineageSnapshot().data?.people ?? [])
    .map(({ id, name, entryCohort }) => ({ id, name: model.members.get(id)?.name ?? name, entryCohort }))
    .sort((left, right) => left.name.localeCompare(right.name));

/** Writes a link of a past year down by hand. */
export const AddLink = ({ model, person, lastYear, onAdded }: AddLinkProps) => {
  const { words } = useChapter();
  const everyone = useRosterNames(model);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Partner | null>(null);
  const whose = person ?? chosen;
  const close = (): void => {
    setOpen(false);
    setChosen(null);
  };
  const add = useCommand((client, link: NewPastLink) => client.lineage.addLink(link), {
    said: () => 'The link is written down',
    onDone: () => {
      close();
      if (whose !== null) onAdded?.(whose.id);
    },
  });
  if (!isOpen)
    return (
      <Button variant="default" size={person === null ? 'sm' : 'compact-md'} onClick={() => setOpen(true)}>
        {person === null ? 'Write down a pair' : `Add a ${words.mentor} or ${words.mentee}`} of a past year
      </Button>
    );
  if (whose === null)
    return (
      <div className={classes.linkForm}>
        <Select
          label="Whose link"
          placeholder="Find a person"
          searchable
          limit={8}
          maxDropdownHeight={340}
          data-autofocus
          nothingFoundMessage="Nobody of that name. Add the person under People first."
          data={everyone.map(({ id, name, entryCohort }) => ({
            value: id,
            label: `${name} ${shortYear(entryCohort)}`.trim(),
          }))}
          onChange={(id) => setChosen(everyone.find((one) => one.id === id) ?? null)}
        />
        <Button variant="default" size="compact-md" onClick={close}>
          Cancel
        </Button>
      </div>
    );
  const save = ({ partner, partnerIs, year, kind }: LinkValues): void => {
    if (partner === null) return;
    const [mentorId, menteeId] = partnerIs === 'mentor' ? [partner.id, whose.id] : [whose.id, partner.id];
    add.mutate({ mentorId, menteeId, year, kind });
  };
  return (
    <LinkForm
      label={`Add a link of ${whose.name}`}
      partners={everyone.filter(({ id }) => id !== whose.id)}
      member={whose}
      start={{ partner: null, partnerIs: 'mentor', year: lastYear, kind: 'primary', endReason: 'completed' }}
      lastYear={lastYear}
      choosesSide
      choosesAll
      isSaving={add.isPending}
      onSave={save}
      onCancel={close}
    />
  );
};
