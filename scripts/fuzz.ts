/** `npm run fuzz`: every reader of outside data on generated input and on real files with changes. */
import { parseArgs } from 'node:util';
import { ARCHIVE_TARGETS } from './fuzz/archives';
import { EMBEDDED_TARGETS } from './fuzz/embedded';
import { FILE_TARGETS } from './fuzz/files';
import { PLAN_TARGETS } from './fuzz/plans';
import { KEPT_TARGETS } from './fuzz/kept';
import { fuzz } from './fuzz/run';
import { SERVER_TARGETS } from './fuzz/servers';

const HELP = `Usage: npm run fuzz -- [options]

  --minutes N     how long in all; default 1
  --target NAME   only this one; several may be given
  --seed N        default 1: the same inputs every time
  --json          a JSON object a target in place of the table

Looks for errors without a sentence, for input that takes longer than a second, and for what is another thing
after it was written and read again. Ends with 1 where it found any.
`;

const TARGETS = [
  ...PLAN_TARGETS,
  ...FILE_TARGETS,
  ...ARCHIVE_TARGETS,
  ...EMBEDDED_TARGETS,
  ...SERVER_TARGETS,
  ...KEPT_TARGETS,
];

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    target: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const chosen = TARGETS.filter(({ name }) => values.target?.includes(name) ?? true);
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (values.help || chosen.length === 0 || !(minutes > 0) || !Number.isInteger(seed)) {
  console.log(`${HELP}\nTargets: ${TARGETS.map(({ name }) => name).join(', ')}`);
  process.exit(values.help ? 0 : 2);
}

let [inputs, found] = [0, 0];
for (const target of chosen) {
  const outcome = await fuzz(target, (minutes * 60_000) / chosen.length, seed);
  inputs += outcome.inputs;
  found += outcome.findings.length;
  if (values.json) {
    console.log(JSON.stringify(outcome));
    continue;
  }
  const count = outcome.inputs.toLocaleString('en').padStart(11);
  console.log(`${target.name.padEnd(26)}${count} inputs, slowest ${outcome.slowest.toFixed(0)} ms`);
  for (const { kind, message, input, seed: at } of outcome.findings)
    console.log(`  ${kind} (seed ${at}): ${message}\n  ${input}`);
}
console.log(`${inputs.toLocaleString('en')} inputs, ${found} findings`);
process.exit(found > 0 ? 1 : 0);
