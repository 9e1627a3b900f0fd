import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { paperColor } from '../../figures/index.ts';
import { footOf, headingOf, type Letter, type LetterPartner, reachOf } from '../../report/index.ts';
import { plainText } from '../plainText.ts';
import type { LetterFormat } from './letterFormat.ts';
import { settleDocx } from './settleDocx.ts';

const program = 'MentorGrove';
const serif = 'Source Serif 4';
const quiet = paperColor('ink-2').slice(1);
/** US Letter in twentieths of a point; margins of 25 mm. */
const page = { width: 12_240, height: 15_840, margin: 1_417 };

const run = (text: string): TextRun => new TextRun(plainText(text));
const line = (text: string, style?: string): Paragraph =>
  new Paragraph({ children: [run(text)], ...(style === undefined ? {} : { style }) });

const partnerParagraphs = (partner: LetterPartner, isOnly: boolean): Paragraph[] => [
  new Paragraph({
    heading: isOnly ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [run(headingOf(partner))],
  }),
  line(reachOf(partner)),
  ...(partner.shared === '' ? [] : [line(partner.shared)]),
  ...partner.details.map(
    ({ label, text }) =>
      new Paragraph({
        style: 'Detail',
        children: [new TextRun({ text: `${plainText(label)}: `, bold: true }), run(text)],
      }),
  ),
];

/** The chapter's name at the left, the family's in its color at the right. */
const headLine = ({ chapterName, family }: Letter): Paragraph =>
  new Paragraph({
    style: 'LetterHead',
    tabStops: [{ type: TabStopType.RIGHT, position: page.width - 2 * page.margin }],
    children: [
      run(chapterName),
      ...(family === null
        ? []
        : [
            new TextRun({ children: [new Tab()] }),
            new TextRun({
              text: plainText(`${family.name} family`),
              bold: true,
              color: paperColor(family.token).slice(1),
            }),
          ]),
    ],
  });

const letterSection = (letter: Letter): ISectionOptions => {
  const partners = letter.groups.flatMap((group) => group.partners);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: page.width, height: page.height },
        margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
      },
    },
    footers: { default: new Footer({ children: [line(footOf(letter), 'Foot')] }) },
    children: [
      headLine(letter),
      ...(letter.changes.length === 0
        ? []
        : [line(`What has changed: ${letter.changes.join(' ')}`, 'Changed')]),
      line(letter.greeting),
      ...letter.groups.flatMap(({ opening, partners: of }) => [
        line(opening),
        ...of.flatMap((partner) => partnerParagraphs(partner, partners.length === 1)),
      ]),
      ...(letter.prompts.length === 0
        ? []
        : [
            new Paragraph({ heading: HeadingLevel.HEADING_3, children: [run(letter.promptsHeading)] }),
            ...letter.prompts.map(
              (prompt) =>
                new Paragraph({ children: [run(prompt)], numbering: { reference: 'prompts', level: 0 } }),
            ),
          ]),
      line(letter.closing),
      ...(letter.officers.length === 0 ? [] : [line(letter.officers.join(' and '), 'Signed')]),
    ],
  };
};

const heading = (size: number, before: number) => ({
  run: { font: serif, size, bold: true, color: paperColor('ink').slice(1) },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

const paragraphStyle = (
  id: string,
  name: string,
  size: number,
  spacing: { before?: number; after?: number },
) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { size, color: quiet },
  paragraph: { spacing },
});

const letterDocument = (letters: readonly Letter[]): Document =>
  new Document({
    creator: program,
    lastModifiedBy: program,
    title: `Letters of ${plainText(letters[0]?.chapterName ?? program)}`,
    description: '',
    styles: {
      default: {
        document: {
          run: { font: serif, size: 22, color: paperColor('ink').slice(1), language: { value: 'en-US' } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        heading1: heading(52, 40),
        heading2: heading(30, 120),
        heading3: heading(22, 200),
      },
      paragraphStyles: [
        paragraphStyle('LetterHead', 'Letter head', 19, { after: 480 }),
        paragraphStyle('Changed', 'What has changed', 20, { after: 240 }),
        paragraphStyle('Signed', 'Signed', 22, { before: 240 }),
        paragraphStyle('Foot', 'Version and date', 16, {}),
        { ...paragraphStyle('Detail', 'What the partner tells', 20, { after: 40 }) },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'prompts',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 }, spacing: { after: 40 } } },
            },
          ],
        },
      ],
    },
    sections: letters.map(letterSection),
  });

/** A Word document with real styles: a section, and so a page and a foot of its own, for each letter. */
export const writeDocx: LetterFormat['write'] = async (letters, { day }) => ({
  bytes: settleDocx(new Uint8Array(await Packer.toArrayBuffer(letterDocument(letters))), day),
  notes: [],
});
