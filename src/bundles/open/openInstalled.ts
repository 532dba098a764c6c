import { GeneratorError } from '../../contract/errors';
import { openOpfsStore } from '../files/opfs';
import { readRecord } from '../install/records';
import type { Bundle } from '../layouts/bundle';
import type { Precision } from '../layouts/sixFiles/choose';
import { open, type OpenOptions } from './open';

/** Opens a model that a person brought to this device, by its id. No network. Throws `GeneratorError`. */
export async function openInstalled(
  id: string,
  precision: Precision,
  options: Partial<Pick<OpenOptions, 'store' | 'onProgress'>> = {},
): Promise<Bundle> {
  const store = options.store ?? (await openOpfsStore());
  const record = store && (await readRecord(store, id));
  if (!store || !record) throw new GeneratorError('model-not-here');
  return open(record, precision, { ...options, store });
}
