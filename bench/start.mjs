/** `npm run bench`, from a fresh clone too: installs what is missing, then measures. */
import { installPackages, must } from '../scripts/install.mjs';

installPackages();
must('npx', ['tsx', 'bench/run.ts', ...process.argv.slice(2)]);
