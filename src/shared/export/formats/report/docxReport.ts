import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { EvaluationReport } from '../../../report/index.ts';
import { plainText } from '../../plainText.ts';
import { settleDocx } from '../settleDocx.ts';
import { type Pictures, textParagraph, wordBlocks, wordRuns } from './docxBlocks.ts';
import { listNumbering, reportStyles, sheet, textWidth } from './docxStyles.ts';
import type { ReportFormat } from './reportFormat.ts';

const program = 'MentorGrove';

const cover = (report: EvaluationReport): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: wordRuns({ text: report.title }) }),
  ...(report.subtitle === '' ? [] : [textParagraph(report.subtitle, 'ReportSubtitle')]),
  textParagraph(report.chapterName, 'ReportFacts'),
  ...(report.authors.length === 0 ? [] : [textParagraph(report.authors.join(', '), 'ReportFacts')]),
  textParagraph(report.dateText, 'ReportFacts'),
];

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

const reportDocument = (report: EvaluationReport, pictures: Pictures): Document => {
  let lists = 0;
  const runningHead = (): Header =>
    new Header({
      children: [
        new Paragraph({
          style: 'RunningHead',
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
          children: [
            ...wordRuns({ text: `${report.chapterName} · ${report.title}` }),
            new TextRun({ children: ['\t', PageNumber.CURRENT] }),
          ],
        }),
      ],
    });
  return new Document({
    creator: program,
    lastModifiedBy: program,
    title: plainText(report.title),
    subject: plainText(report.subtitle),
    description: '',
    features: { updateFields: false },
    styles: reportStyles,
    numbering: listNumbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: sheet.width, height: sheet.height },
            margin: { top: sheet.margin, right: sheet.margin, bottom: sheet.margin, left: sheet.margin },
          },
        },
        headers: { default: runningHead(), first: new Header({ children: [new Paragraph('')] }) },
        footers: { first: new Footer({ children: [new Paragraph('')] }) },
        children: [
          ...cover(report),
          textParagraph('Contents', 'ContentsHeading'),
          new TableOfContents('Contents', {
            hyperlink: true,
            headingStyleRange: '1-2',
            beginDirty: false,
            tabLeader: LeaderType.NONE,
          }),
          new Paragraph({ children: [new PageBreak()] }),
          ...report.sections.flatMap(({ number, heading, level, blocks }) => [
            new Paragraph({
              heading: headings[level],
              children: wordRuns({ text: number === '' ? heading : `${number}  ${heading}` }),
            }),
            ...blocks.flatMap((block) =>
              wordBlocks(block, pictures, block.kind === 'list' ? ++lists : lists),
            ),
          ]),
        ],
      },
    ],
  });
};

/** A Word document with real styles, captions that count themselves, repeated table headings and described figures. */
export const writeDocxReport: ReportFormat['write'] = async (report, { pictures }) => ({
  bytes: settleDocx(new Uint8Array(await Packer.toArrayBuffer(reportDocument(report, pictures))), report.day),
  notes: ['For page numbers in the contents, click them in Word and press F9.'],
});
