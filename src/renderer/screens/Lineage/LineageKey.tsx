import type { EdgeStyle } from '../../../shared/lineage/index.ts';
import classes from './lineage.module.css';

const entries: readonly { look: EdgeStyle; label: string }[] = [
  { look: 'active', label: 'active' },
  { look: 'completed', label: 'completed' },
  { look: 'bridge', label: 'took over' },
  { look: 'co-mentor', label: 'co-mentor' },
  { look: 'ended', label: 'ended' },
];

/** What the lines mean; they differ in shape as well as in color. */
export const LineageKey = () => (
  <ul className={classes.key} aria-label="What the lines mean">
    {entries.map(({ look, label }) => (
      <li key={look}>
        <svg width="26" height="8" className={classes.lines} aria-hidden="true">
          <path d="M1 4H25" data-look={look} />
        </svg>
        {label}
      </li>
    ))}
  </ul>
);
