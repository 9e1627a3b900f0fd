import type { Coder, Coding, ItemId, Memo, SubmissionId } from '../../model/index.ts';
import type { WrittenFile } from '../formats/format.ts';
import { zipFiles } from '../zipFiles.ts';
import { type CodebookToWrite, codeElements, themeElements } from './codebookElements.ts';
import { guidFrom } from './guid.ts';
import { element, elementIfFilled, xmlFile } from './writeElement.ts';

/** One answer as a text of its own. What gives its writer away was taken out before, without moving any place. */
export interface RefiSource {
  readonly submissionId: SubmissionId;
  readonly itemId: ItemId;
  /** Such as `What was most valuable? 12`. */
  readonly name: string;
  readonly text: string;
  readonly survey: string;
  readonly question: string;
  readonly role: string | null;
}

export interface RefiProject extends CodebookToWrite {
  readonly name: string;
  /** The program and its version. */
  readonly origin: string;
  /** Moment of writing, ISO 8601 in UTC. */
  readonly writtenAt: string;
  readonly coders: readonly Coder[];
  readonly sources: readonly RefiSource[];
  readonly codings: readonly Coding[];
  readonly memos: readonly Memo[];
}

const variables = ['Survey', 'Question', 'Role'] as const;

/** The same text in a form that a plain text file and XML can hold, with as many code points as before. */
const writableText = (text: string): string =>
  [...text]
    .map((point) => (/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(point) ? '\ufffd' : point))
    .join('');

const answerKey = (answer: { submissionId: SubmissionId | null; itemId: ItemId | null }): string =>
  `${answer.submissionId} ${answer.itemId}`;

const codingElement = ({ id, codeId, coderId, codedAt }: Coding): string[] =>
  element('Coding', { guid: id, creatingUser: coderId, creationDateTime: codedAt }, [
    element('CodeRef', { targetGUID: codeId }),
  ]);

/** Passages with the codes on them. Two coders who marked the same words have a selection each. */
const selectionElements = (sourceId: string, codings: readonly Coding[]): string[][] =>
  [
    ...Map.groupBy(
      codings.filter(({ startsAt }) => startsAt !== null),
      ({ coderId, startsAt, endsAt }) => `${String(startsAt).padStart(8, '0')} ${endsAt} ${coderId}`,
    ),
  ]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, own]) => {
      const [one] = own as [Coding];
      return element(
        'PlainTextSelection',
        {
          guid: guidFrom('selection', sourceId, key),
          startPosition: one.startsAt,
          endPosition: one.endsAt,
          creatingUser: one.coderId,
          creationDateTime: one.codedAt,
        },
        own.map(codingElement),
      );
    });

/**
 * A whole coding project in the exchange format of programs for qualitative analysis (REFI-QDA 1.0, `.qdpx`): a ZIP of
 * `project.qde` and a plain text file an answer. Places are Unicode code points from 0, the end not included.
 * The same project gives the same bytes.
 */
export const writeRefiProject = (project: RefiProject): WrittenFile => {
  const { sources, codings, memos } = project;
  const sourceIdOf = new Map(
    sources.map((source) => [answerKey(source), guidFrom('source', answerKey(source))]),
  );
  const codingsOf = Map.groupBy(codings, answerKey);
  const memosOf = Map.groupBy(memos, answerKey);
  const aboutCode = Map.groupBy(
    memos.filter(({ submissionId }) => submissionId === null),
    ({ codeId }) => codeId,
  );
  const noteRefs = (list: readonly Memo[] | undefined): string[][] =>
    (list ?? []).map(({ id }) => element('NoteRef', { targetGUID: id }));
  const variableId = (name: string): string => guidFrom('variable', name);
  const value = (name: string, text: string | null): string[][] =>
    text === null
      ? []
      : [
          element('VariableValue', {}, [
            element('VariableRef', { targetGUID: variableId(name) }),
            element('TextValue', {}, text),
          ]),
        ];
  const sourceElement = (source: RefiSource): string[] => {
    const guid = sourceIdOf.get(answerKey(source)) as string;
    const own = codingsOf.get(answerKey(source)) ?? [];
    return element('TextSource', { guid, name: source.name, plainTextPath: `internal://${guid}.txt` }, [
      ...selectionElements(guid, own),
      ...own.filter(({ startsAt }) => startsAt === null).map(codingElement),
      ...noteRefs(memosOf.get(answerKey(source))),
      ...value('Survey', source.survey),
      ...value('Question', source.question),
      ...value('Role', source.role),
    ]);
  };
  const caseElements = [...Map.groupBy(sources, ({ submissionId }) => submissionId)].map(([id, own], at) =>
    element('Case', { guid: guidFrom('case', id), name: `Respondent ${at + 1}` }, [
      ...value('Survey', own[0]?.survey ?? null),
      ...value('Role', own[0]?.role ?? null),
      ...own.map((source) =>
        element('SourceRef', { targetGUID: sourceIdOf.get(answerKey(source)) as string }),
      ),
    ]),
  );
  const noted = memos.filter((memo) => memo.submissionId === null || sourceIdOf.has(answerKey(memo)));
  const root = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: project.name,
      origin: project.origin,
      creationDateTime: project.writtenAt,
    },
    [
      elementIfFilled(
        'Users',
        project.coders.map(({ id, name }) => element('User', { guid: id, name })),
      ),
      ...(project.codes.length === 0
        ? []
        : [
            element('CodeBook', {}, [
              element(
                'Codes',
                {},
                codeElements(project.codes, (id) => (aboutCode.get(id) ?? []).map((memo) => memo.id)),
              ),
            ]),
          ]),
      element(
        'Variables',
        {},
        variables.map((name) =>
          element('Variable', { guid: variableId(name), name, typeOfVariable: 'Text' }),
        ),
      ),
      elementIfFilled('Cases', caseElements),
      elementIfFilled('Sources', sources.map(sourceElement)),
      elementIfFilled(
        'Notes',
        noted.map((memo) =>
          element(
            'Note',
            { guid: memo.id, name: 'Memo', creatingUser: memo.coderId, creationDateTime: memo.writtenAt },
            [element('PlainTextContent', {}, memo.text)],
          ),
        ),
      ),
      elementIfFilled('Sets', themeElements(project, 'targetGUID')),
      ...noteRefs(aboutCode.get(null)),
    ],
  );
  const texts = sources.map((source) => ({
    name: `sources/${sourceIdOf.get(answerKey(source))}.txt`,
    bytes: new TextEncoder().encode(writableText(source.text)),
  }));
  const left = codings.filter((coding) => !sourceIdOf.has(answerKey(coding))).length;
  return {
    bytes: zipFiles(
      [{ name: 'project.qde', bytes: xmlFile(root) }, ...texts],
      project.writtenAt.slice(0, 10),
    ),
    notes: [
      'What was decided between two coders and answers with nothing to code have no place in this format and stay out',
      ...(left === 0 ? [] : [`${left} codes on answers that are not in it stay out`]),
    ],
  };
};
