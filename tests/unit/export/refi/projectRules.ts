import type { XmlElement } from '../../../../src/shared/evaluation/words/codebook/index.ts';

// The rules of REFI-QDA's published schema (QDA-XML 1.0, Project.xsd, 18 March 2019) for all that concerns texts,
// restated: which attributes and children an element has, in which order and how often. What has no line here, such as
// pictures and recordings, counts as a fault, because our writer has no business with it.

type Check = (value: string) => boolean;
const guidPattern =
  /^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/;
const guid: Check = (value) => guidPattern.test(value);
const text: Check = () => true;
const rgb: Check = (value) => /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/.test(value);
const integer: Check = (value) => /^[+-]?\d+$/.test(value);
const boolean: Check = (value) => ['true', 'false', '1', '0'].includes(value);
const moment: Check = (value) =>
  /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value);

interface Rule {
  readonly required?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
  /** Children in their order: name, element type where it differs, fewest, most. */
  readonly children?: readonly (readonly [name: string, type: string, fewest: number, most: number])[];
  /** Children of which any may stand in any order, at least one. */
  readonly anyOf?: readonly string[];
  readonly hasText?: boolean;
}

const many = Infinity;
const made = { creatingUser: guid, creationDateTime: moment };
const changed = { modifyingUser: guid, modifiedDateTime: moment };
const reference: Rule = { required: { targetGUID: guid } };
const plain: Rule = { hasText: true };

const rules: Readonly<Record<string, Rule>> = {
  Project: {
    required: { name: text },
    optional: {
      xmlns: oneOf('urn:QDA-XML:project:1.0'),
      origin: text,
      creatingUserGUID: guid,
      creationDateTime: moment,
      modifyingUserGUID: guid,
      modifiedDateTime: moment,
      basePath: text,
    },
    children: [
      ['Users', 'Users', 0, 1],
      ['CodeBook', 'CodeBook', 0, 1],
      ['Variables', 'Variables', 0, 1],
      ['Cases', 'Cases', 0, 1],
      ['Sources', 'Sources', 0, 1],
      ['Notes', 'Notes', 0, 1],
      ['Links', 'Links', 0, 1],
      ['Sets', 'Sets', 0, 1],
      ['Graphs', 'Graphs', 0, 1],
      ['Description', 'text', 0, 1],
      ['NoteRef', 'reference', 0, many],
    ],
  },
  Users: { children: [['User', 'User', 1, many]] },
  User: { required: { guid }, optional: { name: text, id: text } },
  CodeBook: { children: [['Codes', 'Codes', 1, 1]] },
  Codes: { children: [['Code', 'Code', 1, many]] },
  Code: {
    required: { guid, name: text, isCodable: boolean },
    optional: { color: rgb },
    children: [
      ['Description', 'text', 0, 1],
      ['NoteRef', 'reference', 0, many],
      ['Code', 'Code', 0, many],
    ],
  },
  Variables: { children: [['Variable', 'Variable', 1, many]] },
  Variable: {
    required: {
      guid,
      name: text,
      typeOfVariable: oneOf('Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'),
    },
    children: [['Description', 'text', 0, 1]],
  },
  Cases: { children: [['Case', 'Case', 1, many]] },
  Case: {
    required: { guid },
    optional: { name: text },
    children: [
      ['Description', 'text', 0, 1],
      ['CodeRef', 'reference', 0, many],
      ['VariableValue', 'VariableValue', 0, many],
      ['SourceRef', 'reference', 0, many],
      ['SelectionRef', 'reference', 0, many],
    ],
  },
  VariableValue: {
    children: [
      ['VariableRef', 'reference', 1, 1],
      ['TextValue', 'text', 0, 1],
    ],
  },
  Sources: { anyOf: ['TextSource'] },
  TextSource: {
    required: { guid },
    optional: { name: text, richTextPath: text, plainTextPath: text, ...made, ...changed },
    children: [
      ['Description', 'text', 0, 1],
      ['PlainTextContent', 'text', 0, 1],
      ['PlainTextSelection', 'PlainTextSelection', 0, many],
      ['Coding', 'Coding', 0, many],
      ['NoteRef', 'reference', 0, many],
      ['VariableValue', 'VariableValue', 0, many],
    ],
  },
  PlainTextSelection: {
    required: { guid, startPosition: integer, endPosition: integer },
    optional: { name: text, ...made, ...changed },
    children: [
      ['Description', 'text', 0, 1],
      ['Coding', 'Coding', 0, many],
      ['NoteRef', 'reference', 0, many],
    ],
  },
  Coding: {
    required: { guid },
    optional: made,
    children: [
      ['CodeRef', 'reference', 1, 1],
      ['NoteRef', 'reference', 0, many],
    ],
  },
  Notes: { children: [['Note', 'TextSource', 1, many]] },
  Sets: { children: [['Set', 'Set', 1, many]] },
  Set: {
    required: { guid, name: text },
    children: [
      ['Description', 'text', 0, 1],
      ['MemberCode', 'reference', 0, many],
      ['MemberSource', 'reference', 0, many],
      ['MemberNote', 'reference', 0, many],
    ],
  },
  reference,
  text: plain,
};

const checkAttributes = (element: XmlElement, rule: Rule, path: string): string[] => {
  const known = { ...rule.required, ...rule.optional };
  const faults = Object.keys(rule.required ?? {})
    .filter((name) => !element.attributes.has(name))
    .map((name) => `${path}: ${name} is missing`);
  for (const [name, value] of element.attributes) {
    const check = known[name];
    if (check === undefined) faults.push(`${path}: ${name} is not allowed`);
    else if (!check(value)) faults.push(`${path}: ${name} is “${value}”`);
  }
  return faults;
};

const checkElement = (element: XmlElement, type: string, path: string, own = rules): string[] => {
  const rule = own[type];
  if (rule === undefined) return [`${path}: no such element`];
  const faults = checkAttributes(element, rule, path);
  if (rule.hasText !== true && element.text.trim() !== '') faults.push(`${path}: text is not allowed`);
  if (rule.anyOf !== undefined) {
    if (element.children.length === 0) faults.push(`${path}: is empty`);
    for (const child of element.children)
      faults.push(
        ...(rule.anyOf.includes(child.name)
          ? checkElement(child, child.name, `${path}/${child.name}`, own)
          : [`${path}: ${child.name} is not allowed`]),
      );
    return faults;
  }
  let at = 0;
  for (const [name, childType, fewest, most] of rule.children ?? []) {
    let count = 0;
    while (element.children[at]?.name === name) {
      faults.push(
        ...checkElement(element.children[at] as XmlElement, childType, `${path}/${name}[${count + 1}]`, own),
      );
      count++;
      at++;
    }
    if (count < fewest || count > most) faults.push(`${path}: ${count} × ${name}`);
  }
  const rest = element.children[at];
  if (rest !== undefined) faults.push(`${path}: ${rest.name} is not allowed here`);
  return faults;
};

// Codebook.xsd (QDA-XML 1.0) is a schema of its own: its root has the origin, codes have no notes, sets stand inside and
// name their codes by `guid`.
const codebookRules: Readonly<Record<string, Rule>> = {
  CodeBook: {
    optional: { xmlns: oneOf('urn:QDA-XML:codebook:1.0'), origin: text },
    children: [
      ['Codes', 'Codes', 1, 1],
      ['Sets', 'Sets', 0, 1],
    ],
  },
  Codes: { children: [['Code', 'Code', 1, many]] },
  Code: {
    required: { guid, name: text, isCodable: boolean },
    optional: { color: rgb },
    children: [
      ['Description', 'text', 0, 1],
      ['Code', 'Code', 0, many],
    ],
  },
  Sets: { children: [['Set', 'Set', 1, many]] },
  Set: {
    required: { guid, name: text },
    children: [
      ['Description', 'text', 0, 1],
      ['MemberCode', 'MemberCode', 0, many],
    ],
  },
  MemberCode: { required: { guid } },
  text: plain,
};

/** Every breach of the rules of a codebook by itself, and every member of a set that is no code; empty where it is sound. */
export const checkCodebook = (root: XmlElement): string[] => {
  const faults =
    root.name === 'CodeBook'
      ? checkElement(root, 'CodeBook', 'CodeBook', codebookRules)
      : ['the root is no CodeBook'];
  if (root.attributes.get('xmlns') !== 'urn:QDA-XML:codebook:1.0')
    faults.push('the namespace is another one');
  const ids: string[] = [];
  const members: string[] = [];
  const walk = ({ name, attributes, children }: XmlElement): void => {
    const id = attributes.get('guid');
    if (id !== undefined) (name === 'MemberCode' ? members : ids).push(id);
    children.forEach(walk);
  };
  walk(root);
  if (new Set(ids).size < ids.length) faults.push('an id stands for two');
  faults.push(...members.filter((id) => !ids.includes(id)).map((id) => `${id} is no code`));
  return faults;
};

/** Every breach of the schema's rules, and every reference that leads nowhere; empty where the project is sound. */
export const checkProject = (root: XmlElement): string[] => {
  const ids = new Map<string, string>();
  const faults =
    root.name === 'Project' ? checkElement(root, 'Project', 'Project') : ['the root is no Project'];
  if (root.attributes.get('xmlns') !== 'urn:QDA-XML:project:1.0') faults.push('the namespace is another one');
  const walk = (element: XmlElement, visit: (element: XmlElement) => void): void => {
    visit(element);
    for (const child of element.children) walk(child, visit);
  };
  walk(root, ({ name, attributes }) => {
    const id = attributes.get('guid');
    if (id === undefined) return;
    if (ids.has(id)) faults.push(`${id} stands for ${ids.get(id)} and ${name}`);
    ids.set(id, name);
  });
  walk(root, ({ name, attributes }) => {
    for (const key of ['targetGUID', 'creatingUser']) {
      const id = attributes.get(key);
      if (id !== undefined && !ids.has(id)) faults.push(`${name}: ${key} leads nowhere`);
    }
  });
  return faults;
};
