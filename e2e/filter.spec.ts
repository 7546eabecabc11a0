import { expect, test, type Locator, type Page } from "./test.ts";
import { lowContrasts } from "./contrast.ts";
import { desktop, figureOf, graphicOf, open, phone, startApp } from "./reader.ts";
import { figures } from "./ids.ts";
import { languages, translated } from "./words.ts";
import { editions } from "./site.ts";

/** A comparison that few of the claims have: most marks are left out. */
function rare(lang: string): { rec: string; shown: number } {
  const { claims } = editions[lang]!.story;
  const countOf = (rec: string) => claims.filter(({ comparison }) => comparison === rec).length;
  const [rec = ""] = [...new Set(claims.map(({ comparison }) => comparison))].sort((a, b) => countOf(a) - countOf(b));
  return { rec, shown: countOf(rec) };
}

const barOf = (page: Page): Locator => page.locator("[data-filtered]");

/** Waits until what has come near the screen is laid out and moves the page no more. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let [still, before] = [0, ""]; still < 12;) {
      await new Promise(requestAnimationFrame);
      const now = `${String(scrollY)} ${String(document.documentElement.scrollHeight)}`;
      still = now === before ? still + 1 : 0;
      before = now;
    }
  });
}

/** What of a figure's words is fainter than 4.5:1 on what is behind them, by their own colour and all that fades them. */
async function faintWords(figure: Locator): Promise<string[]> {
  return figure.evaluate((part) => {
    type Colour = [number, number, number, number];
    const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
    const read = (paint: string): Colour => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = paint;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const light = ([red, green, blue]: readonly number[]) =>
      [red, green, blue]
        .map((value = 0) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
        .reduce((sum, share, index) => sum + share * [0.2126, 0.7152, 0.0722][index]!, 0);
    const paper = read(getComputedStyle(document.documentElement).backgroundColor);
    const faint: string[] = [];
    for (const mark of part.querySelectorAll("a[data-sel]")) {
      const walker = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement!;
        if (!node.textContent?.trim() || element.getClientRects().length === 0) continue;
        let opacity = 1;
        for (let at: Element | null = element; at; at = at.parentElement)
          opacity *= Number(getComputedStyle(at).opacity);
        const style = getComputedStyle(element);
        const [red, green, blue, alpha] = read(element instanceof SVGElement ? style.fill : style.color);
        const seen = [red, green, blue].map(
          (value, index) => paper[index]! + (value - paper[index]!) * alpha * opacity,
        );
        const [dark = 0, bright = 0] = [light(seen), light(paper)].sort((a, b) => a - b);
        const contrast = (bright + 0.05) / (dark + 0.05);
        if (contrast < 4.5) faint.push(`${contrast.toFixed(2)} ${node.textContent}`);
      }
    }
    return faint;
  });
}

for (const { lang } of languages) {
  const { story, ui } = editions[lang]!;
  const { rec, shown } = rare(lang);
  const words = ui["filter"] as Record<string, string>;
  const total = story.claims.length;
  const count = words[`shown_${new Intl.PluralRules(lang).select(total)}`]!.replace("{{shown}}", String(shown)).replace(
    "{{count}}",
    String(total),
  );

  for (const colorScheme of ["light", "dark"] as const) {
    test(`a filter fades no words, in no figure (${lang}, ${colorScheme})`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      // Most graphics fit into it.
      await page.setViewportSize({ ...desktop, height: 1500 });
      const figures = story.figures.map(({ id }) => ({ id, path: `${lang}/${id}/?rec=${rec}` }));
      for (const { id, path } of [...figures, ...figures.map(({ id }) => ({ id, path: `${lang}/?rec=${rec}` }))]) {
        if (!page.url().endsWith(path)) {
          await page.goto(path);
          await startApp(page);
          await expect(barOf(page)).toContainText(count);
        }
        // What comes near the screen fades in.
        await graphicOf(page, id).scrollIntoViewIfNeeded();
        await expect.poll(() => faintWords(figureOf(page, id)), path).toEqual([]);
        const onGround = await lowContrasts(page, graphicOf(page, id), "text", 4.5);
        expect(onGround.low, `${path}, on its ground`).toEqual([]);
      }
    });

    test(`the ring of what is left out is as strong as any (${lang}, ${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(desktop);
      await open(page, `${lang}/?rec=${rec}`);
      const [focus] = await page.evaluate(() => [
        getComputedStyle(document.documentElement).getPropertyValue("--focus"),
      ]);
      let looked = 0;
      for (const { id } of story.figures) {
        const mark = figureOf(page, id).locator("[data-roving] a[data-dimmed]").filter({ visible: true }).first();
        if ((await mark.count()) === 0) continue;
        looked++;
        await page.keyboard.press("Shift");
        await mark.focus();
        const wanted = await page.evaluate((colour) => {
          const probe = document.createElement("i");
          document.body.append(probe);
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`body > i:last-child { color: ${colour} }`);
          document.adoptedStyleSheets.push(sheet);
          const { color } = getComputedStyle(probe);
          document.adoptedStyleSheets.pop();
          probe.remove();
          return color;
        }, focus!);
        await expect
          .poll(
            () =>
              mark.evaluate((element) => {
                const part = element.querySelector("[data-ring]") ?? element;
                const { stroke, outlineColor, outlineStyle } = getComputedStyle(part);
                let opacity = 1;
                for (let at: Element | null = part; at; at = at.parentElement)
                  opacity *= Number(getComputedStyle(at).opacity);
                const isOutline = part === element;
                return {
                  opacity,
                  colour: isOutline ? outlineColor : stroke,
                  isDrawn: !isOutline || outlineStyle === "solid",
                };
              }),
            id,
          )
          .toEqual({ opacity: 1, colour: wanted, isDrawn: true });
      }
      expect(looked).toBeGreaterThan(4);
    });
  }

  test(`the bar says how many are left and shows all of them, where one reads (${lang})`, async ({ page }) => {
    test.slow();
    let described = 0;
    const status = page.locator("#status");
    for (const { path, viewport } of [
      { path: "", viewport: desktop },
      { path: "", viewport: phone },
      ...story.figures.map(({ id }, index) => ({ path: `${id}/`, viewport: index % 2 ? desktop : phone })),
      ...story.figures.slice(0, 2).map(({ id }) => ({ path: `${id}/embed/`, viewport: { ...phone, height: 1200 } })),
    ]) {
      await page.setViewportSize(viewport);
      await page.goto(`${lang}/${path}?rec=${rec}`);
      await startApp(page);
      const bar = barOf(page);
      await expect(bar).toContainText(count);
      const isEmbed = path.endsWith("/embed/");
      if (!isEmbed)
        await page.evaluate(() => {
          scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: "instant" });
        });
      if (!isEmbed) await expect(bar, path).toBeInViewport({ ratio: 1 });
      if (!isEmbed && viewport === phone) {
        const { y, height } = (await bar.boundingBox())!;
        expect(y + height, `${path}: at the foot of a phone, where it hides no beginning`).toBeCloseTo(phone.height, 0);
      }
      const { id } = story.figures.find(({ id: figure }) => path.startsWith(`${figure}/`)) ?? story.figures[0]!;
      const marks = figureOf(page, id).locator("[data-roving] a[data-dimmed]");
      if ((await marks.count()) > 0) {
        described++;
        await expect(marks.first()).toHaveAccessibleDescription(words["leftOut"]!);
      }
      await standStill(page);
      // What lies in the middle of the screen stays there.
      const seen = await page.evaluateHandle(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)!);
      const place = () => seen.evaluate((element) => Math.round(element.getBoundingClientRect().top));
      const before = await place();
      await bar.getByRole("button", { name: words["showAll"]! }).click();
      await expect(bar).toHaveCount(0);
      await expect(page.locator("a[data-dimmed]")).toHaveCount(0);
      await expect(page.locator("[data-roving] a[aria-describedby]")).toHaveCount(0);
      expect(Math.abs((await place()) - before), path).toBeLessThan(3);
      const isAtHand = () => page.evaluate(() => Boolean(document.activeElement?.closest("[data-bar], figure")));
      await expect.poll(isAtHand, path).toBe(true);
      await expect(status).toContainText(`${String(story.claims.length)} `);
      if (!isEmbed) await expect.poll(() => new URL(page.url()).search).toBe("");
    }
    expect(described).toBeGreaterThan(4);
  });

  test(`a filter is told in words and comes without moving the page (${lang})`, async ({ page }) => {
    await page.setViewportSize(phone);
    await open(page, `${lang}/`);
    await expect(barOf(page)).toHaveCount(0);
    const button = figureOf(page, figures.claims).locator(`button[data-set="rec=${rec}"]`);
    await button.focus();
    await standStill(page);
    const before = (await button.boundingBox())!;
    await button.click();
    await expect(page.locator("#status")).toContainText(`${String(shown)} `);
    await expect(barOf(page)).toBeInViewport({ ratio: 1 });
    const after = (await button.boundingBox())!;
    expect([Math.round(after.x), Math.round(after.y)]).toEqual([Math.round(before.x), Math.round(before.y)]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });

  test(`the timeline is filtered by address, by control and by keyboard, and says how many events are left (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/${figures.timeline}/?rec=${rec}`);
    const figure = figureOf(page, figures.timeline);
    const fold = figure.locator("[data-filters] > summary");
    const marks = graphicOf(page, figures.timeline).locator("a[data-sel]").filter({ visible: true });
    const standing = async () => {
      const sels = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("data-sel")!));
      const out = await marks.evaluateAll((all) =>
        all.filter((mark) => mark.matches("[data-dimmed]")).map((mark) => mark.getAttribute("data-sel")!),
      );
      return { sels, out, left: sels.length - out.length };
    };
    const passes = (chosen: string[]) => {
      const left = story.claims.filter(({ comparison }) => chosen.includes(comparison)).map(({ id }) => id);
      return story.events
        .filter(({ claims }) => claims?.some((id) => left.includes(id)))
        .map(({ id }) => `event.${id}`);
    };
    const { sels, out, left } = await standing();
    const told = story.events.filter(({ claims }) => claims).map(({ id }) => `event.${id}`);
    expect(told.filter((sel) => sels.includes(sel) && !out.includes(sel))).toEqual(passes([rec]));
    await expect(fold).toHaveAttribute("data-left", new RegExp(`^${String(left)}\\D.*\\D${String(sels.length)}\\D`));

    await fold.focus();
    await page.keyboard.press("Enter");
    const option = figure.locator(`button[data-set="rec=${rec}"]`);
    await expect(option).toHaveAttribute("aria-pressed", "true");
    await option.focus();
    await page.keyboard.press("Space");
    await expect(option).toHaveAttribute("aria-pressed", "false");
    await expect(fold).not.toHaveAttribute("data-left");
    await expect.poll(() => new URL(page.url()).search).toBe("");
    expect((await standing()).out).toEqual([]);

    const subject = figure.locator('button[data-set^="subject="]').first();
    await subject.click();
    const count = Number(/\((\d+)\)$/.exec(await subject.innerText())?.[1]);
    await expect.poll(async () => (await standing()).left).toBe(count);
    await expect(fold).toHaveAttribute("data-left", new RegExp(`^${String(count)}\\D`));
    await expect.poll(() => new URL(page.url()).search).toMatch(/^\?subject=/);
    await figure.locator('button[data-set=""]').click();
    await expect(figure.locator("a[data-dimmed]")).toHaveCount(0);
    await expect(subject).toHaveAttribute("aria-pressed", "false");
  });

  test(`the controls of timeline and claims are one filter (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    const [timeline, claims] = [figures.timeline, figures.claims].map((id) => figureOf(page, id));
    await timeline!.locator("[data-filters] > summary").click();
    const subject = timeline!.locator('button[data-set^="subject="]').first();
    await subject.click();
    const same = `button[data-set="${(await subject.getAttribute("data-set"))!}"]`;
    await expect(claims!.locator(same)).toHaveAttribute("aria-pressed", "true");
    await claims!.locator(same).click();
    await expect(subject).toHaveAttribute("aria-pressed", "false");
    await expect(barOf(page)).toHaveCount(0);
  });

  test(`the squares stand by subject too, each once (${lang})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, `${lang}/${figures.claims}/`);
    const squares = figureOf(page, figures.claims).locator("[data-roving] a[data-sel]");
    const sels = async () =>
      (await squares.evaluateAll((all) => all.map((one) => one.getAttribute("data-sel")!))).sort();
    const before = await sels();
    await page.locator('button[data-set="group=subject"]').click();
    await expect.poll(() => new URL(page.url()).search).toBe("?group=subject");
    await expect(page.locator('button[data-set="group=paragraph"]')).toHaveAttribute("aria-pressed", "false");
    expect(await sels()).toEqual(before);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });
}

test("on paper nothing is faded, and no bar stands there", async ({ page }) => {
  const { rec } = rare(translated);
  await page.emulateMedia({ media: "print" });
  let leftOut = 0;
  const drawn = async (path: string) => {
    await open(page, path);
    leftOut += await page.locator("a[data-dimmed]").count();
    return page.locator("[data-roving] a[data-sel] *, [data-roving] a[data-sel]").evaluateAll((parts) =>
      // The drawings for other widths go once the page runs.
      parts
        .filter((part) => part.checkVisibility())
        .map((part) => {
          const { opacity, color, fill } = getComputedStyle(part);
          return `${part.tagName} ${opacity} ${color} ${fill} ${getComputedStyle(part, "::before").opacity}`;
        }),
    );
  };
  for (const { id } of editions[translated]!.story.figures) {
    const whole = await drawn(`${translated}/${id}/`);
    expect(await drawn(`${translated}/${id}/?rec=${rec}`), id).toEqual(whole);
    await expect(barOf(page)).toBeHidden();
  }
  // In some figure at least, though not in one whose marks all pass.
  expect(leftOut).toBeGreaterThan(0);
});
