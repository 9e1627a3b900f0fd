import { useMemo, useState } from 'react';
import { estimateMinutes, isAsked } from '../../../shared/instrument/index.ts';
import type { AnswerValue, Item, ItemId, Side } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { usePeople } from '../../client/queries.ts';
import { countOf } from '../../components/format.ts';
import { peopleFromList } from '../../components/questions/peopleFromList.ts';
import { QuestionInput } from '../../components/questions/QuestionInput.tsx';
import classes from './builder.module.css';

/** The form as one side sees it, with inputs that work; what is filled in here is stored nowhere. */
export const Preview = ({ title, items, side }: { title: string; items: readonly Item[]; side: Side }) => {
  const { cycle, words } = useChapter();
  const people = usePeople(cycle.id);
  const [answers, setAnswers] = useState<ReadonlyMap<ItemId, AnswerValue | null>>(new Map());
  const source = useMemo(
    () =>
      peopleFromList(
        (people.data?.people ?? []).map(({ id, name, entryCohort }) => ({
          id,
          name,
          note: entryCohort === null ? '' : `entered ${entryCohort}`,
        })),
      ),
    [people.data],
  );
  const asked = items.filter((item) => isAsked(item, side));
  return (
    <div className={classes.preview}>
      <header>
        <h2>{title}</h2>
        <p>
          As a {words[side]} sees it: {countOf(asked.length, 'question')}, about{' '}
          {countOf(estimateMinutes(items, side), 'minute')}. Try it out; nothing is stored.
        </p>
      </header>
      {asked.map((item, at) => (
        <section key={item.id} aria-label={`Question ${at + 1}`}>
          <QuestionInput
            question={item}
            side={side}
            value={answers.get(item.id) ?? null}
            onChange={(value) => setAnswers(new Map(answers).set(item.id, value))}
            people={source}
            size="compact"
            mark={<span className={classes.number}>{at + 1}</span>}
          />
        </section>
      ))}
    </div>
  );
};
