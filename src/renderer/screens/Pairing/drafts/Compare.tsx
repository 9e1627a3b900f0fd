import { Button, CloseButton, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { DraftId, MatchingRun, RunDraft } from '../../../../shared/model/index.ts';
import { useCommand } from '../../../client/useCommand.tsx';
import type { CauseNames } from '../../../components/firmnessWords.ts';
import { countOf, formatCount, formatPoints, pointsOf } from '../../../components/format.ts';
import { signedPoints } from '../review/costWords.ts';
import { compareRuns } from './compareDrafts.ts';
import classes from './drafts.module.css';
import { useDelicateCount } from './useDelicateCount.ts';

interface Side {
  readonly draft: RunDraft;
  readonly run: MatchingRun;
  readonly delicate: number | null;
}

const Figures = ({ sides }: { sides: readonly [Side, Side] }) => {
  const line = (label: string, told: (side: Side) => string) => (
    <tr>
      <th scope="row">{label}</th>
      {sides.map((side) => (
        <td key={side.draft.id} data-number>
          {told(side)}
        </td>
      ))}
    </tr>
  );
  return (
    <table>
      <thead>
        <tr>
          <th>Figure</th>
          {sides.map(({ draft }) => (
            <th key={draft.id} data-number>
              {draft.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {line('Pairs', ({ run }) => formatCount(run.assignments.length))}
        {line('Total', ({ run }) => formatCount(pointsOf(run.outcome.total)))}
        {line('Weakest pair', ({ run }) =>
          run.outcome.worst === null ? 'no pair' : formatPoints(run.outcome.worst),
        )}
        {line('Delicate pairs', ({ delicate }) =>
          delicate === null ? 'being tested' : formatCount(delicate),
        )}
        {line('Decided by hand', ({ draft }) => formatCount(draft.decisions.length))}
        {line('For approval', ({ draft }) => (draft.chosen ? 'chosen' : 'no'))}
      </tbody>
    </table>
  );
};

/** Two drafts side by side: their figures, who differs, and which one is to be approved. */
export const Compare = (props: {
  drafts: readonly RunDraft[];
  draft: RunDraft;
  runs: readonly MatchingRun[];
  delicate: number | null;
  names: CauseNames;
  canChange: boolean;
  onClose: () => void;
}) => {
  const others = props.drafts.filter(({ id }) => id !== props.draft.id);
  const [otherId, setOtherId] = useState<DraftId | null>(null);
  const other = others.find(({ id }) => id === otherId) ?? others[0];
  const runOf = (draft: RunDraft | undefined): MatchingRun | undefined =>
    props.runs.find(({ id }) => id === draft?.runId);
  const [own, second] = [runOf(props.draft), runOf(other)];
  const otherDelicate = useDelicateCount(second);
  const moved = useMemo(
    () => (own === undefined || second === undefined ? [] : compareRuns(own, second)),
    [own, second],
  );
  const choose = useCommand((client, draft: RunDraft) => client.drafts.choose({ draftId: draft.id }), {
    said: (_, { name }) => `Chose ${name} for approval`,
  });
  const { person } = props.names;
  return (
    <div className={classes.compare}>
      <header className={classes.panelHead}>
        <h2>Compare drafts</h2>
        <CloseButton aria-label="Close the comparison" onClick={props.onClose} />
      </header>
      {own === undefined || second === undefined || other === undefined ? (
        <p>
          There is one draft. Copy it with + in the header, change the copy, and see here what differs: who is
          with whom, the totals, the weakest pair.
        </p>
      ) : (
        <>
          {others.length > 1 && (
            <Select
              label={`${props.draft.name} beside`}
              mb={12}
              allowDeselect={false}
              data={others.map(({ id, name }) => ({ value: id as string, label: name }))}
              value={other.id}
              onChange={(chosen) => setOtherId(others.find(({ id }) => id === chosen)?.id ?? null)}
            />
          )}
          <Figures
            sides={[
              { draft: props.draft, run: own, delicate: props.delicate },
              { draft: other, run: second, delicate: otherDelicate },
            ]}
          />
          {props.canChange && (
            <p>
              {[props.draft, other].map((draft) => (
                <Button
                  key={draft.id}
                  mr={8}
                  size="sm"
                  variant="default"
                  disabled={draft.chosen || choose.isPending}
                  onClick={() => choose.mutate(draft)}
                >
                  {draft.chosen ? `${draft.name} is chosen` : `Choose ${draft.name}`}
                </Button>
              ))}
            </p>
          )}
          <h2>
            {moved.length === 0
              ? 'The pairs are the same'
              : `${countOf(moved.length, 'person differs', 'people differ')}`}
          </h2>
          {moved.length > 0 && (
            <table>
              <thead>
                <tr>
                  <th>Who</th>
                  <th>{props.draft.name}</th>
                  <th>{other.name}</th>
                  <th data-number>Points</th>
                </tr>
              </thead>
              <tbody>
                {moved.map((entry) => (
                  <tr key={`${entry.menteeId} ${entry.one} ${entry.other}`}>
                    <th scope="row">{person(entry.menteeId)}</th>
                    <td>{entry.one === null ? 'nobody' : person(entry.one)}</td>
                    <td>{entry.other === null ? 'nobody' : person(entry.other)}</td>
                    <td data-number>{signedPoints(-entry.points)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </div>
  );
};
