import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconFileImport, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Person } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { usePeople } from '../../client/queries.ts';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { Page } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonForm } from './PersonForm.tsx';
import classes from './people.module.css';
import { arrangePeople, listPeople, type PeopleFilter, type PeopleOrder } from './peopleRows.ts';

/** Everyone on the roster: who they are, where they stand, and their part in the cycle. */
export const People = () => {
  const { chapter, cycle, words, canChange } = useChapter();
  const snapshot = usePeople(cycle.id);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<PeopleFilter>('in this cycle');
  const [order, setOrder] = useState<PeopleOrder>({ column: 'name', descending: false });
  const [edited, setEdited] = useState<Person | 'new' | null>(null);
  const searchInput = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => searchInput.current?.focus()]]);

  const rows = useMemo(
    () => (snapshot.data === undefined ? [] : listPeople(snapshot.data, cycle, chapter.settings)),
    [snapshot.data, cycle, chapter.settings],
  );
  const shown = useMemo(() => arrangePeople(rows, search, filter, order), [rows, search, filter, order]);
  if (snapshot.isError) return <LoadError error={snapshot.error} onRetry={() => void snapshot.refetch()} />;
  if (snapshot.data === undefined) return null;
  const mentees = rows.filter(
    ({ enrollment }) => enrollment?.role === 'mentee' || enrollment?.role === 'both',
  ).length;
  const mentors = rows.filter(
    ({ enrollment }) => enrollment?.role === 'mentor' || enrollment?.role === 'both',
  ).length;

  return (
    <Page
      title="People"
      chips={
        <>
          <Chip>{countOf(mentees, words.mentee, words.mentees)}</Chip>
          <Chip>{countOf(mentors, words.mentor, words.mentors)}</Chip>
        </>
      }
      actions={
        canChange && (
          <>
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} stroke={1.7} />}
              onClick={() => goTo('intake')}
            >
              Import answers
            </Button>
            <Button leftSection={<IconUserPlus size={16} stroke={1.7} />} onClick={() => setEdited('new')}>
              Add a person
            </Button>
          </>
        )
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          title="Nobody is on the roster yet"
          action={canChange && <Button onClick={() => goTo('intake')}>Import answers from a form</Button>}
        >
          People come in with the answers of your questionnaire, or one by one with “Add a person”.
        </EmptyState>
      ) : (
        <>
          <div className={classes.tools}>
            <SegmentedControl
              aria-label="Who is shown"
              value={filter}
              onChange={(value) => setFilter(value as PeopleFilter)}
              data={[
                { value: 'in this cycle', label: `In ${cycle.label}` },
                { value: 'not answered', label: 'Not answered' },
                { value: 'everyone', label: `Everyone, ${rows.length}` },
              ]}
            />
            <TextInput
              ref={searchInput}
              className={classes.search ?? ''}
              placeholder="Find"
              aria-label="Find a person"
              leftSection={<IconSearch size={15} stroke={1.7} />}
              rightSection={<kbd className={classes.key}>/</kbd>}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setSearch('');
              }}
            />
          </div>
          <PeopleTable
            rows={shown}
            order={order}
            onOrder={(column) =>
              setOrder({ column, descending: order.column === column ? !order.descending : false })
            }
            onOpen={(person) => setEdited(person)}
            onShowEveryone={() => {
              setSearch('');
              setFilter('everyone');
            }}
          />
        </>
      )}
      <PersonForm
        key={edited === null ? 'closed' : edited === 'new' ? 'new' : edited.id}
        person={edited === 'new' ? null : edited}
        enrollment={
          edited === null || edited === 'new'
            ? null
            : (snapshot.data.enrollments.find(({ personId }) => personId === edited.id) ?? null)
        }
        opened={edited !== null}
        onClose={() => setEdited(null)}
      />
    </Page>
  );
};
