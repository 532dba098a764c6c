import type { StoreApi } from 'zustand';
import { modelsWords as say } from '../../words/parts/studio/models';
import {
  addressText,
  isListedOrigin,
  originOf,
  parseAddress,
  type AddressProblem,
  type ModelAddress,
} from '../../bundles/places/address';
import type { Device } from '../../bundles/device/device';
import { type ChosenFolder, chosenFolder } from '../../bundles/places/chosenFolder';
import type { Installer, Job, JobHooks } from '../../bundles/install/installer';
import { type InstallRecord, isComplete, totalBytes } from '../../bundles/install/record';
import { GeneratorError } from '../../contract/errors';
import { asGeneratorError } from '../../contract/thrown';
import { sentencesOf } from '../../words/parts/errors';
import type { Notices } from '../notices/notices';
import { createRate } from './rate';
import type { JobState, ModelsState } from './onDeviceState';
import type { TabTalk } from './tabs';

/** A model that was found, not yet fetched: for the person to accept. */
export interface Offer {
  readonly record: InstallRecord;
  /** Present when it comes from a folder. */
  readonly folder?: ChosenFolder;
}

/** What a typed address is, before anything is asked of it. */
export type AddressCheck =
  | { readonly problem: AddressProblem }
  | { readonly address: ModelAddress; readonly origin: string; readonly listed: boolean };

/** Brings models to this device, keeps track of them and deletes them. */
export interface ModelsOnDevice {
  /** Measures the device and lists its models. No network. */
  refresh(): Promise<void>;
  check(text: string): AddressCheck;
  /** Asks an address. `consent`: the person agreed to an origin that isn't on the list. Throws `GeneratorError`. */
  look(text: string, consent: boolean, signal: AbortSignal): Promise<Offer>;
  /** Looks into files that were chosen or dropped. Throws `GeneratorError`. */
  lookInFolder(files: readonly { readonly path: string; readonly file: File }[]): Promise<Offer>;
  /** Begins to bring an offered model here. Resolves when that is on its way. */
  accept(offer: Offer): Promise<void>;
  /** Goes on with a model that is not complete. */
  resume(id: string): void;
  /** Stops for now; what has arrived stays. */
  pause(id: string): Promise<void>;
  /** Deletes a model from this device. Throws `GeneratorError`. */
  remove(id: string): Promise<void>;
  dispose(): Promise<void>;
}

export interface OnDeviceOptions {
  readonly notices: Notices;
  readonly installer: Installer;
  readonly store: StoreApi<ModelsState>;
  readonly measure: () => Promise<Device>;
  /** The engine the person insists on; with WebAssembly, graphics don't count. */
  readonly backend: () => 'auto' | 'webgpu' | 'wasm';
  readonly persist: () => Promise<boolean>;
  readonly tabs: TabTalk;
  /** Called with a model that has just been completed. */
  readonly onInstalled: (record: InstallRecord) => void;
  readonly fetch: typeof globalThis.fetch;
  readonly origin: string;
  readonly now: () => number;
}

/** What looks into places: fetched when a person looks. */
const looking = () => import('../../bundles/install/look');

/** Milliseconds after which another tab that said nothing more is taken to be gone. */
const SILENCE = 10_000;

export function createModelsOnDevice(options: OnDeviceOptions): ModelsOnDevice {
  const { notices, installer, store, tabs, now } = options;
  const jobs = new Map<string, Job>();
  /** Lost to the network in this visit: taken up again when it is back. */
  const lost = new Set<string>();

  const setJob = (id: string, job: JobState | null): void => {
    const { [id]: _, ...others } = store.getState().jobs;
    store.setState({ jobs: job ? { ...others, [id]: job } : others });
  };
  const list = async (): Promise<void> => store.setState({ installed: await installer.list() });
  const measure = async (): Promise<Device> => {
    const device = await options.measure();
    const seen = options.backend() === 'wasm' ? { ...device, gpu: null } : device;
    store.setState({ device: seen });
    return seen;
  };
  const recordOf = (id: string): InstallRecord | undefined =>
    store.getState().installed?.find(({ record }) => record.id === id)?.record;

  const run = async (record: InstallRecord, start: (hooks: JobHooks) => Job): Promise<void> => {
    const { id, name } = record;
    if (jobs.has(id)) return;
    lost.delete(id);
    const rate = createRate();
    const total = totalBytes(record);
    let note: string | null = null;
    const here = store.getState().installed?.find((model) => model.record.id === id)?.here ?? 0;
    setJob(id, { kind: 'running', loaded: here, total, speed: null, note });
    const job = start({
      onProgress({ loaded }) {
        rate.add(loaded, now());
        if (store.getState().jobs[id]?.kind !== 'running') return;
        setJob(id, { kind: 'running', loaded, total, speed: rate.speed(), note });
        tabs.say({ kind: 'progress', id, loaded, total });
      },
      onRestart(file, why) {
        note = say(why === 'changed' ? 'changed' : 'noRest', { file });
        notices.announce(note);
      },
    });
    jobs.set(id, job);
    try {
      const end = await job.done;
      setJob(id, null);
      if (end === 'done') {
        notices.announce(say('here', { name }));
        options.onInstalled(record);
      }
    } catch (thrown) {
      const error = asGeneratorError(thrown);
      setJob(id, { kind: 'failed', error });
      if (error.kind === 'network-lost') lost.add(id);
      notices.announce(say('failed', { name, text: sentencesOf(error) }));
    } finally {
      jobs.delete(id);
      await Promise.all([list(), measure()]);
      tabs.say({ kind: 'changed', id });
    }
  };

  const resume = (id: string): void => {
    const record = recordOf(id);
    if (!record || isComplete(record)) return;
    void run(record, (hooks) => installer.download(id, hooks));
  };
  const pause = async (id: string): Promise<void> => {
    const job = jobs.get(id);
    const state = store.getState().jobs[id];
    if (!job) return;
    if (state?.kind === 'running') setJob(id, { ...state, kind: 'pausing' });
    job.stop();
    await job.done.catch(() => undefined);
  };

  const online = (): void => {
    for (const id of lost) resume(id);
  };
  globalThis.addEventListener?.('online', online);
  /** A tab that is closed in the middle says no more. */
  const silence = new Map<string, ReturnType<typeof setTimeout>>();
  const quiet = tabs.listen((news) => {
    clearTimeout(silence.get(news.id));
    if (jobs.has(news.id)) return;
    if (news.kind === 'progress') {
      const forget = () => {
        if (store.getState().jobs[news.id]?.kind === 'elsewhere') setJob(news.id, null);
        void list();
      };
      silence.set(news.id, setTimeout(forget, SILENCE));
      setJob(news.id, { kind: 'elsewhere', loaded: news.loaded, total: news.total });
      if (!recordOf(news.id)) void list();
    } else {
      setJob(news.id, null);
      void list();
    }
  });

  return {
    async refresh() {
      await Promise.all([list(), measure()]);
    },
    check(text) {
      const address = parseAddress(text);
      if ('problem' in address) return address;
      const origin = originOf(address);
      return { address, origin, listed: isListedOrigin(origin, options.origin) };
    },
    async look(text, consent, signal) {
      const address = parseAddress(text);
      if ('problem' in address) throw new GeneratorError(address.problem);
      const listed = isListedOrigin(originOf(address), options.origin);
      if (!listed && !consent) {
        throw new GeneratorError('address-not-listed', { address: addressText(address) });
      }
      const device = await measure();
      const { fetch } = options;
      const { look } = await looking();
      return { record: await look(address, { fetch, signal, device, consent: !listed, now }) };
    },
    async lookInFolder(files) {
      const folder = chosenFolder(files);
      if (!folder) {
        throw new GeneratorError('no-model-in-folder', { folder: '' });
      }
      const { lookInFolder } = await looking();
      return { record: await lookInFolder(folder, { device: await measure(), now }), folder };
    },
    async accept({ record, folder }) {
      store.setState({ persisted: await options.persist() });
      await installer.add(record);
      await list();
      const kept = recordOf(record.id);
      if (!kept) throw new GeneratorError('nothing-kept-here');
      tabs.say({ kind: 'changed', id: record.id });
      if (isComplete(kept)) {
        notices.notify({ tone: 'info', text: say('hereAlready', { name: record.name }) });
        return;
      }
      void run(kept, (hooks) =>
        folder ? installer.importFiles(record.id, folder.files, hooks) : installer.download(record.id, hooks),
      );
    },
    resume,
    pause,
    async remove(id) {
      await pause(id);
      lost.delete(id);
      await installer.remove(id);
      setJob(id, null);
      await Promise.all([list(), measure()]);
      tabs.say({ kind: 'changed', id });
    },
    async dispose() {
      globalThis.removeEventListener?.('online', online);
      quiet();
      for (const timer of silence.values()) clearTimeout(timer);
      await Promise.all([...jobs.keys()].map(pause));
    },
  };
}
