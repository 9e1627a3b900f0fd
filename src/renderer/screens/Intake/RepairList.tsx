import { Button, Checkbox } from '@mantine/core';
import { IconArrowRight, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { type Decision, type KeyedRepair, wordRows } from '../../../shared/intake/index.ts';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { countOf, formatCount } from '../../components/format.ts';
import { groupRepairs, type RepairGroup, splitMessage } from './groupRepairs.ts';
import classes from './parts.module.css';
import { RepairDecision } from './RepairDecision.tsx';
import { iconOfRepair } from './repairIcons.ts';

/** Closed groups that are shown at first, and repairs of an open group that are shown at a time. */
const firstShown = 8;
const pageOfGroup = 40;

type Decide = (keys: readonly string[], decision: Decision) => void;

const Repair = memo(({ repair, onDecide }: { repair: KeyedRepair; onDecide: Decide }) => {
  const Icon = iconOfRepair(repair.kind);
  const [heading, detail] = splitMessage(repair.message);
  return (
    <li data-open={repair.asks}>
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
        {repair.after !== null && (
          <span>
            {repair.asks && repair.choices.length > 0 && repair.chosen === null ? 'choose…' : repair.after}
          </span>
        )}
      </div>
      <div className={classes.decision} data-wide={repair.choices.length > 1}>
        <RepairDecision repair={repair} onDecide={(decision) => onDecide([repair.key], decision)} />
      </div>
    </li>
  );
});

const Group = ({ group, onDecide }: { group: RepairGroup; onDecide: Decide }) => {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(pageOfGroup);
  const [first] = group.repairs;
  const keys = group.repairs.map(({ key }) => key);
  const Icon = iconOfRepair(group.kind);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const [heading] = splitMessage(first?.message ?? '');
  const rest = group.repairs.length - shown;
  return (
    <>
      <li data-open={group.asks} data-group>
        <Icon size={16} stroke={1.7} aria-hidden />
        <button
          type="button"
          className={classes.groupHead}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <strong>{heading}</strong>
          <span className={classes.quiet}>
            {countOf(group.repairs.length, 'time')}
            <Chevron size={15} stroke={1.7} aria-hidden />
          </span>
        </button>
        <div className={classes.change} />
        <div className={classes.decision}>
          {group.canDecideAll && (
            <>
              <Button size="compact-md" variant="default" onClick={() => onDecide(keys, true)}>
                Accept all
              </Button>
              <Button size="compact-md" variant="default" onClick={() => onDecide(keys, false)}>
                Leave all
              </Button>
            </>
          )}
        </div>
      </li>
      {open &&
        group.repairs
          .slice(0, shown)
          .map((repair) => <Repair key={repair.key} repair={repair} onDecide={onDecide} />)}
      {open && rest > 0 && (
        <li data-more>
          <Button variant="subtle" onClick={() => setShown(shown + pageOfGroup)}>
            Show {formatCount(Math.min(rest, pageOfGroup))} more of {formatCount(rest)}
          </Button>
        </li>
      )}
    </>
  );
};

interface RepairListProps {
  readonly repairs: readonly KeyedRepair[];
  readonly remember: boolean;
  readonly onDecide: Decide;
  readonly onRemember: (remember: boolean) => void;
}

/** What the import changed or asks about: open ones first, each with its way back; many of one kind stand together. */
export const RepairList = memo(({ repairs, remember, onDecide, onRemember }: RepairListProps) => {
  const [all, setAll] = useState(false);
  const groups = useMemo(() => groupRepairs(repairs), [repairs]);
  const open = repairs.filter(({ asks }) => asks).length;
  const openGroups = groups.filter(({ asks }) => asks).length;
  const shown = all ? groups : groups.slice(0, Math.max(firstShown, openGroups));
  return (
    <section aria-label="Repairs">
      <header className={classes.sectionHead}>
        <h2>Repairs</h2>
        {open > 0 && <Chip tone="amber">{formatCount(open)} to decide</Chip>}
        <Chip>{formatCount(repairs.length - open)} made</Chip>
        <Checkbox
          className={classes.remember ?? ''}
          size="xs"
          label="Remember for next year"
          checked={remember}
          onChange={(event) => onRemember(event.currentTarget.checked)}
        />
      </header>
      <Card flush>
        {repairs.length === 0 ? (
          <p className={classes.none}>Nothing had to be repaired.</p>
        ) : (
          <ul className={classes.repairs}>
            {shown.map((group) =>
              group.repairs.length === 1 && group.repairs[0] !== undefined ? (
                <Repair key={group.repairs[0].key} repair={group.repairs[0]} onDecide={onDecide} />
              ) : (
                <Group key={`${group.kind} ${group.asks}`} group={group} onDecide={onDecide} />
              ),
            )}
          </ul>
        )}
        {shown.length < groups.length && (
          <Button variant="subtle" m={8} onClick={() => setAll(true)}>
            Show all {formatCount(repairs.length)}
          </Button>
        )}
      </Card>
    </section>
  );
});
