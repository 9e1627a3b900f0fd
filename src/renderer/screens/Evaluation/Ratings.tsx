import { useCallback, useMemo } from 'react';
import type { SurveySummary } from '../../../shared/evaluation/index.ts';
import { Card } from '../../components/Card.tsx';
import { countOf } from '../../components/format.ts';
import { FittedFigure } from './FittedFigure.tsx';
import { drawSet, type RatingSet, ratingSets } from './figures.ts';
import { RatingTable } from './RatingTable.tsx';

const Bars = ({ summary, set, index }: { summary: SurveySummary; set: RatingSet; index: number }) => {
  const draw = useCallback((width: number) => drawSet(summary, set, index, width), [summary, set, index]);
  return <FittedFigure draw={draw} />;
};

/** The rating items, a card for each scale, as bars or as a table. */
export const Ratings = ({ summary, view }: { summary: SurveySummary; view: 'bars' | 'table' }) => {
  const sets = useMemo(() => ratingSets(summary), [summary]);
  if (sets.length === 0)
    return <Card title="No rating questions">This survey has no question that is answered on a scale.</Card>;
  return sets.map((set, index) => (
    <Card
      key={set.items[0]?.itemId}
      flush
      {...(sets.length > 1 ? { title: set.scale, note: countOf(set.items.length, 'question') } : {})}
    >
      {view === 'bars' ? (
        <Bars summary={summary} set={set} index={index} />
      ) : (
        <RatingTable set={set} title={summary.title} />
      )}
    </Card>
  ));
};
