/** Text as anybody types it: small letters, without accents. "Coördinerend" becomes "coordinerend". Signs and spaces stay. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
