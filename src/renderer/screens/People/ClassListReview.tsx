import { Button, Checkbox } from '@mantine/core';
import { IconArrowRight, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedDifference, ListedRow } from '../../../shared/roster/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';
import { AccountBar } from '../../components/AccountBar.tsx';
import { Card } from '../../components/Card.tsx';
import { countOf, formatCount } from '../../components/format.ts';
import { WorkPage } from '../../components/Page.tsx';
import classes from '../../components/review.module.css';
import { goTo } from '../../stores/route.ts';

interface ClassListReviewProps {
  readonly fileName: string;
  readonly rows: readonly ListedRow[];
  readonly enrollCohort: number | null;
  readonly onAgain: () => void;
}

const shownAtOnce = 200;
const keyOf = (row: ListedRow, { field }: ListedDifference): string => `${row.row} ${field}`;

/** What a class list says, row by row, before it is stored. */
export const ClassListReview = ({ fileName, rows, enrollCohort, onAgain }: ClassListReviewProps) => {
  const { cycle, words } = useChapter();
  const [enrolls, setEnrolls] = useState(enrollCohort !== null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const store = useCommand(
    (client, list: Parameters<typeof client.people.importClassList>[0]) =>
      client.people.importClassList(list),
    {
      said: ({ added, enrolled }) =>
        `Added ${countOf(added, 'person', 'people')}, enrolled ${countOf(enrolled, words.mentee, words.mentees)}`,
      onDone: () => goTo('people'),
    },
  );
  const newPeople = rows.flatMap((row) => (row.kind === 'new' ? row.details : []));
  const knownPeople = rows.flatMap((row) => {
    if (row.kind !== 'known') return [];
    const chosen = (field: ListedDifference['field']): string | null =>
      row.differs.find((one) => one.field === field && taken.has(keyOf(row, one)))?.onList ?? null;
    const cohort = chosen('entryCohort');
    return [
      {
        personId: row.personId,
        email: chosen('email') ?? row.adds.email,
        entryCohort: cohort === null ? row.adds.entryCohort : Number(cohort),
      },
    ];
  });
  const refused = rows.filter(({ kind }) => kind === 'refused').length;
  const differing = rows.filter((row) => row.kind === 'known' && row.differs.length > 0).length;
  const ordered = [...rows].sort((left, right) => weight(left) - weight(right));
  const shown = all ? ordered : ordered.slice(0, shownAtOnce);
  const toggle = (key: string): void => {
    const next = new Set(taken);
    if (!next.delete(key)) next.add(key);
    setTaken(next);
  };

  return (
    <WorkPage
      title="Bring in a class list"
      under={`${fileName}, ${countOf(rows.length, 'row')}`}
      actions={
        <Button variant="default" onClick={onAgain}>
          Other list
        </Button>
      }
      footer={
        <>
          <IconShieldCheck size={18} stroke={1.7} aria-hidden color="var(--mg-primary-ink)" />
          <span className={classes.promise}>A backup is made and checked first. The list can be undone.</span>
          <Button variant="default" onClick={() => goTo('people')}>
            Cancel
          </Button>
          <Button
            loading={store.isPending}
            disabled={newPeople.length + knownPeople.length === 0}
            onClick={() =>
              store.mutate({
                cycleId: cycle.id,
                fileName,
                newPeople,
                knownPeople,
                enrollCohort: enrolls ? enrollCohort : null,
              })
            }
          >
            Store {countOf(newPeople.length + knownPeople.length, 'person', 'people')}
          </Button>
        </>
      }
    >
      <div className={classes.review}>
        <AccountBar
          title="Every row is accounted for"
          note={countOf(rows.length, 'row')}
          parts={[
            { key: 'done', count: newPeople.length, words: 'new' },
            { key: 'none', count: knownPeople.length - differing, words: 'on the roster already' },
            { key: 'open', count: differing, words: 'say something else than the roster' },
            { key: 'left', count: refused, words: 'not stored' },
          ]}
        />
        {enrollCohort !== null && (
          <Checkbox
            label={`Enroll those who entered in ${enrollCohort} as ${words.mentees} in ${cycle.label}, where they have no part yet`}
            checked={enrolls}
            onChange={(event) => setEnrolls(event.currentTarget.checked)}
          />
        )}
        <Card flush>
          <ul className={classes.lines}>
            {shown.map((row) => (
              <li key={row.row} className={classes.pair}>
                <div>
                  <strong>{row.name}</strong>
                  <small>row {row.row}</small>
                </div>
                <div>
                  {row.kind === 'refused' && row.reason}
                  {row.kind === 'new' &&
                    `new: ${[row.details.email ?? 'no e-mail', row.details.entryCohort === null ? 'class year unknown' : `entered ${row.details.entryCohort}`].join(', ')}`}
                  {row.kind === 'known' && (row.differs.length === 0 ? describeAdds(row.adds) : null)}
                  {row.kind === 'known' &&
                    row.differs.map((difference) => (
                      <span key={difference.field} className={classes.change}>
                        {difference.field === 'email' ? 'e-mail' : 'entered'}{' '}
                        <span>{difference.onRoster}</span>
                        <IconArrowRight size={15} stroke={1.7} aria-label="on the list" />
                        <span>{difference.onList}</span>
                        <Checkbox
                          size="xs"
                          label="take the list’s"
                          checked={taken.has(keyOf(row, difference))}
                          onChange={() => toggle(keyOf(row, difference))}
                        />
                      </span>
                    ))}
                </div>
              </li>
            ))}
          </ul>
          {shown.length < ordered.length && (
            <Button variant="subtle" m={8} onClick={() => setAll(true)}>
              Show all {formatCount(ordered.length)}
            </Button>
          )}
        </Card>
      </div>
    </WorkPage>
  );
};

/** What has to be looked at comes first. */
const weight = (row: ListedRow): number => {
  if (row.kind === 'refused') return 1;
  if (row.kind === 'known') return row.differs.length > 0 ? 0 : 3;
  return 2;
};

const describeAdds = ({
  email,
  entryCohort,
}: {
  email: string | null;
  entryCohort: number | null;
}): string => {
  const added = [email, entryCohort === null ? null : `entered ${entryCohort}`].filter(
    (part) => part !== null,
  );
  return added.length === 0 ? 'on the roster already' : `on the roster; the list adds ${added.join(', ')}`;
};
