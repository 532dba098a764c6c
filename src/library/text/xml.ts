const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

/** What XML 1.0 can't hold, however it is written. */
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Text as the content of an XML element, or of an attribute in double quotes. */
export const xmlText = (text: string): string =>
  text.replace(NOT_XML, ' ').replace(/[&<>"]/g, (mark) => MARKS[mark as keyof typeof MARKS]);
