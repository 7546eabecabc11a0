import { lazy } from "react";
import { KeptDocument } from "./KeptDocument.tsx";

/** What works for whom, what was tested with what, what does not work, and where to report it. */
export function AccessibilityPage() {
  return <KeptDocument id="accessibility" Document={Statement} />;
}

const Statement =
  import.meta.env.SSR || import.meta.env.DEV
    ? lazy(async () => ({ default: (await import("./AccessibilityStatement.tsx")).AccessibilityStatement }))
    : undefined;
