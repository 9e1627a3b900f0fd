import { Anchor, Button, Text } from '@mantine/core';
import {
  IconArrowsJoin2,
  IconCheck,
  IconFileImport,
  IconLock,
  IconPlus,
  IconShieldCheck,
  IconUserQuestion,
  IconUsersPlus,
} from '@tabler/icons-react';
import { useChapter } from '../../client/ChapterProvider.tsx';
import {
  useBackups,
  useChapterPlace,
  useEvaluationSnapshot,
  useHistory,
  usePairingSnapshot,
} from '../../client/queries.ts';
import { useBackUp } from '../../client/useBackUp.ts';
import { useCommand, useUndo } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { capitalize, countOf, formatMoment, today } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { Page } from '../../components/Page.tsx';
import { Places } from '../../components/Places.tsx';
import { countYear } from '../../components/yearCounts.ts';
import { goTo, hrefOf } from '../../stores/route.ts';
import { FamilyBars } from './FamilyBars.tsx';
import classes from './home.module.css';
import { YearRing } from './YearRing.tsx';
import { headline, listWaiting, type Waiting, type YearStep, yearSteps } from './yearState.ts';

const waitingIcons = {
  answers: IconUserQuestion,
  places: IconPlus,
  approve: IconArrowsJoin2,
  people: IconUsersPlus,
} as const;

const Steps = ({ steps }: { steps: readonly YearStep[] }) => (
  <ol className={classes.steps}>
    {steps.map((step) => (
      <li key={step.name} data-state={step.state}>
        <span className={classes.dot} aria-hidden="true">
          {step.state === 'done' && <IconCheck size={14} stroke={2.2} />}
        </span>
        <div>
          <a href={hrefOf(step.path)} className={classes.stepName}>
            {step.name}
          </a>
          <span className={classes.when}>
            {step.state === 'now' ? 'now' : step.state === 'done' ? 'done' : step.when}
          </span>
          <div className={classes.detail}>{step.detail}</div>
        </div>
        {step.state === 'now' && (
          <Button
            variant="default"
            size="compact-md"
            onClick={() => goTo(step.path)}
            aria-label={`Open ${step.name}`}
          >
            Open
          </Button>
        )}
      </li>
    ))}
  </ol>
);

const WaitingList = ({ waiting }: { waiting: readonly Waiting[] }) => (
  <ul className={classes.waiting}>
    {waiting.map((entry) => {
      const Icon = waitingIcons[entry.kind];
      return (
        <li key={entry.id}>
          <span className={classes.waitingIcon} aria-hidden="true">
            <Icon size={18} stroke={1.7} />
          </span>
          <div>
            <strong>{entry.title}</strong>
            <span>{entry.detail}</span>
          </div>
          <Button variant="default" size="compact-md" onClick={() => goTo(entry.path)}>
            {entry.button}
          </Button>
        </li>
      );
    })}
  </ul>
);

const dayName = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** Where the chapter stands in its year, and the next thing to do. */
export const Home = () => {
  const { chapter, cycle, words, canChange } = useChapter();
  const snapshot = usePairingSnapshot(cycle.id);
  const surveys = useEvaluationSnapshot();
  const changes = useHistory(3);
  const backups = useBackups();
  const shared = useChapterPlace().data?.shared ?? null;
  const undo = useUndo();
  const backUp = useBackUp();
  const openSample = useCommand((client) => client.chapters.openSample());
  if (snapshot.isError) return <LoadError error={snapshot.error} onRetry={() => void snapshot.refetch()} />;
  if (snapshot.data === undefined) return null;

  const counts = countYear(snapshot.data);
  const hasSurvey = (surveys.data ?? []).some(({ instrument }) => instrument.cycleId === cycle.id);
  const steps = yearSteps(counts, snapshot.data, hasSurvey, words);
  const waiting = listWaiting(counts, snapshot.data, words, canChange ? today() : null);
  const now = steps.find(({ state }) => state === 'now') ?? steps[0]!;

  return (
    <Page
      title={headline(steps, counts, cycle)}
      over={dayName.format(new Date(`${today()}T00:00:00Z`))}
      actions={
        <>
          {!chapter.isSample && (
            <Button
              variant="default"
              onClick={() => openSample.mutate(null)}
              className={classes.rehearse ?? ''}
            >
              Rehearse with the sample chapter
            </Button>
          )}
          <Button
            leftSection={now.path === 'intake' ? <IconFileImport size={16} /> : <IconArrowsJoin2 size={16} />}
            onClick={() => goTo(now.path)}
          >
            {now.path === 'pairing' ? 'Open the pairing meeting' : `Open ${now.name.toLowerCase()}`}
          </Button>
        </>
      }
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <Card className={classes.year}>
            <YearRing snapshot={snapshot.data} pairsEver={counts.pairsEver} />
            <Steps steps={steps} />
          </Card>
          <Card
            title="Waiting for you"
            className={classes.waitingCard}
            note={waiting.length === 0 ? undefined : <span className={classes.count}>{waiting.length}</span>}
          >
            {waiting.length === 0 ? (
              <Text c="var(--mg-ink-2)">Nothing waits. The next step is at the upper right.</Text>
            ) : (
              <WaitingList waiting={waiting} />
            )}
          </Card>
          <Card
            title="Lately"
            className={classes.lately}
            action={<Anchor href={hrefOf('history')}>All changes</Anchor>}
          >
            {(changes.data ?? []).length === 0 ? (
              <Text c="var(--mg-ink-2)">
                Whatever is changed in this chapter is listed here, and can be undone.
              </Text>
            ) : (
              <ul className={classes.changes}>
                {changes.data?.map((change, index) => (
                  <li key={change.id}>
                    <span className={classes.time}>{formatMoment(change.at)}</span>
                    <span>{change.label}</span>
                    <span className={classes.officer}>{change.officer}</span>
                    {index === 0 && change.undoable && change.state === 'done' && canChange ? (
                      <Anchor component="button" type="button" onClick={() => undo.mutate()}>
                        Undo
                      </Anchor>
                    ) : (
                      <span className={classes.officer}>{change.state === 'undone' ? 'undone' : ''}</span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
        <div className={classes.aside}>
          <Card title={`${capitalize(words.mentees)} and places`} className={classes.places}>
            <Places counts={counts} words={words} />
          </Card>
          <FamilyBars snapshot={snapshot.data} className={classes.families} />
          <Card className={classes.backup}>
            <div className={classes.backupLine}>
              <span className={classes.backupIcon} aria-hidden="true">
                <IconShieldCheck size={18} stroke={1.7} />
              </span>
              <div>
                <strong>
                  {chapter.lastBackup === null
                    ? 'No backup yet'
                    : `Backed up ${formatMoment(chapter.lastBackup.at)}`}
                </strong>
                <span>
                  {chapter.lastBackup === null
                    ? 'One is made before every import and approval.'
                    : `Opened and checked. ${countOf(backups.data?.length ?? 0, 'copy', 'copies')} kept.`}
                </span>
              </div>
            </div>
            <div className={classes.backupRow}>
              <IconLock size={15} stroke={1.7} aria-hidden />
              <span>{shared === null ? 'Stays on this laptop' : `Also in ${shared.service}`}</span>
              <Anchor
                component="button"
                type="button"
                onClick={() => backUp.mutate(null)}
                disabled={backUp.isPending}
              >
                Back up now
              </Anchor>
            </div>
          </Card>
        </div>
      </div>
    </Page>
  );
};
