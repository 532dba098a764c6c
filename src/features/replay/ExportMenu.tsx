import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { useCommand } from '../../ui/command';
import { Popover } from '../../ui/Popover';
import styles from './ExportMenu.module.css';

const COMMANDS = ['export-html', 'export-video', 'export-animation', 'export-json'] as const;

/** Ways to take the reel on the timeline along. */
export function ExportMenu() {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      title="Export the replay"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button icon small aria-label="Export the replay">
          <Download size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      }
    >
      <ul className={styles.menu}>
        {COMMANDS.map((id) => (
          <li key={id}>
            <Item id={id} onDone={() => setOpen(false)} />
          </li>
        ))}
      </ul>
    </Popover>
  );
}

const HINTS: Readonly<Record<(typeof COMMANDS)[number], string>> = {
  'export-html': 'Plays in any browser, without a network',
  'export-video': 'Recorded in real time',
  'export-animation': 'A picture that moves, for browsers and chats',
  'export-json': 'To open in Scenograph again',
};

function Item({ id, onDone }: { readonly id: (typeof COMMANDS)[number]; readonly onDone: () => void }) {
  const { label, icon: Icon, enabled, perform } = useCommand(id);
  const choose = () => {
    if (!enabled) return;
    onDone();
    perform();
  };
  return (
    <Button className={styles.item} aria-disabled={!enabled} onClick={choose}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span>
        {label.replace('Export the replay as ', '').replace(/^./, (letter) => letter.toUpperCase())}
        <span className={styles.hint}>{HINTS[id]}</span>
      </span>
    </Button>
  );
}
