/** A strict reader of the part of GEDCOM 5.5.1 that lineages use; written from the standard's grammar. Throws on anything else. */

interface Line {
  readonly level: number;
  readonly pointer: string;
  readonly tag: string;
  readonly value: string;
  readonly under: Line[];
}

/** Which tags may stand under which, as in chapter 2 of the standard. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '': ['HEAD', 'SUBM', 'INDI', 'FAM', 'TRLR'],
  HEAD: ['SOUR', 'SUBM', 'GEDC', 'CHAR', 'NOTE'],
  'HEAD.SOUR': ['VERS', 'NAME'],
  'HEAD.GEDC': ['VERS', 'FORM'],
  'HEAD.NOTE': ['CONT', 'CONC'],
  SUBM: ['NAME'],
  INDI: ['NAME', 'SEX', 'EVEN', 'FAMC', 'FAMS', 'NOTE'],
  'INDI.EVEN': ['TYPE', 'DATE'],
  'INDI.FAMC': ['PEDI', 'NOTE'],
  'INDI.FAMC.NOTE': ['CONT', 'CONC'],
  'INDI.NOTE': ['CONT', 'CONC'],
  FAM: ['HUSB', 'CHIL', 'EVEN'],
  'FAM.EVEN': ['TYPE', 'DATE'],
};
const month = '(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)';
const date = `\\d{1,2} ${month} \\d{4}`;
const values: Readonly<Record<string, RegExp>> = {
  SEX: /^[MFU]$/,
  PEDI: /^(?:adopted|birth|foster|sealing)$/,
  DATE: new RegExp(`^(?:\\d{4}|FROM ${date}(?: TO ${date})?)$`),
  FAMC: /^@F\w+@$/,
  FAMS: /^@F\w+@$/,
  HUSB: /^@I\w+@$/,
  CHIL: /^@I\w+@$/,
  NAME: /^[^/]{1,240}$/,
};

const readLine = (text: string): Line => {
  if (new TextEncoder().encode(text).length > 253) throw new Error(`Longer than 255 bytes: ${text}`);
  const parts = /^(0|[1-9]\d?) (?:(@[A-Za-z0-9]{1,20}@) )?([A-Z0-9_]{1,31})(?: (.*))?$/u.exec(text);
  if (parts === null) throw new Error(`Not a line of GEDCOM: ${JSON.stringify(text)}`);
  const [, level, pointer = '', tag = '', value = ''] = parts;
  const isPointer = /^@[A-Za-z0-9]+@$/.test(value);
  if (!isPointer && value.replaceAll('@@', '').includes('@')) throw new Error(`A lone @: ${text}`);
  if (/\p{Cc}/u.test(text)) throw new Error(`A control character: ${text}`);
  const rule = values[tag];
  if (rule !== undefined && !rule.test(value)) throw new Error(`Not a ${tag}: ${value}`);
  return {
    level: Number(level),
    pointer,
    tag,
    value: isPointer ? value : value.replaceAll('@@', '@'),
    under: [],
  };
};

const textOf = ({ value, under }: Line): string =>
  under.reduce((text, line) => text + (line.tag === 'CONT' ? '\n' : '') + line.value, value);

export const readGedcom = (text: string) => {
  const rows = text.split('\r\n');
  if (rows.pop() !== '') throw new Error('The last line has no end.');
  const records: Line[] = [];
  const open: Line[] = [];
  for (const row of rows) {
    const line = readLine(row);
    if (line.level > open.length) throw new Error(`A level was skipped: ${row}`);
    open.length = line.level;
    const path = open.map(({ tag }) => tag).join('.');
    if (!allowed[path]?.includes(line.tag)) throw new Error(`${line.tag} may not stand under ${path}`);
    if ((line.pointer !== '') !== (line.level === 0 && !['HEAD', 'TRLR'].includes(line.tag)))
      throw new Error(`A pointer too many or too few: ${row}`);
    (open.at(-1)?.under ?? records).push(line);
    open.push(line);
  }
  const tags = records.map(({ tag }) => tag);
  if (tags[0] !== 'HEAD' || tags.at(-1) !== 'TRLR' || tags.filter((tag) => tag === 'TRLR').length !== 1)
    throw new Error('HEAD is not first or TRLR not last.');
  const known = new Set(records.map(({ pointer }) => pointer).filter(Boolean));
  if (known.size !== records.length - 2) throw new Error('A pointer stands twice.');
  const all = (line: Line, tag: string): Line[] => line.under.filter((one) => one.tag === tag);
  const only = (line: Line, tag: string): string => {
    const found = all(line, tag);
    if (found.length !== 1) throw new Error(`${found.length} ${tag} in ${line.tag}`);
    return found[0]?.value ?? '';
  };
  const head = records[0]!;
  const gedc = all(head, 'GEDC')[0]!;
  if (
    only(gedc, 'VERS') !== '5.5.1' ||
    only(gedc, 'FORM') !== 'LINEAGE-LINKED' ||
    only(head, 'CHAR') !== 'UTF-8'
  )
    throw new Error('The head names another version.');
  if (!known.has(only(head, 'SUBM'))) throw new Error('Nobody handed it in.');
  const people = new Map(
    records
      .filter(({ tag }) => tag === 'INDI')
      .map((line) => [
        line.pointer,
        {
          name: only(line, 'NAME'),
          ofFamilies: all(line, 'FAMS').map(({ value }) => value),
          parents: all(line, 'FAMC').map((link) => ({
            family: link.value,
            pedigree: only(link, 'PEDI'),
            notes: all(link, 'NOTE').map(textOf),
          })),
        },
      ]),
  );
  const families = new Map(
    records
      .filter(({ tag }) => tag === 'FAM')
      .map((line) => [
        line.pointer,
        { husband: only(line, 'HUSB'), children: all(line, 'CHIL').map(({ value }) => value) },
      ]),
  );
  // Each family is named on both sides, as the standard asks.
  for (const [pointer, { husband, children }] of families) {
    if (!people.get(husband)?.ofFamilies.includes(pointer))
      throw new Error(`${husband} does not name ${pointer}`);
    for (const child of children)
      if (!people.get(child)?.parents.some(({ family }) => family === pointer))
        throw new Error(`${child} does not name ${pointer}`);
  }
  for (const [pointer, { parents, ofFamilies }] of people) {
    for (const { family } of parents)
      if (!families.get(family)?.children.includes(pointer))
        throw new Error(`${family} does not name ${pointer}`);
    for (const family of ofFamilies)
      if (families.get(family)?.husband !== pointer) throw new Error(`${family} does not name ${pointer}`);
  }
  return { people, families, headNote: all(head, 'NOTE').map(textOf).join('') };
};
