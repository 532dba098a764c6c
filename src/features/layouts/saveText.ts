/** Hands a text to the browser's downloads. */
export function saveText(text: string, name: string, kind: 'txt' | 'json'): void {
  const type = kind === 'json' ? 'application/json' : 'text/plain';
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the URL after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
