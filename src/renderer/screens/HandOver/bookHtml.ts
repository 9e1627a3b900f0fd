import { escapeXml, figureToSvg } from '../../../shared/export/index.ts';
import { familyToken, lineageFigure } from '../../../shared/figures/index.ts';
import { type ChosenLineage, layoutLineage } from '../../../shared/lineage/index.ts';
import type { DisplayWords } from '../../../shared/model/index.ts';
import { type BookFamily, familyBook } from '../../../shared/report/index.ts';
import { capitalize, formatDay } from '../../components/format.ts';

const style = `
  body { font: 11pt/1.45 Georgia, serif; color: #1b2620; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 20pt; } h2 { font-size: 15pt; margin-bottom: 0; }
  section { break-before: page; margin-top: 3rem; } section:first-of-type { break-before: auto; }
  svg { display: block; max-width: 100%; height: auto; margin: 1rem 0; }
  table { width: 100%; border-collapse: collapse; border-top: 1.5pt solid; border-bottom: 1.5pt solid; }
  th, td { padding: 3pt 8pt 3pt 0; text-align: left; vertical-align: top; font-weight: normal; }
  thead th { border-bottom: .75pt solid; font-style: italic; }
`;

const chartOf = ({ lineage, name, founderId }: BookFamily): string => {
  const { people, links } = lineage;
  const layout = layoutLineage({ people, links, order: people.map(({ id }) => id) }, { spacing: 'tight' });
  const figure = lineageFigure(layout, {
    id: `book-${founderId}`,
    title: name,
    people: people.map(({ id, name: shown, row }) => ({
      id,
      name: shown,
      note: row === null ? '' : String(row),
    })),
    families: [{ founderId, name, color: familyToken(name) }],
  });
  return figureToSvg(figure).replace(/^<\?xml[^>]*\?>\s*/, '');
};

const familySection = (family: BookFamily, mentorWord: string): string => {
  const rows = family.members.map(
    ({ name, entered, relation, mentors }) =>
      `<tr><th scope="row">${escapeXml(name)}</th><td>${escapeXml(entered)}</td><td>${escapeXml(relation)}</td><td>${mentors.map(escapeXml).join('<br>')}</td></tr>`,
  );
  return `<section>
<h2>${escapeXml(family.name)}</h2>
<p>${escapeXml(family.summary)}</p>
${chartOf(family)}
<table><thead><tr><th scope="col">Name</th><th scope="col">Entered</th><th scope="col">To the founder</th><th scope="col">${escapeXml(mentorWord)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
</section>`;
};

const nextTurn = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, 0));

/**
 * The family book as one page that needs nothing beside it: to read in any browser and to print. It holds no script, so
 * nothing in it can be changed by looking at it.
 * @param onProgress called with the number of families that are drawn, and how many there are
 * @returns null where it was stopped
 */
export const bookHtml = async (
  lineage: ChosenLineage,
  chapterName: string,
  words: DisplayWords,
  onProgress: (done: number, all: number) => void,
  shouldStop: () => boolean,
): Promise<string | null> => {
  const book = familyBook(lineage, words, formatDay);
  const sections: string[] = [];
  for (const [index, family] of book.entries()) {
    if (shouldStop()) return null;
    sections.push(familySection(family, capitalize(words.mentor)));
    onProgress(index + 1, book.length);
    await nextTurn();
  }
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(`Family book of ${chapterName}`)}</title><style>${style}</style></head>
<body><h1>${escapeXml(`Family book of ${chapterName}`)}</h1>
${sections.length === 0 ? '<p>No pairing is recorded yet.</p>' : sections.join('\n')}
</body></html>
`;
};
