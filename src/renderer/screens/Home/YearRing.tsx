import type { ReactNode } from 'react';
import type { PairingSnapshot } from '../../../shared/rpc/index.ts';
import { formatCount, today } from '../../components/format.ts';

const months = ['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
const center = 150;

/** A point on a ring; `turn` runs from 0 at the top, clockwise, to 1. */
const at = (radius: number, turn: number): [number, number] => [
  center + radius * Math.sin(turn * 2 * Math.PI),
  center - radius * Math.cos(turn * 2 * Math.PI),
];

const arc = (inner: number, outer: number, from: number, to: number): string => {
  const large = to - from > 0.5 ? 1 : 0;
  const [x1, y1] = at(outer, from);
  const [x2, y2] = at(outer, to);
  const [x3, y3] = at(inner, to);
  const [x4, y4] = at(inner, from);
  return `M${x1} ${y1}A${outer} ${outer} 0 ${large} 1 ${x2} ${y2}L${x3} ${y3}A${inner} ${inner} 0 ${large} 0 ${x4} ${y4}Z`;
};

/** How far the year that begins in July has gone, 0 to 1. */
const yearGone = (startYear: number): number => {
  const from = Date.UTC(startYear, 6, 1);
  const to = Date.UTC(startYear + 1, 6, 1);
  return Math.min(1, Math.max(0, (Date.parse(`${today()}T00:00:00Z`) - from) / (to - from)));
};

/** A slightly uneven ring, as in wood; the same for the same year. */
const woodRing = (radius: number, seed: number): string => {
  const points: string[] = [];
  for (let step = 0; step <= 72; step++) {
    const turn = step / 72;
    const angle = turn * 2 * Math.PI;
    const wobble = 1 + 0.018 * Math.sin(angle * 2 + seed) + 0.012 * Math.sin(angle * 3 + seed * 1.7);
    const [x, y] = at(radius * wobble, turn);
    points.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
  }
  return `M${points.join('L')}Z`;
};

/** The year as a ring, filled to today, with the past years inside it like the rings of a tree. */
export const YearRing = ({ snapshot, pairsEver }: { snapshot: PairingSnapshot; pairsEver: number }) => {
  const startYear = Number(snapshot.cycle.startsOn.slice(0, 4));
  const gone = yearGone(startYear);
  const byCycle = new Map<string, number>();
  for (const pairing of snapshot.pairings)
    if (pairing.cycleId !== snapshot.cycle.id)
      byCycle.set(pairing.cycleId, (byCycle.get(pairing.cycleId) ?? 0) + 1);
  const past = [...byCycle.values()];
  const shown = past.slice(-6);
  const segments: ReactNode[] = months.map((month, index) => {
    const from = index / 12 + 0.004;
    const to = (index + 1) / 12 - 0.004;
    const filledTo = Math.min(to, gone);
    const [x, y] = at(139, (from + to) / 2);
    const isNow = gone >= index / 12 && gone < (index + 1) / 12;
    return (
      <g key={month}>
        <path d={arc(104, 122, from, to)} fill="var(--mg-sunk)" stroke="var(--mg-line-2)" />
        {filledTo > from && <path d={arc(104, 122, from, filledTo)} fill="var(--mg-primary)" />}
        <text
          x={x}
          y={y + 4}
          textAnchor="middle"
          fontSize="12"
          fontWeight={isNow ? 620 : 400}
          fill={isNow ? 'var(--mg-ink)' : 'var(--mg-ink-2)'}
        >
          {month}
        </text>
      </g>
    );
  });
  const [handX1, handY1] = at(98, gone);
  const [handX2, handY2] = at(128, gone);
  return (
    <svg
      viewBox="0 0 300 300"
      width="100%"
      role="img"
      aria-label={`${snapshot.cycle.label}: ${Math.round(gone * 100)}% of the year has gone. ${formatCount(pairsEver)} pairs in all years.`}
    >
      {segments}
      {shown
        .map((count, index) => {
          const radius = 38 + ((index + 1) * 52) / Math.max(1, shown.length);
          return { count, index, radius };
        })
        .reverse()
        .map(({ index, radius }) => (
          <path
            key={index}
            d={woodRing(radius, index + 1)}
            fill="color-mix(in srgb, var(--mg-primary-tint) 70%, var(--mg-surface))"
            stroke="var(--mg-part-4)"
          />
        ))}
      <path d={woodRing(38, 0.4)} fill="var(--mg-surface)" stroke="var(--mg-part-4)" />
      {gone > 0 && gone < 1 && (
        <line x1={handX1} y1={handY1} x2={handX2} y2={handY2} stroke="var(--mg-ink)" strokeWidth="2" />
      )}
      <text x={center} y={center + 2} textAnchor="middle" fontSize="23" fontWeight="620" fill="var(--mg-ink)">
        {formatCount(pairsEver)}
      </text>
      <text x={center} y={center + 18} textAnchor="middle" fontSize="12" fill="var(--mg-ink-2)">
        {pairsEver === 1 ? 'pair' : 'pairs'}
      </text>
    </svg>
  );
};
