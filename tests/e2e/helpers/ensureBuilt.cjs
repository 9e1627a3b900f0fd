// The specs drive what is built, so it is built when something has changed. (CommonJS, because Playwright asks an ES
// module for a default export, which this project does without.)
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

module.exports = () => {
  const script = join(__dirname, '../../../scripts/ensureBuilt.mjs');
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
};
