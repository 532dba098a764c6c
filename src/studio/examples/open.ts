import type { Scenes } from '../scenes/scenes';
import type { ExampleId } from './catalogue';
import { fetchExample } from './fetchExample';

/** Opens an example as a scene of that name, free to change. False where it can't be fetched; then nothing has changed. */
export async function openExample(
  { scenes }: { readonly scenes: Pick<Scenes, 'openRuns'> },
  id: ExampleId,
  name: string,
): Promise<boolean> {
  const file = await fetchExample(id).catch((error: unknown) => {
    console.warn('An example could not be fetched:', error);
    return null;
  });
  if (file) await scenes.openRuns(file, name);
  return file !== null;
}
