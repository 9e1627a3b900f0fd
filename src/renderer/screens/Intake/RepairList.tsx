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
import { useState } from 'react';
import { type KeyedRepair, wordRows } from '../../../shared/intake/index.ts';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { formatCount } from '../../components/format.ts';
import classes from './intake.module.css';

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

const firstShown = 10;

const Decision = ({ repair, onDecide }: { repair: KeyedRepair; onDecide: (accept: boolean) => void }) => {
  // Where nothing else can be done, there is nothing to decide.
  if (repair.after === null || repair.kind === 'unreadable' || repair.kind === 'nameAmbiguous') {
    return <span className={classes.done}>kept as typed</span>;
  }
  if (repair.asks) {
    return (
      <>
        <Button
          size="compact-md"
          variant={repair.accepted ? 'filled' : 'default'}
          onClick={() => onDecide(true)}
        >
          Accept
        </Button>
        <Button
          size="compact-md"
          variant={repair.accepted ? 'default' : 'filled'}
          onClick={() => onDecide(false)}
        >
          Leave
        </Button>
      </>
    );
  }
  return (
    <>
      <span className={classes.done} data-accepted={repair.accepted}>
        {repair.accepted && <IconCheck size={15} stroke={1.7} aria-hidden />}
        {repair.accepted ? 'Accepted' : 'Left as it was'}
      </span>
      <Button size="compact-md" variant="subtle" onClick={() => onDecide(!repair.accepted)}>
        {repair.accepted ? 'Undo' : 'Accept'}
      </Button>
    </>
  );
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
              return (
                <li key={repair.key} data-open={repair.asks}>
                  <Icon size={16} stroke={1.7} aria-hidden />
                  <div className={classes.repairText}>
                    <strong>{repair.message}</strong>
                    <span className={classes.quiet}>{wordRows(repair.rows)}</span>
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
