import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { sampleFileSchema } from '../../shared/model/index.ts';
import type { OpenChapter } from '../../shared/rpc/index.ts';
import {
  ChapterError,
  createChapterFile,
  isChapterHeldElsewhere,
  removeBackupsOf,
  runCommand,
  sampleFileName,
  tables,
  writeMeta,
} from '../storage/index.ts';
import { insertChapter, insertMany } from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';

/** Copies the made-up chapter into the app's folder, anew each time, and opens it. */
export const openSample = (session: ChapterSession): OpenChapter => {
  const { options } = session;
  const sample = readSample(options.sampleFolder);
  session.close();
  if (isChapterHeldElsewhere(options, sampleFileName)) {
    throw new ChapterError(
      'REFUSED',
      'The sample chapter is open in another window of MentorGrove. Close it there and try again.',
      sampleFileName,
      undefined,
      'held elsewhere',
    );
  }
  removeBackupsOf(options.dataFolder, sampleFileName);
  createChapterFile(options, sampleFileName, (store) => {
    runCommand(store, (queries) => {
      // Items may refer to later ones: everything has to fit only in the end.
      store.connection.pragma('defer_foreign_keys = ON');
      insertChapter(queries, sample.settings, options.now());
      insertMany(queries, tables.programCycle, sample.cycles);
      insertMany(queries, tables.person, sample.people);
      insertMany(queries, tables.statusEvent, sample.statusEvents);
      insertMany(queries, tables.enrollment, sample.enrollments);
      insertMany(queries, tables.family, sample.families);
      insertMany(queries, tables.instrument, sample.instruments);
      insertMany(queries, tables.item, sample.items);
      insertMany(queries, tables.rule, sample.rules);
      insertMany(queries, tables.pairing, sample.pairings);
      insertMany(
        queries,
        tables.submission,
        sample.submissions.map(({ responses: _, ...row }) => row),
      );
      insertMany(
        queries,
        tables.response,
        sample.submissions.flatMap(({ id, responses }) =>
          responses.map((answer) => ({ ...answer, submissionId: id })),
        ),
      );
      insertMany(queries, tables.coder, sample.coders);
      insertMany(queries, tables.code, sample.codes);
      insertMany(queries, tables.codebookVersion, sample.codebookVersions);
      insertMany(queries, tables.coding, sample.codings);
      insertMany(queries, tables.answerRead, sample.reads);
      insertMany(queries, tables.codingDecision, sample.decisions);
      insertMany(queries, tables.memo, sample.memos);
      insertMany(queries, tables.theme, sample.themes);
      insertMany(queries, tables.themeCode, sample.themeCodes);
      insertMany(queries, tables.quote, sample.quotes);
      insertMany(queries, tables.jointRow, sample.jointRows);
      writeMeta(store, 'isSample', 'yes');
      return { label: 'Open the sample chapter', value: null, undoable: false };
    });
  });
  return session.open(sampleFileName);
};

const readSample = (folder: string): z.infer<typeof sampleFileSchema> => {
  try {
    return sampleFileSchema.parse(JSON.parse(readFileSync(join(folder, 'chapter.json'), 'utf8')));
  } catch (problem) {
    throw new ChapterError(
      'STORAGE_FAILED',
      'The sample chapter is missing or incomplete in this installation. Install MentorGrove again.',
      'chapter.json',
      problem,
    );
  }
};
