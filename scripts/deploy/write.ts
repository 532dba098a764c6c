/** `npm run deploy`: writes the headers of `scripts/serve/policy.ts` into deploy/, as hosts want them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployFiles } from './files';

for (const [name, text] of Object.entries(deployFiles()))
  writeFileSync(join(import.meta.dirname, '../../deploy', name), text);
