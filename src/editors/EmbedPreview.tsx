import { useEffect, useId, useRef, useState } from "react";
import type { I18n } from "#i18n/i18n.ts";
import { embedQuery, ownColours } from "./hostLook.ts";
import { embedPath } from "#page/embedded.ts";
import { heightAt } from "./measured.ts";
import type { Embedding } from "./snippets.ts";
import styles from "./EmbedBuilder.module.css";

const columnsPx = [320, 480, 640, 960] as const;
const grounds = ["light", "dark"] as const;

type EmbedPreviewProps = Omit<Embedding, "siteUrl" | "showAll"> & { rootUrl: string; i18n: I18n };

/** The embed in a column of a chosen width, on a light or a dark page; made smaller where it does not fit. */
export function EmbedPreview({ rootUrl, lang, id, measured, query, look, isPinned, i18n }: EmbedPreviewProps) {
  const [columnPx, setColumn] = useState<number>(columnsPx[0]);
  const [ground, setGround] = useState<(typeof grounds)[number]>("light");
  const path = embedPath(lang, id, isPinned ? measured.revision : undefined);
  const theme = look.theme === "light" || look.theme === "dark" ? look.theme : ground;
  const wanted = new URL(path + embedQuery(query, look, theme), rootUrl).href;
  const source = useSettled(wanted);
  return (
    <fieldset className={styles.group}>
      <legend>{i18n.t("builder.preview")}</legend>
      <Radios
        legend={i18n.t("builder.column")}
        values={columnsPx}
        value={columnPx}
        words={(width) => i18n.t("builder.columnPx", { width })}
        onChoose={setColumn}
      />
      <Radios
        legend={i18n.t("builder.ground")}
        values={grounds}
        value={ground}
        words={(one) => i18n.t(`theme.${one}`)}
        onChoose={setGround}
      />
      <Frame
        key={source}
        source={source}
        title={i18n.t("builder.previewOf", { title: i18n.localiseDigits(measured.title) })}
        widthPx={columnPx}
        firstHeightPx={heightAt(measured.heights, columnPx)}
        ground={`#${ownColours[ground].paper}`}
        i18n={i18n}
      />
    </fieldset>
  );
}

interface FrameProps {
  source: string;
  title: string;
  widthPx: number;
  firstHeightPx: number;
  ground: string;
  i18n: I18n;
}

function Frame({ source, title, widthPx, firstHeightPx, ground, i18n }: FrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [roomPx, setRoom] = useState(widthPx);
  const [told, setTold] = useState<{ heightPx: number; at: number }>();
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.contentRect.width);
    });
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.current?.contentWindow) return;
      const { type, height } = (event.data ?? {}) as { type?: unknown; height?: unknown };
      if (type === "fig:height" && typeof height === "number" && Number.isFinite(height))
        setTold({ heightPx: height, at: widthPx });
    };
    addEventListener("message", listen);
    return () => removeEventListener("message", listen);
  }, [widthPx]);
  const heightPx = told?.at === widthPx ? told.heightPx : firstHeightPx;
  const scale = Math.min(1, roomPx / widthPx);
  return (
    <>
      <div
        ref={box}
        className={styles.stage}
        style={{ background: ground, blockSize: Math.ceil(heightPx * scale) + 2 }}
      >
        <iframe
          ref={frame}
          src={source}
          title={title}
          style={{ inlineSize: widthPx, blockSize: heightPx, transform: `scale(${scale})` }}
        />
      </div>
      <p className={styles.about}>
        {scale < 1 &&
          i18n.t("builder.scaled", {
            percent: i18n.formatNumber(scale, { style: "percent", maximumFractionDigits: 0 }),
          })}
      </p>
    </>
  );
}

interface RadiosProps<Value> {
  legend: string;
  values: readonly Value[];
  value: Value;
  words: (value: Value) => string;
  onChoose: (value: Value) => void;
}

function Radios<Value extends string | number>({ legend, values, value, words, onChoose }: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.radios}>
      <legend>{legend}</legend>
      {values.map((one) => (
        <label key={one} className={styles.check}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} /> {words(one)}
        </label>
      ))}
    </fieldset>
  );
}

/** A value once it has been the same for a moment: no frame is loaded for each letter that is typed. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 300);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
