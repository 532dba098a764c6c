import { useQuery } from '@tanstack/react-query';
import { useStudio } from '../../studio/StudioContext';
import styles from './shell.module.css';

/** Says, in few words, that this browser keeps nothing; silent otherwise. */
export function KeptNote() {
  const studio = useStudio();
  const { data: persistent } = useQuery({
    queryKey: ['library', 'persistent'],
    queryFn: async () => (await studio.library()).persistent,
    staleTime: Infinity,
  });
  if (persistent !== false) return null;
  return (
    <span className={styles.kept} title="Save your scene as a file before you close this page.">
      Nothing is kept here
    </span>
  );
}
