import type { SceneFile } from '../../library/scene';

/** The scenes that have all of the words in their name, prompt or plan, whatever their case. */
export function matching<S extends Pick<SceneFile, 'name' | 'prompt' | 'chain'>>(
  scenes: readonly S[],
  words: string,
): readonly S[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return scenes.filter(({ name, prompt, chain }) => {
    const text = `${name}\n${prompt}\n${chain}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
