import { Button, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { KioskState } from '../../../shared/rpc/index.ts';
import { useKioskQuestionnaire } from '../../client/kiosk.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { Logo } from '../../components/marks.tsx';
import { Answering } from './Answering.tsx';
import { BoardPanel } from './BoardPanel.tsx';
import { EndBanner } from './EndBanner.tsx';
import { canBeFullScreen, enterFullScreen, useIsFullScreen } from './fullScreen.ts';
import classes from './kiosk.module.css';

/** The whole window while the kiosk is on: the questionnaire, and at the foot the way out for the board. */
export const Kiosk = ({ state }: { state: KioskState }) => {
  const questionnaire = useKioskQuestionnaire();
  const [boardShown, setBoardShown] = useState(false);
  const isFull = useIsFullScreen();

  useEffect(() => {
    document.title = 'Questionnaire · MentorGrove';
  }, []);

  return (
    <div className={classes.kiosk} spellCheck={false}>
      {state.endsInSeconds !== null && <EndBanner seconds={state.endsInSeconds} />}
      <main className={classes.main}>
        {questionnaire.isError && (
          <LoadError error={questionnaire.error} onRetry={() => void questionnaire.refetch()} />
        )}
        {!state.canStore && (
          <div className={classes.welcome}>
            <Title order={1}>The kiosk is on in another window</Title>
            <Text size="lg">Answers can be given there. This window only has a copy of the chapter.</Text>
          </div>
        )}
        {state.canStore && questionnaire.data !== undefined && (
          <Answering questionnaire={questionnaire.data} />
        )}
      </main>
      <footer className={classes.foot}>
        {boardShown && <BoardPanel state={state} onClose={() => setBoardShown(false)} />}
        <div className={classes.footLine}>
          <Logo size={22} />
          <span>MentorGrove</span>
          {!isFull && canBeFullScreen() && (
            <Button variant="subtle" size="compact-md" onClick={enterFullScreen}>
              Full screen
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-md"
            aria-expanded={boardShown}
            onClick={() => setBoardShown(!boardShown)}
          >
            For the board
          </Button>
        </div>
      </footer>
    </div>
  );
};
