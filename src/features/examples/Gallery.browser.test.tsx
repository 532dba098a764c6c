import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { EXAMPLES } from '../../studio/examples/catalogue';
import { showPanel } from '../testing/panel';
import GalleryDialog from './GalleryDialog';
import { createNotes } from './galleryState';
import { NotesPanel } from './NotesPanel';

afterEach(() => void vi.restoreAllMocks());

const onClose = vi.fn<() => void>();

describe('the gallery', () => {
  it('shows every scene under whom it is for, with its name and what it is about', async () => {
    await showPanel(<GalleryDialog onClose={onClose} />);
    for (const audience of ['For designers', 'For teachers', 'For researchers']) {
      await expect.element(page.getByRole('region', { name: audience })).toBeInTheDocument();
    }
    const cards = page.getByRole('dialog').getByRole('listitem').getByRole('button');
    expect(cards.elements()).toHaveLength(EXAMPLES.length);
    await expect
      .element(page.getByRole('button', { name: 'How a plan breaks' }))
      .toHaveAccessibleDescription(/One relation goes wrong/);
  });

  it('stays open, with the scene that was open, where one can’t be fetched', async () => {
    vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('no network'));
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { studio } = await showPanel(<GalleryDialog onClose={onClose} />);
    const before = studio.stores.document.getState().id;
    await page.getByRole('button', { name: 'A poster' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('A poster could not be fetched.');
    expect(studio.stores.document.getState().id).toBe(before);
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('the notes of an example', () => {
  it('are read one by one, and go with its scene', async () => {
    const example = EXAMPLES.find(({ id }) => id === 'breaks');
    if (!example) throw new Error('no such example');
    const { studio } = await showPanel(<NotesPanel />, {
      prepare: (made) => {
        const { id: sceneId } = made.stores.document.getState();
        made.own(createNotes).setState({ open: { sceneId, example, number: 1 } });
      },
    });
    const notes = page.getByRole('region', { name: 'How a plan breaks' });
    await expect.element(notes).toHaveTextContent('Note 1 of 4');
    await notes.getByRole('button', { name: 'Next note' }).click();
    await expect.element(notes).toHaveTextContent('Note 2 of 4');
    await notes.getByRole('button', { name: 'Previous note' }).click();
    await expect.element(notes).toHaveTextContent('Read the prompt, then the checks.');
    studio.stores.document.getState().newScene();
    await expect.element(notes).not.toBeInTheDocument();
  });
});
