import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Button } from '../Button';
import { uiWords } from '../../words/parts/ui';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** Takes nearly the whole page. */
  readonly full?: boolean;
  /** No heading and no padding: the content brings its own. The title still names the dialog. */
  readonly bare?: boolean;
}

/** A modal dialog: traps focus, closes on Esc and gives focus back. The first control of its content has the focus. */
export function Dialog({ title, open, onClose, children, wide, full, bare }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={classes(styles.popup, wide && styles.wide, full && styles.full, bare && styles.bare)}
          {...(bare ? { 'aria-label': title } : {})}
        >
          {!bare && (
            <div className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
            </div>
          )}
          {children}
          {!bare && (
            // Last, so that the focus begins with what the dialog is for.
            <Base.Close render={<Button icon small aria-label={uiWords('close')} className={styles.close} />}>
              <X size={16} aria-hidden />
            </Base.Close>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
