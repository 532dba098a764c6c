import { GeneratorError } from '../../contract/errors';
import { reviveError } from '../../contract/serialError';
import type { RestartReason } from '../files/download';
import { openOpfsStore } from '../files/opfs';
import { createMemoryStore } from '../files/store';
import { type InstallProgress, withInstallLock } from './install';
import { fromInstallerSchema, type ToInstaller } from './protocol';
import type { InstallRecord } from './record';
import { bytesHere, listRecords, readRecord, removeRecord, writeRecord } from './records';

/** A model on the list, with the bytes of it that are on this device. */
export interface Installed {
  readonly record: InstallRecord;
  readonly here: number;
}

export interface JobHooks {
  readonly onProgress: (progress: InstallProgress) => void;
  readonly onRestart: (file: string, why: RestartReason) => void;
}

/** Bringing one model here. `done` is 'stopped' after `stop()`; rejects with `GeneratorError`. */
export interface Job {
  readonly done: Promise<'done' | 'stopped'>;
  stop(): void;
}

/** The models on this device: what there is, bringing and deleting them. */
export interface Installer {
  list(): Promise<Installed[]>;
  /** Puts a model on the list, as one that is on its way; one that is there already stays as it is. */
  add(record: InstallRecord): Promise<void>;
  download(id: string, hooks: JobHooks): Job;
  importFiles(id: string, files: ReadonlyMap<string, Blob>, hooks: JobHooks): Job;
  /** Deletes its files, unless another model uses them too. Throws `GeneratorError` while another tab works on it. */
  remove(id: string): Promise<void>;
}

/** The installer of this browser, on the origin private file system. */
export function createInstaller(): Installer {
  // Where nothing can be kept, there is nothing on the list and nothing can be brought.
  const store = openOpfsStore().then((opened) => opened ?? createMemoryStore());

  function start(message: ToInstaller, hooks: JobHooks): Job {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: 'scenograph-install',
    });
    const done = new Promise<'done' | 'stopped'>((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        const event = fromInstallerSchema.parse(data);
        switch (event.type) {
          case 'progress':
            return hooks.onProgress(event);
          case 'restart':
            return hooks.onRestart(event.file, event.why);
          case 'failed':
            return reject(reviveError(event.error));
          default:
            return resolve(event.type);
        }
      };
      worker.onerror = (event) =>
        reject(
          new GeneratorError('install-worker-stopped', {
            reason: String(event.message ?? '').slice(0, 500),
          }),
        );
    }).finally(() => worker.terminate());
    worker.postMessage(message);
    return { done, stop: () => worker.postMessage({ type: 'stop' } satisfies ToInstaller) };
  }

  return {
    async list() {
      const opened = await store;
      const records = await listRecords(opened);
      return Promise.all(records.map(async (record) => ({ record, here: await bytesHere(opened, record) })));
    },
    async add(record) {
      const opened = await store;
      if (!(await readRecord(opened, record.id))) await writeRecord(opened, record);
    },
    download: (id, hooks) => start({ type: 'download', id }, hooks),
    importFiles: (id, files, hooks) => start({ type: 'import', id, files: new Map(files) }, hooks),
    remove: async (id) => withInstallLock(id, async () => removeRecord(await store, id)),
  };
}
