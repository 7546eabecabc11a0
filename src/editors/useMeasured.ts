import { useEffect, useState } from "react";
import { loadMeasured, type Measured } from "./measured.ts";

/** What was measured of an embed: undefined until it is there, "failed" where it cannot be had; and how to try again. */
export function useMeasured(
  rootUrl: string,
  lang: string,
  id: string,
): [measured: Measured | "failed" | undefined, retry: () => void] {
  const [attempt, setAttempt] = useState(0);
  const question = `${lang}/${id}/${attempt}`;
  const [found, setFound] = useState<{ question: string; measured: Measured | "failed" }>();
  useEffect(() => {
    let isWanted = true;
    const tell = (measured: Measured | "failed") => {
      if (isWanted) setFound({ question, measured });
    };
    loadMeasured(rootUrl, lang, id).then(tell, () => tell("failed"));
    return () => {
      isWanted = false;
    };
  }, [rootUrl, lang, id, question]);
  const retry = () => setAttempt(attempt + 1);
  return [found?.question === question ? found.measured : undefined, retry];
}
