import { useSettings } from '../../../studio/hooks';
import { useStudio } from '../../../studio/StudioContext';
import { LANGUAGES } from '../../../words/languages';
import { shellWords } from '../../../words/parts/app/shell';
import styles from './menu.module.css';

/** The language of the words on the page, each by its own name; prompts and plans stay in the model's. */
export function LanguageField() {
  const { settings } = useStudio().stores;
  const choice = useSettings((s) => s.language);
  return (
    <label className={styles.language}>
      {shellWords('language')}
      <select value={choice} onChange={(event) => settings.getState().set({ language: event.target.value })}>
        <option value="system">{shellWords('browserLanguage')}</option>
        {LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
