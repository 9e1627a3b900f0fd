import { useEffect, useMemo, useRef } from 'react';
import { Minimap } from '../../../../src/renderer/screens/Lineage/Minimap.tsx';
import type { SceneLook } from '../../../../src/renderer/screens/Lineage/paintScene.ts';
import { TreeView } from '../../../../src/renderer/screens/Lineage/TreeView.tsx';
import { useDrawing } from '../../../../src/renderer/screens/Lineage/useDrawing.ts';
import { noFocus } from '../../../../src/shared/figures/index.ts';
import { buildFamilies, familyPalette } from '../../../../src/shared/lineage/index.ts';
import type { GeneratedLineage } from '../../../unit/lineage/generatedLineages.ts';

const ignore = (): void => undefined;
const tokens = new Map<string, string>();
const color = (token: string): string => {
  const known = tokens.get(token);
  if (known !== undefined) return known;
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--mg-${token}`).trim();
  tokens.set(token, value);
  return value;
};
const familyColor = (founderId: string): string =>
  familyPalette[Number(founderId.slice(1)) % familyPalette.length]!.light;
const wordsOf = (id: string) => ({
  name: `Person ${id}`,
  note: 'MS2 · 2 mentees',
  initials: 'PE',
  label: `Person ${id}`,
  folded: 0,
});
const look: SceneLook = {
  name: (id) => wordsOf(id).name,
  note: (id) => wordsOf(id).note,
  initials: (id) => wordsOf(id).initials,
  family: familyColor,
  color,
};
const familyName = (id: string): string => `Family ${id}`;
const rowNote = (): string => 'alumni';

/** The drawing of the application, with its minimap, on a generated lineage. */
export const Ours = ({ lineage }: { lineage: GeneratedLineage }) => {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useMemo(
    () => ({
      people: lineage.people,
      pairings: lineage.links,
      families: buildFamilies(lineage.people, lineage.links),
      order: [],
    }),
    [lineage],
  );
  const drawing = useDrawing(frame, drawn);
  const { camera, sheet, showAll, goTo } = drawing;
  useEffect(() => {
    const middle = sheet.layout.cards[sheet.layout.cards.length >> 1]!.id;
    goTo(middle);
    window.driven = { showAll, goNear: () => goTo(middle), panBy: camera.panBy, zoomBy: camera.zoomBy };
  }, [sheet, showAll, goTo, camera]);
  return (
    <>
      <TreeView
        frame={frame}
        camera={camera}
        sheet={sheet}
        focus={noFocus}
        isPlaying={false}
        look={look}
        wordsOf={wordsOf}
        familyNameOf={familyName}
        familyColorOf={familyColor}
        rowNote={rowNote}
        onSelect={ignore}
        onShowFamily={ignore}
        onFold={ignore}
        onWalk={ignore}
        onFit={ignore}
      />
      <div className="map">
        <Minimap camera={camera} sheet={sheet} focus={noFocus} look={look} />
      </div>
    </>
  );
};
