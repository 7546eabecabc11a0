import type { I18n } from "#i18n/i18n.ts";
import type { Story } from "#model/story.ts";
import { routePath } from "./routes.ts";
import styles from "./Page.module.css";

/** The page for unknown addresses, in every language of the story. */
export function NotFound({
  entries,
  rootPath,
}: {
  entries: readonly { story: Story; i18n: I18n }[];
  rootPath: string;
}) {
  return (
    <main id="main" className={styles.main}>
      {entries.map(({ story, i18n }, index) => {
        const Heading = index === 0 ? "h1" : "h2";
        return (
          <section key={story.lang} lang={story.lang} dir={i18n.dir}>
            <Heading>{i18n.t("notFound.title")}</Heading>
            <p>
              {i18n.t("notFound.text")}{" "}
              <a href={rootPath + routePath({ page: "story", lang: story.lang })}>{story.title}</a>
              {story.matters.length > 0 && (
                <>
                  {i18n.t("list.dot")}
                  <a href={rootPath + routePath({ page: "short", lang: story.lang })}>{i18n.t("page.short")}</a>
                </>
              )}
            </p>
          </section>
        );
      })}
    </main>
  );
}
