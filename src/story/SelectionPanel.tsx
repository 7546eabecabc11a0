import { type PointerEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { splitEntityKey } from "#model/entity.ts";
import { findStep } from "#model/path.ts";
import type { Assignment } from "#state/assignment.ts";
import * as attribute from "#state/attributes.ts";
import { ChangingWords, Words } from "#figures/Words.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { CloseButton } from "./CloseButton.tsx";
import { EntityAccount, entityTitle } from "./EntityAccount.tsx";
import { PathControls } from "./PathControls.tsx";
import { Prose } from "./Prose.tsx";
import styles from "./SelectionPanel.module.css";

/**
 * What is selected, opened: a side panel on wide screens, a sheet at the bottom on phones. On the guided path it holds
 * the step's paragraph, until the reader opens something else on the way.
 * It does not cover what is behind it and takes the focus only when the reader opened it.
 */
export function SelectionPanel() {
  const { story, i18n, href } = useReading();
  const sel = useViewState((state) => state.sel);
  const step = findStep(
    story,
    useViewState((state) => state.step),
  );
  const title = sel && entityTitle(story, sel);
  if (step && (!title || sel === step.sel)) {
    const number = i18n.t("path.step", { number: step.number, total: step.total });
    return (
      <Panel
        of={step.sel}
        isOnPath
        eyebrow={number}
        title={step.chapter}
        closes={{ "data-step": "" }}
        closeWords="path.leave"
      >
        <Prose key={step.prose} text={step.text} />
        <PathControls step={step} isAway={false} />
      </Panel>
    );
  }
  if (!sel || !title) return null;
  const type = splitEntityKey(sel)?.type;
  // Claims and events have a page of their own.
  const isShared = type === "claim" || type === "event";
  return (
    <Panel
      of={sel}
      isOnPath={step !== undefined}
      kind={isShared && i18n.t(`card.${type}`)}
      title={title}
      closes={{ "data-set": "sel=" }}
      closeWords="panel.close"
    >
      <EntityAccount key={sel} sel={sel} />
      <p key={`ways ${sel}`}>
        <a href={href(sel)}>{i18n.t("panel.permalink")}</a>
        {isShared && (
          <>
            {i18n.t("list.dot")}
            <a href={`${href(sel)}#share`} data-share={sel}>
              {i18n.t("share.open")}
            </a>
          </>
        )}
      </p>
      {step && <PathControls step={step} isAway />}
    </Panel>
  );
}

interface PanelProps {
  of: string;
  isOnPath: boolean;
  /** What sort of thing it shows, beside the closing button. */
  kind?: string | false;
  /** A line above the title. */
  eyebrow?: string;
  title: string;
  /** What the closing button asks for. */
  closes: { "data-set"?: Assignment; "data-step"?: string };
  closeWords: "panel.close" | "path.leave";
  children: ReactNode;
}

function Panel({ of, isOnPath, kind, eyebrow, title, closes, closeWords, children }: PanelProps) {
  const { i18n, isEmbed } = useReading();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.toggleAttribute(attribute.opened, !isEmbed);
    return () => root.removeAttribute(attribute.opened);
  }, [isEmbed]);
  useEffect(() => {
    // In the frame that lays it out in any case.
    requestAnimationFrame(() => panel.current?.scrollTo(0, 0));
  }, [of, title]);
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-labelledby="selection-title"
      data-selection-panel={of}
      data-path={isOnPath ? "" : undefined}
    >
      <h2 key={`${of} ${title}`} id="selection-title" tabIndex={-1} className={styles.title}>
        {eyebrow && <span className={styles.eyebrow}>{eyebrow} </span>}
        <Words of={title} />
      </h2>
      <div className={styles.bar} onPointerDown={drawAway}>
        {kind && <ChangingWords of={kind} />}
        <CloseButton {...closes} aria-label={i18n.t(closeWords)} />
      </div>
      <div>{children}</div>
    </section>
  );
}

/** Lets a finger draw the panel away, by code that comes with the first touch. */
function drawAway({ currentTarget: bar, pointerType, clientX, clientY }: PointerEvent<HTMLElement>): void {
  if (pointerType !== "touch") return;
  import("./swipe.ts").then(
    ({ followSwipe }) => followSwipe(bar, { clientX, clientY }),
    // Its button closes it, too.
    () => undefined,
  );
}
