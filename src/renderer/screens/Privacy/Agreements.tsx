import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  type Consent,
  type Person,
  type PersonId,
  type Purpose,
  purposes,
  type StatusEvent,
} from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { capitalize, countOf, formatCount, today } from '../../components/format.ts';
import { goTo } from '../../stores/route.ts';
import { AgreementTable } from './AgreementTable.tsx';
import {
  type AgreementFilter,
  type AnswerKind,
  answerKinds,
  filterAgreements,
  listAgreements,
} from './agreementRows.ts';
import classes from './agreements.module.css';
import { purposeSentences, purposeTitles, refusalWords } from './purposeWords.ts';

const noFilter: AgreementFilter = { answer: null, standing: null, typed: '' };

/** What is noted for everyone who is marked, as one step. */
const NoteBar = (props: { purpose: Purpose; marked: readonly PersonId[]; onDone: () => void }) => {
  const { marked, purpose } = props;
  const [on, setOn] = useState(today);
  const note = useCommand(
    (client, answer: 'yes' | 'no') =>
      client.privacy.setConsents({ purpose, answer, personIds: [...marked], on }),
    {
      said: ({ changed }, answer) =>
        changed === 0
          ? 'It stands like that already; nothing changed'
          : `Noted that ${countOf(changed, 'person', 'people')} ${answer === 'yes' ? 'agreed' : 'refused'}`,
      onDone: props.onDone,
    },
  );
  const isReady = marked.length > 0 && /^\d{4}-\d\d-\d\d$/.test(on) && on <= today();
  return (
    <section className={classes.bar} aria-label="With the marked people">
      <strong role="status">{countOf(marked.length, 'person', 'people')} marked</strong>
      {purpose !== 'named in the tree' && (
        <TextInput
          type="date"
          aria-label="Day on which they said it"
          max={today()}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      )}
      <Button disabled={!isReady} loading={note.isPending} onClick={() => note.mutate('yes')}>
        They agreed
      </Button>
      <Button
        variant="default"
        disabled={!isReady}
        loading={note.isPending}
        onClick={() => note.mutate('no')}
      >
        They refused
      </Button>
    </section>
  );
};

/** Who agreed to a purpose, who refused and who was never asked, for everyone at once. */
export const Agreements = (props: {
  people: readonly Person[];
  consents: readonly Consent[];
  statusEvents: readonly StatusEvent[];
}) => {
  const { chapter } = useChapter();
  const { people, consents, statusEvents } = props;
  const [purpose, setPurpose] = useState<Purpose>('research');
  const [filter, setFilter] = useState(noFilter);
  const [marked, setMarked] = useState<ReadonlySet<PersonId>>(new Set());
  const rows = useMemo(
    () =>
      listAgreements(people, consents, purpose, { statusEvents, settings: chapter.settings, today: today() }),
    [people, consents, purpose, statusEvents, chapter.settings],
  );
  const fitting = useMemo(() => filterAgreements(rows, { ...filter, answer: null }), [rows, filter]);
  const shown = useMemo(() => filterAgreements(fitting, filter), [fitting, filter]);
  const standings = [...new Set(rows.map(({ standing }) => standing))].sort();
  const countOfKind = (kind: AnswerKind): number => fitting.filter(({ answer }) => answer === kind).length;
  if (people.length === 0) {
    return (
      <EmptyState
        title="Nobody is on the roster yet"
        action={<Button onClick={() => goTo('intake')}>Import answers</Button>}
      >
        What people agree to comes with their answers, or is noted here.
      </EmptyState>
    );
  }
  const chosen = rows.filter(({ id }) => marked.has(id)).map(({ id }) => id);
  return (
    <Card title={purposeSentences[purpose]} note={refusalWords[purpose]} flush>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label="Purpose"
          value={purpose}
          onChange={(value) => {
            setPurpose(value as Purpose);
            setMarked(new Set());
          }}
          data={purposes.map((value) => ({ value, label: purposeTitles[value] }))}
        />
        <NativeSelect
          aria-label="Class"
          value={filter.standing ?? ''}
          onChange={(event) => setFilter({ ...filter, standing: event.currentTarget.value || null })}
          data={[{ value: '', label: 'Every class' }, ...standings]}
        />
        <NativeSelect
          aria-label="What they said"
          value={filter.answer ?? ''}
          onChange={(event) =>
            setFilter({
              ...filter,
              answer: answerKinds.find((kind) => kind === event.currentTarget.value) ?? null,
            })
          }
          data={[
            { value: '', label: `Everyone, ${formatCount(fitting.length)}` },
            ...answerKinds.map((kind) => ({
              value: kind,
              label: `${capitalize(kind)}, ${formatCount(countOfKind(kind))}`,
            })),
          ]}
        />
        <TextInput
          aria-label="Find a person"
          placeholder="Find"
          value={filter.typed}
          onChange={(event) => setFilter({ ...filter, typed: event.currentTarget.value })}
        />
      </div>
      {shown.length === 0 ? (
        <p className={classes.none}>
          Nobody fits.{' '}
          <Button size="compact-sm" variant="default" onClick={() => setFilter(noFilter)}>
            Show everyone
          </Button>
        </p>
      ) : (
        <AgreementTable
          rows={shown}
          marked={marked}
          canMark={chapter.access === 'write'}
          onMark={setMarked}
        />
      )}
      {countOfKind('not asked') === fitting.length && fitting.length > 0 && (
        <p className={classes.none}>
          Nobody here was asked yet. A question of a form with these words counts by itself once it is
          answered; what was said otherwise is noted here.
        </p>
      )}
      {chapter.access === 'write' && (
        <NoteBar purpose={purpose} marked={chosen} onDone={() => setMarked(new Set())} />
      )}
    </Card>
  );
};
