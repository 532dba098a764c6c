import { dismissNotice, useAnnounce } from '../../studio/notices/announce';
import { Hidden } from '../../ui/Hidden';
import { NoticeList } from '../../ui/NoticeList';

/** The one polite live region. The same words twice are spoken twice: every announcement is a new node. */
export function LiveRegion() {
  const text = useAnnounce((s) => s.text);
  const sequence = useAnnounce((s) => s.sequence);
  return (
    <output aria-live="polite" aria-atomic="true">
      <Hidden key={sequence}>{text}</Hidden>
    </output>
  );
}

/** The passing notes; they are spoken by the live region when they come. */
export function Notices() {
  const notices = useAnnounce((s) => s.notices);
  return <NoticeList notices={notices} onDismiss={dismissNotice} />;
}
