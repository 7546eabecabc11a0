import { expect, test } from "./test.ts";
import { fileURLToPath } from "node:url";
import { build, type Rollup } from "vite";
import { addRules, open, wholePage } from "./reader.ts";
import { languages, tags } from "./words.ts";
import { editions } from "./site.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The formats of the engine as one module that Node and a browser both can run. */
async function bundledFormats(): Promise<string> {
  const entry = "\0formats";
  const result = (await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "formats",
        resolveId: (id) => (id === "formats" ? entry : undefined),
        load: (id) =>
          id === entry
            ? `import { createI18n } from "${root}src/i18n/i18n.ts";
               import { sampleFormats } from "${root}src/i18n/sample.ts";
               ${tags.map((lang, index) => `import ui${String(index)} from "${root}src/i18n/ui/${lang}.json";`).join("\n")}
               const all = [${tags.map((lang, index) => `["${lang}", ui${String(index)}]`).join()}];
               export const samples = () => Object.fromEntries(
                 all.flatMap(([lang, ui]) => ["latn", "arab"].map(
                   (digits) => [lang + " " + digits, sampleFormats(createI18n(lang, ui, digits))])));`
            : undefined,
      },
    ],
    build: {
      write: false,
      minify: false,
      target: "es2022",
      rollupOptions: { input: "formats", preserveEntrySignatures: "strict" },
    },
  })) as Rollup.RollupOutput;
  return `data:text/javascript;base64,${Buffer.from(result.output[0].code).toString("base64")}`;
}

test("Node and the browser write every value, date and count alike, in every language and digits", async ({ page }) => {
  const address = await bundledFormats();
  const run = async (module: string) =>
    ((await import(/* @vite-ignore */ module)) as { samples: () => Record<string, string[]> }).samples();
  const inNode = await run(address);
  await page.goto("about:blank");
  const inBrowser = await page.evaluate(
    async (module) => ((await import(module)) as { samples: () => Record<string, string[]> }).samples(),
    address,
  );
  expect(Object.keys(inNode)).toEqual(tags.flatMap((lang) => [`${lang} latn`, `${lang} arab`]));
  for (const samples of Object.values(inNode)) expect(samples.length).toBeGreaterThan(700);
  expect(inBrowser).toEqual(inNode);
  for (const { lang } of languages.filter(({ hasDigits }) => hasDigits))
    expect(
      inNode[`${lang} arab`]!.filter((words) => /[0-9]/.test(words)),
      lang,
    ).toEqual([]);
});

for (const { lang, settings } of languages.filter(({ hasDigits }) => hasDigits)) {
  test(`the reader's digits are those of text, labels and names for screen readers, and can be turned back (${lang})`, async ({
    page,
  }) => {
    await open(page, `${lang}/`);
    await addRules(page, wholePage);
    const wordsOfPage = () =>
      page.evaluate(
        (others) => {
          const words: string[] = [];
          // Addresses, ids and Latin names keep their figures; so do runs in another language, and the two names of digits.
          const kept = /(?:https?:\/\/|www\.)\S+|[A-Za-z][\w.-]*\d[\w.-]*|\d+(?:-\d+)*[A-Za-z][\w-]*/g;
          const walker = document.createTreeWalker(
            document.getElementById("app") ?? document.body,
            NodeFilter.SHOW_ALL,
          );
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const part = node instanceof Element ? node : node.parentElement;
            const drawing = part?.closest("[data-drawing]");
            if (drawing && drawing.getClientRects().length === 0) continue;
            if (node instanceof Element) {
              if (!node.matches('[data-set^="digits"]')) words.push(node.getAttribute("aria-label") ?? "");
            } else if (
              !node.parentElement?.closest('[lang="und"], [data-set^="digits"], script, style') &&
              !others.some((other) => node.parentElement?.closest(`[lang="${other}"]`)) &&
              !(node.parentElement?.closest("bdi") && /^[A-Za-z]/.test(node.textContent ?? ""))
            )
              words.push(node.textContent ?? "");
          }
          return words.map((text) => text.replace(kept, "").trim()).filter((text) => /[0-9٠-٩]/.test(text));
        },
        tags.filter((tag) => tag !== lang),
      );
    const before = await wordsOfPage();
    expect(before.length).toBeGreaterThan(300);
    expect(before.filter((text) => /[٠-٩]/.test(text))).toEqual([]);
    await page.getByText(settings, { exact: true }).click();
    await page.getByRole("button", { name: "٠١٢٣" }).click();
    await expect(page).toHaveURL(/digits=arab/);
    await expect.poll(async () => (await wordsOfPage()).filter((text) => /[0-9]/.test(text))).toEqual([]);
    expect((await wordsOfPage()).length).toBe(before.length);
    await page.getByRole("button", { name: "0123" }).click();
    await expect.poll(wordsOfPage).toEqual(before);
    await expect.poll(() => new URL(page.url()).search).toBe("");
  });

  test(`a link can ask for the digits, and the first words are already in them (${lang})`, async ({ page }) => {
    const { id, title } = editions[lang]!.story.figures.find((figure) => /\d/.test(figure.title))!;
    await page.goto(`${lang}/${id}/?digits=arab`);
    const [number = ""] = /\d+/.exec(title) ?? [];
    const inDigits = number.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]!);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(inDigits);
  });
}
