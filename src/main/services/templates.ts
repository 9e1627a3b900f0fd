import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateItems } from '../../shared/instrument/index.ts';
import { type TemplateFile, templateFileSchema } from '../../shared/model/index.ts';
import type { Template } from '../../shared/rpc/index.ts';
import { ChapterError } from '../storage/index.ts';

const readTemplateFiles = (folder: string): TemplateFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => templateFileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .sort((left, right) => left.order - right.order);

/** The questionnaires that ship with the app, in their order. */
export const readTemplates = (folder: string): Template[] => {
  try {
    const files = readTemplateFiles(folder);
    return files.map((file) => ({
      id: file.id,
      kind: file.kind,
      title: file.title,
      about: file.about,
      items: templateItems(file, files),
    }));
  } catch (problem) {
    throw new ChapterError(
      'STORAGE_FAILED',
      'The templates are missing or incomplete in this installation. Install MentorGrove again.',
      'templates',
      problem,
    );
  }
};
