import { useNoticesShown } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { Hidden } from '../../ui/text/Hidden';
import { NoticeList } from '../../ui/NoticeList';

/** The one polite live region. The same words twice are spoken twice: every announcement is a new node. */
export function LiveRegion() {
  const text = useNoticesShown((s) => s.text);
  const sequence = useNoticesShown((s) => s.sequence);
  return (
    <output aria-live="polite" aria-atomic="true">
      <Hidden key={sequence}>{text}</Hidden>
    </output>
  );
}

/** The passing notes; they are spoken by the live region when they come. */
export function Notices() {
  const studio = useStudio();
  const notices = useNoticesShown((s) => s.notices);
  return <NoticeList notices={notices} onDismiss={studio.notices.dismiss} />;
}
