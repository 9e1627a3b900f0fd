import { Button } from '@mantine/core';
import { IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CycleId, InstrumentKind } from '../../../shared/model/index.ts';
import type { Outputs } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useIntakeContext } from '../../client/queries.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { Page } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import type { ShownDraft } from '../../workers/intakeProtocol.ts';
import { readDraft } from '../../workers/openIntake.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { EarlierImports } from './EarlierImports.tsx';
import classes from './intake.module.css';
import { Review } from './Review.tsx';
import { useIntake } from './useIntake.ts';

const emptyContext: Outputs['intake']['context'] = {
  roster: [],
  instruments: [],
  batches: [],
  rememberedMapping: {},
  rememberedRepairs: [],
  knownRows: [],
};

/** Form exports come in here: choose a file, look at what will be stored, store it. */
export const Intake = () => {
  const { chapter, cycle: shown } = useChapter();
  // A survey may belong to another cycle than the one looked at.
  const [chosenId, setChosenId] = useState<CycleId | null>(null);
  const cycle = chapter.cycles.find(({ id }) => id === chosenId) ?? shown;
  const isPast = shown.id !== chapter.currentCycleId;
  const canImport = chapter.access === 'write';
  const context = useIntakeContext(cycle.id);
  const [state, actions] = useIntake();
  const [stored, setStored] = useState<{ kind: InstrumentKind; answers: number } | null>(null);
  const commit = useCommand(
    async (client, draft: ShownDraft) => client.intake.commit(await readDraft(draft)),
    {
      said: (_, draft) => `${countOf(draft.counts.stored, 'answer')} stored`,
      onDone: (_, draft) => {
        setStored({ kind: draft.kind, answers: draft.counts.stored });
        setChosenId(null);
        actions.close();
      },
    },
  );

  const { moveTo } = actions;
  const reviewedId = state.kind === 'review' ? state.review.cycleId : null;
  useEffect(() => {
    if (reviewedId === null || reviewedId === cycle.id || context.data === undefined) return;
    moveTo({ context: context.data, settings: chapter.settings, cycle });
  }, [reviewedId, cycle, context.data, chapter.settings, moveTo]);

  if (context.isError) return <LoadError error={context.error} onRetry={() => void context.refetch()} />;
  if (context.data === undefined && state.kind !== 'review') return null;
  if (state.kind === 'review') {
    return (
      <Review
        review={state.review}
        busy={state.busy || commit.isPending || context.data === undefined}
        context={context.data ?? emptyContext}
        actions={{
          ...actions,
          close: () => {
            setChosenId(null);
            actions.close();
          },
        }}
        onCycle={setChosenId}
        onStore={() => commit.mutate(state.review.built.draft)}
      />
    );
  }
  const openFile = (file: File): void => {
    if (context.data === undefined) return;
    setStored(null);
    const place = { context: context.data, settings: chapter.settings, cycle };
    actions.open(file, place, isPast ? 'evaluation' : null);
  };
  return (
    <Page title="Import answers">
      {stored !== null ? (
        <EmptyState
          title={`${countOf(stored.answers, 'answer')} ${stored.answers === 1 ? 'is' : 'are'} stored`}
          action={
            <div className={classes.next}>
              <Button
                leftSection={<IconCircleCheck size={16} stroke={1.7} />}
                onClick={() => goTo(stored.kind === 'matching' ? 'pairing' : 'evaluation')}
              >
                {stored.kind === 'matching' ? 'Go to the pairing' : 'See the evaluation'}
              </Button>
              <Button variant="default" onClick={() => setStored(null)}>
                Import another file
              </Button>
            </div>
          }
        >
          The backup from before is kept, and the whole import can be undone here, also later.
        </EmptyState>
      ) : (
        <div className={classes.start}>
          <ChooseFile
            canChange={canImport}
            pastCycle={isPast ? shown.label : null}
            problem={state.kind === 'choose' ? state.problem : null}
            reading={state.kind === 'reading' ? state : null}
            onFile={openFile}
            onCancel={actions.close}
          />
          {canImport && (
            <p className={classes.promise}>
              <IconShieldCheck size={16} stroke={1.7} aria-hidden />
              The file stays on this laptop. Importing the same file twice changes nothing.
            </p>
          )}
          <EarlierImports batches={context.data?.batches ?? []} cycles={chapter.cycles} canUndo={canImport} />
        </div>
      )}
    </Page>
  );
};
