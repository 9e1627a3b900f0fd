import { useEffect } from 'react';
import type { LineagePage } from '../../../../shared/figures/index.ts';
import { PaperFigure } from '../../../charts/FigureView.tsx';
import { PrintOnly } from '../../../components/Paper.tsx';
import classes from './out.module.css';

/** What the printer gets: each page on a sheet of its own, of exactly its size. */
export const PrintPages = ({ pages }: { pages: readonly LineagePage[] }) => {
  const { width = 0, height = 0 } = pages[0] ?? {};
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [width, height]);
  return (
    <PrintOnly>
      {pages.map(({ figure }) => (
        <div
          key={figure.id}
          className={classes.printed}
          style={{ width: `${width}mm`, height: `${height}mm` }}
        >
          <PaperFigure figure={figure} />
        </div>
      ))}
    </PrintOnly>
  );
};
