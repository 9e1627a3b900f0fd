import { CloseButton } from '@mantine/core';
import { useMemo } from 'react';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { formatPoints, pointsOf } from '../../../components/format.ts';
import type { ReviewRow } from '../../../components/reviewRows.ts';
import drafts from '../drafts/drafts.module.css';
import classes from './fairness.module.css';
import { describeFairness, type FairnessGroup, groupForFairness } from './fairnessGroups.ts';

/** One mark a pair on the scale of 0 to 100, the median as a line. */
const Strip = ({ group }: { group: FairnessGroup }) => (
  <svg viewBox="0 0 200 18" className={classes.strip} aria-hidden="true" preserveAspectRatio="none">
    <line x1="0" x2="200" y1="14" y2="14" stroke="var(--mg-line-2)" />
    {group.scores.map((score, index) => (
      <line
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks have no identity of their own
        key={index}
        x1={2 * pointsOf(score)}
        x2={2 * pointsOf(score)}
        y1="6"
        y2="13"
        stroke="var(--mg-part-2)"
        strokeOpacity=".7"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
    ))}
    {group.median !== null && (
      <line
        x1={2 * pointsOf(group.median)}
        x2={2 * pointsOf(group.median)}
        y1="1"
        y2="17"
        stroke="var(--mg-ink)"
        strokeWidth="2.5"
        vectorEffect="non-scaling-stroke"
      />
    )}
  </svg>
);

/** How strong the pairs of different kinds of mentees are, with counts, medians, and words that stay within them. */
export const Fairness = (props: {
  snapshot: PairingSnapshot;
  rows: readonly ReviewRow[];
  onClose: () => void;
}) => {
  const { chapter, words } = useChapter();
  const views = useMemo(
    () => groupForFairness(props.snapshot, props.rows, chapter.settings.classYears),
    [props.snapshot, props.rows, chapter.settings.classYears],
  );
  return (
    <div className={drafts.compare}>
      <header className={drafts.panelHead}>
        <h2>Fairness</h2>
        <CloseButton aria-label="Close fairness" onClick={props.onClose} />
      </header>
      <p>
        Strength of the pairs by kind of {words.mentee}. One mark is one pair, the long line is the middle
        one. Scores run from 0 to 100.
      </p>
      {views.map((view) => (
        <section key={view.title} className={classes.view} aria-label={view.title}>
          <h3>{view.title}</h3>
          <table>
            <thead>
              <tr>
                <th>Group</th>
                <th data-number>Pairs</th>
                <th>0 to 100</th>
                <th data-number>Median</th>
                <th data-number>Weakest</th>
              </tr>
            </thead>
            <tbody>
              {view.groups.map((group) => (
                <tr key={group.label}>
                  <th scope="row">{group.label}</th>
                  <td data-number>{group.scores.length}</td>
                  <td>
                    <Strip group={group} />
                  </td>
                  <td data-number>{group.median === null ? 'none' : formatPoints(group.median)}</td>
                  <td data-number>{formatPoints(group.scores[0] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>{describeFairness(view)}</p>
        </section>
      ))}
    </div>
  );
};
