import { VisuallyHidden } from '@mantine/core';
import { createElement, type ReactNode } from 'react';
import {
  type AttributeValue,
  type Figure,
  type FigureNode,
  fixedColors,
  isFixedToken,
} from '../../shared/figures/index.ts';

/** The theme's color for a token, so that light and dark follow by themselves. */
const themeValue = (value: AttributeValue): string | number => {
  if (typeof value !== 'object') return value;
  return isFixedToken(value.token) ? fixedColors[value.token] : `var(--mg-${value.token})`;
};

/** `stroke-width` → `strokeWidth`, as React wants it; `aria-…` stays. */
const propertyName = (attribute: string): string =>
  attribute.startsWith('aria-')
    ? attribute
    : attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const properties = (node: FigureNode): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [propertyName(name), themeValue(value)]),
  );

// Title and description are given by ARIA here: as elements they would be a tooltip over the whole figure.
const isSpoken = (node: FigureNode): boolean => node.tag === 'title' || node.tag === 'desc';

const paintNode = (node: FigureNode | string, key: number): ReactNode => {
  if (typeof node === 'string') return node;
  if (isSpoken(node)) return null;
  return createElement(node.tag, { key, ...properties(node) }, ...node.children.map(paintNode));
};

/** A figure as React elements, in the colors of the theme. */
export const FigureView = ({ figure, className }: { figure: Figure; className?: string | undefined }) => {
  const describedBy = `${figure.id}-words`;
  const { 'aria-labelledby': _, ...root } = properties(figure.root);
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
        {figure.root.children.map(paintNode)}
      </svg>
      <VisuallyHidden id={describedBy}>{figure.description}</VisuallyHidden>
    </>
  );
};
