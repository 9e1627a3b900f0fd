import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';

/** The theme's colors as they are now, for canvases; a new function when the theme changes, so that they repaint. */
export const useColors = (): ((value: string) => string) => {
  const scheme = useComputedColorScheme();
  return useMemo(() => {
    // The scheme stands on the root element a moment later than here: colors are read when they are asked for.
    const known = new Map<string, string>();
    return (value) => {
      const variable = value.startsWith('var(') ? value.slice(4, -1) : `--mg-${value}`;
      const key = `${scheme} ${variable}`;
      let color = known.get(key);
      if (color === undefined) {
        color = getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
        known.set(key, color);
      }
      return color;
    };
  }, [scheme]);
};
