import { fileURLToPath } from 'node:url';

/** The folder of the project: where `examples/`, `cards/` and `.env.example` are. `so` runs from the sources only. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
