import { IconCircleCheck, IconCircleDashed, IconMinus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ClosingStep } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useClient } from '../../client/ClientProvider.tsx';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { countOf } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { hrefOf } from '../../stores/route.ts';
import classes from './handOver.module.css';

const titles: Readonly<Record<ClosingStep['key'], string>> = {
  pairs: 'Unfinished pairs',
  endings: 'Endings of the pairs',
  waiting: 'Waiting list',
  drafts: 'Criteria and drafts',
  letters: 'Letters',
  surveys: 'Surveys',
  report: 'Report',
  forgetting: 'Privacy',
  backup: 'Backup',
  package: 'Hand-over package',
  'next year': 'Next year',
};

const links: Readonly<Record<ClosingStep['key'], string>> = {
  pairs: 'Look at the pairs',
  endings: 'Look at the pairs',
  waiting: 'Look at the list',
  drafts: 'Look at the drafts',
  letters: 'Look at the letters',
  surveys: 'Look at the surveys',
  report: 'Look at the reports',
  forgetting: 'Look at what is kept',
  backup: 'Make a backup',
  package: 'Make a package',
  'next year': 'See what everyone becomes',
};

const states = {
  open: { word: 'open', tone: 'amber', icon: IconCircleDashed },
  done: { word: 'done', tone: 'spruce', icon: IconCircleCheck },
  'nothing to do': { word: 'nothing to do', tone: 'neutral', icon: IconMinus },
} as const;

const Step = ({ step }: { step: ClosingStep }) => {
  const { word, tone, icon: Icon } = states[step.state];
  const shown = step.examples.slice(0, 5);
  const more = step.examples.length - shown.length;
  return (
    <li className={classes.step} data-state={step.state}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <div>
        <strong>{titles[step.key]}</strong>
        <span>{step.sentence}</span>
        {step.state === 'open' && shown.length > 0 && (
          <small>
            {shown.join(', ')}
            {more > 0 ? ` and ${more === 15 ? 'more' : `${more} more`}` : ''}
          </small>
        )}
      </div>
      <Chip tone={tone}>{word}</Chip>
      <a href={hrefOf(step.route)}>{links[step.key]}</a>
    </li>
  );
};

/** What is still open before the year is closed, each with the place where it is done. Nothing is forced. */
export const ClosingList = () => {
  const client = useClient();
  const { cycle } = useChapter();
  const closing = useQuery({
    queryKey: ['closing', cycle.id],
    queryFn: () => client.handOver.closing({ cycleId: cycle.id }),
  });
  if (closing.isError) return <LoadError error={closing.error} onRetry={() => void closing.refetch()} />;
  if (closing.data === undefined) return null;
  const { steps } = closing.data;
  const open = steps.filter(({ state }) => state === 'open').length;
  return (
    <Card
      title={open === 0 ? 'Everything is closed' : `${countOf(open, 'line')} still open`}
      note={`${steps.length - open} of ${steps.length} settled`}
    >
      <p className={classes.lead}>
        Nothing here is forced: a year can be handed over with open ends, and the next board then knows them.
      </p>
      <ul className={classes.steps}>
        {steps.map((step) => (
          <Step key={step.key} step={step} />
        ))}
      </ul>
    </Card>
  );
};
