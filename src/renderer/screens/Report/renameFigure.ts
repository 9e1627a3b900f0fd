import type { Figure, FigureNode } from '../../../shared/figures/index.ts';

const renameNode = (node: FigureNode, prefix: string): FigureNode => ({
  ...node,
  attributes: Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [
      name,
      typeof value !== 'string'
        ? value
        : name === 'id'
          ? `${prefix}${value}`
          : value.replace(/^url\(#/, `url(#${prefix}`),
    ]),
  ),
  children: node.children.map((child) => (typeof child === 'string' ? child : renameNode(child, prefix))),
});

/** A figure with other ids, so that it can stand in a document more than once. */
export const renameFigure = (figure: Figure, prefix: string): Figure =>
  prefix === '' ? figure : { ...figure, id: `${prefix}${figure.id}`, root: renameNode(figure.root, prefix) };
