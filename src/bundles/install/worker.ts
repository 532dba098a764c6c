/**
 * The dedicated worker that brings one model onto the device: only in a worker is what was written kept when the
 * tab is closed in the middle.
 */
import { GeneratorError } from '../../contract/errors';
import { serialiseError } from '../../contract/serialError';
import { asGeneratorError } from '../../contract/thrown';
import { createReports } from '../../scheduling/reports';
import type { RestartReason } from '../files/download';
import { openOpfsStore } from '../files/opfs';
import { type InstallProgress, importFiles, install } from './install';
import { type FromInstaller, type ToInstaller, toInstallerSchema } from './protocol';

/** Milliseconds between two reports. */
const REPORT_EVERY = 100;
/** Waits after a lost connection, in ms. */
const RETRY_DELAYS = [500, 2000, 5000, 10_000];

const stopping = new AbortController();
const send = (message: FromInstaller): void => self.postMessage(message);

self.onmessage = ({ data }) => {
  const message = toInstallerSchema.parse(data);
  if (message.type === 'stop') stopping.abort();
  else void work(message);
};

async function work(message: Exclude<ToInstaller, { type: 'stop' }>): Promise<void> {
  const reports = createReports<InstallProgress>(REPORT_EVERY, (progress) =>
    send({ type: 'progress', ...progress }),
  );
  const options = {
    signal: stopping.signal,
    onProgress: reports.say,
    onRestart: (file: string, why: RestartReason) => send({ type: 'restart', file, why }),
    fetch: (url: RequestInfo | URL, init?: RequestInit) =>
      fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' }),
    retryDelays: RETRY_DELAYS,
  };
  try {
    const store = await openOpfsStore();
    if (!store) throw new GeneratorError('nothing-kept-here');
    if (message.type === 'download') await install(message.id, { ...options, store });
    else await importFiles(message.id, message.files, { ...options, store });
    reports.flush();
    send({ type: 'done' });
  } catch (error) {
    reports.flush();
    if (stopping.signal.aborted) send({ type: 'stopped' });
    else send({ type: 'failed', error: serialiseError(asGeneratorError(error, 'install-failed')) });
  }
}
