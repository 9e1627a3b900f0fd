import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { InstrumentId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { describeError } from '../../client/describeError.ts';
import { useKioskState, useLookAtKiosk } from '../../client/kiosk.ts';
import { useQuestionnaires } from '../../client/queries.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf, formatMoment } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { Page } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import { enterFullScreen, leaveFullScreen } from './fullScreen.ts';
import classes from './kiosk.module.css';
import { WordField } from './WordField.tsx';

const shortestWord = 4;

/** For the board: which questionnaire is answered at this computer, and by which word the kiosk ends. */
export const KioskSetup = () => {
  const { cycle, canChange } = useChapter();
  const questionnaires = useQuestionnaires(cycle.id);
  const lastEnd = useKioskState().data?.lastEnd ?? null;
  const look = useLookAtKiosk();
  const [chosen, setChosen] = useState<InstrumentId | null>(null);
  const [word, setWord] = useState('');
  const start = useCommand(
    (client, input: { instrumentId: InstrumentId; word: string }) => client.kiosk.start(input),
    { onDone: () => void look(), showsErrorItself: true },
  );
  if (questionnaires.isError)
    return <LoadError error={questionnaires.error} onRetry={() => void questionnaires.refetch()} />;
  if (questionnaires.data === undefined) return null;
  const offered = questionnaires.data.filter(({ items }) => items.length > 0);
  const instrumentId =
    chosen ??
    offered.find(({ instrument }) => instrument.kind === 'matching')?.instrument.id ??
    offered[0]?.instrument.id;
  const isReady = instrumentId !== undefined && [...word.trim()].length >= shortestWord && canChange;
  const begin = (): void => {
    if (!isReady || start.isPending) return;
    enterFullScreen();
    start.mutate({ instrumentId, word }, { onError: leaveFullScreen });
  };
  return (
    <Page title="Kiosk">
      {offered.length === 0 ? (
        <EmptyState
          title="There is nothing to answer yet"
          action={<Button onClick={() => goTo('questionnaires')}>Go to the questionnaires</Button>}
        >
          The kiosk lets one student after another answer a questionnaire of {cycle.label} at this computer.
          Make a questionnaire first.
        </EmptyState>
      ) : (
        <Stack gap={16} className={classes.setup}>
          {lastEnd?.how === 'without word' && (
            <Alert color="yellow" title="The last kiosk ended without its word" className={classes.warning}>
              Somebody asked for that, and the half hour went by: {formatMoment(lastEnd.at)}. Until then{' '}
              {countOf(lastEnd.answers, 'person', 'people')} had answered.
            </Alert>
          )}
          <Card title="One student after another answers at this computer">
            <Text>
              While the kiosk is on, this program shows the questionnaire and nothing else: no names, no
              answers, no other screen, in no window or tab, and also after a restart. What each person typed
              is cleared from the screen once it is sent.
            </Text>
          </Card>
          <Card title="Start the kiosk">
            <Stack gap={18}>
              <Radio.Group
                label="What is answered"
                value={instrumentId ?? ''}
                onChange={(id) =>
                  setChosen(offered.find(({ instrument }) => instrument.id === id)?.instrument.id ?? null)
                }
              >
                <Stack gap={8} mt={8}>
                  {offered.map(({ instrument, items }) => (
                    <Radio
                      key={instrument.id}
                      value={instrument.id}
                      disabled={!canChange}
                      label={instrument.title}
                      description={countOf(items.length, 'question')}
                    />
                  ))}
                </Stack>
              </Radio.Group>
              <WordField
                label="The word that ends the kiosk"
                description="At least four letters. Tell it to the officers who are there; students must not know it."
                hidden={false}
                value={word}
                error={start.isError ? describeError(start.error) : null}
                onChange={setWord}
                onEnter={begin}
              />
              <Text size="sm" c="var(--mg-ink-2)">
                If the word is forgotten: choose “For the board” in the kiosk, then “The word is forgotten”.
                The kiosk then ends after half an hour, during which every window says so in amber and anybody
                can stop it. MentorGrove notes that it ended this way.
              </Text>
              <div>
                <Button size="md" disabled={!isReady} loading={start.isPending} onClick={begin}>
                  Start the kiosk
                </Button>
              </div>
            </Stack>
          </Card>
        </Stack>
      )}
    </Page>
  );
};
