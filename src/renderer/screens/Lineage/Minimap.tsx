import { type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { type LineageFocus, type LineageSheet, lineageScene } from '../../../shared/figures/index.ts';
import { paintScene, type SceneLook } from './paintScene.ts';
import classes from './tree.module.css';
import type { Camera } from './useCamera.ts';

const size = { width: 172, height: 110 };
const margin = 60;
/** More people than this are drawn as families only. */
const mostBlocks = 6000;

/** The whole sheet, small, with a frame around what is in view. A click or a drag goes there. */
export const Minimap = (props: {
  camera: Camera;
  sheet: LineageSheet;
  focus: LineageFocus;
  look: SceneLook;
}) => {
  const { camera, sheet, focus, look } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const { width, height, cards } = sheet.layout;
  const scale = Math.min(size.width / (width + 2 * margin), size.height / (height + 2 * margin));
  const [shiftX, shiftY] = [(size.width - width * scale) / 2, (size.height - height * scale) / 2];

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === undefined || context === null) return;
    const ratio = window.devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * shiftX, ratio * shiftY);
    const detail = cards.length > mostBlocks ? 'outline' : 'block';
    const whole = { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin };
    const scene = lineageScene(sheet, whole, scale, focus, detail);
    paintScene(context, { ...scene, lines: [] }, scale, look);
  }, [sheet, focus, look, scale, shiftX, shiftY, width, height, cards]);

  useLayoutEffect(() => {
    const place = (): void => {
      if (view.current === null) return;
      const { x, y, k } = camera.view();
      const shown = camera.size();
      const left = Math.max(0, shiftX + (-x / k) * scale);
      const top = Math.max(0, shiftY + (-y / k) * scale);
      const right = Math.min(size.width, shiftX + ((shown.width - x) / k) * scale);
      const bottom = Math.min(size.height, shiftY + ((shown.height - y) / k) * scale);
      // While everything is in view, it would only lie on top of it.
      const seesAll = x >= 0 && y >= 0 && x + width * k <= shown.width && y + height * k <= shown.height;
      if (holder.current !== null) holder.current.style.visibility = seesAll ? 'hidden' : 'visible';
      view.current.style.transform = `translate(${left}px, ${top}px)`;
      view.current.style.width = `${Math.max(6, right - left)}px`;
      view.current.style.height = `${Math.max(6, bottom - top)}px`;
    };
    place();
    return camera.listen(place);
  }, [camera, scale, shiftX, shiftY, width, height]);

  const goThere = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    camera.centerOn((event.clientX - left - shiftX) / scale, (event.clientY - top - shiftY) / scale);
  };

  const ratio = window.devicePixelRatio;
  return (
    <div
      ref={holder}
      className={classes.minimap}
      style={size}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goThere(event);
      }}
      onPointerMove={goThere}
    >
      <canvas ref={canvas} width={size.width * ratio} height={size.height * ratio} style={size} />
      <div ref={view} />
    </div>
  );
};
