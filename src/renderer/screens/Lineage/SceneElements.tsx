import { type CSSProperties, memo } from 'react';
import {
  createPathPen,
  type LineageScene,
  lineSigns,
  type SceneLines,
  signHeight,
  traceRoute,
} from '../../../shared/figures/index.ts';
import { cardHeight, cardWidth } from '../../../shared/lineage/index.ts';
import { bandBox, bandNameHeight } from './lineageModel.ts';
import classes from './tree.module.css';

/** What elements need to know of people and families. Colors are CSS values. */
export interface CardWords {
  readonly name: string;
  readonly note: string;
  readonly initials: string;
  /** For screen readers: name and note as they are seen, entry cohort, family. */
  readonly label: string;
  /** How many people are folded away below. */
  readonly folded: number;
}

interface SceneElementsProps {
  readonly scene: LineageScene;
  readonly zoom: number;
  readonly selected: string | null;
  readonly wordsOf: (id: string) => CardWords;
  readonly colorOf: (founderId: string) => string;
}

const pathOf = ({ routes }: SceneLines): string => {
  const pen = createPathPen();
  for (const route of routes) traceRoute(pen, route);
  return pen.path();
};

const familyStyle = (color: string): CSSProperties => ({ '--family': color }) as CSSProperties;

const Bands = ({ scene, colorOf }: Pick<SceneElementsProps, 'scene' | 'colorOf'>) =>
  scene.bands.map((band) => {
    const box = bandBox(band);
    const right = box.x + box.width;
    const corner = 12;
    return (
      <g
        key={band.founderId}
        style={familyStyle(colorOf(band.founderId))}
        data-dim={!band.isLit || undefined}
      >
        <rect className={classes.band} {...box} rx={corner} />
        <path
          className={classes.bandBar}
          d={`M${box.x} ${box.y + bandNameHeight}v${corner - bandNameHeight}a${corner} ${corner} 0 0 1 ${corner} ${-corner}H${right - corner}a${corner} ${corner} 0 0 1 ${corner} ${corner}V${box.y + bandNameHeight}z`}
        />
      </g>
    );
  });

const Signs = ({ scene }: { scene: LineageScene }) =>
  scene.signs.map(({ route, x, y, style, light, isStub }) => (
    <g
      key={`${route.mentorId} ${route.menteeId}`}
      className={classes.sign}
      data-look={style}
      data-light={light}
    >
      {isStub && <path d={`M${x} ${y}V${y + signHeight}`} />}
      {scene.detail === 'card' && lineSigns[style] !== '' && (
        <>
          <circle cx={x} cy={y} r={7} />
          <text x={x} y={y + 4}>
            {lineSigns[style]}
          </text>
        </>
      )}
    </g>
  ));

/** A scene as elements: bands and lines in one SVG, a button for each card. */
export const SceneElements = memo(({ scene, zoom, selected, wordsOf, colorOf }: SceneElementsProps) => (
  <>
    <svg
      className={classes.lines}
      style={{ '--thicker': Math.max(1, 0.5 / zoom) } as CSSProperties}
      width={1}
      height={1}
      aria-hidden="true"
    >
      <Bands scene={scene} colorOf={colorOf} />
      {scene.lines.map((lines) => (
        <path
          key={`${lines.light} ${lines.style}`}
          className={classes.line}
          d={pathOf(lines)}
          data-look={lines.style}
          data-light={lines.light}
        />
      ))}
      <Signs scene={scene} />
    </svg>
    {scene.cards.map(({ id, x, y, founderId, light }) => {
      const { name, note, initials, label, folded } = wordsOf(id);
      return (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          className={classes.card}
          style={
            {
              '--family': colorOf(founderId),
              transform: `translate(${x}px, ${y}px)`,
              width: cardWidth,
              height: cardHeight,
            } as CSSProperties
          }
          data-person={id}
          data-light={light}
          data-initials={initials}
          data-folded={folded === 0 ? undefined : `+${folded}`}
          aria-label={label}
          aria-pressed={id === selected}
        >
          {scene.detail === 'card' && (
            <>
              <strong>{name}</strong> <span>{note}</span>
            </>
          )}
        </button>
      );
    })}
  </>
));
