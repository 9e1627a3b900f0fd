import { Button, Menu, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconCalendarPlus,
  IconChevronDown,
  IconCopyOff,
  IconFileImport,
  IconListDetails,
  IconUserPlus,
} from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../../../shared/model/index.ts';
import type { PeopleSnapshot } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf, today } from '../../components/format.ts';
import { WorkPage } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import { useUi } from '../../stores/ui.ts';
import { BulkBar } from './BulkBar.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import classes from './people.module.css';
import { RosterTable } from './RosterTable.tsx';
import { RosterTools } from './RosterTools.tsx';
import {
  arrangePeople,
  dayInCycle,
  listPeople,
  noFilter,
  type PeopleFilter,
  type PeopleOrder,
  passes,
} from './rosterRows.ts';
import { SaveList } from './SaveList.tsx';
import { useCellSaver } from './useCellSaver.ts';

const nobody: ReadonlySet<PersonId> = new Set();

/** The roster: everyone in a table, one person in the panel beside it. */
export const Roster = ({
  snapshot,
  onMerge,
}: {
  snapshot: PeopleSnapshot;
  onMerge: (pair: PersonId[]) => void;
}) => {
  const { chapter, cycle, words, canChange } = useChapter();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const [filter, setFilter] = useState<PeopleFilter>(noFilter);
  const [order, setOrder] = useState<PeopleOrder>({ column: 'name', descending: false });
  const [day, setDay] = useState(() => dayInCycle(cycle, today()));
  const [selected, setSelected] = useState<ReadonlySet<PersonId>>(nobody);
  const [adding, setAdding] = useState(false);
  const openedId = useUi((state) => state.selectedPersonId);
  const openPerson = useUi((state) => state.selectPerson);
  const searchInput = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => searchInput.current?.focus()]]);
  const saveCell = useCellSaver();

  const rows = useMemo(() => listPeople(snapshot, day, chapter.settings), [snapshot, day, chapter.settings]);
  const shown = useMemo(() => arrangePeople(rows, wanted, filter, order), [rows, wanted, filter, order]);
  const silent = useMemo(
    () => rows.filter((row) => passes(row, { ...noFilter, who: 'not answered' })),
    [rows],
  );
  const opened = rows.find(({ person }) => person.id === openedId);
  const chosen = useMemo(
    () => rows.filter(({ person }) => selected.has(person.id)).map(({ person }) => person.id),
    [rows, selected],
  );
  const countRole = (side: 'mentee' | 'mentor'): number =>
    rows.filter(({ enrollment }) => enrollment?.role === side || enrollment?.role === 'both').length;

  return (
    <WorkPage
      title="People"
      bare
      chips={
        <>
          <Chip>{countOf(countRole('mentee'), words.mentee, words.mentees)}</Chip>
          <Chip>{countOf(countRole('mentor'), words.mentor, words.mentors)}</Chip>
        </>
      }
      actions={
        <>
          {rows.length > 0 && <SaveList shown={shown} silent={silent} />}
          {canChange && (
            <>
              <Menu position="bottom-end" shadow="none" width={250}>
                <Menu.Target>
                  <Button variant="default" rightSection={<IconChevronDown size={15} stroke={1.7} />}>
                    More
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    leftSection={<IconCalendarPlus size={16} stroke={1.7} />}
                    onClick={() => goTo('people?view=next-year')}
                  >
                    Start the next year
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconListDetails size={16} stroke={1.7} />}
                    onClick={() => goTo('people?view=class-list')}
                  >
                    Bring in a class list
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconFileImport size={16} stroke={1.7} />}
                    onClick={() => goTo('intake')}
                  >
                    Import answers
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconCopyOff size={16} stroke={1.7} />}
                    onClick={() => goTo('people?view=duplicates')}
                  >
                    Find double records
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <Button leftSection={<IconUserPlus size={16} stroke={1.7} />} onClick={() => setAdding(true)}>
                Add a person
              </Button>
            </>
          )}
        </>
      }
      side={
        opened === undefined ? null : (
          <PersonPanel
            row={opened}
            events={snapshot.statusEvents.filter(({ personId }) => personId === opened.person.id)}
            onClose={() => openPerson(null)}
          />
        )
      }
      sideLabel="Person"
      sideWidth={420}
    >
      {rows.length === 0 ? (
        <EmptyState
          title="Nobody is on the roster yet"
          action={
            canChange && <Button onClick={() => goTo('people?view=class-list')}>Bring in a class list</Button>
          }
        >
          People come in with the list that the school gives you, with the answers of your questionnaire, or
          one by one with “Add a person”.
        </EmptyState>
      ) : (
        <div className={classes.roster}>
          <RosterTools
            rows={rows}
            filter={filter}
            search={search}
            searchInput={searchInput}
            onFilter={setFilter}
            onSearch={setSearch}
          />
          {canChange && chosen.length > 0 && (
            <BulkBar selected={chosen} onMerge={() => onMerge(chosen)} onClear={() => setSelected(nobody)} />
          )}
          <RosterTable
            rows={shown}
            order={order}
            selected={selected}
            openedId={opened?.person.id ?? null}
            onOrder={(column) =>
              setOrder({ column, descending: order.column === column ? !order.descending : false })
            }
            onOpen={({ person }) => openPerson(person.id)}
            onSelect={setSelected}
            onEdit={saveCell}
            onShowEveryone={() => {
              setSearch('');
              setFilter({ ...noFilter, who: 'everyone' });
            }}
          />
          <footer className={classes.foot}>
            <span>
              {countOf(shown.length, 'person', 'people')} shown. ↑ ↓ move, Enter opens, Space selects
              {canChange ? ', F2 edits' : ''}, / finds.
            </span>
            <label>
              Class years on{' '}
              <input
                type="date"
                value={day}
                onChange={(event) => {
                  if (event.currentTarget.value !== '') setDay(event.currentTarget.value);
                }}
              />
            </label>
          </footer>
        </div>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title="Add a person" size={480}>
        <PersonForm
          person={null}
          enrollment={null}
          onDone={() => setAdding(false)}
          beside={
            <Button variant="default" onClick={() => setAdding(false)}>
              Cancel
            </Button>
          }
        />
      </Modal>
    </WorkPage>
  );
};
