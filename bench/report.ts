import type { AppFigures } from './app';
import type { Results, SizeResult, WasmResult } from './results';
import type { Figure } from './measuring/stats';
import { type Target, targetsOf, verdict } from './targets';

const MEBIBYTE = 1024 ** 2;

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Three significant digits, without an exponent. */
export function short(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return 'n/a';
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}

const span = ({ median, least, most }: Figure): string =>
  `${short(median)} (${short(least)} to ${short(most)})`;

function wasmTable(threads: string, { contenders, floor, passesPerImageToken }: WasmResult): string {
  const rows = Object.entries(contenders).map(([id, m]) => [
    id,
    span(m.textRate),
    span(m.imageRate),
    span(m.firstToken),
    m.timeToImage ? span(m.timeToImage) : 'n/a',
    m.promptToImage ? span(m.promptToImage) : 'n/a',
    short(m.sessionRunsPerToken.image),
    short(m.load),
  ]);
  const head = [
    `WebAssembly, threads: ${threads}`,
    'text tokens/s',
    'image tokens/s',
    'first token, ms',
    'time to image, ms',
    'prompt to image, ms',
    'session runs an image token',
    'load, ms',
  ];
  const { bandwidth, weightBytes, cacheBytes, ms } = floor.image;
  const own = contenders['ours']?.wrote;
  const alike = Object.entries(contenders).flatMap(([id, { wrote }]) =>
    id !== 'ours' && wrote === own ? [id] : [],
  );
  return [
    table(head, rows),
    '',
    `Floor: one pass reads ${short(weightBytes / MEBIBYTE)} MiB of weights and ${short(cacheBytes / MEBIBYTE)} MiB of ` +
      `cache; memory was read at ${short(bandwidth / 1e9)} GB/s, so ${short(ms)} ms a pass, ${short(1000 / ms)} passes/s. ` +
      `Ours took ${short(passesPerImageToken)} passes an image token. ` +
      `Wrote the very chain that ours wrote: ${alike.join(', ') || 'none'}.`,
  ].join('\n');
}

function gpuTable(webgpu: SizeResult['webgpu']): string {
  const rows = Object.entries(webgpu).flatMap(([id, counts]) =>
    (['text', 'image'] as const).flatMap((phase) => {
      const c = counts[phase];
      if (!c) return [];
      const figures = [
        c.sessionRuns,
        c.passes,
        c.dispatches,
        c.submits,
        c.readBacks,
        c.bytesRead,
        c.bytesWritten,
      ];
      return [[id, phase, ...figures.map(short)]];
    }),
  );
  const head = [
    'WebGPU, a token',
    'phase',
    'session runs',
    'passes',
    'dispatches',
    'submits',
    'read-backs',
    'bytes read back',
    'bytes written',
  ];
  return table(head, rows);
}

function appTable(app: AppFigures): string {
  const { here, beside } = app;
  if (!beside)
    return table(
      ['the app', 'value'],
      Object.entries(here).map(([name, value]) => [name, short(value)]),
    );
  const rows = Object.entries(here).map(([name, value]) => {
    const other = beside[name] ?? NaN;
    return [name, short(value), short(other), short(value / other)];
  });
  return table(['the app', 'value', 'the build beside it', 'ratio'], rows);
}

function targetTable(targets: readonly Target[]): string {
  const rows = targets.map((target) => [
    target.figure,
    short(target.aim),
    short(target.floor),
    short(target.value),
    verdict(target),
  ]);
  return table(['figure', 'aim', 'floor', 'measured', ''], rows);
}

/** Everything measured, as Markdown. */
export function report(results: Results): string {
  const { machine, versions } = results;
  const parts = [
    `${machine.processor}, ${machine.cores} cores, ${short(machine.memory / 1024 ** 3)} GiB, ${machine.browser}, ` +
      `load before ${short(machine.loadBefore)}; ${Object.entries(versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}`,
  ];
  for (const [size, result] of Object.entries(results.sizes)) {
    parts.push(`## ${size}`);
    for (const [threads, wasm] of Object.entries(result.wasm)) parts.push(wasmTable(threads, wasm));
    if (Object.keys(result.webgpu).length > 0) parts.push(gpuTable(result.webgpu));
    const peaks = Object.entries(result.peakMemory);
    if (peaks.length > 0) {
      const rows = peaks.map(([id, bytes]) => [id, short(bytes === null ? null : bytes / MEBIBYTE)]);
      parts.push(table(['peak memory of the page', 'MiB'], rows));
    }
  }
  if (results.app) parts.push('## app', appTable(results.app));
  parts.push('## Figures asked for', targetTable(targetsOf(results)));
  return parts.join('\n\n');
}
