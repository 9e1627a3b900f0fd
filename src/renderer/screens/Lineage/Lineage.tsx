import { ActionIcon, Autocomplete, Button, Group, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconMaximize, IconMinus, IconPlus, IconSearch } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { cardHeight, cardWidth } from '../../../shared/lineage/index.ts';
import type { PersonId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useLineageSnapshot } from '../../client/queries.ts';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf, today } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { WorkPage } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import { useUi } from '../../stores/ui.ts';
import { Drawing } from './Drawing.tsx';
import { LineageKey } from './LineageKey.tsx';
import { buildLineageView, type LineageSnapshot, lineOf } from './lineageView.ts';
import { PersonPanel } from './PersonPanel.tsx';
import { usePanZoom } from './usePanZoom.ts';

/** Room for the class years at the left, the names of the families on top, and the key below. */
const margin = { left: 128, top: 40, right: 24, bottom: 64 };

/** Who mentored whom, over all the years. */
export const Lineage = () => {
  const snapshot = useLineageSnapshot();
  if (snapshot.isError) return <LoadError error={snapshot.error} onRetry={() => void snapshot.refetch()} />;
  if (snapshot.data === undefined) return null;
  if (snapshot.data.pairings.length === 0)
    return (
      <WorkPage title="Lineage">
        <EmptyState
          title="No family yet"
          action={<Button onClick={() => goTo('pairing')}>Open the pairing meeting</Button>}
        >
          Families grow from approved pairs, year by year. The first approved pairing founds them.
        </EmptyState>
      </WorkPage>
    );
  return <FamilyTree snapshot={snapshot.data} />;
};

/** The tree itself; pan and zoom take hold of its frame when it appears, so it appears only with its data. */
const FamilyTree = ({ snapshot }: { snapshot: LineageSnapshot }) => {
  const { chapter } = useChapter();
  const selected = useUi((state) => state.selectedPersonId);
  const select = useUi((state) => state.selectPerson);
  const [search, setSearch] = useState('');
  const searchInput = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { view, show, zoomBy, panBy } = usePanZoom(frame);
  useHotkeys([['/', () => searchInput.current?.focus()]]);

  const layout = useMemo(() => buildLineageView(snapshot, chapter, today()), [snapshot, chapter]);
  const lit = useMemo(
    () => (selected === null ? null : lineOf(layout.families, selected)),
    [layout, selected],
  );

  const fit = useCallback(() => {
    show({ x: 0, y: 0, width: layout.width, height: layout.height }, margin);
  }, [layout, show]);

  const focusOn = useCallback(
    (personId: PersonId | null) => {
      select(personId);
      const card = layout.cards.find(({ person }) => person.id === personId);
      if (card !== undefined)
        show({ x: card.x - 300, y: card.y - 220, width: cardWidth + 600, height: cardHeight + 440 });
    },
    [layout, select, show],
  );

  // At first, and again when people came or went: the person asked for, else the whole.
  const shownPeople = useRef(0);
  useEffect(() => {
    if (shownPeople.current === layout.cards.length) return;
    shownPeople.current = layout.cards.length;
    if (selected === null) fit();
    else focusOn(selected);
  }, [layout, selected, fit, focusOn]);

  const selectedCard = layout.cards.find(({ person }) => person.id === selected);
  const names = [...new Set(layout.cards.map(({ person }) => person.name))];
  return (
    <WorkPage
      title="Lineage"
      chips={
        <>
          <Chip>{countOf(layout.cards.length, 'person', 'people')}</Chip>
          <Chip>{countOf(layout.bands.length, 'family', 'families')}</Chip>
          {layout.warnings.length > 0 && (
            <Tooltip label={layout.warnings.slice(0, 5).join(' ')} multiline w={360}>
              <span>
                <Chip tone="amber">{countOf(layout.warnings.length, 'oddity', 'oddities')}</Chip>
              </span>
            </Tooltip>
          )}
        </>
      }
      actions={
        <>
          <Autocomplete
            ref={searchInput}
            aria-label="Find a person"
            placeholder="Find a person"
            w={220}
            limit={8}
            leftSection={<IconSearch size={15} stroke={1.7} />}
            data={names}
            value={search}
            onChange={setSearch}
            onOptionSubmit={(name) => {
              focusOn(layout.cards.find(({ person }) => person.name === name)?.person.id ?? null);
              setSearch('');
            }}
          />
          <Group gap={4}>
            <Tooltip label="Smaller ( − )">
              <ActionIcon variant="default" size={34} aria-label="Smaller" onClick={() => zoomBy(0.8)}>
                <IconMinus size={16} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label="Larger ( + )">
              <ActionIcon variant="default" size={34} aria-label="Larger" onClick={() => zoomBy(1.25)}>
                <IconPlus size={16} />
              </ActionIcon>
            </Tooltip>
            <Button variant="default" leftSection={<IconMaximize size={15} stroke={1.7} />} onClick={fit}>
              Fit
            </Button>
          </Group>
        </>
      }
      bare
      side={
        <PersonPanel
          snapshot={snapshot}
          layout={layout}
          personId={selected}
          familyName={selectedCard?.family ?? null}
          onSelect={focusOn}
        />
      }
      sideLabel={selectedCard === undefined ? 'The selected person' : selectedCard.person.name}
      sideWidth={320}
      sideOut={selectedCard !== undefined}
    >
      <Drawing
        frame={frame}
        layout={layout}
        view={view}
        lit={lit}
        selected={selected}
        onSelect={select}
        onPan={panBy}
        onZoom={zoomBy}
      />
      <LineageKey />
    </WorkPage>
  );
};
