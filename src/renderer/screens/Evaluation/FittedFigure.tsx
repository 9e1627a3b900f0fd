import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Figure } from '../../../shared/figures/index.ts';
import { FigureView } from '../../charts/FigureView.tsx';
import classes from './evaluation.module.css';

/** A figure as wide as its place. `draw` has to stay the same function as long as its data do. */
export const FittedFigure = ({ draw }: { draw: (width: number) => Figure }) => {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const figure = useMemo(() => (width === 0 ? null : draw(width)), [draw, width]);
  return (
    // A figure never gets narrower than it can be read; then it scrolls.
    <section
      ref={ref}
      className={classes.figure}
      aria-label={figure?.title}
      tabIndex={figure !== null && figure.width > width + 1 ? 0 : undefined}
    >
      {figure !== null && <FigureView figure={figure} />}
    </section>
  );
};
