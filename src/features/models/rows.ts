import { addressText, parseAddress } from '../../bundles/places/address';
import { type CatalogueEntry, catalogue, variantFor } from '../../bundles/install/catalogue';
import type { Device } from '../../bundles/device/device';
import type { Installed } from '../../bundles/install/installer';
import { type InstallRecord, isComplete, totalBytes } from '../../bundles/install/record';
import { type Verdict, verdictOf } from '../../bundles/device/verdict';
import type { JobState } from '../../studio/models/onDeviceState';
import { SHIPPED_MODEL } from '../../studio/settings/settings';

/** One line of the list of models. */
export interface ModelRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly licence: InstallRecord['licence'];
  readonly capabilities: InstallRecord['capabilities'];
  /** Of the whole model. */
  readonly bytes: number;
  /** The size is known about right alone. */
  readonly about: boolean;
  /** Bytes of it on this device. */
  readonly here: number;
  readonly needs: InstallRecord['needs'];
  /** Null until the device was measured. */
  readonly verdict: Verdict | null;
  /** `studio`: comes with it; `partial`: on its way or left unfinished; `export`: published as a checkpoint alone. */
  readonly state: 'studio' | 'here' | 'partial' | 'available' | 'export';
  readonly job: JobState | null;
  readonly record: InstallRecord | null;
  readonly entry: CatalogueEntry | null;
  /** What exports the variant for this device, where that is another command than the entry's. */
  readonly command?: string;
}

/** The list: what comes with the studio, what is here, then what the catalogue knows beside it. */
export function modelRows(
  installed: readonly Installed[],
  jobs: Readonly<Record<string, JobState>>,
  device: Device | null,
): ModelRow[] {
  const added = installed.map((model) => installedRow(model, jobs, device));
  const here = new Set(installed.map(({ record }) => sourceOf(record)));
  const known = catalogue.filter(
    ({ source }) => source.from !== 'address' || !here.has(addressOf(source.address)),
  );
  const rows = known.map((entry) => catalogueRow(entry, device));
  const own = rows.filter(({ state }) => state === 'studio');
  return [...own, ...added, ...rows.filter(({ state }) => state !== 'studio')];
}

function installedRow(
  { record, here }: Installed,
  jobs: Readonly<Record<string, JobState>>,
  device: Device | null,
): ModelRow {
  const { id, name, description, licence, capabilities, needs } = record;
  const bytes = totalBytes(record);
  return {
    id,
    name,
    description,
    licence,
    capabilities,
    needs,
    bytes,
    about: false,
    here,
    verdict: device && verdictOf(needs, device, Math.max(0, bytes - here)),
    state: isComplete(record) ? 'here' : 'partial',
    job: jobs[id] ?? null,
    record,
    entry: null,
  };
}

function catalogueRow(entry: CatalogueEntry, device: Device | null): ModelRow {
  const { id, name, description, licence, capabilities, source } = entry;
  const variant = device ? variantFor(entry, device) : entry.variants[0];
  const { bytes = 0, needs = { memory: 0, buffer: 0, f16: false, backends: ['wasm' as const] } } =
    variant ?? {};
  const own = source.from === 'studio';
  return {
    id: own ? SHIPPED_MODEL : id,
    name,
    description,
    licence,
    capabilities,
    needs,
    bytes,
    about: true,
    here: 0,
    verdict: device && verdictOf(needs, device, own ? 0 : bytes),
    ...(variant?.command === undefined ? {} : { command: variant.command }),
    state: own ? 'studio' : source.from === 'address' ? 'available' : 'export',
    job: null,
    record: null,
    entry,
  };
}

function sourceOf({ source }: InstallRecord): string {
  return source.from === 'address' ? addressOf(source.address) : `folder ${source.folder}`;
}

function addressOf(text: string): string {
  const address = parseAddress(text);
  return 'problem' in address ? text : addressText(address);
}
