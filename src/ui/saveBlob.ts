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

/** A file name made of words of any script that every file system takes: "red-apple-blue-car-seed-3.png". */
export function fileName(words: string, ending: string): string {
  // Marks belong to their letters: without them Indic words and decomposed accents fall apart.
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\u200C\u200D]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const stem = [...plain].slice(0, 60).join('').replace(/-+$/, '');
  const separator = ending.startsWith('.') ? '' : '-';
  return stem ? `${stem}${separator}${ending}` : `scenograph-${ending.replace(/^\./, '')}`;
}
