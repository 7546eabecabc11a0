import { copyText } from "#page/copying.ts";

/** Copies what a field holds, in a way that works even in a sandbox without an origin; returns whether it did. */
export async function copyField(field: HTMLInputElement): Promise<boolean> {
  let isCopied = false;
  const give = (event: ClipboardEvent) => {
    // Browsers copy nothing of a field that is not visible, and still report success.
    event.clipboardData?.setData("text/plain", field.value);
    event.preventDefault();
    isCopied = true;
  };
  field.select();
  document.addEventListener("copy", give);
  document.execCommand("copy");
  document.removeEventListener("copy", give);
  return isCopied || copyText(field.value);
}
