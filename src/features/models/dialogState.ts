import { create } from 'zustand';

/** Files with the paths that a drop or a picker gives them, the chosen folder's own name first. */
export type FolderFiles = readonly { readonly path: string; readonly file: File }[];

interface ModelsDialogState {
  readonly open: boolean;
  /** A folder that was dropped on the page, to be looked into. */
  readonly dropped: FolderFiles | null;
}

export const useModelsDialog = create<ModelsDialogState>(() => ({ open: false, dropped: null }));

/** Opens the list of models; with a folder that was dropped, looks into it. */
export function openModels(dropped: FolderFiles | null = null): void {
  useModelsDialog.setState({ open: true, dropped });
}

export function closeModels(): void {
  useModelsDialog.setState({ open: false, dropped: null });
}
