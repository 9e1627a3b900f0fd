import { Select, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { foldText } from '../../../shared/util/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useEvaluationSnapshot } from '../../client/queries.ts';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { RoleMark } from '../../components/marks.tsx';
import { WorkPage } from '../../components/Page.tsx';
import { PickList } from '../../components/PickList.tsx';
import { hrefOf } from '../../stores/route.ts';
import classes from './comments.module.css';
import { listComments, listTextItems } from './listComments.ts';

const Found = ({ text, search }: { text: string; search: string }) => {
  const at = search === '' ? -1 : text.toLowerCase().indexOf(search.toLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + search.length)}</mark>
      {text.slice(at + search.length)}
    </>
  );
};

/** What people wrote in the surveys, without names: one question at a time, set as their own voice. */
export const Comments = () => {
  const { words } = useChapter();
  const surveys = useEvaluationSnapshot();
  const [chosen, setChosen] = useState<string | null>(null);
  const [side, setSide] = useState<'everyone' | 'mentee' | 'mentor'>('everyone');
  const [search, setSearch] = useState('');
  const searchInput = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => searchInput.current?.focus()]]);
  const items = useMemo(() => listTextItems(surveys.data ?? []), [surveys.data]);
  const current = items.find(({ id }) => id === chosen) ?? items[0];
  const comments = useMemo(
    () => (current === undefined ? [] : listComments(surveys.data ?? [], current.id)),
    [surveys.data, current],
  );
  if (surveys.isError) return <LoadError error={surveys.error} onRetry={() => void surveys.refetch()} />;
  if (surveys.data === undefined) return null;
  if (current === undefined)
    return (
      <WorkPage title="Comments">
        <EmptyState title="No comments yet" action={<a href={hrefOf('intake')}>Import a survey</a>}>
          What people write in the spring survey is read here, question by question and without names.
        </EmptyState>
      </WorkPage>
    );
  const shown = comments.filter(
    (comment) =>
      (side === 'everyone' || comment.side === side) && foldText(comment.text).includes(foldText(search)),
  );
  return (
    <WorkPage
      title="Comments"
      chips={<Chip>{countOf(shown.length, 'comment')}</Chip>}
      actions={
        <>
          <Select
            aria-label="Written by"
            w={150}
            allowDeselect={false}
            data={[
              { value: 'everyone', label: 'Everyone' },
              { value: 'mentee', label: words.mentees },
              { value: 'mentor', label: words.mentors },
            ]}
            value={side}
            onChange={(value) => setSide((value ?? 'everyone') as typeof side)}
          />
          <TextInput
            ref={searchInput}
            w={200}
            placeholder="Find in comments"
            aria-label="Find in comments"
            leftSection={<IconSearch size={15} stroke={1.7} />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </>
      }
      bare
    >
      <div className={classes.columns}>
        <PickList
          label="Questions"
          className={classes.questions}
          entries={items.map(({ id, question, survey, count }) => ({
            id,
            label: question,
            note: `${survey}, ${count}`,
          }))}
          current={current.id}
          onPick={setChosen}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list of text has to be scrollable by key */}
        <section className={classes.reading} tabIndex={0} aria-label="Comments">
          <h2>{current.question}</h2>
          {shown.length === 0 && <p className={classes.none}>Nothing here fits what you look for.</p>}
          {shown.map((comment) => (
            <article key={comment.id}>
              <p>
                <Found text={comment.text} search={search} />
              </p>
              {comment.side !== null && (
                <footer>
                  <RoleMark side={comment.side} size={9} /> {words[comment.side]}
                </footer>
              )}
            </article>
          ))}
        </section>
      </div>
    </WorkPage>
  );
};
