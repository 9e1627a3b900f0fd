import type { Figure } from '../../figures/index.ts';
import { csvFormat } from './csv.ts';
import { dotFormat } from './dot.ts';
import { emlFormat } from './eml.ts';
import type { TableFormat, WrittenFile } from './format.ts';
import { gedcomFormat } from './gedcom.ts';
import { graphmlFormat } from './graphml.ts';
import type { LetterFormat } from './letterFormat.ts';
import { lineageCsvFormat } from './lineageCsv.ts';
import type { LineageFormat } from './lineageFormat.ts';
import { mergeCsvFormat, mergeXlsxFormat } from './mergeFormats.ts';
import { htmlReport } from './report/htmlReport.ts';
import type { ReportFormat } from './report/reportFormat.ts';
import { csvReport, xlsxReport } from './report/workbookReport.ts';
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

export const letterFormatNames = ['docx', 'eml', 'mergeXlsx', 'mergeCsv'] as const;
export type LetterFormatName = (typeof letterFormatNames)[number];

/** Every way to write letters besides print. */
export const letterFormats: Readonly<Record<LetterFormatName, LetterFormat>> = {
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    // The writer is large, so it is loaded only when it is asked for.
    write: async (letters, options) => (await import('./docx.ts')).writeDocx(letters, options),
  },
  eml: emlFormat,
  mergeXlsx: mergeXlsxFormat,
  mergeCsv: mergeCsvFormat,
};

export type { LineageFormat } from './lineageFormat.ts';

export const lineageFormatNames = ['gedcom', 'graphml', 'dot', 'csv'] as const;
export type LineageFormatName = (typeof lineageFormatNames)[number];

/** Every way to write a lineage for another program. */
export const lineageFormats: Readonly<Record<LineageFormatName, LineageFormat>> = {
  gedcom: gedcomFormat,
  graphml: graphmlFormat,
  dot: dotFormat,
  csv: lineageCsvFormat,
};

export type { ReportExtras, ReportFormat } from './report/reportFormat.ts';

export const reportFormatNames = ['docx', 'html', 'xlsx', 'csv'] as const;
export type ReportFormatName = (typeof reportFormatNames)[number];

/** Every way to write an evaluation report; PDF comes from the window's print. */
export const reportFormats: Readonly<Record<ReportFormatName, ReportFormat>> = {
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (report, extras) => (await import('./report/docxReport.ts')).writeDocxReport(report, extras),
  },
  html: htmlReport,
  xlsx: xlsxReport,
  csv: csvReport,
};
