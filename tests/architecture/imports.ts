import { posix } from 'node:path';
import { type SourceFile, withoutComments } from './sourceFiles.ts';

const importPatterns = [
  /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
  /\brequire\s*\(\s*['"]([^'"]+)['"]/g,
  /\bnew\s+URL\s*\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
];

/** Everything a file imports, also by type, by `import()` and as a worker: project paths from the root, or packages. */
export function listImports({ path, text }: SourceFile): string[] {
  const code = withoutComments(text);
  const found = importPatterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => match[1] ?? ''),
  );
  return [...new Set(found.map((name) => toProjectPath(path, name)))];
}

function toProjectPath(from: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name.replace(/\?.*$/, '')) : name;
}

/** Whether a path lies in a folder, or is that very file. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The longest of the folders that a path lies in. */
export function folderOf(path: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => isIn(path, folder))
    .sort((a, b) => b.length - a.length)
    .at(0);
}
