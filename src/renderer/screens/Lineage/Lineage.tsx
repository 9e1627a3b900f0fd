import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconDots, IconMaximize, IconMinimize, IconUser } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type LineageFocus, noFocus } from '../../../shared/figures/index.ts';
import { findConnection, lineageOf } from '../../../shared/lineage/index.ts';
import type { PersonId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useLineageSnapshot } from '../../client/queries.ts';
import { Chip } from '../../components/Chip.tsx';
import { countOf, today } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { WorkPage } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import { useUi } from '../../stores/ui.ts';
import { findMembers } from './findMembers.ts';
import { LineageTable } from './LineageTable.tsx';
import classes from './lineage.module.css';
import { buildLineageModel, type LineageModel, type Member, momentOf } from './lineageModel.ts';
import { NoFamily } from './NoFamily.tsx';
import { Oddities } from './Oddities.tsx';
import { Outline } from './Outline.tsx';
import { SaveOrPrint } from './outgoing/SaveOrPrint.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { PersonSearch } from './PersonSearch.tsx';
import { TimeBar } from './TimeBar.tsx';
import { TreePane } from './TreePane.tsx';
import { useDrawing } from './useDrawing.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useTidyOrder } from './useTidyOrder.ts';

type Mode = 'tree' | 'outline' | 'table';

/** Who mentored whom, over all the years. */
export const Lineage = () => {
  const { chapter } = useChapter();
  const snapshot = useLineageSnapshot();
  const model = useMemo(
    () => (snapshot.data === undefined ? null : buildLineageModel(snapshot.data, chapter, today())),
    [snapshot.data, chapter],
  );
  if (snapshot.isError) return <LoadError error={snapshot.error} onRetry={() => void snapshot.refetch()} />;
  if (model === null) return null;
  if (model.pairings.length === 0)
    return <NoFamily model={model} people={snapshot.data?.people.length ?? 0} />;
  return <Families model={model} />;
};

/** The people who are lit: the line of the selected one, the way to another one, or those who fit the search. */
const useFocus = (
  model: LineageModel,
  moment: ReturnType<typeof momentOf>,
  selected: PersonId | null,
  other: Member | null,
  typed: string,
): Pick<LineageFocus, 'lit' | 'way'> =>
  useMemo(() => {
    if (typed.trim().length > 1)
      return { lit: new Set(findMembers(model.members.values(), typed).map(({ id }) => id)), way: null };
    if (selected === null) return { lit: null, way: null };
    const { up, down } = lineageOf(moment.families, selected);
    const line = new Set([...up, selected, ...down.flat()]);
    if (other === null) return { lit: line, way: new Set([...up, selected, ...(down[0] ?? [])]) };
    const way = new Set(findConnection(moment.families, selected, other.id) ?? [selected, other.id]);
    return { lit: way, way };
  }, [model, moment, selected, other, typed]);

const Families = ({ model }: { model: LineageModel }) => {
  const { chapter, canChange } = useChapter();
  const { selectedPersonId, selectPerson, ownPersonId, setOwnPerson } = useUi();
  const selectedMember = model.members.get(selectedPersonId ?? '') ?? null;
  const selected = selectedMember?.id ?? null;
  const [mode, setMode] = useState<Mode>('tree');
  const [year, setYear] = useState<number | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [other, setOther] = useState<Member | null>(null);
  const [typed, setTyped] = useState('');
  const [looksForSelf, setLooksForSelf] = useState(false);
  const [without, setWithout] = useState(noFocus.without);
  const [isFull, toggleFull] = useFullScreen();
  const frame = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const drawing = useDrawing(frame, model);
  const { tidy, isTidying } = useTidyOrder(model);
  useHotkeys([['/', () => search.current?.focus()]]);

  const moment = useMemo(() => momentOf(model, year), [model, year]);
  const { lit, way } = useFocus(model, moment, selected, other, mode === 'tree' ? typed : '');
  const focus = useMemo(
    (): LineageFocus => ({ lit, way, selected, year: moment.shown, without }),
    [lit, way, selected, moment, without],
  );

  const select = useCallback(
    (id: string | null) => {
      selectPerson(id as PersonId | null);
      setOther(null);
    },
    [selectPerson],
  );
  const { goTo: goToCard } = drawing;
  const go = useCallback(
    (id: string | null) => {
      select(id);
      if (id !== null) goToCard(id);
    },
    [select, goToCard],
  );
  const goToSelf = (): void => {
    if (ownPersonId !== null && model.members.has(ownPersonId)) {
      go(ownPersonId);
      return;
    }
    setLooksForSelf(true);
    search.current?.focus();
  };
  const controls = (
    <>
      <PersonSearch
        model={model}
        typed={typed}
        onType={setTyped}
        onPick={(member) => {
          if (looksForSelf) setOwnPerson(member.id);
          setLooksForSelf(false);
          go(member.id);
        }}
        inputRef={search}
        label="Find a person"
        placeholder={looksForSelf ? 'Who are you?' : 'Find a person ( / )'}
        width={200}
      />
      <SegmentedControl
        aria-label="How the lineage is shown"
        value={mode}
        onChange={(value) => setMode(value as Mode)}
        data={[
          { value: 'tree', label: 'Tree' },
          { value: 'outline', label: 'Outline' },
          { value: 'table', label: 'Table' },
        ]}
      />
      <Button variant="default" leftSection={<IconUser size={15} stroke={1.7} />} onClick={goToSelf}>
        My line
      </Button>
      <SaveOrPrint model={model} />
      <Tooltip label={isFull ? 'Leave full screen' : 'Full screen, for an event'}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={isFull ? 'Leave full screen' : 'Full screen'}
          onClick={toggleFull}
        >
          {isFull ? <IconMinimize size={16} /> : <IconMaximize size={16} />}
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="More" loading={isTidying}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={chapter.access !== 'write'} onClick={() => void tidy()}>
            Tidy order
          </Menu.Item>
          <Menu.Item disabled={!canChange} onClick={() => goTo('past-years')}>
            Bring in past years
          </Menu.Item>
          <Menu.Item disabled={drawing.folded.size === 0} onClick={() => drawing.fold(null)}>
            Unfold all branches
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
  return (
    <div className={isFull ? classes.event : classes.whole}>
      <WorkPage
        title="Lineage"
        chips={<LineageChips model={model} onShow={go} />}
        actions={controls}
        bare
        side={
          <PersonPanel
            model={model}
            moment={moment}
            member={selectedMember}
            other={other}
            isFolded={selected !== null && drawing.folded.has(selected)}
            onSelect={go}
            onOther={setOther}
            onFold={drawing.fold}
            onShowFamily={drawing.showFamily}
          />
        }
        sideLabel={selectedMember === null ? 'The selected person' : selectedMember.name}
        sideWidth={320}
        sideOut={selectedMember !== null}
        footer={
          model.years.length > 1 && (
            <TimeBar years={model.years} year={year} onYear={setYear} onPlaying={setPlaying} />
          )
        }
      >
        <TreePane
          frame={frame}
          isHidden={mode !== 'tree'}
          model={model}
          moment={moment}
          focus={focus}
          drawing={drawing}
          isPlaying={isPlaying}
          onSelect={select}
          onGo={go}
          onWithout={setWithout}
        />
        {mode === 'outline' && (
          <Outline model={model} moment={moment} selected={selected} onSelect={select} />
        )}
        {mode === 'table' && (
          <LineageTable model={model} moment={moment} typed={typed} selected={selected} onSelect={select} />
        )}
      </WorkPage>
    </div>
  );
};

const LineageChips = ({ model, onShow }: { model: LineageModel; onShow: (id: string) => void }) => (
  <>
    <Chip>
      {countOf(model.members.size, 'person', 'people')} ·{' '}
      {countOf(model.families.families.length, 'family', 'families')}
    </Chip>
    {model.warnings.length > 0 && <Oddities warnings={model.warnings} onShow={onShow} />}
  </>
);
