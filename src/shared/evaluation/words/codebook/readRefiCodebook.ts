import { type CodeColor, codeColors } from '../../../model/index.ts';
import { type CodebookDraft, type CodebookFailure, type CodeDraft, codebookFailure } from './codeDraft.ts';
import { readXml, type XmlElement } from './readXml.ts';

const longestNote = 4_000;
const longestName = 200;

const find = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);
const list = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Takes apart what our own writer puts into one description; any other text is all definition. */
const splitDescription = (
  text: string,
): Pick<CodeDraft, 'definition' | 'include' | 'exclude' | 'example'> => {
  const parts = { definition: '', include: '', exclude: '', example: '' };
  const fields = { Include: 'include', 'Leave out': 'exclude', Example: 'example' } as const;
  let field: keyof typeof parts = 'definition';
  for (const line of text.trim().split('\n')) {
    const match = /^(Include|Leave out|Example): (.*)$/.exec(line);
    const started = match === null ? undefined : fields[match[1] as keyof typeof fields];
    if (match !== null && started !== undefined && parts[started] === '') {
      field = started;
      parts[field] = match[2] ?? '';
    } else parts[field] = parts[field] === '' ? line : `${parts[field]}\n${line}`;
  }
  return parts;
};

/** What is left out, in words: `3 texts with their codes`. */
const leftOutOf = (root: XmlElement): string[] => {
  const inProject = [
    ['Users', 'User', 'coder'],
    ['Variables', 'Variable', 'variable'],
    ['Cases', 'Case', 'case'],
    ['Notes', 'Note', 'memo'],
    ['Links', 'Link', 'link'],
    ['Graphs', 'Graph', 'drawing'],
  ] as const;
  const counts = inProject
    .map(([group, one, word]) => [list(find(root, group), one).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`);
  const sources = find(root, 'Sources')?.children.length ?? 0;
  if (sources > 0)
    counts.unshift(`${sources} ${sources === 1 ? 'text' : 'texts'} with what is coded in them`);
  return counts.length === 0 ? [] : [`Only the codebook is taken over. Left out: ${counts.join(', ')}.`];
};

/**
 * The codebook of a file that another program for qualitative analysis wrote (REFI-QDA).
 * @param xml a `.qdc` file, or `project.qde` out of a `.qdpx`
 * @param colorOf the nearest of our colors to one that is written as `#rrggbb`
 */
export const readRefiCodebook = (
  xml: string,
  colorOf: (rgb: string) => CodeColor | null,
): CodebookDraft | CodebookFailure => {
  const root = readXml(xml);
  if (root === null || (root.name !== 'CodeBook' && root.name !== 'Project'))
    return codebookFailure('This file holds no codebook in the REFI-QDA format. Nothing was read.');
  const book = root.name === 'CodeBook' ? root : find(root, 'CodeBook');
  const codes: CodeDraft[] = [];
  const keyOf = new Map<string, string>();
  const leftOut = leftOutOf(root);
  let nameless = 0;
  let cut = 0;
  const shorten = (text: string, length: number): string => {
    if (text.length <= length) return text;
    cut++;
    return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  };
  const read = (element: XmlElement, parentKey: string | null): void => {
    const name = (element.attributes.get('name') ?? '').replace(/\s+/g, ' ').trim();
    const id = (element.attributes.get('guid') ?? '').replace(/[{}]/g, '').toLowerCase() || null;
    let key = parentKey;
    if (name === '') nameless++;
    else {
      key = String(codes.length + 1);
      if (id !== null) keyOf.set(id, key);
      const parts = splitDescription(find(element, 'Description')?.text ?? '');
      codes.push({
        key,
        parentKey,
        id,
        name: shorten(name, longestName),
        definition: shorten(parts.definition, longestNote),
        include: shorten(parts.include, longestNote),
        exclude: shorten(parts.exclude, longestNote),
        example: shorten(parts.example, longestNote),
        color: colorOf(element.attributes.get('color') ?? ''),
      });
    }
    for (const child of list(element, 'Code')) read(child, key);
  };
  for (const element of list(book === undefined ? undefined : find(book, 'Codes'), 'Code'))
    read(element, null);
  if (codes.length === 0) return codebookFailure('The codebook of this file is empty. Nothing was read.');
  if (nameless > 0)
    leftOut.push(
      `${nameless === 1 ? 'One code has' : `${nameless} codes have`} no name and ${nameless === 1 ? 'stays' : 'stay'} out.`,
    );
  if (cut > 0)
    leftOut.push(
      `${cut === 1 ? 'One text was' : `${cut} texts were`} too long and ${cut === 1 ? 'was' : 'were'} cut.`,
    );
  const themes = list(find(root, 'Sets'), 'Set')
    .map((set) => ({
      name: shorten((set.attributes.get('name') ?? '').replace(/\s+/g, ' ').trim(), longestName),
      description: shorten(find(set, 'Description')?.text.trim() ?? '', longestNote),
      codeKeys: list(set, 'MemberCode').flatMap(({ attributes }) => {
        // A codebook's own schema says guid; a project's says targetGUID.
        const id = (attributes.get('guid') ?? attributes.get('targetGUID') ?? '')
          .replace(/[{}]/g, '')
          .toLowerCase();
        return keyOf.get(id) ?? [];
      }),
    }))
    .filter(({ name, codeKeys }) => name !== '' && codeKeys.length > 0);
  return { ok: true, codes, themes, leftOut };
};

/** The nearest color that codes may have; null for what is no `#rrggbb` or `#rgb`. */
export const nearestColor =
  (palette: Readonly<Record<CodeColor, string>>) =>
  (rgb: string): CodeColor | null => {
    const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(rgb);
    const full =
      short === null
        ? rgb
        : `#${short
            .slice(1)
            .map((digit) => digit + digit)
            .join('')}`;
    if (!/^#[0-9a-f]{6}$/i.test(full)) return null;
    const parts = (color: string): number[] =>
      [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    const wanted = parts(full);
    const distance = (name: CodeColor): number =>
      parts(palette[name]).reduce((sum, part, at) => sum + (part - (wanted[at] ?? 0)) ** 2, 0);
    return [...codeColors].reduce((best, name) => (distance(name) < distance(best) ? name : best));
  };
