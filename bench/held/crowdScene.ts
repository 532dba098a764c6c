const COLOURS = ['red', 'blue', 'green', 'yellow', 'white', 'black', 'orange'];
const THINGS = ['apple', 'car', 'cat', 'dog', 'house', 'tree', 'boat', 'chair', 'clock'];

/** A chain of so many objects all over the picture, three to a sentence. */
export function crowdChain(count: number): string {
  const objects = Array.from({ length: count }, (_, i) => {
    const [x, y] = [(i * 37) % 900, (i * 53) % 900];
    const name = `${COLOURS[i % COLOURS.length]} ${THINGS[i % THINGS.length]}`;
    return `<|obj_start|>${name}<|obj_end|> <|box_start|>(${x},${y}),(${x + 60},${y + 70})<|box_end|>`;
  });
  const sentences = Array.from({ length: Math.ceil(count / 3) }, (_, i) => {
    const [one, ...others] = objects.slice(3 * i, 3 * i + 3);
    return `There is a ${[one, ...others].join(' beside a ')}.`;
  });
  return `${sentences.join(' ')}<begin_of_image>`;
}

/** Runs in the page: puts so many pictures of the open scene into the studio's own database. */
export async function crowdPaintings(count: number): Promise<void> {
  const opened = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database fails'));
    });
  const db = await opened(indexedDB.open('scenograph'));
  const scenes = await opened<{ id: string; updatedAt?: number }[]>(
    db.transaction('scenes').objectStore('scenes').getAll(),
  );
  const sceneId = scenes[0]?.id;
  if (sceneId === undefined) throw new Error('no scene is kept');
  const canvas = new OffscreenCanvas(256, 256);
  const paint = canvas.getContext('2d');
  for (let i = 0; i < count; i += 1) {
    if (paint) {
      paint.fillStyle = `hsl(${(i * 7) % 360} 60% 50%)`;
      paint.fillRect(0, 0, 256, 256);
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    const id = `crowd-${i}`;
    const value = {
      version: 1,
      id,
      sceneId,
      prompt: 'a crowd',
      chain: '',
      planRevision: 1,
      seed: i,
      guidance: 1,
      temperature: 1,
      model: { id: 'crowd', name: 'crowd', hash: 'crowd', licence: 'MIT' },
      backend: 'wasm',
      tokens: Array.from({ length: 256 }, (_, token) => token),
      width: 256,
      height: 256,
      createdAt: 1_700_000_000_000 + i,
    };
    await opened(
      db.transaction('paintings', 'readwrite').objectStore('paintings').put({ id, sceneId, value, bytes }),
    );
  }
  db.close();
}
