export { type ComparisonFigureOptions, comparisonFigure } from './comparison/comparisonFigure.ts';
export { slopesFigure } from './comparison/slopesFigure.ts';
export { type FamilyToken, familyToken } from './familyToken.ts';
export { type FlowFigureOptions, type FlowStep, flowFigure } from './flow/flowFigure.ts';
export { type JointFigureOptions, jointBars, jointFigure } from './joint/jointFigure.ts';
export { type LineageFigureOptions, lineageFigure } from './lineage/lineageFigure.ts';
export {
  type LineagePage,
  type LineagePagesOptions,
  lineagePages,
  type PaperSize,
  paperSizes,
} from './lineage/lineagePages.ts';
export {
  type Box,
  detailAt,
  type LineageDetail,
  type LineageFocus,
  type LineageScene,
  lineageScene,
  noFocus,
  type SceneBand,
  type SceneLight,
  type SceneLines,
  type ShownLink,
} from './lineage/lineageScene.ts';
export { type LineageSheet, linkKey, makeLineageSheet, personAt } from './lineage/lineageSheet.ts';
export type { FigureFamily, FigurePerson } from './lineage/names.ts';
export { lineSigns, signHeight } from './lineage/signs.ts';
export { createPathPen, type Pen, traceRoute } from './lineage/traceRoute.ts';
export { figureWords, percentWords, shareWords, toldCountWords, toldShareWords } from './numberWords.ts';
export {
  type FigureToken,
  fixedColors,
  isFixedToken,
  paperColor,
  paperColors,
} from './palette.ts';
export { describeRatings } from './ratings/describeRatings.ts';
export { type RatingFigureOptions, ratingFigure } from './ratings/ratingFigure.ts';
export { textWidth } from './textWidth.ts';
export {
  type AttributeValue,
  element,
  type Figure,
  type FigureNode,
  type FigureTag,
  type Paint,
} from './tree.ts';
export { shortenText, wrapText } from './wrapText.ts';
