import { csvFormat } from './csv.ts';
import { type LineageFormat, linkWords } from './lineageFormat.ts';

const headings = ['Mentor', 'Mentor entered', 'Mentee', 'Mentee entered', 'Family', 'Kind', 'From', 'To'];

/**
 * One line a pair, and one without a mentor for each person who has none here, so that everyone is a mentee once at
 * least. Two people of one name differ by the year in which they entered.
 */
export const lineageCsvFormat: LineageFormat = {
  extension: 'csv',
  mediaType: csvFormat.mediaType,
  write: ({ people, links, trees }, title) => {
    const personOf = new Map(people.map((person) => [person.id, person]));
    const founders = trees.flatMap(({ founderId }) => {
      const founder = personOf.get(founderId);
      return founder === undefined
        ? []
        : [[null, null, founder.name, founder.row, founder.family, 'founder', null, null]];
    });
    const pairs = links.map((link) => {
      const [mentor, mentee] = [personOf.get(link.mentorId), personOf.get(link.menteeId)];
      return [
        mentor?.name ?? null,
        mentor?.row ?? null,
        mentee?.name ?? null,
        mentee?.row ?? null,
        mentee?.family ?? null,
        linkWords(link),
        link.startedOn ?? null,
        link.endedOn ?? null,
      ];
    });
    return csvFormat.write([
      {
        title,
        columns: headings.map((heading) => ({ heading, kind: 'text' as const })),
        rows: [...founders, ...pairs],
      },
    ]);
  },
};
