/** Copies text; false where the browser did not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the browser knows how to copy pictures at all. */
export function canCopyPictures(): boolean {
  return typeof ClipboardItem !== "undefined" && "clipboard" in navigator && "write" in navigator.clipboard;
}

/**
 * Copies a picture that is still being made: the browser must be asked while it handles the reader's click.
 * False where it did not let it; rejects when the picture could not be made.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return true;
  } catch {
    await picture;
    return false;
  }
}

/** Hands a file to the reader under a name. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
