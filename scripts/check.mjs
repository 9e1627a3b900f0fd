// Type check and lint, nothing else.
import { bootstrap } from './bootstrap.mjs';

await bootstrap(import.meta.url);
const { checks } = await import('./checks.mjs');
let failed = 0;
for (const check of checks) {
  const { code, output } = await check.run();
  console.log(code === 0 ? `${check.name}: fine` : `${check.name}: failed\n${output}`);
  if (code !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
