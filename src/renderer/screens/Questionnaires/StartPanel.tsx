import { Button } from '@mantine/core';
import type { InstrumentId, InstrumentKind } from '../../../shared/model/index.ts';
import type { InstrumentSource } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useQuestionnaires } from '../../client/queries.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { countOf } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import classes from './builder.module.css';
import { kindNames } from './names.ts';
import { useTemplates } from './useBuilder.ts';

interface Choice {
  readonly key: string;
  /** What the new one is called. */
  readonly title: string;
  readonly about: string;
  readonly source: InstrumentSource;
}

const Choices = ({ choices, onStart }: { choices: readonly Choice[]; onStart: (choice: Choice) => void }) => (
  <ul className={classes.starts}>
    {choices.map((choice) => (
      <li key={choice.key}>
        <span>
          <strong>{choice.title}</strong>
          <small>{choice.about}</small>
        </span>
        <Button
          size="compact-md"
          variant="default"
          aria-label={`Use it: ${choice.title}`}
          onClick={() => onStart(choice)}
        >
          Use it
        </Button>
      </li>
    ))}
  </ul>
);

const emptyKinds: readonly InstrumentKind[] = ['matching', 'evaluation', 'check-in'];

/** What a new questionnaire may start from: last year's, a template, or nothing. */
export const StartPanel = ({ onMade }: { onMade: (id: InstrumentId) => void }) => {
  const { cycle, chapter } = useChapter();
  const templates = useTemplates();
  const at = chapter.cycles.findIndex(({ id }) => id === cycle.id);
  const before = chapter.cycles[at - 1];
  const lastYears = useQuestionnaires(before?.id ?? cycle.id);
  const create = useCommand(
    (client, { title, source }: Choice) => client.instruments.create({ cycleId: cycle.id, title, source }),
    {
      said: (_, { title }) => `Made “${title}”`,
      onDone: ({ instrumentId }) => onMade(instrumentId),
    },
  );
  if (templates.isError)
    return <LoadError error={templates.error} onRetry={() => void templates.refetch()} />;
  const old = before === undefined ? [] : (lastYears.data ?? []);
  return (
    <div className={classes.start}>
      <p className={classes.startIntro}>
        A questionnaire is made from one that is there, and then changed: every word of it is yours. Answers
        that come in through Intake find it by its questions.
      </p>
      {old.length > 0 && (
        <Card title={`From ${before?.label ?? 'last year'}`} note="its questions stay linked to last year’s">
          <Choices
            choices={old.map(({ instrument, items, submissionCount }) => ({
              key: instrument.id,
              title: instrument.title.replaceAll(before?.label ?? cycle.label, cycle.label),
              about: `${kindNames[instrument.kind]} · ${countOf(items.length, 'question')} · ${countOf(submissionCount, 'answer')}`,
              source: { from: 'instrument', instrumentId: instrument.id },
            }))}
            onStart={create.mutate}
          />
        </Card>
      )}
      <Card title="From a template">
        <Choices
          choices={(templates.data ?? []).map(({ id, title, about, items }) => ({
            key: id,
            title,
            about: `${about} ${countOf(items.length, 'question')}.`,
            source: { from: 'template', templateId: id },
          }))}
          onStart={create.mutate}
        />
      </Card>
      <Card title="From nothing">
        <Choices
          choices={emptyKinds.map((kind) => ({
            key: kind,
            title: `Empty ${kind === 'matching' ? 'questionnaire for pairing' : kindNames[kind].toLowerCase()}`,
            about: 'Without any question yet.',
            source: { from: 'nothing', kind },
          }))}
          onStart={create.mutate}
        />
      </Card>
    </div>
  );
};
