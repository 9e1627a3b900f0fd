import { type LineageFormatName, lineageFormatNames } from '../../../../shared/export/index.ts';

export type OutKind = 'pages' | 'one' | 'book' | 'svg' | 'png' | LineageFormatName;

/** Every way out, with the one sentence that decides for or against it. */
export const outKinds: Readonly<
  Record<OutKind, { readonly label: string; readonly about: string; readonly deed: string }>
> = {
  pages: {
    label: 'Print, on pages',
    about:
      'Families on sheets of paper, or as PDF. One larger than a sheet is split, with lines where the parts join.',
    deed: 'Print or save as PDF',
  },
  one: {
    label: 'Print, on one large page',
    about: 'A PDF as large as the tree, for a poster from a print shop.',
    deed: 'Print or save as PDF',
  },
  book: {
    label: 'Print, as a family book',
    about: 'A chapter a family: chart, members, what they are to the founder, and dates.',
    deed: 'Print or save as PDF',
  },
  svg: {
    label: 'Drawing (SVG)',
    about: 'Stays sharp at any size and can be changed in a drawing program.',
    deed: 'Save the drawing',
  },
  png: {
    label: 'Picture (PNG)',
    about: 'One picture, without marks: for slides, mail and web pages.',
    deed: 'Save the picture',
  },
  csv: {
    label: 'Table (CSV)',
    about: 'A line a pair, for a spreadsheet, or to bring the lineage in elsewhere.',
    deed: 'Save the table',
  },
  gedcom: {
    label: 'Genealogy (GEDCOM)',
    about:
      'For family tree programs such as Gramps. They will say “father” for a mentor and “child” for a mentee.',
    deed: 'Save the GEDCOM file',
  },
  graphml: {
    label: 'Network (GraphML)',
    about: 'For network programs such as yEd, Gephi and Cytoscape.',
    deed: 'Save the GraphML file',
  },
  dot: { label: 'Graph (DOT)', about: 'For Graphviz.', deed: 'Save the DOT file' },
};

export const isFileFormat = (kind: OutKind): kind is LineageFormatName =>
  lineageFormatNames.some((name) => name === kind);
