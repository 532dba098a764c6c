import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useDocument } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { IconButton } from '../../ui/IconButton';
import { Section } from '../../ui/Section';
import { examplesWords } from '../../words/parts/panels/examples';
import { createNotes, useNotesOpen } from './galleryState';
import { noteOf } from './words';
import styles from './Notes.module.css';

/** What to look at and to try in an example, one note at a time, for as long as its scene is open. */
export function NotesPanel() {
  const studio = useStudio();
  const open = useNotesOpen((s) => s.open);
  const scene = useDocument((s) => s.id);
  if (!open || open.sceneId !== scene) return null;
  const { example, number } = open;
  const { notes: of = 1 } = example;
  const go = (by: 1 | -1) => {
    const to = number + by;
    if (to >= 1 && to <= of) studio.own(createNotes).setState({ open: { ...open, number: to } });
  };
  return (
    <Section
      title={examplesWords(example.id)}
      actions={
        <IconButton
          small
          label={examplesWords('close')}
          icon={X}
          onClick={() => studio.own(createNotes).setState({ open: null })}
        />
      }
    >
      <p aria-live="polite" className={styles.note}>
        {noteOf(example, number)}
      </p>
      <div className={styles.steps}>
        <span>{examplesWords('noteOf', { number, of })}</span>
        <IconButton
          small
          label={examplesWords('previous')}
          icon={ChevronLeft}
          aria-disabled={number === 1}
          onClick={() => go(-1)}
        />
        <IconButton
          small
          label={examplesWords('next')}
          icon={ChevronRight}
          aria-disabled={number === of}
          onClick={() => go(1)}
        />
      </div>
    </Section>
  );
}
