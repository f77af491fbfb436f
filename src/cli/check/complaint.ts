/** Something that is wrong with what we ship: what, and where to look. `file` is relative to the root, `line` counts from 1. */
export interface Complaint {
  file: string;
  line?: number;
  message: string;
}

/** `file:line: message`, the form that editors make a link of. */
export function inOneLine({ file, line, message }: Complaint): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}
