import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { InstrumentId } from '../../../shared/model/index.ts';
import type { InstrumentWithItems } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useQuestionnaires } from '../../client/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import { KioskButton } from '../../components/KioskButton.tsx';
import { LoadError } from '../../components/LoadError.tsx';
import { Page } from '../../components/Page.tsx';
import { PickList } from '../../components/PickList.tsx';
import { goTo } from '../../stores/route.ts';
import { Builder } from './Builder.tsx';
import classes from './builder.module.css';
import { StartPanel } from './StartPanel.tsx';
import { useInstrument } from './useBuilder.ts';

const noteOf = ({ items, submissionCount }: InstrumentWithItems): string =>
  `${countOf(items.length, 'question')} · ${submissionCount === 0 ? 'no answers yet' : countOf(submissionCount, 'answer')}`;

const OpenInstrument = (props: { id: InstrumentId; list: React.ReactNode }) => {
  const detail = useInstrument(props.id);
  if (detail.isError) return <LoadError error={detail.error} onRetry={() => void detail.refetch()} />;
  if (detail.data === undefined) return null;
  return <Builder detail={detail.data} list={props.list} />;
};

const importButton = (
  <Button
    variant="default"
    leftSection={<IconFileImport size={16} stroke={1.7} />}
    onClick={() => goTo('intake')}
  >
    Import answers
  </Button>
);

/** The questionnaires, surveys and check-ins of this cycle: made, changed, tried out and given out. */
export const Questionnaires = () => {
  const { cycle, canChange } = useChapter();
  const questionnaires = useQuestionnaires(cycle.id);
  const [chosen, setChosen] = useState<InstrumentId | null>(null);
  const [isStarting, setStarting] = useState(false);
  if (questionnaires.isError)
    return <LoadError error={questionnaires.error} onRetry={() => void questionnaires.refetch()} />;
  if (questionnaires.data === undefined) return null;
  const all = questionnaires.data;
  const open = all.find(({ instrument }) => instrument.id === chosen) ?? all[0];
  if (open === undefined && !canChange)
    return (
      <Page title="Questionnaires">
        <EmptyState title={`No questionnaire in ${cycle.label}`}>
          Questionnaires, surveys and check-ins of the cycle stand here.
        </EmptyState>
      </Page>
    );
  if (open === undefined || isStarting)
    return (
      <Page
        title={open === undefined ? 'Questionnaires' : 'New questionnaire'}
        over={open === undefined ? `None in ${cycle.label} yet` : undefined}
        actions={
          open === undefined ? (
            importButton
          ) : (
            <Button variant="default" onClick={() => setStarting(false)}>
              Cancel
            </Button>
          )
        }
      >
        <StartPanel
          onMade={(id) => {
            setStarting(false);
            setChosen(id);
          }}
        />
      </Page>
    );
  return (
    <OpenInstrument
      key={open.instrument.id}
      id={open.instrument.id}
      list={
        <div className={classes.instruments}>
          <PickList
            label="Questionnaires"
            entries={all.map((entry) => ({
              id: entry.instrument.id,
              label: entry.instrument.title,
              note: noteOf(entry),
            }))}
            current={open.instrument.id}
            onPick={(id) => setChosen(id as InstrumentId)}
          />
          {canChange && (
            <Button
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.7} />}
              onClick={() => setStarting(true)}
            >
              New questionnaire
            </Button>
          )}
          {canChange && <KioskButton />}
        </div>
      }
    />
  );
};
