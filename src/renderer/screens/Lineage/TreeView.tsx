import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type LineageFocus, type LineageSheet, personAt } from '../../../shared/figures/index.ts';
import type { LineageRow } from '../../../shared/lineage/index.ts';
import { BandNames } from './BandNames.tsx';
import { bandBox } from './lineageModel.ts';
import { paintScene, type SceneLook } from './paintScene.ts';
import { type CardWords, SceneElements } from './SceneElements.tsx';
import classes from './tree.module.css';
import type { Camera } from './useCamera.ts';
import { type Shot, useShot } from './useShot.ts';
import type { Direction } from './walkCards.ts';
import { YearLabels } from './YearLabels.tsx';

interface TreeViewProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly camera: Camera;
  readonly sheet: LineageSheet;
  readonly focus: LineageFocus;
  /** People who come in appear softly. */
  readonly isPlaying: boolean;
  readonly look: SceneLook;
  readonly wordsOf: (id: string) => CardWords;
  readonly familyNameOf: (founderId: string) => string;
  /** As a CSS value. */
  readonly familyColorOf: (founderId: string) => string;
  readonly rowNote: (row: LineageRow) => string;
  readonly onSelect: (id: string | null) => void;
  readonly onShowFamily: (founderId: string) => void;
  /** Folds or unfolds the branch below a person. */
  readonly onFold: (id: string) => void;
  readonly onWalk: (direction: Direction) => void;
  readonly onFit: () => void;
}

const arrows: Readonly<Record<string, readonly [Direction, number, number]>> = {
  ArrowUp: ['up', 0, 1],
  ArrowDown: ['down', 0, -1],
  ArrowLeft: ['left', 1, 0],
  ArrowRight: ['right', -1, 0],
};
const panStep = 120;
/** Below the breadcrumb, which lies over the drawing while someone is selected. */
const besideCrumbs = 50;
/** Without a move for this long, the drawing rests. */
const restMilliseconds = 160;

const paintCanvas = (canvas: HTMLCanvasElement, shot: Shot, look: SceneLook): void => {
  const ratio = window.devicePixelRatio;
  const { x, y, width, height } = shot.window;
  canvas.width = Math.ceil(width * shot.zoom * ratio);
  canvas.height = Math.ceil(height * shot.zoom * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return;
  const scale = shot.zoom * ratio;
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  paintScene(context, shot.scene, shot.zoom, look);
};

/** The drawing: class years as rows, families as bands. Moving it moves what is painted; little is painted anew. */
export const TreeView = (props: TreeViewProps) => {
  const { frame, camera, sheet, focus, look } = props;
  const layer = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hint, setHint] = useState<{ id: string; x: number; y: number } | null>(null);
  const shot = useShot(frame, camera, sheet, focus);

  useLayoutEffect(() => {
    let rest = 0;
    const place = (): void => {
      const { x, y, k } = camera.view();
      if (layer.current !== null) layer.current.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
      if (canvas.current === null || shot === null) return;
      const { window: part, zoom } = shot;
      canvas.current.style.transform = `translate(${x + part.x * k}px, ${y + part.y * k}px) scale(${k / zoom})`;
      canvas.current.style.width = `${part.width * zoom}px`;
      canvas.current.style.height = `${part.height * zoom}px`;
    };
    if (canvas.current !== null && shot?.painter === 'canvas') paintCanvas(canvas.current, shot, look);
    place();
    const stop = camera.listen(() => {
      place();
      layer.current?.setAttribute('data-moving', '');
      window.clearTimeout(rest);
      rest = window.setTimeout(() => layer.current?.removeAttribute('data-moving'), restMilliseconds);
    });
    return () => {
      stop();
      window.clearTimeout(rest);
      layer.current?.removeAttribute('data-moving');
    };
  }, [camera, shot, look]);

  /** The person or family under the pointer. */
  const targetOf = (event: MouseEvent): { person: string | null; family: string | null } => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-person]');
    const bounds = frame.current?.getBoundingClientRect();
    if (card !== null || bounds === undefined) return { person: card?.dataset.person ?? null, family: null };
    const { x, y, k } = camera.view();
    const [left, top] = [(event.clientX - bounds.left - x) / k, (event.clientY - bounds.top - y) / k];
    const band = shot?.scene.bands.find((one) => {
      const box = bandBox(one);
      return left >= box.x && left <= box.x + box.width && top >= box.y && top <= box.y + box.height;
    });
    const family = band?.founderId ?? null;
    if (shot?.painter !== 'canvas' || shot.scene.detail === 'outline') return { person: null, family };
    const person = personAt(sheet, left, top);
    return { person: shot.scene.cards.some(({ id }) => id === person) ? person : null, family };
  };

  const onClick = (event: MouseEvent): void => {
    const { person, family } = targetOf(event);
    if (person === null && family !== null && shot?.scene.detail === 'outline') props.onShowFamily(family);
    else props.onSelect(person);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrows[event.key];
    const act: Record<string, () => void> = {
      Escape: () => props.onSelect(null),
      '+': () => camera.zoomBy(1.25),
      '=': () => camera.zoomBy(1.25),
      '-': () => camera.zoomBy(0.8),
      '0': props.onFit,
      ' ': () => {
        if (focus.selected !== null) props.onFold(focus.selected);
      },
    };
    if (arrow === undefined && act[event.key] === undefined) return;
    event.preventDefault();
    if (arrow === undefined) act[event.key]?.();
    else if (event.shiftKey || focus.selected === null) camera.panBy(panStep * arrow[1], panStep * arrow[2]);
    else props.onWalk(arrow[0]);
  };

  const elements = shot?.painter === 'elements' ? shot : null;
  return (
    <div
      ref={frame}
      className={classes.frame}
      // Arrow keys walk through the drawing, so a screen reader has to hand them over; the outline needs none of that.
      role="application"
      aria-label="Family tree, drawn"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that move the drawing
      tabIndex={0}
      data-detail={shot?.scene.detail}
      data-painter={shot?.painter}
      data-playing={props.isPlaying || undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={(event) => {
        const { person } = targetOf(event);
        if (person !== null) props.onFold(person);
      }}
      onMouseMove={(event) => {
        if (shot?.painter !== 'canvas' && shot?.scene.detail !== 'block') return;
        const { person } = targetOf(event);
        const bounds = frame.current?.getBoundingClientRect();
        if (person === null || bounds === undefined) setHint(null);
        else setHint({ id: person, x: event.clientX - bounds.left, y: event.clientY - bounds.top });
      }}
      onMouseLeave={() => setHint(null)}
    >
      <canvas ref={canvas} className={classes.canvas} hidden={shot?.painter !== 'canvas'} />
      <div ref={layer} className={classes.layer}>
        {elements !== null && (
          <SceneElements
            scene={elements.scene}
            zoom={elements.zoom}
            selected={focus.selected}
            wordsOf={props.wordsOf}
            colorOf={props.familyColorOf}
          />
        )}
      </div>
      {shot !== null && (
        <>
          <BandNames
            camera={camera}
            shot={shot}
            topEdge={focus.selected === null ? 4 : besideCrumbs}
            nameOf={props.familyNameOf}
            colorOf={props.familyColorOf}
          />
          <YearLabels camera={camera} sheet={sheet} shot={shot} noteOf={props.rowNote} />
        </>
      )}
      {hint !== null && shot?.scene.detail !== 'card' && (
        <div className={classes.hint} style={{ transform: `translate(${hint.x + 12}px, ${hint.y + 14}px)` }}>
          {look.name(hint.id)}
        </div>
      )}
    </div>
  );
};
