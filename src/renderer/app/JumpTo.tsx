import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconArrowBackUp,
  IconMoon,
  IconSearch,
  IconShieldCheck,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useChapter } from '../client/ChapterProvider.tsx';
import { useLineageSnapshot } from '../client/queries.ts';
import { useBackUp } from '../client/useBackUp.ts';
import { useUndo } from '../client/useCommand.tsx';
import { today } from '../components/format.ts';
import { goTo } from '../stores/route.ts';
import { useUi } from '../stores/ui.ts';
import { namePeople } from './namePeople.ts';
import { routes } from './routes.tsx';

const iconProps = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** "Search or jump to": people, screens and commands in one list. */
export const JumpTo = () => {
  // The roster is read when somebody looks for a name, not at every start.
  const [isOpen, setOpen] = useState(false);
  const presenting = useUi((state) => state.presenting);
  const { chapter } = useChapter();
  const snapshot = useLineageSnapshot(isOpen && !presenting).data;
  const people = presenting || snapshot === undefined ? [] : namePeople(snapshot, chapter.settings, today());
  const screens = presenting ? routes.filter(({ path }) => path === 'pairing') : routes;
  const selectPerson = useUi((state) => state.selectPerson);
  const { setColorScheme } = useMantineColorScheme();
  const undo = useUndo();
  const backUp = useBackUp();

  const actions: SpotlightActionGroupData[] = [
    {
      group: 'Screens',
      actions: screens.map((route) => ({
        id: `screen ${route.path}`,
        label: route.label,
        leftSection: <route.icon {...iconProps} />,
        onClick: () => goTo(route.path),
      })),
    },
    {
      group: 'Commands',
      actions: [
        {
          id: 'undo',
          label: 'Undo the last change',
          leftSection: <IconArrowBackUp {...iconProps} />,
          onClick: () => undo.mutate(),
        },
        {
          id: 'back up',
          label: 'Back up now',
          leftSection: <IconShieldCheck {...iconProps} />,
          onClick: () => backUp.mutate(null),
        },
        {
          id: 'light',
          label: 'Light colors',
          leftSection: <IconSun {...iconProps} />,
          onClick: () => setColorScheme('light'),
        },
        {
          id: 'dark',
          label: 'Dark colors',
          leftSection: <IconMoon {...iconProps} />,
          onClick: () => setColorScheme('dark'),
        },
      ],
    },
    {
      group: 'People',
      actions: people.map((person) => ({
        id: person.id,
        label: person.shown,
        description: person.entryCohort === null ? '' : `entered ${person.entryCohort}`,
        leftSection: <IconUser {...iconProps} />,
        onClick: () => {
          selectPerson(person.id);
          goTo('lineage');
        },
      })),
    },
  ];

  return (
    <Spotlight
      actions={actions}
      onSpotlightOpen={() => setOpen(true)}
      onSpotlightClose={() => setOpen(false)}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      limit={12}
      nothingFound="Nothing by that name"
      highlightQuery
      attributes={{ content: { 'aria-label': 'Search or jump to' } }}
      searchProps={{
        leftSection: <IconSearch {...iconProps} />,
        placeholder: 'People, screens, commands',
        'aria-label': 'Search or jump to',
      }}
    />
  );
};
