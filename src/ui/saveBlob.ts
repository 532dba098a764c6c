/** Hands a file to the browser's downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the URL after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name made of words that every file system takes: "red-apple-blue-car-seed-3.png". */
export function fileName(words: string, ending: string): string {
  const stem = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const separator = ending.startsWith('.') ? '' : '-';
  return stem ? `${stem}${separator}${ending}` : `scenograph-${ending.replace(/^\./, '')}`;
}
