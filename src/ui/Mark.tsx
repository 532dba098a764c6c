/** The mark: a planned box, and the painted one it becomes. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="5 5 22 22" fill="none" aria-hidden>
      <rect x="14.5" y="14.5" width="10" height="10" rx="1.5" fill="var(--accent)" />
      <path
        d="M19 11V8.5A1.5 1.5 0 0 0 17.5 7h-9A1.5 1.5 0 0 0 7 8.5v9A1.5 1.5 0 0 0 8.5 19H11"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
