import { languages } from "../words.ts";
import { journey } from "./test.ts";

/** What is open, on the page and in its address. */
const opened = () => [
  document.querySelector<HTMLElement>("[data-selection-panel]")?.dataset["selectionPanel"],
  new URL(location.href).searchParams.get("sel"),
];

for (const { lang } of languages) {
  journey(`the first tap opens a mark, Back closes it, Forward opens it again (${lang})`, async ({ visit }) => {
    await visit.open(`${lang}/`);
    await visit.run(() => {
      Object.assign(window, { isSame: true });
    });
    const sel = await visit.click("main [data-roving] a[data-sel]");
    await visit.expect("what was tapped is open", [sel, sel], opened);
    await visit.run(() => {
      history.back();
    });
    await visit.expect("nothing is open", [null, null], opened);
    await visit.run(() => {
      history.forward();
    });
    await visit.expect("it is open again", [sel, sel], opened);
    await visit.expect("the page was never left", true, () => "isSame" in window);
  });
}

