import type { Figure } from '../../../figures/index.ts';
import type {
  EvaluationReport,
  ReportBlock,
  ReportCell,
  ReportSection,
  TableBlock,
  TextRun,
} from '../../../report/index.ts';
import { escapeXml, figureToSvg } from '../svg.ts';
import { reportStyle } from './htmlStyle.ts';
import type { ReportFormat } from './reportFormat.ts';

const runHtml = ({ text, style }: TextRun): string => {
  const words = escapeXml(text).replaceAll('\n', '<br>');
  return style === 'italic' ? `<i>${words}</i>` : style === 'strong' ? `<b>${words}</b>` : words;
};
const runsHtml = (runs: readonly TextRun[]): string => runs.map(runHtml).join('');

/** The figure's own SVG; its title and description are its words for who doesn't see it. */
const figureHtml = (figure: Figure): string =>
  figureToSvg(figure)
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .trim();

const noteHtml = (note: readonly TextRun[]): string =>
  note.length === 0 ? '' : `<p class="note"><i>Note.</i> ${runsHtml(note)}</p>`;

const cellHtml = (cell: ReportCell): string => {
  switch (cell.kind) {
    case 'text':
      return cell.origin === 'board'
        ? `<span class="board">${runsHtml(cell.runs)}</span>`
        : runsHtml(cell.runs);
    case 'number':
      return escapeXml(cell.text);
    case 'figure':
      return figureHtml(cell.figure);
    case 'empty':
      return '';
  }
};

const alignClass = { start: '', end: ' class="end"', center: ' class="center"' } as const;

const tableHtml = ({ number, title, columns, rows, note }: TableBlock): string => {
  const heads = columns.map(
    ({ heading, under, align }) =>
      `<th scope="col"${alignClass[align]}>${escapeXml(heading)}${under === undefined ? '' : ` <small>${escapeXml(under)}</small>`}</th>`,
  );
  const body = rows.map(({ cells, isGroup }) => {
    const [first = { kind: 'empty' as const }, ...rest] = cells;
    if (isGroup === true)
      return `<tr><th scope="rowgroup" colspan="${columns.length}">${cellHtml(first)}</th></tr>`;
    const others = columns.slice(1).map(({ align }, index) => {
      const cell = rest[index] ?? { kind: 'empty' as const };
      return `<td${alignClass[align]}>${cellHtml(cell)}</td>`;
    });
    const own = cellHtml(first);
    // A first cell without words is no heading: the row goes on with the one above.
    const head = own === '' ? '<td></td>' : `<th scope="row">${own}</th>`;
    return `<tr>${head}${others.join('')}</tr>`;
  });
  return `<div class="scroll"><table><caption><b>Table ${number}</b><i>${escapeXml(title)}</i></caption><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>${noteHtml(note)}</div>`;
};

const blockHtml = (block: ReportBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.origin === 'board' ? ' class="board"' : ''}>${runsHtml(block.runs)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.entries.map((runs) => `<li>${runsHtml(runs)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block);
    case 'figure':
      return `<figure><figcaption><b>Figure ${block.number}</b><i>${escapeXml(block.title)}</i></figcaption>${figureHtml(block.figure)}${noteHtml(block.note)}</figure>`;
    case 'quote':
      return `<blockquote>“${escapeXml(block.text)}”${block.tag === '' ? '' : `<span class="tag">${escapeXml(block.tag)}</span>`}</blockquote>`;
    case 'page break':
      return '<div class="break"></div>';
  }
};

const numberHtml = (number: string): string =>
  number === '' ? '' : `<span class="number">${escapeXml(number)}</span>`;

const sectionHtml = ({ id, number, heading, level, blocks }: ReportSection): string => {
  const tag = level === 1 ? 'h2' : 'h3';
  return `<section id="${escapeXml(id)}"><${tag}>${numberHtml(number)}${escapeXml(heading)}</${tag}>\n${blocks.map(blockHtml).join('\n')}\n</section>`;
};

const contentsHtml = (sections: readonly ReportSection[]): string =>
  `<nav aria-label="Contents"><ol>${sections
    .map(
      ({ id, number, heading, level }) =>
        `<li${level === 2 ? ' class="under"' : ''}><a href="#${escapeXml(id)}">${numberHtml(number)}${escapeXml(heading)}</a></li>`,
    )
    .join('')}</ol></nav>`;

/** The page without its frame: what a window puts on paper. */
export const reportBodyHtml = (report: EvaluationReport): string =>
  [
    '<main>',
    `<header><h1>${escapeXml(report.title)}</h1>`,
    ...[report.subtitle, report.chapterName, report.authors.join(', '), report.dateText]
      .filter((fact) => fact !== '')
      .map((fact) => `<p class="facts">${escapeXml(fact)}</p>`),
    '</header>',
    contentsHtml(report.sections),
    ...report.sections.map(sectionHtml),
    '</main>',
  ].join('\n');

/** One web page with its figures inside and nothing from elsewhere: no scripts, no fonts, no addresses. */
export const htmlReport: ReportFormat = {
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  write: async (report) => {
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="MentorGrove">
<title>${escapeXml(report.title)}</title>
<style>${reportStyle}</style>
</head>
<body>
${reportBodyHtml(report)}
</body>
</html>
`;
    return { bytes: new TextEncoder().encode(page), notes: [] };
  },
};
