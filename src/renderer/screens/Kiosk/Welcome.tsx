import { Button, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { KioskQuestionnaire } from '../../../shared/rpc/index.ts';
import { Rings } from '../../components/marks.tsx';
import classes from './kiosk.module.css';

/** What a student finds at the computer. */
export const Welcome = (props: { questionnaire: KioskQuestionnaire; onStart: () => void }) => (
  <div className={classes.welcome}>
    <Rings size={72} />
    <Title order={1}>{props.questionnaire.title}</Title>
    <Text fz={17} lh="26px">
      Your answers go to the board of {props.questionnaire.chapter}. The next person at this computer sees
      nothing of them. Every question can be left out.
      {props.questionnaire.named &&
        ' If you have answered before, these answers take the place of the earlier ones.'}
    </Text>
    <Button size="xl" fz={19} onClick={props.onStart}>
      Start
    </Button>
  </div>
);

const thanksSeconds = 12;

/** Said once the answers are stored; makes room for the next person by itself. */
export const ThankYou = ({ onNext }: { onNext: () => void }) => {
  useEffect(() => {
    const timer = window.setTimeout(onNext, thanksSeconds * 1000);
    return () => window.clearTimeout(timer);
  }, [onNext]);
  return (
    <div className={classes.welcome} role="status">
      <IconCircleCheck size={72} stroke={1.2} color="var(--mg-primary-ink)" aria-hidden />
      <Title order={1}>Thank you, that is all</Title>
      <Text fz={17} lh="26px">
        Your answers are stored, and nothing of them is left on this screen.
      </Text>
      <Button size="lg" fz={17} variant="default" onClick={onNext}>
        Next person
      </Button>
    </div>
  );
};
