import { Dialog } from '../../../ui/overlays/Dialog';
import { newsWords } from '../../../words/parts/dialogs/news';
import { NEWS } from './newsList';
import styles from './News.module.css';

/** What came with each version, the newest first. */
export function News({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={newsWords('title')} open onClose={onClose}>
      <div className={styles.news}>
        {NEWS.map(({ version, items }) => (
          <section key={version}>
            <h3 className={styles.version}>{newsWords('version', { version })}</h3>
            <ul className={styles.items}>
              {items.map((item) => (
                <li key={item}>{newsWords(item)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
