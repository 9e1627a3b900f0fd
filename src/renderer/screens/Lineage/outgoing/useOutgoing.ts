import { useMemo } from 'react';
import { familyToken, lineagePages, type PaperSize } from '../../../../shared/figures/index.ts';
import {
  type ChosenLineage,
  chooseLineage,
  type LineageChoice,
  layoutLineage,
} from '../../../../shared/lineage/index.ts';
import type { LineageModel } from '../lineageModel.ts';

/** The chosen part: names as the screen shows them, so that whoever did not agree to stay named is anonymous here too. */
export const chooseFrom = (
  { members, pairings, order, familyNames }: LineageModel,
  choice: LineageChoice,
): ChosenLineage =>
  chooseLineage(
    {
      people: [...members.values()].map(({ id, name, entryCohort, person }) => ({
        id,
        name,
        row: entryCohort,
        withheldName: person.name === name ? null : person.name,
      })),
      links: pairings,
      order,
      familyNames,
    },
    choice,
  );

/** The pages of the chosen part, drawn for paper. */
export const drawPages = (lineage: ChosenLineage, title: string, paper: PaperSize | null) => {
  const layout = layoutLineage(
    { people: lineage.people, links: lineage.links, order: lineage.people.map(({ id }) => id) },
    { spacing: 'tight' },
  );
  return lineagePages(layout, {
    id: 'lineage',
    title,
    paper,
    people: lineage.people.map(({ id, name, row }) => ({ id, name, note: row === null ? '' : String(row) })),
    families: lineage.trees.map(({ founderId, name }) => ({ founderId, name, color: familyToken(name) })),
  });
};

export const useOutgoing = (
  model: LineageModel,
  choice: LineageChoice,
  title: string,
  paper: PaperSize | null,
) => {
  const lineage = useMemo(() => chooseFrom(model, choice), [model, choice]);
  const pages = useMemo(() => drawPages(lineage, title, paper), [lineage, title, paper]);
  return { lineage, pages };
};
