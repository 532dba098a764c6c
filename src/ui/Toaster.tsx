import { Toaster as Sonner } from 'sonner';

/** Where short notes with an optional button appear; kept out of the way of the stage's tools. */
export function Toaster({ theme }: { readonly theme: 'dark' | 'light' }) {
  return (
    <Sonner
      theme={theme}
      position="bottom-center"
      gap={8}
      visibleToasts={3}
      toastOptions={{
        style: {
          background: 'var(--surface-raised)',
          border: '1px solid var(--line)',
          borderRadius: 'var(--radius-lg)',
          boxShadow: 'var(--shadow)',
          color: 'var(--ink)',
          fontFamily: 'var(--font-sans)',
          fontSize: 'var(--text-md)',
        },
        actionButtonStyle: { background: 'var(--ink)', color: 'var(--surface)', height: 28 },
      }}
    />
  );
}
