import { VisuallyHidden } from '@mantine/core';
import { type CSSProperties, type KeyboardEvent, type Ref, useMemo } from 'react';
import { cardHeight, cardWidth } from '../../../shared/lineage/index.ts';
import type { PersonId } from '../../../shared/model/index.ts';
import { familyColor } from '../../components/families.ts';
import { initialsOf } from '../../components/format.ts';
import classes from './lineage.module.css';
import type { Card, LineageView } from './lineageView.ts';
import { nextCard } from './nextCard.ts';
import type { View } from './usePanZoom.ts';

interface DrawingProps {
  readonly frame: Ref<HTMLDivElement>;
  readonly layout: LineageView;
  readonly view: View;
  /** People who are lit while someone is selected; null lights everyone. */
  readonly lit: ReadonlySet<string> | null;
  readonly selected: PersonId | null;
  readonly onSelect: (personId: PersonId | null) => void;
  readonly onPan: (x: number, y: number) => void;
  readonly onZoom: (factor: number) => void;
}

const colorOf = (card: Card): string => (card.family === null ? 'var(--mg-ink-3)' : familyColor(card.family));

const Bands = ({ layout }: { layout: LineageView }) =>
  layout.bands.map((band) => (
    <div
      key={band.name}
      className={classes.band}
      style={
        {
          '--family': familyColor(band.name),
          left: band.x,
          top: band.y,
          width: band.width,
          height: band.height,
        } as CSSProperties
      }
    >
      <span>
        {band.name} · {band.members}
      </span>
    </div>
  ));

const Lines = (props: {
  layout: LineageView;
  lit: ReadonlySet<string> | null;
  selected: PersonId | null;
}) => (
  <svg className={classes.lines} width={props.layout.width} height={props.layout.height} aria-hidden="true">
    {props.layout.edges
      .filter(
        ({ far, pairing }) =>
          !far || pairing.mentorId === props.selected || pairing.menteeId === props.selected,
      )
      .map(({ pairing, path, look, far }) => (
        <path
          key={pairing.id}
          d={path}
          data-look={look}
          data-dim={
            (props.lit !== null &&
              !far &&
              !(props.lit.has(pairing.mentorId) && props.lit.has(pairing.menteeId))) ||
            undefined
          }
        />
      ))}
  </svg>
);

const PersonCard = (props: {
  card: Card;
  dim: boolean;
  selected: boolean;
  focusable: boolean;
  onSelect: (personId: PersonId) => void;
}) => {
  const { person, x, y, family, mentees } = props.card;
  return (
    <button
      type="button"
      className={classes.card}
      style={
        {
          '--family': colorOf(props.card),
          left: x,
          top: y,
          width: cardWidth,
          height: cardHeight,
        } as CSSProperties
      }
      data-person={person.id}
      data-dim={props.dim || undefined}
      aria-pressed={props.selected}
      tabIndex={props.focusable ? 0 : -1}
      title={person.name}
      onClick={() => props.onSelect(person.id)}
    >
      <span className={classes.initials} aria-hidden="true">
        {initialsOf(person.name)}
      </span>
      <span className={classes.cardText}>
        <strong>{person.name}</strong>
        <span>{mentees === 0 ? 'no mentee yet' : mentees === 1 ? '1 mentee' : `${mentees} mentees`}</span>
      </span>
      <VisuallyHidden>
        , entered {person.entryCohort}
        {family === null ? '' : `, ${family} family`}
      </VisuallyHidden>
    </button>
  );
};

/** The drawing: class years as rows, families as bands, cards and lines in one layer that moves as a whole. */
export const Drawing = (props: DrawingProps) => {
  const { layout, view, lit, selected } = props;
  const first = layout.cards[0]?.person.id ?? null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') props.onSelect(null);
    if (event.key === '+' || event.key === '=') props.onZoom(1.25);
    if (event.key === '-') props.onZoom(0.8);
    const arrows: Record<string, readonly [number, number]> = {
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
    };
    const direction = arrows[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      props.onPan((-80 * direction[0]) / view.k, (-80 * direction[1]) / view.k);
      return;
    }
    const next = nextCard(layout.cards, selected ?? first, direction);
    if (next === null) return;
    props.onSelect(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-person="${next}"]`)?.focus({ preventScroll: true });
  };

  // Panning changes only the transform of the layer, so what is in it is not painted again.
  const content = useMemo(
    () => (
      <>
        <Bands layout={layout} />
        <Lines layout={layout} lit={lit} selected={selected} />
        {layout.cards.map((card) => (
          <PersonCard
            key={card.person.id}
            card={card}
            dim={lit !== null && !lit.has(card.person.id)}
            selected={card.person.id === selected}
            focusable={card.person.id === (selected ?? first)}
            onSelect={props.onSelect}
          />
        ))}
      </>
    ),
    [layout, lit, selected, first, props.onSelect],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys bubble up here from the cards, which are buttons
    <div
      ref={props.frame}
      className={classes.frame}
      data-far={view.k < 0.45 || undefined}
      data-farther={view.k < 0.15 || undefined}
      onKeyDown={onKeyDown}
    >
      <div
        className={classes.layer}
        style={
          {
            '--zoom': view.k,
            transform: `translate(${view.x}px, ${view.y}px) scale(${view.k})`,
          } as CSSProperties
        }
      >
        {content}
      </div>
      <div className={classes.years} aria-hidden="true">
        {layout.rows.map((row) => (
          <div
            key={row.key}
            style={{ transform: `translateY(${view.y + (row.y + cardHeight / 2) * view.k}px)` }}
          >
            <strong>Entered {row.entryCohort}</strong>
            <span>{row.standing}</span>
          </div>
        ))}
      </div>
    </div>
  );
};
