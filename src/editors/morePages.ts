import { AccessibilityPage } from "#documents/AccessibilityPage.tsx";
import { EditorsPage } from "./EditorsPage.tsx";

/** The pages that are documents of their own. */
export const morePages = { embed: EditorsPage, accessibility: AccessibilityPage };
