import GalleryDialog from '../../../features/examples/GalleryDialog';
import { Tour } from '../../../features/tour/Tour';
import { useStudio } from '../../../studio/StudioContext';
import { createExtras, useExtras } from './extras';
import { News } from './News';

/** The one that is open. They are fetched together: most visits open none. */
export default function Extras() {
  const studio = useStudio();
  const open = useExtras((s) => s.open);
  const close = () => studio.own(createExtras).setState({ open: null });
  if (open === 'gallery') return <GalleryDialog onClose={close} />;
  if (open === 'tour') return <Tour onClose={close} />;
  if (open === 'news') return <News onClose={close} />;
  return null;
}
