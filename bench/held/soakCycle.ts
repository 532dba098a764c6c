/**
 * Runs in the page: one cycle of plan, edit, paint and delete, by the controls that a person has. Nothing is waited for
 * but what the studio shows. A small model may plan nothing: then an object is added by hand.
 */
export async function soakCycle({
  prompt,
  x,
}: {
  readonly prompt: string;
  readonly x: number;
}): Promise<void> {
  const PATIENCE = 300_000;
  const until = async <T>(what: string, look: () => T | null | undefined | false): Promise<T> => {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
  };
  const button = (name: string) =>
    until(`the button ${name}`, () =>
      [...document.querySelectorAll('button')].find(
        (each) => !each.disabled && (each.ariaLabel ?? each.textContent.trim()) === name,
      ),
    );
  const press = async (name: string) => (await button(name)).click();
  const bar = (name: string) => document.querySelector(`progress[aria-label="${name}"]`);
  const put = (field: HTMLInputElement | HTMLTextAreaElement, value: string) => {
    field.focus();
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set?.call(field, value);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const key = (target: Element, name: string) => {
    for (const type of ['keydown', 'keyup'])
      target.dispatchEvent(
        new KeyboardEvent(type, { key: name, code: name, bubbles: true, cancelable: true }),
      );
  };
  const items = () => [...document.querySelectorAll<HTMLElement>('[role="tree"] [role="treeitem"]')];
  const picture = () =>
    document.querySelector('img[alt^="Painted image"], [role="img"][aria-label^="Painted image"]');
  const row = () => document.querySelector<HTMLInputElement>('[data-row] input');

  put(await until('the prompt', () => document.querySelector('textarea')), prompt);
  await press('Plan');
  await until('the run', () => items().length > 0);
  await until('the end of planning', () => !bar('Planning'));
  if (!row()) {
    await press('Add object');
    const name = await until('the field of its name', () =>
      document.activeElement instanceof HTMLInputElement ? document.activeElement : null,
    );
    put(name, 'red apple');
    key(name, 'Enter');
  }
  const field = await until('an object', row);
  put(field, String(x));
  key(field, 'Enter');
  await press('Paint');
  await until('the picture', picture);
  await until('the end of painting', () => !bar('Painting'));
  // All runs of the scene go, with their logs and pictures: what is left must be what was there before.
  for (let left = items().length; left > 0; left = items().length) {
    const [first] = items();
    first?.focus();
    first?.click();
    if (first) key(first, 'Delete');
    await until('a run to go', () => items().length < left);
  }
  await until('the picture to go', () => !picture());
}
