import { questionOf } from '../../../evaluation/index.ts';
import type { Item } from '../../../model/index.ts';
import type { Checklist } from '../checklists.ts';
import { column, rowOf, type SectionDraft, tableOf } from '../draft.ts';
import type { ReportCell } from '../model.ts';
import { plain, textCell } from '../phrase.ts';
import type { ReportResults } from '../results.ts';

export const appendixSection = (): SectionDraft => ({
  id: 'appendix',
  heading: 'Appendix',
  level: 1,
  blocks: [],
});

const typeWords: Readonly<Record<Item['type'], string>> = {
  single: 'one choice',
  multiple: 'several choices',
  rating: 'rating',
  ranking: 'ranking',
  number: 'number',
  shortText: 'own words, short',
  longText: 'own words',
  date: 'date',
  place: 'place',
  people: 'people',
  yesNo: 'yes or no',
  grid: 'grid',
};

const stepsOf = (item: Item): string => {
  if (item.scale !== null) {
    const { min, max, labels } = item.scale;
    const named = labels.filter((label) => label !== '');
    return named.length === 0 ? `${min} to ${max}` : `${min} to ${max}: ${named[0]} to ${named.at(-1)}`;
  }
  return item.options.map(({ label }) => label).join('; ');
};

/** Every question as it was asked. */
export const itemsSection = ({ source }: ReportResults): SectionDraft => {
  const { survey, words } = source;
  const asked = { mentee: words.mentees, mentor: words.mentors, both: 'everyone' } as const;
  const scalesOf = (item: Item): string =>
    survey.scales
      .filter(({ itemIds }) => itemIds.includes(item.id))
      .map(({ name }) => name)
      .join(', ');
  const hasScales = survey.scales.length > 0;
  const items = [...survey.items].sort((left, right) => left.position - right.position);
  return {
    id: 'items',
    heading: 'All questions',
    level: 2,
    blocks: [
      tableOf(
        'Questions of the survey',
        [
          column('No.', 6, 'end'),
          column('Question', 42, 'start'),
          column('Asked of', 12, 'start'),
          column('Answer', 27, 'start'),
          ...(hasScales ? [column('Scale', 14, 'start')] : []),
        ],
        items.map((item, index) =>
          rowOf(
            textCell(String(index + 1)),
            textCell(
              item.role === 'both' && item.wording.mentee !== item.wording.mentor
                ? `${item.wording.mentee}\n${item.wording.mentor}`
                : questionOf(item),
            ),
            textCell(asked[item.role]),
            textCell(
              [typeWords[item.type], stepsOf(item), item.reversed ? 'reversed' : '']
                .filter((part) => part !== '')
                .join(', '),
            ),
            ...(hasScales ? [textCell(scalesOf(item))] : []),
          ),
        ),
      ),
    ],
  };
};

/** The codes with what belongs under each; examples are passages of people and stay inside. */
export const codebookSection = ({ source }: ReportResults): SectionDraft => {
  const codes = (source.voices?.codes ?? []).filter(({ retired }) => !retired);
  const nameOf = new Map(codes.map(({ id, name }) => [id, name]));
  const themeOf = (name: string): string =>
    source.voices?.themes.find((theme) => theme.codes.includes(name))?.name ?? '';
  return {
    id: 'codebook',
    heading: 'Codebook',
    level: 2,
    blocks:
      codes.length === 0
        ? []
        : [
            tableOf(
              'Codebook',
              [
                column('Code', 20, 'start'),
                column('Meaning', 28, 'start'),
                column('Include', 20, 'start'),
                column('Exclude', 18, 'start'),
                column('Theme', 14, 'start'),
              ],
              codes.map(({ name, parentId, definition, include, exclude }) =>
                rowOf(
                  textCell(parentId === null ? name : `${nameOf.get(parentId) ?? ''}: ${name}`),
                  textCell(definition),
                  textCell(include),
                  textCell(exclude),
                  textCell(themeOf(name)),
                ),
              ),
            ),
          ],
  };
};

/** Where a line of a checklist is reported, in words. */
export type WhereReported = (line: Checklist['lines'][number]) => string | null;

export const checklistSection = (checklist: Checklist, whereReported: WhereReported): SectionDraft => {
  const rows = checklist.lines.map((line) => {
    const where = whereReported(line);
    const cell: ReportCell = where === null ? textCell('not reported') : textCell(where);
    return rowOf(textCell(line.id), textCell(line.what), cell);
  });
  return {
    id: checklist.id,
    heading: checklist.name,
    level: 2,
    blocks: [
      tableOf(
        checklist.name,
        [
          column('Item', 8, 'start'),
          column('What is to be reported', 60, 'start'),
          column('Where', 32, 'start'),
        ],
        rows,
        plain(`After ${checklist.source}. “Not reported” means that this report does not say it.`),
      ),
    ],
  };
};
