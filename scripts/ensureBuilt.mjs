// Builds when something has changed since the last build.
import { bootstrap } from './bootstrap.mjs';

await bootstrap(import.meta.url);
const { buildIfChanged } = await import('./build.mjs');
await buildIfChanged();
