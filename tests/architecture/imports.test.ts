import { describe, expect, test } from 'vitest';
import { folderOf, isIn, listImports } from './imports.ts';
import { importTable, packageTable } from './importTable.ts';
import { readSources, type SourceFile } from './sourceFiles.ts';

const folders = Object.keys(importTable);

/** What a file imports against the table, as "file → import". */
function findBreaches(file: SourceFile): string[] {
  const home = folderOf(file.path, folders);
  return listImports(file)
    .filter((name) =>
      isProjectPath(name) ? !mayImport(file.path, home, name) : !mayUsePackage(file.path, name),
    )
    .map((name) => `${file.path} → ${name}`);
}

const isProjectPath = (name: string) => /^(?:src|resources|tests|scripts|out)\/|^package\.json$/.test(name);

function mayImport(path: string, home: string | undefined, name: string): boolean {
  if (home === undefined) return false;
  // Two screens share through components; a screen does not reach into another.
  if (home === 'src/renderer/screens' && isIn(name, home)) return screenOf(path) === screenOf(name);
  return isIn(name, home) || (importTable[home] ?? []).some((folder) => isIn(name, folder));
}

const screenOf = (path: string) => path.split('/')[3];

function mayUsePackage(path: string, name: string): boolean {
  const rules = packageTable.filter((rule) => rule.name.test(name));
  return rules.every((rule) => rule.places.some((place) => isIn(path, place)));
}

const sources = readSources('src');

test('there are sources to look at, and each has its place in the table', () => {
  expect(sources.length).toBeGreaterThan(100);
  const homeless = sources.map(({ path }) => path).filter((path) => folderOf(path, folders) === undefined);
  expect(homeless).toEqual(['src/shared/globals.d.ts']);
});

test('every folder of the table exists', () => {
  const empty = folders.filter((folder) => !sources.some(({ path }) => isIn(path, folder)));
  expect(empty).toEqual([]);
});

test('everyone imports only what the table allows', () => {
  expect(sources.flatMap(findBreaches)).toEqual([]);
});

describe('the scan itself sees', () => {
  const at = (path: string, text: string) => findBreaches({ path, text });
  const breaches: [what: string, path: string, text: string][] = [
    ['an import upward', 'src/shared/util/a.ts', "import { b } from '../model/index.ts';"],
    ['an import of a type', 'src/shared/matching/a.ts', "import type { B } from '../lineage/index.ts';"],
    ['several lines', 'src/shared/matching/a.ts', "import {\n  b,\n  c,\n} from '../lineage/index.ts';"],
    ['an export from', 'src/shared/model/a.ts', "export * from '../rpc/index.ts';"],
    ['import()', 'src/renderer/components/a.tsx', "const b = () => import('../screens/Home/Home.tsx');"],
    ['a type by import()', 'src/shared/model/a.ts', "type B = import('../rpc/contract.ts').Contract;"],
    ['a bare import', 'src/renderer/components/a.tsx', "import '../app/global.css';"],
    [
      'a worker',
      'src/renderer/components/a.tsx',
      "new Worker(new URL('../workers/b.worker.ts', import.meta.url));",
    ],
    ['electron elsewhere', 'src/main/services/a.ts', "import { app } from 'electron';"],
    ['the database elsewhere', 'src/main/services/a.ts', "import Database from 'better-sqlite3';"],
    ['a network module', 'src/main/services/a.ts', "import { request } from 'node:https';"],
    ['Node in an engine', 'src/shared/export/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['React in an engine', 'src/shared/figures/a.ts', "import { useState } from 'react';"],
    ['tests', 'src/shared/util/a.ts', "import { b } from '../../../tests/helpers/b.ts';"],
    ['another screen', 'src/renderer/screens/Home/a.tsx', "import { B } from '../People/People.tsx';"],
    ['a place without a rule', 'src/extra/a.ts', "import { b } from '../shared/util/index.ts';"],
  ];
  test.each(breaches)('%s', (_what, path, text) => {
    expect(at(path, text)).toHaveLength(1);
  });

  test('nothing in comments, own folders and what is allowed', () => {
    expect(at('src/shared/util/a.ts', "// import { b } from '../model/index.ts';")).toEqual([]);
    expect(at('src/shared/util/a.ts', "import { b } from './b.ts';")).toEqual([]);
    expect(at('src/shared/matching/a.ts', "import { b } from '../util/index.ts';")).toEqual([]);
    expect(at('src/main/electron/a.ts', "import { app } from 'electron';")).toEqual([]);
    expect(at('src/renderer/screens/Home/a.tsx', "import { b } from './parts/b.ts';")).toEqual([]);
  });
});
