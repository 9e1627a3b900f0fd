import type { ChosenLink, EdgeStyle } from '../../lineage/index.ts';
import { type LineageFormat, linkWords, oneLine } from './lineageFormat.ts';

/** Longest line of GEDCOM 5.5.1, its end included; counted in bytes, which is the stricter reading. */
const longestLine = 255;
const longestName = 120;
/** A cut that would fall beside a space moves on by a character or two. */
const roomForSpaces = 12;
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
const doubleAt = (text: string): string => text.replaceAll('@', '@@');

/** The lines of a text: cut where it is too long, never beside a space, since readers may drop one there. */
const textLines = (level: number, tag: string, text: string): string[] => {
  const lines: string[] = [];
  let line = `${level} ${tag} `;
  const words = oneLine(text);
  let size = byteLength(line);
  let before = ' ';
  for (const character of words) {
    const part = doubleAt(character);
    if (size + byteLength(part) > longestLine - 2 - roomForSpaces && before !== ' ' && character !== ' ') {
      lines.push(line);
      line = `${level + 1} CONC `;
      size = byteLength(line);
    }
    line += part;
    size += byteLength(part);
    before = character;
  }
  return [...lines, line];
};

/** The slash marks a family name in GEDCOM, so that another one stands for it. */
const nameOf = (name: string): string =>
  doubleAt([...oneLine(name).replaceAll('/', '∕')].slice(0, longestName).join(''));

const dateOf = (day: string): string => {
  const [year = '', month = '1', date = '1'] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? 'JAN'} ${year}`;
};

const pedigrees: Readonly<Record<EdgeStyle, string>> = {
  active: 'birth',
  completed: 'birth',
  bridge: 'adopted',
  'co-mentor': 'foster',
  ended: 'foster',
};

const noteOf = (link: ChosenLink): string => {
  const from = link.startedOn ? `, from ${link.startedOn}` : '';
  const to = link.endedOn ? ` to ${link.endedOn}` : '';
  return `Mentoring pair (${linkWords(link)})${from}${to}.`;
};

/** Links by one of their ends, in the order given. */
const groupBy = (links: readonly ChosenLink[], end: 'mentorId' | 'menteeId'): Map<string, ChosenLink[]> => {
  const groups = new Map<string, ChosenLink[]>();
  for (const link of links) {
    const group = groups.get(link[end]);
    if (group) group.push(link);
    else groups.set(link[end], [link]);
  }
  return groups;
};

const warning =
  'Mentors and mentees are told as parents and children here, since genealogy knows nothing else. Nobody in this file is related by birth.';

/**
 * GEDCOM 5.5.1 (LINEAGE-LINKED, UTF-8): each mentor is a family with the mentees as children; PEDI is birth for the
 * primary mentor, adopted for one who took over, foster for co-mentors and links that ended early; a NOTE says the
 * true kind.
 */
export const gedcomFormat: LineageFormat = {
  extension: 'ged',
  mediaType: 'text/vnd.familysearch.gedcom;charset=utf-8',
  write: ({ people, links }, title) => {
    const below = groupBy(links, 'mentorId');
    const above = groupBy(links, 'menteeId');
    const familyOf = new Map(
      [...people].filter(({ id }) => below.has(id)).map(({ id }) => [id, `@F${id.slice(1)}@`]),
    );
    const individuals = people.flatMap(({ id, name, row, family }) => {
      const ofMentor = groupBy(above.get(id) ?? [], 'mentorId');
      return [
        `0 @I${id.slice(1)}@ INDI`,
        `1 NAME ${nameOf(name)}`,
        '1 SEX U',
        ...(row === null ? [] : ['1 EVEN', '2 TYPE Entered the program', `2 DATE ${row}`]),
        ...[...ofMentor].flatMap(([mentorId, group]) => [
          `1 FAMC ${familyOf.get(mentorId)}`,
          `2 PEDI ${pedigrees[group[0]?.style ?? 'active']}`,
          ...group.flatMap((link) => textLines(2, 'NOTE', noteOf(link))),
        ]),
        ...(familyOf.has(id) ? [`1 FAMS ${familyOf.get(id)}`] : []),
        ...textLines(1, 'NOTE', `Family in the program: ${family}`),
      ];
    });
    const families = [...familyOf].flatMap(([mentorId, key]) => {
      const mentees = new Set((below.get(mentorId) ?? []).map(({ menteeId }) => menteeId));
      return [
        `0 ${key} FAM`,
        `1 HUSB @I${mentorId.slice(1)}@`,
        ...[...mentees].map((mentee) => `1 CHIL @I${mentee.slice(1)}@`),
        ...(below.get(mentorId) ?? []).flatMap((link) =>
          link.startedOn
            ? [
                '1 EVEN',
                '2 TYPE Pairing',
                `2 DATE FROM ${dateOf(link.startedOn)}${link.endedOn ? ` TO ${dateOf(link.endedOn)}` : ''}`,
              ]
            : [],
        ),
      ];
    });
    const lines = [
      '0 HEAD',
      '1 SOUR MENTORGROVE',
      '2 NAME MentorGrove',
      '1 SUBM @SUB1@',
      '1 GEDC',
      '2 VERS 5.5.1',
      '2 FORM LINEAGE-LINKED',
      '1 CHAR UTF-8',
      ...textLines(1, 'NOTE', `${title}. ${warning}`),
      '0 @SUB1@ SUBM',
      '1 NAME MentorGrove',
      ...individuals,
      ...families,
      '0 TRLR',
    ];
    return {
      bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
      notes: ['A genealogy program shows mentors as fathers and mentees as children.'],
    };
  },
};
