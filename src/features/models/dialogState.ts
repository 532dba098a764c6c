import { createStore } from 'zustand';
import { ownHook } from '../../studio/hooks';

/** Files with the paths that a drop or a picker gives them, the chosen folder's own name first. */
export type FolderFiles = readonly { readonly path: string; readonly file: File }[];

interface ModelsDialogState {
  readonly open: boolean;
  /** A folder that was dropped on the page, to be looked into. */
  readonly dropped: FolderFiles | null;
}

/** Whether the list of models is open. */
export const createModelsDialog = () =>
  createStore<ModelsDialogState>(() => ({ open: false, dropped: null }));
export const useModelsDialog = ownHook(createModelsDialog);
