import { VisuallyHidden } from '@mantine/core';
import { createElement, type ReactNode } from 'react';
import {
  type AttributeValue,
  type Figure,
  type FigureNode,
  fixedColors,
  isFixedToken,
  paperColor,
} from '../../shared/figures/index.ts';

/** The theme's color for a token, so that light and dark follow by themselves. */
const themeValue = (value: AttributeValue): string | number => {
  if (typeof value !== 'object') return value;
  return isFixedToken(value.token) ? fixedColors[value.token] : `var(--mg-${value.token})`;
};

/** The color on white paper, whatever the theme. */
const paperValue = (value: AttributeValue): string | number =>
  typeof value === 'object' ? paperColor(value.token) : value;

type ColorOf = typeof themeValue;

/** `stroke-width` → `strokeWidth`, as React wants it; `aria-…` stays. */
const propertyName = (attribute: string): string =>
  attribute.startsWith('aria-')
    ? attribute
    : attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const properties = (node: FigureNode, colorOf: ColorOf): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [propertyName(name), colorOf(value)]),
  );

// Title and description are given by ARIA here: as elements they would be a tooltip over the whole figure.
const isSpoken = (node: FigureNode): boolean => node.tag === 'title' || node.tag === 'desc';

const paintNode = (node: FigureNode | string, key: number, colorOf: ColorOf): ReactNode => {
  if (typeof node === 'string') return node;
  if (isSpoken(node)) return null;
  return createElement(
    node.tag,
    { key, ...properties(node, colorOf) },
    ...node.children.map((child, index) => paintNode(child, index, colorOf)),
  );
};

/** A figure as React elements, in the colors of the theme. */
export const FigureView = ({ figure, className }: { figure: Figure; className?: string | undefined }) => {
  const describedBy = `${figure.id}-words`;
  const { 'aria-labelledby': _, ...root } = properties(figure.root, themeValue);
  return (
    <>
      <svg
        {...root}
        role="img"
        className={className}
        aria-label={figure.title}
        aria-describedby={describedBy}
        fontFamily="var(--mg-sans)"
      >
        {figure.root.children.map((child, index) => paintNode(child, index, themeValue))}
      </svg>
      <VisuallyHidden id={describedBy}>{figure.description}</VisuallyHidden>
    </>
  );
};

/**
 * A figure as it prints: in the colors of paper, as wide as its place.
 * @param isSaid whether its words are given here, for screen readers and tagged PDF; else the window says them
 */
export const PaperFigure = ({ figure, isSaid = false }: { figure: Figure; isSaid?: boolean }) => {
  const { width: _, height: __, 'aria-labelledby': ___, ...root } = properties(figure.root, paperValue);
  return (
    <svg
      {...root}
      role="img"
      aria-label={`${figure.title}. ${figure.description}`}
      aria-hidden={isSaid ? undefined : true}
      style={{ display: 'block', width: '100%', height: 'auto' }}
    >
      {figure.root.children.map((child, index) => paintNode(child, index, paperValue))}
    </svg>
  );
};
