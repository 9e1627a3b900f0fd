import { Button } from '@mantine/core';
import {
  IconAbc,
  IconArrowRight,
  IconCalendarOff,
  IconCheck,
  IconCopy,
  IconNumber2,
  IconPhoneOff,
  IconQuestionMark,
  IconSchool,
  IconSwitch3,
  IconUserQuestion,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { type MouseEvent, useState } from 'react';
import { type KeyedRepair, wordRows } from '../../../shared/intake/index.ts';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { formatCount } from '../../components/format.ts';
import classes from './parts.module.css';

const icons: Readonly<Record<string, TablerIcon>> = {
  nameSpelling: IconUsers,
  sameName: IconUsers,
  otherEmail: IconUsers,
  otherClassYear: IconUsers,
  nameMatched: IconUserQuestion,
  nameUnknown: IconUserQuestion,
  nameAmbiguous: IconUserQuestion,
  mangledPhone: IconPhoneOff,
  wordNumber: IconNumber2,
  numberUnit: IconNumber2,
  placesUnreadable: IconNumber2,
  excelDate: IconCalendarOff,
  resubmission: IconCopy,
  bothRoles: IconSwitch3,
  roleUnclear: IconSwitch3,
  unknownClassYear: IconSchool,
  gluedOption: IconAbc,
};

const firstShown = 6;

/** Keeps the keyboard where it was: the first button of a repair stays while its words change. */
const holdFocus = (button: HTMLElement): void => button.closest('li')?.querySelector('button')?.focus();

const Decision = ({ repair, onDecide }: { repair: KeyedRepair; onDecide: (accept: boolean) => void }) => {
  const { accepted, after, asks, hasChoice } = repair;
  if (!hasChoice && !asks) return <span className={classes.done}>{after}</span>;
  const decide = (accept: boolean) => (event: MouseEvent<HTMLButtonElement>) => {
    holdFocus(event.currentTarget);
    onDecide(accept);
  };
  const first = asks
    ? { words: hasChoice ? 'Accept' : 'Noted', accept: true }
    : { words: accepted ? 'Undo' : 'Accept', accept: !accepted };
  return (
    <>
      {!asks && (
        <span key="state" className={classes.done} data-accepted={accepted}>
          {accepted && <IconCheck size={15} stroke={1.7} aria-hidden />}
          {accepted ? 'Accepted' : 'Left as it was'}
        </span>
      )}
      <Button
        key="first"
        size="compact-md"
        variant={asks ? (accepted && hasChoice ? 'filled' : 'default') : 'subtle'}
        onClick={decide(first.accept)}
      >
        {first.words}
      </Button>
      {asks && hasChoice && (
        <Button
          key="second"
          size="compact-md"
          variant={accepted ? 'default' : 'filled'}
          onClick={decide(false)}
        >
          Leave
        </Button>
      )}
    </>
  );
};

/** The first sentence of a message is its heading. */
const splitMessage = (message: string): readonly [string, string] => {
  const end = /[.?] /.exec(message);
  if (end === null) return [message.replace(/\.$/, ''), ''];
  const question = end[0] === '? ';
  return [message.slice(0, end.index + (question ? 1 : 0)), message.slice(end.index + 2).replace(/\.$/, '')];
};

interface RepairListProps {
  readonly repairs: readonly KeyedRepair[];
  readonly onDecide: (key: string, accept: boolean) => void;
}

/** What the import changed or asks about: open ones first, each with its way back. */
export const RepairList = ({ repairs, onDecide }: RepairListProps) => {
  const [all, setAll] = useState(false);
  const open = repairs.filter(({ asks }) => asks).length;
  const shown = all ? repairs : repairs.slice(0, Math.max(firstShown, open));
  return (
    <section aria-label="Repairs">
      <header className={classes.sectionHead}>
        <h2>Repairs</h2>
        {open > 0 && <Chip tone="amber">{formatCount(open)} to decide</Chip>}
        <Chip>{formatCount(repairs.length - open)} made</Chip>
      </header>
      <Card flush>
        {repairs.length === 0 ? (
          <p className={classes.none}>Nothing had to be repaired.</p>
        ) : (
          <ul className={classes.repairs}>
            {shown.map((repair) => {
              const Icon = icons[repair.kind] ?? IconQuestionMark;
              const [heading, detail] = splitMessage(repair.message);
              return (
                <li key={repair.key} data-open={repair.asks}>
                  <Icon size={16} stroke={1.7} aria-hidden />
                  <div className={classes.repairText}>
                    <strong>{heading}</strong>
                    <span className={classes.quiet}>
                      {[wordRows(repair.rows), detail].filter((part) => part !== '').join(' · ')}
                    </span>
                  </div>
                  <div className={classes.change}>
                    {repair.before !== null && <s>{repair.before}</s>}
                    {repair.before !== null && repair.after !== null && (
                      <IconArrowRight size={15} stroke={1.7} aria-label="becomes" />
                    )}
                    {repair.after !== null && <span>{repair.after}</span>}
                  </div>
                  <div className={classes.decision}>
                    <Decision repair={repair} onDecide={(accept) => onDecide(repair.key, accept)} />
                  </div>
                </li>
              );
            })}
          </ul>
        )}
        {shown.length < repairs.length && (
          <Button variant="subtle" m={8} onClick={() => setAll(true)}>
            Show all {formatCount(repairs.length)}
          </Button>
        )}
      </Card>
    </section>
  );
};
