import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { Person, PersonId } from '../../../shared/model/index.ts';
import type { DuplicatePair, DuplicateReason } from '../../../shared/roster/index.ts';
import type { PeopleSnapshot } from '../../../shared/rpc/index.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import { WorkPage } from '../../components/Page.tsx';
import classes from '../../components/review.module.css';
import { goTo } from '../../stores/route.ts';
import { askRoster } from '../../workers/askRoster.ts';
import { MergeReview } from './MergeReview.tsx';

const reasonWords: Readonly<Record<DuplicateReason, string>> = {
  'same e-mail': 'the same mailbox',
  'same name': 'the same name',
  'near spelling': 'nearly the same spelling',
};

const describe = (person: Person): string =>
  [
    person.email ?? 'no e-mail',
    person.entryCohort === null ? 'class year unknown' : `entered ${person.entryCohort}`,
  ].join(', ');

interface DuplicatesProps {
  readonly snapshot: PeopleSnapshot;
  /** Two people that were chosen in the table; empty where none were. */
  readonly asked: readonly PersonId[];
  readonly onDone: () => void;
}

/** Records that may be one person, and the merge of two of them. */
export const Duplicates = ({ snapshot, asked, onDone }: DuplicatesProps) => {
  const [pairs, setPairs] = useState<readonly DuplicatePair[] | null>(null);
  const [merging, setMerging] = useState<readonly PersonId[]>(asked);
  const people = useMemo(
    () => new Map(snapshot.people.map((person) => [person.id, person])),
    [snapshot.people],
  );
  useEffect(() => {
    const job = askRoster({ kind: 'duplicates', people: snapshot.people, distinct: snapshot.distinct });
    let isShown = true;
    job.result.then(
      (answer) => {
        if (isShown) setPairs(answer.kind === 'duplicates' ? answer.pairs : []);
      },
      () => {
        if (isShown) setPairs([]);
      },
    );
    return () => {
      isShown = false;
      job.cancel();
    };
  }, [snapshot.people, snapshot.distinct]);
  const keepApart = useCommand(
    (client, { first, second }: DuplicatePair) => client.people.keepApart({ oneId: first, otherId: second }),
    { said: () => 'Remembered as two people' },
  );
  const [one, other] = merging.map((id) => people.get(id));
  if (one !== undefined && other !== undefined)
    return (
      <MergeReview
        one={one}
        other={other}
        onLeave={() => {
          onDone();
          setMerging([]);
        }}
      />
    );
  return (
    <WorkPage
      title="Double records"
      under={
        pairs === null
          ? 'Looking through the roster'
          : `${countOf(pairs.length, 'pair')} that may be one person. Two others are merged by selecting both in the table.`
      }
      actions={
        <Button variant="default" onClick={() => goTo('people')}>
          Back to people
        </Button>
      }
    >
      {pairs !== null && pairs.length === 0 ? (
        <EmptyState title="Nobody seems to be here twice">
          Two records of one person are found by e-mail, by name and by near spelling. Others are merged by
          selecting both in the table.
        </EmptyState>
      ) : (
        <div className={classes.review}>
          <ul className={`${classes.pairs} ${classes.lines}`}>
            {(pairs ?? []).map((pair) => {
              const [first, second] = [people.get(pair.first), people.get(pair.second)];
              if (first === undefined || second === undefined) return null;
              return (
                <li key={`${pair.first} ${pair.second}`} className={classes.pair}>
                  <div>
                    <strong>{first.name}</strong>
                    <small>{describe(first)}</small>
                  </div>
                  <div>
                    <strong>{second.name}</strong>
                    <small>{describe(second)}</small>
                  </div>
                  <span>{reasonWords[pair.reason]}</span>
                  <Button
                    size="compact-md"
                    aria-label={`Look at ${first.name} and ${second.name}`}
                    onClick={() => setMerging([pair.first, pair.second])}
                  >
                    Look
                  </Button>
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={`${first.name} and ${second.name} are two people`}
                    onClick={() => keepApart.mutate(pair)}
                  >
                    Two people
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </WorkPage>
  );
};
