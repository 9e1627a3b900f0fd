import { Button, CloseButton } from '@mantine/core';
import { IconArrowRight, IconBan, IconLock } from '@tabler/icons-react';
import type { CycleId, RunDraft, RunRecord } from '../../../../shared/model/index.ts';
import { usePrivacy, useRunRecords } from '../../../client/queries.ts';
import type { CauseNames } from '../../../components/firmnessWords.ts';
import { countOf, formatCount, formatMoment, formatPoints, pointsOf } from '../../../components/format.ts';
import type { PairActions } from '../review/pairActions.ts';
import classes from './drafts.module.css';
import { type Check, useCheckAgain } from './useCheckAgain.ts';

const aimOf = ({ settings }: RunRecord): string => {
  if (settings.objective === 'leximin')
    return settings.floor === undefined
      ? 'as even as possible'
      : `weak pairs raised to ${formatPoints(settings.floor)}`;
  if (settings.floor !== undefined) return `no pair below ${formatPoints(settings.floor)}`;
  return settings.objective === 'total' ? 'best total' : 'weakest pair raised';
};

const CheckResult = ({ check }: { check: Check | undefined }) => {
  if (check === undefined) return null;
  if (check.kind === 'checking') return <small role="status">Solving it again…</small>;
  if (check.kind === 'differs') return <small role="status">{check.sentence}</small>;
  return (
    <small role="status">
      The same {countOf(check.pairs, 'pair')} and the same {formatCount(check.bytes)} bytes came out (SHA-256{' '}
      {check.sha256.slice(0, 8)}…).
    </small>
  );
};

/** What was decided by hand in the draft, and every run that was kept, with a way to repeat it. */
export const Record = (props: {
  cycleId: CycleId;
  draft: RunDraft | null;
  /** True on a shared screen: reasons are people's own words. */
  hidesReasons: boolean;
  names: CauseNames;
  actions: PairActions;
  onClose: () => void;
}) => {
  const runs = useRunRecords(props.cycleId).data ?? [];
  const unrepeatable = new Set<string>(usePrivacy().data?.unrepeatableRuns);
  const { checks, check } = useCheckAgain();
  const decisions = props.draft?.decisions ?? [];
  const { person } = props.names;
  return (
    <div className={classes.compare}>
      <header className={classes.panelHead}>
        <h2>Decided by hand</h2>
        <CloseButton aria-label="Close the record" onClick={props.onClose} />
      </header>
      {decisions.length === 0 ? (
        <p>Nothing yet. Locks, swaps and pairs that are kept apart stand here, each with a way back.</p>
      ) : (
        <ul className={classes.list}>
          {decisions.map((decision) => (
            <li key={`${decision.menteeId} ${decision.mentorId}`}>
              {decision.kind === 'locked' ? (
                <IconLock size={15} stroke={1.7} role="img" aria-label="locked" />
              ) : (
                <IconBan size={15} stroke={1.7} role="img" aria-label="kept apart" />
              )}
              <span>
                {person(decision.menteeId)} <IconArrowRight size={13} stroke={1.7} aria-label="and" />{' '}
                {person(decision.mentorId)}
                <small>
                  {decision.kind === 'locked' ? 'locked' : 'kept apart'}
                  {decision.reason === '' || props.hidesReasons ? '' : `: ${decision.reason}`}
                </small>
              </span>
              {props.actions.canEdit && (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={props.actions.isBusy}
                  onClick={() =>
                    decision.kind === 'locked'
                      ? props.actions.unlock(decision)
                      : props.actions.allow(decision)
                  }
                >
                  {decision.kind === 'locked' ? 'Unlock' : 'Allow again'}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <h2>{countOf(runs.length, 'run')} on record</h2>
      <p>
        Each run is kept with the answers, settings and seed that it was made from. Checking again solves it
        from these and compares the result byte for byte.
      </p>
      <ul className={classes.list}>
        {runs.map((run) => (
          <li key={run.id}>
            <span>
              {formatMoment(run.createdAt)}: {countOf(run.pairs, 'pair')}, total{' '}
              {formatCount(pointsOf(run.outcome.total))}
              <small>
                {aimOf(run)}, seed {run.settings.seed}, version {run.appVersion}, input{' '}
                {run.inputHash.slice(0, 8)}…
              </small>
              {unrepeatable.has(run.id) && (
                <small>It can no longer be repeated: something of it was erased or forgotten.</small>
              )}
              <CheckResult check={checks.get(run.id)} />
            </span>
            <Button
              size="compact-sm"
              variant="default"
              disabled={unrepeatable.has(run.id) || checks.get(run.id)?.kind === 'checking'}
              onClick={() => void check(run)}
            >
              Check again
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
