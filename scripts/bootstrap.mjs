// Makes a fresh clone runnable: a suitable Node, and the packages of the lockfile. Plain JavaScript that Node 20 can
// read, without dependencies.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning, takeLock } from './lock.mjs';
import { pinnedNodes, satisfies } from './nodeVersion.mjs';
import { runInTerminal, runQuietly } from './processes.mjs';
import { giveUp, sayStep } from './say.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * Call first, with `import.meta.url`, before importing anything that needs a package or a new Node. Where the running
 * Node is too old, fetches one, runs the calling script again under it, and exits with its code.
 */
export async function bootstrap(scriptUrl) {
  if (!satisfies(process.version, manifest.engines.node)) {
    const node = await provideNode();
    const env = { ...process.env, PATH: dirname(node) + delimiter + (process.env.PATH ?? '') };
    process.exit(await runInTerminal(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], { env }));
  }
  await installPackages();
}

/** Path of a pinned Node in `.tools`, fetched on first use. */
async function provideNode() {
  const pinned = pinnedNodes[`${process.platform}-${process.arch}`];
  if (!pinned) {
    giveUp(
      `MentorGrove needs Node ${manifest.engines.node} and this is ${process.version}. ` +
        `There is no Node to fetch for ${process.platform}-${process.arch}: install one by hand.`,
    );
  }
  const home = join(root, '.tools', 'node');
  const inside = join('node_modules', pinned.name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(join(home, inside)) && heldVersion(home, pinned.name) === pinned.version)
    return join(home, inside);

  const step = sayStep(`Fetching Node ${pinned.version.split('.')[0]} (one time, about 30 MB) …`);
  // Fetched aside and renamed, so that two starts at once, or a broken one, leave nothing half done.
  const aside = `${home}.${process.pid}`;
  removeLeftBehind(home);
  mkdirSync(aside, { recursive: true });
  const spec = {
    name: 'node-for-mentorgrove',
    version: '1.0.0',
    dependencies: { [pinned.name]: pinned.version },
  };
  const lock = {
    ...spec,
    lockfileVersion: 3,
    packages: {
      '': spec,
      [`node_modules/${pinned.name}`]: { version: pinned.version, integrity: pinned.integrity },
    },
  };
  writeFileSync(join(aside, 'package.json'), JSON.stringify({ ...spec, private: true }));
  writeFileSync(join(aside, 'package-lock.json'), JSON.stringify(lock));
  const { code, output } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], aside);
  if (code !== 0 || !existsSync(join(aside, inside))) {
    rmSync(aside, { recursive: true, force: true });
    giveUp(`Node could not be fetched. Is there a connection to the npm registry? What npm said:\n${output}`);
  }
  try {
    rmSync(home, { recursive: true, force: true });
    renameSync(aside, home);
  } catch {
    // Another start was quicker; its Node is the same.
    rmSync(aside, { recursive: true, force: true });
  }
  step.done();
  return join(home, inside);
}

/** Removes what earlier starts fetched aside and never renamed, because they were stopped. */
function removeLeftBehind(home) {
  if (!existsSync(dirname(home))) return;
  for (const name of readdirSync(dirname(home))) {
    const pid = /^node\.(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(pid)) rmSync(join(dirname(home), name), { recursive: true, force: true });
  }
}

function heldVersion(home, name) {
  try {
    return JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** Installs what the lockfile names, when it has changed since the last time. */
async function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const record = join(root, 'node_modules', '.mentorgrove-lock');
  const isCurrent = () => existsSync(record) && readFileSync(record, 'utf8') === wanted;
  if (isCurrent()) return;
  const free = await takeLock(
    join(root, '.tools', 'installing'),
    'Waiting for another start that is installing packages …',
  );
  try {
    if (isCurrent()) return;
    // No package of the lockfile needs its install script: what is native comes ready for each platform.
    const step = sayStep('Installing packages (one time, about a minute) …');
    const { code, output } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], root);
    if (code !== 0) giveUp(`The packages could not be installed. What npm said:\n${output}`);
    writeFileSync(record, wanted);
    step.done();
  } finally {
    free();
  }
}

/** Runs npm's own script under the running Node, wherever that npm lies. */
async function runNpm(args, cwd) {
  const script = findNpmScript();
  if (!script) giveUp('npm was not found. Install Node together with npm, then try again.');
  // Settings of the npm that called us (such as --prefix) must not steer this one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_config_(local_prefix|prefix|global|omit|include)$/i.test(key),
    ),
  );
  // A fetched Node lies elsewhere than npm, which would then look for the machine's settings in the wrong place.
  const prefix = resolve(dirname(script), ...(process.platform === 'win32' ? ['../../..'] : ['../../../..']));
  env.npm_config_globalconfig ??= join(prefix, 'etc', 'npmrc');
  return runQuietly(process.execPath, [script, ...args], { cwd, env });
}

function findNpmScript() {
  const called = process.env.npm_execpath;
  const tail = ['node_modules', 'npm', 'bin', 'npm-cli.js'];
  const places = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...(called && /npm-cli\.[cm]?js$/.test(called) ? [called] : []),
    ...[dirname(process.execPath), ...places].flatMap((bin) => [
      join(bin, ...tail),
      join(bin, '..', 'lib', ...tail),
    ]),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  return candidates.find((file) => existsSync(file));
}
