import type { Figure } from '../../figures/index.ts';
import { csvFormat } from './csv.ts';
import type { TableFormat, WrittenFile } from './format.ts';
import { figureToSvg } from './svg.ts';
import { xlsxFormat } from './xlsx.ts';

export const tableFormatNames = ['xlsx', 'csv'] as const;
export type TableFormatName = (typeof tableFormatNames)[number];

/** Every way to write tables; a new one is a line here. */
export const tableFormats: Readonly<Record<TableFormatName, TableFormat>> = {
  xlsx: xlsxFormat,
  csv: csvFormat,
};

export interface FigureFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (figure: Figure) => WrittenFile;
}

export const figureFormatNames = ['svg'] as const;
export type FigureFormatName = (typeof figureFormatNames)[number];

/** Every way to write a figure without a browser; pictures in pixels are made by the window. */
export const figureFormats: Readonly<Record<FigureFormatName, FigureFormat>> = {
  svg: {
    extension: 'svg',
    mediaType: 'image/svg+xml',
    write: (figure) => ({ bytes: new TextEncoder().encode(figureToSvg(figure)), notes: [] }),
  },
};
