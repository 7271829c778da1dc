/** Hands a file to the browser to be saved under a name. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by then; kept longer it would hold the file in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
