import { Button, Checkbox, Progress, Select } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { PastPlace, PastYears } from '../../../shared/lineage/import/index.ts';
import type { ReviewedPastYears } from '../../../shared/model/index.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { AccountBar } from '../../components/AccountBar.tsx';
import { countOf } from '../../components/format.ts';
import { WorkPage } from '../../components/Page.tsx';
import classes from '../../components/review.module.css';
import { goTo } from '../../stores/route.ts';
import type { NamedSheet } from '../../workers/pastYearsProtocol.ts';
import { PastColumns } from './PastColumns.tsx';
import { PastQuestions } from './PastQuestions.tsx';
import { PastRows } from './PastRows.tsx';
import { usePastYears } from './usePastYears.ts';

interface PastReviewProps {
  readonly fileName: string;
  readonly sheets: readonly NamedSheet[];
  readonly notes: readonly string[];
  readonly place: PastPlace;
  readonly onAgain: () => void;
}

/** The part of a reading that is stored. */
const reviewed = (
  { people, links }: PastYears,
  fileName: string,
  staysNamed: boolean,
): ReviewedPastYears => ({
  fileName,
  people: people.map(({ key, name, entryCohort, knownId }) => ({
    key,
    name,
    entryCohort,
    knownId: knownId as ReviewedPastYears['people'][number]['knownId'],
  })),
  links: links.map(({ mentorKey, menteeKey, year, kind }) => ({ mentorKey, menteeKey, year, kind })),
  staysNamed,
});

const rowParts = ({ counts }: PastYears) => [
  { key: 'done' as const, count: counts.stored + counts.repaired, words: 'come in' },
  { key: 'none' as const, count: counts.known, words: 'known already' },
  {
    key: 'none' as const,
    count: counts.person + counts.heading,
    words: 'people without a pair, titles, headings',
  },
  { key: 'open' as const, count: counts.aside, words: 'wait for an answer or were left out' },
  { key: 'left' as const, count: counts.refused, words: 'can’t be stored' },
];

/** What an old list says, line by line, before it is stored. */
export const PastReview = ({ fileName, sheets, notes, place, onAgain }: PastReviewProps) => {
  const [sheetName, setSheetName] = useState(sheets[0]?.name ?? '');
  const [decisions, setDecisions] = useState<ReadonlyMap<string, string>>(new Map());
  const [staysNamed, setStaysNamed] = useState(true);
  // The place as it was when the list was opened: storing it must not read the list anew under the reader's eyes.
  const [heldPlace] = useState(place);
  const sheet = useMemo(
    () => sheets.find(({ name }) => name === sheetName) ?? { name: '', rows: [], rowNumbers: [] },
    [sheets, sheetName],
  );
  const { years, problem, isCurrent } = usePastYears(sheet, heldPlace, decisions);
  const store = useCommand((client, list: ReviewedPastYears) => client.lineage.importPastYears(list), {
    said: ({ pairings, people }) =>
      `Brought in ${countOf(pairings, 'past pair')} and ${countOf(people, 'person', 'people')}`,
    onDone: () => goTo('lineage'),
  });
  const decide = (key: string, choice: string | null): void => {
    const next = new Map(decisions);
    if (choice === null) next.delete(key);
    else next.set(key, choice);
    setDecisions(next);
  };
  // What was just decided shows at once; the reading that follows from it comes a moment later.
  const questions = (years?.questions ?? []).map((question) => ({
    ...question,
    chosen: decisions.get(question.key) ?? question.chosen,
  }));
  const rows = (years?.rows ?? []).map((row) => ({
    ...row,
    isLeft: decisions.get(`row ${row.row}`) === 'leave',
  }));
  const newPeople = years?.people.filter(({ knownId }) => knownId === null).length ?? 0;
  const isNeeded = questions.some((question) => question.isNeeded && question.chosen === null);
  const isNothing = years === null || (years.links.length === 0 && newPeople === 0);
  return (
    <WorkPage
      title="Bring in past years"
      under={`${fileName}, ${countOf(sheet.rows.length, 'line')}`}
      actions={
        <Button variant="default" onClick={onAgain}>
          Other list
        </Button>
      }
      footer={
        <>
          <IconShieldCheck size={18} stroke={1.7} aria-hidden color="var(--mg-primary-ink)" />
          <span className={classes.promise}>
            {isNeeded
              ? 'One question has to be answered first.'
              : 'A backup is made and checked first. The list can be undone as a whole.'}
          </span>
          <Button variant="default" onClick={() => goTo('lineage')}>
            Cancel
          </Button>
          <Button
            loading={store.isPending}
            disabled={isNothing || isNeeded || !isCurrent}
            onClick={() => years !== null && store.mutate(reviewed(years, fileName, staysNamed))}
          >
            {years !== null && years.links.length === 0 && newPeople > 0
              ? `Store ${countOf(newPeople, 'person', 'people')}`
              : `Store ${countOf(years?.links.length ?? 0, 'pair')}`}
          </Button>
        </>
      }
    >
      <div className={classes.review}>
        {sheets.length > 1 && (
          <Select
            label="Sheet"
            w={320}
            allowDeselect={false}
            data={sheets.map(({ name }) => name)}
            value={sheetName}
            onChange={(name) => {
              setSheetName(name ?? sheetName);
              setDecisions(new Map());
            }}
          />
        )}
        {[problem, ...notes]
          .filter((note) => note !== null)
          .map((note) => (
            <p key={note} className={classes.promise}>
              {note}
            </p>
          ))}
        {years === null && problem === null && (
          <Progress value={100} animated size="sm" aria-label="Reading the list" />
        )}
        {years !== null && (
          <>
            <AccountBar
              title="Every line is accounted for"
              note={countOf(years.rows.length, 'line')}
              parts={rowParts(years)}
            />
            <p className={classes.promise} aria-live="polite">
              {sentenceOf(years, newPeople)}
            </p>
            {newPeople > 0 && (
              <Checkbox
                label="Their names may stand in printed and saved trees. Without it they appear as “Anonymous ’19”; you can change it person by person later."
                checked={staysNamed}
                onChange={(event) => setStaysNamed(event.currentTarget.checked)}
              />
            )}
            <PastColumns
              key={sheetName}
              sheet={sheet}
              columns={years.columns}
              decisions={decisions}
              onDecide={decide}
            />
            <PastQuestions questions={questions} onDecide={decide} />
            <PastRows rows={rows} onLeave={(row, leaves) => decide(`row ${row}`, leaves ? 'leave' : null)} />
          </>
        )}
      </div>
    </WorkPage>
  );
};

const sentenceOf = ({ links, families, counts, rows }: PastYears, newPeople: number): string => {
  if (links.length > 0)
    return `${countOf(links.length, 'pair')} of ${countOf(new Set(links.map(({ year }) => year)).size, 'year')}, ${countOf(newPeople, 'new person', 'new people')}; ${countOf(families, 'family', 'families')} ${families === 1 ? 'begins' : 'begin'} here.`;
  if (counts.known > 0 && counts.aside === 0)
    return 'Everything in this list is known already. There is nothing to store.';
  return rows.length === counts.heading + counts.refused
    ? 'No line names both sides of a pair. A list needs a column headed “Mentor” and one headed “Mentee”, or names with their little below.'
    : 'Nothing can be stored yet.';
};
