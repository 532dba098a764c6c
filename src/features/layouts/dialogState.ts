import { create } from 'zustand';

/** Whether the dialog of layouts is open. */
export const useLayoutsDialog = create<{ readonly open: boolean }>(() => ({ open: false }));

export function openLayouts(): void {
  useLayoutsDialog.setState({ open: true });
}

export function closeLayouts(): void {
  useLayoutsDialog.setState({ open: false });
}
