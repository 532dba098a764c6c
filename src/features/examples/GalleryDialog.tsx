import { useId, useState } from 'react';
import { EXAMPLES, type Audience, type Example } from '../../studio/examples/catalogue';
import { openExample } from '../../studio/examples/open';
import { useStudio } from '../../studio/StudioContext';
import { useCommand } from '../../ui/command';
import { Dialog } from '../../ui/overlays/Dialog';
import { examplesWords } from '../../words/parts/panels/examples';
import { ExampleCard } from './ExampleCard';
import { createNotes } from './galleryState';
import styles from './Gallery.module.css';

const AUDIENCES: readonly Audience[] = ['designers', 'teachers', 'researchers'];

/** Scenes that come with the studio, by whom they were made for. One click opens one, free to change. */
export default function GalleryDialog({ onClose }: { readonly onClose: () => void }) {
  const studio = useStudio();
  const compare = useCommand('compare');
  const [opening, setOpening] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const open = async (example: Example) => {
    const name = examplesWords(example.id);
    setOpening(example.id);
    setFailed(null);
    studio.notices.announce(examplesWords('opening', { name }));
    const isOpen = await openExample(studio, example.id, name);
    setOpening(null);
    if (!isOpen) return setFailed(examplesWords('notFetched', { name }));
    onClose();
    const { id: sceneId } = studio.stores.document.getState();
    studio.own(createNotes).setState({ open: example.notes ? { sceneId, example, number: 1 } : null });
    studio.notices.announce(examplesWords('opened', { name }));
    if (example.compared) compare.perform();
  };
  return (
    <Dialog title={examplesWords('title')} open onClose={onClose} full>
      <div className={styles.gallery}>
        <p className={styles.about}>{examplesWords('about')}</p>
        {failed && (
          <p role="alert" className={styles.failed}>
            {failed}
          </p>
        )}
        {AUDIENCES.map((audience) => (
          <Group
            key={audience}
            audience={audience}
            opening={opening}
            onOpen={(example) => void open(example)}
          />
        ))}
      </div>
    </Dialog>
  );
}

function Group(props: {
  readonly audience: Audience;
  readonly opening: string | null;
  readonly onOpen: (example: Example) => void;
}) {
  const { audience, opening, onOpen } = props;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {examplesWords(audience)}
      </h3>
      <ul className={styles.list}>
        {EXAMPLES.filter((example) => example.audience === audience).map((example) => (
          <li key={example.id}>
            <ExampleCard
              example={example}
              busy={opening === example.id}
              disabled={opening !== null}
              onOpen={() => onOpen(example)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
