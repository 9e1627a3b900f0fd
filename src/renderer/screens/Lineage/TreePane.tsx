import { VisuallyHidden } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type RefObject, useCallback, useMemo } from 'react';
import type { LineageFocus } from '../../../shared/figures/index.ts';
import { type EdgeStyle, type LineageRow, lineageOf } from '../../../shared/lineage/index.ts';
import { standingOn } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { familyColor } from '../../components/families.ts';
import { countOf, initialsOf } from '../../components/format.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { LineageKey } from './LineageKey.tsx';
import classes from './lineage.module.css';
import { familyNameOf, type LineageModel, type LineageMoment, standingWords } from './lineageModel.ts';
import { Minimap } from './Minimap.tsx';
import type { SceneLook } from './paintScene.ts';
import type { CardWords } from './SceneElements.tsx';
import { TreeView } from './TreeView.tsx';
import { useColors } from './useColors.ts';
import type { useDrawing } from './useDrawing.ts';
import { useFirstView } from './useDrawing.ts';
import { type Direction, walkCards } from './walkCards.ts';

interface TreePaneProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly model: LineageModel;
  readonly moment: LineageMoment;
  readonly focus: LineageFocus;
  readonly drawing: ReturnType<typeof useDrawing>;
  readonly isPlaying: boolean;
  /** Another view is shown; the drawing stays as it is meanwhile. */
  readonly isHidden: boolean;
  /** Selects without moving the view. */
  readonly onSelect: (id: string | null) => void;
  /** Selects and goes there. */
  readonly onGo: (id: string) => void;
  readonly onWithout: (without: ReadonlySet<EdgeStyle>) => void;
}

/** Words on a card's second line: at most 16 characters. */
const useCardWords = (
  model: LineageModel,
  moment: LineageMoment,
  folds: TreePaneProps['drawing']['folds'],
) => {
  const { words } = useChapter();
  return useCallback(
    (id: string): CardWords => {
      const member = model.members.get(id);
      if (member === undefined) return { name: id, note: '', initials: '', label: id, folded: 0 };
      const mentees = moment.families.menteesOf.get(id)?.length ?? 0;
      const standing = standingOn(member.entryCohort, member.events, moment.day, model.rule);
      const level = standingWords(model, member, moment.day);
      const count = mentees === 0 ? '' : countOf(mentees, words.mentee, words.mentees);
      const isInSchool = standing.kind === 'in class';
      const family = familyNameOf(model, id);
      const note = count === '' ? level : isInSchool ? `${level} · ${count}` : count;
      return {
        name: member.name,
        note,
        initials: initialsOf(member.name),
        label: [
          `${member.name} ${note}`,
          member.entryCohort === null ? '' : `entered ${member.entryCohort}`,
          family === null ? '' : `${family} family`,
        ]
          .filter(Boolean)
          .join(', '),
        folded: folds.belowOf.get(id) ?? 0,
      };
    },
    [model, moment, folds, words],
  );
};

/** The drawing with what lies over it: breadcrumb, key, zoom, minimap. */
export const TreePane = (props: TreePaneProps) => {
  const { model, moment, focus, drawing } = props;
  const { camera, sheet, folds } = drawing;
  const color = useColors();
  const wordsOf = useCardWords(model, moment, folds);
  const nameOfFamily = useCallback((founderId: string) => model.familyNames.get(founderId) ?? '', [model]);
  const colorOfFamily = useCallback(
    (founderId: string) => familyColor(nameOfFamily(founderId)),
    [nameOfFamily],
  );
  const look = useMemo(
    (): SceneLook => ({
      name: (id) => wordsOf(id).name,
      note: (id) => wordsOf(id).note,
      initials: (id) => wordsOf(id).initials,
      family: (founderId) => color(colorOfFamily(founderId)),
      color,
    }),
    [wordsOf, color, colorOfFamily],
  );
  useFirstView(model.members.size, focus.selected, drawing);

  const rowNote = useCallback(
    ({ row, people }: LineageRow): string => {
      const standing = standingOn(row, [], moment.day, model.rule);
      const level = standing.kind === 'in class' ? model.classYears[standing.classYear - 1] : standing.kind;
      return `${level} · ${people}`;
    },
    [model, moment],
  );

  const walk = (direction: Direction): void => {
    if (focus.selected === null) return;
    const isShown = (id: string): boolean => focus.year === null || focus.year.people.has(id);
    const next = walkCards(sheet, moment.families, focus.selected, direction, isShown);
    if (next === null) return;
    props.onSelect(next);
    drawing.reveal(next);
  };

  const line =
    focus.selected === null
      ? []
      : [...lineageOf(moment.families, focus.selected).up.toReversed(), focus.selected].map((id) => ({
          id,
          name: model.members.get(id)?.name ?? id,
        }));
  return (
    <div className={classes.content} hidden={props.isHidden}>
      <TreeView
        frame={props.frame}
        camera={camera}
        sheet={sheet}
        focus={focus}
        isPlaying={props.isPlaying}
        look={look}
        wordsOf={wordsOf}
        familyNameOf={nameOfFamily}
        familyColorOf={colorOfFamily}
        rowNote={rowNote}
        onSelect={props.onSelect}
        onShowFamily={drawing.showFamily}
        onFold={drawing.fold}
        onWalk={walk}
        onFit={drawing.showAll}
      />
      <VisuallyHidden role="status">
        {focus.selected === null ? '' : wordsOf(focus.selected).label}
      </VisuallyHidden>
      <div className={classes.overlayTop}>
        {focus.selected !== null && (
          <Breadcrumb family={familyNameOf(model, focus.selected)} line={line} onSelect={props.onGo} />
        )}
      </div>
      <div className={classes.overlayBottom}>
        <LineageKey without={focus.without} onChange={props.onWithout} />
        <div className={classes.corner}>
          <Minimap camera={camera} sheet={sheet} focus={focus} look={look} />
          <div className={classes.zoom}>
            <button
              type="button"
              aria-label="Smaller"
              title="Smaller ( − )"
              onClick={() => camera.zoomBy(0.8)}
            >
              <IconMinus size={15} />
            </button>
            <button
              type="button"
              aria-label="Larger"
              title="Larger ( + )"
              onClick={() => camera.zoomBy(1.25)}
            >
              <IconPlus size={15} />
            </button>
            <button type="button" title="Show everything ( 0 )" onClick={drawing.showAll}>
              Fit
            </button>
          </div>
        </div>
      </div>
    </div>
  );
};
