import { lineSigns } from '../../../shared/figures/index.ts';
import type { EdgeStyle } from '../../../shared/lineage/index.ts';
import classes from './lineage.module.css';
import tree from './tree.module.css';

const entries: readonly { readonly style: EdgeStyle; readonly label: string }[] = [
  { style: 'active', label: 'active' },
  { style: 'completed', label: 'completed' },
  { style: 'bridge', label: 'took over' },
  { style: 'co-mentor', label: 'co-mentor' },
  { style: 'ended', label: 'ended' },
];

/** What the lines mean, in shape as well as in color; each kind can be left out. */
export const LineageKey = (props: {
  without: ReadonlySet<EdgeStyle>;
  onChange: (without: ReadonlySet<EdgeStyle>) => void;
}) => (
  <fieldset className={classes.key} aria-label="Lines that are shown">
    {entries.map(({ style, label }) => {
      const isShown = !props.without.has(style);
      const toggle = (): void => {
        const without = new Set(props.without);
        if (isShown) without.add(style);
        else without.delete(style);
        props.onChange(without);
      };
      return (
        <button key={style} type="button" aria-pressed={isShown} onClick={toggle}>
          <svg width="26" height="8" aria-hidden="true">
            <path className={tree.line} d="M1 4H25" data-look={style} />
          </svg>
          {label}
          {lineSigns[style] !== '' && <span aria-hidden="true">{lineSigns[style]}</span>}
        </button>
      );
    })}
  </fieldset>
);
